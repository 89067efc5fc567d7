"""The short pieces: drum roll (it loops), fanfare, winner, applause, chime."""

import numpy as np
from mixing import Mix
from percussion import between, concert_drum, cymbal, hand_clap, noise, snare, timpani
from score import hertz, notes
from voices import RATE, Samples, bell, brass, glockenspiel, strings, zither

FANFARE = """
    F4+Bb4:.333333 F4+Bb4:.333333 F4+Bb4:.333334 F4+Bb4+D5:1 F4+Bb4:.333333 F4+Bb4+D5:.333333
    Bb4+D5+F5:.333334 Bb4+D5+F5:1
  | G4+Bb4+Eb5:.666667 G4+C5+Eb5:.333333 A4+C5+F5:.666667 C5+Eb5+G5:.333333 D5+F5+Bb5:2
"""
FANFARE_BASS = "Bb2:3 Bb2+F3:1 | Eb3:1 F3:1 Bb2+Bb3:2"


def drum_roll() -> Samples:
    """Four seconds of an even roll: two sticks on a side drum, a low skin trembling under it."""
    mix = Mix(4.0, is_looped=True)
    rng = np.random.default_rng(14)
    strokes = 104
    for stroke in range(strokes):
        at = 4.0 * stroke / strokes + rng.normal(0, 0.0022)
        hand = 0.16 if stroke % 2 else -0.16
        mix.add(snare(int(rng.integers(0, 24))), at, 0.3 * rng.uniform(0.78, 1.1), hand, 0.18)
    for stroke in range(48):
        at = 4.0 * stroke / 48 + rng.normal(0, 0.003)
        mix.add(timpani(hertz("F2"), 0.6), at, 0.07 * rng.uniform(0.8, 1.1), 0, 0.3)
    return mix.down(1.2)


def fanfare() -> Samples:
    """A brass call of two bars in B flat that ends on a held chord."""
    mix = Mix(5.4, is_looped=False)
    beat = 60 / 128
    for text, gain, pan in ((FANFARE, 0.24, -0.1), (FANFARE_BASS, 0.24, 0.2)):
        for note in notes(text):
            is_last = note.at >= 6
            held = 1.9 if is_last else note.beats * beat * 0.86
            for pitch in note.pitches:
                mix.add(brass(pitch, round(held, 4)), note.at * beat, gain, pan, 0.35)
    for at, force in ((0, 0.5), (1, 0.7), (3, 0.7), (4, 0.6), (5, 0.6), (6, 1.0)):
        mix.add(timpani(hertz("F2" if at in {3, 5} else "Bb2")), at * beat, 0.4 * force, 0, 0.3)
    for stroke in range(12):
        mix.add(snare(stroke), (5 + stroke / 12) * beat, 0.05 + 0.012 * stroke, -0.3, 0.25)
    mix.add(cymbal(2.6, 1.7), 6 * beat, 0.3, 0.15, 0.3)
    mix.add(concert_drum(), 6 * beat, 0.4, 0, 0.3)
    return mix.down(2.0)


def winner() -> Samples:
    """Ta-daa: a run upwards into a bright chord of D with bells raining down."""
    mix = Mix(4.4, is_looped=False)
    run = ("D4", "F#4", "A4", "B4", "D5", "F#5", "A5", "B5")
    for step, name in enumerate(run):
        mix.add(zither(hertz(name), 0.3), 0.055 * step, 0.32, step * 0.16 - 0.6, 0.3)
        mix.add(glockenspiel(hertz(name) * 2, 0.3), 0.055 * step, 0.09, step * 0.16 - 0.6, 0.35)
    for at, held, names in (
        (0.46, 0.16, ("A3", "E4", "G4", "C#5", "E5")),
        (0.70, 1.75, ("D3", "A3", "F#4", "A4", "D5", "F#5")),
    ):
        for name in names:
            mix.add(brass(hertz(name), held), at, 0.24, 0, 0.35)
    for name in ("D4", "F#4", "A4", "D5"):
        mix.add(strings(hertz(name), 1.7), 0.7, 0.22, 0, 0.35)
    for at, force in ((0.46, 0.5), (0.70, 1.0)):
        mix.add(timpani(hertz("D2") * (2 if at > 0.5 else 1.5)), at, 0.45 * force, 0, 0.3)
        mix.add(snare(3), at, 0.2 * force, -0.2, 0.3)
    mix.add(concert_drum(), 0.7, 0.35, 0, 0.3)
    mix.add(cymbal(2.8, 1.7), 0.7, 0.36, 0.15, 0.3)
    rain = ("D7", "A6", "B6", "F#6", "A6", "E6", "F#6", "D6", "E6", "B5", "D6", "A5", "D6", "D7")
    for step, name in enumerate(rain):
        pan = 0.7 * np.sin(1.9 * step)
        mix.add(glockenspiel(hertz(name), 0.4), 1.0 + 0.125 * step, 0.11, pan, 0.4)
    return mix.down(1.8)


def applause(people: int = 130) -> Samples:
    """A hall of people clapping, each at a pace of their own, who begin and stop one by one."""
    mix = Mix(8.0, is_looped=False)
    rng = np.random.default_rng(21)
    for _ in range(people):
        near = rng.uniform(0.0, 1.0) ** 2
        pan, gain = rng.uniform(-0.95, 0.95), 0.05 + 0.2 * near
        takes = [muffled(hand_clap(int(take)), near) for take in rng.integers(0, 160, 4)]
        pace = rng.normal(0.225, 0.035)
        at, end = abs(rng.normal(0, 0.28)), min(rng.normal(6.4, 0.9), 7.6)
        while at < end:
            tired = np.clip((end - at) / 1.4, 0.3, 1)
            take = takes[int(rng.integers(0, len(takes)))]
            mix.add(take, at, gain * tired * rng.uniform(0.6, 1.1), pan, 0.25 + 0.3 * (1 - near))
            at += max(pace * (2 - tired) ** 0.4 + rng.normal(0, 0.012), 0.12)
    t = np.arange(8 * RATE) / RATE
    murmur = np.clip(t / 0.7, 0, 1) * np.clip((7.4 - t) / 2.2, 0, 1)
    for side, seed in ((-0.9, 31), (0.9, 32)):
        mix.add(noise(8.0, 500, 2600, seed) * murmur, 0, 0.012, side, 0.2)
    return mix.down(1.5)


def muffled(clap: Samples, near: float) -> Samples:
    """A clap heard from `near` 1 (beside) to 0 (the back of the hall, the treble gone)."""
    return between(clap, 200, 2600 + 9000 * near)


def chime() -> Samples:
    """Two soft bells, a falling fifth apart in a breath."""
    mix = Mix(1.2, is_looped=False)
    mix.add(bell(hertz("E6"), 1.0), 0.0, 0.4, -0.15, 0.15)
    mix.add(bell(hertz("A5"), 1.0), 0.16, 0.5, 0.15, 0.15)
    return mix.down(0.7)
