"""Cells of a plan are written in: what is typed is understood as people mean it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from showctl.domain.plan import HOUR, MINUTE, Show, StartRule
from showctl.ui.editor.plan_delegate import TimeEdit
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk
from tests.ui.planning import cell, go_to, titles, type_in

MakeDesk = Callable[..., Desk]
Key = Qt.Key


def test_a_plan_is_made_from_nothing_by_keys(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show())
    empty = [
        each.text() for each in desk.plan.view.viewport().findChildren(QLabel) if each.isVisible()
    ]
    assert "Ctrl+I" in empty[0]
    for title in ("签到", "开场", "抽奖"):
        desk.press(Key.Key_I, CONTROL)
        type_in(desk, title)
    assert titles(desk) == "签到 开场 抽奖"
    go_to(desk, 0, "duration_ms")
    type_in(desk, "1h30")
    type_in(desk, "90s")
    assert cell(desk, 2, "start_ms") == "↳ 19:31:30"
    go_to(desk, 2, "start_ms")
    type_in(desk, "2000")
    assert cell(desk, 2, "start_ms") == "● 20:00"
    assert desk.plans.load() == desk.editing.show == desk.state.show
    last = desk.editing.show.segments[2]
    assert (last.start_rule, last.start_ms) == (StartRule.AT, 20 * HOUR)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", "= 5 min, until 18:05"),
        ("1h30", "= 1 h 30 min, until 19:30"),
        ("1830", "= 30 min, until 18:30"),
        ("90s", "= 1 min 30 s, until 18:01:30"),
        ("5分钟", "= 5 min, until 18:05"),
    ],
)
def test_what_is_meant_is_shown_while_it_is_typed(
    planning: Callable[[Show], Desk], typed: str, meant: str
) -> None:
    desk = planning(make_show(10))
    go_to(desk, 0, "duration_ms")
    type_in(desk, typed, then=None)
    field = QApplication.focusWidget()
    assert isinstance(field, TimeEdit)
    assert field.hint.isVisible() and field.hint.text() == meant


def test_a_time_that_means_nothing_waits_to_be_mended(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(10))
    go_to(desk, 0, "duration_ms")
    type_in(desk, "soon")
    field = QApplication.focusWidget()
    assert isinstance(field, TimeEdit) and "not understood" in field.hint.text()
    field.clear()
    type_in(desk, "7")
    assert desk.editing.show.segments[0].duration_ms == 7 * MINUTE


def test_a_column_of_the_users_own_is_added_and_written(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5))
    desk.plan.column_bar.wanted.emit("桌号")
    go_to(desk, 0, "own:桌号")
    type_in(desk, "8")
    assert desk.editing.show.segments[0].extra == (("桌号", "8"),)
    desk.plan.rows.remove_column("桌号")
    assert desk.editing.show.segments[0].extra == ()


def test_columns_are_chosen_and_remembered(
    planning: Callable[[Show], Desk], desk_of: MakeDesk
) -> None:
    desk = planning(make_show(5))
    desk.plan.view.show_column("props", False)
    desk.plan.view.show_column("music", True)
    header = desk.plan.view.horizontalHeader()
    header.moveSection(header.visualIndex(3), 1)
    desk.plan.view.save_columns()
    again = desk_of(make_show(5))
    again.window.planning.turn(is_on=True)
    shown = [column.id for column in again.plan.view.shown_columns]
    assert shown[:2] == ["number", "title"]
    assert "props" not in shown and "music" in shown
