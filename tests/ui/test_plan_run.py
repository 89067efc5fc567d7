"""A plan is edited while its run is on: what has begun is locked, and keys write."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit

from showctl.domain import commands as c
from showctl.domain.plan import Show
from showctl.ui import theme
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, SHIFT, Desk
from tests.ui.planning import cell, go_to, order, type_in

MakeDesk = Callable[..., Desk]
Key = Qt.Key


def test_what_has_begun_is_locked_and_said(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5, 5))
    desk.do(c.Start())
    assert cell(desk, 0, "number") == "1" and desk.plan.model.status_sign(0) == "▶"
    go_to(desk, 0, "title")
    type_in(desk, "x", then=None)
    assert "has started" in desk.said
    desk.press(Key.Key_Delete)
    assert order(desk) == "s1 s2 s3"
    go_to(desk, 2, "title")
    type_in(desk, "加演")
    assert desk.state.show.segments[2].title == "加演"


def test_the_keys_of_writing_are_not_the_runs(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5, 5))
    desk.do(c.Start())
    strip = desk.plan.strip
    assert strip.isVisible() and strip.name.text() == "▶ 1 S1"
    go_to(desk, 2, "title")
    for key in (Key.Key_Space, Key.Key_Backspace, Key.Key_Escape, Key.Key_Down, Key.Key_Right):
        desk.real_ms += 500
        desk.press(key)
        desk.press(Key.Key_Escape)
    assert desk.state.visit is not None and desk.state.visit.segment == "s1"
    assert not any(type(event).__name__ == "Panicked" for event in desk.events)
    desk.real_ms += 500
    desk.press(Key.Key_F5)
    assert desk.state.visit.segment == "s2"
    desk.press(Key.Key_Escape, SHIFT)
    assert type(desk.events[-1]).__name__ == "Panicked"
    desk.press(Key.Key_E, CONTROL)
    desk.real_ms += 500
    desk.press(Key.Key_Space)
    assert desk.state.visit.segment == "s3"


class GreedyField(QLineEdit):
    """Takes every key that it is offered, as fields under X11 take Ctrl+E for "end of line"."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_the_plan_is_left_and_its_function_keys_are_the_runs_while_a_field_is_written_in(
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(5, 5, 5))
    desk.do(c.Start())
    field = GreedyField(desk.plan)
    field.show()
    field.setFocus()
    desk.press(Key.Key_Z, CONTROL)
    desk.real_ms += 500
    desk.press(Key.Key_F5)
    assert desk.state.visit is not None and desk.state.visit.segment == "s2"
    assert field.hasFocus()
    desk.press(Key.Key_E, CONTROL)
    assert desk.window.planning.page is None
    desk.real_ms += 500
    desk.press(Key.Key_Space)
    assert desk.state.visit.segment == "s3"


def test_the_plan_opens_at_the_segment_that_is_on_and_then_keeps_its_place(
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(*[5] * 40))
    assert desk.plan.view.selected_id == "s1"
    desk.press(Key.Key_E, CONTROL)
    desk.do(c.Start("s30"))
    desk.press(Key.Key_E, CONTROL)
    view = desk.plan.view
    assert view.selected_id == "s30"
    place = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(place.center())
    go_to(desk, 33, "title")
    for _ in range(2):
        desk.press(Key.Key_E, CONTROL)
    assert view.selected_id == "s34"


def test_the_number_of_a_row_is_read_whole_beside_the_runs_sign(
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(5, 5))
    desk.plan.view.setColumnWidth(0, 44)
    desk.plan.view.save_columns()
    desk.plan.view.restore_columns()
    room = desk.plan.view.columnWidth(0) - 16
    metrics = QFontMetrics(theme.font(theme.BODY_PX))
    assert max(metrics.horizontalAdvance(f"{sign} 188") for sign in "▶✓↷") <= room


def test_no_letter_does_anything_in_run(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    desk.do(c.Start())
    before = desk.state
    for key in range(Key.Key_A.value, Key.Key_Z.value + 1):
        desk.press(Key(key))
    assert desk.state == before
    assert desk.editing.show == make_show(5, 5)
