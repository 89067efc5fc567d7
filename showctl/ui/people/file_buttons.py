"""The buttons of the check-in window that ask for a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from showctl.ui import theme
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import command_button
from showctl.ui.widgets.file_dialog import FileDialog


class FileButtons(QWidget):
    """Each carries the Path that was chosen: a table of people, another desk's file, and where to
    write who came."""

    table_chosen = Signal(object)
    desk_chosen = Signal(object)
    place_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for button in (
            command_button(translate("People", "Import people…"), self._ask_for_table),
            command_button(translate("People", "Merge a desk's file…"), self._ask_for_desk),
            command_button(translate("People", "Who came…"), self._ask_for_place),
        ):
            row.addWidget(button)

    def _ask_for_table(self) -> None:
        kinds = translate("People", "Tables (*.xlsx *.csv *.tsv *.txt *.md)")
        self._dialog(kinds, self.table_chosen).open()

    def _ask_for_desk(self) -> None:
        kinds = translate("People", "Desk files (*.showctl)")
        self._dialog(kinds, self.desk_chosen).open()

    def _ask_for_place(self) -> None:
        dialog = self._dialog("csv (*.csv)", self.place_chosen)
        dialog.setFileMode(FileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.open()

    def _dialog(self, kinds: str, chosen: SignalInstance) -> FileDialog:
        dialog = FileDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(kinds)
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: chosen.emit(Path(name)))
        return dialog
