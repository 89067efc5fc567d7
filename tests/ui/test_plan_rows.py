"""Rows of a plan are moved, copied, shifted and brought in, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from showctl.domain.plan import MINUTE, SECOND, EndRule, Kind, Line, Segment, Show
from showctl.ui.editor.clipboard import from_text, to_text
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, SHIFT, Desk
from tests.ui.planning import cell, go_to, order, titles, type_in
from tests.unit.domain.evening import changed

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_rows_move_and_are_copied_and_deleted_and_undone(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(1, 2, 3, 4))
    desk.plan.view.choose_rows([1, 2])
    desk.plan.view.setFocus()
    desk.press(Key.Key_Up, ALT)
    assert order(desk) == "s2 s3 s1 s4"
    assert desk.plan.view.chosen_rows == [0, 1]
    desk.press(Key.Key_Down, ALT)
    desk.press(Key.Key_Down, ALT)
    assert order(desk) == "s1 s4 s2 s3"
    desk.press(Key.Key_D, CONTROL)
    assert titles(desk) == "S1 S4 S2 S3 S2 S3"
    desk.press(Key.Key_Delete)
    assert titles(desk) == "S1 S4 S2 S3"
    assert "Delete rows" in desk.plan.tools.buttons["undo"].toolTip()
    for _ in range(5):
        desk.press(Key.Key_Z, CONTROL)
    assert order(desk) == "s1 s2 s3 s4"
    assert not desk.plan.tools.buttons["undo"].isEnabled()
    desk.press(Key.Key_Z, CONTROL | SHIFT)
    assert order(desk) == "s2 s3 s1 s4"
    assert desk.state.show == desk.editing.show


def test_rows_dropped_go_where_they_were_let_go(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(1, 2, 3))
    desk.plan.view.choose_rows([0, 1])
    desk.plan.view.rows_dropped.emit(3)
    assert order(desk) == "s3 s1 s2"


def test_rows_go_through_the_clipboard(planning: Callable[[Show], Desk]) -> None:
    show = changed(
        make_show(5, 5),
        s1={"at": "18:00", "kind": Kind.AWARD, "notes": "a\tb\n“c”", "can_cut": True},
        s2={"end_rule": EndRule.CLOCK, "warnings_ms": (90 * SECOND, 0)},
    )
    desk = planning(show)
    desk.plan.view.choose_rows([0, 1])
    desk.plan.view.setFocus()
    desk.press(Key.Key_C, CONTROL)
    desk.press(Key.Key_V, CONTROL)
    copies = desk.editing.show.segments[2:]
    for copy, original in zip(copies, show.segments, strict=True):
        assert copy.id != original.id
        for field in ("title", "kind", "notes", "can_cut", "end_rule", "warnings_ms", "start_ms"):
            assert getattr(copy, field) == getattr(original, field), field


def test_rows_from_excel_stand_below_the_selected_one(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5))
    QGuiApplication.clipboard().setText("Segment\tLength\tOwner\nToast\t10'\t会场\nDraw\tsoon\t\n")
    go_to(desk, 0, "title")
    desk.press(Key.Key_V, CONTROL)
    toast, draw = desk.editing.show.segments[1:]
    assert (toast.title, toast.duration_ms, toast.owner) == ("Toast", 10 * MINUTE, "会场")
    assert (draw.title, draw.notes) == ("Draw", "Length: soon")
    assert "notes" in desk.said
    QGuiApplication.clipboard().setText("A\nB\n")
    go_to(desk, 2, "title")
    desk.press(Key.Key_V, CONTROL)
    assert titles(desk) == "S1 Toast Draw A B"


def test_one_text_is_pasted_into_the_cells(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5))
    QGuiApplication.clipboard().setText("会场协调")
    desk.plan.view.choose_rows([0, 1], "owner")
    desk.plan.view.setFocus()
    desk.press(Key.Key_V, CONTROL)
    assert [segment.owner for segment in desk.editing.show.segments] == ["会场协调"] * 2


def test_the_clipboard_keeps_what_cells_hold(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5))
    view, model = desk.plan.view, desk.plan.model
    text = to_text([model.row_at(0)], view.shown_columns)
    (cells,) = from_text(text, view.shown_columns, 0)
    assert {column.id: written for column, written in cells}["title"] == "S1"


def test_many_starts_shift_at_once(planning: Callable[[Show], Desk]) -> None:
    desk = planning(changed(make_show(5, 5, 5), s2={"at": "19:00"}, s3={"at": "20:00"}))
    go_to(desk, 1, "title")
    desk.press(Key.Key_T, CONTROL)
    type_in(desk, "-10", then=None)
    assert "10 min earlier" in desk.plan.shift_bar.said.text()
    desk.plan.shift_bar.wanted.emit(-10 * MINUTE, True)
    assert cell(desk, 1, "start_ms") == "● 18:50"
    assert cell(desk, 2, "start_ms") == "● 19:50"


def test_find_looks_into_lines_too(planning: Callable[[Show], Desk]) -> None:
    show = changed(make_show(5, 5, 5), s3={"lines": (Line(text="欢迎"),)}, s2={"owner": "欢欢"})
    desk = planning(show)
    desk.press(Key.Key_F, CONTROL)
    desk.plan.find_bar.wanted.emit("欢", 1)
    assert desk.plan.view.chosen_rows == [1]
    desk.plan.find_bar.wanted.emit("欢", 1)
    assert desk.plan.view.chosen_rows == [2]
    desk.plan.find_bar.wanted.emit("欢", 1)
    assert desk.plan.view.chosen_rows == [1]


def test_a_thousand_rows_take_an_edit_in_the_rows_that_it_touched(
    planning: Callable[[Show], Desk],
) -> None:
    rows = tuple(Segment(id=f"s{n}", title=f"S{n}", duration_ms=MINUTE) for n in range(1_000))
    desk = planning(make_show(segments=rows))
    resets, inserted = list[object](), list[tuple[int, int]]()
    desk.plan.model.modelReset.connect(lambda: resets.append(None))
    desk.plan.model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    go_to(desk, 500, "title")
    type_in(desk, "新")
    desk.plan.rows.move(-1)
    assert resets == []
    assert inserted == [(500, 501)]
