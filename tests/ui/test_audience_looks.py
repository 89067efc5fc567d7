"""Every look at every size in both languages: text stands in its place, whole, beside no other."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from showctl.domain.audience import Look, LookKind, Program
from showctl.domain.commands import Start
from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item, Panel, Tag
from showctl.ui.audience.looks import LOOKS, compose
from showctl.ui.audience.party_theme import load_theme, read_theme, theme_files, theme_name
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.view import AudienceView
from showctl.ui.audience.words import Words
from showctl.ui.translation import Languages
from tests.ui.audience_looks import LONG_NAME, looks, party
from tests.ui.emcee_harness import Stand, evening

SIZES = [(1920, 1080), (1366, 768), (3840, 1080), (1024, 768)]
NAMES = list(looks(is_long=False))


class NoImages:
    """Pictures that never come."""

    def image(
        self, media: str, width: int, height: int, page: int = 0, *, is_filling: bool = False
    ) -> QImage | None:
        return None


def scene(
    name: str, size: tuple[int, int], *, is_long: bool, is_english: bool, theme: str
) -> Scene:
    stand = Stand(party(is_long=is_long, is_english=is_english), evening(17, 48), is_rehearsal=True)
    if name == "timer":
        stand.do(Start("seg-06"))
    look = looks(is_long=is_long, is_english=is_english)[name]
    return Scene(
        width=size[0],
        height=size[1],
        program=Program(look=look),
        state=stand.source.state,
        spans=stand.source.spans,
        now=stand.source.now(),
        theme=load_theme(theme),
        screen=f"HDMI-A-1 {size[0]}×{size[1]}",
    )


def overlap(one: Box, two: Box) -> bool:
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    return across > 0.5 and down > 0.5


def texts(items: tuple[Item, ...]) -> list[Words]:
    return [item for item in items if isinstance(item, Words) and item.text]


@pytest.mark.parametrize("theme", ["red_and_gold", "dark_blue", "plain"])
@pytest.mark.parametrize("is_english", [False, True], ids=["zh", "en"])
@pytest.mark.parametrize("is_long", [False, True], ids=["ordinary", "longest"])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_whole_in_its_box_and_on_no_other(
    languages: Languages,
    name: str,
    size: tuple[int, int],
    is_long: bool,
    is_english: bool,
    theme: str,
) -> None:
    languages.use("en" if is_english else "zh_CN")
    shown = scene(name, size, is_long=is_long, is_english=is_english, theme=theme)
    items = compose(shown)
    (tag,) = [item for item in items if isinstance(item, Tag)]
    places = []
    for words in texts(items):
        fitted = words.fitted(shown.theme)
        ink = words.ink(shown.theme)
        assert not fitted.is_cut, (words.text, fitted)
        assert ink.left >= words.box.left - 0.5 and ink.right <= words.box.right + 0.5, words
        assert ink.top >= words.box.top - 0.5 and ink.bottom <= words.box.bottom + 0.5, words
        assert ink.left >= shown.safe.left - 0.5 and ink.right <= shown.safe.right + 0.5, words
        assert ink.top >= shown.safe.top - 0.5 and ink.bottom <= shown.safe.bottom + 0.5, words
        places.append((words.text, ink))
    for (said, one), (other, two) in combinations([*places, ("rehearsal", tag.box)], 2):
        assert not overlap(one, two), (said, other)
    panels = [item.box for item in items if isinstance(item, Panel)]
    assert not any(overlap(one, two) for one, two in combinations(panels, 2))


@pytest.mark.parametrize("name", NAMES)
def test_every_look_is_read_from_the_back_of_the_hall(languages: Languages, name: str) -> None:
    """At least a fortieth of the height for what matters, however long the names."""
    shown = scene(name, (1920, 1080), is_long=True, is_english=False, theme="plain")
    px = [words.fitted(shown.theme).px for words in texts(compose(shown))]
    assert all(each >= (13 if "thirty" in name else 24) for each in px), px


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["award", "winner", "five winners", "ten scores"])
def test_a_name_of_parts_is_broken_only_between_them(
    languages: Languages, name: str, size: tuple[int, int]
) -> None:
    shown = scene(name, size, is_long=True, is_english=False, theme="plain")
    names = [words for words in texts(compose(shown)) if words.text.startswith(LONG_NAME)]
    assert names
    for words in names:
        rows = words.fitted(shown.theme).rows
        assert all(row.endswith("·") for row in rows[:-1]), rows
        assert "".join(rows) == words.text


@pytest.mark.parametrize("name", ["five winners", "thirty winners", "ten scores"])
def test_many_names_take_the_whole_of_a_wide_wall(languages: Languages, name: str) -> None:
    shown = scene(name, (3840, 1080), is_long=True, is_english=False, theme="plain")
    panels = [item.box for item in compose(shown) if isinstance(item, Panel)]
    left, right = min(box.left for box in panels), max(box.right for box in panels)
    assert right - left > 0.75 * shown.safe.width
    assert left >= shown.safe.left - 0.5 and right <= shown.safe.right + 0.5


def test_every_kind_of_look_is_drawn() -> None:
    assert set(LOOKS) == set(LookKind)


def test_a_rehearsal_is_said_on_the_screen_and_a_live_show_is_not_disturbed(
    languages: Languages,
) -> None:
    for is_rehearsal in (True, False):
        stand = Stand(party(is_long=False), evening(18), is_rehearsal=is_rehearsal)
        view = AudienceView(stand.source, NoImages(), lambda source: Program())
        view.resize(960, 540)
        view.follow()
        assert ("REHEARSAL" in view.visible_text()) == is_rehearsal


def test_the_countdown_says_when_it_begins(languages: Languages) -> None:
    stand = Stand(party(is_long=False), evening(17, 50))
    view = AudienceView(
        stand.source, NoImages(), lambda source: Program(look=Look(kind=LookKind.COUNTDOWN))
    )
    view.resize(960, 540)
    view.show()
    view.follow()
    assert "10:00" in view.visible_text() and "18:00" in view.visible_text()
    stand.wait(seconds=61)
    assert "8:59" in view.visible_text()
    stand.do(Start("seg-03"))
    assert "We begin in a moment" in view.visible_text()


@pytest.mark.parametrize("theme", ["red_and_gold", "dark_blue", "plain"])
def test_every_theme_has_a_name_in_both_languages_and_dark_ground_under_light_text(
    languages: Languages, theme: str
) -> None:
    read = read_theme(theme_files()[theme])
    assert read.id == theme
    languages.use("zh_CN")
    assert theme_name(theme) != read.name != ""
    for text in (read.text, read.accent, *read.title):
        for ground in read.ground:
            assert contrast(text, ground) > 3


def contrast(one: QColor, two: QColor) -> float:
    """WCAG's contrast ratio; 3 is the least for large text."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_theme_that_is_not_there_is_the_default_one(languages: Languages) -> None:
    assert load_theme("no such theme").id == "red_and_gold"


def test_a_theme_beside_the_show_is_read_from_its_file(
    languages: Languages, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(theme_files()["plain"].read_bytes())
    assert load_theme(str(own)).id == "own"
