"""On a real display with two monitors: what stands where, and who has the keyboard.

Each test has its own Xvfb whose one screen is split into two monitors, and a window manager.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showctl.ui import theme
from tests.ui.emcee_harness import seed_show
from tests.ui.x_display import Display, Windows, windows_on, x_display

pytestmark = pytest.mark.screen

LEFT, RIGHT = [0, 0, 1366, 768], [1366, 0, 1366, 768]


@pytest.fixture
def display() -> Iterator[Display]:
    with x_display(2732, 768) as found:
        found.plug("LEFT", 1366, 768, 0, "screen")
        plug_right(found)
        yield found


def plug_right(display: Display) -> None:
    display.plug("RIGHT", 1366, 768, 1366)


@pytest.fixture
def windows(display: Display, tmp_path: Path) -> Iterator[Windows]:
    with windows_on(display, tmp_path / "settings.ini") as found:
        yield found


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
    display.unplug("RIGHT")
    shown = windows.do("report")
    assert shown["screens"] == {"LEFT": LEFT} or list(shown["screens"]) == ["LEFT"]
    assert shown["windows"] == {}
    plug_right(display)
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
