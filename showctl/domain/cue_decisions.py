"""What the commands about cues and sound do."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import cue_events as ce
from showctl.domain import events as e
from showctl.domain.agenda import Item, ItemKind
from showctl.domain.calendar import length
from showctl.domain.cue import SOUNDING_KINDS
from showctl.domain.cue_following import next_manual_cue
from showctl.domain.decision import Decisions, Events, require_on_air
from showctl.domain.film import film_on
from showctl.domain.refusal import Reason, Refused
from showctl.domain.sound import Sounding, has_next
from showctl.domain.state import RunState

PANIC_FADE_MS = 1_000
CUE_ITEMS = frozenset((ItemKind.CUE, ItemKind.WAIT, ItemKind.CUE_END, ItemKind.TRACK))
# The master goes from silence to a little above what the files have.
MASTER_LEAST_DB, MASTER_MOST_DB = -60.0, 6.0


def fired(
    state: RunState, cue: str, segment: str, visit: int, at: datetime, due: datetime | None
) -> e.CueFired:
    """The event of a cue that goes off; `due` is None when by hand."""
    return e.CueFired(
        at=at, cue=cue, segment=segment, firing=state.firings + 1, visit=visit, due=due
    )


def happen(state: RunState, item: Item, at: datetime) -> Events:
    """The events of an item of the agenda that is about a cue, once it is due."""
    assert item.cue is not None
    if item.kind is ItemKind.CUE_END:
        return (e.CueEnded(at=at, firing=item.mark_ms),)
    if item.kind is ItemKind.TRACK:
        place = state.sounding[item.mark_ms].place + 1
        return (ce.TrackChanged(at=at, firing=item.mark_ms, place=place, due=item.due),)
    return (fired(state, item.cue, item.segment, item.visit, at, item.due),)


def fire_cue(state: RunState, command: c.FireCue, now: datetime) -> Events:
    """The events of a cue fired by hand; one that waits already is fired at once."""
    found = state.show.find_cue(command.cue)
    if found is None:
        raise Refused(Reason.NO_SUCH_CUE)
    segment, cue = found
    visit = state.visit_number_of(segment.id)
    if cue.pre_wait_ms and cue.id not in state.waits:
        until = now + length(cue.pre_wait_ms)
        return (ce.CueTriggered(at=now, cue=cue.id, segment=segment.id, until=until, visit=visit),)
    return (fired(state, cue.id, segment.id, visit, now, None),)


def _fire_next_cue(state: RunState, command: c.FireNextCue, now: datetime) -> Events:
    require_on_air(state)
    cue = next_manual_cue(state)
    if cue is None:
        raise Refused(Reason.NO_CUE_LEFT)
    return fire_cue(state, c.FireCue(cue), now)


def last_sound(state: RunState) -> str | None:
    """The id of the sounding cue that fired last, of those that are still in the plan."""
    sounds = (
        (firing.number, cue)
        for cue, firing in state.last_firing.items()
        if cue in state.show.cues and state.show.cues[cue].kind in SOUNDING_KINDS
    )
    return max(sounds, default=(0, None))[1]


def _restart_cue(state: RunState, command: cc.RestartCue, now: datetime) -> Events:
    cue = last_sound(state)
    if cue is None:
        raise Refused(Reason.NOTHING_FIRED)
    segment = state.show.find_cue(cue)
    assert segment is not None
    return (fired(state, cue, segment[0].id, state.visit_number_of(segment[0].id), now, None),)


def _stop_cue(state: RunState, command: c.StopCue, now: datetime) -> Events:
    one = state.lasting.get(command.firing) or _sound_of(state, command.firing)
    fade = command.fade_ms
    if fade is None:
        found = state.show.find_cue(one.cue)
        fade = found[1].fade_out_ms if found else 0
    return (e.CueStopped(at=now, firing=command.firing, fade_ms=fade),)


def _drop_wait(state: RunState, command: cc.DropWait, now: datetime) -> Events:
    if command.cue not in state.waits:
        raise Refused(Reason.NOTHING_WAITS)
    return (ce.WaitDropped(at=now, cue=command.cue),)


def _sound_of(state: RunState, firing: int) -> Sounding:
    """What sounds of a firing, the film that the hall sees included."""
    one, film = state.sounding.get(firing), film_on(state)
    if one is None and film is not None and film.firing == firing:
        one = film
    if one is None:
        raise Refused(Reason.NOTHING_SOUNDS)
    return one


def _pause_cue(state: RunState, command: cc.PauseCue, now: datetime) -> Events:
    if _sound_of(state, command.firing).is_paused:
        raise Refused(Reason.ALREADY_PAUSED)
    return (ce.CuePaused(at=now, firing=command.firing),)


def _resume_cue(state: RunState, command: cc.ResumeCue, now: datetime) -> Events:
    if not _sound_of(state, command.firing).is_paused:
        raise Refused(Reason.NOT_PAUSED)
    return (ce.CueResumed(at=now, firing=command.firing),)


def _next_track(state: RunState, command: cc.NextTrack, now: datetime) -> Events:
    one = _sound_of(state, command.firing)
    if not has_next(one, state.show):
        raise Refused(Reason.NO_TRACK_LEFT)
    return (ce.TrackChanged(at=now, firing=one.firing, place=one.place + 1),)


def _set_master(state: RunState, command: cc.SetMaster, now: datetime) -> Events:
    level_db = min(MASTER_MOST_DB, max(MASTER_LEAST_DB, command.level_db))
    if level_db == state.master_db:
        return ()
    return (ce.MasterSet(at=now, level_db=level_db),)


def _panic(state: RunState, command: c.Panic, now: datetime) -> Events:
    is_second = state.is_panicked and all(one.suspended_at for one in state.sounding.values())
    return (e.Panicked(at=now, fade_ms=0 if is_second else PANIC_FADE_MS),)


def _bring_back(state: RunState, command: c.BringBackSound, now: datetime) -> Events:
    if not any(sound.is_silenced for sound in state.sounding.values()):
        raise Refused(Reason.NOTHING_SILENCED)
    return (e.SoundBroughtBack(at=now),)


def _report(state: RunState, command: c.ReportCue, now: datetime) -> Events:
    firing, one = command.firing, state.sounding.get(command.firing)
    if command.outcome is c.Outcome.STARTED:
        return (e.CueStarted(at=now, firing=firing, length_ms=command.length_ms),)
    if one is not None and has_next(one, state.show) and not _is_all_broken(state, one, command):
        place = one.place + 1
        return (ce.TrackChanged(at=now, firing=firing, place=place, reason=command.reason),)
    if command.outcome is c.Outcome.FAILED:
        return (e.CueFailed(at=now, firing=firing, reason=command.reason),)
    return (e.CueEnded(at=now, firing=firing),)


def _is_all_broken(state: RunState, one: Sounding, command: c.ReportCue) -> bool:
    """Whether none of a playlist's tracks could be played, this one included."""
    tracks = len(state.show.cues[one.cue].tracks)
    return command.outcome is c.Outcome.FAILED and one.failures + 1 >= tracks


DECISIONS: Decisions = {
    c.FireCue: fire_cue,
    c.FireNextCue: _fire_next_cue,
    c.StopCue: _stop_cue,
    c.Panic: _panic,
    c.BringBackSound: _bring_back,
    c.ReportCue: _report,
    cc.RestartCue: _restart_cue,
    cc.DropWait: _drop_wait,
    cc.PauseCue: _pause_cue,
    cc.ResumeCue: _resume_cue,
    cc.NextTrack: _next_track,
    cc.SetMaster: _set_master,
}
