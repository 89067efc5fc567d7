"""A list of rows that are filled anew rather than made anew: making widgets costs a frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from showctl.ui import theme

Row = TypeVar("Row", bound=QWidget)
Thing = TypeVar("Thing")


class RowList(QScrollArea, Generic[Row, Thing]):
    """Shows one row a thing, and a sentence where there is none."""

    def __init__(
        self, make: Callable[[], Row], fill: Callable[[Row, Thing], None], empty: str
    ) -> None:
        super().__init__()
        self._make, self._fill = make, fill
        self.rows: list[Row] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._empty = QLabel(empty)
        self._empty.setWordWrap(True)
        theme.colour(self._empty, theme.DIM)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.setWidget(inside)

    @property
    def shown(self) -> list[Row]:
        """The rows that are in use."""
        return [row for row in self.rows if not row.isHidden()]

    def say_when_empty(self, text: str) -> None:
        """Change the sentence that stands where there is no row."""
        self._empty.setText(text)

    def show_things(self, things: Sequence[Thing]) -> None:
        """Fill a row for each thing."""
        while len(self.rows) < len(things):
            row = self._make()
            self._column.insertWidget(self._column.count() - 1, row)
            self.rows.append(row)
        for row, thing in zip(self.rows, things, strict=False):
            self._fill(row, thing)
            row.show()
        for row in self.rows[len(things) :]:
            row.hide()
        self._empty.setVisible(not things)
