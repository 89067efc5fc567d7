"""What the events about cues and sound do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain import cue_events as ce
from showctl.domain import events as e
from showctl.domain import pending, sound
from showctl.domain.calendar import length
from showctl.domain.commands import Outcome
from showctl.domain.cue import Cue, CueKind
from showctl.domain.cue_following import lasts
from showctl.domain.cue_links import with_members
from showctl.domain.pending import Lasting, Wait
from showctl.domain.sound import Sounding
from showctl.domain.state import Firing, RunState, cue_key


def _cue_fired(state: RunState, event: e.CueFired) -> RunState:
    state = replace(
        state,
        firings=event.firing,
        last_firing={**state.last_firing, event.cue: Firing(event.firing, event.at)},
        fired=state.fired | {cue_key(event.cue, event.visit)},
        waits=pending.without(state.waits, (event.cue,)),
    )
    found = state.show.find_cue(event.cue)
    if found is None:
        return state
    cue = found[1]
    state = replace(state, sounding=sound.after(state.sounding, event, cue, state.show))
    if cue.kind is CueKind.STOP:
        state = _without_what_is_meant(state, cue)
    ms = lasts(cue)
    if ms == 0:
        return state
    until = event.at + length(ms) if ms is not None else None
    new = Lasting(event.firing, cue.id, event.segment, event.visit, until)
    return replace(state, lasting={**state.lasting, event.firing: new})


def _without_what_is_meant(state: RunState, stop: Cue) -> RunState:
    """A stop ends what waits and lasts as well as what sounds."""
    show = state.show
    waits = {k: one for k, one in state.waits.items() if not sound.is_meant(k, stop, show)}
    lasting = {
        k: one for k, one in state.lasting.items() if not sound.is_meant(one.cue, stop, show)
    }
    return replace(state, waits=waits, lasting=lasting)


def _cue_triggered(state: RunState, event: ce.CueTriggered) -> RunState:
    number = state.waits_begun + 1
    wait = Wait(number, event.cue, event.segment, event.visit, event.until)
    return replace(
        state,
        waits={**state.waits, event.cue: wait},
        waits_begun=number,
        fired=state.fired | {cue_key(event.cue, event.visit)},
    )


def _wait_dropped(state: RunState, event: ce.WaitDropped) -> RunState:
    return replace(state, waits=pending.without(state.waits, (event.cue,)))


def _cue_started(state: RunState, event: e.CueStarted) -> RunState:
    state = _with_outcome(state, event.firing, Outcome.STARTED)
    return _changed(state, event.firing, lambda one: replace(one, length_ms=event.length_ms))


def _cue_failed(state: RunState, event: e.CueFailed) -> RunState:
    return _over(_with_outcome(state, event.firing, Outcome.FAILED, event.reason), event.firing)


def _cue_ended(state: RunState, event: e.CueEnded) -> RunState:
    return _over(_with_outcome(state, event.firing, Outcome.ENDED), event.firing)


def _cue_stopped(state: RunState, event: e.CueStopped) -> RunState:
    group = state.lasting.get(event.firing)
    state = _over(_with_outcome(state, event.firing, Outcome.ENDED), event.firing)
    if group is None:
        return state
    members = with_members((group.cue,), state.show.cues)
    return replace(
        state,
        sounding={k: one for k, one in state.sounding.items() if one.cue not in members},
        waits=pending.without(state.waits, members),
        lasting={k: one for k, one in state.lasting.items() if one.cue not in members},
    )


def _over(state: RunState, firing: int) -> RunState:
    return replace(
        state,
        sounding={k: v for k, v in state.sounding.items() if k != firing},
        lasting=pending.without(state.lasting, (firing,)),
    )


def _with_outcome(state: RunState, number: int, outcome: Outcome, reason: str = "") -> RunState:
    firings = {
        cue: replace(firing, outcome=outcome, reason=reason) if firing.number == number else firing
        for cue, firing in state.last_firing.items()
    }
    return replace(state, last_firing=firings)


def _changed(state: RunState, firing: int, change: Callable[[Sounding], Sounding]) -> RunState:
    one = state.sounding.get(firing)
    return replace(state, sounding={**state.sounding, firing: change(one)}) if one else state


def _cue_paused(state: RunState, event: ce.CuePaused) -> RunState:
    return _changed(state, event.firing, lambda one: one.paused(event.at))


def _cue_resumed(state: RunState, event: ce.CueResumed) -> RunState:
    return _changed(state, event.firing, lambda one: one.resumed(event.at))


def _track_changed(state: RunState, event: ce.TrackChanged) -> RunState:
    def change(one: Sounding) -> Sounding:
        failures = one.failures + 1 if event.reason else 0
        return sound.on_track(one, event.place, event.at, failures=failures)

    return _changed(state, event.firing, change)


def _panicked(state: RunState, event: e.Panicked) -> RunState:
    """Nothing that is under way makes sound any more: what waits does not fire, no chain goes
    on."""
    sounding = sound.suspended(state.sounding, event.at)
    return replace(state, sounding=sounding, waits={}, lasting={}, is_panicked=True)


def _sound_brought_back(state: RunState, event: e.SoundBroughtBack) -> RunState:
    sounding = sound.brought_back(state.sounding, event.at)
    return replace(state, sounding=sounding, is_panicked=False)


def _master_set(state: RunState, event: ce.MasterSet) -> RunState:
    return replace(state, master_db=event.level_db)


FOLDS: dict[type[e.Event], Callable[[RunState, Any], RunState]] = {
    e.CueFired: _cue_fired,
    e.CueStarted: _cue_started,
    e.CueFailed: _cue_failed,
    e.CueEnded: _cue_ended,
    e.CueStopped: _cue_stopped,
    e.Panicked: _panicked,
    e.SoundBroughtBack: _sound_brought_back,
    ce.CueTriggered: _cue_triggered,
    ce.WaitDropped: _wait_dropped,
    ce.CuePaused: _cue_paused,
    ce.CueResumed: _cue_resumed,
    ce.TrackChanged: _track_changed,
    ce.MasterSet: _master_set,
}
