"""How long a sound takes to come, to change and to go, by what made it do so."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import cue_events as ce
from showctl.domain import events as e
from showctl.domain.calendar import length, milliseconds
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind
from showctl.domain.sound import Sounding, is_meant
from showctl.domain.state import RunState

BACK_FADE_MS = 200
RESUME_FADE_MS = 300
PAUSE_FADE_MS = 300
DUCK_FADE_MS = 400
MASTER_FADE_MS = 50
# Short enough to be at once, long enough not to click.
CUT_FADE_MS = 20

Events = tuple[e.Event, ...]


def is_panic(events: Events) -> bool:
    """Whether a panic is among the events."""
    return any(isinstance(event, e.Panicked) for event in events)


def suspend_ms(state: RunState, firing: int, events: Events) -> int:
    """How long a sound takes to fall silent that keeps its place."""
    for event in events:
        if isinstance(event, e.Panicked):
            return event.fade_ms
        if isinstance(event, ce.CuePaused) and event.firing == firing:
            return PAUSE_FADE_MS
    by = _fired(state, events, CueKind.PAUSE)
    return by.fade_out_ms if by else 0


def level_change(
    state: RunState, sound: Sounding, events: Events, now: datetime
) -> tuple[int, Cue | None]:
    """How long a change of level takes, and the fade cue that asked for it; a duck that comes
    amid a fade does not cut it short."""
    by = _fired(state, events, CueKind.FADE)
    if by is not None and is_meant(sound.cue, by, state.show):
        return by.fade_out_ms, by
    if any(isinstance(event, e.AdvanceDropped) for event in events):
        return BACK_FADE_MS, None
    own = state.show.cues.get(sound.cue)
    ends = [sound.began_at + length(own.fade_in_ms)] if own else []
    if sound.fading_until:
        ends.append(sound.fading_until)
    left = (milliseconds(end - now) for end in ends)
    return max((DUCK_FADE_MS, *left)), None


def film_level_ms(state: RunState, events: Events, now: datetime) -> int:
    """How long a change of the level of the film takes that is on."""
    program = state.audience.program
    by = _fired(state, events, CueKind.FADE)
    if by is not None and is_meant(program.look.cue, by, state.show):
        return by.fade_out_ms
    if any(isinstance(event, ce.MasterSet) for event in events):
        return MASTER_FADE_MS
    left = milliseconds(program.fading_until - now) if program.fading_until else 0
    return max(DUCK_FADE_MS, left)


def film_stop_ms(state: RunState, firing: int, events: Events) -> int:
    """How long the sound of a film takes to go when something else is seen."""
    for event in events:
        if isinstance(event, e.Panicked):
            return event.fade_ms
        if isinstance(event, _ENDS_A_FILM):
            return stop(state, firing, events)[0]
    by = _fired(state, events, CueKind.STOP)
    return by.fade_out_ms if by else CUT_FADE_MS


_ENDS_A_FILM = (e.CueStopped, e.AdvanceDropped, e.SegmentStarted, e.BackgroundEnded)


def crossfade_ms(state: RunState, firing: int, events: Events) -> int:
    """How long two tracks of a playlist cross; 0 where one was over, or cut by a hand."""
    for event in events:
        if isinstance(event, ce.TrackChanged) and event.firing == firing and event.due:
            sound = state.sounding.get(firing)
            cue = state.show.cues.get(sound.cue) if sound else None
            return cue.crossfade_ms if cue else 0
    return 0


def stop(state: RunState, firing: int, events: Events) -> tuple[int, Cue | None]:
    """How long a sound that is to go takes to go, and the cue whose fade that is."""
    own = _cue_of(state, firing)
    for event in events:
        if isinstance(event, e.CueStopped):
            return event.fade_ms, own
        if isinstance(event, e.AdvanceDropped):
            return BACK_FADE_MS, None
    by = _fired(state, events, CueKind.STOP)
    if by is not None:
        return by.fade_out_ms, by
    if own is None or own.at_segment_end is AtSegmentEnd.STOP:
        return 0, None
    return own.fade_out_ms, own


def _cue_of(state: RunState, firing: int) -> Cue | None:
    own = next((c for c, last in state.last_firing.items() if last.number == firing), None)
    return state.show.cues.get(own) if own else None


def _fired(state: RunState, events: Events, kind: CueKind) -> Cue | None:
    """The first cue of a kind that fired."""
    for event in events:
        if isinstance(event, e.CueFired):
            cue = state.show.cues.get(event.cue)
            if cue is not None and cue.kind is kind:
                return cue
    return None
