"""What the commands about cues and sound do."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Trigger
from showctl.domain.decision import Decisions, Events, require_on_air
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState

PANIC_FADE_MS = 1_000


def fired(
    state: RunState, cue: str, segment: str, visit: int, at: datetime, due: datetime | None
) -> e.CueFired:
    """The event of a cue that goes off; `due` is None when by hand."""
    return e.CueFired(
        at=at, cue=cue, segment=segment, firing=state.firings + 1, visit=visit, due=due
    )


def fire_cue(state: RunState, command: c.FireCue, now: datetime) -> Events:
    """The events of a cue fired by hand."""
    found = state.show.find_cue(command.cue)
    if found is None:
        raise Refused(Reason.NO_SUCH_CUE)
    segment = found[0].id
    visit = state.visit if state.visit and state.visit.segment == segment else None
    visit = visit or state.beside.get(segment)
    return (fired(state, command.cue, segment, visit.number if visit else 0, now, None),)


def _fire_next_cue(state: RunState, command: c.FireNextCue, now: datetime) -> Events:
    require_on_air(state)
    cue = next_manual_cue(state)
    if cue is None:
        raise Refused(Reason.NO_CUE_LEFT)
    return fire_cue(state, c.FireCue(cue), now)


def next_manual_cue(state: RunState) -> str | None:
    """The id of the first manual cue of the current segment that has not fired in this visit."""
    visit, current = state.visit, state.current
    if visit is None or current is None:
        return None
    for cue in current.cues:
        if cue.trigger is Trigger.MANUAL and not state.has_fired(cue.id, visit.number):
            return cue.id
    return None


def _stop_cue(state: RunState, command: c.StopCue, now: datetime) -> Events:
    sound = state.sounding.get(command.firing)
    if sound is None:
        raise Refused(Reason.NOTHING_SOUNDS)
    fade = command.fade_ms
    if fade is None:
        found = state.show.find_cue(sound.cue)
        fade = found[1].fade_out_ms if found else 0
    return (e.CueStopped(at=now, firing=command.firing, fade_ms=fade),)


def _panic(state: RunState, command: c.Panic, now: datetime) -> Events:
    is_second = bool(state.sounding) and all(s.suspended_at for s in state.sounding.values())
    return (e.Panicked(at=now, fade_ms=0 if is_second else PANIC_FADE_MS),)


def _bring_back(state: RunState, command: c.BringBackSound, now: datetime) -> Events:
    if not any(sound.suspended_at for sound in state.sounding.values()):
        raise Refused(Reason.NOTHING_SILENCED)
    return (e.SoundBroughtBack(at=now),)


def _report(state: RunState, command: c.ReportCue, now: datetime) -> Events:
    if command.outcome is c.Outcome.FAILED:
        return (e.CueFailed(at=now, firing=command.firing, reason=command.reason),)
    if command.outcome is c.Outcome.ENDED:
        return (e.CueEnded(at=now, firing=command.firing),)
    return (e.CueStarted(at=now, firing=command.firing),)


DECISIONS: Decisions = {
    c.FireCue: fire_cue,
    c.FireNextCue: _fire_next_cue,
    c.StopCue: _stop_cue,
    c.Panic: _panic,
    c.BringBackSound: _bring_back,
    c.ReportCue: _report,
}
