"""The rundown on the screen: the current row is always in view."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView

from showctl.ui import theme
from showctl.ui.operator.cell_painter import CellPainter
from showctl.ui.operator.rundown_model import CREW_COLUMNS, Column, RundownModel
from showctl.ui.operator.wording import translate

_ROW_PX = 30
_LEAST_TITLE_PX = 208
_ROWS_AHEAD = 4
_BACK_MS = 8_000
_COLUMNS_KEY = "operator/columns"
_CREW_KEY = "operator/crew_columns"

_WIDTHS = {
    Column.NUMBER: 44,
    Column.KIND: 32,
    Column.OWNER: 120,
    Column.PLANNED: 68,
    Column.EXPECTED: 76,
    Column.DURATION: 72,
    Column.OVER_UNDER: 88,
    Column.STATUS: 92,
    Column.PERFORMERS: 128,
    Column.MICROPHONES: 112,
    Column.LIGHTING: 112,
    Column.PROPS: 128,
}


class RundownView(QTableView):
    """Takes no keyboard focus: the keys belong to the run.

    `jumped_to` and `selected` carry a segment's id, or None for nothing.
    """

    jumped_to = Signal(str)
    selected = Signal(object)

    def __init__(self, model: RundownModel, settings: QSettings) -> None:
        super().__init__()
        self._rows, self._settings = model, settings
        self._current: str | None = None
        self.setModel(model)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellPainter(model, self))
        # Only what is opaque scrolls without being drawn anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._ground = QColor(theme.PANEL)
        self._lay_out_headers()
        self._empty = self._make_empty()
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_BACK_MS)
        self._back.timeout.connect(self._show_current)
        self.verticalScrollBar().sliderMoved.connect(lambda _: self._back.start())
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._back.start())
        self.doubleClicked.connect(self._jump)
        self.selectionModel().currentRowChanged.connect(self._select)
        model.modelReset.connect(self._reset)

    @property
    def selection(self) -> str | None:
        """The id of the selected segment."""
        segment = self._rows.segment_at(self.currentIndex().row())
        return segment.id if segment else None

    @property
    def has_crew_columns(self) -> bool:
        """Whether the columns for the crew are shown."""
        return not self.isColumnHidden(CREW_COLUMNS[0])

    def show_crew_columns(self, is_shown: bool) -> None:
        """Show or hide the columns that the crew needs."""
        for column in CREW_COLUMNS:
            self.setColumnHidden(column, not is_shown)
        # With all columns the title would be squeezed to nothing: the table scrolls instead.
        mode = QHeaderView.ResizeMode.Interactive if is_shown else QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(Column.TITLE, mode)
        if is_shown and self.columnWidth(Column.TITLE) < _LEAST_TITLE_PX:
            self.setColumnWidth(Column.TITLE, _LEAST_TITLE_PX)
        self._settings.setValue(_CREW_KEY, is_shown)

    def show_current(self, segment_id: str | None) -> None:
        """Keep this segment in view from now on; an advance ends the selection."""
        if segment_id == self._current:
            return
        self._current = segment_id
        self.clear_selection()
        self._show_current()

    def bring_into_sight(self, segment_id: str | None) -> None:
        """Show this segment's row, with those after it."""
        row = self._rows.row_of(segment_id) if segment_id else -1
        if row < 0:
            return
        ahead = min(row + self._rows_ahead(), self._rows.rowCount() - 1)
        self.scrollTo(self._rows.index(ahead, Column.NUMBER))
        self.scrollTo(self._rows.index(row, Column.NUMBER))

    def rows_in_sight(self) -> range:
        """The rows that can be seen."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(max(0, first), last + 1 if last >= 0 else self._rows.rowCount())

    def clear_selection(self) -> None:
        """Select nothing."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def move_selection(self, rows: int) -> None:
        """Select a row further down or up, from the current segment where nothing is selected."""
        start = self.selection or self._current
        row = self._rows.row_of(start) + rows if start else 0
        row = min(max(row, 0), self._rows.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, Column.TITLE))
            self._back.start()

    def save(self) -> None:
        """Remember the columns' widths and order."""
        self._settings.setValue(_COLUMNS_KEY, self.horizontalHeader().saveState())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows on their ground."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())
        self._show_current()

    def _lay_out_headers(self) -> None:
        self.setMinimumHeight(28 + 2 * _ROW_PX)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(28)
        header.setFixedHeight(28)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        saved = self._settings.value(_COLUMNS_KEY)
        if saved is not None:
            header.restoreState(saved)
        header.setSectionResizeMode(Column.KIND, QHeaderView.ResizeMode.Fixed)
        self.show_crew_columns(bool(self._settings.value(_CREW_KEY, False, type=bool)))

    def _make_empty(self) -> QLabel:
        label = QLabel(
            translate(
                "Operator",
                "This show has no segments yet.\n"
                "Import a table: showctl import TABLE SHOW, then open the show again.",
            ),
            self.viewport(),
        )
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setFont(theme.font(16))
        theme.colour(label, theme.DIM)
        return label

    def _reset(self) -> None:
        self._empty.setVisible(self._rows.rowCount() == 0)
        self._current = None

    def _show_current(self) -> None:
        self.bring_into_sight(self._current)

    def _rows_ahead(self) -> int:
        return min(_ROWS_AHEAD, max(0, self.viewport().height() // _ROW_PX - 2))

    def _jump(self, index: QModelIndex) -> None:
        segment = self._rows.segment_at(index.row())
        if segment:
            self.jumped_to.emit(segment.id)

    def _select(self, index: QModelIndex) -> None:
        segment = self._rows.segment_at(index.row())
        self.selected.emit(segment.id if segment else None)
