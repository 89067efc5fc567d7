"""State → sound. What should sound is in the state; the player is told the difference.

So there is one path for a GO, a stop, Back, a panic and a restart: change the state, and let the
sound follow it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from showctl.app import transitions
from showctl.app.arming import Arming
from showctl.app.engine import Update
from showctl.app.ports import Playback, PlaybackReport, Player
from showctl.app.tastes import Tastes
from showctl.app.transitions import MASTER_FADE_MS, RESUME_FADE_MS, Events
from showctl.domain.calendar import length, milliseconds
from showctl.domain.commands import Outcome, ReportCue
from showctl.domain.cue import SOUNDING_KINDS, Curve
from showctl.domain.events import Panicked
from showctl.domain.levels import heard_db
from showctl.domain.sound import Sounding
from showctl.domain.state import RunState

# Where a fade along a curve begins or ends; nobody hears it.
SILENCE_DB = -100.0

# What falls due by itself is seen to some milliseconds later, and begins at its beginning all the
# same: that is what is armed, and its first sound is not cut off.
PROMPT_MS = 250

# The voices of a playlist's later tracks are numbered past all firings of a run.
_LATER_TRACKS = 500_000


@dataclass(frozen=True, slots=True)
class _Given:
    """What the player was last told of a firing; `voice` is its number there."""

    voice: int
    place: int
    level_db: float
    is_suspended: bool


@dataclass(frozen=True, slots=True)
class _Leaving:
    """A voice that fades out until then; `is_told`: the player stops it by itself."""

    until: datetime
    is_told: bool


class SoundEffects:
    """Keeps the player in step with the state of the run."""

    def __init__(
        self,
        player: Player,
        find_media: Callable[[str], Path],
        *,
        is_audible: Callable[[], bool] = lambda: True,
        first_firing: int = 0,
        tastes: Tastes | None = None,
    ) -> None:
        """`find_media` turns a cue's `media` into a file of this machine (which may be missing);
        the player knows a firing by its number past `first_firing`, so that runs that follow
        each other on one player are told apart. `is_audible`: not in fast time, where `tastes`
        says what is heard all the same."""
        self._player, self._first = player, first_firing
        self._is_audible = is_audible
        self._was_audible = is_audible()
        self._tastes = tastes or Tastes()
        self._given: dict[int, _Given] = {}
        self._leaving: dict[int, _Leaving] = {}
        self._later_tracks = 0
        self._master_db = 0.0
        self._arming = Arming(player, find_media)

    def keep_up(self, state: RunState, now: datetime) -> None:
        """Silence in fast time; at 1x the sound is back at its position."""
        self._let_go(now)
        if self._is_audible() != self._was_audible:
            self._was_audible = self._is_audible()
            if self._was_audible:
                # A taste stands elsewhere than the music it is of.
                self.silence()
            self._follow(state, (), now)
        elif not self._was_audible and self._given:
            self._follow(state, (), now)
        # What the first segment starts with is to be ready before anything has happened.
        self._arm(state)

    def heard(self, report: PlaybackReport) -> ReportCue | None:
        """The command for what the player reports; None for another run's firing, and for a
        track that is over."""
        given = dict(self._given)
        firing = next((k for k, one in given.items() if one.voice == report.firing), None)
        if firing is None:
            return None
        if report.outcome is not Outcome.STARTED:
            return ReportCue(firing, report.outcome, report.reason)
        position = self._player.position(report.firing)
        return ReportCue(firing, report.outcome, length_ms=position[1] if position else None)

    def position(self, firing: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a firing, None where it does not sound."""
        given = self._given.get(firing)
        return self._player.position(given.voice) if given else None

    def playback_of(self, state: RunState, cue_id: str) -> Playback | None:
        """What a cue would play, from its start, to listen to it; None where it makes no sound."""
        cue = state.show.cues.get(cue_id)
        if cue is None or cue.kind not in SOUNDING_KINDS:
            return None
        return self._arming.playback(state, cue)

    def silence(self) -> None:
        """Stop whatever sounds: the run is left."""
        for voice in (*(given.voice for given in self._given.values()), *self._leaving):
            self._player.stop(voice)
        self._given, self._leaving = {}, {}
        if self._master_db:
            self._player.set_master(0.0)

    def perform(self, update: Update) -> None:
        """Make the sound follow the state."""
        if update.state.master_db != self._master_db:
            self._master_db = update.state.master_db
            self._player.set_master(self._master_db, MASTER_FADE_MS)
        self._let_go(update.now)
        self._hush(update.events)
        self._follow(update.state, update.events, update.now)
        self._arm(update.state)

    def _follow(self, state: RunState, events: Events, now: datetime) -> None:
        is_whole = self._was_audible
        wanted = state.sounding if is_whole else self._tastes.of(state, events)
        for firing, sound in wanted.items():
            given = self._given.get(firing)
            if given is not None and given.place != sound.place:
                ms = transitions.crossfade_ms(state, firing, events)
                curve = Curve.EQUAL_POWER if ms else Curve.LINEAR
                self._leave(given.voice, ms or transitions.CUT_FADE_MS, now, curve)
                given = None
            if given is None:
                self._play(state, sound, events, now if is_whole else sound.began_at)
            else:
                self._adjust(state, given, sound, events, now)
        for firing in [firing for firing in self._given if firing not in wanted]:
            self._stop(state, firing, events, now)

    def _play(self, state: RunState, sound: Sounding, events: Events, now: datetime) -> None:
        cue = state.show.cues.get(sound.cue)
        if cue is None or sound.suspended_at is not None:
            return
        voice = self._voice(sound)
        # Back brings a sound again that the advance fades out still, under the same number.
        self._leaving.pop(voice, None)
        late = milliseconds(now - sound.began_at)
        start = late if late > PROMPT_MS else 0
        level = heard_db(sound, state)
        # Noted before the order: a player may report while it is being told.
        self._given[sound.firing] = _Given(voice, sound.place, level, is_suspended=False)
        playback = self._arming.playback(
            state, cue, sound.firing, sound.place, voice=voice, start_ms=start
        )
        crossfade_ms = transitions.crossfade_ms(state, sound.firing, events)
        if crossfade_ms:
            self._fade_in(playback, level, crossfade_ms, Curve.EQUAL_POWER)
        elif start == 0 and cue.fade_in_ms and cue.curve is not Curve.LINEAR:
            self._fade_in(playback, level, cue.fade_in_ms, cue.curve)
        else:
            self._player.play(replace(playback, level_db=level))

    def _fade_in(self, playback: Playback, level_db: float, ms: int, curve: Curve) -> None:
        self._player.play(replace(playback, level_db=SILENCE_DB, fade_in_ms=0))
        self._player.fade(playback.firing, level_db, ms, curve)

    def _adjust(
        self, state: RunState, given: _Given, sound: Sounding, events: Events, now: datetime
    ) -> None:
        is_suspended = sound.suspended_at is not None
        if is_suspended and not given.is_suspended:
            ms = transitions.suspend_ms(state, sound.firing, events)
            self._player.suspend(given.voice, ms)
        elif is_suspended and transitions.is_panic(events):
            self._player.suspend(given.voice, 0)
        elif given.is_suspended and not is_suspended:
            self._player.resume(given.voice, RESUME_FADE_MS)
        level = heard_db(sound, state)
        if level != given.level_db:
            over_ms, by = transitions.level_change(state, sound, events, now)
            if by is not None and by.curve is not Curve.LINEAR:
                self._player.fade(given.voice, level, over_ms, by.curve)
            else:
                self._player.fade(given.voice, level, over_ms)
        self._given[sound.firing] = _Given(given.voice, sound.place, level, is_suspended)

    def _stop(self, state: RunState, firing: int, events: Events, now: datetime) -> None:
        given = self._given.pop(firing)
        ms, cue = transitions.stop(state, firing, events)
        self._leave(given.voice, ms, now, cue.curve if cue else Curve.LINEAR)

    def _leave(self, voice: int, ms: int, now: datetime, curve: Curve) -> None:
        """Fade a voice out; along a curve it is stopped when nobody hears it any more."""
        is_told = not ms or curve is Curve.LINEAR
        if is_told:
            self._player.stop(voice, ms)
        else:
            self._player.fade(voice, SILENCE_DB, ms, curve)
        if ms:
            self._leaving[voice] = _Leaving(now + length(ms), is_told)

    def _let_go(self, now: datetime) -> None:
        for voice, leaving in tuple(self._leaving.items()):
            if leaving.until <= now:
                if not leaving.is_told:
                    self._player.stop(voice)
                del self._leaving[voice]

    def _hush(self, events: Events) -> None:
        """A panic does not wait for what was fading out."""
        for event in events:
            if isinstance(event, Panicked):
                for voice in self._leaving:
                    self._player.stop(voice, event.fade_ms)

    def _voice(self, sound: Sounding) -> int:
        if sound.place == 0:
            return self._first + sound.firing
        self._later_tracks += 1
        return self._first + _LATER_TRACKS + self._later_tracks

    def _arm(self, state: RunState) -> None:
        if self._was_audible:
            self._arming.arm(state)
