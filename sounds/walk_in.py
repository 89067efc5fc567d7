"""The walk-in and dinner music."""

from band import Band
from percussion import brush, cymbal, kick, shaker, woodblock
from score import chords
from voices import Samples, bass, electric_piano, flute, strings, zither

VERSE = """
    A4:1.5 B4:.5 D5:1 E5:1 | F#5:1.5 E5:.5 D5:2 | B4:1 D5:1 E5:.5 D5:.5 B4:1 | A4:3 -:.5 A4:.5
  | A4:1.5 B4:.5 D5:1 F#5:1 | A5:1.5 F#5:.5 E5:1 D5:1 | E5:1 F#5:.5 E5:.5 D5:1 B4:1 | {end}
"""
BRIDGE = """
    B5:1.5 A5:.5 F#5:1 D5:1 | E5:1 A5:2 F#5:.5 E5:.5
  | F#5:1.5 E5:.5 D5:1 A4:1 | B4:1 D5:2.5 -:.5
  | E5:1 F#5:.5 A5:.5 B5:1 A5:1 | F#5:1 E5:.5 D5:.5 E5:1.5 -:.5
  | D5:.5 E5:.5 F#5:1 A5:1.5 F#5:.5 | E5:3.5 -:.5
"""
VERSE_CHORDS = chords(
    "D3 A3 C#4 F#4 | B2 A3 D4 F#4 | G2 B3 D4 F#4 | A2 G3 B3 D4 | "
    "D3 A3 C#4 F#4 | B2 A3 D4 F#4 | E2 G3 B3 D4 | A2 G3 B3 E4"
)
BRIDGE_CHORDS = chords(
    "G2 B3 D4 F#4 | A2 A3 C#4 E4 | F#2 A3 C#4 E4 | B2 A3 D4 F#4 | "
    "E2 G3 B3 D4 | A2 G3 C#4 E4 | D3 A3 D4 F#4 | A2 G3 B3 E4"
)
LAST_CHORDS = (*VERSE_CHORDS[:7], chords("D3 A3 B3 F#4")[0])


def walk_in() -> Samples:
    """Dinner music, 24 bars in D: zither, then flute, then both over piano, strings and brushes."""
    band = Band(bars=24, tempo=100, seed=11)
    band.line(zither, VERSE.format(end="E5:2.5 D5:.5 B4:1"), bar=0, gain=0.58, pan=-0.15, hall=0.3)
    band.line(flute, BRIDGE, bar=8, gain=0.22, pan=0.2, hall=0.4)
    closing = VERSE.format(end="D5:3 -:1")
    band.line(zither, closing, bar=16, gain=0.54, pan=-0.15, hall=0.3)
    band.line(flute, closing, bar=16, gain=0.1, pan=0.25, hall=0.45)
    harmony = (*VERSE_CHORDS, *BRIDGE_CHORDS, *LAST_CHORDS)
    for bar, chord in enumerate(harmony):
        rhythm(band, bar, chord)
    return band.down(1.9)


def rhythm(band: Band, bar: int, chord: tuple[float, ...]) -> None:
    """One bar under the tune: bass, piano, strings, an arpeggio, and the brushes."""
    root, *upper = chord
    first = bar * 4
    for at, beats, pitch in (
        (0, 1.4, root),
        (1.5, 0.5, root),
        (2, 1.4, root * 1.5),
        (3.5, 0.45, root),
    ):
        band.hit(bass(pitch, beats * band.beat), first + at, 0.32, 0, 0.05)
    for at, beats in ((0, 1.4), (1.5, 0.9), (2.5, 1.2)):
        for pitch in upper:
            band.hit(electric_piano(pitch, round(beats * band.beat, 4)), first + at, 0.12, -0.3)
    for pitch in upper:
        band.hit(strings(pitch, 4 * band.beat), first, 0.17, 0, 0.35)
    picked = (
        upper[0],
        upper[1],
        upper[2],
        upper[0] * 2,
        upper[1] * 2,
        upper[0] * 2,
        upper[2],
        upper[1],
    )
    for step, pitch in enumerate(picked):
        band.hit(zither(pitch, 0.3), first + step / 2, 0.095, 0.5, 0.35)
    for at in (0, 2.5):
        band.hit(kick(), first + at, 0.3, 0, 0.05)
    for at in (1, 3):
        band.hit(brush(bar % 4), first + at, 0.36, 0.15, 0.2)
    for step in range(8):
        band.hit(shaker((bar + step) % 5), first + step / 2, 0.36 if step % 2 else 0.22, -0.55, 0.1)
    if bar % 4 == 3:
        for at, pitch in ((3, 880), (3.5, 1175)):
            band.hit(woodblock(pitch), first + at, 0.08, 0.45, 0.4)
    if bar % 8 == 0:
        band.hit(cymbal(2.2, 2.6), first, 0.09, 0.35, 0.3)
