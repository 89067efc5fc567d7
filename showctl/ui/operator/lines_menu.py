"""The lines of the segment, to send the emcee to one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from showctl.domain.commands import GoToLine
from showctl.domain.prompting import place
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.operator.keyed_menu import KeyedMenu
from showctl.ui.qt_bridge import RunSource

_WIDEST = 420
_CHOOSING = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_End)
)


class LinesMenu(KeyedMenu):
    """Arrows and Enter choose; every other key stays the run's."""

    def __init__(self, source: RunSource, keyboard: Keyboard, parent: QWidget) -> None:
        super().__init__(keyboard, parent)
        current = source.state.current
        here = place(source.state, source.now()).line
        metrics = QFontMetrics(self.font())
        for number, line in enumerate(current.lines if current else ()):
            said = " ".join(f"{number + 1}  {line.speaker} {line.text}".split("\n"))
            shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, _WIDEST)
            entry = self.checkable(shown.replace("&", "&&"))
            entry.setChecked(number == here)
            entry.triggered.connect(
                lambda _=False, number=number: source.dispatch(GoToLine(number))
            )
            if number == here:
                self.setActiveAction(entry)
        self.aboutToHide.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSING and not event.modifiers():
            QMenu.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)
