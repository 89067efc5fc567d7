"""Sounds of other rates, brought to the mixer's: a windowed sinc, in phases.

Output frame n lies at source frame n · down / up, where up : down is the ratio of the rates in
lowest terms, so there are `up` different sets of weights (J. O. Smith, Digital Audio Resampling).
"""

from __future__ import annotations

from functools import cache
from math import gcd

import numpy as np
from numpy.typing import NDArray

from showctl.adapters.player.streams import CHANNELS, RATE, Samples
from showctl.adapters.vlc.sound import SampleFormat, Sound

# Source frames that a frame is made of, on each side.
_REACH = 24
_KAISER = 8.0
_MIXED = SampleFormat("f32l", RATE, CHANNELS, 4)


def at_mixed_rate(sound: Sound) -> Sound:
    """The sound at the mixer's rate."""
    return sound if sound.format.rate == RATE else _Resampled(sound)


class _Resampled:
    """A sound's samples at the mixer's rate, worked out as they are read."""

    format = _MIXED

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        common = gcd(sound.format.rate, RATE)
        self._up, self._down = RATE // common, sound.format.rate // common
        self._weights = _weights(self._up, self._down)

    @property
    def failure(self) -> str:
        return self._sound.failure

    @property
    def size(self) -> int | None:
        size = self._sound.size
        if size is None:
            return None
        return size // self._sound.format.frame_bytes * self._up // self._down * _MIXED.frame_bytes

    @property
    def length_ms(self) -> int | None:
        return self._sound.length_ms

    def read(self, offset: int, into: memoryview) -> int:
        begin = offset // _MIXED.frame_bytes
        count = len(into) // _MIXED.frame_bytes
        reach = _REACH * max(1, -(-self._down // self._up))
        first = begin * self._down // self._up - reach + 1
        source, is_at_end = self._source(first, count * self._down // self._up + 2 * reach + 1)
        places = np.arange(begin, begin + count) * self._down
        index = places // self._up - first
        # Of what has come, only what has all its neighbours; at the end silence is one.
        there = np.count_nonzero(index + (1 if is_at_end else reach + 1) <= len(source))
        if not there:
            return 0
        source = np.concatenate([source, np.zeros((2 * reach, CHANNELS), np.float32)])
        taps = index[:there, None] + np.arange(1 - reach, reach + 1)
        made = np.einsum("nkc,nk->nc", source[taps], self._weights[places[:there] % self._up])
        data = made.astype("<f4").tobytes()
        into[: len(data)] = data
        return len(data)

    def _source(self, first: int, count: int) -> tuple[Samples, bool]:
        """So many frames of the source, silence before its beginning; and whether it ends there."""
        layout = self._sound.format
        before = min(count, max(0, -first))
        data = memoryview(bytearray((count - before) * layout.frame_bytes))
        got = 0
        while got < len(data):
            more = self._sound.read((first + before) * layout.frame_bytes + got, data[got:])
            if not more:
                break
            got += more
        samples = as_stereo(bytes(data[: got - got % layout.frame_bytes]), layout)
        silence = np.zeros((before, CHANNELS), np.float32)
        return np.concatenate([silence, samples]), got < len(data)

    def close(self) -> None:
        self._sound.close()


@cache
def _weights(up: int, down: int) -> NDArray[np.float32]:
    """One row of weights for each phase; the pass band ends below both rates' half."""
    cutoff = min(1.0, up / down) * 0.97
    reach = _REACH * max(1, -(-down // up))
    taps = np.arange(1 - reach, reach + 1)
    distance = taps[None, :] - (np.arange(up) / up)[:, None]
    window = np.i0(_KAISER * np.sqrt(np.clip(1 - (distance / reach) ** 2, 0, 1))) / np.i0(_KAISER)
    rows = cutoff * np.sinc(cutoff * distance) * window
    weights: NDArray[np.float32] = (rows / rows.sum(1, keepdims=True)).astype(np.float32)
    return weights


_INTEGERS = {"s16l": ("<i2", 2.0**15), "s32l": ("<i4", 2.0**31)}


def as_stereo(data: bytes, layout: SampleFormat) -> Samples:
    """A sound's bytes as samples of two channels."""
    if layout.fourcc == "f32l":
        flat = np.frombuffer(data, "<f4").astype(np.float32)
    elif layout.fourcc == "s24l":
        four = np.zeros((len(data) // 3, 4), np.uint8)
        four[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
        flat = four.view("<i4")[:, 0].astype(np.float32) / np.float32(2.0**31)
    else:
        kind, scale = _INTEGERS[layout.fourcc]
        flat = np.frombuffer(data, kind).astype(np.float32) / np.float32(scale)
    frames = flat.reshape(-1, layout.channels)
    return frames if layout.channels == CHANNELS else np.repeat(frames, CHANNELS, axis=1)
