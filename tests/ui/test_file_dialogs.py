"""Qt's own file dialog speaks one language: what Qt's translation leaves out comes with ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from showctl.ui.translation import Languages
from tests.ui.test_operator_language import has_chinese

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(languages: Languages, tmp_path: Path) -> Iterator[QFileDialog]:
    (tmp_path / "sub").mkdir()
    languages.use("zh_CN")
    dialog = QFileDialog(None, "新节目", str(tmp_path))
    dialog.show()
    QApplication.processEvents()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_every_label_and_button_is_chinese(dialog: QFileDialog) -> None:
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    buttons = [each.text() for each in dialog.findChildren(QAbstractButton) if each.text()]
    assert len(labels) == 3 and len(buttons) == 2
    assert [said for said in (*labels, *buttons) if not has_chinese(said)] == []


def test_a_folder_is_called_so(languages: Languages) -> None:
    languages.use("zh_CN")
    said = QApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms")
    assert said == "文件夹"
