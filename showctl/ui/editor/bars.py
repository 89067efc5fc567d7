"""The bars above the table that come when they are asked for: find, shift times, a new column."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from showctl.domain.typed_time import typed_shift
from showctl.ui import theme
from showctl.ui.editor.columns import length_words
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton


class _Field(QLineEdit):
    """Esc and Shift+Enter are told apart from Enter."""

    escaped = Signal()
    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier
        ):
            self.back.emit()
        else:
            super().keyPressEvent(event)


class Bar(QFrame):
    """A caption, a field, and what is said of it. `closed` gives the keyboard back."""

    closed = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("look", "strip")
        self.field = _Field()
        self.said = QLabel()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 4, 8, 4)
        self.row.setSpacing(theme.GRID)
        self.row.addWidget(QLabel(caption))
        self.row.addWidget(self.field, 1)
        self.row.addWidget(self.said)
        self.field.escaped.connect(self.leave)
        self.hide()

    def ask(self) -> None:
        """Come up, ready to be written in."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()

    def add_button(self, title: str, tip: str = "") -> CommandButton:
        """A button at the end."""
        button = CommandButton(title)
        button.setToolTip(tip)
        self.row.addWidget(button)
        return button

    def add_close(self) -> None:
        """The button that takes the bar away."""
        self.add_button("✕", translate("Editor", "Close  [Esc]")).clicked.connect(self.leave)


class FindBar(Bar):
    """`wanted` carries the text and +1 or −1: the next or the one before."""

    wanted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__(translate("Editor", "Find"))
        self.field.setPlaceholderText(translate("Editor", "any text of a row, its lines included"))
        self.field.returnPressed.connect(lambda: self.wanted.emit(self.field.text(), 1))
        self.field.back.connect(lambda: self.wanted.emit(self.field.text(), -1))
        self.field.textEdited.connect(lambda text: self.wanted.emit(text, 0))
        previous = self.add_button("▲", translate("Editor", "The one before  [Shift+Enter]"))
        following = self.add_button("▼", translate("Editor", "The next one  [Enter]"))
        previous.clicked.connect(lambda: self.wanted.emit(self.field.text(), -1))
        following.clicked.connect(lambda: self.wanted.emit(self.field.text(), 1))
        self.add_close()

    def show_found(self, place: int, count: int) -> None:
        """Say which of how many rows is shown, `place` from 1."""
        none = translate("Editor", "nothing found") if self.field.text() else ""
        self.said.setText(f"{place}/{count}" if count else none)


class ShiftBar(Bar):
    """`wanted` carries milliseconds, and whether all rows from the current one on are meant."""

    wanted = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__(translate("Editor", "Shift fixed starts by"))
        self.field.setPlaceholderText("+10   −5m   1h")
        self.field.textChanged.connect(self._say)
        self.field.returnPressed.connect(lambda: self._press(is_rest=False))
        chosen = self.add_button(
            translate("Editor", "Selected rows"), translate("Editor", "[Enter]")
        )
        rest = self.add_button(
            translate("Editor", "From here to the end"),
            translate("Editor", "The current row and all below"),
        )
        chosen.clicked.connect(lambda: self._press(is_rest=False))
        rest.clicked.connect(lambda: self._press(is_rest=True))
        self.add_close()

    def _say(self) -> None:
        ms = typed_shift(self.field.text())
        if ms is None:
            self.said.setText(translate("Editor", "⚠ not understood") if self.field.text() else "")
            return
        later = translate("Editor", "{length} later")
        earlier = translate("Editor", "{length} earlier")
        self.said.setText((earlier if ms < 0 else later).format(length=length_words(abs(ms))))

    def _press(self, *, is_rest: bool) -> None:
        ms = typed_shift(self.field.text())
        if ms:
            self.wanted.emit(ms, is_rest)
            self.leave()


class ColumnBar(Bar):
    """`wanted` carries the name of a new column."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Editor", "Name of the new column"))
        self.field.returnPressed.connect(self._press)
        self.add_button(translate("Editor", "Add")).clicked.connect(self._press)
        self.add_close()

    def _press(self) -> None:
        if self.field.text().strip():
            self.wanted.emit(self.field.text().strip())
            self.field.clear()
            self.leave()
