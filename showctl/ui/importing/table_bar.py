"""The head of the import window: which table, which sheet, on which day, from when, and how."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from showctl.domain.typed_time import typed_clock
from showctl.ui import theme
from showctl.ui.importing.draft import Draft
from showctl.ui.importing.texts import source_name, translate
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel


class TableBar(QFrame):
    """Shows a draft's choices; what is chosen is told by signals, the draft does the rest.

    `start_chosen` carries ms after midnight, or None.
    """

    file_wanted = Signal()
    paste_wanted = Signal()
    sheet_chosen = Signal(str)
    date_chosen = Signal(object)
    start_chosen = Signal(object)
    replaces_chosen = Signal(bool)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.file = CommandButton(translate("Import", "Choose a file…"), "Ctrl+O")
        self.paste = CommandButton(translate("Import", "Paste"), "Ctrl+V")
        self.name = ElidedLabel(16, is_bold=True)
        self.sheet_word = _word(translate("Import", "Sheet"))
        self.sheet = QComboBox()
        self.date = _date_edit(draft.on)
        self.start = QLineEdit()
        self.start.setFixedWidth(9 * theme.GRID)
        self.start.setPlaceholderText("HH:MM")
        self.start.setToolTip(
            translate("Import", "When the show starts, for a table without times of day")
        )
        self._shown_sheets: tuple[str, ...] = ()
        self._build(draft)
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        """Show what was chosen so far."""
        source, reading = draft.found.source, draft.found.reading
        self.name.show_text(source_name(source.name) if source else translate("Import", "No table"))
        sheets = source.sheets if source else ()
        for widget in (self.sheet_word, self.sheet):
            widget.setVisible(len(sheets) > 1)
        self.sheet.blockSignals(True)
        if sheets != self._shown_sheets:
            self._shown_sheets = sheets
            self.sheet.clear()
            self.sheet.addItems(list(sheets))
        if reading is not None and reading.sheet in sheets:
            self.sheet.setCurrentIndex(sheets.index(reading.sheet))
        self.sheet.blockSignals(False)

    def _build(self, draft: Draft) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.GRID)
        first.addWidget(self.file)
        first.addWidget(self.paste)
        first.addWidget(self.name, 1)
        for word, field in (
            (self.sheet_word, self.sheet),
            (_word(translate("Import", "Date")), self.date),
            (_word(translate("Import", "Start")), self.start),
        ):
            first.addWidget(word)
            first.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(theme.GRID)
        column.addLayout(first)
        self.updates, self.replaces = _ways()
        (self.replaces if draft.replaces else self.updates).setChecked(True)
        if draft.existing is not None:
            column.addLayout(self._second(draft.existing.title))

    def _second(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        into = ElidedLabel(colour=theme.DIM)
        into.show_text(translate("Import", "Into {show}").format(show=title))
        group = QButtonGroup(self)
        for way in (self.updates, self.replaces):
            group.addButton(way)
            row.addWidget(way)
        row.addWidget(into, 1)
        return row

    def _connect(self) -> None:
        self.file.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.sheet.currentTextChanged.connect(self.sheet_chosen)
        self.date.dateChanged.connect(self._choose_date)
        self.start.textEdited.connect(self._choose_start)
        self.replaces.toggled.connect(self.replaces_chosen)

    def _choose_date(self, chosen: QDate) -> None:
        self.date_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))

    def _choose_start(self, typed: str) -> None:
        start = typed_clock(typed, 0)
        if start is not None or not typed.strip():
            self.start_chosen.emit(start)


def _word(said: str) -> QLabel:
    label = QLabel(said)
    theme.colour(label, theme.DIM)
    return label


def _date_edit(on: date) -> QDateEdit:
    field = QDateEdit(QDate(on.year, on.month, on.day))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    field.setMinimumHeight(4 * theme.GRID)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return field


def _ways() -> tuple[CommandButton, CommandButton]:
    update = CommandButton(translate("Import", "Update: lines and cues stay"), "Ctrl+U")
    replace = CommandButton(translate("Import", "Replace the whole rundown"), "Ctrl+R")
    for way in (update, replace):
        way.setCheckable(True)
    return update, replace
