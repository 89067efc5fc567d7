"""Drums, cymbals, blocks and clapping hands: noise and short tones, shape (n,), at RATE."""

from functools import cache

import numpy as np
from voices import RATE, Samples, envelope, ringing, seconds_axis


def between(sound: Samples, low: float, high: float, order: int = 2) -> Samples:
    """`sound` between two frequencies in Hz, with gentle slopes and no change of phase."""
    padded = 2 * len(sound)
    f = np.fft.rfftfreq(padded, 1 / RATE)
    above = 1 / np.sqrt(1 + (low / np.maximum(f, 1e-3)) ** (2 * order))
    below = 1 / np.sqrt(1 + (f / high) ** (2 * order))
    return np.fft.irfft(np.fft.rfft(sound, padded) * above * below, padded)[: len(sound)]


def noise(seconds: float, low: float, high: float, seed: int) -> Samples:
    """Noise of a band, about one in its mean square."""
    white = np.random.default_rng(seed).standard_normal(round(seconds * RATE))
    sound = between(white, low, high)
    return sound / np.sqrt(np.mean(sound**2))


def falling_tone(seconds: float, start: float, end: float, fall: float, decay: float) -> Samples:
    """A skin: a sine that falls from `start` to `end` Hz and dies away."""
    t = seconds_axis(seconds)
    theta = 2 * np.pi * np.cumsum(end + (start - end) * np.exp(-fall * t)) / RATE
    return np.sin(theta) * np.exp(-decay * t)


def struck(sound: Samples, release: float = 0.02) -> Samples:
    """`sound` with a sharp beginning and an end without a click."""
    return sound * envelope(len(sound), 0.0008, release)


@cache
def kick() -> Samples:
    """A soft bass drum."""
    t = seconds_axis(0.4)
    return struck(
        falling_tone(0.4, 130, 52, 38, 11) + 0.06 * noise(0.4, 800, 4000, 1) * np.exp(-180 * t)
    )


@cache
def concert_drum() -> Samples:
    """A large bass drum."""
    t = seconds_axis(1.0)
    skin = falling_tone(1.0, 95, 58, 14, 5.5) + 0.4 * falling_tone(1.0, 160, 104, 20, 9)
    return struck(skin + 0.12 * noise(1.0, 120, 1800, 2) * np.exp(-40 * t), 0.3)


@cache
def timpani(freq: float, seconds: float = 1.6) -> Samples:
    """A kettledrum of a pitch in Hz."""
    t = seconds_axis(seconds)
    modes = ((1, 1, 2.4), (1.5, 0.55, 3.2), (1.98, 0.35, 4.2), (2.44, 0.2, 6), (0.63, 0.3, 14))
    return struck(
        ringing(freq, t, modes) + 0.1 * noise(seconds, 100, 1500, 3) * np.exp(-50 * t), 0.4
    )


@cache
def snare(take: int = 0) -> Samples:
    """A side drum; each take is another stroke."""
    t = seconds_axis(0.26)
    rng = np.random.default_rng(100 + take)
    head = falling_tone(0.26, 260, 186 * rng.uniform(0.985, 1.015), 60, 24)
    wires = noise(0.26, 1400, 9000, 200 + take) * (0.7 * np.exp(-21 * t) + 0.5 * np.exp(-90 * t))
    return struck(0.6 * head + 0.42 * wires, 0.06)


@cache
def shaker(take: int = 0) -> Samples:
    """A shaken gourd; each take is another shake."""
    t = seconds_axis(0.12)
    return (
        noise(0.12, 5000, 12000, 300 + take) * np.exp(-30 * t) * envelope(len(t), 0.018, 0.03) * 0.3
    )


@cache
def brush(take: int = 0) -> Samples:
    """A brush on a drum; each take is another stroke."""
    t = seconds_axis(0.22)
    return (
        noise(0.22, 900, 7000, 400 + take) * np.exp(-19 * t) * envelope(len(t), 0.006, 0.06) * 0.35
    )


@cache
def woodblock(freq: float) -> Samples:
    """A hollow block of a pitch in Hz."""
    t = seconds_axis(0.16)
    modes = ((1, 1, 38), (1.52, 0.5, 52), (2.7, 0.25, 80))
    return struck(ringing(freq, t, modes) + 0.05 * noise(0.16, 1500, 6000, 4) * np.exp(-200 * t))


@cache
def cymbal(seconds: float, decay: float, seed: int = 5) -> Samples:
    """A cymbal: bright noise over a crowd of clashing partials."""
    t = seconds_axis(seconds)
    rng = np.random.default_rng(seed)
    plate = sum(
        np.sin(2 * np.pi * f * t + rng.uniform(0, 6)) * np.exp(-decay * rng.uniform(0.6, 1.6) * t)
        for f in np.geomspace(420, 9800, 46) * rng.uniform(0.96, 1.04, 46)
    )
    hiss = noise(seconds, 4500, 13000, seed) * (np.exp(-decay * t) + 0.6 * np.exp(-14 * t))
    return struck(0.07 * plate + 0.34 * hiss, 0.3 * seconds)


@cache
def hand_clap(take: int) -> Samples:
    """One pair of hands: a cupped resonance excited by a burst or two of air."""
    rng = np.random.default_rng(900 + take)
    t = seconds_axis(0.09)
    pitch = rng.uniform(750, 1900)
    burst = np.exp(-rng.uniform(110, 240) * t)
    second = round(rng.uniform(0.003, 0.009) * RATE)
    burst[second:] += rng.uniform(0.2, 0.8) * np.exp(-rng.uniform(140, 260) * t[: len(t) - second])
    air = rng.standard_normal(len(t)) * burst
    clap = between(air, pitch * 0.75, pitch * 1.35, 3) + 0.3 * between(air, 2200, 7500)
    return struck(clap / np.max(np.abs(clap)), 0.03)
