"""A text that makes itself small enough for its place, and is cut with an ellipsis at last."""

from __future__ import annotations

import re
from itertools import product

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from showctl.ui.emcee import look
from showctl.ui.emcee.look import Ink, Inks

# A space without width, at which a row may end.
_ANYWHERE = "\u200b"
_WORD = re.compile(r"\S+")
_STEPS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.53)
# Rows of a text in the middle are made even to so many pixels.
_EVEN_PX = 4


class FittedText(QWidget):
    """One text, in one row or wrapped between words; it shrinks to half before a word that is too
    long is broken, and before it is cut; in the middle its rows are about as long as each other."""

    def __init__(
        self,
        parent: QWidget,
        ink: Ink,
        *,
        is_bold: bool = False,
        is_wrapped: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        super().__init__(parent)
        self._ink, self._inks, self._is_bold = ink, look.DARK, is_bold
        self._flags = int(align.value)
        self._is_even = is_wrapped and bool(align & Qt.AlignmentFlag.AlignHCenter)
        self._spare = 0
        if is_wrapped:
            self._flags |= int(Qt.TextFlag.TextWordWrap.value)
        self._text, self._px, self._shown, self._fitted_px = "", 16.0, "", 16.0
        self._is_wrapped, self._is_broken = is_wrapped, False
        self._ground: Ink | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def shown_text(self) -> str:
        """The text as it is painted, with an ellipsis where it was cut."""
        return self._shown

    def broken_words(self) -> list[str]:
        """The words that are broken because they are too long for a row."""
        if not self._is_broken:
            return []
        metrics = self._metrics()
        return [word for word in _WORD.findall(self._shown) if self._is_too_wide(word, metrics)]

    def wear(self, inks: Inks) -> None:
        """Be in these colours."""
        self._inks = inks
        self.update()

    def set_text(self, text: str, ink: Ink | None = None) -> None:
        """Show a text (in an ink from now on)."""
        if ink is not None and ink != self._ink:
            self._ink = ink
            self.update()
        if text != self._text:
            self._text = text
            self._fit()

    def set_ground(self, ground: Ink | None) -> None:
        """Stand on a rounded band of an ink, with a margin at the sides."""
        if ground != self._ground:
            self._ground = ground
            self._fit()

    def place(self, rect: QRect, px: float) -> None:
        """Stand there, at most `px` high."""
        self._px = px
        self.setGeometry(rect)
        self._fit()

    def needed_height(self) -> int:
        """The height in pixels that the text takes of its place."""
        return self.ink().height()

    def ink(self) -> QRect:
        """Where the rows stand, in the parent's coordinates."""
        if not self._shown:
            return QRect(self.pos(), QSize(0, 0))
        metrics = self._metrics()
        laid_out = self._laid_out(self._shown, metrics)
        rows = metrics.boundingRect(self._room(), self._flags, laid_out)
        return rows.translated(self.pos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _room(self) -> QRect:
        margin = round(self._px * 0.6) if self._ground is not None else 0
        margin += self._spare
        return self.rect().adjusted(margin, 0, -margin, 0)

    def _fit(self) -> None:
        self._spare = 0
        room = self._room()
        ways = (False, True) if self._is_wrapped else (False,)
        for is_broken, step in product(ways, _STEPS):
            self._is_broken = is_broken
            self._fitted_px = self._px * step
            if self._fits(room, self._text):
                self._shown = self._text
                break
        else:
            self._shown = self._cut(room)
        if self._is_even:
            self._spare = self._evened(room)
        self.update()

    def _evened(self, room: QRect) -> int:
        """What can be left free at each side without one more row, px; found by halving."""
        metrics = self._metrics()
        laid_out = self._laid_out(self._shown, metrics)

        def height(spare: int) -> int:
            narrow = QRect(0, 0, room.width() - 2 * spare, 100_000)
            found = metrics.boundingRect(narrow, self._flags, laid_out)
            return found.height() if found.width() <= narrow.width() else 100_000

        fits, too_narrow, least = 0, room.width() // 2, height(0)
        while too_narrow - fits > _EVEN_PX:
            middle = (fits + too_narrow) // 2
            if height(middle) <= least:
                fits = middle
            else:
                too_narrow = middle
        return fits

    def _fits(self, room: QRect, text: str) -> bool:
        metrics = self._metrics()
        tall = QRect(0, 0, room.width(), 100_000)
        needed = metrics.boundingRect(tall, self._flags, self._laid_out(text, metrics))
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _laid_out(self, text: str, metrics: QFontMetrics) -> str:
        """The text, with the words that are wider than the place made breakable anywhere. (Qt's
        own flag for that breaks every word.)"""
        if not self._is_broken:
            return text

        def laid_out(found: re.Match[str]) -> str:
            word = found[0]
            return _ANYWHERE.join(word) if self._is_too_wide(word, metrics) else word

        return _WORD.sub(laid_out, text)

    def _is_too_wide(self, word: str, metrics: QFontMetrics) -> bool:
        room = QRect(0, 0, self._room().width(), 100_000)
        return metrics.boundingRect(room, self._flags, word).width() > room.width()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(look.font(self._fitted_px, is_bold=self._is_bold))

    def _cut(self, room: QRect) -> str:
        """The longest beginning that fits, found by halving, with an ellipsis."""
        fits, too_long = 0, len(self._text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if self._fits(room, self._text[:middle] + "…"):
                fits = middle
            else:
                too_long = middle
        return self._text[:fits] + "…"

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks.of(self._ground))
            painter.drawRoundedRect(self.rect(), self._px * 0.3, self._px * 0.3)
        painter.setPen(self._inks.of(self._ink))
        painter.setFont(look.font(self._fitted_px, is_bold=self._is_bold))
        laid_out = self._laid_out(self._shown, self._metrics())
        painter.drawText(self._room(), self._flags, laid_out)
