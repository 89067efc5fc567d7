"""How a prompter is set for its screen: the size of its lines, and mirrored for a pane of glass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

Change = Callable[["PrompterLook"], "PrompterLook"]

SIZES = (80, 100, 125, 150, 180, 220)
_FRAME_MS = 33


@dataclass(frozen=True, slots=True)
class PrompterLook:
    """`size` is in percent of what suits reading at two metres."""

    size: int = 100
    is_mirrored: bool = False

    def larger(self, steps: int) -> PrompterLook:
        """So many sizes larger (or, negative, smaller), as far as there are any."""
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self.size))
        return replace(self, size=SIZES[min(max(0, nearest + steps), len(SIZES) - 1)])

    def mirrored(self) -> PrompterLook:
        """The other way round."""
        return replace(self, is_mirrored=not self.is_mirrored)

    def written(self) -> str:
        """As it is kept in the settings."""
        return f"{self.size}{' mirrored' if self.is_mirrored else ''}"

    @classmethod
    def read(cls, written: str) -> PrompterLook:
        """From the settings; the usual look where they hold none."""
        size, _, rest = written.partition(" ")
        return cls(int(size) if size.isdigit() else 100, rest == "mirrored")


class MirrorCover(QWidget):
    """Covers a window with its own picture turned left to right, thirty times a second."""

    def __init__(self, window: QWidget, *shown: QWidget) -> None:
        """`shown` are the parts of the window; those that are visible are drawn, in order."""
        super().__init__(window)
        self._window, self._shown = window, shown
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.update)
        self.hide()

    def turn(self, *, is_on: bool) -> None:
        """Cover the window, or let it be seen as it is."""
        self.setVisible(is_on)
        if is_on:
            self.raise_()
            self._timer.start()
        else:
            self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        for part in self._shown:
            if part.isVisibleTo(self._window):
                place = QRect(part.mapTo(self._window, part.rect().topLeft()), part.size())
                painter.drawPixmap(place.topLeft(), part.grab())
