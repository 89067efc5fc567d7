"""Print and export: what is chosen is what is made, off the windows' thread, and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.sheets.making import write_sheet
from showctl.app.errors import UserError
from showctl.app.language import Language
from showctl.app.sheets import (
    FORMATS,
    Sheet,
    SheetFormat,
    SheetRequest,
    WrittenSheet,
)
from showctl.domain.state import RunState, open_run
from showctl.ui.printing.panel import PrintPanel
from showctl.ui.translation import Languages
from tests.ui.operator_harness import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PARTY = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
RUN = open_run(PARTY, datetime(2026, 2, 6, 9, 0, tzinfo=UTC))
SHEETS = list(Sheet)


@dataclass
class FakeWriter:
    """Notes what it is asked; waits until it may go on; answers or fails."""

    answer: WrittenSheet | Exception = field(default_factory=WrittenSheet)
    asked: list[tuple[SheetRequest, Path]] = field(default_factory=list)
    may_end: Event = field(default_factory=Event)
    was_on_main_thread: bool = False

    def __call__(self, state: RunState, request: SheetRequest, path: Path) -> WrittenSheet:
        self.asked.append((request, path))
        self.was_on_main_thread = current_thread() is main_thread()
        self.may_end.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@dataclass
class Rig:
    panel: PrintPanel
    writer: FakeWriter
    said: list[tuple[str, str]]

    def make(self, path: Path) -> None:
        """Make the chosen sheet and wait for what comes of it."""
        self.panel.save_to(path)
        self.writer.may_end.set()
        self.panel.job.wait()
        QApplication.processEvents()


@pytest.fixture
def rig(languages: Languages, tmp_path: Path) -> Iterator[Rig]:
    writer, said = FakeWriter(), []
    panel = PrintPanel(
        lambda: RUN,
        tmp_path / "party.showctl",
        writer,
        lambda level, text: said.append((level, text)),
        lambda: languages.current,
    )
    panel.open()
    yield Rig(panel, writer, said)
    writer.may_end.set()
    panel.job.wait()
    panel.close()
    panel.deleteLater()


def test_the_run_sheet_as_a_workbook_is_offered_first(rig: Rig) -> None:
    assert rig.panel.request == SheetRequest(
        sheet=Sheet.RUN, format=SheetFormat.XLSX, language=Language.ENGLISH
    )


@pytest.mark.parametrize("sheet", Sheet)
def test_every_sheet_in_every_format_can_be_chosen(rig: Rig, sheet: Sheet) -> None:
    rig.panel.sheets.press(SHEETS.index(sheet))
    for place, format_ in enumerate(FORMATS[sheet]):
        rig.panel.formats.press(place)
        assert (rig.panel.request.sheet, rig.panel.request.format) == (sheet, format_)


def test_cards_go_by_emcee_and_by_change(rig: Rig, tmp_path: Path) -> None:
    assert not rig.panel.emcees.isVisible()
    rig.panel.sheets.press(SHEETS.index(Sheet.CARDS))
    assert rig.panel.emcees.isVisible()
    assert rig.panel.emcees.texts() == ["All", "甲", "乙"]
    rig.panel.emcees.press(2)
    rig.panel.compare_with(tmp_path / "old.pdf")
    assert rig.panel.request.emcee == "乙"
    assert rig.panel.request.changed_since == tmp_path / "old.pdf"
    rig.panel.sheets.press(SHEETS.index(Sheet.CREW))
    assert rig.panel.request.emcee is rig.panel.request.changed_since is None


def test_a_sheet_is_made_off_the_windows_thread_and_told_with_its_place(
    rig: Rig, tmp_path: Path
) -> None:
    rig.make(tmp_path / "out.xlsx")
    assert not rig.writer.was_on_main_thread
    assert rig.said == [("info", f"Written: {tmp_path / 'out.xlsx'}")]
    assert rig.panel.result.text() == f"✓ Written: {tmp_path / 'out.xlsx'}"
    assert rig.panel.save.isEnabled()


def test_while_one_is_made_no_second_begins(rig: Rig, tmp_path: Path) -> None:
    rig.panel.save_to(tmp_path / "1.xlsx")
    assert not rig.panel.save.isEnabled()
    rig.panel.save_to(tmp_path / "2.xlsx")
    rig.make(tmp_path / "3.xlsx")
    assert len(rig.writer.asked) == 1


def test_progress_shows_only_when_it_takes_long(rig: Rig, tmp_path: Path) -> None:
    rig.panel.save_to(tmp_path / "out.xlsx")
    assert not rig.panel.progress.isVisible()
    rig.panel.job.took_long.emit()
    assert rig.panel.progress.isVisible()
    rig.make(tmp_path / "out.xlsx")
    assert not rig.panel.progress.isVisible()


def test_a_failure_is_told_and_the_next_try_is_open(rig: Rig, tmp_path: Path) -> None:
    rig.writer.answer = UserError("The disk is full.")
    rig.make(tmp_path / "out.xlsx")
    assert rig.said == [("error", "The disk is full.")]
    assert rig.panel.save.isEnabled()


def test_a_reprint_says_what_to_take_out(rig: Rig, tmp_path: Path) -> None:
    rig.writer.answer = WrittenSheet(changed=("抽奖　甲",), gone=("抽奖　甲", "游戏　甲"))
    rig.make(tmp_path / "out.pdf")
    assert rig.said[0][1].endswith("Take out of the old set: 抽奖　甲; 游戏　甲")


def test_a_reprint_without_a_change_says_so(rig: Rig, tmp_path: Path) -> None:
    rig.writer.answer = WrittenSheet(is_written=False)
    rig.make(tmp_path / "out.pdf")
    assert "No card has changed" in rig.said[0][1]


def test_it_speaks_the_windows_language_and_so_does_the_sheet(
    rig: Rig, languages: Languages
) -> None:
    languages.use("zh_CN")
    QApplication.processEvents()
    assert rig.panel.windowTitle() == "打印和导出"
    assert rig.panel.sheets.texts()[:3] == ["流程表", "主持人串词", "手卡"]
    assert rig.panel.request.language is Language.CHINESE


def test_the_save_dialog_offers_the_shows_folder_and_name(rig: Rig, tmp_path: Path) -> None:
    rig.panel.save.click()
    dialog = rig.panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "party-run.xlsx")]
    dialog.reject()


def test_the_keyboard_does_it_all(rig: Rig) -> None:
    buttons = [rig.panel.save, rig.panel.close_button, rig.panel.compare]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)
    QTest.keyClick(rig.panel, Qt.Key.Key_Escape)
    assert not rig.panel.isVisible()


def test_the_menu_opens_it(desk_of: Callable[..., Desk]) -> None:
    desk, asked = desk_of(PARTY), []
    desk.window.printing_requested.connect(asked.append)
    desk.window.menu.printing_chosen.emit()
    assert asked == [None]


def test_it_opens_on_the_sheet_that_is_wanted(rig: Rig) -> None:
    rig.panel.open(Sheet.CERTIFICATES)
    assert rig.panel.request.sheet is Sheet.CERTIFICATES
    assert "CONFIDENTIAL" in rig.panel.about.text()
    rig.panel.open()
    assert rig.panel.request.sheet is Sheet.CERTIFICATES


def test_the_real_writer_fits(rig: Rig, tmp_path: Path) -> None:
    write_sheet(PARTY, rig.panel.request, tmp_path / "out.xlsx")
    assert (tmp_path / "out.xlsx").is_file()
