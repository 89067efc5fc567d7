"""A label that gives way: too long a text ends in "…" and is whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from showctl.ui import theme

_LEAST_CHARS = 4


class ElidedLabel(QLabel):
    """For the user's own words, whose length nobody knows; texts of the program use QLabel."""

    def __init__(
        self, px: int = theme.BODY_PX, *, is_bold: bool = False, colour: str = theme.TEXT
    ) -> None:
        super().__init__()
        self.setFont(theme.font(px, is_bold=is_bold))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.colour(self, colour)

    def show_text(self, text: str) -> None:
        """Show a text and keep it whole in the tooltip."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LEAST_CHARS, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)
