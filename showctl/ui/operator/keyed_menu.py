"""A menu whose keys stay the run's."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from showctl.ui.operator.keyboard import Keyboard


class KeyedMenu(QMenu):
    """A key that means something closes the menu, with those it came from, and does it; Esc only
    closes."""

    def __init__(self, keyboard: Keyboard, parent: QWidget) -> None:
        super().__init__(parent)
        self._keyboard = keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        action = self._keyboard.action_of(QKeySequence(event.keyCombination()))
        if action is None and not is_escape:
            super().keyPressEvent(event)
            return
        menu: QObject | None = self
        while isinstance(menu, QMenu):
            menu.close()
            menu = menu.parent()
        if action is not None and not (is_escape or event.isAutoRepeat()):
            action.trigger()

    def checkable(self, text: str) -> QAction:
        """An entry with a mark."""
        action = self.addAction(text)
        action.setCheckable(True)
        return action


class Findings(Protocol):
    """What is looked for elsewhere; `found` says that it is there."""

    @property
    def found(self) -> SignalInstance: ...

    def look(self) -> None: ...


class FindingsMenu(KeyedMenu):
    """A menu of what is looked for each time the menu above it opens; `fill` puts it in."""

    def __init__(self, keyboard: Keyboard, title: str, looked_for: Findings, parent: QMenu) -> None:
        super().__init__(keyboard, parent)
        self.setTitle(title)
        parent.aboutToShow.connect(looked_for.look)
        self.aboutToShow.connect(self.fill)
        looked_for.found.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Show what has been found so far."""
        raise NotImplementedError
