"""The way from one picture to the next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPixmap


@dataclass(frozen=True)
class Fade:
    """One picture over another, of one size, in a length of time."""

    before: QPixmap
    after: QPixmap
    length_ms: int

    def paint(self, painter: QPainter, elapsed_ms: int) -> None:
        """Draw what is seen so long after it began."""
        share = min(1.0, elapsed_ms / self.length_ms)
        painter.drawPixmap(0, 0, self.before)
        # Slow at both ends, as a hand on a fader is.
        painter.setOpacity(share * share * (3 - 2 * share))
        painter.drawPixmap(0, 0, self.after)
