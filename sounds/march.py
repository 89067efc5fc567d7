"""The closing march."""

from collections.abc import Sequence

from band import Band
from percussion import concert_drum, cymbal, snare, timpani
from score import chords, hertz
from voices import Samples, bass, brass, flute, glockenspiel, strings

CALL = """
    Bb4+D5+F5:.75 F4+Bb4+D5:.25 Bb4+D5+F5:1 Bb4+D5+F5:.75 C5+Eb5+G5:.25 D5+F5+Bb5:1
  | C5+Eb5+G5:.75 Bb4+D5+F5:.25 A4+C5+Eb5:1 C5+F5+A5:2
"""
TUNE = """
    Bb4:1.5 C5:.5 D5:1 F5:1 | G5:1.5 F5:.5 D5:2 | Eb5:1.5 D5:.5 C5:1 Eb5:1 | D5:1 C5:.5 D5:.5 F5:2
  | G5:1.5 F5:.5 D5:1 Bb4:1 | C5:1.5 D5:.5 Eb5:1 G5:1 | F5:1 D5:1 Eb5:.75 D5:.25 C5:1 | Bb4:3 F4:1
"""
TRIO = """
    G5:1.5 F5:.5 G5:1 Bb5:1 | A5:1 F5:2 C5:1
  | F5:1.5 Eb5:.5 D5:1 F5:1 | G5:1 D5:2 D5:1
  | Eb5:1.5 F5:.5 G5:1 C6:1 | Bb5:1 F5:1 D5:1 F5:1
  | G5:.75 G5:.25 E5:1 C5:1 Bb5:1 | A5:1 G5:.5 A5:.5 C6:2
"""
CHORDS = chords(
    "Bb1 D4 F4 Bb4 | F1 C4 Eb4 A4 | "
    "Bb1 D4 F4 Bb4 | G1 D4 G4 Bb4 | C2 Eb4 G4 C5 | Bb1 D4 F4 Bb4 | "
    "G1 D4 G4 Bb4 | C2 Eb4 G4 C5 | F1 C4 Eb4 A4 | Bb1 D4 F4 Bb4 | "
    "Eb2 Eb4 G4 Bb4 | F1 C4 F4 A4 | Bb1 D4 F4 Bb4 | G1 D4 G4 Bb4 | "
    "C2 Eb4 G4 C5 | Bb1 D4 F4 Bb4 | C2 E4 G4 Bb4 | F1 C4 Eb4 A4"
)
SNARE_BEAT = ((0, 1.0), (0.75, 0.5), (1, 0.8), (1.5, 0.45), (1.75, 0.5), (2, 0.95), (2.75, 0.5))
SNARE_END = ((3, 0.85), (3.25, 0.45), (3.5, 0.5), (3.75, 0.6))


def march() -> Samples:
    """The closing march, 18 bars in B flat: a brass call, the tune, a broad second strain."""
    band = Band(bars=18, tempo=112, seed=13)
    band.line(brass, CALL, bar=0, gain=0.2, pan=0, hall=0.3, held=0.85)
    band.line(brass, TUNE, bar=2, gain=0.42, pan=-0.1, hall=0.3, held=0.88)
    band.line(brass, TRIO, bar=10, gain=0.36, pan=-0.1, hall=0.3)
    band.line(brass, TRIO, bar=10, gain=0.2, pan=0.3, hall=0.3, transpose=0.5)
    band.line(glockenspiel, TUNE, bar=2, gain=0.09, pan=0.5, hall=0.35, transpose=2)
    band.line(flute, TRIO, bar=10, gain=0.1, pan=0.4, hall=0.4, transpose=2)
    for bar, chord in enumerate(CHORDS):
        rhythm(band, bar, chord)
    return band.down(1.6)


def rhythm(band: Band, bar: int, chord: Sequence[float]) -> None:
    """One bar under the tune: low brass on the beat, horns after it, strings, drums, cymbals."""
    root, *upper = chord
    first = bar * 4
    fifth = root * 1.5 if root < 60 else root * 0.75
    for at, pitch in ((0, root), (1, fifth), (2, root), (3, fifth)):
        band.hit(brass(pitch * 2, round(0.55 * band.beat, 4)), first + at, 0.26, 0.15, 0.15)
        band.hit(bass(pitch * 2, round(0.6 * band.beat, 4)), first + at, 0.26, 0, 0.05)
    for at in (0.5, 1.5, 2.5, 3.5) if bar >= 2 else ():
        for pitch in upper:
            band.hit(brass(pitch, round(0.28 * band.beat, 4)), first + at, 0.085, 0.5, 0.2)
    if bar >= 10:
        for pitch in upper:
            band.hit(strings(pitch, 4 * band.beat), first, 0.15, 0, 0.3)
    for at in (0, 2):
        band.hit(concert_drum(), first + at, 0.34, 0, 0.2)
    for stroke, (at, force) in enumerate(SNARE_BEAT + SNARE_END):
        band.hit(snare((bar + stroke) % 12), first + at, 0.29 * force, -0.25, 0.2)
    if bar in {0, 2, 6, 10, 14}:
        band.hit(cymbal(2.4, 2.2), first, 0.26, 0.2, 0.3)
    if bar in {0, 1, 9, 17}:
        for at, pitch in ((2, "F2"), (3, "F2"), (3.5, "Bb2")):
            band.hit(timpani(hertz(pitch)), first + at, 0.3, -0.1, 0.25)
