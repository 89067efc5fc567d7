"""One film as it runs: where it is by the clock, how loud it is, and whether it stands still."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from showctl.adapters.vlc.film_way import place_of
from showctl.app.audience_ports import Film

SILENT_DB = -200.0
_LOUDEST = 200.0
_LATE_MS = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmState:
    """Where a film was at an instant (`awake_us`): all that another process needs to go on."""

    film: Film
    played_ms: int
    at_us: int
    has_begun: bool
    length_ms: int | None = None
    is_leaving: bool = False

    def played(self, now_us: int) -> int:
        """Milliseconds played by an instant; loops are not taken off."""
        return self.played_ms + (0 if self.film.is_paused else (now_us - self.at_us) // 1_000)


class Showing:
    """A film and its libvlc player; `now_us` is `awake_us` wherever it is asked for."""

    def __init__(self, state: FilmState, player: Any, enters_ms: int | None = None) -> None:
        """`enters_ms` is where in the media it is to go before it is seen."""
        self.state, self.player, self.enters_ms = state, player, enters_ms
        # libvlc keeps only the address of a callback: what holds it lives as long as the player.
        self.events: Any = None
        self._is_seen = False
        self._from, self._to = (percent_of(state.film.level_db),) * 2
        self._since_us = self._until_us = 0
        self._last_ms, self._still_since_us = -1, state.at_us

    @property
    def film(self) -> Film:
        """The film as it is by now."""
        return self.state.film

    @property
    def is_fading(self) -> bool:
        """Whether its level is on its way."""
        return self._until_us > 0

    @property
    def has_left(self) -> bool:
        """Whether it was to go, and is not heard any more."""
        return self.state.is_leaving and not self.is_fading

    def begin(self, now_us: int) -> bool:
        """Its picture is there; whether that is news."""
        if self._is_seen:
            return False
        self._is_seen = True
        if self.state.has_begun:
            self._catch_up(now_us)
            return False
        # The clock counts from the first picture on.
        length = self.player.get_length()
        self.state = replace(
            self.state,
            played_ms=self.film.start_ms,
            at_us=now_us,
            has_begun=True,
            length_ms=length if length > 0 else None,
        )
        return True

    def _catch_up(self, now_us: int) -> None:
        """One that was put back, and was long in coming, is where the clock has it."""
        played = self.state.played(now_us)
        if not self.film.is_paused and played - self.film.start_ms > _LATE_MS:
            self.player.set_time(place_of(self.film, played, self.state.length_ms))

    def pause(self, is_paused: bool, now_us: int) -> None:
        """Stand still, or go on."""
        if is_paused is not self.film.is_paused:
            self.state = replace(
                self.state,
                film=replace(self.film, is_paused=is_paused),
                played_ms=self.state.played(now_us),
                at_us=now_us,
            )
            self.player.set_pause(int(is_paused))

    def fade_to(self, level_db: float, over_ms: int, now_us: int) -> None:
        """Be at a level after a time, from where it is."""
        self._from, self._to = self._percent(now_us), percent_of(level_db)
        self._since_us, self._until_us = now_us, now_us + max(1, over_ms * 1_000)
        self.state = replace(self.state, film=replace(self.film, level_db=level_db))
        self.follow_fade(now_us)

    def leave(self, over_ms: int, now_us: int) -> None:
        """Fade out and be gone."""
        self.fade_to(SILENT_DB, over_ms, now_us)
        self.state = replace(self.state, is_leaving=True)

    def follow_fade(self, now_us: int) -> None:
        """Be as loud as its fade has it by now."""
        if self.is_fading:
            self.player.audio_set_volume(round(self._percent(now_us)))
            if now_us >= self._until_us:
                self._until_us = 0

    def stands_still_us(self, now_us: int) -> int:
        """For how long its picture has not moved."""
        at = self.player.get_time()
        if at != self._last_ms or self.film.is_paused:
            self._last_ms, self._still_since_us = at, now_us
        return now_us - self._still_since_us

    def _percent(self, now_us: int) -> float:
        """As a fader moves: evenly in libvlc's percent, which are the cube root of an amplitude."""
        length = self._until_us - self._since_us
        part = min(1.0, (now_us - self._since_us) / length) if self.is_fading else 1.0
        return self._from + (self._to - self._from) * part


def percent_of(level_db: float) -> float:
    """libvlc's volume for a level in dB: it cubes its percent, so 0 dB is 100 and a decibel is 1/60
    of a decade; at most +18 dB."""
    return min(_LOUDEST, 100.0 * math.pow(10.0, min(level_db, 60.0) / 60.0))
