"""A private PulseAudio with a null sink, and a recorder of what would be heard.

The server has its own runtime folder and socket, touches no other server of the machine, and ends
with the rig. Inside the rig PULSE_SERVER names it, so that libvlc in this process plays into it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Event, Thread
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
_FRAME_BYTES = 4
_START_S = 20.0
_NUDGE_S = 0.05
_PROGRAMS = ("pulseaudio", "parec", "pactl")


def missing_programs() -> list[str]:
    """What of PulseAudio is not installed here."""
    return [program for program in _PROGRAMS if shutil.which(program) is None]


class PulseRig:
    """A null sink to play into, and its monitor recorded; use it as a context."""

    def __enter__(self) -> PulseRig:
        self._folder = Path(tempfile.mkdtemp(prefix="showctl-pulse-"))
        self._socket = self._folder / "native"
        self._before = os.environ.get("PULSE_SERVER")
        self._processes: list[subprocess.Popen[bytes]] = []
        self._recorders: list[Recorder] = []
        self._sinks: dict[str, str] = {}
        try:
            self._start_server()
            os.environ["PULSE_SERVER"] = f"unix:{self._socket}"
            self.recorder = self._listen_to_new("hall")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        for recorder in self._recorders:
            recorder.finish()
        for process in self._processes:
            if process.stdout is not None:
                process.stdout.close()
        if self._before is None:
            os.environ.pop("PULSE_SERVER", None)
        else:
            os.environ["PULSE_SERVER"] = self._before
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, *command: str, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        folder = str(self._folder)
        own = {"XDG_RUNTIME_DIR": folder, "PULSE_RUNTIME_PATH": folder, "HOME": folder}
        if self._socket.exists():
            own["PULSE_SERVER"] = f"unix:{self._socket}"
        process = subprocess.Popen(
            command, stdout=stdout, stderr=subprocess.DEVNULL, env={**os.environ, **own}
        )
        self._processes.append(process)
        return process

    def _start_server(self) -> None:
        server = self._start(
            *("pulseaudio", "-n", "--daemonize=no", "--system=no", "--use-pid-file=no"),
            *("--exit-idle-time=-1", "--realtime=no", "--high-priority=no"),
            *("-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"),
            *("-L", f"module-null-sink sink_name=hall rate={RATE} channels=2 format=s16le"),
        )
        deadline = time.monotonic() + _START_S
        pause = Event()
        while not self._answers():
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("a private PulseAudio does not start here")
            pause.wait(0.02)

    def add_sink(self, name: str) -> Recorder:
        """One more sink, and what is heard on it; the first one stays the default."""
        module = ("load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}")
        self._sinks[name] = self.order(*module, "channels=2", "format=s16le").strip()
        return self._listen_to_new(name)

    def remove_added_sinks(self) -> None:
        """Only the first one is there, and is the default."""
        self.make_default("hall")
        for name in tuple(self._sinks):
            self.remove_sink(name)

    def remove_sink(self, name: str) -> None:
        """Unplug a sink that was added; the server moves what plays there to the default."""
        self.order("unload-module", self._sinks.pop(name))

    def make_default(self, name: str) -> None:
        """From now on what chooses no sink plays on this one."""
        self.order("set-default-sink", name)

    def order(self, *words: str) -> str:
        """Tell the server something by pactl, and what it answers."""
        pactl = self._start("pactl", *words, stdout=subprocess.PIPE)
        told, _ = pactl.communicate(timeout=_START_S)
        self._processes.remove(pactl)
        if pactl.returncode:
            raise RuntimeError(f"pactl {words[0]} fails")
        return told.decode()

    def listen(self, sink: str) -> Recorder:
        """A recorder of what a sink plays; one before it may have been moved with the default."""
        recorder = self._record(sink)
        recorder.wait_until_running(_START_S)
        return recorder

    def _listen_to_new(self, sink: str) -> Recorder:
        """A recorder of a sink that nothing has played on yet.

        With nobody who asks for less latency, a null sink plays two seconds of silence at once and
        its monitor gives nothing until they are over, unless it is sent to sleep and woken.
        """
        recorder = self._record(sink)
        deadline = time.monotonic() + _START_S
        while not recorder.is_running_within(_NUDGE_S):
            if time.monotonic() > deadline:
                raise RuntimeError("the null sink's monitor gives nothing")
            self.order("suspend-sink", sink, "1")
            self.order("suspend-sink", sink, "0")
        return recorder

    def _record(self, sink: str) -> Recorder:
        command = ("parec", f"--device={sink}.monitor", *_RECORD)
        recorder = Recorder(self._start(*command, stdout=subprocess.PIPE))
        self._recorders.append(recorder)
        return recorder

    def end_server(self) -> None:
        """Let the server go away in the middle of things; the recording ends with it."""
        server = self._processes[0]
        server.kill()
        server.wait(5)
        self._socket.unlink(missing_ok=True)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self._socket)) == 0


_RECORD = (
    *("--raw", "--format=s16le", f"--rate={RATE}"),
    *("--channels=2", "--latency-msec=2", "--process-time-msec=1"),
)


class Recorder:
    """Keeps what the monitor gives, each piece with the instant (perf_counter) it arrived."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        self._pipe = process.stdout.fileno()
        self._pieces: list[tuple[float, NDArray[np.int16]]] = []
        self._arrived = Condition()
        self._thread = Thread(target=self._read, name="recorder", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait for the end of what its process had to give; before that the pipe stays open."""
        self._thread.join(_START_S)

    def wait_until_running(self, timeout_s: float) -> None:
        """Wait for the first samples (of silence)."""
        if not self.is_running_within(timeout_s):
            raise RuntimeError("the null sink's monitor gives nothing")

    def is_running_within(self, timeout_s: float) -> bool:
        """Whether the first samples (of silence) come within a time."""
        with self._arrived:
            return bool(self._arrived.wait_for(lambda: self._pieces, timeout_s))

    def wait_for_sound(self, after: float, threshold: int, timeout_s: float) -> float | None:
        """When the first sample at or above a threshold arrived, counting from an instant."""
        return self._wait(
            after, timeout_s, lambda _, piece: bool(np.any(np.abs(piece) >= threshold))
        )

    def wait_for_silence(self, after: float, length_s: float, timeout_s: float) -> float | None:
        """When a silence of a length began that lies wholly after an instant."""
        silent_since: list[float] = []

        def is_long(at: float, piece: NDArray[np.int16]) -> bool:
            if np.any(piece):
                silent_since.clear()
                return False
            silent_since.append(at)
            return at - silent_since[0] >= length_s

        found = self._wait(after, timeout_s, is_long)
        return None if found is None else silent_since[0]

    def now(self) -> float:
        """This instant, by the clock that stamps the pieces."""
        return time.perf_counter()

    def record(self, length_s: float) -> None:
        """Let so much (or a little more) be recorded from now on."""
        lengths = [0]

        def is_enough(_: float, piece: NDArray[np.int16]) -> bool:
            lengths.append(lengths[-1] + len(piece))
            return lengths[-1] >= length_s * RATE

        self._wait(self.now(), length_s + _START_S, is_enough)

    def left_since(self, after: float) -> NDArray[np.float64]:
        """The left channel of all that arrived after an instant, full scale is 1."""
        with self._arrived:
            pieces = [piece for at, piece in self._pieces if at >= after]
        return np.concatenate(pieces).astype(np.float64) / 32768.0

    def forget(self) -> None:
        """Let go of what was recorded so far."""
        with self._arrived:
            self._pieces.clear()

    def _wait(
        self, after: float, timeout_s: float, matches: Callable[[float, NDArray[np.int16]], bool]
    ) -> float | None:
        deadline = time.perf_counter() + timeout_s
        seen = 0
        while True:
            with self._arrived:
                while len(self._pieces) <= seen:
                    if not self._arrived.wait(max(0.0, deadline - time.perf_counter())):
                        return None
                fresh = self._pieces[seen:]
                seen = len(self._pieces)
            for at, piece in fresh:
                if at >= after and matches(at, piece):
                    return at

    def _read(self) -> None:
        rest = b""
        while got := os.read(self._pipe, 1 << 16):
            at = time.perf_counter()
            rest += got
            whole = len(rest) - len(rest) % _FRAME_BYTES
            piece = np.frombuffer(rest[:whole], "<i2").reshape(-1, 2)[:, 0]
            rest = rest[whole:]
            with self._arrived:
                self._pieces.append((at, piece))
                self._arrived.notify_all()
