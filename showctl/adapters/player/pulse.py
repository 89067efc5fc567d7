"""Streams into PulseAudio, or PipeWire that answers for it.

A stream has no prebuffer, so its frames go by while nothing is written; what is written lands at
the frame it is meant for, also over what lies there already (the server rewinds for that). It
asks for little latency of the sink and for much room before it. It may not be moved: a stream
whose sink goes away is killed by the server, which is how a lost output is noticed.
"""

from __future__ import annotations

import ctypes as ct
from collections.abc import Callable
from threading import Lock

import numpy as np

from showctl.adapters.clock import awake_us
from showctl.adapters.player import libpulse
from showctl.adapters.player.streams import CHANNELS, RATE, Flow, Samples, Stream, frames_in
from showctl.app.ports import SoundOutput

_FRAME_BYTES = 4 * CHANNELS
_ROOM_MS = 4_000
# The server makes the sink's latency half of this.
_LATENCY_MS = 20
# What mixing may take, the way to the server, and what its last word on the time may be off by.
_MARGIN = frames_in(3)
_TOO_LATE = frames_in(1)
_LEAVE_TO_SERVER = 0xFFFFFFFF


class PulseSystem:
    """A connection to the sound server. OSError with a sentence where none answers in time."""

    def __init__(self, patience_s: float = 1.0) -> None:
        try:
            self.pulse = libpulse.load()
        except (OSError, AttributeError) as error:
            raise OSError("libpulse is not installed (Debian: libpulse0)") from error
        self._loop = self.pulse.pa_mainloop_new()
        api = self.pulse.pa_mainloop_get_api(self._loop)
        self.context = self.pulse.pa_context_new(api, b"showctl")
        self._asked: list[object] = []
        self._is_woken = False
        self._lock = Lock()
        if self.pulse.pa_context_connect(self.context, None, 0, None) < 0 or not self._connects(
            patience_s
        ):
            self.close()
            raise OSError("no sound server answers")

    def _connects(self, patience_s: float) -> bool:
        deadline = awake_us() + int(patience_s * 1e6)
        while (state := self._state()) < libpulse.READY and awake_us() < deadline:
            self.wait(0.1)
        return state == libpulse.READY

    def _state(self) -> int:
        return int(self.pulse.pa_context_get_state(self.context))

    @property
    def is_there(self) -> bool:
        return self._state() == libpulse.READY

    def wait(self, timeout_s: float) -> None:
        self._work(timeout_s)
        self._is_woken = False

    def send(self) -> None:
        """Send what was written; libpulse itself does so only when it waits."""
        self._work(0.0)

    def _work(self, timeout_s: float) -> None:
        pulse, loop = self.pulse, self._loop
        if pulse.pa_mainloop_prepare(loop, int(timeout_s * 1e6)) >= 0:
            if self._is_woken:
                # Preparing forgets a wake-up that came before.
                pulse.pa_mainloop_wakeup(loop)
            pulse.pa_mainloop_poll(loop)
            pulse.pa_mainloop_dispatch(loop)

    def wake(self) -> None:
        self._is_woken = True
        with self._lock:
            if self._loop:
                self.pulse.pa_mainloop_wakeup(self._loop)

    def open(self, output: str) -> Stream:
        return _PulseStream(self, output)

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        found: list[SoundOutput] = []

        def take(_context: int, sink: ct._Pointer[libpulse.SinkInfo], end: int, _: int) -> None:
            if end:
                self._asked.remove(callback)
                then(tuple(found))
                return
            info = sink.contents
            name, description = info.name.decode(), (info.description or info.name).decode()
            found.append(SoundOutput(name, description, info.volume.percent, bool(info.mute)))

        callback = libpulse.TakeSink(take)
        # The server keeps only the callback's address.
        self._asked.append(callback)
        operation = self.pulse.pa_context_get_sink_info_list(self.context, callback, None)
        if operation:
            self.pulse.pa_operation_unref(operation)
        else:
            self._asked.remove(callback)
            then(())

    def close(self) -> None:
        self.pulse.pa_context_disconnect(self.context)
        self.pulse.pa_context_unref(self.context)
        with self._lock:
            self.pulse.pa_mainloop_free(self._loop)
            self._loop = None


class _PulseStream:
    """A playback stream bound to one sink."""

    def __init__(self, system: PulseSystem, output: str) -> None:
        self._system, self._pulse = system, system.pulse
        self._wanted = output
        # (frame the server has read up to, when that was so, frames still in the sink)
        self._read: tuple[int, int, int] = (0, awake_us(), 0)
        self._told = libpulse.Notify(lambda _stream, _data: self._take_time())
        spec = libpulse.SampleSpec(libpulse.FLOAT32LE, RATE, CHANNELS)
        self._stream = self._pulse.pa_stream_new(system.context, b"programme", ct.byref(spec), None)
        if self._stream:
            self._connect()

    def _connect(self) -> None:
        room, latency = (frames_in(ms) * _FRAME_BYTES for ms in (_ROOM_MS, _LATENCY_MS))
        attributes = libpulse.BufferAttributes(room, latency, 0, _LEAVE_TO_SERVER, _LEAVE_TO_SERVER)
        flags = (
            libpulse.AUTO_TIMING_UPDATE
            | libpulse.INTERPOLATE_TIMING
            | libpulse.DONT_MOVE
            | libpulse.ADJUST_LATENCY
            | libpulse.START_UNMUTED
        )
        # A volume of its own, or the server would give it the one it remembers.
        volume = libpulse.full_volume(CHANNELS)
        self._pulse.pa_stream_set_latency_update_callback(self._stream, self._told, None)
        device = self._wanted.encode() or None
        self._pulse.pa_stream_connect_playback(
            self._stream, device, ct.byref(attributes), flags, ct.byref(volume), None
        )

    @property
    def flow(self) -> Flow:
        if not self._stream or not self._system.is_there:
            return Flow.LOST
        state = self._pulse.pa_stream_get_state(self._stream)
        if state == libpulse.STREAM_READY:
            # Before the server has told, nobody knows how far ahead it reads.
            return Flow.OPEN if self._read[0] else Flow.OPENING
        return Flow.OPENING if state < libpulse.STREAM_READY else Flow.LOST

    @property
    def output(self) -> str:
        if self.flow is Flow.OPEN:
            name: bytes | None = self._pulse.pa_stream_get_device_name(self._stream)
            self._wanted = name.decode() if name else self._wanted
        return self._wanted

    def free_frame(self) -> int:
        frame, at_us, _ = self._read
        return frame + (awake_us() - at_us) * RATE // 1_000_000 + _MARGIN

    def is_late_for(self, frame: int) -> bool:
        return self.free_frame() - _MARGIN + _TOO_LATE > frame

    def heard_frame(self) -> int:
        frame, at_us, in_sink = self._read
        return max(0, frame + (awake_us() - at_us) * RATE // 1_000_000 - in_sink)

    def write(self, frame: int, samples: Samples) -> None:
        data = np.ascontiguousarray(samples, np.float32)
        self._pulse.pa_stream_write(
            self._stream,
            data.ctypes.data,
            data.nbytes,
            None,
            frame * _FRAME_BYTES,
            libpulse.SEEK_ABSOLUTE,
        )
        operation = self._pulse.pa_stream_update_timing_info(self._stream, None, None)
        if operation:
            self._pulse.pa_operation_unref(operation)

    def send(self) -> None:
        self._system.send()

    def close(self) -> None:
        if self._stream:
            self._pulse.pa_stream_set_latency_update_callback(self._stream, libpulse.Notify(), None)
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
            self._stream = None

    def _take_time(self) -> None:
        timing = self._pulse.pa_stream_get_timing_info(self._stream)
        if timing and not timing.contents.read_index_corrupt:
            now, told = awake_us(), timing.contents
            self._read = (
                told.read_index // _FRAME_BYTES,
                now - told.transport_usec,
                told.sink_usec * RATE // 1_000_000,
            )
