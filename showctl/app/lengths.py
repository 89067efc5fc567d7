"""The lengths that a run really had, for the next plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from showctl.app.reporting.facts import segment_facts
from showctl.domain.length_model import is_believable
from showctl.domain.plan import SECOND, EndRule, Segment, Show
from showctl.domain.state import RunState, Status

# A plan is made in half minutes; nobody plans 7:43.
_STEP_MS = 30 * SECOND


@dataclass(frozen=True, slots=True)
class LengthChange:
    """A segment whose planned length becomes what it really was (both in ms)."""

    segment: str
    from_ms: int
    to_ms: int


def length_changes(show: Show, state: RunState) -> tuple[LengthChange, ...]:
    """What changes in a plan that takes over the lengths of a run, in the order of the plan.

    A hold is not counted: it was an accident. Lengths are rounded to half minutes. Segments that
    end by themselves or by the clock keep theirs, and so do those that were only gone through, and
    reserves: how long one was on says how long it was needed.
    """
    real: dict[str, int] = {}
    for fact in segment_facts(state, state.last_at):
        planned = fact.segment.duration_ms
        if fact.took_ms is None or fact.status is not Status.DONE or not planned:
            continue
        ms = fact.took_ms - fact.held_ms
        if is_believable(ms / planned):
            real[fact.segment.id] = max(1, round(ms / _STEP_MS)) * _STEP_MS
    return tuple(
        LengthChange(segment.id, segment.duration_ms, real[segment.id])
        for segment in show.segments
        if segment.end_rule is EndRule.MANUAL
        and not segment.is_reserve
        and real.get(segment.id, segment.duration_ms) != segment.duration_ms
    )


def with_lengths(show: Show, changes: Sequence[LengthChange]) -> Show:
    """The plan with those lengths; a least length is never more than the length."""
    to = {change.segment: change.to_ms for change in changes}
    return replace(show, segments=tuple(_as_long_as(one, to.get(one.id)) for one in show.segments))


def _as_long_as(segment: Segment, ms: int | None) -> Segment:
    if ms is None:
        return segment
    least = segment.min_duration_ms
    return replace(
        segment, duration_ms=ms, min_duration_ms=None if least is None else min(least, ms)
    )
