"""A band at one tempo: sounds on beats, written lines on instruments."""

from collections.abc import Callable

import numpy as np
from mixing import Mix
from score import notes
from voices import RATE, Samples

# libvlc 3 loses 5 to 15 ms where a Vorbis file begins; the first beat comes later.
PICK_UP = 0.04

Voice = Callable[[float, float], Samples]


class Band:
    """Players at one tempo in one mix, each a few milliseconds off the beat as people are."""

    def __init__(self, bars: int, tempo: float, seed: int) -> None:
        self.beat = 60 / tempo
        self.mix = Mix(bars * 4 * self.beat, is_looped=True)
        self.rng = np.random.default_rng(seed)

    def down(self, hall_seconds: float) -> Samples:
        """The finished round, begun `PICK_UP` seconds before its first beat."""
        return np.roll(self.mix.down(hall_seconds), round(PICK_UP * RATE), axis=0)

    def hit(
        self, sound: Samples, beat: float, gain: float, pan: float = 0, hall: float = 0.15
    ) -> None:
        """One sound at a beat of the piece."""
        late = self.rng.normal(0, 0.003)
        gain *= 1 + self.rng.normal(0, 0.06)
        self.mix.add(sound, beat * self.beat + late, gain, pan, hall)

    def line(
        self,
        voice: Voice,
        text: str,
        *,
        bar: int,
        gain: float,
        pan: float = 0,
        hall: float = 0.25,
        transpose: float = 1.0,
        held: float = 0.95,
    ) -> None:
        """A written line from a bar (0 the first) on; `held` is the share of a note that sounds."""
        for note in notes(text):
            accent = 1.12 if note.at % 4 == 0 else 1.0 if note.at % 1 == 0 else 0.88
            for pitch in note.pitches:
                sound = voice(pitch * transpose, round(note.beats * self.beat * held, 4))
                self.hit(sound, bar * 4 + note.at, gain * accent, pan, hall)
