"""What the program has to say, for a moment, in a place of its own: it covers nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from showctl.ui import theme

_SHOWN_MS = {"info": 5_000, "warning": 6_000, "error": 20_000}
_SIGNS = {"info": "ⓘ", "warning": "⚠", "error": "⨯"}
_MOST = 3
_MOST_IN_LITTLE_ROOM = 1


class Toasts(QWidget):
    """Up to three notices, one of them information; a click takes one away. Takes no room while
    there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, theme.GRID, 8, 0)
        self._column.setSpacing(theme.GRID)
        self._shown: list[_Toast] = []
        self._most = _MOST
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is being said, oldest first."""
        return [toast.text for toast in self._shown]

    def say(self, level: str, text: str) -> None:
        """Show a notice; the same one again only stays longer."""
        for toast in self._shown:
            if toast.text == text:
                toast.linger()
                return
        self._drop_all_but(self._most - 1)
        for before in [one for one in self._shown if one.level == level == "info"]:
            self._drop(before)
        toast = _Toast(level, text, self)
        toast.over.timeout.connect(lambda: self._drop(toast))
        self._shown.append(toast)
        self._column.addWidget(toast, 0, Qt.AlignmentFlag.AlignTop)
        self.show()

    def keep_to_little_room(self, is_little: bool) -> None:
        """Say one thing at a time where something else needs the room."""
        self._most = _MOST_IN_LITTLE_ROOM if is_little else _MOST
        self._drop_all_but(self._most)

    def _drop_all_but(self, most: int) -> None:
        for toast in self._shown[: max(0, len(self._shown) - most)]:
            self._drop(toast)

    def _drop(self, toast: _Toast) -> None:
        if toast not in self._shown:
            return
        self._shown.remove(toast)
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        self.setVisible(bool(self._shown))


class _Toast(QFrame):
    def __init__(self, level: str, text: str, toasts: QWidget) -> None:
        super().__init__(toasts)
        self.level, self.text, self._ms = level, text, _SHOWN_MS[level]
        self.setProperty("look", "strip" if level == "info" else f"strip-{level}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 4)
        label = QLabel(f"{_SIGNS[level]}  {text}")
        label.setFont(theme.font(16))
        label.setMinimumHeight(24)
        label.setWordWrap(True)
        column.addWidget(label)
        self.over = QTimer(self)
        self.over.setSingleShot(True)
        self.linger()

    def linger(self) -> None:
        self.over.start(self._ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.over.start(0)
