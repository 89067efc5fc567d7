"""The emcee's lines are written as text, and stay as they are where nobody wrote."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from showctl.domain import commands as c
from showctl.domain.cue import Cue
from showctl.domain.plan import Line
from showctl.domain.plan_edits import change_segments
from showctl.ui.editor.script_text import USUAL, from_text, to_text
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk
from tests.ui.planning import go_to
from tests.unit.domain.evening import changed

LONG, BRACKETED = "Announcer of the Evening", "王总（董事长）"
HARD = (
    Line(speaker=LONG, text="Welcome"),
    Line(speaker=BRACKETED, text="各位晚上好"),
    Line(text=""),
    Line(speaker="甲", text="\n第一行\n第二行"),
    Line(text="（递话筒）请", is_direction=True),
)


@pytest.fixture
def planning(desk_of: Callable[..., Desk]) -> Callable[..., Desk]:
    """Opens the plan of a show whose first segment has lines."""

    def open_plan(*lines: Line) -> Desk:
        desk = desk_of(changed(make_show(5, 5, 5), s1={"lines": lines}))
        desk.press(Qt.Key.Key_E, CONTROL)
        return desk

    return open_plan


@pytest.mark.parametrize("line", [HARD[0], HARD[1], HARD[3]])
def test_a_speaker_that_the_show_knows_is_read_back(line: Line) -> None:
    assert from_text(to_text([line]), {line.speaker, *USUAL}) == (line,)


def test_the_longer_of_two_known_names_speaks() -> None:
    assert from_text("甲：乙：好", {"甲", "甲：乙"}) == (Line(speaker="甲：乙", text="好"),)


def test_lines_that_nobody_wrote_in_are_no_edit(planning: Callable[..., Desk]) -> None:
    desk = planning(*HARD)
    desk.plan.lines.commit()
    desk.plan.view.choose_rows([1])
    desk.plan.view.choose_rows([0])
    desk.plan.leave()
    assert desk.editing.show.segments[0].lines == HARD
    assert not desk.editing.undo_name


def test_a_break_within_a_line_stays_when_another_is_written(
    planning: Callable[..., Desk],
) -> None:
    first, second = Line(speaker="甲", text="第一行\n第二行"), Line(text="好")
    desk = planning(first, second)
    lines = desk.plan.lines
    lines.field.moveCursor(lines.field.textCursor().MoveOperation.End)
    lines.field.insertPlainText("的")
    lines.commit()
    assert desk.editing.show.segments[0].lines == (first, Line(text="好的"))


def test_a_button_takes_the_place_of_a_name_that_only_this_show_knows(
    planning: Callable[..., Desk],
) -> None:
    desk = planning(Line(speaker="张三", text="大家好"))
    lines = desk.plan.lines
    lines.speaker_buttons[0].click()
    assert lines.field.toPlainText() == "甲：大家好"
    lines.commit()
    lines.speaker_buttons[-1].click()
    assert lines.field.toPlainText() == "大家好"


def test_what_is_being_written_stands_while_the_run_goes_on(
    desk_of: Callable[..., Desk],
) -> None:
    cue = Cue(id="c1", title="歌", media="a.ogg")
    desk = desk_of(changed(make_show(5, 5, 5), s3={"cues": (cue,)}))
    desk.press(Qt.Key.Key_E, CONTROL)
    desk.plan.view.choose_rows([2])
    field, title = desk.plan.lines.field, desk.plan.cues.form.widgets["title"]
    assert isinstance(title, QLineEdit)
    field.insertPlainText("甲：大")
    title.end(False)
    title.insert("新")
    desk.do(c.Start())
    assert (field.toPlainText(), title.text()) == ("甲：大", "歌新")
    desk.editing.do("Elsewhere", lambda show: change_segments(show, ["s2"], {"title": "抽奖"}))
    assert field.toPlainText() == "甲：大"
    field.insertPlainText("家好")
    desk.plan.lines.commit()
    assert desk.editing.show.segments[2].lines == (Line(speaker="甲", text="大家好"),)
    desk.do(c.Go(), c.Go())
    assert desk.editing.locked >= {"s3"}
    assert (field.toPlainText(), field.isReadOnly()) == ("甲：大家好", False)


def test_the_lines_of_the_segment_that_is_on_are_written_and_locked_with_it(
    planning: Callable[..., Desk],
) -> None:
    desk = planning(Line(text="好"))
    desk.do(c.Start())
    lines = desk.plan.lines
    assert not lines.field.isReadOnly()
    lines.field.moveCursor(lines.field.textCursor().MoveOperation.End)
    lines.field.insertPlainText("的")
    lines.commit()
    desk.settle()
    assert desk.state.current is not None
    assert desk.state.current.lines == (Line(text="好的"),)
    desk.wait(seconds=10)
    desk.do(c.Go())
    assert lines.field.isReadOnly()


def test_lines_are_written_as_text_and_read_back(planning: Callable[..., Desk]) -> None:
    desk = planning()
    lines = desk.plan.lines
    lines.field.setPlainText("甲：大家好\n（鼓掌）\n注意：这不是人名\n\nA: {{获奖者}}")
    lines.commit()
    assert desk.editing.show.segments[0].lines == (
        Line(speaker="甲", text="大家好"),
        Line(text="鼓掌", is_direction=True),
        Line(text="注意：这不是人名"),
        Line(speaker="A", text="{{获奖者}}"),
    )
    assert "甲 大家好" in lines.preview.visible_text()
    lines.field.moveCursor(lines.field.textCursor().MoveOperation.Start)
    lines.speaker_buttons[1].click()
    lines.commit()
    assert desk.editing.show.segments[0].lines[0] == Line(speaker="乙", text="大家好")
    desk.plan.perform("undo")
    assert desk.editing.show.segments[0].lines[0].speaker == "甲"
    assert lines.field.toPlainText().startswith("甲：")


def test_what_is_being_written_is_not_lost_by_going_elsewhere(
    planning: Callable[..., Desk],
) -> None:
    desk = planning()
    desk.plan.lines.field.setPlainText("甲：好")
    go_to(desk, 1, "title")
    assert desk.editing.show.segments[0].lines == (Line(speaker="甲", text="好"),)
    assert desk.plan.lines.field.toPlainText() == ""
    desk.plan.lines.field.setPlainText("乙：也好")
    desk.press(Qt.Key.Key_E, CONTROL)
    assert desk.editing.show.segments[1].lines == (Line(speaker="乙", text="也好"),)
