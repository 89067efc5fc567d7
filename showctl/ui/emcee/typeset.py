"""Setting the emcee's lines: blocks of wrapped rows, and the pages they fill.

Lengths are pixels. Every row has the same height within a block, so that Chinese and Latin text
stand on one grid; a page ends between blocks, inside one only where it alone is too long.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextOption

from showctl.domain.plan import Line
from showctl.ui.emcee import look

_ROW = 1.3
_GAP = 0.22
_DIRECTION = 0.74
_INDENT = 2.3


@dataclass(frozen=True)
class Block:
    """One line as set: where it stands, and the tops of its rows."""

    line: Line
    layout: QTextLayout
    px: float
    left: float
    top: float
    bottom: float
    rows: tuple[float, ...]

    def rows_text(self, top: float, bottom: float) -> str:
        """The text of the rows that stand between two heights."""
        lines = (self.layout.lineAt(n) for n, row in enumerate(self.rows) if top <= row < bottom)
        whole = self.layout.text()
        return "".join(
            whole[line.textStart() : line.textStart() + line.textLength()] for line in lines
        )


def spoken_or_done(line: Line) -> str:
    """A line's text as it is shown: a direction stands in brackets."""
    return f"（{line.text}）" if line.is_direction else line.text


def typeset(lines: Sequence[Line], px: float, width: float) -> tuple[Block, ...]:
    """Set lines at a text height in a width, from 0 downwards."""
    left = px * _INDENT if any(line.speaker for line in lines) else 0.0
    blocks: list[Block] = []
    top = 0.0
    for line in lines:
        block = _block(line, px * _DIRECTION if line.is_direction else px, left, width, top)
        blocks.append(block)
        top = block.bottom + px * _GAP
    return tuple(blocks)


def _block(line: Line, px: float, left: float, width: float, top: float) -> Block:
    layout = QTextLayout(spoken_or_done(line), look.font(px))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    rows: list[float] = []
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(px, width - left))
        rows.append(top + len(rows) * px * _ROW)
        row.setPosition(QPointF(left, rows[-1] + (px * _ROW - row.height()) / 2))
    layout.endLayout()
    bottom = top + max(1, len(rows)) * px * _ROW
    return Block(line, layout, px, left, top, bottom, tuple(rows))


def pages(blocks: Sequence[Block], height: float) -> tuple[tuple[float, float], ...]:
    """The pages of that height that the blocks fill, as (top, bottom); at least one."""
    tops = [0.0]
    for block in blocks:
        if block.bottom - tops[-1] <= height:
            continue
        if block.top > tops[-1]:
            tops.append(block.top)
        row_height = block.px * _ROW
        for row in block.rows[1:]:
            if row + row_height - tops[-1] > height:
                tops.append(row)
    end = blocks[-1].bottom if blocks else 0.0
    ends = [*tops[1:], end]
    return tuple(
        (top, min(following, top + height)) for top, following in zip(tops, ends, strict=True)
    )


def fit(
    lines: Sequence[Line], sizes: Sequence[float], width: float, height: float
) -> tuple[tuple[Block, ...], float, bool]:
    """The blocks at the largest size that fits one page, that size, and whether it fits.

    `sizes` descend; where not even the last one fits, the lines are set at it.
    """
    low, high = 0, len(sizes) - 1
    best = typeset(lines, sizes[high], width)
    if best and best[-1].bottom > height:
        return best, sizes[high], False
    while low < high:
        middle = (low + high) // 2
        blocks = typeset(lines, sizes[middle], width)
        if not blocks or blocks[-1].bottom <= height:
            best, high = blocks, middle
        else:
            low = middle + 1
    return best, sizes[high], True
