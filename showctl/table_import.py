"""The import window on an open show, wired to its file and its table readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from showctl.adapters.store.file import ShowFile
from showctl.adapters.tables.importer import TableFiles
from showctl.app.errors import UserError
from showctl.app.ports import StorageFault
from showctl.domain.plan import Show
from showctl.ui.importing.wizard import ImportWizard
from showctl.ui.operator.wording import fault_text


class TableImport(QObject):
    """Opens the window, one at a time, and hands on what comes of it."""

    def __init__(
        self,
        file: ShowFile,
        take_plan: Callable[[Show], None],
        tell: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:
        """`take_plan` puts a plan on the show (UserError, StorageFault); `tell` shows a notice
        (level, text)."""
        super().__init__(parent)
        self._file, self._take_plan, self._tell, self._over = file, take_plan, tell, parent
        self.wizard: ImportWizard | None = None

    def open(self) -> None:
        """Show the window; where it is open already, in front."""
        if self.wizard is None:
            try:
                self.wizard = self.made()
            except (UserError, StorageFault) as fault:
                self._tell("error", fault_text(str(fault)))
                return
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()

    def made(self) -> ImportWizard:
        """A window on the show as it is now, not shown yet; UserError, StorageFault."""
        show = self._file.plans.load()
        wizard = ImportWizard(
            TableFiles(self._file.path.parent),
            show,
            on=show.date,
            timezone=show.timezone,
            parent=self._over,
        )
        wizard.imported.connect(self._import)
        wizard.finished.connect(self._forget)
        return wizard

    def _import(self, plan: Show) -> None:
        """What cannot be taken is told in the window, and stays there."""
        assert self.wizard is not None, "only a window imports"
        try:
            self._take_plan(plan)
        except (UserError, StorageFault) as fault:
            self.wizard.show_fault(fault_text(str(fault)))
            return
        self.wizard.accept()

    def _forget(self) -> None:
        if self.wizard is not None:
            self.wizard.deleteLater()
            self.wizard = None
