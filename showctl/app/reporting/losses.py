"""Where the time went: the parts that make up over/under, to the millisecond."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from showctl.app.reporting.facts import SegmentFact
from showctl.domain.state import RunState, Status
from showctl.domain.timing import forecast, over_under


@dataclass(frozen=True, slots=True)
class Losses:
    """Milliseconds of the show part; positive made it later.

    `rest` is what the others leave: gaps that took lateness up, waiting for a fixed start, and
    what is still to come. All of them together are `total`, the over/under.
    """

    late_start_ms: int
    overruns_ms: int
    early_ms: int
    holds_ms: int
    added_ms: int
    reserves_ms: int
    skipped_ms: int
    rest_ms: int
    total_ms: int


def losses(state: RunState, segments: Sequence[SegmentFact], now: datetime) -> Losses:
    """Where the time of a run went so far."""
    shown = [fact for fact in segments if fact.segment.id in state.show.headline]
    begun = next((fact for fact in shown if fact.start is not None), None)
    over = [fact.overrun_ms for fact in shown if fact.overrun_ms is not None]
    parts = (
        (begun.late_start_ms or 0) if begun else 0,
        sum(ms for ms in over if ms > 0),
        sum(ms for ms in over if ms < 0),
        sum(fact.held_ms for fact in shown if fact.took_ms is not None),
        sum(fact.added_ms for fact in shown if fact.took_ms is not None),
        sum(fact.took_ms or 0 for fact in segments if _is_put_in(state, fact)),
        -sum(fact.segment.duration_ms for fact in shown if fact.status is Status.SKIPPED),
    )
    total = over_under(state, forecast(state), now)
    return Losses(*parts, rest_ms=total - sum(parts), total_ms=total)


def _is_put_in(state: RunState, fact: SegmentFact) -> bool:
    return fact.segment.is_reserve and fact.segment.id in state.headline
