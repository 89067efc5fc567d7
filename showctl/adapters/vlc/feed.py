"""Feed a sound's samples into a pipe, as fast as libvlc takes them.

After the last sample comes silence without end: libvlc 3 that has seen the end of its input does
not stop before all it holds has sounded. Who plays it knows its length and stops in time.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from threading import Thread
from typing import Any

from showctl.adapters.vlc.library import Library
from showctl.adapters.vlc.sound import SampleFormat, Sound

_BLOCK = 1 << 14
# Of 48 kHz stereo 1.3 s: a moment in which this program does not get to run is not heard.
_PIPE = 1 << 18

_CACHING_MS = 50


def item_of(library: Library, reader: int, layout: SampleFormat) -> Any:
    """What libvlc plays of a pipe with samples, to be released by the caller."""
    item = library.instance.media_new_fd(reader)
    for option in (
        f":file-caching={_CACHING_MS}",
        ":demux=rawaud",
        f":rawaud-fourcc={layout.fourcc}",
        f":rawaud-samplerate={layout.rate}",
        f":rawaud-channels={layout.channels}",
    ):
        item.add_option(option)
    return item


class Feed:
    """A pipe that a thread keeps filled; `reader` is its end for libvlc."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._offset = 0
        self.reader, self._writer = os.pipe()
        with suppress(OSError):
            # Where the system grants less, the usual size does.
            fcntl.fcntl(self._writer, fcntl.F_SETPIPE_SZ, _PIPE)
        Thread(target=self._run, name="player-feed", daemon=True).start()

    def close(self) -> None:
        """Let go; the thread ends by itself when it finds nobody reads."""
        os.close(self.reader)
        self._sound.close()

    def _run(self) -> None:
        try:
            block = memoryview(bytearray(_BLOCK))
            while got := self._sound.read(self._offset, block):
                self._offset += got
                self._write(block[:got])
            silence = memoryview(bytes(_BLOCK))
            while True:
                self._write(silence)
        except BrokenPipeError:
            pass
        finally:
            os.close(self._writer)

    def _write(self, block: memoryview) -> None:
        while block:
            block = block[os.write(self._writer, block) :]
