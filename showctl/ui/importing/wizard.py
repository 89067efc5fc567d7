"""The import window: a table as it is understood, put right by hand, and only then imported.

It is never modal, reads through a port and writes nothing: what comes of the table is told by a
signal when *Import* is pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from showctl.app import text
from showctl.app.tables import Tables
from showctl.domain.calendar import plan_on
from showctl.domain.plan import Show
from showctl.ui import theme
from showctl.ui.importing.draft import Draft, Understanding
from showctl.ui.importing.findings import Findings
from showctl.ui.importing.preview import Preview
from showctl.ui.importing.table_bar import TableBar
from showctl.ui.importing.texts import import_fault_text, translate
from showctl.ui.threads import Errand, Run, in_its_own_thread
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.file_dialog import FileDialog
from showctl.ui.widgets.work_line import WorkLine

_SMALLEST = (960, 600)
_SIZE = (1240, 720)
_FINDINGS_PX = 190
_FAULT_SIGN = "⨯"


class ImportWizard(QDialog):
    """`imported` carries the Show that the table makes of `existing`, or a new one."""

    imported = Signal(object)

    def __init__(
        self,
        tables: Tables,
        existing: Show | None,
        *,
        on: date,
        timezone: str,
        source: Path | str | None = None,
        parent: QWidget | None = None,
        run: Run = in_its_own_thread,
    ) -> None:
        """`source` is a file or a text to begin with; `on` is the day of a new show, `timezone`
        its IANA name; `run` reads tables away from the GUI thread."""
        super().__init__(parent)
        self.setModal(False)
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        unnamed = translate("Import", "New show")
        self.draft = Draft(tables, existing, on=on, timezone=timezone, title=unnamed)
        self.errand = Errand(self, run)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._build()
        if source is not None:
            self.take(source)

    def take(self, source: Path | str) -> None:
        """Show the table of a file, or of a text, in the place of the one that is shown."""
        if isinstance(source, Path):
            self.draft.open(source)
        else:
            self.draft.paste(source)
        self._understand(self.preview.take_focus)

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = FileDialog(self, translate("Import", "Choose a table"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("Import", "Tables (*.xlsx *.xlsm *.csv *.tsv *.txt *.md)"),
                translate("Import", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Not `open`: that would lock the operator's window, too.
        dialog.show()

    def paste(self) -> None:
        """Take what was copied: files, or a text."""
        self._take_data(QGuiApplication.clipboard().mimeData())

    def import_now(self) -> None:
        """Hand over what the table makes; whoever takes it closes the window."""
        if self.draft.found.show is not None and not self.errand.is_under_way:
            self.imported.emit(self.draft.found.show)

    def show_fault(self, sentence: str) -> None:
        """Say why what was handed over could not be taken; nothing here is lost."""
        self.error.setText(f"{_FAULT_SIGN}  {sentence}")
        self.error.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._body is not None:
            self._build()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_data(event.mimeData())

    def _build(self) -> None:
        """Make everything in the language that is spoken now."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = QWidget(self)
        self._column.addWidget(self._body)
        self.setWindowTitle(translate("Import", "Import a table"))
        self.bar, self.preview, self.work = TableBar(self.draft), Preview(), WorkLine(self.errand)
        self.findings = Findings(has_changes=self.draft.existing is not None)
        self.error = _error_label()
        self.summary = QLabel()
        self.background = CommandButton(translate("Import", "Runs beside the others"), "Ctrl+B")
        self.background.setCheckable(True)
        self.background.setToolTip(
            translate("Import", "The selected row runs in the background (Ctrl+B)")
        )
        self.cancel = CommandButton(translate("Import", "Cancel"), "Esc")
        self.confirm = CommandButton(translate("Import", "Import"), "Ctrl+Enter", look="go")
        self._lay_out(self._body)
        self._connect(self._body)
        self._show()

    def _lay_out(self, body: QWidget) -> None:
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.preview)
        split.addWidget(self.findings)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        self.findings.hide()
        foot = QHBoxLayout()
        foot.setSpacing(theme.GRID)
        foot.addWidget(self.summary, 1)
        for button in (self.background, self.cancel, self.confirm):
            foot.addWidget(button)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.GRID)
        column.addWidget(self.bar)
        column.addWidget(self.work)
        column.addWidget(self.error)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _connect(self, body: QWidget) -> None:
        bar, draft = self.bar, self.draft
        bar.file_wanted.connect(self.choose_file)
        bar.paste_wanted.connect(self.paste)
        bar.sheet_chosen.connect(lambda sheet: self._choose(lambda: draft.choose_sheet(sheet)))
        bar.date_chosen.connect(lambda on: self._choose(lambda: draft.set_date(on)))
        bar.start_chosen.connect(lambda ms: self._choose(lambda: draft.set_start(ms)))
        bar.replaces_chosen.connect(lambda yes: self._choose(lambda: draft.set_replaces(yes)))
        self.preview.table.columns.assigned.connect(
            lambda column, field: self._choose(lambda: draft.assign(column, field or None))
        )
        self.preview.row_selected.connect(self._show_background)
        self.findings.row_chosen.connect(self.preview.select_row)
        self.background.clicked.connect(self._turn_background)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.import_now)
        for keys, do in (
            ("Ctrl+O", self.choose_file),
            ("Ctrl+V", self._paste_here),
            ("Ctrl+B", self._turn_background),
            ("Ctrl+U", self.bar.updates.click),
            ("Ctrl+R", self.bar.replaces.click),
            ("Ctrl+Return", self.import_now),
            ("Ctrl+Enter", self.import_now),
        ):
            QShortcut(QKeySequence(keys), body).activated.connect(do)

    def _choose(self, choose: Callable[[], None]) -> None:
        choose()
        self._understand()

    def _understand(self, then: Callable[[], None] | None = None) -> None:
        """Have the table understood as it is chosen now; until then it cannot be imported."""

        def take(found: Understanding) -> None:
            self.draft.take(found)
            self._show()
            if then is not None:
                then()

        said = translate("Import", "Reading the table…")
        self.errand.send(self.draft.work(), take, self._tell_failed, said)
        self._let_import()

    def _tell_failed(self, sentence: str) -> None:
        self.draft.take(Understanding(error=sentence))
        self._show()

    def _let_import(self) -> None:
        self.confirm.setEnabled(self.draft.found.show is not None and not self.errand.is_under_way)

    def _show(self) -> None:
        found = self.draft.found
        self.bar.show_draft(self.draft)
        self.preview.show_reading(found.reading)
        self.error.hide()
        if found.error:
            self.show_fault(import_fault_text(found.error))
        plan = found.reading.plan if found.reading else None
        self.findings.show_doubts(plan.warnings if plan else ())
        self.findings.show_changes(found.changes)
        self._show_findings(plan is not None)
        self.summary.setText(self._summary())
        self._let_import()
        self._show_background()

    def _show_findings(self, is_wanted: bool) -> None:
        was_hidden = self.findings.isHidden()
        self.findings.setVisible(is_wanted)
        if is_wanted and was_hidden and self.isVisible():
            height = self._split.height()
            self._split.setSizes([height - _FINDINGS_PX, _FINDINGS_PX])

    def _summary(self) -> str:
        show = self.draft.found.show
        if show is None or not show.segments:
            return ""
        planned = plan_on(show, show.date).values()
        start, end = (
            text.time_of_day(instant, show.timezone)
            for instant in (min(p.start for p in planned), max(p.end for p in planned))
        )
        said = translate("Import", "{count} segments, {start} to {end}")
        return said.format(count=len(show.segments), start=start, end=end)

    def _show_background(self) -> None:
        row = self.preview.selected_row
        self.background.setEnabled(row is not None)
        self.background.setChecked(row is not None and row in self.draft.choices.background)

    def _turn_background(self) -> None:
        row = self.preview.selected_row
        if row is not None:
            self._choose(lambda: self.draft.turn_background(row))

    def _paste_here(self) -> None:
        """The key pastes a table, but into a field what belongs there."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.paste()
        else:
            self.paste()

    def _take_data(self, data: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take(files[0])
        elif data.hasText() and data.text().strip():
            self.take(data.text())


def _error_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setMargin(theme.GRID)
    label.setFrameShape(QFrame.Shape.NoFrame)
    theme.colour(label, theme.OVERRUN)
    return label
