"""Levels and how they change: libvlc's volume scale, and fades as functions of a clock.

libvlc 3 takes a volume in percent and cubes it, in its own mixer and (by PulseAudio's scale) in
the server: amplitude = (percent / 100)³, so a decibel is 1/60 of a decade. A fade is a straight
line in percent, which the ear takes for even, and which ends at silence, not near it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

LOUDEST = 200.0


def percent_of(level_db: float) -> float:
    """libvlc's volume for a level in dB (0 dB is 100), at most +18 dB."""
    # An absurd level must not overflow the power; beyond this it is the cap anyway.
    return min(LOUDEST, 100.0 * math.pow(10.0, min(level_db, 60.0) / 60.0))


@dataclass(frozen=True, slots=True)
class Fade:
    """A straight line of volume (percent) over a clock's microseconds."""

    start: float
    end: float
    begun_us: int
    length_us: int

    def at(self, now_us: int) -> float:
        """The volume at an instant of the clock it began by."""
        if self.is_over(now_us):
            return self.end
        gone = max(0, now_us - self.begun_us) / self.length_us
        return self.start + (self.end - self.start) * gone

    def is_over(self, now_us: int) -> bool:
        """Whether its end has been reached."""
        return now_us - self.begun_us >= self.length_us
