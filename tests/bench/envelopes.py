"""Whether fades, crossfades and ducks are as they were asked, recorded from the null sink.

A steady tone is recorded while its level changes; its level in windows of 5 ms is compared with the
curve that was asked. The curve is laid where it fits best: how far that is from the order is the
error in time, what remains is the error in level (down to −40 dB: below, a window's noise counts).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from showctl.app.ports import Playback, Player
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve
from tests.bench.pulse_rig import RATE, PulseRig, missing_programs
from tests.bench.result import Result
from tests.player_rig import Reports, opened_player, sound_folder, tone, write_sound

_WHAT = "fade of 10 s, crossfade and duck, recorded from a null sink"
_BUDGET_DB, _BUDGET_MS = 0.5, 20.0
_AMPLITUDE = 0.3
_WINDOW = RATE // 200
_LOWEST_DB = -40.0

Asked = Callable[[NDArray[np.float64]], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a recording is what was asked: worst level error, and how late it all came."""

    off_db: float
    late_ms: float

    @property
    def is_exact(self) -> bool:
        """Whether the levels are as asked, however late this machine let them come."""
        return abs(self.off_db) <= _BUDGET_DB

    @property
    def is_met(self) -> bool:
        """Whether it keeps to the budget."""
        return abs(self.off_db) <= _BUDGET_DB and abs(self.late_ms) <= _BUDGET_MS

    def __str__(self) -> str:
        return f"{self.off_db:.2f} dB, {self.late_ms:.0f} ms"


def linear(start_db: float, end_db: float, length_s: float) -> Asked:
    """A straight line of the cube root of the amplitude."""
    start, end = (10 ** (db / 60) if db > -100 else 0.0 for db in (start_db, end_db))
    return lambda t: (start + (end - start) * np.clip(t / length_s, 0, 1)) ** 3


def fit(samples: NDArray[np.float64], asked: Asked) -> Fit:
    """Compare a tone's recording, which begins with the order, with the gains that were asked."""
    windows = samples[: len(samples) // _WINDOW * _WINDOW].reshape(-1, _WINDOW)
    gains = np.sqrt((windows**2).mean(1) * 2) / _AMPLITUDE
    at = (np.arange(len(gains)) + 0.5) * _WINDOW / RATE

    def worst(late_s: float) -> float:
        wanted = asked(at - late_s)
        counts = wanted > 10 ** (_LOWEST_DB / 20)
        return float(np.abs(20 * np.log10(gains[counts] / wanted[counts] + 1e-9)).max())

    late_ms = min(range(-10, 41), key=lambda ms: (round(worst(ms / 1000), 2), abs(ms)))
    return Fit(worst(late_ms / 1000), late_ms)


class Studio:
    """A player that is heard, and what was heard since an order."""

    def __init__(self, rig: PulseRig, player: Player) -> None:
        self._rig, self.player = rig, player
        self._reports = Reports(player)

    def play(self, firing: int, media: Path, level_db: float = 0.0) -> None:
        """Let a tone sound for ever."""
        self.player.play(Playback(firing=firing, media=media, loops=0, level_db=level_db))
        self._reports.wait_for(Outcome.STARTED, firing)
        self._rig.recorder.record(0.3)

    def heard_while(self, length_s: float, *orders: Callable[[], None]) -> NDArray[np.float64]:
        """What is heard from the orders on; they are spread evenly over the length."""
        since = self._rig.recorder.now()
        for order in orders:
            order()
            self._rig.recorder.record(length_s / len(orders))
        return self._rig.recorder.left_since(since)

    def fade(self, media: Path, length_s: float) -> Fit:
        """A fade of a length to −30 dB."""
        self.play(1, media)
        over_ms = int(length_s * 1000)
        heard = self.heard_while(length_s + 0.5, lambda: self.player.fade(1, -30.0, over_ms))
        self.player.stop(1)
        return fit(heard, linear(0.0, -30.0, length_s))

    def crossfade(self, one: Path, other: Path, length_s: float) -> Fit:
        """One tone fades out and another in; together they keep their power."""
        self.play(1, one)
        self.play(2, other, -100.0)
        over_ms = int(length_s * 1000)

        def cross() -> None:
            self.player.fade(1, -100.0, over_ms, Curve.EQUAL_POWER)
            self.player.fade(2, 0.0, over_ms, Curve.EQUAL_POWER)

        heard = self.heard_while(length_s + 0.5, cross)
        self.player.stop(1)
        self.player.stop(2)
        return fit(heard, np.ones_like)

    def duck(self, media: Path) -> Fit:
        """Down by 12 dB in 300 ms, and up again a second after."""
        self.play(1, media)
        heard = self.heard_while(
            2.0,
            lambda: self.player.fade(1, -12.0, 300),
            lambda: self.player.fade(1, 0.0, 300),
        )
        self.player.stop(1)
        down = fit(heard[: RATE * 9 // 10], linear(0.0, -12.0, 0.3))
        up = fit(heard[RATE:], linear(-12.0, 0.0, 0.3))
        return max(down, up, key=lambda one: (not one.is_met, one.off_db))


def measure() -> tuple[Fit, Fit, Fit]:
    """The fits of a fade of ten seconds, of a crossfade and of a duck."""
    with PulseRig() as rig, sound_folder() as folder, opened_player() as player:
        studio = Studio(rig, player)
        one, other = (
            write_sound(folder / f"{hertz}.wav", tone(hertz, amplitude=_AMPLITUDE))
            for hertz in (1_000, 1_400)
        )
        return studio.fade(one, 10.0), studio.crossfade(one, other, 4.0), studio.duck(one)


def envelopes() -> Result:
    """The budget of envelopes, measured where PulseAudio is installed."""
    budget = f"± {_BUDGET_DB} dB, ± {_BUDGET_MS:.0f} ms"
    missing = missing_programs()
    if missing:
        return Result(_WHAT, budget, f"not measured: no {', '.join(missing)}")
    fade, crossfade, duck = fits = measure()
    figure = f"fade {fade}; crossfade {crossfade}; duck {duck}"
    return Result(_WHAT, budget, figure, all(one.is_met for one in fits))


def main() -> int:
    """Print the figures; 1 where they are over budget."""
    result = envelopes()
    print(f"{result.what}: {result.figure} (budget {result.budget})")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
