"""Pitched instruments, built from sine partials so that nothing aliases.

Every voice takes a frequency in Hz and the seconds the note is held, and returns samples at RATE
that begin and end at zero: shape (n,) for a point in the room, (n, 2) for an ensemble.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
HIGHEST_PARTIAL = 16_000.0

Samples = NDArray[np.float64]


def seconds_axis(seconds: float) -> Samples:
    """The instants of `seconds` of sound, in seconds."""
    return np.arange(round(seconds * RATE)) / RATE


def envelope(length: int, attack: float, release: float) -> Samples:
    """A rise and a fall of raised cosines, in seconds, one in between."""
    shape = np.ones(length)
    rise = min(max(round(attack * RATE), 2), length // 2)
    fall = min(max(round(release * RATE), 2), length - rise)
    shape[:rise] = 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    shape[length - fall :] = 0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)
    return shape


def phase(freq: float, t: Samples, vibrato_cents: float, vibrato_hz: float = 5.4) -> Samples:
    """The running phase of a tone whose vibrato comes in after a third of a second."""
    depth = freq * (2 ** (vibrato_cents / 1200) - 1) * np.clip((t - 0.3) / 0.5, 0, 1)
    return np.cumsum(2 * np.pi * (freq + depth * np.sin(2 * np.pi * vibrato_hz * t))) / RATE


def sides(pan: float) -> Samples:
    """Left and right levels of a sound at `pan` −1…1, of equal power everywhere."""
    angle = (pan + 1) * np.pi / 4
    return np.array([np.cos(angle), np.sin(angle)])


def ringing(freq: float, t: Samples, partials: tuple[tuple[float, float, float], ...]) -> Samples:
    """A struck body: partials of (ratio, level, decay per second)."""
    sound = np.zeros(len(t))
    for ratio, level, decay in partials:
        if ratio * freq < HIGHEST_PARTIAL:
            sound += level * np.sin(2 * np.pi * ratio * freq * t) * np.exp(-decay * t)
    return sound


@cache
def zither(freq: float, seconds: float) -> Samples:
    """A plucked long string, bright then mellow, that sings a little when held."""
    t = seconds_axis(max(seconds, 0.3) + 1.1)
    theta = phase(freq, t, 14 if seconds > 0.7 else 0)
    rng = np.random.default_rng(round(freq))
    sound = np.zeros(len(t))
    for k in range(1, 26):
        ratio = k * np.sqrt(1 + 1.2e-4 * k * k)
        if ratio * freq > HIGHEST_PARTIAL:
            break
        level = np.sin(np.pi * k * 0.17) / k**1.15
        decay = (1.3 + 0.42 * k) * (freq / 440) ** 0.4
        sound += level * np.sin(ratio * theta + rng.uniform(0, 0.6)) * np.exp(-decay * t)
    return sound * envelope(len(t), 0.002, 0.5)


@cache
def ukulele(freq: float, seconds: float) -> Samples:
    """A short dry nylon pluck."""
    t = seconds_axis(max(seconds, 0.1) + 0.12)
    sound = np.zeros(len(t))
    for k in range(1, 14):
        if k * freq > HIGHEST_PARTIAL:
            break
        level = np.sin(np.pi * k * 0.28) / k**1.4
        sound += level * np.sin(2 * np.pi * k * freq * t) * np.exp(-(4 + 1.6 * k) * t)
    return sound * envelope(len(t), 0.002, 0.1)


@cache
def marimba(freq: float, seconds: float) -> Samples:
    """A wooden bar over its tube."""
    t = seconds_axis(max(seconds, 0.2) + 0.5)
    pace = (freq / 440) ** 0.5
    body = ringing(freq, t, ((1, 1, 5 * pace), (3.93, 0.28, 16 * pace), (9.6, 0.1, 40 * pace)))
    return body * envelope(len(t), 0.0015, 0.2)


@cache
def glockenspiel(freq: float, seconds: float) -> Samples:
    """A small steel bar."""
    t = seconds_axis(max(seconds, 0.3) + 0.9)
    body = ringing(freq, t, ((1, 1, 3.2), (2.76, 0.32, 7), (5.4, 0.14, 14), (8.93, 0.05, 26)))
    return body * envelope(len(t), 0.001, 0.5)


@cache
def bell(freq: float, seconds: float) -> Samples:
    """A soft round bell."""
    t = seconds_axis(seconds)
    body = ringing(freq, t, ((1, 1, 4.5), (1.003, 0.5, 5), (2.0, 0.22, 8), (3.01, 0.1, 13)))
    return body * envelope(len(t), 0.006, 0.4 * seconds)


@cache
def electric_piano(freq: float, seconds: float) -> Samples:
    """A tine piano: one sine bending another, the bend dying away."""
    t = seconds_axis(seconds + 0.35)
    bend = 0.9 * np.exp(-4.5 * t) + 0.25 * np.exp(-1.2 * t)
    tine = 0.12 * np.sin(2 * np.pi * 7 * freq * t) * np.exp(-22 * t)
    if 7 * freq > HIGHEST_PARTIAL:
        tine *= 0
    tone = np.sin(2 * np.pi * freq * t + bend * np.sin(2 * np.pi * freq * t)) + tine
    return tone * np.exp(-1.3 * t) * envelope(len(t), 0.004, 0.32)


@cache
def bass(freq: float, seconds: float) -> Samples:
    """A plucked double bass."""
    t = seconds_axis(seconds + 0.08)
    sound = np.zeros(len(t))
    for k in range(1, 12):
        sound += np.sin(2 * np.pi * k * freq * t) / k**1.3 * np.exp(-(1.4 + 1.5 * (k - 1)) * t)
    return sound * envelope(len(t), 0.006, 0.09)


@cache
def flute(freq: float, seconds: float) -> Samples:
    """A bamboo flute: few partials, vibrato when held, some breath."""
    t = seconds_axis(seconds + 0.1)
    theta = phase(freq, t, 16 if seconds > 0.5 else 4)
    tone = sum(
        level * np.sin(k * theta)
        for k, level in ((1, 1.0), (2, 0.42), (3, 0.2), (4, 0.09), (5, 0.05), (6, 0.02))
        if k * freq < HIGHEST_PARTIAL
    )
    noise = np.random.default_rng(round(freq)).standard_normal(len(t))
    breath = np.convolve(noise, np.hanning(24) / 12, mode="same") * np.sin(theta)
    onset = 1 + 2 * np.exp(-30 * t)
    return (tone + 0.035 * breath * onset) * envelope(len(t), 0.045, 0.11)


@cache
def brass(freq: float, seconds: float) -> Samples:
    """A section of three: the tone brightens as it swells, and each player is a little off."""
    t = seconds_axis(seconds + 0.05)
    swell = envelope(len(t), 0.04, 0.1) * (0.84 + 0.16 * np.exp(-7 * t))
    rng = np.random.default_rng(round(freq * 10))
    section = np.zeros((len(t), 2))
    for place, cents in ((-0.7, -5.0), (0.0, 1.0), (0.7, 6.0)):
        tone = np.zeros(len(t))
        theta = phase(freq * 2 ** (cents / 1200), t, 9, 5.0 + 0.3 * place) + rng.uniform(0, 6)
        for k in range(1, 23):
            if k * freq > 12_000:
                break
            formant = 0.35 + np.exp(-(((k * freq - 1150) / 950) ** 2))
            tone += formant / k**0.75 * np.sin(k * theta) * swell ** (1 + 0.32 * (k - 1))
        section += tone[:, None] * sides(place)
    return section * swell[:, None] / 3


@cache
def strings(freq: float, seconds: float) -> Samples:
    """A soft bowed section spread over the room."""
    t = seconds_axis(seconds + 0.5)
    rng = np.random.default_rng(round(freq * 7))
    section = np.zeros((len(t), 2))
    for place in (-0.9, -0.45, 0.0, 0.45, 0.9):
        theta = phase(freq * 2 ** (place * 9 / 1200), t, 7, 4.6 + place) + rng.uniform(0, 6)
        tone = np.zeros(len(t))
        for k in range(1, 15):
            if k * freq > 7_000:
                break
            tone += np.sin(k * theta) / k**1.45
        section += tone[:, None] * sides(place)
    return section * envelope(len(t), 0.28, 0.6)[:, None] / 5
