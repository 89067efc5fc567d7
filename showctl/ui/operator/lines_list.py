"""The lines of the segment, to send the emcee to one of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from showctl.domain.commands import GoToLine
from showctl.domain.prompting import place
from showctl.ui import theme
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.qt_bridge import RunSource

# In pixels: the countdown stays in sight above it.
_WIDTH, _TALLEST = 460, 340
_CHOOSING = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter),
    )
)


class LinesList(QListWidget):
    """Pops up over the window. The keys of a list choose, Esc puts it away, and any other key puts
    it away and does what it means."""

    def __init__(self, source: RunSource, keyboard: Keyboard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFont(theme.font(theme.BODY_PX))
        self.setSpacing(2)
        self._source, self._keyboard, self._over = source, keyboard, parent
        current = source.state.current
        for number, line in enumerate(current.lines if current else (), start=1):
            said = " ".join(f"{number}  {line.speaker} {line.text}".split("\n"))
            self.addItem(QListWidgetItem(said))
        self.setCurrentRow(place(source.state, source.now()).line)
        self.itemClicked.connect(lambda _: self._choose())

    def pop_up_above(self, corner: QPoint) -> None:
        """Show it with its bottom left corner there, inside the screen."""
        tall = (self.sizeHintForRow(0) + 4) * self.count() + 2 * self.frameWidth()
        self.resize(_WIDTH, min(_TALLEST, tall))
        right = self._over.window().frameGeometry().right()
        left = min(corner.x(), right - _WIDTH)
        self.move(left, corner.y() - self.height())
        self.show()
        self.setFocus()
        self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() in _CHOOSING and not event.modifiers():
            super().keyPressEvent(event)
        else:
            self._put_away(event)

    def _put_away(self, event: QKeyEvent) -> None:
        action = self._keyboard.action_of(QKeySequence(event.keyCombination()))
        is_escape = event.key() == Qt.Key.Key_Escape
        if action is not None or is_escape:
            self.close()
        if action is not None and not (is_escape or event.isAutoRepeat()):
            action.trigger()

    def _choose(self) -> None:
        self._source.dispatch(GoToLine(self.currentRow()))
        self.close()
