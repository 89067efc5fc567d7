"""Places on the audience screen, in pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF


class Box(NamedTuple):
    """A place on the screen."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def rect(self) -> QRectF:
        """The same for Qt."""
        return QRectF(*self)

    def inside(self, across: float, down: float) -> Box:
        """Smaller by a margin at each side."""
        return Box(
            self.left + across,
            self.top + down,
            max(0.0, self.width - 2 * across),
            max(0.0, self.height - 2 * down),
        )

    def part(self, top: float, height: float) -> Box:
        """A band of it, in shares of its height."""
        return Box(self.left, self.top + top * self.height, self.width, height * self.height)

    def column(self, left: float, width: float) -> Box:
        """A column of it, in shares of its width."""
        return Box(self.left + left * self.width, self.top, width * self.width, self.height)
