"""An X server of our own whose screen is split into monitors that come and go, a window manager,
and the windows on it, driven from a test."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ANSWER_S = 20


@contextmanager
def running(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended by us, and only it."""
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        if process.poll() is None:
            process.kill()
            process.wait(10)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def read_line(descriptor: int) -> str:
    """The next line of a pipe, within the time a slow machine needs."""
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], ANSWER_S)
        assert ready, f"no answer within {ANSWER_S} s, only {line!r}"
        read = os.read(descriptor, 65536)
        assert read, "the other side has gone"
        line += read
    return line.decode()


class Display:
    """An X server. A monitor is named, and given by its size and its left edge in pixels."""

    def __init__(self, name: str) -> None:
        self.env: Mapping[str, str] = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}

    def run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=ANSWER_S, check=True
        )
        return done.stdout

    def plug(self, name: str, width: int, height: int, left: int, output: str = "none") -> None:
        """A monitor comes; `output` is "screen" for the first."""
        place = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
        self.run("xrandr", "--setmonitor", name, place, output)

    def unplug(self, name: str) -> None:
        """A monitor goes."""
        self.run("xrandr", "--delmonitor", name)


@contextmanager
def x_display(width: int, height: int) -> Iterator[Display]:
    """A display of that size in pixels, without monitors of its own yet."""
    read_end, write_end = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-noreset"]
    with running([*command, "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL):
        os.close(write_end)
        found = Display(f":{read_line(read_end).strip()}")
        os.close(read_end)
        yield found


class Windows:
    """The windows on the display, as `windows_on_screens` tells of them."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def do(self, said: str) -> dict[str, Any]:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(said.encode() + b"\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(read_line(self._process.stdout.fileno()))
        return answer

    def end(self) -> None:
        """Kill the program that has them."""
        self._process.kill()
        self._process.wait(ANSWER_S)


@contextmanager
def windows_on(display: Display, settings: Path) -> Iterator[Windows]:
    """The program's windows on a display with a window manager."""
    script = [sys.executable, "-m", "tests.ui.windows_on_screens", str(settings)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with (
        running(["openbox"], env=display.env, stderr=subprocess.DEVNULL),
        running(script, env=display.env, cwd=ROOT, **pipes) as process,
    ):
        yield Windows(process)
