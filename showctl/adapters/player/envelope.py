"""Levels and how they change: a fade is a function of the sample, so it ends on the sample.

Three curves lead from one amplitude to another. *linear* is a straight line of a fader whose
position is the cube root of the amplitude: even to the ear, and it ends at silence, not near it.
*s* is the same fader eased at both ends (3t² − 2t³). *equal_power* is a quarter of a sine, so two
sounds that cross keep their summed power (sin² + cos² = 1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showctl.domain.cue import Curve

Gains = NDArray[np.float32]

LOUDEST_DB = 18.0
_SILENCE_DB = -100.0


def amplitude_of(level_db: float) -> float:
    """The factor of a level in dB, at most +18 dB; −100 dB and less is silence."""
    if level_db <= _SILENCE_DB:
        return 0.0
    return math.pow(10.0, min(level_db, LOUDEST_DB) / 20.0)


@dataclass(frozen=True, slots=True)
class Fade:
    """From one amplitude to another; places are frames of whatever timeline it belongs to."""

    start: float
    end: float
    begun: int = 0
    length: int = 0
    curve: Curve = Curve.LINEAR

    @property
    def over_at(self) -> int:
        """The frame from which on it stands at its end."""
        return self.begun + self.length

    def at(self, frame: int) -> float:
        """The amplitude at a frame."""
        return float(self.over(frame, 1)[0])

    def over(self, frame: int, count: int) -> Gains:
        """The amplitudes of so many frames from one on."""
        if frame >= self.over_at:
            return np.full(count, self.end, np.float32)
        gone = (np.arange(frame, frame + count) - self.begun) / max(1, self.length)
        return self._between(np.clip(gone, 0.0, 1.0)).astype(np.float32)

    def _between(self, gone: NDArray[np.float64]) -> NDArray[np.float64]:
        if self.curve is Curve.EQUAL_POWER:
            if self.end >= self.start:
                return self.start + (self.end - self.start) * np.sin(gone * (np.pi / 2))
            return self.end + (self.start - self.end) * np.cos(gone * (np.pi / 2))
        if self.curve is Curve.S:
            gone = gone * gone * (3.0 - 2.0 * gone)
        start, end = math.cbrt(self.start), math.cbrt(self.end)
        moved: NDArray[np.float64] = (start + (end - start) * gone) ** 3
        return moved
