"""Films in a process of their own, in a window on a real display: it breaks down, and the hall
sees the film go on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.ui.film_on_screen import write_film
from tests.ui.x_display import ROOT, Display, Windows, running, x_display

pytestmark = pytest.mark.screen

LENGTH_MS = 10_000
PATIENCE_S = 20
# 3 s without a word: beside other tests a process may be slow, and is not to be ended.
HUNG_TICKS = 30
# A picture stands for 100 ms, and a film begins on none in particular.
OFF_MS = 450
# One look takes the clock twice.
CLOCK_OFF_MS = 100
# Where nothing is seen.
NOTHING = -200.0


@pytest.fixture
def display() -> Iterator[Display]:
    with x_display(320, 240) as found:
        yield found


@contextmanager
def window_on(display: Display, media: Path) -> Iterator[Windows]:
    script = [sys.executable, "-m", "tests.ui.film_on_screen", str(media), str(HUNG_TICKS)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with running(script, env=display.env, cwd=ROOT, **pipes) as process:
        yield Windows(process)


@pytest.fixture
def window(display: Display, tmp_path: Path) -> Iterator[Windows]:
    with window_on(display, write_film(tmp_path / "grey.y4m")) as found:
        yield found


Seen = dict[str, Any]


def wait_until(window: Windows, holds: Callable[[Seen], bool]) -> Seen:
    """Look until it holds; each answer says that the windows' thread lives."""
    never = Event()
    for _ in range(PATIENCE_S * 50):
        seen = window.do("look")
        if holds(seen):
            return seen
        never.wait(0.02)
    raise AssertionError(f"waited in vain; seen last: {seen}")


def is_in_place(seen: Seen) -> bool:
    """Whether the picture is the one that is due by the clock."""
    if seen["clock_ms"] is None or seen["place_ms"] == NOTHING:
        return False
    off = (seen["place_ms"] - seen["clock_ms"]) % LENGTH_MS
    return bool(min(off, LENGTH_MS - off) < OFF_MS)


@pytest.mark.parametrize("how", ["SIGSEGV", "SIGSTOP"])
@pytest.mark.parametrize(("begin", "place"), [("show 0", 1_000), ("loop 9000", 9_500)])
def test_after_a_breakdown_the_film_is_where_it_would_be_with_a_notice(
    window: Windows, how: str, begin: str, place: int
) -> None:
    window.do(begin)
    first = wait_until(window, is_in_place)
    assert first["clock_ms"] >= int(begin.split()[1])
    before = wait_until(window, lambda seen: seen["place_ms"] >= place)
    window.do(f"kill {how}")
    wait_until(window, lambda seen: seen["restarts"] >= 1)
    # The last picture may stand for as long as it takes; one that moves is of the new process.
    last = window.do("look")["place_ms"]
    wait_until(window, lambda seen: seen["place_ms"] not in (last, NOTHING))
    after = wait_until(window, is_in_place)
    took_ms = (after["at_us"] - before["at_us"]) / 1_000
    assert abs(after["clock_ms"] - before["clock_ms"] - took_ms) < CLOCK_OFF_MS
    # It began once, as far as the run is concerned.
    assert after["reports"] == [["started", ""]]
    assert after["pid"] != before["pid"]


def test_a_part_of_a_film_is_shown_as_often_as_it_is_to_be(window: Windows) -> None:
    window.do("part")
    seen_ms: list[float] = []

    def is_over(seen: Seen) -> bool:
        if seen["place_ms"] not in (NOTHING, *seen_ms[-1:]):
            seen_ms.append(seen["place_ms"])
        return bool(seen["reports"][-1:] == [["ended", ""]])

    wait_until(window, is_over)
    assert min(seen_ms) > 2_800 and max(seen_ms) < 4_200
    back = [later for before, later in pairwise(seen_ms) if later < before]
    assert len(back) == 1


def test_a_film_that_breaks_it_each_time_fails_and_the_next_one_is_shown(window: Windows) -> None:
    window.do("show 0")
    killed = None

    def has_failed(seen: Seen) -> bool:
        nonlocal killed
        if seen["reports"] and seen["reports"][-1][0] == "failed":
            return True
        if seen["pid"] not in (killed, None):
            killed = seen["pid"]
            window.do("kill SIGKILL")
        return False

    seen = wait_until(window, has_failed)
    # The fifth breakdown in a row is one too many.
    assert seen["restarts"] == 4
    assert seen["reports"][-1][1].startswith("grey.y4m is not shown")
    window.do("show 2000")
    wait_until(window, lambda seen: seen["reports"][-1] == ["started", ""])
    wait_until(window, lambda seen: seen["place_ms"] > 2_000)


@pytest.mark.parametrize("how", ["SIGSEGV", "SIGSTOP", None])
def test_a_window_is_free_when_it_is_released_whatever_the_process_does(
    window: Windows, how: str | None
) -> None:
    window.do("show 0")
    pid = wait_until(window, lambda seen: seen["place_ms"] > 500)["pid"]
    if how:
        window.do(f"kill {how}")
    window.do("release")
    if how:
        wait_for_end(pid)
    # Another process, if there is one, shows nothing of it.
    after = wait_until(window, lambda seen: how is None or seen["pid"] not in (pid, None))
    later = wait_until(window, lambda seen: seen["at_us"] - after["at_us"] > 1_000_000)
    much_later = wait_until(window, lambda seen: seen["at_us"] - later["at_us"] > 500_000)
    assert much_later["place_ms"] == later["place_ms"]
    assert much_later["reports"] == [["started", ""]]


def test_a_film_that_is_paused_stands_still_also_after_a_breakdown(window: Windows) -> None:
    window.do("show 0")
    wait_until(window, lambda seen: seen["place_ms"] > 1_000)
    window.do("pause")
    begun = window.do("look")
    kept = wait_until(window, lambda seen: seen["at_us"] - begun["at_us"] > 500_000)["place_ms"]
    window.do("kill SIGKILL")
    back = wait_until(window, lambda seen: seen["restarts"] and seen["place_ms"] != NOTHING)
    after = wait_until(window, lambda seen: seen["at_us"] - back["at_us"] > 1_000_000)
    assert abs(after["place_ms"] - kept) < OFF_MS
    window.do("resume")
    wait_until(window, lambda seen: seen["place_ms"] > kept + 500)


@pytest.mark.parametrize("is_hung", [False, True])
def test_it_does_not_outlive_a_program_that_is_killed(
    display: Display, tmp_path: Path, is_hung: bool
) -> None:
    with window_on(display, write_film(tmp_path / "grey.y4m")) as window:
        window.do("show 0")
        pid = wait_until(window, lambda seen: seen["place_ms"] > 0)["pid"]
        if is_hung:
            os.kill(pid, signal.SIGSTOP)
        window.end()
        wait_for_end(pid)


def wait_for_end(pid: int) -> None:
    """The kernel may take its time over a process that is killed."""
    never = Event()
    while is_alive(pid):
        never.wait(0.02)


def is_alive(pid: int) -> bool:
    """Whether a process runs (one that has ended and was not asked for its end does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
