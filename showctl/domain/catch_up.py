"""Catching up (追时): the least painful changes of the evening to come that gain the time wanted.

The rest of the chain is walked once, segment by segment, with the gain so far as the state of a
dynamic program. A change adds to the gain; a segment that waits for its planned instant, or counts
down to its planned end, lets no more through than it was late there. So the result is exact, in
whole units (minutes), and counts no second that an unmoved segment would swallow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from showctl.domain.calendar import length, milliseconds
from showctl.domain.catch_up_events import CatchUpApplied, Change, Means
from showctl.domain.least_pain import Way, least_painful
from showctl.domain.plan import MINUTE, Kind, Segment
from showctl.domain.run import apply
from showctl.domain.state import RunState
from showctl.domain.timing import expected_end, forecast, over_under

# What an evening is given for: touched only where that was allowed.
PROTECTED = frozenset((Kind.SPEECH, Kind.TOAST, Kind.AWARD, Kind.LUCKY_DRAW, Kind.CEREMONY))

# What people are glad to have more of, in this order.
_STRETCHES = (Kind.GAME, Kind.PERFORMANCE, Kind.MEAL, Kind.PHOTO, Kind.TALK, Kind.BREAK)

# How much a minute taken from a kind hurts; what is not named is in between.
_WEIGHT = {
    Kind.BREAK: 1,
    Kind.PHOTO: 2,
    Kind.GAME: 3,
    Kind.VIDEO: 3,
    Kind.MEAL: 4,
    Kind.TALK: 5,
    Kind.PERFORMANCE: 5,
    Kind.OPENING: 8,
    Kind.CLOSING: 8,
    **dict.fromkeys(PROTECTED, 12),
}
_WEIGHT_OF_OTHERS = 4
# Any change has to be told to people; leaving something out disappoints those who prepared it.
_ANY_CHANGE = 10
_CUT = 30
_RELEASE = 20


class Style(StrEnum):
    """What a proposal is after."""

    GENTLEST = "gentlest"
    FEWEST = "fewest"
    NOTHING_CUT = "nothing_cut"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Changes, what they gain at the end of the show (ms), when it then ends, and whether that is
    what was wanted, to the nearest minute."""

    style: Style
    changes: tuple[Change, ...]
    gained_ms: int
    end: datetime
    is_enough: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be touched: `allowed` are protected kinds that may be, after all."""

    allowed: frozenset[Kind] = frozenset()
    may_cut: bool = True
    may_release: bool = True
    counts_changes_only: bool = False


def wanted_ms(state: RunState, now: datetime) -> int:
    """How late the show is expected to end, ms; 0 when it is not late."""
    return max(0, over_under(state, forecast(state), now))


def room_to_stretch(state: RunState, most: int = 3) -> tuple[Segment, ...]:
    """The segments still to come that would bear more time, the first kinds first."""
    bearing = [one for one in state.pending_chain() if one.kind in _STRETCHES]
    return tuple(sorted(bearing, key=lambda one: _STRETCHES.index(one.kind))[:most])


def propose(
    state: RunState, now: datetime, wanted: int, allowed: frozenset[Kind] = frozenset()
) -> tuple[Proposal, ...]:
    """Up to three different proposals that gain `wanted` ms, or as much as can be gained."""
    asked = (
        (Style.GENTLEST, Limits(allowed)),
        (Style.FEWEST, Limits(allowed, counts_changes_only=True)),
        (Style.NOTHING_CUT, Limits(allowed, may_cut=False)),
    )
    found: dict[frozenset[Change], Proposal] = {}
    for style, limits in asked:
        changes = solve(state, now, wanted, limits)
        if changes:
            found.setdefault(frozenset(changes), _weigh(state, now, style, changes, wanted))
    return tuple(found.values())


def _weigh(
    state: RunState, now: datetime, style: Style, changes: tuple[Change, ...], wanted: int
) -> Proposal:
    after = apply(state, CatchUpApplied(at=state.last_at, changes=changes))
    before_end = expected_end(state, forecast(state))
    after_end = expected_end(after, forecast(after))
    assert before_end is not None and after_end is not None
    gained = milliseconds(before_end.at(now) - after_end.at(now))
    return Proposal(style, changes, gained, after_end.at(now), gained >= wanted - MINUTE // 2)


def solve(
    state: RunState, now: datetime, wanted: int, limits: Limits, unit: int = MINUTE
) -> tuple[Change, ...]:
    """The least painful changes that gain `wanted` ms (to the nearest unit) at the show's end; if
    that cannot be, those that gain most."""
    stops = tuple(_stops(state, now, limits, unit))
    goal = (wanted + unit // 2) // unit
    chosen = least_painful([ways for _, ways in stops], goal) if goal > 0 else ()
    return tuple(
        change
        for (segment, ways), (way, units) in zip(stops, chosen, strict=False)
        for change in _changes(segment, ways[way].means, units * unit)
    )


def _changes(segment: Segment, means: Sequence[Means], ms: int) -> Iterator[Change]:
    for one in means:
        if one is not Means.SHORTEN or ms:
            yield Change(segment=segment.id, means=one, ms=ms if one is Means.SHORTEN else 0)


def pain(segment: Segment, means: Means, units: int, limits: Limits) -> int:
    """How much a change hurts, of so many units: what `solve` makes least in sum."""
    weight = 0 if limits.counts_changes_only else _WEIGHT.get(segment.kind, _WEIGHT_OF_OTHERS)
    if means is Means.SHORTEN:
        return _ANY_CHANGE + weight * units
    if limits.counts_changes_only:
        return _ANY_CHANGE
    return _ANY_CHANGE + (_CUT + weight * units if means is Means.CUT else _RELEASE)


def _stops(
    state: RunState, now: datetime, limits: Limits, unit: int
) -> Iterator[tuple[Segment, tuple[Way, ...]]]:
    """Each segment still to come up to the show's end, with the ways there are to treat it."""
    spans = forecast(state)
    headline = state.show.headline
    pending = list(state.pending_chain())
    last = max((n for n, segment in enumerate(pending) if segment.id in headline), default=-1)
    arrival = spans[state.visit.segment].end.at(now) if state.visit else now
    for segment in pending[: last + 1]:
        start, end = (each.at(now) for each in spans[segment.id])
        yield segment, tuple(_ways(state, segment, arrival, start, end, limits, unit))
        arrival = end


def _ways(
    state: RunState,
    segment: Segment,
    arrival: datetime,
    start: datetime,
    end: datetime,
    limits: Limits,
    unit: int,
) -> Iterator[Way]:
    """`arrival` is when the segment before is expected to end, `start` and `end` its own."""
    wait = milliseconds(start - arrival) // unit
    is_pinned = state.is_pinned(segment)
    planned = state.planned[segment.id]
    end_cap = None
    if segment.is_to_its_planned_end:
        end_cap = max(0, milliseconds(start - planned.end)) // unit
    start_cap = max(0, milliseconds(arrival - planned.start)) // unit if is_pinned else None
    yield Way((), cap_before=start_cap, cap_after=end_cap)
    if segment.kind in PROTECTED - limits.allowed:
        return
    least = segment.min_duration_ms
    spare = 0
    if least is not None and not segment.is_to_its_planned_end:
        spare = milliseconds(end - start) - least
    most = max(0, spare // unit)
    per_unit = pain(segment, Means.SHORTEN, 1, limits) - _ANY_CHANGE
    if most:
        shorten = pain(segment, Means.SHORTEN, 0, limits)
        yield Way(
            (Means.SHORTEN,), shorten, per_unit, most, cap_before=start_cap, cap_after=end_cap
        )
    if limits.may_cut and segment.can_cut:
        whole = milliseconds(end - arrival) // unit
        units = milliseconds(length(segment.duration_ms)) // unit
        yield Way((Means.CUT,), pain(segment, Means.CUT, units, limits), gain=whole)
    # The wait of a pinned segment is only worth ending where time can be gained by it.
    if limits.may_release and is_pinned:
        release = pain(segment, Means.RELEASE, 0, limits)
        yield Way((Means.RELEASE,), release, gain=wait, cap_after=end_cap)
        if most:
            both = release + pain(segment, Means.SHORTEN, 0, limits)
            yield Way(
                (Means.RELEASE, Means.SHORTEN), both, per_unit, most, gain=wait, cap_after=end_cap
            )
