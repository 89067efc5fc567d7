"""Setting the emcee's lines: blocks of wrapped rows.

Lengths are pixels. Every row has the same height within a block, so that Chinese and Latin text
stand on one grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextOption

from showctl.domain.plan import Line
from showctl.ui.emcee import look

# The dot in 阿卜杜勒·买买提 begins no row.
_JOINER, _DOT = "\u2060", "·"
_ROW = 1.3
_GAP = 0.22
_DIRECTION = 0.74
_INDENT = 2.6
# Without speakers there is still the mark of the line that is on.
_MARGIN = 0.9


@dataclass(frozen=True)
class Letters:
    """How letters stand: `rows` is the distance of rows in percent of the usual."""

    rows: int = 100
    is_bold: bool = False
    face: str = "hei"

    def row_px(self, px: float) -> float:
        """The height of a row of letters of that height."""
        return px * _ROW * self.rows / 100


@dataclass(frozen=True)
class Block:
    """One line as set: where it stands, and the tops of its rows. `row_px` is the height of each
    row."""

    line: Line
    layout: QTextLayout
    px: float
    left: float
    top: float
    bottom: float
    rows: tuple[float, ...]
    row_px: float

    def rows_text(self, top: float, bottom: float) -> str:
        """The text of the rows that stand between two heights."""
        lines = (
            self.layout.lineAt(n) for n, row in enumerate(self.rows) if top - 0.5 <= row < bottom
        )
        whole = self.layout.text()
        rows_text = "".join(
            whole[line.textStart() : line.textStart() + line.textLength()] for line in lines
        )
        return rows_text.replace(_JOINER, "")


_USUAL = Letters()


def spoken_or_done(line: Line) -> str:
    """A line's text as it is shown: a direction stands in brackets."""
    return f"（{line.text}）" if line.is_direction else line.text


def typeset(
    lines: Sequence[Line], px: float, width: float, letters: Letters = _USUAL
) -> tuple[Block, ...]:
    """Set lines at a text height in a width, from 0 downwards."""
    left = px * (_INDENT if any(line.speaker for line in lines) else _MARGIN)
    blocks: list[Block] = []
    top = 0.0
    for line in lines:
        own_px = px * _DIRECTION if line.is_direction else px
        block = _block(line, own_px, left, width, top, letters)
        blocks.append(block)
        top = block.bottom + px * _GAP
    return tuple(blocks)


def _block(line: Line, px: float, left: float, width: float, top: float, letters: Letters) -> Block:
    text = spoken_or_done(line).replace(_DOT, _JOINER + _DOT)
    layout = QTextLayout(text, look.font(px, is_bold=letters.is_bold, face=letters.face))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    rows: list[float] = []
    tall = letters.row_px(px)
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(px, width - left))
        rows.append(top + len(rows) * tall)
        row.setPosition(QPointF(left, rows[-1] + (tall - row.height()) / 2))
    layout.endLayout()
    bottom = top + max(1, len(rows)) * tall
    return Block(line, layout, px, left, top, bottom, tuple(rows), tall)


def fit(
    lines: Sequence[Line],
    sizes: Sequence[float],
    width: float,
    height: float,
    letters: Letters = _USUAL,
) -> tuple[tuple[Block, ...], float]:
    """The blocks at the largest size that fits the height, and that size.

    `sizes` descend; where not even the last one fits, the lines are set at it.
    """
    low, high = 0, len(sizes) - 1
    best = typeset(lines, sizes[high], width, letters)
    if best and best[-1].bottom > height:
        return best, sizes[high]
    while low < high:
        middle = (low + high) // 2
        blocks = typeset(lines, sizes[middle], width, letters)
        if not blocks or blocks[-1].bottom <= height:
            best, high = blocks, middle
        else:
            low = middle + 1
    return best, sizes[high]
