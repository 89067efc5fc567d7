"""Scripts and folders of music brought into a show: asked for, shown as proposals, then edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from showctl.app.emcee_script.paragraphs import Paragraph, paragraphs_of
from showctl.app.emcee_script.proposal import apply
from showctl.app.errors import UserError
from showctl.app.media_matching import apply_media
from showctl.domain.plan import Show
from showctl.ui.operator.wording import fault_text
from showctl.ui.scripts.media_panel import MediaPanel
from showctl.ui.scripts.proposal_window import ProposalWindow
from showctl.ui.scripts.script_panel import ScriptPanel

Edit = Callable[[Show], Show]


class BringingIn(QObject):
    """Opens a script (a file, or the text that was copied) or a folder, and shows what it would be.

    `show_now` gives the plan, `edit` takes the name of an edit and what it does to a plan;
    `read_script` and `list_folder` read the disk, `notify` takes a level and a sentence.
    """

    def __init__(
        self,
        show_now: Callable[[], Show],
        edit: Callable[[str, Edit], object],
        read_script: Callable[[Path], Sequence[Paragraph]],
        list_folder: Callable[[Path], Sequence[str]],
        notify: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show_now, self._edit, self._notify = show_now, edit, notify
        self._read_script, self._list_folder = read_script, list_folder
        self._over = parent
        self.panel: ProposalWindow | None = None

    def ask_for_script(self) -> None:
        """Choose a Word document or a text; what it holds follows."""
        dialog = self._dialog(self.tr("The emcee's script"))
        dialog.setNameFilter(self.tr("Scripts (*.docx *.txt *.md)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_script(Path(name)))
        dialog.show()

    def ask_for_folder(self) -> None:
        """Choose a folder of music and video; what would play where follows."""
        dialog = self._dialog(self.tr("A folder of music and video"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.open_folder(Path(name)))
        dialog.show()

    def open_script(self, path: Path) -> None:
        """Show what a script would be; a file that cannot be read is told."""
        try:
            self._show_script(self._read_script(path))
        except UserError as error:
            self._notify("error", fault_text(str(error)))

    def open_copied(self) -> None:
        """Show what the text on the clipboard would be as a script."""
        paragraphs = paragraphs_of(QGuiApplication.clipboard().text())
        if paragraphs:
            self._show_script(paragraphs)
        else:
            self._notify("warning", self.tr("Copy the lines first: there is no text to paste."))

    def open_folder(self, folder: Path) -> None:
        """Show what a folder's files would be; a folder that cannot be read is told."""
        try:
            panel = MediaPanel(self._show_now(), self._list_folder(folder))
        except UserError as error:
            self._notify("error", fault_text(str(error)))
            return
        name = self.tr("Cues from a folder")
        panel.taken.connect(
            lambda: self._edit(name, lambda show: apply_media(show, panel.proposal))
        )
        self._open(panel)

    def _dialog(self, asked: str) -> QFileDialog:
        """Beside the windows: a run that goes on is not locked out of its own."""
        dialog = QFileDialog(self._over, asked)
        dialog.setModal(False)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _show_script(self, paragraphs: Sequence[Paragraph]) -> None:
        panel = ScriptPanel(self._show_now(), paragraphs)
        name = self.tr("Lines from a script")
        panel.taken.connect(lambda: self._edit(name, lambda show: apply(show, panel.proposal)))
        self._open(panel)

    def _open(self, panel: ProposalWindow) -> None:
        if self.panel is not None:
            self.panel.close()
            self.panel.deleteLater()
        self.panel = panel
        panel.show()
        panel.activateWindow()
