"""A file dialog speaks one language, and leaves the files it lists alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from showctl.adapters.store.file import ShowFile
from showctl.adapters.store.opening import wal_of
from showctl.ui.translation import Languages
from showctl.ui.widgets.file_dialog import FileDialog
from tests.integration.test_store_locks import come_and_go
from tests.plans import make_show
from tests.ui.test_operator_language import has_chinese

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(languages: Languages, tmp_path: Path) -> Iterator[FileDialog]:
    (tmp_path / "sub").mkdir()
    languages.use("zh_CN")
    dialog = FileDialog(None, "新节目", str(tmp_path))
    dialog.show()
    QApplication.processEvents()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_every_label_and_button_is_chinese(dialog: FileDialog) -> None:
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    buttons = [each.text() for each in dialog.findChildren(QAbstractButton) if each.text()]
    assert len(labels) == 3 and len(buttons) == 2
    assert [said for said in (*labels, *buttons) if not has_chinese(said)] == []


def test_a_folder_is_called_so(languages: Languages) -> None:
    languages.use("zh_CN")
    said = QApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms")
    assert said == "文件夹"


def test_an_open_show_among_the_files_keeps_its_log_when_another_program_reads_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with ShowFile.create(tmp_path / "party.showctl", make_show(5)) as file:
        file.plans.load()
        log = wal_of(file.path).stat().st_ino
        dialog = FileDialog(None, "A file", str(tmp_path))
        qtbot.addWidget(dialog)
        dialog.show()
        table = dialog.findChild(QTreeView)
        qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 3)
        table.grab()
        come_and_go(file.path)
        assert wal_of(file.path).stat().st_ino == log
