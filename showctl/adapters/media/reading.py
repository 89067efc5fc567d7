"""Media files as blocks of samples: by libsndfile, else by libvlc, which the player uses too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import soundfile
from numpy.typing import NDArray

from showctl.app.media import MediaFault, MediaFaultKind

if TYPE_CHECKING:
    from showctl.adapters.vlc.sound import Sound

Samples = NDArray[np.float32]

_BLOCK_S = 1


class Readable(NamedTuple):
    """Frames a second, and the blocks: frames × channels, full scale is 1."""

    rate: int
    blocks: Iterator[Samples]


@contextmanager
def open_media(path: Path) -> Iterator[Readable]:
    """The samples of a file; OSError with a sentence where there are none."""
    try:
        file = soundfile.SoundFile(path)
    except (soundfile.LibsndfileError, OSError):
        with _open_by_vlc(path) as readable:
            yield readable
        return
    with file:
        size = file.samplerate * _BLOCK_S
        yield Readable(file.samplerate, file.blocks(size, dtype="float32", always_2d=True))


def fault_of_sound(path: Path) -> MediaFault | None:
    """What keeps a file that is there from being heard; None for one that gives samples."""
    try:
        with open_media(path) as readable:
            if next(readable.blocks, np.empty((0, 1))).shape[0]:
                return None
    except (OSError, RuntimeError) as error:
        return MediaFault(MediaFaultKind.UNREADABLE, str(error))
    sentence = f"{path.name} holds no sound that can be played"
    return MediaFault(MediaFaultKind.UNREADABLE, sentence)


@contextmanager
def _open_by_vlc(path: Path) -> Iterator[Readable]:
    try:
        from showctl.adapters.vlc.decode import open_sound
        from showctl.adapters.vlc.library import Library

        library = Library("adummy", (), lambda: None)
    except (ImportError, OSError, NameError, AttributeError) as error:
        # python-vlc fails in any of these ways where the library or a symbol is missing.
        raise OSError(f"{path.name} holds no sound that can be played") from error
    try:
        sound = open_sound(library, path)
        try:
            yield Readable(sound.format.rate, _blocks_of(sound))
        finally:
            sound.close()
    finally:
        library.close()


def _blocks_of(sound: Sound) -> Iterator[Samples]:
    """The samples of what libvlc decodes: they are 16-bit."""
    form, offset = sound.format, 0
    buffer = bytearray(form.bytes_in(_BLOCK_S * 1000))
    while got := sound.read(offset, memoryview(buffer)):
        offset += got
        whole = np.frombuffer(buffer[: got - got % form.frame_bytes], dtype="<i2")
        yield whole.reshape(-1, form.channels).astype(np.float32) / np.float32(32_768)
