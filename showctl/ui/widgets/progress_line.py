"""How much of a segment has passed, as a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showctl.ui import theme

_HEIGHT = 12


class ProgressLine(QWidget):
    """A line that fills; full and in the overrun colour once the time is over."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = (0, theme.CALM)
        self.fraction = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fraction(self, fraction: float, colour: str) -> None:
        """Fill it to a fraction from 0 to 1; paints only when a pixel changes."""
        self.fraction = min(1.0, max(0.0, fraction))
        shown = (round(self.fraction * self.width()), colour)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(theme.RAISED))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        painter.setBrush(QColor(self._shown[1]))
        painter.setClipRect(QRectF(0, 0, self.fraction * self.width(), self.height()))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
