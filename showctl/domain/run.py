"""The fold: what each event does to the state of a run. One function an event, one table.

`apply` is the only way a state comes about, so the state after a crash is the state before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from showctl.domain import (
    audience_folds,
    catch_up_folds,
    chain,
    cue_folds,
    draw_folds,
    game_folds,
    note_decisions,
    plan_folds,
    prompt_folds,
    sound,
)
from showctl.domain import events as e
from showctl.domain.calendar import date_of_run, length, milliseconds, plan_on
from showctl.domain.cue_following import what_follows
from showctl.domain.state import (
    Alert,
    Phase,
    RunState,
    Status,
    open_run,
)


def begin(event: e.Event | None) -> RunState:
    """The first state of a run; ValueError where its log does not start with RunOpened."""
    if not isinstance(event, e.RunOpened):
        raise ValueError("a run's log must start with RunOpened")
    return open_run(event.show, event.at, is_rehearsal=event.is_rehearsal)


def apply(state: RunState, event: e.Event) -> RunState:
    """The state after one more event."""
    after = what_follows(state, _FOLD[type(event)](state, event), event)
    seen = audience_folds.after(state, after, event)
    return replace(after, audience=seen, last_at=max(state.last_at, event.at))


def apply_all(state: RunState, events: Iterable[e.Event]) -> RunState:
    """The state after several more events."""
    for event in events:
        state = apply(state, event)
    return state


def replay(log: Iterable[e.Event]) -> RunState:
    """The state after a whole log; ValueError where it does not start with RunOpened."""
    rest = iter(log)
    return apply_all(begin(next(rest, None)), rest)


def _run_started(state: RunState, event: e.RunStarted) -> RunState:
    on = date_of_run(state.show, event.segment, event.at)
    return replace(
        state,
        phase=Phase.RUNNING,
        started_at=event.at,
        first_segment=event.segment,
        date=on,
        planned=plan_on(state.show, on),
        sounding={},
        waits={},
        lasting={},
    )


def _run_held(state: RunState, event: e.RunHeld) -> RunState:
    assert state.visit is not None
    return replace(state, phase=Phase.HELD, visit=replace(state.visit, held_since=event.at))


def _run_resumed(state: RunState, event: e.RunResumed) -> RunState:
    visit = state.visit
    assert visit is not None and visit.held_since is not None
    held = visit.held_ms + milliseconds(event.at - visit.held_since)
    return replace(state, phase=Phase.RUNNING, visit=replace(visit, held_ms=held, held_since=None))


def _time_added(state: RunState, event: e.TimeAdded) -> RunState:
    visit = state.visit
    assert visit is not None
    visit = replace(
        visit, added_ms=visit.added_ms + event.ms, round=visit.round + int(event.rearms)
    )
    return replace(state, visit=visit)


def _segment_skipped(state: RunState, event: e.SegmentSkipped) -> RunState:
    skipped = replace(state.progress_of(event.segment), status=Status.SKIPPED)
    return replace(
        state,
        taken_out=state.taken_out | {event.segment},
        progress={**state.progress, event.segment: skipped},
    )


def _run_ended(state: RunState, event: e.RunEnded) -> RunState:
    running = [state.visit.segment] if state.visit else []
    ended = {key: chain.ended(state, key, event.at) for key in (*running, *state.beside)}
    return replace(
        state,
        phase=Phase.FINISHED,
        ended_at=event.at,
        visit=None,
        beside={},
        advance=None,
        progress={**state.progress, **ended},
    )


def _alert_raised(state: RunState, event: e.AlertRaised) -> RunState:
    number = len(state.alerts) + 1
    alert = Alert(number, event.kind, event.segment, event.at, event.due, mark_ms=event.mark_ms)
    key = (str(event.kind), event.segment, event.visit, event.round, event.mark_ms)
    return replace(state, alerts=(*state.alerts, alert), fired=state.fired | {key})


def _alert_acknowledged(state: RunState, event: e.AlertAcknowledged) -> RunState:
    alerts = list(state.alerts)
    alerts[event.alert - 1] = replace(alerts[event.alert - 1], acknowledged_at=event.at)
    return replace(state, alerts=tuple(alerts))


def _run_reopened(state: RunState, event: e.RunReopened) -> RunState:
    if not event.is_silent:
        return state
    silent_since = event.at - length(event.gap_ms)
    return replace(state, sounding=sound.suspended(state.sounding, silent_since))


def _item_missed(state: RunState, event: e.ItemMissed) -> RunState:
    visit = state.visit
    if event.what == "advance" and visit is not None:
        visit = replace(visit, is_waiting=True)
    key = (event.what, event.cue or event.segment, event.visit, event.round, event.mark_ms)
    return replace(
        state,
        visit=visit,
        fired=state.fired | {key},
        waits={k: wait for k, wait in state.waits.items() if wait.number != _wait_of(event)},
        missed=(*state.missed, event),
    )


def _wait_of(event: e.ItemMissed) -> int | None:
    return event.mark_ms if event.what == "wait" else None


def _message_sent(state: RunState, event: e.MessageSent) -> RunState:
    return replace(state, message=event.text, message_since=event.at, is_message_seen=False)


def _run_marked(state: RunState, event: e.RunMarked) -> RunState:
    return replace(state, is_test=event.is_test)


_FOLD: dict[type[e.Event], Callable[[RunState, Any], RunState]] = {
    e.RunStarted: _run_started,
    e.SegmentStarted: chain.segment_started,
    e.AdvanceDropped: chain.advance_dropped,
    e.BackgroundStarted: chain.background_started,
    e.BackgroundEnded: chain.background_ended,
    e.RunHeld: _run_held,
    e.RunResumed: _run_resumed,
    e.TimeAdded: _time_added,
    e.SegmentSkipped: _segment_skipped,
    e.RunEnded: _run_ended,
    e.AlertRaised: _alert_raised,
    e.AlertAcknowledged: _alert_acknowledged,
    e.RunReopened: _run_reopened,
    e.ItemMissed: _item_missed,
    e.MessageSent: _message_sent,
    e.RunMarked: _run_marked,
    **cue_folds.FOLDS,
    **plan_folds.FOLDS,
    **catch_up_folds.FOLDS,
    **note_decisions.FOLDS,
    **prompt_folds.FOLDS,
    **audience_folds.FOLDS,
    **draw_folds.FOLDS,
    **game_folds.FOLDS,
}
