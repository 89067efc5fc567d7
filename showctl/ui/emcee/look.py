"""How the emcee's window looks: colours, and sizes as parts of the window's height.

A line at the smallest size is about 12 mm tall on a 24-inch monitor: a third of a degree at 2 m.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtGui import QColor, QFont

from showctl.ui import theme

GROUND_TOP = QColor("#171c26")
GROUND_BOTTOM = QColor("#0b0d11")
SIDE = QColor(theme.GROUND)
RULE = QColor(theme.RAISED)
TEXT = QColor(theme.TEXT)
DIM = QColor(theme.DIM)
WARNING = QColor(theme.WARNING)
OVERRUN = QColor(theme.OVERRUN)
REHEARSAL = QColor(theme.REHEARSAL)
INK = QColor(theme.GROUND)
GOLD = QColor("#e6c37a")

_SPEAKERS = (QColor("#7cc7ff"), QColor("#ffab94"), QColor("#9be3ab"), QColor("#d6b3ff"))
_KNOWN_SPEAKERS = ("甲", "乙", "合")

# Of the window's height.
LINE_LARGEST = 0.056
LINE_SMALLEST = 0.042
LINE_STEPS = 9


def font(px: float, *, is_bold: bool = False) -> QFont:
    """The font of all windows at a height in pixels, with digits of one width."""
    shown = QFont(_face(is_bold))
    shown.setPixelSize(max(1, round(px)))
    return shown


@cache
def _face(is_bold: bool) -> QFont:
    face = theme.font(theme.BODY_PX, is_bold=is_bold)
    face.setFeature(QFont.Tag("tnum"), 1)
    return face


def line_sizes(window_height: int) -> Sequence[float]:
    """The heights that lines may have in a window, largest first, in pixels."""
    step = (LINE_LARGEST - LINE_SMALLEST) / (LINE_STEPS - 1)
    return [window_height * (LINE_LARGEST - step * number) for number in range(LINE_STEPS)]


def speaker_colours(speakers: Iterable[str]) -> dict[str, QColor]:
    """A colour for each speaker: fixed ones for 甲, 乙 and 合, the others in their order."""
    order = dict.fromkeys((*_KNOWN_SPEAKERS, *speakers))
    return {speaker: _SPEAKERS[place % len(_SPEAKERS)] for place, speaker in enumerate(order)}


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """`share` of a colour mixed with another."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + other.redF() * rest,
        colour.greenF() * share + other.greenF() * rest,
        colour.blueF() * share + other.blueF() * rest,
    )
