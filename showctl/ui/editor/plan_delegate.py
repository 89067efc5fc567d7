"""Draws the cells of the plan and makes their editors: a line of text that says what it will be
taken for, or a list to choose from."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from showctl.domain.plan import StartRule
from showctl.ui import theme
from showctl.ui.editor.columns import CellKind, Column, PlanRow, meaning, read
from showctl.ui.editor.plan_model import RIGHT_KINDS, PlanModel
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.kind_icon import ICON_PX, kind_icon

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_STRIPE = 4
_SIGN_PX = 18
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TIMES = (
    CellKind.LENGTH,
    CellKind.OPTIONAL_LENGTH,
    CellKind.LENGTHS,
    CellKind.START,
)
_CHOSEN = (CellKind.CHOICE, CellKind.COLOUR, CellKind.YES_NO)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TimeEdit(QLineEdit):
    """A time as it is typed, with what it means beneath."""

    def __init__(self, parent: QWidget, column: Column, row: PlanRow) -> None:
        super().__init__(parent)
        self._column, self._row, self._table = column, row, parent
        self.hint = QLabel(parent)
        self.hint.setFont(theme.font(theme.SMALL_PX))
        self.hint.setStyleSheet(_HINT)
        self.textChanged.connect(self._say)
        if column.kind is CellKind.START:
            self.setPlaceholderText(translate("Editor", "follows"))

    @property
    def is_understood(self) -> bool:
        """Whether what stands there means something."""
        return meaning(self._column, self._row, self.text()) is not None

    def place_hint(self) -> None:
        """Stand beneath the cell, above it at the foot of the table."""
        self.hint.adjustSize()
        room = self._table.rect()
        below = self.geometry().bottom() + 2
        above = self.geometry().top() - self.hint.height() - 2
        top = below if below + self.hint.height() <= room.bottom() else above
        left = min(self.x(), room.right() - self.hint.width())
        self.hint.move(max(0, left), top)
        self.hint.show()
        self.hint.raise_()

    def _say(self) -> None:
        meant = meaning(self._column, self._row, self.text())
        examples = translate("Editor", "⚠ not understood: try 5, 90s, 1h30 or 18:30")
        self.hint.setText(f"= {meant}" if meant is not None else examples)
        theme.colour(self.hint, theme.TEXT if meant is not None else theme.WARNING)
        self.place_hint()


_HINT = f"background: {theme.RAISED}; border: 1px solid {theme.REHEARSAL}; padding: 3px 8px;"


class PlanDelegate(QStyledItemDelegate):
    """One for all columns; it asks the model what a cell is."""

    def __init__(self, model: PlanModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._line, self._dim = QColor(theme.LINE), QColor(theme.DIM)
        self._warning = QColor(theme.WARNING)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        if column.kind in _CHOSEN:
            return self._chooser(parent, column)
        if column.kind in _TIMES:
            return TimeEdit(parent, column, row)
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            shown = str(self._model.data(index))
            editor.setCurrentIndex(max(0, editor.findText(shown)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(self._model.data(index, Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        written = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            written = editor.text()
        if isinstance(editor, TimeEdit) and not editor.is_understood:
            return
        if written != self._model.data(index, Qt.ItemDataRole.EditRole):
            self._model.setData(index, written)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, TimeEdit):
            editor.hint.deleteLater()
        super().destroyEditor(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = QRect(option.rect)
        if isinstance(editor, QComboBox | TimeEdit):
            place.setWidth(max(place.width(), 128))
        editor.setGeometry(place)
        if isinstance(editor, TimeEdit):
            editor.place_hint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A time that means nothing stays where it is until it does, or Esc gives it up."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(watched, TimeEdit) and not watched.is_understood:
            return cast(QKeyEvent, event).key() in _ENTER or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        at, place = index.row(), option.rect
        column, row = self._model.columns[index.column()], self._model.row_at(at)
        is_locked = self._model.is_locked(at)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._line)
        if column.id == "number" and row.segment.colour:
            stripe = QRect(place.x(), place.y() + 1, _STRIPE, place.height() - 2)
            painter.fillRect(stripe, QColor(row.segment.colour))
        room = place.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._model.flags_at(at, index.column()):
            sign = QRect(room.right() - _SIGN_PX + 6, room.y(), _SIGN_PX, room.height())
            painter.setPen(self._warning)
            painter.setFont(theme.font(theme.BODY_PX))
            painter.drawText(sign, _RIGHT, "⚠")
            room.setRight(room.right() - _SIGN_PX)
        if column.id == "kind":
            top = room.y() + (room.height() - ICON_PX) // 2
            painter.drawPixmap(room.x(), top, kind_icon(row.segment.kind))
            room.setLeft(room.x() + ICON_PX + 6)
        if column.kind is CellKind.COLOUR and row.segment.colour:
            swatch = QRect(room.x(), room.center().y() - 6, 12, 12)
            painter.fillRect(swatch, QColor(row.segment.colour))
            room.setLeft(room.x() + 18)
        shown = read(column, row)
        if is_locked and column.id == "number":
            shown = f"{self._model.status_sign(at)} {shown}"
        painter.setFont(theme.font(theme.BODY_PX))
        is_derived = column.kind is CellKind.START and row.segment.start_rule is StartRule.FOLLOW
        painter.setPen(self._dim if is_locked or is_derived else option.palette.text().color())
        align = _RIGHT if column.kind in RIGHT_KINDS else _LEFT
        painter.drawText(room, align, _elided(shown, room.width()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.REHEARSAL))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _chooser(self, parent: QWidget, column: Column) -> QComboBox:
        box = QComboBox(parent)
        if column.kind is CellKind.YES_NO:
            box.addItems(["", "✓"])
        else:
            for value, word in column.choices:
                box.addItem(word)
                if column.kind is CellKind.COLOUR and value:
                    swatch = QColor(str(value))
                    box.setItemData(box.count() - 1, swatch, Qt.ItemDataRole.DecorationRole)
        box.activated.connect(lambda: self._chosen(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


@lru_cache(maxsize=8192)
def _elided(text: str, width: int) -> str:
    one_line = " ".join(text.split()) if "\n" in text else text
    metrics = QFontMetrics(theme.font(theme.BODY_PX))
    return metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, width)
