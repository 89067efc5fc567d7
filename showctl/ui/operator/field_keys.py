"""Keys of the window that a field with the keyboard may not take for its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class FieldKeys(QObject):
    """Before a key becomes a shortcut Qt offers it to the field that has the keyboard; under X11
    Ctrl+E is its “end of line”. `is_ours` says which keys are not to be offered."""

    def __init__(self, window: QWidget, is_ours: Callable[[QKeySequence], bool]) -> None:
        super().__init__(window)
        self._window, self._is_ours = window, is_ours
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_ours = self._is_ours(QKeySequence(event.keyCombination()))
        if is_ours:
            event.ignore()
        return is_ours

    def _watch(self, old: QObject | None, new: QObject | None) -> None:
        if isinstance(old, _FIELDS) and isValid(old):
            old.removeEventFilter(self)
        if isinstance(new, _FIELDS) and self._window.isAncestorOf(new):
            new.installEventFilter(self)
