"""The music under a game."""

from band import Band
from percussion import hand_clap, kick, shaker, snare, woodblock
from score import chords
from voices import Samples, bass, glockenspiel, marimba, ukulele

TUNE = """
    G5:.5 E5:.5 -:.5 G5:.5 A5:.5 G5:.5 E5:1 | C5:.5 D5:.5 E5:.5 -:.5 A4:1 -:1
  | F5:.5 A5:.5 -:.5 A5:.5 G5:.5 F5:.5 D5:1 | G5:.5 -:.5 B4:.5 D5:.5 G4:1 -:1
  | G5:.5 E5:.5 -:.5 G5:.5 A5:.5 G5:.5 C6:1 | B5:.5 A5:.5 G5:.5 -:.5 E5:1 -:1
  | F5:.5 E5:.5 D5:.5 F5:.5 E5:.5 D5:.5 B4:.5 D5:.5 | C5:.5 G4:.5 C5:1 -:1 G5+E5:.5 G5+E5:.5
"""
ANSWER = """
    A5:1 F5:.5 A5:.5 C6:.5 A5:.5 F5:1 | G5:.5 E5:.5 C5:.5 E5:.5 G5:1 -:1
  | F5:1 D5:.5 F5:.5 A5:.5 F5:.5 D5:1 | E5:.5 D5:.5 C5:.5 B4:.5 A4:1 -:1
  | A5:1 F5:.5 A5:.5 C6:.5 A5:.5 F5:1 | G5:.5 A5:.5 G5:.5 E5:.5 C6:1 -:1
  | D5:.5 F#5:.5 A5:.5 -:.5 D5:.5 F#5:.5 C6:.5 A5:.5
  | B5:.5 G5:.5 D5:.5 B4:.5 G4:.5 A4:.5 B4:.5 D5:.5
"""
CHORDS = chords(
    "C2 E4 G4 C5 | A2 E4 A4 C5 | F2 F4 A4 C5 | G2 D4 G4 B4 | "
    "C2 E4 G4 C5 | A2 E4 A4 C5 | D2 D4 F4 G4 | C2 E4 G4 C5 | "
    "F2 F4 A4 C5 | C2 E4 G4 C5 | D2 D4 F4 A4 | A2 E4 A4 C5 | "
    "F2 F4 A4 C5 | C2 E4 G4 C5 | D2 D4 F#4 C5 | G2 D4 F4 B4"
)


def game() -> Samples:
    """A playful round, 16 bars in C: marimba and glockenspiel over ukulele, bass and blocks."""
    band = Band(bars=16, tempo=138, seed=12)
    for text, bar in ((TUNE, 0), (ANSWER, 8)):
        band.line(marimba, text, bar=bar, gain=0.5, pan=-0.2, hall=0.2)
    band.line(glockenspiel, ANSWER, bar=8, gain=0.09, pan=0.4, hall=0.3, transpose=2)
    for bar, (root, *upper) in enumerate(CHORDS):
        first = bar * 4
        for at, pitch in ((0, root), (1.5, root), (2, root * 1.5), (3, root * 2)):
            band.hit(bass(pitch, 0.32 * band.beat), first + at, 0.37, 0, 0.05)
        for at in (0.5, 1.5, 2.5, 3.5):
            for order, pitch in enumerate(upper):
                band.hit(ukulele(pitch, 0.12), first + at + 0.02 * order, 0.22, 0.4)
        for at in (0, 2):
            band.hit(kick(), first + at, 0.42, 0, 0.05)
        for at in (1, 3):
            for person in range(5):
                clap = hand_clap((bar * 3 + person * 7) % 40)
                band.hit(clap, first + at + 0.012 * person, 0.3, person * 0.35 - 0.7, 0.3)
        for step in range(8):
            band.hit(
                shaker((bar + step) % 5), first + step / 2, 0.24 + 0.16 * (step % 2), -0.5, 0.1
            )
        for at, pitch in ((0.75, 1050), (2.75, 1050), (3.25, 790), (3.75, 1050)):
            band.hit(woodblock(pitch), first + at, 0.2, 0.6, 0.25)
        if bar % 8 == 7:
            for step in range(4):
                band.hit(snare(step), first + 3 + step / 4, 0.12 + 0.05 * step, 0.1)
    return band.down(0.9)
