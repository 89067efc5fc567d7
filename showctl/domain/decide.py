"""What a command does: the whole machine in one table.

`decide(state, command, now)` gives the events that follow, or raises Refused with a reason.
`fall_due(state, now)` gives what time alone has brought about. Neither changes anything.
"""

from __future__ import annotations

from datetime import datetime

from showctl.domain import (
    audience_decisions,
    catch_up_decisions,
    cue_decisions,
    draw_decisions,
    game_decisions,
    note_decisions,
    plan_decisions,
    prompt_decisions,
)
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.agenda import Item, ItemKind, next_item
from showctl.domain.calendar import milliseconds
from showctl.domain.cue_decisions import CUE_ITEMS, happen
from showctl.domain.decision import Decisions, Events, require_on_air, time_added
from showctl.domain.refusal import Reason, Refused
from showctl.domain.run import apply_all
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import raw_remaining

SILENT_GAP_MS = 5_000


def decide(state: RunState, command: c.Command, now: datetime) -> Events:
    """The events of a command at `now`, and of what falls due by it at the same instant.

    Raises Refused. `fall_due` is to have been seen to before.
    """
    events = tuple(_DECIDE[type(command)](state, command, now))
    return events + fall_due(apply_all(state, events), now)


def fall_due(state: RunState, now: datetime, *, late_ms: int = 0) -> Events:
    """What has fallen due by `now`, in order. Each event counts from the instant it was due,
    unless that is more than `late_ms` ago (0: however long ago) or before the last event."""
    events: list[e.Event] = []
    while (item := next_item(state, near=now)) is not None and item.ripe <= now:
        is_late = late_ms and milliseconds(now - item.due) > late_ms
        at = now if is_late else max(item.due, state.last_at)
        new = _happen(state, item, min(at, now))
        state = apply_all(state, new)
        events += new
    return tuple(events)


def _happen(state: RunState, item: Item, at: datetime) -> Events:
    """The events of an item that is due."""
    segment, due = item.segment, item.due
    if item.kind in CUE_ITEMS:
        return happen(state, item, at)
    if item.kind is ItemKind.ADVANCE:
        following = state.next_segment()
        assert following is not None
        return (e.SegmentStarted(at=at, segment=following.id, cause=e.Cause.AUTO, due=due),)
    if item.kind is ItemKind.BACKGROUND_START:
        return (e.BackgroundStarted(at=at, segment=segment, due=due),)
    if item.kind is ItemKind.BACKGROUND_END:
        return (e.BackgroundEnded(at=at, segment=segment, due=due),)
    return (
        e.AlertRaised(
            at=at,
            kind=e.AlertKind(item.kind),
            segment=segment,
            due=due,
            visit=item.visit,
            round=item.round,
            mark_ms=item.mark_ms,
        ),
    )


def _place(state: RunState, segment: str) -> None:
    """Refuse a segment that the chain cannot go to."""
    if segment not in state.show.index_of:
        raise Refused(Reason.NO_SUCH_SEGMENT)
    if state.show.segment(segment).is_background:
        raise Refused(Reason.BESIDE_THE_CHAIN)
    if state.show.segment(segment).is_reserve:
        raise Refused(Reason.IS_RESERVE)


def _start(state: RunState, command: c.Start, now: datetime) -> Events:
    if state.phase is Phase.FINISHED:
        raise Refused(Reason.FINISHED)
    if state.phase is not Phase.IDLE:
        raise Refused(Reason.ALREADY_STARTED)
    first = state.next_segment()
    if first is None:
        raise Refused(Reason.EMPTY_SHOW)
    segment = command.segment or first.id
    _place(state, segment)
    return (
        e.RunStarted(at=now, segment=segment),
        e.SegmentStarted(at=now, segment=segment, cause=e.Cause.START),
    )


def _require_unguarded(state: RunState, now: datetime) -> None:
    """Refuse what advances too soon after the last advance."""
    assert state.visit is not None
    if milliseconds(now - state.visit.started_at) < state.show.go_guard_ms:
        raise Refused(Reason.GO_GUARD)


def _go(state: RunState, command: c.Go, now: datetime) -> Events:
    require_on_air(state)
    _require_unguarded(state, now)
    following = state.next_segment()
    if following is None:
        raise Refused(Reason.LAST_SEGMENT)
    return (e.SegmentStarted(at=now, segment=following.id, cause=e.Cause.GO),)


def _hold(state: RunState, command: c.Hold, now: datetime) -> Events:
    require_on_air(state)
    if state.phase is Phase.HELD:
        raise Refused(Reason.ALREADY_HELD)
    assert state.visit is not None
    return (e.RunHeld(at=now, segment=state.visit.segment),)


def _resume(state: RunState, command: c.Resume, now: datetime) -> Events:
    require_on_air(state)
    if state.phase is not Phase.HELD:
        raise Refused(Reason.NOT_HELD)
    assert state.visit is not None
    return (e.RunResumed(at=now, segment=state.visit.segment),)


def _add_time(state: RunState, command: c.AddTime, now: datetime) -> Events:
    require_on_air(state)
    assert state.visit is not None
    left = raw_remaining(state, state.visit, now)
    if command.ms == 0:
        raise Refused(Reason.NO_TIME_GIVEN)
    if command.ms < 0 and left <= 0:
        raise Refused(Reason.NOTHING_TO_TAKE)
    ms = max(command.ms, -left) if command.ms < 0 else command.ms
    return (time_added(state, ms, now),)


def _back(state: RunState, command: c.Back, now: datetime) -> Events:
    require_on_air(state)
    if state.advance is None:
        raise Refused(Reason.FIRST_SEGMENT)
    return (e.AdvanceDropped(at=now, segment=state.advance.left.segment),)


def _skip(state: RunState, command: c.Skip, now: datetime) -> Events:
    if state.phase is Phase.FINISHED:
        raise Refused(Reason.FINISHED)
    segment = command.segment
    if segment is None:
        following = state.next_segment()
        if following is None:
            raise Refused(Reason.NOTHING_PENDING)
        segment = following.id
    if segment not in state.show.index_of:
        raise Refused(Reason.NO_SUCH_SEGMENT)
    if state.status(segment) is not Status.PENDING:
        raise Refused(Reason.NOT_PENDING)
    return (e.SegmentSkipped(at=now, segment=segment),)


def _jump(state: RunState, command: c.Jump, now: datetime) -> Events:
    require_on_air(state)
    _place(state, command.segment)
    assert state.visit is not None
    if command.segment == state.visit.segment:
        raise Refused(Reason.ALREADY_THERE)
    return (e.SegmentStarted(at=now, segment=command.segment, cause=e.Cause.JUMP),)


def _put_in_reserve(state: RunState, command: c.PutInReserve, now: datetime) -> Events:
    require_on_air(state)
    _require_unguarded(state, now)
    left = [reserve.id for reserve in state.reserves_left()]
    if not left:
        raise Refused(Reason.NO_RESERVE)
    reserve = command.segment or left[0]
    if reserve not in left:
        raise Refused(Reason.RESERVE_GONE)
    return (e.SegmentStarted(at=now, segment=reserve, cause=e.Cause.RESERVE),)


def _end(state: RunState, command: c.End, now: datetime) -> Events:
    require_on_air(state)
    return (e.RunEnded(at=now),)


def _acknowledge(state: RunState, command: c.Acknowledge, now: datetime) -> Events:
    wanted = tuple(
        e.AlertAcknowledged(at=now, alert=alert.number)
        for alert in state.alerts
        if alert.acknowledged_at is None and command.alert in (None, alert.number)
    )
    if not wanted:
        raise Refused(Reason.NO_SUCH_ALERT)
    return wanted


def _send(state: RunState, command: c.SendMessage, now: datetime) -> Events:
    return (e.MessageSent(at=now, text=command.text),)


def _mark(state: RunState, command: c.MarkAsTest, now: datetime) -> Events:
    return (e.RunMarked(at=now, is_test=command.is_test),)


def _reopen(state: RunState, command: c.Reopen, now: datetime) -> Events:
    """After a short gap everything goes on; after a long one, what fell due is only listed."""
    is_silent = command.gap_ms >= SILENT_GAP_MS
    opened = e.RunReopened(at=now, gap_ms=command.gap_ms, is_silent=is_silent)
    if not is_silent:
        return (opened,)
    events: list[e.Event] = [opened]
    after = apply_all(state, events)
    while (item := next_item(after)) is not None and item.ripe <= now:
        is_over = item.kind in (ItemKind.BACKGROUND_END, ItemKind.CUE_END)
        new = _happen(after, item, now) if is_over else (_missed(item, now),)
        after = apply_all(after, new)
        events += new
    return tuple(events)


def _missed(item: Item, now: datetime) -> e.ItemMissed:
    return e.ItemMissed(
        at=now,
        what=str(item.kind),
        segment=item.segment,
        due=item.due,
        cue=item.cue,
        visit=item.visit,
        round=item.round,
        mark_ms=item.mark_ms,
    )


def _tick(state: RunState, command: c.Tick, now: datetime) -> Events:
    return ()


_DECIDE: Decisions = {
    c.Start: _start,
    c.Go: _go,
    c.Hold: _hold,
    c.Resume: _resume,
    c.AddTime: _add_time,
    c.Back: _back,
    c.Skip: _skip,
    c.Jump: _jump,
    c.PutInReserve: _put_in_reserve,
    c.End: _end,
    c.Acknowledge: _acknowledge,
    c.SendMessage: _send,
    c.MarkAsTest: _mark,
    c.Reopen: _reopen,
    c.Tick: _tick,
    **cue_decisions.DECISIONS,
    **plan_decisions.DECISIONS,
    **catch_up_decisions.DECISIONS,
    **note_decisions.DECISIONS,
    **prompt_decisions.DECISIONS,
    **audience_decisions.DECISIONS,
    **draw_decisions.DECISIONS,
    **game_decisions.DECISIONS,
}
