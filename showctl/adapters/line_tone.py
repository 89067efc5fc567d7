"""The tone of a line check, made on this machine: left, right, then both, round and round."""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_cache_path

from showctl.adapters.whole_file import write_whole

RATE = 48_000
HERTZ = 1_000
LEVEL_DB = -20.0
TURN_S = 2
# Long enough not to click.
_RAMP = RATE // 100


def tone_file(folder: Path | None = None) -> Path:
    """The file of the tone, in the user's cache unless told otherwise; made where it is missing."""
    path = (folder or user_cache_path("showctl")) / f"line-check-{HERTZ}.wav"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, _write)
    return path


def _write(path: Path) -> None:
    samples = array("h", _samples())
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def _samples() -> Iterator[int]:
    """Interleaved stereo; each turn is a whole number of waves and ends in silence."""
    peak = 32_767 * 10 ** (LEVEL_DB / 20)
    wave_of = [math.sin(2 * math.pi * place * HERTZ / RATE) for place in range(RATE // HERTZ)]
    frames = TURN_S * RATE
    for left, right in ((1, 0), (0, 1), (1, 1)):
        for frame in range(frames):
            ramp = min(1.0, frame / _RAMP, (frames - frame) / _RAMP)
            value = round(peak * ramp * wave_of[frame % len(wave_of)])
            yield left * value
            yield right * value
