"""A window that shows a proposal before it is done: a table, what it means, what is left over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from showctl.domain.plan import Show
from showctl.ui import theme
from showctl.ui.printing.choices import choice_button
from showctl.ui.scripts.placing_table import PlacingTable

_SIZE = (1100, 640)


class ProposalWindow(QWidget):
    """Not modal; Esc and Cancel close it with nothing changed."""

    def __init__(self, show: Show) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.summary, self.doubts = QLabel(), QLabel()
        self.summary.setFont(theme.font(18, is_bold=True))
        for label in (self.summary, self.doubts):
            label.setWordWrap(True)
        theme.colour(self.doubts, theme.WARNING)
        self.doubts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = PlacingTable(show)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        split = QSplitter()
        split.addWidget(self.table)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.take, self.cancel = choice_button(""), choice_button(self.tr("Cancel (Esc)"))
        self.cancel.clicked.connect(self.close)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.take)
        feet.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GRID,) * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(self.summary)
        column.addWidget(split, 1)
        column.addWidget(self.doubts)
        column.addLayout(feet)
        self.resize(*_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
