"""The emcee's lines: every word can be read, at a size that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showctl.app.line_fields import filled
from showctl.domain import commands as c
from showctl.domain.plan import Line
from showctl.domain.prompting import Place
from showctl.ui.emcee import look
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.emcee.typeset import fit, spoken_or_done, typeset
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
    for line in range(len(segment.lines)):
        stand.do(c.GoToLine(line))
        assert view.place.line == line
        assert view.row_in_sight(line)
        assert bare(full_text(filled(segment, stand.source.state)[line : line + 1])) in bare(
            view.visible_text()
        )


def test_short_lines_have_the_largest_size_and_long_ones_shrink(view: LinesView) -> None:
    view.show_lines(MANY[:2], {})
    assert view.text_px == look.line_sizes(768)[0]
    view.show_lines(MANY[:11], {})
    assert look.line_sizes(768)[-1] < view.text_px < look.line_sizes(768)[0]
    assert view.is_whole


def test_the_size_is_the_largest_that_fits() -> None:
    sizes = [40.0, 36.0, 32.0, 28.0, 24.0]
    for count in range(1, 20):
        blocks, px = fit(MANY[:count], sizes, 600, 500)
        fitting = [each for each in sizes if typeset(MANY[:count], each, 600)[-1].bottom <= 500]
        assert px == (max(fitting) if fitting else 24.0)
        assert blocks == () or blocks[-1].px == px


def test_the_line_that_is_on_and_the_next_are_in_sight_wherever_it_is(view: LinesView) -> None:
    view.show_lines(MANY, {})
    assert not view.is_whole
    for number in (0, 1, 17, 58, 59, 3):
        view.show_place(Place(number))
        assert view.row_in_sight(number)
        assert view.row_in_sight(min(number + 1, len(MANY) - 1))


def ink_of(view: LinesView, number: int) -> int:
    """How bright a line's brightest letter is, on a view where all lines are in sight."""
    image, block = view.grab().toImage(), view.blocks[number]
    left = int(block.left)
    rows = range(int(block.top), int(block.bottom))
    return max(image.pixelColor(x, y).lightness() for y in rows for x in range(left, left + 300))


def test_what_is_said_is_dimmed_and_the_line_that_is_on_has_a_mark(view: LinesView) -> None:
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Window, look.DARK.side)
    view.setPalette(palette)
    view.show_lines(MANY[:5], {})
    view.show_place(Place(2), slides=False)
    assert ink_of(view, 1) < ink_of(view, 2)
    block = view.blocks[2]
    mark = (
        view.grab()
        .toImage()
        .pixelColor(int(block.left - block.px * 0.44), int((block.top + block.bottom) / 2))
    )
    assert mark.name() == look.GOLD.name()


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


def test_the_wheel_and_a_tap_ask_for_lines(qtbot: QtBot, view: LinesView) -> None:
    asked: list[int] = []
    view.turned.connect(asked.append)
    view.show_lines(MANY, {})
    turn_wheel(view, -60)
    assert asked == []
    turn_wheel(view, -60)
    turn_wheel(view, 120)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    assert asked == [1, -1, 1]


def test_other_lines_stand_at_their_place_at_once(view: LinesView) -> None:
    view.show_lines(MANY, {})
    view.show_place(Place(9))
    view.show_lines((*MANY[:3], Line(text="改过的一句"), *MANY[4:]), {}, Place(9))
    assert view.place.line == 9
    view.show_lines(tuple(reversed(MANY)), {})
    assert view.place.line == 0 and view.row_in_sight(0)


def test_two_screens_of_different_sizes_show_the_same_line(qtbot: QtBot) -> None:
    show = seed_show()
    stand = Stand(show, evening(18))
    windows = []
    for size in ((1920, 1080), (800, 450)):
        window = EmceeWindow(stand.source)
        qtbot.addWidget(window)
        window.set_role("lines")
        window.resize(*size)
        window.show()
        windows.append(window)
    longest = max(show.segments, key=lambda segment: len(segment.lines))
    stand.do(c.Start(longest.id))
    last = len(longest.lines) - 1
    for command in (c.TurnLines(), c.TurnLines(), c.GoToLine(last), c.TurnLines(-1)):
        stand.do(command)
        first, second = (window.stage.lines for window in windows)
        assert first.place == second.place
        assert first.row_in_sight(first.place.line) and second.row_in_sight(second.place.line)
    windows[1].stage.lines.turned.emit(-1)
    stand.do(c.Tick())
    assert windows[0].stage.lines.place.line == last - 2


def test_a_scroll_moves_all_lines_by_the_clock(qtbot: QtBot) -> None:
    stand = Stand(seed_show(), evening(18))
    window = EmceeWindow(stand.source)
    qtbot.addWidget(window)
    window.set_role("lines")
    window.show()
    stand.do(c.Start("seg-03"), c.ScrollLines(240))
    stand.wait(seconds=20)
    qtbot.waitUntil(lambda: window.stage.lines.place.line > 0)
    stand.do(c.StopScroll())
    assert window.stage.lines.place.said == 0.0


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
    preview.show_place(Place(3))
    assert preview.place.line == 0


def test_lines_that_go_on_fade_into_what_they_stand_on(place: QWidget) -> None:
    lines = LinesView(place)
    lines.resize(300, 100)
    lines.set_sizes((24.0,))
    lines.stand_on(QColor("#204060"))
    lines.show_lines(MANY, {})
    lines.show()
    edge = lines.grab().toImage().pixelColor(2, 99)
    assert (edge.red(), edge.green(), edge.blue()) == pytest.approx((0x20, 0x40, 0x60), abs=8)


def test_each_speaker_has_a_colour_of_their_own() -> None:
    colours = look.speaker_colours(["乙", "嘉宾", "甲"])
    assert list(colours) == ["甲", "乙", "合", "嘉宾"]
    assert len({colour.name() for colour in colours.values()}) == 4
