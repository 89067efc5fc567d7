"""The header of the preview: what each column of the table is called, and what it is taken for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from showctl.app.tables import FIELDS
from showctl.ui import theme
from showctl.ui.importing.preview_model import PreviewModel
from showctl.ui.importing.texts import field_word, translate

_HEIGHT = 56
_BOX_HEIGHT = 26
_PADDING = 8


class ColumnHeader(QHeaderView):
    """Two lines: the column's name, and a box with its meaning that opens a list of all.

    `assigned` carries the column of the table (from 0) and the field, "" for the user's own.
    """

    assigned = Signal(int, str)

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(64)
        self.setToolTip(translate("Import", "Click to say what a column means (Alt+↓)"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    def choice_at(self, section: int) -> QMenu | None:
        """The list of meanings for a section; None where it is no column of the table."""
        column = self._model.table_column(section)
        return None if column is None or self._model.reading is None else self._menu(column)

    def open_choice(self, section: int) -> None:
        """Open the list of meanings at a section, if it is a column of the table."""
        menu = self.choice_at(section)
        if menu is not None:
            corner = QPoint(self.sectionViewportPosition(section), self.height())
            menu.popup(self.viewport().mapToGlobal(corner))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        is_resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        if event.button() == Qt.MouseButton.LeftButton and section >= 0 and not is_resizing:
            self.open_choice(section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, QColor(theme.PANEL))
        room = rect.adjusted(_PADDING, 4, -_PADDING, -4)
        name = str(self._model.headerData(section, Qt.Orientation.Horizontal) or "")
        column = self._model.table_column(section)
        painter.setFont(theme.font(theme.SMALL_PX))
        painter.setPen(QColor(theme.DIM))
        line = room if column is None else QRect(room.x(), room.y(), room.width(), 18)
        _write(painter, line, name)
        if column is not None:
            self._paint_box(painter, rect, self._model.field_of(column))
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRect, field: str | None) -> None:
        box = QRect(rect.x() + 4, rect.bottom() - _BOX_HEIGHT - 3, rect.width() - 8, _BOX_HEIGHT)
        painter.setPen(QColor(theme.LINE))
        painter.setBrush(QColor(theme.RAISED if field else theme.PANEL))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(theme.font(theme.SMALL_PX, is_bold=field is not None))
        painter.setPen(QColor(theme.TEXT if field else theme.DIM))
        _write(painter, box.adjusted(6, 0, -18, 0), _meaning(field))
        painter.drawText(box.adjusted(0, 0, -6, 0), _RIGHT, "▾")

    def _menu(self, column: int) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        taken = set(self._model.reading.columns) if self._model.reading else set()
        current = self._model.field_of(column)
        for field in (None, *FIELDS):
            entry = menu.addAction(_meaning(field))
            entry.setCheckable(True)
            entry.setChecked(field == current)
            if field in taken and field != current:
                entry.setText(
                    translate("Import", "{field} (from its column)").format(field=_meaning(field))
                )
            entry.triggered.connect(
                lambda _=False, field=field: self.assigned.emit(column, field or "")
            )
        return menu


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _meaning(field: str | None) -> str:
    return field_word(field) if field else translate("Import", "Own column")


def _write(painter: QPainter, room: QRect, said: str) -> None:
    shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, shown)
