"""One output's window on the operator's own monitor: beside the operator's, not over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from showctl.ui.screens.output_window import OutputWindow

# The window in pixels: no wider, no narrower.
_WIDEST, _NARROWEST = 960, 480
# What a window manager's frame may take of a window's height.
_TITLE_BAR = 40


class Beside:
    """A window that is open or not; behind the operator's where there is no room beside it."""

    def __init__(
        self, make_window: Callable[[], OutputWindow], when_shut: Callable[[], None]
    ) -> None:
        """`when_shut` is called when somebody closes the window by its own button."""
        self._make_window, self._when_shut = make_window, when_shut
        self.window: OutputWindow | None = None
        self.is_behind = False

    @property
    def is_seen(self) -> bool:
        """Whether it is open, and not behind."""
        return self.window is not None and not self.is_behind

    def open(self, operator: QWidget) -> None:
        """Open it, unless it is open."""
        if self.window is None:
            self.window = self._make_window()
            self.window.closed.connect(self._shut)
            self._place(self.window, operator)

    def close(self) -> None:
        """Close it, if it is open."""
        window, self.window, self.is_behind = self.window, None, False
        if window is not None:
            window.close()
            window.deleteLater()

    def to_front(self) -> None:
        """Bring it before the operator's."""
        if self.window is not None:
            self.window.raise_()
            self.is_behind = False

    def _shut(self) -> None:
        if self.window is not None:
            self.close()
            self._when_shut()

    def _place(self, window: OutputWindow, operator: QWidget) -> None:
        """Right of the operator's window, else below it; with no room there, behind it."""
        whole, taken = operator.screen().availableGeometry(), operator.frameGeometry()
        right = QRect(taken.topRight(), whole.bottomRight()).adjusted(8, 0, -8, -_TITLE_BAR)
        below = QRect(taken.bottomLeft(), whole.bottomRight()).adjusted(8, 8, -8, -_TITLE_BAR)
        room = max((right, below), key=lambda each: min(each.width(), each.height() * 16 // 9))
        width = min(_WIDEST, room.width(), room.height() * 16 // 9)
        has_room = width >= _NARROWEST
        if not has_room:
            width = min(_WIDEST, whole.width() // 2)
        window.resize(width, width * 9 // 16)
        corner = whole.bottomRight() - QPoint(window.width(), window.height() + _TITLE_BAR)
        window.move(room.topLeft() if has_room else corner)
        window.show()
        self.is_behind = not has_room
        if not has_room:
            window.lower()
