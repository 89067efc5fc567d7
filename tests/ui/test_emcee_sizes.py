"""The emcee's screen at every size, upright too: the longest words stand there whole, each in its
own place."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QTextLine
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.plan import MINUTE, Line
from showctl.ui.emcee import look
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.prompter_look import FACES, ROWS, PrompterLook
from showctl.ui.emcee.typeset import Letters, typeset
from showctl.ui.emcee.window import EmceeWindow
from tests.plans import make_show
from tests.ui.audience_looks import DEPARTMENT, LONG_EN, LONG_NAME, LONG_NAME_EN, LONG_ZH
from tests.ui.emcee_harness import Stand, evening

CATCH_UP = c.ApplyCatchUp(
    tuple(Change(segment=each, means=Means.SHORTEN, ms=MINUTE) for each in ("s2", "s3"))
)
SIZES = [(1920, 1080), (1366, 768), (3840, 1080), (1080, 1920), (768, 1366), (1024, 768)]


def window_of(
    qtbot: QtBot, size: tuple[int, int], *, is_english: bool
) -> tuple[EmceeWindow, Stand]:
    long, name = (LONG_EN, LONG_NAME_EN) if is_english else (LONG_ZH, LONG_NAME)
    lines = tuple(Line(text=f"{long} {name}", speaker="主持人") for _ in range(4))
    show = make_show(5, 5, 5, title=long, theme=long)
    who = f"{name}，{DEPARTMENT}"
    segments = tuple(
        replace(each, title=long, performers=who, lines=lines, min_duration_ms=MINUTE)
        for each in show.segments
    )
    stand = Stand(replace(show, segments=segments), evening(18), is_rehearsal=True)
    window = EmceeWindow(stand.source)
    qtbot.addWidget(window)
    window.set_role("lines")
    window.resize(*size)
    window.show()
    return window, stand


def texts_in(window: EmceeWindow) -> list[FittedText]:
    return [each for each in window.findChildren(FittedText) if each.isVisible() and each.text()]


@pytest.mark.parametrize("is_english", [False, True], ids=["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_longest_words_stand_whole_before_and_during_the_show(
    qtbot: QtBot, size: tuple[int, int], is_english: bool
) -> None:
    window, stand = window_of(qtbot, size, is_english=is_english)
    message = ("Please wrap up and thank the " + LONG_EN) if is_english else "请感谢" + LONG_ZH
    for commands in ((), (c.Start(), c.SendMessage(message), CATCH_UP)):
        stand.do(*commands)
        stand.wait(minutes=7)
        for each in texts_in(window):
            assert each.shown_text() == each.text()
            assert each.geometry().adjusted(-1, -1, 1, 1).contains(each.ink())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_parts_of_the_stage_stand_beside_each_other(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, stand = window_of(qtbot, size, is_english=False)
    stand.do(c.Start(), c.SendMessage("请收尾"), CATCH_UP)
    stage = window.stage
    texts = [each for each in texts_in(window) if each.parent() is stage]
    places = [each.ink() for each in texts]
    places += [stage.lines.geometry(), stage.next_lines.geometry(), stage.mode_place()]
    assert len(texts) > 9
    for one, two in combinations(places, 2):
        assert not one.intersects(two)
    for place in places:
        assert stage.rect().contains(place)
    assert stage.lines.row_in_sight(0)


def test_an_upright_screen_gives_the_lines_its_width_and_keeps_their_size(qtbot: QtBot) -> None:
    wide, other = window_of(qtbot, (1920, 1080), is_english=False)
    other.do(c.Start())
    upright, stand = window_of(qtbot, (1080, 1920), is_english=False)
    stand.do(c.Start())
    assert upright.stage.lines.width() > 0.9 * upright.width()
    assert upright.stage.lines.height() > upright.stage.lines.width()
    assert upright.stage.lines.text_px == pytest.approx(1080 * 0.056, rel=0.26)
    assert wide.stage.heading.height() == upright.stage.heading.height()


# Tall and deep letters, and what one family has and another has not.
TALL = "國龘Ågjpqy（），。ÄẤ 阿卜杜勒·买买提 Alexander"


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("face", FACES)
def test_rows_never_touch_each_other_in_any_typeface(qtbot: QtBot, face: str, rows: int) -> None:
    lines = tuple(Line(text=TALL * 3, speaker="甲") for _ in range(3))
    width = 900.0
    for px in (24.0, 60.0, 140.0):
        for block in typeset(lines, px, width, Letters(rows, face=face)):
            for place in range(len(block.rows)):
                row = block.layout.lineAt(place)
                assert _ink_of(row).height() <= block.row_px, place
                assert row.x() + row.naturalTextWidth() <= width


def _ink_of(row: QTextLine) -> QRectF:
    """Where the letters of a row are black, whatever their fonts say of themselves."""
    runs = row.glyphRuns()
    boxes = [
        run.rawFont().boundingRect(glyph).translated(place)
        for run in runs
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    ink = QRectF()
    for box in boxes:
        ink = ink.united(box)
    return ink


@pytest.mark.parametrize("face", FACES)
def test_each_typeface_that_is_there_is_another_one(qtbot: QtBot, face: str) -> None:
    used = [QFontInfo(look.font(40, face=each)).family() for each in look.faces()]
    assert len(set(used)) == len(used)
    shown = QFontInfo(look.font(40, face=face)).family()
    assert shown == (used[look.faces().index(face)] if face in look.faces() else used[0])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_longest_lines_stand_whole_in_another_typeface(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, stand = window_of(qtbot, size, is_english=False)
    stand.do(c.Start())
    for face in look.faces():
        window.set_look(PrompterLook(face=face))
        lines = window.stage.lines
        assert lines.row_in_sight(0)
        for block in lines.blocks:
            for place in range(len(block.rows)):
                row = block.layout.lineAt(place)
                assert row.x() + row.naturalTextWidth() <= lines.width()
