"""How loud something is just now, as a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showctl.ui import theme

SILENT_DB = -100.0
_LEAST_DB, _HOT_DB = -60.0, -6.0
_HEIGHT = 6


class LevelMeter(QWidget):
    """From -60 dBFS at the left to full scale at the right; hot from -6 dBFS."""

    def __init__(self) -> None:
        super().__init__()
        self.level_db = SILENT_DB
        self._shown = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level_db: float) -> None:
        """Show a level in dBFS; paints only when a pixel changes."""
        self.level_db = level_db
        shown = round(self._fraction(level_db) * self.width())
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.RAISED))
        painter.drawRect(self.rect())
        hot = self._fraction(_HOT_DB) * self.width()
        painter.setBrush(QColor(theme.CALM))
        painter.drawRect(QRectF(0, 0, min(self._shown, hot), self.height()))
        if self._shown > hot:
            painter.setBrush(QColor(theme.WARNING))
            painter.drawRect(QRectF(hot, 0, self._shown - hot, self.height()))

    @staticmethod
    def _fraction(level_db: float) -> float:
        return min(1.0, max(0.0, 1 - level_db / _LEAST_DB))
