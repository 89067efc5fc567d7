"""The cues that are shown and the state of each: armed, waiting, playing … broken."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from showctl.app.actions import CUE_KEYS
from showctl.app.media import MediaNews, files_of
from showctl.domain.audience import Program
from showctl.domain.commands import Outcome
from showctl.domain.cue import SOUNDING_KINDS, Cue, CueKind, Trigger
from showctl.domain.cue_following import lasts, manual_cues, next_manual_cue
from showctl.domain.levels import film_cue
from showctl.domain.plan import Segment
from showctl.domain.sound import Sounding
from showctl.domain.state import RunState


class CuePhase(StrEnum):
    """What became of a cue in the visit that is on."""

    READY = "ready"
    BROKEN = "broken"
    WAITING = "waiting"
    FIRED = "fired"
    PLAYING = "playing"
    FADING = "fading"
    PAUSED = "paused"
    SILENCED = "silenced"
    FAILED = "failed"
    DONE = "done"


class CueReading(NamedTuple):
    """A cue as it stands: `reason` goes with a failure, `is_next` with the one Enter fires, `key`
    is the number of its own key, `until` when its wait or fade is over, `firing` what sounds or
    lasts of it."""

    segment: Segment
    cue: Cue
    phase: CuePhase
    reason: str = ""
    is_next: bool = False
    key: int | None = None
    until: datetime | None = None
    firing: int | None = None


class _Stand(NamedTuple):
    phase: CuePhase
    reason: str = ""
    until: datetime | None = None
    firing: int | None = None


def cues_to_show(
    state: RunState, selected: str | None, now: datetime, news: MediaNews
) -> list[CueReading]:
    """The cues of what is on, beside the chain included; when nothing is on, of the selection."""
    if state.visit is not None:
        on = [state.visit.segment, *state.beside]
    else:
        on = [selected] if selected in state.show.index_of else []
    following = next_manual_cue(state)
    keys = {cue: key for key, cue in enumerate(manual_cues(state)[:CUE_KEYS], start=1)}
    readings = []
    for segment in (state.show.segment(key) for key in on if key):
        for cue in (*segment.cues, *state.show.music_in(segment.id)):
            phase, reason, until, firing = _stand(state, segment, cue, now, news)
            is_next, key = cue.id == following, keys.get(cue.id)
            readings.append(CueReading(segment, cue, phase, reason, is_next, key, until, firing))
    return readings


def _stand(state: RunState, segment: Segment, cue: Cue, now: datetime, news: MediaNews) -> _Stand:
    for one in state.sounding.values():
        if one.cue == cue.id:
            return _of_sound(one, now)
    if film_cue(state) is cue:
        return _of_film(state.audience.program, now)
    wait = state.waits.get(cue.id)
    if wait is not None:
        return _Stand(CuePhase.WAITING, until=wait.until)
    for lasting in state.lasting.values():
        if lasting.cue == cue.id:
            phase = {CueKind.FADE: CuePhase.FADING, CueKind.WAIT: CuePhase.WAITING}
            return _Stand(phase.get(cue.kind, CuePhase.PLAYING), "", lasting.until, lasting.firing)
    last = state.last_firing.get(cue.id)
    visit = 0 if cue.trigger is Trigger.CLOCK else state.visit_number_of(segment.id)
    if last is not None and state.has_fired(cue.id, visit):
        if last.outcome is Outcome.FAILED:
            return _Stand(CuePhase.FAILED, last.reason)
        return _Stand(CuePhase.DONE if _has_an_end(cue) else CuePhase.FIRED)
    for name in files_of(cue):
        if name in news.faults:
            return _Stand(CuePhase.BROKEN, news.faults[name].sentence)
    return _Stand(CuePhase.READY)


def _has_an_end(cue: Cue) -> bool:
    """Whether it is over once it is not under way any more, whatever ended it: its own end, a hand,
    another cue, a panic or its segment's end."""
    return cue.kind in SOUNDING_KINDS or cue.kind is CueKind.VIDEO or lasts(cue) != 0


def _of_sound(one: Sounding, now: datetime) -> _Stand:
    if one.is_paused:
        return _Stand(CuePhase.PAUSED, firing=one.firing)
    if one.suspended_at is not None:
        return _Stand(CuePhase.SILENCED, firing=one.firing)
    if one.fading_until is not None and now < one.fading_until:
        return _Stand(CuePhase.FADING, until=one.fading_until, firing=one.firing)
    return _Stand(CuePhase.PLAYING, firing=one.firing)


def _of_film(program: Program, now: datetime) -> _Stand:
    firing = program.firing or None
    if program.paused_at is not None:
        return _Stand(CuePhase.PAUSED, firing=firing)
    if program.fading_until is not None and now < program.fading_until:
        return _Stand(CuePhase.FADING, until=program.fading_until, firing=firing)
    return _Stand(CuePhase.PLAYING, firing=firing)
