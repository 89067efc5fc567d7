"""Things to be placed in segments: what was proposed, how sure it is, and a choice for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from showctl.domain.plan import Show
from showctl.ui import theme

_ROW_PX = 36


@dataclass(frozen=True, slots=True)
class Placing:
    """One thing: its name, the place of its segment in the show (None: nowhere), what it holds."""

    name: str
    segment: int | None
    is_sure: bool
    detail: str


class PlacingTable(QTableWidget):
    """`placed` carries the row and the place of the segment chosen for it, −1 for none;
    `looked_at` the row that the keyboard or the mouse is on."""

    placed = Signal(int, int)
    looked_at = Signal(int)

    def __init__(self, show: Show) -> None:
        super().__init__(0, 4)
        self._titles = QStringListModel(self)
        self._show = show
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.currentCellChanged.connect(lambda row, *_: self.looked_at.emit(row))

    def show_placings(self, placings: Sequence[Placing], headers: Sequence[str]) -> None:
        """Fill the table; `headers` are the names of its four columns."""
        nowhere = self.tr("– leave out –")
        titles = [f"{n} {each.title}" for n, each in enumerate(self._show.segments, 1)]
        self._titles.setStringList([nowhere, *titles])
        self.setHorizontalHeaderLabels(list(headers))
        self.setRowCount(len(placings))
        for row, placing in enumerate(placings):
            self._fill(row, placing)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(320)

    def show_sureness(self, row: int, placing: Placing) -> None:
        """Say anew how sure a row is."""
        word, colour = self._sureness(placing)
        item = QTableWidgetItem(word)
        item.setForeground(QColor(colour))
        self.setItem(row, 2, item)

    def choice(self, row: int) -> QComboBox:
        """The choice of segments in that row."""
        found = self.cellWidget(row, 1)
        assert isinstance(found, QComboBox)
        return found

    def _fill(self, row: int, placing: Placing) -> None:
        for column, text in ((0, placing.name), (3, placing.detail)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.setItem(row, column, item)
        self.show_sureness(row, placing)
        choice = QComboBox()
        choice.setModel(self._titles)
        choice.setCurrentIndex(0 if placing.segment is None else placing.segment + 1)
        choice.activated.connect(lambda at, row=row: self.placed.emit(row, at - 1))
        self.setCellWidget(row, 1, choice)

    def _sureness(self, placing: Placing) -> tuple[str, str]:
        if placing.segment is None:
            return self.tr("⨯ left out"), theme.OVERRUN
        if placing.is_sure:
            return self.tr("✓ sure"), theme.CALM
        return self.tr("? have a look"), theme.WARNING
