"""Draws the cells of the rundown. Qt's own delegate asks seven questions a cell and lays each text
out anew, which alone took half a frame."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from showctl.domain.state import Status
from showctl.ui import theme
from showctl.ui.operator.rundown_model import RIGHT_COLUMNS, Cells, Column, RundownModel
from showctl.ui.widgets.kind_icon import ICON_PX, kind_icon

_PADDING = 8
_ICON_MIDDLE = QPoint(ICON_PX // 2 - 1, ICON_PX // 2 - 1)
_GONE = "#8a95a2"
_QUIET = (Column.OWNER, Column.PLANNED, Column.DURATION)


class CellPainter(QStyledItemDelegate):
    """The current row stands on a ground of its own and in bold; what is over steps back."""

    def __init__(self, model: RundownModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._fonts = {bold: theme.font(theme.BODY_PX, is_bold=bold) for bold in (False, True)}
        self._current, self._selected = QColor(theme.CURRENT_GROUND), QColor(theme.LINE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, column = index.row(), index.column()
        cells = self._model.cells_at(row)
        place, is_current = option.rect, cells.status is Status.CURRENT
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._selected)
        elif is_current:
            painter.fillRect(place, self._current)
        if column == Column.KIND:
            segment = self._model.segment_at(row)
            if segment is not None:
                corner = place.center() - _ICON_MIDDLE
                painter.drawPixmap(corner, kind_icon(segment.kind))
            return
        text = self._model.text_at(row, column)
        if not text:
            return
        room = place.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(self._fonts[is_current])
        painter.setPen(_ink(cells, column))
        laid, width, height = _laid_out(text, room.width(), is_current)
        x = room.right() + 1 - width if column in RIGHT_COLUMNS else room.left()
        painter.drawStaticText(round(x), room.top() + (room.height() - height) // 2, laid)


def _ink(cells: Cells, column: int) -> str:
    if cells.status in (Status.DONE, Status.SKIPPED):
        return _GONE
    if column == Column.OVER_UNDER:
        return theme.WARNING if (cells.late_min or 0) > 0 else theme.DIM
    return theme.DIM if column in _QUIET else theme.TEXT


@lru_cache(maxsize=4096)
def _laid_out(text: str, room: int, is_bold: bool) -> tuple[QStaticText, int, int]:
    """A text cut to its room, its glyphs placed once and for all; its width and height, px."""
    font = theme.font(theme.BODY_PX, is_bold=is_bold)
    metrics = QFontMetrics(font)
    laid = QStaticText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(QTransform(), font)
    return laid, metrics.horizontalAdvance(laid.text()), metrics.height()
