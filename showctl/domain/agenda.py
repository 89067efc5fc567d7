"""What falls due, and when: standby calls, cues, warnings, overruns, automatic advances.

The agenda is computed from the state, never kept: when the show moves, it moves. An item has
`due`, the instant it counts from, and `ripe`, the first instant at which it may happen (1 ms
later where only *past* an instant counts: remaining 0 is not yet an overrun). Its `key` is in the
state's `fired` once it has happened in its visit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from showctl.domain.calendar import instant, length
from showctl.domain.cue import Cue, Trigger
from showctl.domain.cue_following import is_under_way
from showctl.domain.cue_links import with_members
from showctl.domain.events import AlertKind
from showctl.domain.plan import Part, Segment, StartRule
from showctl.domain.sound import Sounding, has_next
from showctl.domain.state import ItemKey, Phase, RunState, Status, Visit
from showctl.domain.timing import (
    Expected,
    Forecast,
    advance_due,
    allotted_end,
    expected_end,
    forecast,
    goes_on_by_itself,
)


class ItemKind(StrEnum):
    """What an item does; at one instant they happen in this order."""

    BACKGROUND_END = "background_end"
    CUE_END = "cue_end"
    TRACK = "track"
    CUE = "cue"
    WAIT = "wait"
    WARNING = "warning"
    ADVANCE = "advance"
    BACKGROUND_START = "background_start"
    OVERRUN = "overrun"
    CRITICAL = "critical"
    CURFEW = "curfew"
    STANDBY = "standby"


_ORDER = {kind: place for place, kind in enumerate(ItemKind)}
_PAST = length(1)
_STRICT = frozenset((ItemKind.OVERRUN, ItemKind.CURFEW))


class Item(NamedTuple):
    """One thing that will fall due."""

    kind: ItemKind
    segment: str
    due: datetime
    visit: int = 0
    round: int = 0
    mark_ms: int = 0
    cue: str | None = None

    @property
    def key(self) -> ItemKey:
        """What tells it from every other item of the run."""
        return (self.kind.value, self.cue or self.segment, self.visit, self.round, self.mark_ms)

    @property
    def ripe(self) -> datetime:
        """The first instant at which it may happen."""
        return self.due + _PAST if self.kind in _STRICT else self.due


def items(state: RunState, *, near: datetime | None = None) -> Iterator[Item]:
    """Everything that will fall due and has not, in no order.

    With `near`, at least what has fallen due by that instant, and cheaply.
    """
    yield from _of_cues(state)
    if state.phase is Phase.FINISHED:
        return
    has_curfew = state.show.curfew_ms is not None
    spans = forecast(state, near=None if has_curfew else near)
    for item in _all_items(state, spans):
        if item.key not in state.fired:
            yield item


def next_item(state: RunState, *, near: datetime | None = None) -> Item | None:
    """The item that is ripe first; with `near`, only one that is ripe by then is of use."""
    found = items(state, near=near)
    return min(found, key=lambda item: (item.ripe, _ORDER[item.kind]), default=None)


def _all_items(state: RunState, spans: Forecast) -> Iterator[Item]:
    if state.visit is not None:
        yield from _of_visit(state, state.visit)
        yield from _of_current(state, state.visit)
    yield from _by_clock(state)
    for visit in state.beside.values():
        yield from _of_visit(state, visit)
        end = allotted_end(state, visit)
        if end is not None:
            yield Item(ItemKind.BACKGROUND_END, visit.segment, end, visit.number)
    yield from _background_starts(state)
    yield from _standby_calls(state, spans)
    if state.show.curfew_ms is not None:
        yield from _curfew(state, expected_end(state, spans), state.show.curfew_ms)


def _of_visit(state: RunState, visit: Visit) -> Iterator[Item]:
    """The cues and warnings of a segment that is on."""
    segment = state.show.segment(visit.segment)
    end = allotted_end(state, visit)
    for cue in segment.cues:
        due = _cue_due(cue, visit, end)
        if due is not None:
            yield Item(ItemKind.CUE, segment.id, due, visit.number, cue=cue.id)
    if end is None or (visit.held_since and not segment.is_to_its_planned_end):
        return
    leaves_at_zero = visit == state.visit and goes_on_by_itself(state)
    for mark in segment.warnings_ms:
        if mark or not leaves_at_zero:
            due = end - length(mark)
            yield Item(ItemKind.WARNING, segment.id, due, visit.number, visit.round, mark)


def _of_cues(state: RunState) -> Iterator[Item]:
    """What waits, lasts, and plays track after track: it goes on after the end, too."""
    for wait in state.waits.values():
        item = Item(ItemKind.WAIT, wait.segment, wait.until, wait.visit, cue=wait.cue)
        yield item._replace(mark_ms=wait.number)
    for lasting in state.lasting.values():
        until = lasting.until or _end_of_group(state, lasting.cue)
        if until is not None:
            item = Item(ItemKind.CUE_END, lasting.segment, until, lasting.visit, cue=lasting.cue)
            yield item._replace(mark_ms=lasting.firing)
    for one in state.sounding.values():
        due = _track_due(state, one)
        if due is not None:
            item = Item(ItemKind.TRACK, one.segment, due, one.visit, one.place, cue=one.cue)
            yield item._replace(mark_ms=one.firing)


def _end_of_group(state: RunState, group: str) -> datetime | None:
    """A group is over once nothing of it is under way."""
    members = with_members((group,), state.show.cues) - {group}
    is_on = any(is_under_way(state, member) for member in members)
    return None if is_on else state.last_at


def _track_due(state: RunState, one: Sounding) -> datetime | None:
    """When a playlist that crosses over from track to track begins the next one."""
    if one.suspended_at is not None or one.length_ms is None or not has_next(one, state.show):
        return None
    crossfade_ms = state.show.cues[one.cue].crossfade_ms
    if not crossfade_ms:
        return None
    return one.began_at + length(one.length_ms - min(crossfade_ms, one.length_ms // 2))


def _by_clock(state: RunState) -> Iterator[Item]:
    """Cues that go by the time of day, whatever segment is on; not those that the run missed, nor
    those of a reserve that is not put in."""
    for cue_id in state.show.links.by_clock:
        segment, cue = state.show.find_cue(cue_id) or (None, None)
        if segment is None or cue is None or cue.at_ms is None or segment.id in state.taken_out:
            continue
        if segment.is_reserve and state.status(segment.id) is Status.PENDING:
            continue
        due = instant(state.date, cue.at_ms, state.show.timezone) + length(cue.pre_wait_ms)
        if state.started_at is not None and due >= state.started_at:
            yield Item(ItemKind.CUE, segment.id, due, cue=cue.id)


def _cue_due(cue: Cue, visit: Visit, end: datetime | None) -> datetime | None:
    if cue.trigger is Trigger.START and visit.held_since is None:
        return visit.started_at + length(visit.held_ms + cue.offset_ms + cue.pre_wait_ms)
    if cue.trigger is Trigger.START:
        return visit.started_at if cue.offset_ms + cue.pre_wait_ms == 0 else None
    if cue.trigger is Trigger.BEFORE_END and end is not None:
        due = end - length(cue.offset_ms)
        # A segment that begins later than that has no such moment: nothing goes off in a heap.
        return due + length(cue.pre_wait_ms) if due >= visit.started_at else None
    return None


def _of_current(state: RunState, visit: Visit) -> Iterator[Item]:
    """The advance of an *auto* segment, or the overrun of one that waits."""
    segment, end, advance = state.show.segment(visit.segment), None, advance_due(state)
    if advance is not None:
        yield Item(ItemKind.ADVANCE, segment.id, advance, visit.number)
    if not goes_on_by_itself(state):
        end = allotted_end(state, visit)
    if end is not None and counts_overrun(segment):
        yield Item(ItemKind.OVERRUN, segment.id, end, visit.number, visit.round)
        late = end + length(segment.critical_ms)
        yield Item(ItemKind.CRITICAL, segment.id, late, visit.number, visit.round)


def counts_overrun(segment: Segment) -> bool:
    """Whether time past its end is an overrun: before and after the show it is not."""
    return segment.part is Part.SHOW


def _background_starts(state: RunState) -> Iterator[Item]:
    if state.visit is None or state.started_at is None:
        return
    here = state.place
    for index, segment in enumerate(state.show.segments):
        if not segment.is_background or state.status(segment.id) is not Status.PENDING:
            continue
        number = state.next_visit_number(segment.id)
        if segment.start_rule is StartRule.AT:
            due = max(state.planned[segment.id].start, state.started_at)
            yield Item(ItemKind.BACKGROUND_START, segment.id, due, number)
        elif index < here:
            due = state.visit.started_at
            yield Item(ItemKind.BACKGROUND_START, segment.id, due, number)


def _standby_calls(state: RunState, spans: Forecast) -> Iterator[Item]:
    for segment_id, span in spans.items():
        segment = state.show.segment(segment_id)
        if segment.standby_ms is None or state.status(segment_id) is not Status.PENDING:
            continue
        due = span.start.due(segment.standby_ms, state.last_at)
        if due is not None:
            number = state.next_visit_number(segment.id)
            yield Item(ItemKind.STANDBY, segment.id, due, number)


def _curfew(state: RunState, end: Expected | None, curfew_ms: int) -> Iterator[Item]:
    """The show's forecast end past its curfew: once in a run."""
    show = state.show
    if end is None or not show.segments:
        return
    curfew = instant(state.date, curfew_ms, show.timezone)
    on = state.visit.segment if state.visit else show.segments[0].id
    if any(alert.kind is AlertKind.CURFEW for alert in state.alerts):
        return
    if end.fixed is not None and end.fixed > curfew:
        yield Item(ItemKind.CURFEW, on, state.last_at - _PAST)
    elif end.slide_ms is not None:
        yield Item(ItemKind.CURFEW, on, curfew - length(end.slide_ms))
