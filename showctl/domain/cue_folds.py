"""What the events about cues and sound do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain import events as e
from showctl.domain import sound
from showctl.domain.commands import Outcome
from showctl.domain.state import Firing, RunState, cue_key


def _cue_fired(state: RunState, event: e.CueFired) -> RunState:
    state = replace(
        state,
        firings=event.firing,
        last_firing={**state.last_firing, event.cue: Firing(event.firing, event.at)},
        fired=state.fired | {cue_key(event.cue, event.visit)},
    )
    found = state.show.find_cue(event.cue)
    return replace(state, sounding=sound.after(state.sounding, event, found[1])) if found else state


def _cue_started(state: RunState, event: e.CueStarted) -> RunState:
    return _with_outcome(state, event.firing, Outcome.STARTED)


def _cue_failed(state: RunState, event: e.CueFailed) -> RunState:
    return _silent(_with_outcome(state, event.firing, Outcome.FAILED, event.reason), event)


def _cue_ended(state: RunState, event: e.CueEnded) -> RunState:
    return _silent(_with_outcome(state, event.firing, Outcome.ENDED), event)


def _cue_stopped(state: RunState, event: e.CueStopped) -> RunState:
    return _silent(_with_outcome(state, event.firing, Outcome.ENDED), event)


def _silent(state: RunState, event: e.CueFailed | e.CueEnded | e.CueStopped) -> RunState:
    return replace(state, sounding={k: v for k, v in state.sounding.items() if k != event.firing})


def _with_outcome(state: RunState, number: int, outcome: Outcome, reason: str = "") -> RunState:
    firings = {
        cue: replace(firing, outcome=outcome, reason=reason) if firing.number == number else firing
        for cue, firing in state.last_firing.items()
    }
    return replace(state, last_firing=firings)


def _panicked(state: RunState, event: e.Panicked) -> RunState:
    return replace(state, sounding=sound.suspended(state.sounding, event.at))


def _sound_brought_back(state: RunState, event: e.SoundBroughtBack) -> RunState:
    return replace(state, sounding=sound.brought_back(state.sounding, event.at))


FOLDS: dict[type[e.Event], Callable[[RunState, Any], RunState]] = {
    e.CueFired: _cue_fired,
    e.CueStarted: _cue_started,
    e.CueFailed: _cue_failed,
    e.CueEnded: _cue_ended,
    e.CueStopped: _cue_stopped,
    e.Panicked: _panicked,
    e.SoundBroughtBack: _sound_brought_back,
}
