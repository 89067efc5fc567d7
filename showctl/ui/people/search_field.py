"""The field that a hand types into, and a scanner: Enter takes, the arrows choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from showctl.ui import theme

_PX = 24
_UNDO = QKeySequence.StandardKey.Undo


class SearchField(QLineEdit):
    """`stepped` says that an arrow was pressed (1 down, −1 up), `escaped` that Esc was."""

    stepped = Signal(int)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.font(_PX))
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes a check-in back, not a letter."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.matches(_UNDO):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
