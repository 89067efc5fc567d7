"""The desk: sounds placed in time and room, the hall around them, loudness and peaks."""

import numpy as np
from percussion import between
from voices import RATE, Samples, envelope, sides


class Mix:
    """A stereo piece of some seconds; a looped one wraps, so what rings over its end begins it."""

    def __init__(self, seconds: float, is_looped: bool) -> None:
        self.is_looped = is_looped
        self.dry = np.zeros((round(seconds * RATE), 2))
        self.to_hall = np.zeros_like(self.dry)

    def add(
        self, sound: Samples, at: float, gain: float, pan: float = 0.0, hall: float = 0.2
    ) -> None:
        """Place `sound` at `at` seconds; `pan` −1…1 is left…right, `hall` the share sent there."""
        spread = sound[:, None] if sound.ndim == 1 else sound * np.sqrt(2)
        stereo = spread * sides(pan)
        where = round(at * RATE) + np.arange(len(stereo))
        if self.is_looped:
            where %= len(self.dry)
        else:
            inside = (where >= 0) & (where < len(self.dry))
            where, stereo = where[inside], stereo[inside]
        self.dry[where] += gain * stereo
        self.to_hall[where] += gain * hall * stereo

    def down(self, hall_seconds: float) -> Samples:
        """The piece in its hall of that reverberation time, free of rumble, not yet levelled."""
        length = len(self.dry)
        room = impulse_response(hall_seconds)
        circle = length if self.is_looped else length + len(room)
        spectrum = np.fft.rfft(self.to_hall, circle, axis=0) * np.fft.rfft(room, circle, axis=0)
        wet = np.fft.irfft(spectrum, circle, axis=0)[:length]
        sound = without_rumble(self.dry + wet, self.is_looped)
        if not self.is_looped:
            sound *= envelope(length, 0.001, 0.12 * length / RATE)[:, None]
        return sound


def impulse_response(seconds: float) -> Samples:
    """A hall: decaying noise, the treble dying sooner; `seconds` to fall by 60 dB."""
    rng = np.random.default_rng(77)
    length = round(seconds * RATE)
    t = np.arange(length) / RATE
    response = np.zeros((length, 2))
    for low, high, share in ((120, 700, 1.0), (700, 3000, 0.72), (3000, 9000, 0.42)):
        for side in (0, 1):
            tail = rng.standard_normal(length) * np.exp(-6.9 * t / (seconds * share))
            response[:, side] += between(tail, low, high)
    response *= envelope(length, 0.012, 0.2 * seconds)[:, None]
    return np.roll(response, round(0.014 * RATE), axis=0) / np.sqrt(np.sum(response**2) / 2)


def without_rumble(sound: Samples, is_looped: bool) -> Samples:
    """`sound` without what lies below about 30 Hz, its constant part to nothing."""
    padded = len(sound) if is_looped else 2 * len(sound)
    f = np.fft.rfftfreq(padded, 1 / RATE)
    keep = 1 / np.sqrt(1 + (30 / np.maximum(f, 1e-6)) ** 6)
    spectrum = np.fft.rfft(sound, padded, axis=0) * keep[:, None]
    return np.fft.irfft(spectrum, padded, axis=0)[: len(sound)]


def loudness(sound: Samples) -> float:
    """Integrated loudness in LUFS: K-weighting and gating of ITU-R BS.1770, at 48 kHz."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(len(sound), 1 / RATE) / RATE)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    weight = np.abs(shelf * high_pass)[:, None]
    heard = np.fft.irfft(np.fft.rfft(sound, axis=0) * weight, len(sound), axis=0)
    block, hop = round(0.4 * RATE), round(0.1 * RATE)
    starts = range(0, max(len(sound) - block, 0) + 1, hop)
    power = np.array([np.sum(np.mean(heard[s : s + block] ** 2, axis=0)) for s in starts])
    power = power[power > 10 ** ((-70 + 0.691) / 10)]
    power = power[power > 0.1 * np.mean(power)]
    return float(-0.691 + 10 * np.log10(np.mean(power)))


def limited(sound: Samples, ceiling: float) -> Samples:
    """`sound` with its peaks turned down to `ceiling`, smoothly, 5 ms ahead and after."""
    wanted = np.minimum(1, ceiling / np.maximum(np.max(np.abs(sound), axis=1), 1e-9))
    reach = 256
    lowest = wanted
    for step in (2**i for i in range(8)):
        lowest = np.minimum(lowest, np.minimum(np.roll(lowest, step), np.roll(lowest, -step)))
    ahead = np.concatenate((lowest[-reach:], lowest, lowest[:reach]))
    smooth = np.convolve(ahead, np.hanning(2 * reach + 1) / reach, mode="valid")
    return sound * smooth[:, None]


def mastered(sound: Samples, lufs: float, ceiling_db: float = -2.5) -> Samples:
    """`sound` at a loudness in LUFS, no peak above `ceiling_db` dBFS."""
    for _ in range(3):
        level = 10 ** ((lufs - loudness(sound)) / 20)
        sound = limited(sound * level, 10 ** (ceiling_db / 20))
    return sound
