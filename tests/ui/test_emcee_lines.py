"""The emcee's lines: every word can be read, at a size that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.plan import Line
from showctl.ui.emcee import look
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.emcee.typeset import fit, pages, spoken_or_done, typeset
from showctl.ui.emcee.window import EmceeWindow
from tests.ui.emcee_harness import Stand, evening, seed_show

SIZES = [(1920, 1080), (1366, 768)]
MANY = tuple(
    Line(text=f"第{number}句话，请大家鼓掌欢迎", speaker="甲乙"[number % 2]) for number in range(60)
)


def full_text(lines: tuple[Line, ...]) -> str:
    return "".join(line.speaker + spoken_or_done(line) for line in lines)


def bare(text: str) -> str:
    return "".join(text.split())


def read_through(view: LinesView) -> str:
    """What somebody reads who turns all pages, without the speakers repeated at a page's top."""
    texts = []
    view.turn(-view.page_count)
    for _ in range(view.page_count):
        texts.append(view.visible_text())
        view.turn(1)
    return bare("".join(texts))


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def view(place: QWidget) -> LinesView:
    made = LinesView(place)
    made.resize(900, 600)
    made.set_sizes(look.line_sizes(768))
    made.show()
    return made


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", range(2, 25))
def test_every_word_of_the_bundled_show_can_be_read(
    qtbot: QtBot, size: tuple[int, int], number: int
) -> None:
    show = seed_show()
    stand = Stand(show, evening(18))
    window = EmceeWindow(stand.source)
    qtbot.addWidget(window)
    window.set_role("lines")
    window.resize(*size)
    window.show()
    segment = show.segments[number - 1]
    stand.do(c.Start(segment.id))
    view = window.stage.lines
    assert view.text_px >= size[1] * look.LINE_SMALLEST
    assert read_through(view) == bare(full_text(segment.lines))


@pytest.mark.parametrize("px", [20, 33])
def test_no_page_is_higher_than_its_place_and_none_cuts_a_row(px: int) -> None:
    blocks = typeset((*MANY, Line(text="长" * 900, speaker="甲"), *MANY[:3]), px, 700)
    rows = {row for block in blocks for row in block.rows}
    cuts = pages(blocks, 500)
    assert all(bottom - top <= 500.001 for top, bottom in cuts)
    assert all(top in rows for top, _ in cuts)
    shown = [row for top, bottom in cuts for row in sorted(rows) if top <= row < bottom]
    assert shown == sorted(rows)


def test_a_page_ends_between_lines_where_they_fit_on_one() -> None:
    blocks = typeset(MANY, 30, 300)
    assert {top for top, _ in pages(blocks, 400)} <= {block.top for block in blocks}


def test_short_lines_have_the_largest_size_and_long_ones_shrink(view: LinesView) -> None:
    view.show_lines(MANY[:2], {})
    assert view.text_px == look.line_sizes(768)[0]
    view.show_lines(MANY[:13], {})
    assert look.line_sizes(768)[-1] < view.text_px < look.line_sizes(768)[0]
    assert view.page_count == 1


def test_the_size_is_the_largest_that_fits() -> None:
    sizes = [40.0, 36.0, 32.0, 28.0, 24.0]
    for count in range(1, 20):
        blocks, px, is_whole = fit(MANY[:count], sizes, 600, 500)
        fitting = [each for each in sizes if typeset(MANY[:count], each, 600)[-1].bottom <= 500]
        assert is_whole == bool(fitting)
        assert px == (max(fitting) if fitting else 24.0)
        assert blocks == () or blocks[-1].px == px


def test_what_does_not_fit_goes_on_on_another_page_and_says_so(view: LinesView) -> None:
    view.show_lines(MANY, {})
    assert view.page_count > 1 and view.has_more
    strip = view.grab().toImage().copy(0, view.height() - 30, view.width(), 30)
    colours = {strip.pixelColor(x, y).name() for x in range(700, 900) for y in range(30)}
    assert look.GOLD.name() in colours
    view.turn(view.page_count)
    assert not view.has_more


def turn_wheel(view: LinesView, eighths: int) -> None:
    QApplication.sendEvent(
        view,
        QWheelEvent(
            QPointF(9, 9),
            QPointF(9, 9),
            QPoint(),
            QPoint(0, eighths),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_turns_a_page_a_notch(view: LinesView) -> None:
    view.show_lines(MANY, {})
    turn_wheel(view, -60)
    assert view.page == 0
    turn_wheel(view, -60)
    assert view.page == 1
    turn_wheel(view, 120)
    assert view.page == 0
    turn_wheel(view, 120)
    assert view.page == 0


def test_taps_go_round_the_pages(qtbot: QtBot, view: LinesView) -> None:
    view.show_lines(MANY, {})
    seen = []
    for _ in range(view.page_count + 1):
        seen.append(view.page)
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    assert seen == [*range(view.page_count), 0]


def test_other_lines_begin_on_their_first_page(view: LinesView) -> None:
    view.show_lines(MANY, {})
    view.turn(1)
    view.show_lines(MANY, {})
    assert view.page == 1
    view.show_lines(MANY[1:], {})
    assert view.page == 0


def test_lines_set_ahead_look_the_same(view: LinesView) -> None:
    colours = look.speaker_colours(())
    view.show_lines(MANY[:9], colours)
    fresh = view.grab().toImage()
    view.show_lines(MANY[20:50], colours)
    view.prepare(MANY[:9])
    view.show_lines(MANY[:9], colours)
    assert view.grab().toImage() == fresh


def test_lines_set_ahead_for_another_size_are_not_used(view: LinesView) -> None:
    view.prepare(MANY[:9])
    view.resize(500, 300)
    view.show_lines(MANY[:9], {})
    assert view.text_px < look.line_sizes(768)[0]


def test_a_preview_shows_how_the_lines_begin_and_turns_no_page(place: QWidget) -> None:
    preview = LinesView(place, is_preview=True)
    preview.resize(300, 100)
    preview.set_sizes((24.0,))
    preview.show_lines(MANY, {})
    assert preview.visible_text().startswith("甲 第0句话")
    turn_wheel(preview, -120)
    assert preview.page == 0


def test_each_speaker_has_a_colour_of_their_own() -> None:
    colours = look.speaker_colours(["乙", "嘉宾", "甲"])
    assert list(colours) == ["甲", "乙", "合", "嘉宾"]
    assert len({colour.name() for colour in colours.values()}) == 4
