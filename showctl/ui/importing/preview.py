"""The table under way: its preview, and what to do where there is none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QStackedWidget, QTableView, QWidget

from showctl.app.tables import TableReading
from showctl.ui import theme
from showctl.ui.importing.column_header import ColumnHeader
from showctl.ui.importing.preview_model import PreviewModel, Understood
from showctl.ui.importing.texts import translate

_ROW_PX = 32
_WIDEST = 260
_MEASURED_ROWS = 60
_SIDE_ROOM = 28


class PreviewTable(QTableView):
    """One row of the table a row; Alt+↓ asks what the current column means."""

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.columns = ColumnHeader(model, self)
        self.setHorizontalHeader(self.columns)
        self.setFont(theme.font(theme.BODY_PX))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(_ROW_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_asked = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_asked and event.key() == Qt.Key.Key_Down:
            self.columns.open_choice(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def fit_columns(self) -> None:
        """Make each column as wide as its first rows need, within reason."""
        model, metrics = self.model(), self.fontMetrics()
        for column in range(model.columnCount()):
            texts = [
                str(model.index(row, column).data() or "")
                for row in range(min(model.rowCount(), _MEASURED_ROWS))
            ]
            header = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            least = 64 if column < len(Understood) else 112
            widest = max(map(metrics.horizontalAdvance, [header, *texts]), default=0)
            self.setColumnWidth(column, min(max(widest + _SIDE_ROOM, least), _WIDEST))


class Preview(QStackedWidget):
    """The table, or the sentence that says how to bring one.

    `row_selected` says that another row is the selected one.
    """

    row_selected = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model, self)
        self._hint = QLabel(
            translate(
                "Import",
                "Drop a table here: Excel, csv, Markdown or text.\n"
                "Or copy it and press Ctrl+V, or press Ctrl+O to choose a file.",
            )
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setFont(theme.font(18))
        self._hint.setWordWrap(True)
        theme.colour(self._hint, theme.DIM)
        self.addWidget(self._hint)
        self.addWidget(self.table)
        self._hint.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.selectionModel().currentRowChanged.connect(self.row_selected)

    def show_reading(self, reading: TableReading | None) -> None:
        """Show a table as understood; the selected row and the place stay where they were."""
        before = self.model.reading
        current, scrolled = self.table.currentIndex(), self.table.verticalScrollBar().value()
        self.model.show_reading(reading)
        self.setCurrentWidget(self.table if reading and reading.rows else self._hint)
        if reading is None:
            return
        if before is None or before.headers != reading.headers:
            self.table.fit_columns()
        elif current.isValid():
            self.table.setCurrentIndex(self.model.index(current.row(), current.column()))
            self.table.verticalScrollBar().setValue(scrolled)

    def take_focus(self) -> None:
        """Take the keyboard, so that a paste is a table."""
        shown = self.table if self.currentWidget() is self.table else self._hint
        shown.setFocus()

    @property
    def selected_row(self) -> int | None:
        """The number in the file of the selected row, where it becomes a segment."""
        place = self.table.currentIndex().row()
        if place < 0 or not self.model.is_segment(place):
            return None
        return self.model.row_number(place)

    def select_row(self, number: int) -> None:
        """Go to the row of that number in the file, if it is shown."""
        place = self.model.place_of(number)
        if place is not None:
            self.table.setCurrentIndex(self.model.index(place, 0))
            self.table.scrollTo(self.model.index(place, 0))
