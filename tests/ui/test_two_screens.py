"""On a real display with two monitors: what stands where, and who has the keyboard.

Each test has its own Xvfb whose one screen is split into two monitors, and a window manager.
"""

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

import pytest

from showctl.ui import theme
from tests.ui.emcee_harness import seed_show

pytestmark = pytest.mark.screen

ROOT = Path(__file__).resolve().parents[2]
ANSWER_S = 20
LEFT, RIGHT = [0, 0, 1366, 768], [1366, 0, 1366, 768]


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
    """An X server with monitors that come and go."""

    def __init__(self, name: str) -> None:
        self.env: Mapping[str, str] = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}

    def run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=ANSWER_S, check=True
        )
        return done.stdout

    def plug_right(self) -> None:
        self.run("xrandr", "--setmonitor", "RIGHT", "1366/361x768/203+1366+0", "none")

    def unplug_right(self) -> None:
        self.run("xrandr", "--delmonitor", "RIGHT")


@pytest.fixture
def display() -> Iterator[Display]:
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "2732x768x24", "-noreset"]
    with running([*command, "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL):
        os.close(write_end)
        found = Display(f":{read_line(read_end).strip()}")
        os.close(read_end)
        found.run("xrandr", "--setmonitor", "LEFT", "1366/361x768/203+0+0", "screen")
        found.plug_right()
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


@pytest.fixture
def windows(display: Display, tmp_path: Path) -> Iterator[Windows]:
    script = [sys.executable, "-m", "tests.ui.windows_on_screens", str(tmp_path / "settings.ini")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with (
        running(["openbox"], env=display.env, stderr=subprocess.DEVNULL),
        running(script, env=display.env, cwd=ROOT, **pipes) as process,
    ):
        yield Windows(process)


def test_the_second_screen_shows_the_title_until_it_is_the_emcees(windows: Windows) -> None:
    shown = windows.do("report")
    assert shown["screens"] == {"LEFT": LEFT, "RIGHT": RIGHT}
    assert list(shown["windows"]) == ["RIGHT"]
    assert shown["windows"]["RIGHT"]["geometry"] == RIGHT
    assert shown["windows"]["RIGHT"]["text"] == "公司年会\n共享盛果，共创未来"
    assert "RIGHT 1366×768" in shown["questions"][0]

    windows.do("start")
    shown = windows.do("assign RIGHT emcee")
    assert shown["windows"]["RIGHT"]["geometry"] == RIGHT
    assert seed_show().segments[2].lines[1].text in shown["windows"]["RIGHT"]["text"]
    assert shown["questions"] == []


def test_a_screen_that_is_pulled_and_put_back_shows_the_same_again(
    windows: Windows, display: Display
) -> None:
    windows.do("assign RIGHT emcee")
    display.unplug_right()
    shown = windows.do("report")
    assert shown["screens"] == {"LEFT": LEFT} or list(shown["screens"]) == ["LEFT"]
    assert shown["windows"] == {}
    display.plug_right()
    shown = windows.do("report")
    assert shown["windows"]["RIGHT"]["geometry"] == RIGHT
    assert shown["windows"]["RIGHT"]["full"]
    assert "The show starts at 18:00" in shown["windows"]["RIGHT"]["text"]


def test_the_keyboard_stays_with_the_operator(windows: Windows, display: Display) -> None:
    shown = windows.do("report")
    assert shown["has_keyboard"]
    for said in (
        "assign RIGHT emcee",
        "press",
        "press",
        "identify",
        "screens",
        "assign RIGHT audience",
    ):
        shown = windows.do(said)
        assert shown["has_keyboard"], said
    display.run("xdotool", "key", "space")
    assert windows.do("report")["pressed"] == [0x20]


def test_the_operators_screen_is_left_when_they_move_to_the_other(windows: Windows) -> None:
    windows.do("assign RIGHT emcee")
    shown = windows.do("move 1500 60")
    assert "RIGHT" not in shown["windows"]
    assert shown["windows"]["LEFT"]["geometry"] == LEFT
    assert shown["windows"]["LEFT"]["text"] == "公司年会\n共享盛果，共创未来"


def test_identify_stands_on_each_screen(windows: Windows) -> None:
    own, other = windows.do("identify")["cards"]
    assert own[0] + own[2] <= 1370
    assert other[0] >= 1366 and other[0] + other[2] <= 2732
    assert own[3] == other[3] == theme.RAISED
