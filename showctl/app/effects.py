"""State → sound. What should sound is in the state; the player is told the difference.

So there is one path for a GO, a stop, Back, a panic and a restart: change the state, and let the
sound follow it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from showctl.app.engine import Update
from showctl.app.ports import Playback, PlaybackReport, Player
from showctl.domain import events as e
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import ReportCue
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.plan import Segment
from showctl.domain.sound import Sounding, Soundscape
from showctl.domain.state import RunState

BACK_FADE_MS = 200
RESUME_FADE_MS = 300
TASTE_MS = 5_000
MOST_ARMED = 8


@dataclass(frozen=True, slots=True)
class _Given:
    """What the player was last told of a firing."""

    level_db: float
    is_suspended: bool


class Tastes:
    """In fast time, the first seconds of each music that begins, by the real clock."""

    def __init__(
        self, is_on: Callable[[], bool] = lambda: False, real_ms: Callable[[], int] = lambda: 0
    ) -> None:
        self._is_on, self._real_ms = is_on, real_ms
        self._since: dict[int, int] = {}

    def of(self, state: RunState, events: tuple[e.Event, ...]) -> Soundscape:
        """What of a state's sound is heard now."""
        now = self._real_ms()
        begun = [event.firing for event in events if isinstance(event, e.CueFired)]
        since = {**self._since, **dict.fromkeys(begun, now)} if self._is_on() else {}
        self._since = {
            firing: at
            for firing, at in since.items()
            if now - at < TASTE_MS and firing in state.sounding
        }
        return {firing: state.sounding[firing] for firing in self._since}


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
        self._player, self._find_media = player, find_media
        self._is_audible, self._first = is_audible, first_firing
        self._was_audible = is_audible()
        self._tastes = tastes or Tastes()
        self._given: dict[int, _Given] = {}
        self._armed_for: tuple[object, ...] = ()

    def keep_up(self, state: RunState, now: datetime) -> None:
        """Silence in fast time; at 1x the sound is back at its position."""
        if self._is_audible() != self._was_audible:
            self._was_audible = self._is_audible()
            if self._was_audible:
                # A taste stands elsewhere than the music it is of.
                self.silence()
            self._follow(state, (), now)
            self._arm(state)
        elif not self._was_audible and self._given:
            self._follow(state, (), now)

    def heard(self, report: PlaybackReport) -> ReportCue | None:
        """The command for what the player reports; None for another run's firing."""
        firing = report.firing - self._first
        if firing not in self._given:
            return None
        return ReportCue(firing, report.outcome, report.reason)

    def position(self, firing: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a firing, None where it does not sound."""
        return self._player.position(self._first + firing)

    def silence(self) -> None:
        """Stop whatever sounds: the run is left."""
        for firing in self._given:
            self._player.stop(self._first + firing)
        self._given = {}

    def perform(self, update: Update) -> None:
        """Make the sound follow the state."""
        self._follow(update.state, update.events, update.now)
        self._arm(update.state)

    def _follow(self, state: RunState, events: tuple[e.Event, ...], now: datetime) -> None:
        is_whole = self._was_audible
        wanted = state.sounding if is_whole else self._tastes.of(state, events)
        for firing, sound in wanted.items():
            if firing not in self._given:
                self._play(state, sound, now if is_whole else sound.began_at)
            else:
                self._adjust(state, sound, events)
        for firing in [firing for firing in self._given if firing not in wanted]:
            self._player.stop(self._first + firing, _fade_ms(state, firing, events))
            del self._given[firing]

    def _play(self, state: RunState, sound: Sounding, now: datetime) -> None:
        cue = _cue(state, sound.cue)
        if cue is None or sound.suspended_at is not None:
            return
        start = max(0, milliseconds(now - sound.began_at))
        # Noted before the order: a player may report while it is being told.
        self._given[sound.firing] = _Given(sound.level_db, is_suspended=False)
        self._player.play(self._playback(cue, firing=sound.firing, start_ms=start))
        if sound.level_db != cue.level_db:
            self._player.fade(self._first + sound.firing, sound.level_db, 0)

    def _adjust(self, state: RunState, sound: Sounding, events: tuple[e.Event, ...]) -> None:
        given, is_suspended = self._given[sound.firing], sound.suspended_at is not None
        if is_suspended and not given.is_suspended:
            self._player.suspend(self._first + sound.firing, _panic_fade_ms(events))
        elif is_suspended and any(isinstance(event, e.Panicked) for event in events):
            self._player.suspend(self._first + sound.firing, 0)
        elif given.is_suspended and not is_suspended:
            self._player.resume(self._first + sound.firing, RESUME_FADE_MS)
        if sound.level_db != given.level_db:
            self._player.fade(
                self._first + sound.firing, sound.level_db, _fade_cue_ms(state, events)
            )
        self._given[sound.firing] = _Given(sound.level_db, is_suspended)

    def _arm(self, state: RunState) -> None:
        """Make ready what can come next: this segment's cues, and those that the next one starts
        with."""
        if not self._was_audible:
            return
        following = state.next_segment()
        if self._armed_for == (state.visit, following, state.last_firing):
            return
        self._armed_for = (state.visit, following, state.last_firing)
        cues = [*_starting(following), *_still_to_fire(state)]
        playbacks = [self._playback(cue, firing=0, start_ms=0) for cue in cues]
        self._player.arm(playbacks[:MOST_ARMED])

    def _playback(self, cue: Cue, *, firing: int, start_ms: int) -> Playback:
        return Playback(
            firing=self._first + firing,
            media=self._find_media(cue.media),
            level_db=cue.level_db,
            is_looped=cue.is_looped,
            fade_in_ms=cue.fade_in_ms if start_ms == 0 else RESUME_FADE_MS,
            start_ms=start_ms,
        )


def _cue(state: RunState, cue_id: str) -> Cue | None:
    found = state.show.find_cue(cue_id)
    return found[1] if found else None


def _starting(segment: Segment | None) -> list[Cue]:
    if segment is None:
        return []
    return [
        cue
        for cue in segment.cues
        if cue.kind is CueKind.AUDIO and cue.trigger is Trigger.START and cue.offset_ms == 0
    ]


def _still_to_fire(state: RunState) -> list[Cue]:
    visit, current = state.visit, state.current
    if visit is None or current is None:
        return []
    return [
        cue
        for cue in current.cues
        if cue.kind is CueKind.AUDIO and not state.has_fired(cue.id, visit.number)
    ]


def _panic_fade_ms(events: tuple[e.Event, ...]) -> int:
    return next((event.fade_ms for event in events if isinstance(event, e.Panicked)), 0)


def _fade_cue_ms(state: RunState, events: tuple[e.Event, ...]) -> int:
    for event in events:
        if isinstance(event, e.CueFired):
            cue = _cue(state, event.cue)
            if cue is not None and cue.kind is CueKind.FADE:
                return cue.fade_out_ms
    return 0


def _fade_ms(state: RunState, firing: int, events: tuple[e.Event, ...]) -> int:
    """How long a sound that is to go takes to go, by what made it go."""
    for event in events:
        if isinstance(event, e.CueStopped) and event.firing == firing:
            return event.fade_ms
        if isinstance(event, e.AdvanceDropped):
            return BACK_FADE_MS
        if isinstance(event, e.CueFired):
            cue = _cue(state, event.cue)
            if cue is not None and cue.kind is CueKind.STOP:
                return cue.fade_out_ms
    own = next((c for c, last in state.last_firing.items() if last.number == firing), None)
    cue = _cue(state, own) if own else None
    if cue is None or cue.at_segment_end is AtSegmentEnd.STOP:
        return 0
    return cue.fade_out_ms
