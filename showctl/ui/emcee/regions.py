"""Where the parts of the emcee's stage stand, on a wide screen and on an upright one.

Lengths are pixels; a unit is a hundredth of the shorter side, so letters are as tall on a screen
that is turned as they were before.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

_SIDE_SHARE = 0.275
# A side wider than this takes from the lines and gives nothing back.
_WIDEST_SIDE = 66
# Upright: the time on top, what comes at the foot.
_TIME, _COMING = 26, 37
# Wide: the time takes so much of the side, what comes the rest.
_SIDE_TIME = 36.5


@dataclass(frozen=True, slots=True)
class Regions:
    """The time, the lines with their heading, and what comes next; `is_upright` has them one below
    the other."""

    unit: float
    is_upright: bool
    time: QRect
    lines: QRect
    coming: QRect

    def px(self, units: float) -> int:
        """So many units in whole pixels."""
        return round(units * self.unit)


def regions(size: QSize) -> Regions:
    """The regions of a stage of that size."""
    width, height = size.width(), size.height()
    unit = min(width, height) / 100
    if height > width:
        top, foot = round(_TIME * unit), height - round(_COMING * unit)
        return Regions(
            *(unit, True, QRect(0, 0, width, top)),
            *(QRect(0, top, width, foot - top), QRect(0, foot, width, height - foot)),
        )
    left = width - min(round(width * _SIDE_SHARE), round(_WIDEST_SIDE * unit))
    below = round(_SIDE_TIME * unit)
    return Regions(
        *(unit, False, QRect(left, 0, width - left, below)),
        *(QRect(0, 0, left, height), QRect(left, below, width - left, height - below)),
    )
