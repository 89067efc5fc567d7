"""One playback on its way: where it stands, how loud it is, and when it is to end.

Its time is counted in played frames (see read_ahead), so fades stand still with it while it is
suspended and go with it to another stream. `base` is the frame of its stream at which played
frame 0 would lie.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from showctl.adapters.clock import awake_us
from showctl.adapters.player.envelope import Fade, amplitude_of
from showctl.adapters.player.read_ahead import ReadAhead
from showctl.adapters.player.streams import CHANNELS, RATE, Samples, frames_in
from showctl.app.ports import Playback
from showctl.domain.cue import Curve

# Short enough for a stop, long enough not to click.
_SOFT = frames_in(8)


class Stage(Enum):
    """How far a track is."""

    WAITING = auto()
    SOUNDING = auto()
    SUSPENDED = auto()
    GONE = auto()


class Then(Enum):
    """What a track does at the end of its fade."""

    GO_ON = "go_on"
    SUSPEND = "suspend"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackState:
    """Where a track was at an instant (`awake_us`), and where it is going."""

    playback: Playback
    played: int
    at_us: int
    is_moving: bool
    is_wanted: bool
    has_started: bool
    then: Then
    level: float
    fade: Fade | None
    turn_ms: int | None

    def position(self, now_us: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) at an instant; None before the first sample."""
        if not self.has_started:
            return None
        played = self.played * 1000 // RATE + self.is_moving * (now_us - self.at_us) // 1000
        turn = self.turn_ms
        if not turn:
            return played, turn
        is_one_turn = self.playback.loops == 1 and not self.playback.is_endless
        return (min(played, turn) if is_one_turn else played % turn), turn


class Track:
    """A playback as the mixer sees it; all of it belongs to the player's thread, but `place`."""

    def __init__(self, playback: Playback, on_gone: Callable[[Track], None]) -> None:
        self.playback = playback
        self.stage = Stage.WAITING
        self.reader: ReadAhead | None = None
        self.is_wanted = True
        self.has_started = False
        self.then = Then.GO_ON
        self.base = 0
        # Where it stands while it does not sound, and since when it would have, if it did.
        self.kept = frames_in(playback.start_ms)
        self.late_since_us: int | None = None
        self._level = amplitude_of(playback.level_db)
        self._fade: Fade | None = None
        self._onset = Fade(1.0, 1.0)
        self._on_gone = on_gone
        # As another process had it, until this one has read it.
        self._known_turn_ms: int | None = None

    @property
    def is_sounding(self) -> bool:
        """Whether samples go out."""
        return self.stage is Stage.SOUNDING

    @property
    def is_leaving(self) -> bool:
        """Whether nothing but another stop can reach it."""
        return self.then is Then.STOP or self.stage is Stage.GONE

    @property
    def wanted_frame(self) -> int:
        """The played frame it starts with when it starts now."""
        if self.late_since_us is None:
            return self.kept
        return self.kept + (awake_us() - self.late_since_us) * RATE // 1_000_000

    def start(self, frame: int, fade_ms: int) -> None:
        """Sound from a frame of its stream on, where it stands."""
        self.kept, self.late_since_us = self.wanted_frame, None
        self.base = frame - self.kept
        self.stage = Stage.SOUNDING
        # A beginning is as sharp as it was recorded; the middle of something is not cut into.
        self._onset = Fade(0.0, 1.0, self.kept, _SOFT if self.kept else 0)
        if self._fade is None:
            start = 0.0 if fade_ms else self._level
            self._fade = Fade(start, self._level, self.kept, frames_in(fade_ms))

    def put_off(self, late: int, frame: int) -> None:
        """Begin at a frame of its stream, if it was to begin before that: from `late` on nothing
        has been written yet."""
        if self.is_sounding and not self.has_started and late <= self.base + self.kept < frame:
            self.base = frame - self.kept

    def wait_for_stream(self, heard: int) -> None:
        """Its stream, of which that frame was heard last, is lost: wait for another, and go on
        there as if nothing had been."""
        if self.is_sounding:
            self.kept, self.late_since_us = max(self.kept, heard - self.base), awake_us()
            self.stage = Stage.WAITING

    def fade_to(self, frame: int, level_db: float, over_ms: int, curve: Curve) -> None:
        """Change the level from what it is at a frame of its stream."""
        self._level = amplitude_of(level_db)
        if self.is_sounding and self.then is Then.GO_ON:
            # One that fades out to be suspended goes on doing so, and comes back at the new level.
            self._begin_fade(frame, self._level, over_ms, curve)
        elif not self.is_sounding:
            self._fade = None

    def fade_out(self, frame: int, over_ms: int, then: Then) -> None:
        """Go to silence from a frame of its stream on, and then stop or be suspended."""
        self.is_wanted = False
        if self.is_sounding:
            self._begin_fade(frame, 0.0, over_ms, Curve.LINEAR)
            self.then = then
        elif then is Then.STOP:
            self.leave()

    def resume(self, frame: int, fade_ms: int) -> None:
        """Go on from where it was left, or turn back from fading out."""
        self.is_wanted = True
        self.settle(frame)
        if self.is_sounding and not self.is_leaving:
            self.then = Then.GO_ON
            self._begin_fade(frame, self._level, fade_ms, Curve.LINEAR)
        elif self.stage is Stage.SUSPENDED:
            self.start(frame, fade_ms)

    def _begin_fade(self, frame: int, level: float, over_ms: int, curve: Curve) -> None:
        played = frame - self.base
        length = max(frames_in(over_ms), _SOFT)
        self._fade = Fade(self._level_at(played), level, played, length, curve)

    def _level_at(self, played: int) -> float:
        return self._level if self._fade is None else self._fade.at(played)

    @property
    def _leaves_at(self) -> int | None:
        """The played frame at which it falls silent; None where it does not."""
        return None if self.then is Then.GO_ON or self._fade is None else self._fade.over_at

    def render(self, frame: int, count: int) -> Samples | None:
        """What sounds from a frame of its stream on; None for silence."""
        if not self.is_sounding or self.reader is None:
            return None
        played = max(frame - self.base, self.kept)
        late = played - (frame - self.base)
        leaves_at, length = self._leaves_at, self.reader.length
        is_over = length is not None and played >= length
        if is_over or late >= count or (leaves_at is not None and played >= leaves_at):
            return None
        samples = np.zeros((count, CHANNELS), np.float32)
        sounding = samples[late:]
        sounding += self.reader.frames(played, count - late)
        for fade in (self._fade, self._onset):
            if fade is not None:
                sounding *= fade.over(played, count - late)[:, None]
        if leaves_at is not None:
            sounding[leaves_at - played :] = 0.0
        return samples

    def settle(self, heard: int) -> None:
        """Do what was to be done at the end of its fade, once a frame of its stream is heard."""
        leaves_at = self._leaves_at
        if not self.is_sounding or leaves_at is None or heard - self.base < leaves_at:
            return
        if self.then is Then.STOP:
            self.leave()
        else:
            self.kept, self._fade = leaves_at, None
            self.stage, self.then = Stage.SUSPENDED, Then.GO_ON

    def leave(self) -> None:
        """Be gone, and give everything back."""
        if self.stage is not Stage.GONE:
            self.stage = Stage.GONE
            self._on_gone(self)

    @property
    def ends_at(self) -> int | None:
        """The frame of its stream at which it is over; None where no end is in sight."""
        length = None if self.reader is None else self.reader.length
        ends = [end for end in (length, self._leaves_at) if end is not None]
        return self.base + min(ends) if ends and self.is_sounding else None

    def is_at_end(self, heard: int) -> bool:
        """Whether its last sample has been heard, or there is none where it would start."""
        length = None if self.reader is None else self.reader.length
        if length is None:
            return False
        return (heard - self.base if self.is_sounding else self.wanted_frame) >= length

    def state(self, heard: int) -> TrackState:
        """What another process needs to go on with it; `heard` is the frame of its stream."""
        is_moving = self.is_sounding or self.late_since_us is not None
        played = max(self.kept, heard - self.base) if self.is_sounding else self.wanted_frame
        return TrackState(
            playback=self.playback,
            played=played,
            at_us=awake_us(),
            is_moving=is_moving,
            is_wanted=self.is_wanted,
            has_started=self.has_started,
            then=self.then,
            level=self._level,
            fade=self._fade,
            turn_ms=self._known_turn_ms if self.reader is None else self.reader.turn_ms,
        )

    @classmethod
    def of(cls, state: TrackState, on_gone: Callable[[Track], None]) -> Track:
        """A track that goes on where another one was, by now."""
        track = cls(state.playback, on_gone)
        track.kept = state.played
        track.late_since_us = state.at_us if state.is_moving else None
        track.is_wanted, track.has_started = state.is_wanted, state.has_started
        track.then, track._level, track._fade = state.then, state.level, state.fade
        track._known_turn_ms = state.turn_ms
        if state.has_started and not state.is_moving:
            track.stage = Stage.SUSPENDED
        return track
