"""The table of the plan: rows are dragged, files are dropped on them, columns are chosen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from showctl.ui import theme
from showctl.ui.editor.columns import CellKind, Column
from showctl.ui.editor.plan_delegate import PlanDelegate
from showctl.ui.editor.plan_model import PlanModel
from showctl.ui.operator.wording import translate

_ROW_PX = 30
_COLUMNS_KEY = "editor/columns"
_ROWS = "application/x-showctl-rows"
_Trigger = QAbstractItemView.EditTrigger
_Flag = QItemSelectionModel.SelectionFlag


class PlanView(QTableView):
    """`rows_dropped` carries the row before which the selected rows go, `files_dropped` a segment's
    id and paths, `selected` the id of the current segment or None, `blocked` that a row was to be
    edited that the run keeps."""

    rows_dropped = Signal(int)
    files_dropped = Signal(str, list)
    selected = Signal(object)
    blocked = Signal()

    def __init__(self, model: PlanModel, settings: QSettings) -> None:
        super().__init__()
        self._rows, self._settings = model, settings
        self._drop_at: int | None = None
        self._drop_on = False
        self.setModel(model)
        self.setItemDelegate(PlanDelegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.AnyKeyPressed)
        self.setTabKeyNavigation(True)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setFixedHeight(28)
        self._empty = QLabel(self.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setFont(theme.font(16))
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._empty.setText(
            translate(
                "Editor",
                "The plan is empty.\nInsert the first segment with Ctrl+I, paste rows from Excel "
                "with Ctrl+V, or begin with a template: File ▸ New.",
            )
        )
        theme.colour(self._empty, theme.DIM)
        self.restore_columns()
        self.selectionModel().currentRowChanged.connect(self._tell_selected)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._show_empty)
        model.modelReset.connect(self.restore_columns)
        self._show_empty()

    @property
    def selected_id(self) -> str | None:
        """The id of the current segment; None where there is none."""
        row = self.currentIndex().row()
        is_there = 0 <= row < self._rows.rowCount()
        return self._rows.row_at(row).segment.id if is_there else None

    @property
    def chosen_rows(self) -> list[int]:
        """The selected rows in their order, else the current one."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        current = self.currentIndex().row()
        return rows or ([current] if current >= 0 else [])

    @property
    def shown_columns(self) -> list[Column]:
        """The columns as they stand on the screen."""
        return [self._rows.columns[place] for place in self._order() if self._is_shown(place)]

    @property
    def current_place(self) -> int:
        """Where the current cell stands among the columns shown."""
        shown = [place for place in self._order() if self._is_shown(place)]
        current = self.currentIndex().column()
        return shown.index(current) if current in shown else 0

    def choose_rows(self, rows: Sequence[int], column_id: str | None = None) -> None:
        """Select rows, and make the first of them current."""
        if not rows or not self._rows.rowCount():
            return
        column = self.currentIndex().column()
        if column_id is not None or column < 0:
            column = self._place_of(column_id or "title")
        selection = QItemSelection()
        for row in rows:
            index = self._rows.index(row, column)
            selection.select(index, index)
        current = self._rows.index(rows[0], column)
        model = self.selectionModel()
        model.setCurrentIndex(current, _Flag.NoUpdate)
        model.select(selection, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(current)
        self._tell_selected()

    def show_in_the_middle(self, row: int) -> None:
        """Select a row and show it with those about it."""
        self.choose_rows([row])
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def edit_cell(self, column_id: str) -> None:
        """Begin to write in a cell of the current row."""
        index = self._rows.index(self.currentIndex().row(), self._place_of(column_id))
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.edit(index)

    def show_column(self, column_id: str, is_shown: bool) -> None:
        """Show or hide a column, and remember it."""
        self.setColumnHidden(self._place_of(column_id), not is_shown)
        self.save_columns()

    def is_column_shown(self, column_id: str) -> bool:
        """Whether a column can be seen."""
        return self._is_shown(self._place_of(column_id))

    def save_columns(self) -> None:
        """Remember the order, width and choice of the columns."""
        saved = [
            [self._rows.columns[place].id, self._width(place), self._is_shown(place)]
            for place in self._order()
        ]
        self._settings.setValue(_COLUMNS_KEY, json.dumps(saved))

    def restore_columns(self) -> None:
        """Put the columns as they were left; one that is new stands at its own place."""
        for place, column in enumerate(self._rows.columns):
            self.setColumnWidth(place, column.width)
            self.setColumnHidden(place, column.is_hidden_first)
        try:
            saved = json.loads(str(self._settings.value(_COLUMNS_KEY, "[]")))
            known = [(str(i), int(w), bool(s)) for i, w, s in saved]
        except (ValueError, TypeError):
            return
        here = {column.id: place for place, column in enumerate(self._rows.columns)}
        header, visual = self.horizontalHeader(), 0
        for column_id, width, is_shown in known:
            if column_id in here:
                header.moveSection(header.visualIndex(here[column_id]), visual)
                self.setColumnWidth(here[column_id], max(self._least_width(column_id), width))
                self.setColumnHidden(here[column_id], not is_shown)
                visual += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        key, current = event.key(), self.currentIndex()
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        is_typed = bool(event.text().strip()) and event.text().isprintable()
        if is_plain and (is_enter or is_typed) and current.isValid():
            column = self._rows.columns[current.column()]
            if self._rows.is_locked(current.row()):
                self.blocked.emit()
                return
            if is_enter or column.kind in (CellKind.CHOICE, CellKind.COLOUR, CellKind.YES_NO):
                self.edit(current)
                return
        if key == Qt.Key.Key_Space and current.isValid():
            self._turn_yes_no(current)
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on with the cell below, as in every spreadsheet."""
        super().closeEditor(editor, hint)
        current = self.currentIndex()
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and (
            current.row() + 1 < self._rows.rowCount()
        ):
            below = current.siblingAtRow(current.row() + 1)
            self.selectionModel().setCurrentIndex(below, _Flag.ClearAndSelect | _Flag.Rows)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the selected rows along."""
        mime = QMimeData()
        mime.setData(_ROWS, b"rows")
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.MoveAction)
        self._drop_over(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = event.position().toPoint()
        if event.mimeData().hasFormat(_ROWS):
            self.rows_dropped.emit(self._row_before(at))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif event.mimeData().hasUrls() and (row := self.rowAt(at.y())) >= 0:
            urls = event.mimeData().urls()
            paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
            self.files_dropped.emit(self._rows.row_at(row).segment.id, paths)
            event.acceptProposedAction()
        self._drop_over(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme.CALM), 3))
        width = self.viewport().width()
        top = self.rowViewportPosition(min(self._drop_at, self._rows.rowCount() - 1))
        if self._drop_on:
            painter.drawRect(1, top, width - 3, _ROW_PX - 1)
        else:
            line = top + (_ROW_PX if self._drop_at >= self._rows.rowCount() else 0)
            painter.drawLine(0, line, width, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_empty()

    def _consider(self, event: QDragMoveEvent | QDragEnterEvent) -> None:
        at = event.position().toPoint()
        if event.mimeData().hasFormat(_ROWS):
            self._drop_over(self._row_before(at))
            event.acceptProposedAction()
        elif event.mimeData().hasUrls() and (row := self.rowAt(at.y())) >= 0:
            self._drop_over(row, is_on=True)
            event.acceptProposedAction()
        else:
            self._drop_over(None)
            event.ignore()

    def _drop_over(self, row: int | None, *, is_on: bool = False) -> None:
        self._drop_at, self._drop_on = row, is_on
        self.viewport().update()

    def _row_before(self, at: QPoint) -> int:
        """The row before which something dropped there goes."""
        row = self.rowAt(at.y())
        if row < 0:
            return self._rows.rowCount()
        middle = self.rowViewportPosition(row) + _ROW_PX // 2
        return row if at.y() < middle else row + 1

    def _turn_yes_no(self, index: QModelIndex) -> None:
        if self._rows.columns[index.column()].kind is CellKind.YES_NO:
            if self._rows.is_locked(index.row()):
                self.blocked.emit()
                return
            is_on = bool(self._rows.data(index))
            self._rows.setData(index, "" if is_on else "✓")

    def _order(self) -> list[int]:
        header = self.horizontalHeader()
        return [header.logicalIndex(visual) for visual in range(len(self._rows.columns))]

    def _is_shown(self, place: int) -> bool:
        return not self.isColumnHidden(place)

    def _width(self, place: int) -> int:
        return self.columnWidth(place) or self._rows.columns[place].width

    def _least_width(self, column_id: str) -> int:
        """A number is never cut: it would say nothing."""
        column = self._rows.columns[self._place_of(column_id)]
        return column.width if column.kind is CellKind.FIXED else 40

    def _place_of(self, column_id: str) -> int:
        ids = [column.id for column in self._rows.columns]
        return ids.index(column_id) if column_id in ids else ids.index("title")

    def _tell_selected(self) -> None:
        self.selected.emit(self.selected_id)

    def _show_empty(self) -> None:
        self._empty.setVisible(self._rows.rowCount() == 0)
        self._empty.setGeometry(self.viewport().rect().adjusted(48, 0, -48, 0))
