"""The lines in large type: they shrink in steps to fit, and below that they turn in pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from showctl.domain.plan import Line
from showctl.ui.emcee import look
from showctl.ui.emcee.typeset import Block, fit, pages

# One notch of a wheel, in Qt's eighths of a degree.
_NOTCH = 120


# A preview shows no more than this many lines.
_PREVIEWED = 6

Lines = tuple[Line, ...]
Page = tuple[float, float]


@dataclass(frozen=True)
class _Setting:
    """Lines as set for the view's size."""

    px: float
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]


class LinesView(QWidget):
    """Shows lines with their speakers. Wheel and tap turn its pages; it takes no keyboard.

    `paged` carries the page that is shown, from 1, and how many there are.
    """

    paged = Signal(int, int)

    def __init__(self, parent: QWidget, *, is_preview: bool = False) -> None:
        """A preview is dimmed, and shows how the lines begin instead of turning pages."""
        super().__init__(parent)
        self._is_preview = is_preview
        self._lines: Lines = ()
        self._colours: Mapping[str, QColor] = {}
        self._sizes: Sequence[float] = (24.0,)
        self._prepared: dict[Lines, _Setting] = {}
        self._set: _Setting = self._setting(())
        self._page, self._turned = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lines(self, lines: Sequence[Line], colours: Mapping[str, QColor]) -> None:
        """Show these lines from their beginning; the same ones again change nothing."""
        shown = tuple(lines[:_PREVIEWED] if self._is_preview else lines)
        if (shown, colours) != (self._lines, self._colours):
            self._lines, self._colours, self._page = shown, colours, 0
            self._set = self._setting(shown)
            self._tell_page()
            self.update()

    def prepare(self, lines: Sequence[Line]) -> None:
        """Set lines that will be shown soon, and draw their letters once, unseen."""
        if tuple(lines) in self._prepared or self.size().isEmpty():
            return
        self._prepared = {tuple(lines): self._setting(tuple(lines))}
        unseen = QPixmap(self.size())
        painter = QPainter(unseen)
        self._paint_page(painter, self._prepared[tuple(lines)], 0)
        painter.end()

    def set_sizes(self, sizes: Sequence[float]) -> None:
        """The text heights it may use, largest first, in pixels."""
        if sizes != self._sizes:
            self._sizes = sizes
            self._set_anew()

    @property
    def text_px(self) -> float:
        """The text height in use."""
        return self._set.px

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages the lines fill."""
        return len(self._set.pages)

    @property
    def has_more(self) -> bool:
        """Whether there is text after what is shown."""
        return self._page < self.page_count - 1

    def turn(self, pages_on: int) -> None:
        """Turn that many pages on (or, negative, back), as far as there are any."""
        page = min(max(0, self._page + pages_on), self.page_count - 1)
        if page != self._page and not self._is_preview:
            self._page = page
            self._tell_page()
            self.update()

    def visible_text(self) -> str:
        """What can be read, one block a row, each with its speaker."""
        top, bottom = self._set.pages[self._page]
        shown = ((block, block.rows_text(top, bottom)) for block in self._set.blocks)
        return "\n".join(f"{block.line.speaker} {rows}".strip() for block, rows in shown if rows)

    def _setting(self, lines: Lines) -> _Setting:
        if lines in self._prepared:
            return self._prepared[lines]
        width, height = float(self.width()), float(self.height())
        blocks, px, is_whole = fit(lines, self._sizes, width, height)
        if not is_whole and not self._is_preview:
            height -= _footer_px(px)
        return _Setting(px, blocks, pages(blocks, max(px * 2, height)))

    def _set_anew(self) -> None:
        self._prepared = {}
        self._set = self._setting(self._lines)
        self._page = min(self._page, self.page_count - 1)
        self._tell_page()
        self.update()

    def _tell_page(self) -> None:
        self.paged.emit(self._page + 1, self.page_count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_anew()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        self.turn(-notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap turns on; on the last page, to the first."""
        self.turn(1 if self.has_more else -self._page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_page(painter, self._set, self._page)
        if self.page_count > 1 and not self._is_preview:
            self._paint_footer(painter)

    def _paint_page(self, painter: QPainter, setting: _Setting, page: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = setting.pages[page]
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), bottom - top))
        painter.translate(0, -top)
        for block in setting.blocks:
            if block.bottom > top and block.top < bottom:
                self._paint_block(painter, block, max(top, block.top))
        painter.restore()

    def _paint_block(self, painter: QPainter, block: Block, tag_top: float) -> None:
        own = self._colours.get(block.line.speaker, look.TEXT)
        if block.line.is_direction:
            painter.setPen(look.DIM)
        else:
            colour = look.mixed(own, look.TEXT, 0.22)
            painter.setPen(look.mixed(colour, look.SIDE, 0.66) if self._is_preview else colour)
        block.layout.draw(painter, QPointF(0, 0))
        if block.line.speaker and not block.line.is_direction:
            self._paint_tag(painter, block, tag_top, own)

    def _paint_tag(self, painter: QPainter, block: Block, top: float, colour: QColor) -> None:
        """The speaker's letter in a frame of their colour; both speakers' frame is filled."""
        px = block.px
        tag = QRectF(1, top + px * 0.1, px * 1.5, px * 1.14)
        ground = look.mixed(colour, look.SIDE, 0.2)
        painter.setPen(look.mixed(colour, look.SIDE, 0.6))
        painter.setBrush(ground)
        painter.drawRoundedRect(tag, px * 0.22, px * 0.22)
        painter.setPen(look.mixed(colour, look.SIDE, 0.6) if self._is_preview else colour)
        shrunk = min(0.78, 1.3 / max(1, len(block.line.speaker)))
        painter.setFont(look.font(px * shrunk, is_bold=True))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, block.line.speaker)

    def _paint_footer(self, painter: QPainter) -> None:
        height = _footer_px(self._set.px)
        strip = QRectF(0, self.height() - height, self.width(), height)
        words = [f"{self._page + 1}/{self.page_count}"]
        if self.has_more:
            words.append(self.tr("more ▾"))
        painter.setPen(look.GOLD)
        painter.setFont(look.font(self._set.px * 0.72, is_bold=True))
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(strip, place, "   ".join(words))


def _footer_px(px: float) -> float:
    """The room that the page number takes under lines of that height."""
    return px * 1.3
