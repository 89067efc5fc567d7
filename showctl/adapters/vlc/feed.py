"""Feed a sound's samples into a pipe, as fast as libvlc takes them.

After the last sample comes silence without end: libvlc 3 that has seen the end of its input does
not stop before all it holds has sounded. The voice knows its length and stops in time.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from showctl.adapters.vlc.sound import Sound

_BLOCK = 1 << 14
# Of 48 kHz stereo 1.3 s: a moment in which this program does not get to run is not heard.
_PIPE = 1 << 18


class Feed:
    """A pipe that a thread keeps filled; `reader` is its end for libvlc.

    `when_fed` is called on that thread once the last sample is in the pipe, never for a loop.
    """

    def __init__(
        self, sound: Sound, start_ms: int, is_looped: bool, when_fed: Callable[[], None]
    ) -> None:
        self._sound = sound
        self._offset = sound.format.bytes_in(start_ms)
        self._is_looped = is_looped
        self._when_fed = when_fed
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
            while got := self._next(block):
                self._write(block[:got])
            self._when_fed()
            silence = memoryview(bytes(_BLOCK))
            while True:
                self._write(silence)
        except BrokenPipeError:
            pass
        finally:
            os.close(self._writer)

    def _next(self, block: memoryview) -> int:
        got = self._sound.read(self._offset, block)
        whole = self._sound.size
        if not got and whole and self._is_looped:
            self._offset %= whole
            got = self._sound.read(self._offset, block)
        self._offset += got
        return got

    def _write(self, block: memoryview) -> None:
        while block:
            block = block[os.write(self._writer, block) :]
