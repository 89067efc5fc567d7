"""What stands beside and around the lines: who speaks, and the edges past which they go on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter

from showctl.ui.emcee import look
from showctl.ui.emcee.look import Inks
from showctl.ui.emcee.typeset import Block

# No speaker's name is smaller than this share of the line's height; a longer one is cut.
_LEAST_TAG = 0.4
_LARGEST_TAG = 0.78


def paint_fade(painter: QPainter, strip: QRectF, ground: QColor, *, is_top: bool) -> None:
    """Let what stands in a strip at an edge go over into the ground."""
    clear = QColor(ground)
    clear.setAlpha(0)
    shade = QLinearGradient(strip.topLeft(), strip.bottomLeft())
    shade.setColorAt(0, ground if is_top else clear)
    shade.setColorAt(1, clear if is_top else ground)
    painter.fillRect(strip, shade)


def paint_tag(painter: QPainter, block: Block, colour: QColor, inks: Inks, *, is_dim: bool) -> None:
    """The speaker of a block in a frame of their colour."""
    px, said = block.px, block.line.speaker
    tag = QRectF(1, block.top + px * 0.1, px * 1.5, px * 1.14)
    painter.setPen(look.mixed(colour, inks.side, 0.3 if is_dim else 0.6))
    painter.setBrush(look.mixed(colour, inks.side, 0.2))
    painter.drawRoundedRect(tag, px * 0.22, px * 0.22)
    painter.setPen(look.mixed(colour, inks.side, 0.5) if is_dim else colour)
    room = tag.width() - px * 0.1
    whole = QFontMetricsF(look.font(px, is_bold=True)).horizontalAdvance(said) or 1.0
    shown = look.font(px * min(_LARGEST_TAG, max(_LEAST_TAG, room / whole)), is_bold=True)
    painter.setFont(shown)
    elided = QFontMetricsF(shown).elidedText(said, Qt.TextElideMode.ElideRight, room)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, elided)
