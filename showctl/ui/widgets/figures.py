"""Time in figures that stand still: every digit has a place of its own width."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showctl.ui import theme

_NARROW = ":."


class Figures(QWidget):
    """A clock or a countdown. The size follows the widget's height, never the text, so nothing
    jitters while it runs."""

    def __init__(self, px: int, widest: str, *, grows_to: int | None = None) -> None:
        """`px` is the least height of the font, `widest` a text that must find room at it."""
        super().__init__()
        self._least_px, self._most_px, self._widest = px, grows_to or px, widest
        self._text, self._colour = "", QColor(theme.TEXT)
        self._font = theme.font(px, is_bold=True)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if grows_to else policy.Fixed, policy.Preferred)
        self._fit()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def colour(self) -> str:
        """The colour it is shown in, as #rrggbb."""
        return self._colour.name()

    @property
    def font_px(self) -> int:
        """The height of the font in pixels."""
        return self._font.pixelSize()

    def show_text(self, text: str, colour: str = theme.TEXT) -> None:
        """Show a text; paints nothing when nothing changed."""
        if text == self._text and colour == self._colour.name():
            return
        self._text, self._colour = text, QColor(colour)
        self.setAccessibleName(text)
        self.update()

    def width_of(self, text: str) -> float:
        """The room in pixels that a text takes."""
        return sum(self._narrow if char in _NARROW else self._wide for char in text)

    def sizeHint(self) -> QSize:
        return QSize(*self._room(self._least_px))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        x = 0.0
        for char in self._text:
            width = self._narrow if char in _NARROW else self._wide
            place = QRectF(x, 0, width, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, char)
            x += width

    def _room(self, px: int) -> tuple[int, int]:
        metrics = QFontMetricsF(theme.font(px, is_bold=True))
        self._measure(metrics)
        return int(self.width_of(self._widest)) + 1, int(metrics.capHeight() * 1.35) + 1

    def _measure(self, metrics: QFontMetricsF) -> None:
        self._wide = max(metrics.horizontalAdvance(digit) for digit in "0123456789−+")
        self._narrow = metrics.horizontalAdvance(":") * 1.1

    def _fit(self) -> None:
        px = self._least_px
        while px + 4 <= self._most_px:
            width, height = self._room(px + 4)
            if width > self.width() or height > self.height():
                break
            px += 4
        self._font = theme.font(px, is_bold=True)
        self._measure(QFontMetricsF(self._font))
