"""A message to the emcee, and the panic button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from showctl.domain.commands import SendMessage
from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton

_FOR_THE_RUN = frozenset((Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
# With Ctrl: the audience screen must be seen to while somebody types.
_FOR_THE_HALL = frozenset((Qt.Key.Key_B, Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_H))
_LAST_FUNCTION_KEY = Qt.Key.Key_F35


class RunLineEdit(QLineEdit):
    """A text field during a run: it takes the keys of writing and leaves the others to the run."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_for_the_run(event):
                event.ignore()
                return False
            event.accept()
            return True
        return super().event(event)


def _is_for_the_run(event: QKeyEvent) -> bool:
    key = Qt.Key(event.key())
    is_function_key = Qt.Key.Key_F1 <= key <= _LAST_FUNCTION_KEY
    has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return is_function_key or key in _FOR_THE_RUN or (has_control and key in _ENTER | _FOR_THE_HALL)


class MessageBar(QFrame):
    """Enter sends and gives the keyboard back to the run. `left` says that writing is over."""

    left = Signal()

    def __init__(self, source: RunSource, panic: CommandButton) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "panel")
        self.field = RunLineEdit()
        self.field.returnPressed.connect(self.send)
        self.clear = CommandButton(translate("Operator", "Take down"))
        self.clear.setToolTip(translate("Operator", "Takes the message off the emcee's screen"))
        self.clear.clicked.connect(lambda: source.dispatch(SendMessage("")))
        self.pages = QLabel()
        self.pages.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.pages, theme.DIM)
        self.pages.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(theme.GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.pages)
        row.addWidget(self.clear)
        row.addWidget(panic)

    def follow(self) -> None:
        """The state changed: an empty field says what the emcee sees."""
        message = self._source.state.message
        seen = translate("Operator", "Emcee sees: {message}").format(message=message)
        idle = translate("Operator", "Message to the emcee (F2)")
        self.field.setPlaceholderText(seen if message else idle)
        self.clear.setVisible(bool(message))

    def show_pages(self, page: int, of: int) -> None:
        """Say which page of the lines the emcee sees, where there is more than one."""
        said = translate("Operator", "Lines {page}/{of} · {key}")
        self.pages.setText(said.format(page=page, of=of, key=key_text("Ctrl+PgDown")))
        self.pages.setVisible(of > 1)

    def send(self) -> None:
        """Send what is written."""
        written = self.field.text().strip()
        if written:
            self._source.dispatch(SendMessage(written))
        self.field.clear()
        self.left.emit()


def is_writing(widget: QObject | None) -> bool:
    """Whether the keys of writing go to this widget."""
    return isinstance(widget, RunLineEdit)
