"""Plan mode around its table: the switch, the show's settings, doubts, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showctl.domain.plan import HOUR, MINUTE, Show
from showctl.domain.plan_edits import change_show
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk
from tests.ui.planning import cell, order
from tests.unit.domain.evening import changed

MakeDesk = Callable[..., Desk]
Key = Qt.Key


def test_the_switch_shows_the_plan_and_the_run_again(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    plan, run = desk.window.stage.header.modes
    assert (plan.isChecked(), run.isChecked()) == (False, True)
    plan.click()
    assert desk.plan.isVisible() and plan.isChecked() and not run.isChecked()
    plan.click()
    assert desk.plan.isVisible()
    desk.press(Key.Key_E, CONTROL)
    assert desk.window.planning.page is None
    assert desk.window.stage.rundown.isVisible()


def test_doubts_stand_in_a_list_and_lead_to_their_cell(planning: Callable[[Show], Desk]) -> None:
    desk = planning(changed(make_show(5, 5), s2={"at": "18:30"}))
    page = desk.plan
    assert page.side.heads[3].effect == "Doubts ⚠ 1"
    item = page.doubts.list.item(0)
    assert item.text() == "⚠ 2 S2\n25 min free before it"
    page.doubts.list.itemClicked.emit(item)
    assert page.view.chosen_rows == [1]
    assert page.model.columns[page.view.currentIndex().column()].id == "start_ms"


def test_the_settings_of_the_show_are_edited_in_their_line(
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(5, 5))
    bar = desk.plan.show_bar
    bar.curfew.setText("2230")
    bar.curfew.editingFinished.emit()
    bar.start.setText("19:30")
    bar.start.editingFinished.emit()
    bar.zone.setText("Mars/Olympus")
    bar.zone.editingFinished.emit()
    show = desk.editing.show
    assert (show.curfew_ms, show.start_ms) == (22 * HOUR + 30 * MINUTE, 19 * HOUR + 30 * MINUTE)
    assert bar.zone.text() == "Asia/Shanghai"
    assert cell(desk, 1, "start_ms") == "↳ 19:35"


def test_a_full_disk_is_told_and_nothing_is_changed(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5))
    desk.plans.is_full = True
    desk.press(Key.Key_D, CONTROL)
    assert "The disk is full" in desk.said
    assert order(desk) == "s1 s2"


def test_the_plan_is_shown_again_in_another_language(
    planning: Callable[[Show], Desk], languages: object
) -> None:
    desk = planning(make_show(5))
    languages.use("zh_CN")  # type: ignore[attr-defined]
    desk.settle()
    assert desk.plan.side.heads[0].effect == "串词"
    desk.plan.perform("duplicate")
    assert desk.plan.model.rowCount() == 2


def test_a_setting_that_is_being_written_outlasts_an_edit_from_elsewhere(
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(5, 5))
    bar = desk.plan.show_bar
    bar.title.setFocus()
    bar.title.selectAll()
    QTest.keyClicks(bar.title, "Gala")
    bar.title.setCursorPosition(2)
    desk.editing.do("elsewhere", lambda show: change_show(show, {"curfew_ms": 22 * HOUR}))
    desk.settle()
    assert (bar.title.text(), bar.title.cursorPosition()) == ("Gala", 2)
    assert bar.curfew.text() == "22:00"
    QTest.keyClick(bar.title, Key.Key_Return)
    assert (desk.editing.show.title, desk.editing.show.curfew_ms) == ("Gala", 22 * HOUR)


def test_a_time_that_means_nothing_goes_back(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5))
    start = desk.plan.show_bar.start
    start.setFocus()
    start.selectAll()
    QTest.keyClicks(start, "soon")
    QTest.keyClick(start, Key.Key_Return)
    assert start.text() == "18:00"
