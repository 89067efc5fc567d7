"""Streams through a libvlc audio output, for machines without PulseAudio or PipeWire.

libvlc reads a pipe that a thread keeps filled by the clock, a moment ahead. It takes no samples
back: all that is ordered here is heard some 150 ms later than through PulseAudio.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Any

import numpy as np

from showctl.adapters.clock import awake_us
from showctl.adapters.player.streams import CHANNELS, RATE, Flow, Samples, Stream, frames_in
from showctl.adapters.vlc.feed import item_of
from showctl.adapters.vlc.library import Library
from showctl.adapters.vlc.sound import SampleFormat
from showctl.app.ports import SoundOutput

_LAYOUT = SampleFormat("f32l", RATE, CHANNELS, 4)
_ROOM = frames_in(2_000)
_PIECE_S = 0.01
_AHEAD = frames_in(40)
# What libvlc holds: its input's caching, and what the output asks for.
_HELD = frames_in(120)


class VlcSystem:
    """A libvlc with an audio output (None: the best one). OSError where it does not start."""

    def __init__(self, aout: str | None) -> None:
        self.is_there = True
        self._woken = Event()
        self.library = Library(aout, ["--prefetch-buffer-size=4"], self._lose)

    def _lose(self) -> None:
        self.is_there = False
        self._woken.set()

    def wait(self, timeout_s: float) -> None:
        self._woken.wait(timeout_s)
        self._woken.clear()

    def wake(self) -> None:
        self._woken.set()

    def open(self, output: str) -> Stream:
        return _VlcStream(self, output)

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        # On bare ALSA nobody can say which of its many names is which plug.
        then(())

    def close(self) -> None:
        self.library.close()


class _VlcStream:
    """A media player of libvlc that plays what is written here."""

    def __init__(self, system: VlcSystem, output: str) -> None:
        self.output = output
        self._system = system
        self._ready = np.zeros((_ROOM, CHANNELS), np.float32)
        self._given = 0
        self._lock = Lock()
        self._is_closed = Event()
        reader, self._writer = os.pipe()
        self._player: Any = system.library.instance.media_player_new()
        item = item_of(system.library, reader, _LAYOUT)
        self._player.set_media(item)
        item.release()
        if output:
            self._player.audio_output_device_set(None, output)
        self._reader = reader
        self._begun_us = awake_us()
        self._player.play()
        Thread(target=self._run, name="vlc-stream", daemon=True).start()

    @property
    def flow(self) -> Flow:
        return Flow.OPEN if self._system.is_there else Flow.LOST

    def _now(self) -> int:
        return (awake_us() - self._begun_us) * RATE // 1_000_000

    def free_frame(self) -> int:
        return max(self._given, self._now() + _AHEAD)

    def is_late_for(self, frame: int) -> bool:
        return frame < self._given

    def heard_frame(self) -> int:
        return max(0, self._now() - _HELD)

    def write(self, frame: int, samples: Samples) -> None:
        with self._lock:
            late = max(0, self._given - frame)
            places = np.arange(frame + late, frame + len(samples)) % _ROOM
            self._ready[places] = samples[late:]

    def send(self) -> None:
        pass

    def close(self) -> None:
        self._is_closed.set()
        self._player.stop()
        self._player.release()
        os.close(self._reader)

    # What follows runs on the thread.

    def _run(self) -> None:
        with suppress(OSError):
            while not self._is_closed.wait(_PIECE_S):
                samples = self._take(self._now() + _AHEAD)
                data = memoryview(samples.tobytes())
                while data:
                    data = data[os.write(self._writer, data) :]
        os.close(self._writer)

    def _take(self, until: int) -> Samples:
        """What is due, which becomes silence for the next time round."""
        with self._lock:
            places = np.arange(self._given, max(self._given, until)) % _ROOM
            samples = self._ready[places]
            self._ready[places] = 0.0
            self._given = max(self._given, until)
        return samples
