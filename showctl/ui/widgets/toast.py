"""What the program has to say, for a moment, in front of everything and in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from showctl.ui import theme

_SHOWN_MS = {"info": 5_000, "warning": 6_000, "error": 20_000}
_SIGNS = {"info": "ⓘ", "warning": "⚠", "error": "⨯"}
_MOST = 3


class Toasts(QWidget):
    """Up to three notices at the foot of their parent, one of them information; a click takes one
    away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._shown: list[_Toast] = []
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
        if len(self._shown) == _MOST:
            self._drop(self._shown[0])
        for before in [one for one in self._shown if one.level == level == "info"]:
            self._drop(before)
        toast = _Toast(level, text, self)
        toast.over.timeout.connect(lambda: self._drop(toast))
        self._shown.append(toast)
        self._column.addWidget(toast)
        self.place()

    def stand_on(self, parent: QWidget) -> None:
        """Go over to another parent: what is being said goes on being said there."""
        self._parent = parent
        self.setParent(parent)
        self.place()

    def place(self) -> None:
        """Find the place at the foot of the parent; to be called when that is resized."""
        if not self._shown:
            return
        width = min(self._parent.width() - 4 * theme.GRID, 640)
        height = sum(t.heightForWidth(width) for t in self._shown)
        height += (len(self._shown) - 1) * theme.GRID
        top = self._parent.height() - height - 2 * theme.GRID
        self.setGeometry(2 * theme.GRID, top, width, height)
        self.show()
        self.raise_()

    def _drop(self, toast: _Toast) -> None:
        if toast not in self._shown:
            return
        self._shown.remove(toast)
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        self.setVisible(bool(self._shown))
        self.place()


class _Toast(QFrame):
    def __init__(self, level: str, text: str, toasts: QWidget) -> None:
        super().__init__(toasts)
        self.level, self.text, self._ms = level, text, _SHOWN_MS[level]
        self.setProperty("look", "strip" if level == "info" else f"strip-{level}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 4)
        label = QLabel(f"{_SIGNS[level]}  {text}")
        label.setFont(theme.font(16))
        label.setWordWrap(True)
        column.addWidget(label)
        self.over = QTimer(self)
        self.over.setSingleShot(True)
        self.linger()

    def linger(self) -> None:
        self.over.start(self._ms)

    def heightForWidth(self, width: int) -> int:
        return max(32, super().heightForWidth(width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.over.start(0)
