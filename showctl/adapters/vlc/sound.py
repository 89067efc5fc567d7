"""Media as plain samples: what is mixed, and the wav files that are samples already.

The mixer plays samples, not files: read as samples, every file starts at once, loops without a
seam, and its place is a plain number.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_FOURCC = {
    (_PCM, 16): "s16l",
    (_PCM, 24): "s24l",
    (_PCM, 32): "s32l",
    (_FLOAT, 32): "f32l",
}


@dataclass(frozen=True, slots=True)
class SampleFormat:
    """How samples lie in memory; `fourcc` is libvlc's name of one sample's kind."""

    fourcc: str
    rate: int
    channels: int
    sample_bytes: int

    @property
    def frame_bytes(self) -> int:
        """Bytes of one sample of every channel."""
        return self.channels * self.sample_bytes

    def bytes_in(self, ms: int) -> int:
        """Bytes of so many milliseconds, whole frames."""
        return ms * self.rate // 1000 * self.frame_bytes

    def ms_in(self, size: int) -> int:
        """Milliseconds of so many bytes."""
        return size // self.frame_bytes * 1000 // self.rate


class Sound(Protocol):
    """Samples that can be read at any place; `failure` says why there are none."""

    @property
    def format(self) -> SampleFormat: ...

    @property
    def failure(self) -> str: ...

    @property
    def size(self) -> int | None:
        """Bytes of it all, None while that is not known."""

    @property
    def length_ms(self) -> int | None: ...

    def read(self, offset: int, into: memoryview) -> int:
        """Fill a buffer from a byte offset; waits for samples on their way; 0 at the end."""

    def close(self) -> None:
        """Let it go; whoever waits in `read` gets 0."""


class NotPlainSamples(Exception):
    """A file that has to be decoded."""


def open_plain(media: Path) -> Sound | None:
    """The samples of a file that holds them as they are; None for one that has to be decoded.

    OSError with a sentence that names the file where there is nothing to play; may wait.
    """
    if media.is_dir():
        raise OSError(f"{media.name} is a folder, not a sound")
    try:
        return WavSound(media)
    except NotPlainSamples:
        return None
    except FileNotFoundError as error:
        raise OSError(f"{media.name} is missing: there is no {media}") from error
    except OSError as error:
        raise OSError(f"{media.name} cannot be opened: {error.strerror}") from error


class WavSound:
    """A wav file's samples, read where they lie. NotPlainSamples for any other file."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        try:
            self._format, self._start, self._size = _find_samples(self._file)
        except (NotPlainSamples, struct.error, OSError) as error:
            self._file.close()
            raise NotPlainSamples(str(path)) from error

    @property
    def format(self) -> SampleFormat:
        return self._format

    @property
    def failure(self) -> str:
        return ""

    @property
    def size(self) -> int | None:
        return self._size

    @property
    def length_ms(self) -> int | None:
        return self._format.ms_in(self._size)

    def read(self, offset: int, into: memoryview) -> int:
        left = min(len(into), self._size - offset)
        if left <= 0:
            return 0
        try:
            return os.preadv(self._file.fileno(), [into[:left]], self._start + offset)
        except (OSError, ValueError):
            # The stick was pulled out, or it is closed: the sound ends here.
            return 0

    def close(self) -> None:
        self._file.close()


def _find_samples(file: BinaryIO) -> tuple[SampleFormat, int, int]:
    """Format, place and size of a wav file's samples (RIFF chunks, each padded to even size)."""
    riff, _, wave = struct.unpack("<4sI4s", file.read(12))
    if (riff, wave) != (b"RIFF", b"WAVE"):
        raise NotPlainSamples
    end = os.fstat(file.fileno()).st_size
    sample_format = None
    while True:
        name, size = struct.unpack("<4sI", file.read(8))
        if name == b"data" and sample_format is not None:
            # A recorder that was cut off leaves a size that the file does not have.
            size = min(size, end - file.tell())
            size -= size % sample_format.frame_bytes
            if not size:
                raise NotPlainSamples
            return sample_format, file.tell(), size
        after = file.tell() + size + size % 2
        if name == b"fmt ":
            sample_format = _format_of(file.read(size))
        file.seek(after)


def _format_of(chunk: bytes) -> SampleFormat:
    tag, channels, rate, _, frame_bytes, bits = struct.unpack_from("<HHIIHH", chunk)
    if tag == _EXTENSIBLE:
        (tag,) = struct.unpack_from("<H", chunk, 24)
    fourcc = _FOURCC.get((tag, bits))
    if fourcc is None or channels not in (1, 2) or frame_bytes != channels * bits // 8 or not rate:
        raise NotPlainSamples
    return SampleFormat(fourcc, rate, channels, bits // 8)


class Silence:
    """A tenth of a second of nothing, for warming up."""

    format = SampleFormat("s16l", 48_000, 2, 2)
    failure = ""
    length_ms = 100
    size = format.bytes_in(length_ms)

    def read(self, offset: int, into: memoryview) -> int:
        got = max(0, min(len(into), self.size - offset))
        into[:got] = bytes(got)
        return got

    def close(self) -> None:
        pass
