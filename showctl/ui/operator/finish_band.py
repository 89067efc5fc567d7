"""The end of the show as a band: early, likely, late, and the plan as a mark."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showctl.domain.finish_time import FinishTime
from showctl.ui import theme

_HEIGHT = 22
_MARGIN_PX = 10


class FinishBand(QWidget):
    """P10 to P90 as a bar with P50 as a line in it; the planned end is a mark across."""

    def __init__(self) -> None:
        super().__init__()
        self._finish: FinishTime | None = None
        self._planned: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_finish(self, finish: FinishTime | None, planned: datetime | None) -> None:
        """Draw this band."""
        self._finish, self._planned = finish, planned
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def place_of(self, instant: datetime) -> float:
        """Where an instant stands, px from the left."""
        finish, planned = self._finish, self._planned
        assert finish is not None
        first = min(finish.p10, planned or finish.p10)
        last = max(finish.p90, planned or finish.p90)
        whole = (last - first).total_seconds() or 1.0
        room = self.width() - 2 * _MARGIN_PX
        return _MARGIN_PX + room * (instant - first).total_seconds() / whole

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._finish is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self.place_of(self._finish.p10), self.place_of(self._finish.p90)
        middle = self.place_of(self._finish.p50)
        is_late = self._planned is not None and self._finish.p50 > self._planned
        bar = QRectF(left, 6, max(4.0, right - left), self.height() - 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.LINE))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(QPen(QColor(theme.WARNING if is_late else theme.CALM), 3))
        painter.drawLine(QPointF(middle, 3), QPointF(middle, self.height() - 3))
        if self._planned is not None:
            painter.setPen(QPen(QColor(theme.TEXT), 2, Qt.PenStyle.DotLine))
            plan = self.place_of(self._planned)
            painter.drawLine(QPointF(plan, 0), QPointF(plan, self.height()))
