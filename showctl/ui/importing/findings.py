"""The two lists below the preview: what was doubted, and what would change in the show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QTabWidget

from showctl.app.plan_diff import Change, RowChange
from showctl.app.tables import TableWarning
from showctl.ui import theme
from showctl.ui.importing.texts import change_text, change_word, doubt_text, translate

_ROW = Qt.ItemDataRole.UserRole


class Findings(QTabWidget):
    """`row_chosen` carries the number in the file of the row that a doubt is about."""

    row_chosen = Signal(int)

    def __init__(self, *, has_changes: bool) -> None:
        super().__init__()
        self.doubts, self.changes = _list(), _list()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.addTab(self.doubts, "")
        if has_changes:
            self.addTab(self.changes, "")
        self.doubts.currentItemChanged.connect(self._choose)
        self.doubts.itemClicked.connect(self._choose)

    def show_doubts(self, doubts: Sequence[TableWarning]) -> None:
        """List these doubts."""
        self.doubts.blockSignals(True)
        self.doubts.clear()
        for doubt in doubts:
            place = translate("Import", "Row {row}").format(row=doubt.row)
            item = QListWidgetItem(f"⚠  {place}  ·  {doubt_text(doubt)}")
            item.setData(_ROW, doubt.row)
            item.setToolTip(doubt_text(doubt))
            self.doubts.addItem(item)
        if not doubts:
            self.doubts.addItem(_remark(translate("Import", "Everything was plain.")))
        self.doubts.blockSignals(False)
        said = translate("Import", "Doubts ({count})").format(count=len(doubts))
        self.setTabText(0, said)

    def show_changes(self, changes: Sequence[RowChange]) -> None:
        """List what would change in the show."""
        self.changes.clear()
        for change in changes:
            number = change.number or change.number_before
            item = QListWidgetItem(f"{change_word(change)}  ·  {number}  {change_text(change)}")
            item.setForeground(QColor(_ink(change)))
            item.setToolTip(change_text(change))
            self.changes.addItem(item)
        if not changes:
            self.changes.addItem(_remark(translate("Import", "Nothing in the show changes.")))
        if self.count() > 1:
            said = translate("Import", "Changes in the show ({count})").format(count=len(changes))
            self.setTabText(1, said)

    def _choose(self, item: QListWidgetItem | None) -> None:
        row = item.data(_ROW) if item is not None else None
        if isinstance(row, int):
            self.row_chosen.emit(row)


def _list() -> QListWidget:
    made = QListWidget()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFont(theme.font(theme.BODY_PX))
    made.setUniformItemSizes(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _remark(said: str) -> QListWidgetItem:
    item = QListWidgetItem(said)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setForeground(QColor(theme.DIM))
    return item


def _ink(change: RowChange) -> str:
    if Change.ADDED in change.kinds:
        return theme.CALM
    return theme.OVERRUN if Change.REMOVED in change.kinds else theme.TEXT
