"""Scripts and folders of music brought into a show: asked for, shown as proposals, then edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from showctl.app.emcee_script.paragraphs import Paragraph, paragraphs_of
from showctl.app.emcee_script.proposal import ScriptProposal, apply
from showctl.app.emcee_script.splitting import split_script
from showctl.app.media_matching import MediaProposal, apply_media, match_media
from showctl.domain.plan import Show
from showctl.domain.plan_ids import PlanIds
from showctl.ui.operator.wording import fault_text
from showctl.ui.scripts.media_panel import MediaPanel
from showctl.ui.scripts.proposal_window import ProposalWindow
from showctl.ui.scripts.script_panel import ScriptPanel
from showctl.ui.threads import Errand, Run, in_its_own_thread
from showctl.ui.widgets.file_dialog import FileDialog

_SCRIPTS = (".docx", ".txt", ".md")

Proposal = TypeVar("Proposal", ScriptProposal, MediaProposal)
Edit = Callable[[Show], Show]


class BringingIn(QObject):
    """Opens a script (a file, or the text that was copied) or a folder, and shows what it would be.

    `show_now` gives the plan, `edit` takes the name of an edit and what it does to a plan, `ids`
    names new cues;
    `read_script` and `list_folder` read the disk, which is done away from the GUI thread by `run`;
    `notify` takes a level and a sentence.
    """

    def __init__(
        self,
        show_now: Callable[[], Show],
        edit: Callable[[str, Edit], object],
        ids: PlanIds,
        read_script: Callable[[Path], Sequence[Paragraph]],
        list_folder: Callable[[Path], Sequence[str]],
        notify: Callable[[str, str], None],
        parent: QWidget | None = None,
        run: Run = in_its_own_thread,
    ) -> None:
        super().__init__(parent)
        self.errand = Errand(self, run)
        self._show_now, self._edit, self._ids, self._notify = show_now, edit, ids, notify
        self._read_script, self._list_folder = read_script, list_folder
        self._over = parent
        self.panel: ProposalWindow | None = None

    def ask_for_script(self) -> None:
        """Choose a Word document or a text; what it holds follows."""
        dialog = self._dialog(self.tr("The emcee's script"))
        dialog.setNameFilter(self.tr("Scripts (*.docx *.txt *.md)"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_script(Path(name)))
        dialog.show()

    def ask_for_folder(self) -> None:
        """Choose a folder of music and video; what would play where follows."""
        dialog = self._dialog(self.tr("A folder of music and video"))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.open_folder(Path(name)))
        dialog.show()

    def take(self, paths: Sequence[Path]) -> bool:
        """Show what one folder or one script would be; False where it is something else."""
        if len(paths) != 1:
            return False
        (path,) = paths
        is_script = path.suffix.casefold() in _SCRIPTS
        if path.is_dir():
            self.open_folder(path)
        elif is_script:
            self.open_script(path)
        return path.is_dir() or is_script

    def open_script(self, path: Path) -> None:
        """Show what a script would be; a file that cannot be read is told."""
        self._split(path.name, lambda: self._read_script(path))

    def open_copied(self) -> None:
        """Show what the text on the clipboard would be as a script."""
        written = QGuiApplication.clipboard().text()
        if written.strip():
            self._split(self.tr("the copied text"), lambda: paragraphs_of(written))
        else:
            self._notify("warning", self.tr("Copy the lines first: there is no text to paste."))

    def open_folder(self, folder: Path) -> None:
        """Show what a folder's files would be; a folder that cannot be read is told."""
        show = self._show_now()
        self._send(
            folder.name,
            lambda: match_media(show, self._list_folder(folder)),
            lambda proposal: self._show_media(show, proposal),
        )

    def _split(self, name: str, read: Callable[[], Sequence[Paragraph]]) -> None:
        show = self._show_now()
        self._send(
            name,
            lambda: split_script(show, read()),
            lambda proposal: self._show_script(show, proposal),
        )

    def _send(
        self, name: str, work: Callable[[], Proposal], then: Callable[[Proposal], None]
    ) -> None:
        self.errand.send(
            work,
            then,
            lambda sentence: self._notify("error", fault_text(sentence)),
            self.tr("Reading {name}…").format(name=name),
        )

    def _dialog(self, asked: str) -> FileDialog:
        """Beside the windows: a run that goes on is not locked out of its own."""
        dialog = FileDialog(self._over, asked)
        dialog.setModal(False)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _show_script(self, show: Show, proposal: ScriptProposal) -> None:
        panel = ScriptPanel(show, proposal)
        name = self.tr("Lines from a script")
        panel.taken.connect(lambda taken: self._edit(name, lambda show: apply(show, taken)))
        self._open(panel)

    def _show_media(self, show: Show, proposal: MediaProposal) -> None:
        panel = MediaPanel(show, proposal)
        name = self.tr("Cues from a folder")
        panel.taken.connect(
            lambda taken: self._edit(name, lambda show: apply_media(show, taken, self._ids))
        )
        self._open(panel)

    def _open(self, panel: ProposalWindow) -> None:
        if self.panel is not None:
            self.panel.close()
            self.panel.deleteLater()
        self.panel = panel
        panel.show()
        panel.activateWindow()
