"""The import window shows a table as understood, lets it be put right, and then hands it on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showctl.adapters.tables.importer import TableFiles, read_plan
from showctl.app.errors import UserError
from showctl.domain.plan import HOUR, MINUTE, Line, Show
from showctl.ui.importing.preview_model import Understood
from showctl.ui.importing.texts import import_fault_text
from showctl.ui.importing.wizard import ImportWizard
from showctl.ui.translation import Languages
from tests.plans import make_show
from tests.ui.test_operator_language import has_chinese

Open = Callable[..., ImportWizard]
ON = date(2026, 2, 6)
PARTY = "序号,时间,环节,服装\n1,18:00-18:05,开场,红\n2,18:05-18:10,致辞,\n"


@pytest.fixture
def open_wizard(languages: Languages) -> Iterator[Open]:
    """Opens import windows, and closes them afterwards."""
    wizards: list[ImportWizard] = []

    def make(source: Path | str | None = None, existing: Show | None = None) -> ImportWizard:
        wizard = ImportWizard(
            TableFiles(),
            existing,
            on=ON,
            timezone="Asia/Shanghai",
            source=source,
            run=lambda job: job(),
        )
        wizards.append(wizard)
        wizard.show()
        wizard.activateWindow()
        QApplication.processEvents()
        return wizard

    yield make
    for wizard in wizards:
        wizard.close()
        wizard.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def understood(wizard: ImportWizard) -> list[str]:
    """Each row as `START-END LENGTH KIND`."""
    model = wizard.preview.model
    told = []
    for row in range(model.rowCount()):
        start, end, length, kind = (
            str(model.index(row, column).data()) for column in list(Understood)[1:]
        )
        told.append(f"{start}-{end} {length} {kind}")
    return told


def doubts(wizard: ImportWizard) -> list[str]:
    items = wizard.findings.doubts
    return [items.item(row).text() for row in range(items.count())]


def changes(wizard: ImportWizard) -> list[str]:
    items = wizard.findings.changes
    return [items.item(row).text() for row in range(items.count())]


def taken(wizard: ImportWizard) -> list[Show]:
    """What the window hands on from now."""
    shows: list[Show] = []
    wizard.imported.connect(shows.append)
    return shows


def press(wizard: ImportWizard, key: Qt.Key) -> None:
    QTest.keyClick(wizard.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_each_row_stands_there_as_it_is_understood(open_wizard: Open) -> None:
    wizard = open_wizard(PARTY)
    assert understood(wizard) == ["18:00-18:05 5:00 Opening", "18:05-18:10 5:00 Speech"]
    assert wizard.summary.text() == "2 segments, 18:00 to 18:10"
    assert doubts(wizard) == ["Everything was plain."]


def test_nothing_is_handed_on_before_import_is_pressed(open_wizard: Open) -> None:
    wizard = open_wizard(PARTY)
    shows = taken(wizard)
    assert shows == []
    press(wizard, Qt.Key.Key_Return)
    (show,) = shows
    assert [segment.title for segment in show.segments] == ["开场", "致辞"]
    assert (show.date, show.timezone) == (ON, "Asia/Shanghai")


def test_a_problem_stands_at_its_cell_with_its_reason_and_in_the_list(open_wizard: Open) -> None:
    wizard = open_wizard("时间,时长,环节\n18:00,很久,开场\n18:10,5分钟,致辞\n")
    model = wizard.preview.model
    cell = model.index(0, len(Understood) + 1)
    assert cell.data() == "⚠ 很久"
    assert "not understood" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert doubts(wizard) == ["⚠  Row 2  ·  很久: not understood as a time, kept as text"]
    wizard.findings.doubts.setCurrentRow(0)
    assert wizard.preview.table.currentIndex().row() == 0


def test_a_column_can_be_given_another_meaning(open_wizard: Open) -> None:
    wizard = open_wizard(PARTY)
    wizard.preview.table.columns.assigned.emit(3, "notes")
    shows = taken(wizard)
    wizard.import_now()
    first = shows[0].segments[0]
    assert (first.notes, first.extra) == ("红", ())
    wizard.preview.table.columns.assigned.emit(3, "")
    assert wizard.preview.model.field_of(3) is None


def test_the_header_offers_every_meaning_and_marks_the_present_one(open_wizard: Open) -> None:
    wizard = open_wizard(PARTY)
    menu = wizard.preview.table.columns.choice_at(len(Understood) + 2)
    assert menu is not None
    entries = menu.actions()
    assert [entry.text() for entry in entries if entry.isChecked()] == ["Title"]
    assert "Start (from its column)" in [entry.text() for entry in entries]
    next(entry for entry in entries if entry.text() == "Notes").trigger()
    assert "needs a column of titles" in wizard.error.text()
    assert not wizard.confirm.isEnabled()
    assert wizard.preview.table.columns.choice_at(Understood.START) is None


def test_columns_of_a_table_that_nobody_knows_can_be_told(open_wizard: Open) -> None:
    wizard = open_wizard("何时,什么\n18:00-18:05,甲\n18:05-18:20,乙\n")
    for column, field in ((0, "start"), (1, "title")):
        wizard.preview.table.columns.assigned.emit(column, field)
    assert understood(wizard) == ["18:00-18:05 5:00 Other", "18:05-18:20 15:00 Other"]
    assert not wizard.error.isVisible()


def test_the_start_of_a_table_of_durations_is_asked_for(open_wizard: Open) -> None:
    wizard = open_wizard("环节,时长\n暖场,15分钟\n")
    assert "write above when the show starts" in wizard.error.text()
    QTest.keyClicks(wizard.bar.start, "19:30")
    assert understood(wizard) == ["19:30-19:45 15:00 Other"]
    shows = taken(wizard)
    wizard.import_now()
    assert shows[0].start_ms == 19 * HOUR + 30 * MINUTE


@pytest.mark.parametrize("typed", ["1930", "19：30", "19.30", "下午7点半", "7:30 PM"])
def test_the_start_is_typed_as_any_other_time(open_wizard: Open, typed: str) -> None:
    wizard = open_wizard("环节,时长\n暖场,15分钟\n")
    wizard.bar.start.setText(typed)
    wizard.bar.start.textEdited.emit(typed)
    assert understood(wizard) == ["19:30-19:45 15:00 Other"]


def test_a_sheet_can_be_chosen(open_wizard: Open, tmp_path: Path) -> None:
    book = Workbook()
    for name, title in (("初稿", "旧节目"), ("终稿", "新节目")):
        sheet = book.create_sheet(name)
        sheet.append(["时间", "环节"])
        sheet.append(["18:00-18:05", title])
    path = tmp_path / "流程.xlsx"
    book.save(path)
    wizard = open_wizard(path)
    assert wizard.bar.sheet.currentText() == "初稿"
    assert "终稿" in doubts(wizard)[0]
    wizard.bar.sheet.setCurrentText("终稿")
    assert wizard.preview.model.index(0, len(Understood) + 1).data() == "新节目"
    shows = taken(wizard)
    wizard.import_now()
    assert shows[0].title == "流程"


def test_a_row_can_run_beside_the_others(open_wizard: Open) -> None:
    wizard = open_wizard("时间,环节\n18:00-18:30,甲\n18:10-19:00,上菜\n18:30-18:40,乙\n")
    assert "Ctrl+B" in doubts(wizard)[0]
    wizard.findings.doubts.setCurrentRow(0)
    press(wizard, Qt.Key.Key_B)
    assert understood(wizard)[1] == "18:10-19:00 50:00 ∥ Other"
    assert doubts(wizard) == ["Everything was plain."]
    assert wizard.background.isChecked()
    press(wizard, Qt.Key.Key_B)
    assert not wizard.background.isChecked()


def existing_show() -> Show:
    show = make_show(5, 5)
    first = replace(show.segments[0], title="开场", lines=(Line(text="大家好"),))
    return replace(show, segments=(first, replace(show.segments[1], title="旧节目")))


def test_what_would_change_in_the_show_is_told_first(open_wizard: Open) -> None:
    wizard = open_wizard("时间,环节\n18:00-18:10,开场\n18:10-18:20,抽奖\n", existing_show())
    assert changes(wizard) == [
        "~ changed  ·  1  开场  (Duration 5:00 → 10:00)",
        "+ new  ·  2  抽奖",
        "− gone  ·  2  旧节目",
    ]
    shows = taken(wizard)
    wizard.import_now()
    assert shows[0].segments[0].lines == (Line(text="大家好"),)
    assert shows[0].title == "Annual party"


def test_a_replaced_rundown_says_that_its_lines_go(open_wizard: Open) -> None:
    wizard = open_wizard("时间,环节\n18:00-18:05,开场\n", existing_show())
    press(wizard, Qt.Key.Key_R)
    assert "Lines 1 → 0" in changes(wizard)[0]
    press(wizard, Qt.Key.Key_U)
    assert "Lines" not in changes(wizard)[0]


def test_the_date_can_be_changed(open_wizard: Open) -> None:
    wizard = open_wizard(PARTY)
    wizard.bar.date.setDate(wizard.bar.date.date().addDays(1))
    shows = taken(wizard)
    wizard.import_now()
    assert shows[0].date == date(2026, 2, 7)


def test_a_table_is_pasted(open_wizard: Open) -> None:
    wizard = open_wizard()
    assert "Ctrl+V" in wizard.preview.currentWidget().text()  # type: ignore[attr-defined]
    QGuiApplication.clipboard().setText("18:00 - 18:30 签到入场\n")
    press(wizard, Qt.Key.Key_V)
    assert understood(wizard) == ["18:00-18:30 30:00 Check-in"]


def test_a_paste_into_a_field_is_no_table(open_wizard: Open) -> None:
    wizard = open_wizard("环节,时长\n暖场,15分钟\n")
    wizard.bar.start.setFocus()
    QGuiApplication.clipboard().setText("19:30")
    press(wizard, Qt.Key.Key_V)
    assert wizard.bar.start.text() == "19:30"
    assert wizard.preview.model.rowCount() == 1


def test_a_file_is_dropped(open_wizard: Open, tmp_path: Path) -> None:
    path = tmp_path / "年会.csv"
    path.write_text(PARTY, encoding="utf-8")
    wizard = open_wizard()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.dropEvent(drop)
    QApplication.processEvents()
    assert wizard.bar.name.text() == "年会.csv"
    assert len(understood(wizard)) == 2


def test_nothing_can_be_imported_before_the_last_choice_is_understood(
    languages: Languages,
) -> None:
    jobs: list[Callable[[], None]] = []
    wizard = ImportWizard(TableFiles(), None, on=ON, timezone="UTC", run=jobs.append)
    shows = taken(wizard)
    wizard.take(PARTY)
    jobs.pop()()
    assert wizard.confirm.isEnabled()
    for column, field in ((3, "notes"), (2, "owner"), (2, "title")):
        wizard.preview.table.columns.assigned.emit(column, field)
        wizard.import_now()
    assert shows == [] and not wizard.confirm.isEnabled()
    for job in reversed(jobs):
        job()
    wizard.import_now()
    assert [(each.title, each.notes, each.owner) for each in shows[0].segments] == [
        ("开场", "红", ""),
        ("致辞", "", ""),
    ]
    wizard.close()
    wizard.deleteLater()


def test_a_bad_file_is_one_sentence_and_the_window_stays(open_wizard: Open, tmp_path: Path) -> None:
    path = tmp_path / "流程.xlsx"
    path.write_bytes(b"PK\x03\x04 torn")
    wizard = open_wizard(path)
    assert "damaged" in wizard.error.text()
    assert not wizard.confirm.isEnabled()
    wizard.take(PARTY)
    assert not wizard.error.isVisible()
    assert wizard.confirm.isEnabled()


BAD = [
    ("时间,环节\n", None),
    ("", None),
    ("甲,乙\n", None),
    ("环节,负责人\n甲,乙\n", None),
    ("环节,时长\n甲,5分钟\n", None),
    ("时间,环节\n待定,甲\n", None),
    ("时间,时长,环节\n18:00,#REF!,甲\n", None),
    ("时间,环节\n" + "18:00,甲\n" * 5_100, None),
    (b"PK\x03\x04", "流程.xlsx"),
    (b"\xd0\xcf\x11\xe0", "流程.xls"),
    (b"%PDF", "流程.pdf"),
    (b"\xff\xff\xff", "流程.csv"),
    (b"", "没有.csv"),
]


@pytest.mark.parametrize(("content", "name"), BAD)
def test_every_refusal_is_spoken_in_chinese(
    languages: Languages, tmp_path: Path, content: str | bytes, name: str | None
) -> None:
    languages.use("zh_CN")
    source: Path | str = content if isinstance(content, str) else tmp_path / str(name)
    if isinstance(content, bytes) and content:
        Path(source).write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_plan(source, on=ON, timezone="UTC")
    said = import_fault_text(str(refused.value))
    assert has_chinese(said.replace("没有.csv", "").replace("流程", ""))
    assert "--" not in said


def test_the_window_changes_its_language_and_keeps_what_was_chosen(
    open_wizard: Open, languages: Languages
) -> None:
    wizard = open_wizard(PARTY, existing_show())
    press(wizard, Qt.Key.Key_R)
    languages.use("zh_CN")
    QApplication.processEvents()
    assert wizard.confirm.effect == "导入"
    assert wizard.bar.replaces.isChecked()
    assert understood(wizard) == ["18:00-18:05 5:00 开场", "18:05-18:10 5:00 致辞"]
