"""A plan is made and changed in the window, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from showctl.adapters.scripts.documents import read_script
from showctl.adapters.store.file import ShowFile
from showctl.domain import commands as c
from showctl.domain.cue import Cue, Trigger
from showctl.domain.plan import HOUR, MINUTE, SECOND, EndRule, Kind, Line, Segment, Show, StartRule
from showctl.shelf import Shelf
from showctl.ui.editor.clipboard import from_text, to_text
from showctl.ui.editor.file_menu import FileMenu
from showctl.ui.editor.plan_delegate import TimeEdit
from showctl.ui.scripts.bringing_in import BringingIn
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, SHIFT, Desk
from tests.unit.domain.evening import changed

MakeDesk = Callable[..., Desk]
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def planning(desk_of: MakeDesk) -> Callable[[Show], Desk]:
    """Opens the plan of a show."""

    def open_plan(show: Show) -> Desk:
        desk = desk_of(show)
        desk.press(Key.Key_E, CONTROL)
        return desk

    return open_plan


def order(desk: Desk) -> str:
    return " ".join(segment.id for segment in desk.editing.show.segments)


def titles(desk: Desk) -> str:
    return " ".join(segment.title for segment in desk.editing.show.segments)


def cell(desk: Desk, row: int, column: str) -> str:
    model = desk.plan.model
    place = [each.id for each in model.columns].index(column)
    return str(model.data(model.index(row, place)))


def go_to(desk: Desk, row: int, column: str) -> None:
    desk.plan.view.choose_rows([row], column)
    desk.plan.view.setFocus()


def type_in(desk: Desk, text: str, *, then: Qt.Key | None = Key.Key_Return) -> None:
    """Write into whatever has the focus."""
    for written in text:
        # Qt's own test keys know no Chinese.
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, written)
        QApplication.sendEvent(_focus(), press)
    if then is not None:
        QTest.keyClick(_focus(), then)
    # Qt takes a cell's text in a turn of its own.
    QApplication.processEvents()
    desk.settle()


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus


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
    assert "Delete rows" in desk.plan.buttons["undo"].toolTip()
    for _ in range(5):
        desk.press(Key.Key_Z, CONTROL)
    assert order(desk) == "s1 s2 s3 s4"
    assert not desk.plan.buttons["undo"].isEnabled()
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


def test_doubts_stand_in_a_list_and_lead_to_their_cell(planning: Callable[[Show], Desk]) -> None:
    desk = planning(changed(make_show(5, 5), s2={"at": "18:30"}))
    page = desk.plan
    assert page.side.heads[2].effect == "Doubts ⚠ 1"
    item = page.doubts.list.item(0)
    assert item.text() == "⚠ 2 S2\n25 min free before it"
    page.doubts.list.itemClicked.emit(item)
    assert page.view.chosen_rows == [1]
    assert page.model.columns[page.view.currentIndex().column()].id == "start_ms"


def test_lines_are_written_as_text_and_read_back(planning: Callable[[Show], Desk]) -> None:
    desk = planning(make_show(5, 5))
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
    planning: Callable[[Show], Desk],
) -> None:
    desk = planning(make_show(5, 5))
    desk.plan.lines.field.setPlainText("甲：好")
    go_to(desk, 1, "title")
    assert desk.editing.show.segments[0].lines == (Line(speaker="甲", text="好"),)
    assert desk.plan.lines.field.toPlainText() == ""
    desk.plan.lines.field.setPlainText("乙：也好")
    desk.press(Key.Key_E, CONTROL)
    assert desk.editing.show.segments[1].lines == (Line(speaker="乙", text="也好"),)


def test_files_dropped_on_a_row_are_its_cues(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(make_show(5, 5))
    files = [tmp_path / "music" / name for name in ("一.ogg", "二.ogg")]
    files[0].parent.mkdir()
    for file in files:
        file.touch()
    go_to(desk, 1, "title")
    desk.plan.view.files_dropped.emit("s2", files)
    first, second = desk.editing.show.segments[1].cues
    assert (first.title, first.media, first.trigger) == ("一", "music/一.ogg", Trigger.START)
    assert second.trigger is Trigger.MANUAL
    desk.plan.cues.form.changed.emit("level_db", -6.0)
    assert desk.editing.show.segments[1].cues[0].level_db == -6.0
    desk.plan.cues.down.click()
    assert [cue.title for cue in desk.editing.show.segments[1].cues] == ["二", "一"]
    desk.plan.cues.try_it.click()
    desk.settle()
    assert desk.state.last_firing[first.id].number == 1
    desk.plan.cues.remove.click()
    assert [cue.title for cue in desk.editing.show.segments[1].cues] == ["二"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_dropped_folder_or_script_is_shown_before_it_is_taken(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(changed(make_show(5, 5), s1={"title": "开场"}))
    script = tmp_path / "串词.txt"
    script.write_text("开场\n甲：大家好\n", encoding="utf-8")
    bringing = BringingIn(
        lambda: desk.editing.show,
        desk.editing.do,
        desk.editing.ids,
        read_script,
        lambda _: (),
        desk.source.notice,
        run=lambda job: job(),
    )
    desk.plan._bringing = bringing
    desk.plan.view.files_dropped.emit("s2", [script])
    assert bringing.panel is not None and desk.editing.show.segments[0].lines == ()
    bringing.panel.take.click()
    assert desk.editing.show.segments[0].lines == (Line(speaker="甲", text="大家好"),)
    assert desk.editing.undo_name == "Lines from a script"
    bringing.panel.close()
    bringing.panel.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_show_is_asked_for_by_key_without_a_menu(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(make_show(5))
    shelf = Shelf(tmp_path / "party.showctl", desk.source, desk.editing)
    desk.plan._files = shelf
    desk.plan._bringing = BringingIn(
        lambda: desk.editing.show,
        desk.editing.do,
        desk.editing.ids,
        read_script,
        lambda _: (),
        desk.source.notice,
    )
    desk.press(Key.Key_O, CONTROL)
    (dialog,) = desk.plan.findChildren(QFileDialog)
    assert desk.plan.findChildren(FileMenu) == []
    ShowFile.create(tmp_path / "other.showctl", make_show(1)).close()
    dialog.fileSelected.emit(str(tmp_path / "other.showctl"))
    assert shelf.following == tmp_path / "other.showctl"
    dialog.close()


def test_a_field_that_was_only_looked_at_stays_as_it_was(
    planning: Callable[[Show], Desk],
) -> None:
    cue = Cue(id="c1", title="歌", media="a.ogg", fade_out_ms=1_500, level_db=-6.25)
    desk = planning(changed(make_show(5), s1={"cues": (cue,)}))
    for widget in desk.plan.cues.form.widgets.values():
        finished = getattr(widget, "editingFinished", None)
        if finished is not None:
            finished.emit()
    assert desk.editing.show.segments[0].cues == (cue,)


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


def test_no_letter_does_anything_in_run(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    desk.do(c.Start())
    before = desk.state
    for key in range(Key.Key_A.value, Key.Key_Z.value + 1):
        desk.press(Key(key))
    assert desk.state == before
    assert desk.editing.show == make_show(5, 5)


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
