"""The wheel scrolls a form, and changes none of its fields on the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelScrolls(QObject):
    """Lets the wheel pass a field by, to what scrolls around it."""

    def guard(self, field: QWidget) -> None:
        """Keep the wheel from this field; its keys and buttons change it still."""
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
