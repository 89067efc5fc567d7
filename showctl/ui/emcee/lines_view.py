"""The lines in large type: they shrink in steps to fit, and below that they scroll.

The line that is on is lit, what is said is dimmed, and what comes next is always in sight: the
line that is on stands in the upper part, with those before it above. Where it stands is the run's
(`domain.prompting`), so every screen shows the same, whatever its size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
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
from showctl.domain.prompting import Place
from showctl.ui.emcee import look
from showctl.ui.emcee.lines_drawing import paint_fade, paint_tag
from showctl.ui.emcee.look import Inks
from showctl.ui.emcee.typeset import Block, Letters, fit

# One notch of a wheel, in Qt's eighths of a degree.
_NOTCH = 120

# A preview shows no more than this many lines.
_PREVIEWED = 6
_FIRST = Place(0)

# The line that is on stands so far down the view, where there is more than fits.
_READING_HEIGHT = 0.18
_TURN_MS = 220
_SAID = 0.42
_MARK = 0.12
_GLOW = 0.16
_FADE = 1.1

Lines = tuple[Line, ...]


@dataclass(frozen=True)
class _Setting:
    """Lines as set for the view's size; `bottom` is how tall they are, px."""

    px: float
    blocks: tuple[Block, ...]
    bottom: float


class LinesView(QWidget):
    """Shows lines with their speakers; it takes no keyboard.

    `turned` says that a wheel or a tap asks for so many lines on (or, negative, back), `moved` that
    other lines are shown, or another one is lit.
    """

    turned = Signal(int)
    moved = Signal()

    def __init__(self, parent: QWidget, *, is_preview: bool = False) -> None:
        """A preview is dimmed, and shows how the lines begin."""
        super().__init__(parent)
        self._is_preview = is_preview
        self._lines: Lines = ()
        self._colours: Mapping[str, QColor] = {}
        self._inks, self._letters = look.DARK, Letters()
        self._ground: QColor | None = None
        self._sizes: Sequence[float] = (24.0,)
        self._prepared: dict[Lines, _Setting] = {}
        self._set: _Setting = self._setting(())
        self._place = _FIRST
        self._offset, self._wheel = 0.0, 0
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_TURN_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._slide.valueChanged.connect(self._stand_at)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lines(
        self, lines: Sequence[Line], colours: Mapping[str, QColor], at: Place = _FIRST
    ) -> None:
        """Show these lines; other ones than before stand at once at this place."""
        shown = tuple(lines[:_PREVIEWED] if self._is_preview else lines)
        if (shown, colours) != (self._lines, self._colours):
            self._lines, self._colours = shown, colours
            self._set = self._setting(shown)
            self._place = at
            self._jump()
            self.moved.emit()

    def show_place(self, place: Place, *, slides: bool = True) -> None:
        """Light a line, and bring it where it is read: at once, or by a short slide."""
        if place == self._place or self._is_preview:
            return
        self._place = place
        target = self._target()
        if not slides or not self.isVisible():
            self._jump()
        elif target != self._offset:
            self._slide.stop()
            self._slide.setStartValue(self._offset)
            self._slide.setEndValue(target)
            self._slide.start()
        self.update()
        self.moved.emit()

    def follow(self, other: LinesView) -> None:
        """Show the same lines as another view, and the same one lit, in colours of its own."""

        def copy() -> None:
            colours = look.speaker_colours(other._colours, self._inks)
            self.show_lines(other._lines, colours, other._place)
            self.show_place(other._place, slides=False)

        other.moved.connect(copy)
        copy()

    def prepare(self, lines: Sequence[Line]) -> None:
        """Set lines that will be shown soon, and draw their letters once, unseen."""
        if tuple(lines) in self._prepared or self.size().isEmpty():
            return
        self._prepared = {tuple(lines): self._setting(tuple(lines))}
        unseen = QPixmap(self.size())
        painter = QPainter(unseen)
        self._paint(painter, self._prepared[tuple(lines)], 0.0, Place(0))
        painter.end()

    def set_sizes(self, sizes: Sequence[float]) -> None:
        """The text heights it may use, largest first, in pixels."""
        if sizes != self._sizes:
            self._sizes = sizes
            self._set_anew()

    def wear(self, inks: Inks) -> None:
        """Be in these colours."""
        self._inks = inks
        self.update()

    def stand_on(self, ground: QColor) -> None:
        """Stand on one colour, not on the window's ground: rows that go on fade into it."""
        self._ground = ground
        self.update()

    def set_letters(self, letters: Letters) -> None:
        """Set the lines in these letters."""
        if letters != self._letters:
            self._letters = letters
            self._set_anew()

    @property
    def text_px(self) -> float:
        """The text height in use."""
        return self._set.px

    @property
    def place(self) -> Place:
        """The line that is lit."""
        return self._place

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The lines as they are set."""
        return self._set.blocks

    @property
    def is_whole(self) -> bool:
        """Whether all lines are in sight at once."""
        return self._set.bottom <= self.height()

    def row_in_sight(self, line: int) -> bool:
        """Whether the first row of a line is in sight (where it will stand after a slide)."""
        block, offset = self._set.blocks[line], self._target()
        row = block.rows[0] if block.rows else block.top
        return offset - 0.5 <= row and row + block.row_px <= offset + self.height() + 0.5

    def visible_text(self) -> str:
        """What can be read, one block a row, each with its speaker."""
        top, bottom = self._target(), self._target() + max(self.height(), 1)
        shown = ((block, block.rows_text(top, bottom)) for block in self._set.blocks)
        return "\n".join(f"{block.line.speaker} {rows}".strip() for block, rows in shown if rows)

    def _setting(self, lines: Lines) -> _Setting:
        if lines in self._prepared:
            return self._prepared[lines]
        width, height = float(self.width()), float(self.height())
        blocks, px = fit(lines, self._sizes, width, height, self._letters)
        return _Setting(px, blocks, blocks[-1].bottom if blocks else 0.0)

    def _set_anew(self) -> None:
        self._prepared = {}
        self._set = self._setting(self._lines)
        self._jump()

    def _target(self) -> float:
        """The offset at which the line that is on stands where it is read, px."""
        blocks, most = self._set.blocks, self._set.bottom - self.height()
        if most <= 0 or not blocks or self._is_preview:
            return 0.0
        block = blocks[min(self._place.line, len(blocks) - 1)]
        reading = block.top + self._place.said * (block.bottom - block.top)
        return min(most, max(0.0, reading - self.height() * _READING_HEIGHT))

    def _jump(self) -> None:
        self._slide.stop()
        self._stand_at(self._target())

    def _stand_at(self, offset: float) -> None:
        self._offset = float(offset)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_anew()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _NOTCH)
        self._wheel -= notches * _NOTCH
        if notches and not self._is_preview:
            self.turned.emit(-notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap is a step on."""
        if not self._is_preview:
            self.turned.emit(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(QPainter(self), self._set, self._offset, self._place)

    def _paint(self, painter: QPainter, setting: _Setting, offset: float, place: Place) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(self.rect())
        painter.translate(0, -offset)
        for number, block in enumerate(setting.blocks):
            if block.bottom > offset and block.top < offset + self.height():
                self._paint_block(painter, block, number, place)
        painter.restore()
        if setting.bottom > self.height():
            self._paint_edges(painter, setting, offset)

    def _paint_edges(self, painter: QPainter, setting: _Setting, offset: float) -> None:
        """Lines that go on past an edge fade there: no row looks cut off."""
        deep = setting.px * _FADE
        if offset > 1:
            head = QRectF(0, 0, self.width(), deep)
            paint_fade(painter, head, self._ground or self._inks.top, is_top=True)
        if offset + self.height() < setting.bottom - 1:
            foot = QRectF(0, self.height() - deep, self.width(), deep)
            paint_fade(painter, foot, self._ground or self._inks.bottom, is_top=False)

    def _paint_block(self, painter: QPainter, block: Block, number: int, place: Place) -> None:
        own = self._colours.get(block.line.speaker, self._inks.text)
        is_on = number == place.line and not self._is_preview
        ink = self._inks.dim if block.line.is_direction else look.mixed(own, self._inks.text, 0.22)
        if self._is_preview:
            ink = look.mixed(ink, self._inks.side, 0.66)
        elif number < place.line:
            ink = look.mixed(ink, self._inks.side, _SAID)
        if is_on:
            self._paint_mark(painter, block)
        painter.setPen(ink)
        block.layout.draw(painter, QPointF(0, 0))
        if block.line.speaker and not block.line.is_direction:
            is_dim = self._is_preview or number < place.line
            paint_tag(painter, block, own, self._inks, is_dim=is_dim)

    def _paint_mark(self, painter: QPainter, block: Block) -> None:
        """A glow behind the line that is on, and a bar beside it: not lit by colour alone."""
        bar = QRectF(block.left - block.px * 0.5, block.top, block.px * _MARK, 0)
        bar.setBottom(block.bottom)
        painter.setPen(Qt.PenStyle.NoPen)
        glow = QRectF(bar.left(), bar.top(), self.width() - bar.left(), bar.height())
        painter.setBrush(look.mixed(self._inks.gold, self._inks.side, _GLOW))
        painter.drawRoundedRect(glow, block.px * 0.2, block.px * 0.2)
        painter.setBrush(self._inks.gold)
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
