"""Integrated loudness by ITU-R BS.1770-4 (EBU R128), and the envelope, of a stream of samples.

The K-weighting is applied as a gain of each frequency, so that it holds for any rate; a stretch is
filtered with half a second on either side, where the filters have long died away.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from showctl.adapters.media.reading import Readable, Samples
from showctl.app.media import ENVELOPE_MS, MediaFacts

Floats = NDArray[np.float64]

_STRETCH_S, _MARGIN_S = 10.0, 0.5
_HOPS_A_SECOND = 10
_HOPS_A_BLOCK = 4
_ABSOLUTE_LUFS, _RELATIVE_LU = -70.0, -10.0
_OFFSET = -0.691
# Of 5.1 the low channel does not count, and those behind count more.
_CHANNEL_WEIGHTS = {6: (1.0, 1.0, 1.0, 0.0, 1.41, 1.41)}


def measure(media: Readable) -> MediaFacts:
    """What there is to know of a file's sound; reads it all, a stretch at a time."""
    meter = _Meter(media.rate)
    envelope = bytearray()
    frames, rest = 0, np.empty((0, 1), np.float32)
    step = media.rate * ENVELOPE_MS // 1000
    for block in media.blocks:
        frames += len(block)
        meter.take(block)
        rest = np.concatenate((rest, block)) if len(rest) else block
        whole = len(rest) - len(rest) % step
        envelope += _levels(rest[:whole], step)
        rest = rest[whole:]
    return MediaFacts(frames * 1000 // media.rate, meter.loudness(), bytes(envelope))


def _levels(samples: Samples, step: int) -> bytes:
    """The loudest channel's level of every step: half decibels up from -100 dBFS."""
    if not len(samples):
        return b""
    power = np.mean(samples.reshape(-1, step, samples.shape[1]) ** 2, axis=1).max(axis=1)
    level = 10 * np.log10(np.maximum(power, 1e-10))
    return bytes(np.clip(np.round(2 * (level + 100)), 0, 200).astype(np.uint8))


class _Meter:
    def __init__(self, rate: int) -> None:
        self._hop = rate // _HOPS_A_SECOND
        self._margin = round(_MARGIN_S * rate)
        self._stretch = round(_STRETCH_S * _HOPS_A_SECOND) * self._hop
        self._reach = self._stretch + 2 * self._margin
        self._gain = _k_weighting(self._reach, rate)
        self._ahead: Samples | None = None
        self._powers: list[Floats] = []

    def take(self, block: Samples) -> None:
        if self._ahead is None:
            self._ahead = np.zeros((self._margin, block.shape[1]), np.float32)
        self._ahead = np.concatenate((self._ahead, block))
        while len(self._ahead) >= self._reach:
            self._weigh(self._ahead[: self._reach], self._stretch)
            self._ahead = self._ahead[self._stretch :]

    def loudness(self) -> float | None:
        """In LUFS, of all that was taken; None for silence."""
        if self._ahead is not None and len(self._ahead) > self._margin:
            left = (len(self._ahead) - self._margin) // self._hop * self._hop
            padded = np.zeros((self._reach, self._ahead.shape[1]), np.float32)
            padded[: len(self._ahead)] = self._ahead
            while left > 0:
                now = min(left, self._stretch)
                self._weigh(padded, now)
                padded[:-now], padded[-now:] = padded[now:].copy(), 0
                left -= now
        return _gated(np.concatenate(self._powers) if self._powers else np.empty(0))

    def _weigh(self, samples: Samples, length: int) -> None:
        """Note the weighted power of the hops of a stretch, its margins left out."""
        spectrum = np.fft.rfft(samples, axis=0) * self._gain[:, None]
        heard = np.fft.irfft(spectrum, len(samples), axis=0)[self._margin :][:length]
        if not len(heard):
            return
        channels = heard.shape[1]
        weights = np.array(_CHANNEL_WEIGHTS.get(channels, (1.0,) * channels))
        hops = np.mean(heard.reshape(-1, self._hop, channels) ** 2, axis=1)
        self._powers.append(hops @ weights)


def _k_weighting(length: int, rate: int) -> Floats:
    """The gain at each frequency of a transform: BS.1770's two filters, given at 48 kHz."""
    hertz = np.minimum(np.fft.rfftfreq(length, 1 / rate), 24_000)
    z = np.exp(-2j * np.pi * hertz / 48_000)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    gain: Floats = np.abs(shelf * high_pass)
    return gain


def _gated(hops: Floats) -> float | None:
    """The mean power of the blocks that are neither silent nor far below the others, in LUFS."""
    if not len(hops):
        return None
    size = min(_HOPS_A_BLOCK, len(hops))
    blocks = np.convolve(hops, np.ones(size) / size, mode="valid")
    blocks = blocks[blocks > _power(_ABSOLUTE_LUFS)]
    if not len(blocks):
        return None
    blocks = blocks[blocks > np.mean(blocks) * 10 ** (_RELATIVE_LU / 10)]
    return round(float(_OFFSET + 10 * np.log10(np.mean(blocks))), 2)


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))
