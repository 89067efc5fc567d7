"""Print and export: which sheet, in which format, to which file. A window beside, never modal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from showctl.app.language import Language
from showctl.app.sheets import (
    FORMATS,
    Sheet,
    SheetRequest,
    SheetWriter,
    WrittenSheet,
    emcees,
    file_name,
)
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.operator.wording import fault_text
from showctl.ui.printing.choices import ChoiceRow, choice_button
from showctl.ui.printing.words import format_word, sheet_help, sheet_word
from showctl.ui.threads import Errand
from showctl.ui.widgets.file_dialog import FileDialog

_SHEETS = tuple(Sheet)
# More cards than these would fill a notice.
_NAMED = 5
_MARGIN = 2 * theme.GRID
# Room for the window's frame, and for the rows that the cue cards add.
_FOOT = 160
Notify = Callable[[str, str], None]


class PrintPanel(QWidget):
    """Chooses a sheet and makes it; what came of it is told by `notify` (level, sentence).

    `state_now` gives the run with its plan, `language` the code of the windows' language.
    """

    def __init__(
        self,
        state_now: Callable[[], RunState],
        beside: Path,
        write: SheetWriter,
        notify: Notify,
        language: Callable[[], str],
    ) -> None:
        """`beside` is the show's file: sheets are offered its folder and name."""
        super().__init__(None, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._state_now, self._beside, self._notify = state_now, beside, notify
        self._language = language
        self._before: Path | None = None
        self._target = beside
        self._write = write
        self.job = Errand(self)
        self.job.took_long.connect(self._show_progress)
        self.job.ended.connect(self._end)
        self._build()
        self._retranslate()

    def open(self, sheet: Sheet | None = None) -> None:
        """Show it, with the emcees that the show has now; on a sheet where one is named."""
        self._retranslate()
        if sheet is not None:
            self.sheets.press(_SHEETS.index(sheet))
        if not self.isVisible():
            self._show_result("")
            self._move_off_the_countdown()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def request(self) -> SheetRequest:
        """What is chosen."""
        sheet = _SHEETS[self.sheets.place]
        found = SheetRequest(
            sheet=sheet,
            format=FORMATS[sheet][self.formats.place],
            language=Language.of(self._language()) or Language.CHINESE,
        )
        if sheet is not Sheet.CARDS:
            return found
        names = (None, *emcees(self._state_now().show))
        return replace(found, emcee=names[self.emcees.place], changed_since=self._before)

    def save_to(self, path: Path) -> None:
        """Make the sheet that is chosen, and write it there."""
        if self.job.is_under_way:
            return
        self._target = path
        self._show_result("")
        self.save.setEnabled(False)
        state, request = self._state_now(), self.request
        self.job.send(
            lambda: self._write(state, request, path), self._tell_written, self._tell_failed
        )

    def compare_with(self, path: Path | None) -> None:
        """Print only the cards that differ from the set in that file (None: all)."""
        self._before = path
        self._show_before()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self) -> None:
        self.sheets, self.formats, self.emcees = ChoiceRow(), ChoiceRow(), ChoiceRow()
        self.sheets.chosen.connect(self._show_sheet)
        self.about, self.progress, self.result = QLabel(), QProgressBar(), QLabel()
        self.result.setWordWrap(True)
        self.progress.setRange(0, 0)
        self.progress.hide()
        theme.colour(self.about, theme.DIM)
        self._captions = [QLabel() for _ in range(4)]
        self.compare, self.save, self.close_button = map(choice_button, ("", "", ""))
        self.compare.setCheckable(True)
        self.compare.clicked.connect(self._choose_before)
        self.save.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.hide)
        rows = QGridLayout()
        rows.setHorizontalSpacing(2 * theme.GRID)
        rows.setVerticalSpacing(theme.GRID)
        for line, widget in enumerate((self.sheets, self.formats, self.emcees, self.compare)):
            rows.addWidget(self._captions[line], 2 * line, 0)
            rows.addWidget(widget, 2 * line, 1)
        rows.addWidget(self.about, 1, 1)
        feet = QHBoxLayout()
        feet.addWidget(self.progress, 1)
        feet.addStretch(1)
        feet.addWidget(self.save)
        feet.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GRID,) * 4)
        column.setSpacing(2 * theme.GRID)
        column.addLayout(rows)
        column.addWidget(self.result)
        column.addLayout(feet)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print and export"))
        words = (self.tr("Sheet"), self.tr("Format"), self.tr("Emcee"), self.tr("Cards"))
        for caption, word in zip(self._captions, words, strict=True):
            caption.setText(word)
        self.sheets.offer([sheet_word(sheet) for sheet in _SHEETS], max(self.sheets.place, 0))
        names = emcees(self._state_now().show)
        chosen = self.emcees.place if 0 <= self.emcees.place <= len(names) else 0
        self.emcees.offer([self.tr("All"), *names], chosen)
        self.save.setText(self.tr("Save as…"))
        self.save.setToolTip(self.tr("Choose where the sheet is written"))
        self.close_button.setText(self.tr("Close (Esc)"))
        self._show_sheet(self.sheets.place)
        self._show_before()

    def _show_sheet(self, place: int) -> None:
        sheet = _SHEETS[place]
        self.about.setText(sheet_help(sheet))
        self.formats.offer([format_word(each) for each in FORMATS[sheet]], 0)
        for widget in (*self._captions[2:], self.emcees, self.compare):
            widget.setVisible(sheet is Sheet.CARDS)
        self.adjustSize()

    def _move_off_the_countdown(self) -> None:
        """To the foot of the screen, over the rows of the rundown's end."""
        room = (
            self.screen()
            .availableGeometry()
            .adjusted(_MARGIN, _MARGIN, -_MARGIN, -_FOOT - self.sizeHint().height())
        )
        self.move(room.bottomLeft())

    def _show_before(self) -> None:
        self.compare.setChecked(self._before is not None)
        text = self.tr("Only those changed since a set printed before…")
        if self._before is not None:
            text = self.tr("Only those changed since {file}").format(file=self._before.name)
        self.compare.setText(text)

    def _choose_before(self) -> None:
        if self._before is not None:
            self.compare_with(None)
            return
        self.compare.setChecked(False)
        dialog = self._dialog(self.tr("The set printed before"))
        dialog.setNameFilter(self.tr("Cue cards (*.pdf *.html)"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.compare_with(Path(name)))
        dialog.open()

    def _choose_place(self) -> None:
        request = self.request
        dialog = self._dialog(sheet_word(request.sheet))
        dialog.setNameFilter(f"{format_word(request.format)} (*.{request.format})")
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(str(request.format))
        dialog.selectFile(file_name(self._beside.stem, request))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> FileDialog:
        """A dialog at the show's folder."""
        dialog = FileDialog(self, title, str(self._beside.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _show_progress(self) -> None:
        self.progress.show()

    def _end(self) -> None:
        self.progress.hide()
        self.save.setEnabled(True)

    def _tell_written(self, written: WrittenSheet) -> None:
        if not written.is_written:
            self._tell("info", self.tr("No card has changed: nothing was written."))
            return
        said = self.tr("Written: {file}").format(file=self._target)
        if written.gone:
            named = "; ".join(written.gone[:_NAMED])
            more = "…" if len(written.gone) > _NAMED else ""
            gone = self.tr("Take out of the old set: {cards}").format(cards=named + more)
            said = f"{said}\n{gone}"
        self._tell("info", said)

    def _tell_failed(self, sentence: str) -> None:
        self._tell("error", fault_text(sentence))

    def _show_result(self, said: str) -> None:
        self.result.setText(said)
        self.result.setVisible(bool(said))
        # A window gives wrapped text no room of its own accord.
        wide = self.width() - 4 * theme.GRID
        self.result.setFixedHeight(self.result.heightForWidth(wide) if said else 0)
        self.adjustSize()

    def _tell(self, level: str, said: str) -> None:
        """Here, because this window may cover the notice; and there, should it be closed."""
        self._show_result(f"{'⨯' if level == 'error' else '✓'} {said}")
        theme.colour(self.result, theme.OVERRUN if level == "error" else theme.CALM)
        self._notify(level, said)
