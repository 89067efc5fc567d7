"""What the player is to have ready: this segment's cues, those that the next one starts with, and
the next track of each playlist that plays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from showctl.app.ports import Playback, Player
from showctl.app.transitions import RESUME_FADE_MS
from showctl.domain.cue import SOUNDING_KINDS, Cue, CueKind, Trigger
from showctl.domain.playlist import seed_of, track_at
from showctl.domain.sound import Sounding, has_next
from showctl.domain.state import RunState

MOST_ARMED = 8
# The media of a tone cue: made on this machine, no file of the show.
TONE = "tone"


class Arming:
    """Makes playbacks of cues, and keeps the next ones ready."""

    def __init__(self, player: Player, find_media: Callable[[str], Path]) -> None:
        self._player, self._find_media = player, find_media
        self._armed_for: tuple[object, ...] = ()

    def arm(self, state: RunState) -> None:
        """Make ready what can come next."""
        following = state.next_segment()
        places = tuple((one.firing, one.place) for one in state.sounding.values())
        music = state.show.music_in(state.current.id) if state.current else ()
        here = (state.visit, state.current, music, following, state.last_firing, places)
        if self._armed_for == here:
            return
        self._armed_for = here
        playbacks = [
            *(self.playback(state, cue, firing) for firing, cue in _starting(state)),
            *(self._next_track(state, one) for one in _with_a_next(state)),
            *(self.playback(state, cue) for cue in _still_to_fire(state)),
        ]
        self._player.arm(playbacks[:MOST_ARMED])

    def playback(
        self,
        state: RunState,
        cue: Cue,
        firing: int | None = None,
        place: int = 0,
        *,
        voice: int = 0,
        start_ms: int = 0,
    ) -> Playback:
        """What the player is to play of a cue, by its number there (`voice`): of a playlist the
        track at a place of what that firing of the run plays, the next firing where none is
        named."""
        firing = state.firings + 1 if firing is None else firing
        loops = cue.loops
        if cue.kind is CueKind.PLAYLIST:
            loops = 1
        elif cue.kind is CueKind.TONE:
            loops = 0
        return Playback(
            firing=voice,
            media=self._find_media(_media(state, cue, firing, place)),
            level_db=cue.level_db,
            fade_in_ms=cue.fade_in_ms if start_ms == 0 else RESUME_FADE_MS,
            start_ms=start_ms,
            in_ms=cue.in_ms,
            out_ms=cue.out_ms,
            loops=loops,
            output=cue.output,
        )

    def _next_track(self, state: RunState, sound: Sounding) -> Playback:
        return self.playback(state, state.show.cues[sound.cue], sound.firing, sound.place + 1)


def _media(state: RunState, cue: Cue, firing: int, place: int) -> str:
    if cue.kind is CueKind.TONE:
        return cue.media or TONE
    if cue.kind is not CueKind.PLAYLIST:
        return cue.media
    return track_at(cue, place, seed_of(state.opened_at, firing))


def _with_a_next(state: RunState) -> Iterator[Sounding]:
    return (one for one in state.sounding.values() if has_next(one, state.show))


def _starting(state: RunState) -> Iterator[tuple[int, Cue]]:
    """What the next segment starts with, by the firings that these will be."""
    following = state.next_segment()
    cues = following.cues if following else ()
    at_start = (cue for cue in cues if cue.trigger is Trigger.START and cue.offset_ms == 0)
    for firing, cue in enumerate(at_start, state.firings + 1):
        if cue.kind in SOUNDING_KINDS:
            yield firing, cue


def _still_to_fire(state: RunState) -> Iterator[Cue]:
    visit, current = state.visit, state.current
    for cue in (*current.cues, *state.show.music_in(current.id)) if current else ():
        is_to_come = visit is not None and not state.has_fired(cue.id, visit.number)
        if cue.kind in SOUNDING_KINDS and is_to_come:
            yield cue
