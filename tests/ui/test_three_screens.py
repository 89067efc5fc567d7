"""On a real display with three monitors, an operator's, a hall's and an LED wall's: every look,
and monitors that go and come during a run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from tests.ui.audience_looks import looks
from tests.ui.x_display import Display, Windows, windows_on, x_display

pytestmark = pytest.mark.screen

HALL, WALL = [1366, 0, 1920, 1080], [3286, 0, 3840, 1080]


def plug_hall(display: Display) -> None:
    display.plug("HALL", 1920, 1080, 1366)


def plug_wall(display: Display) -> None:
    display.plug("WALL", 3840, 1080, 3286)


@pytest.fixture
def display() -> Iterator[Display]:
    with x_display(8206, 1920) as found:
        found.plug("DESK", 1366, 768, 0, "screen")
        plug_hall(found)
        plug_wall(found)
        yield found


@pytest.fixture
def windows(display: Display, tmp_path: Path) -> Iterator[Windows]:
    with windows_on(display, tmp_path / "settings.ini") as found:
        found.do("assign HALL audience")
        found.do("assign WALL audience")
        yield found


def test_every_look_stands_on_both_screens(windows: Windows) -> None:
    windows.do("start")
    for name, language in zip(looks(is_long=True), cycle(("zh_CN", "en")), strict=False):
        shown = windows.do(f"look {name.replace(' ', '_')} long {language}")["windows"]
        assert shown["HALL"]["geometry"] == HALL and shown["WALL"]["geometry"] == WALL, name
        hall, wall = shown["HALL"]["text"], shown["WALL"]["text"]
        assert hall == wall or name == "test", name
        assert hall or name in ("blackout", "picture", "slides", "video"), name


def test_monitors_go_and_come_during_a_run_and_show_what_is_on(
    windows: Windows, display: Display
) -> None:
    windows.do("start")
    for turn in range(3):
        display.unplug("WALL")
        windows.do(f"look {'countdown' if turn % 2 else 'message'} short en")
        display.unplug("HALL")
        assert windows.do("go")["windows"] == {}
        plug_wall(display)
        plug_hall(display)
        shown = windows.do("report")
        assert shown["windows"]["HALL"]["geometry"] == HALL
        assert shown["windows"]["WALL"]["geometry"] == WALL
        texts = {each["text"] for each in shown["windows"].values()}
        assert len(texts) == 1 and texts.pop()
        assert shown["operator"][0] < 1366, "the operator's window stays where it is"
        assert shown["questions"] == [], "what each is for is remembered"


def test_the_pointer_is_not_seen_and_the_keyboard_not_taken(windows: Windows) -> None:
    windows.do("start")
    for said in ("black", "black", "yield", "yield", "look message short en", "report"):
        shown = windows.do(said)
        assert shown["has_keyboard"], said
        assert {each["pointer"] for each in shown["windows"].values()} == {"BlankCursor"}


def test_the_other_program_has_both_screens_until_they_are_taken_back(windows: Windows) -> None:
    windows.do("start")
    assert not any(each["is_seen"] for each in windows.do("yield")["windows"].values())
    shown = windows.do("yield")["windows"]
    assert all(each["is_seen"] and each["full"] for each in shown.values())
    assert shown["HALL"]["geometry"] == HALL and shown["WALL"]["geometry"] == WALL


def test_prompters_of_all_sizes_show_the_same_line_also_turned_and_after_a_cable_is_pulled(
    windows: Windows, display: Display
) -> None:
    display.plug("STAND", 1080, 1920, 7126)
    windows.do("start")
    for name in ("HALL", "WALL", "STAND"):
        windows.do(f"assign {name} emcee")
    windows.do("prompter HALL turned")
    windows.do("prompter WALL mirrored")
    for line in (3, 9, 0):
        shown = windows.do(f"line {line}")["windows"]
        assert {each["lines"]["on"] for each in shown.values()} == {line}
        assert shown["HALL"]["lines"]["size"] == [1080, 1920]
        assert shown["WALL"]["lines"]["size"] == [3840, 1080]
        assert shown["STAND"]["lines"]["size"] == [1080, 1920]
    display.unplug("HALL")
    windows.do("line 5")
    plug_hall(display)
    shown = windows.do("report")
    assert shown["windows"]["HALL"]["lines"] == {"on": 5, "size": [1080, 1920]}
    assert shown["windows"]["HALL"]["geometry"] == HALL
    assert {each["pointer"] for each in shown["windows"].values()} == {"BlankCursor"}
    assert shown["has_keyboard"]


def test_the_operators_window_never_comes_to_the_hall_and_goes_home(
    windows: Windows, display: Display
) -> None:
    display.plug("STAND", 1080, 1920, 7126)
    windows.do("start")
    windows.do("assign STAND emcee")
    display.unplug("DESK")
    shown = windows.do("report")
    assert shown["operator"][0] >= 7126, "it takes the emcee's place, not the hall's"
    assert shown["windows"]["HALL"]["geometry"] == HALL
    assert shown["windows"]["WALL"]["geometry"] == WALL
    display.plug("DESK", 1366, 768, 0, "screen")
    is_at_home(windows.do("report"))
    windows.do("maximize")
    display.unplug("DESK")
    windows.do("report")
    display.plug("DESK", 1366, 768, 0, "screen")
    is_at_home(windows.do("report"))


def is_at_home(shown: dict[str, Any]) -> None:
    left, top, width, height = shown["operator"]
    assert left + width <= 1366 and top + height <= 768
    assert set(shown["windows"]) == {"HALL", "WALL", "STAND"}
    assert shown["questions"] == []


def test_a_window_that_was_left_on_a_screen_of_others_opens_elsewhere(
    display: Display, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.ini"
    with windows_on(display, settings) as before:
        before.do("move 1500 100")
        before.do("assign DESK audience")
        before.do("assign WALL emcee")
    with windows_on(display, settings) as again:
        shown = again.do("report")
        assert set(shown["windows"]) == {"DESK", "WALL"}
        left, _, width, _ = shown["operator"]
        assert 1366 < left + width // 2 < 3286
