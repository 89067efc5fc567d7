"""A message to the emcee, and the panic button."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu

from showctl.domain.commands import SendMessage
from showctl.domain.prompting import place
from showctl.ui import theme
from showctl.ui.operator.keyboard import Keyboard, key_text
from showctl.ui.operator.lines_list import LinesList
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton

_FOR_THE_RUN = frozenset((Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_UP_DOWN = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down))
_LEFT_RIGHT = frozenset((Qt.Key.Key_Left, Qt.Key.Key_Right))
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
# With Ctrl: all, copy, paste, cut, undo, redo, and clear the line. No other letter or figure that
# is pressed with Ctrl or Alt is writing: the hall must be seen to while somebody types.
_OF_WRITING = frozenset(Qt.Key[f"Key_{letter}"] for letter in "ACVXZYU")
_LAST_FUNCTION_KEY = Qt.Key.Key_F35


class RunLineEdit(QLineEdit):
    """A text field during a run: it takes the keys of writing and leaves the others to the run.

    `written_in` says that it got the keyboard (True) or lost it, `stepped` that the arrow down (1)
    or up (−1) was pressed, `tabbed` that Tab asks for the next field (1) or the one before (−1).
    """

    written_in = Signal(bool)
    stepped = Signal(int)
    tabbed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.written_in.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.written_in.emit(False)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab never leads out of writing: the next Space would be a GO."""
        self.tabbed.emit(1 if is_next else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

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
    if Qt.Key.Key_F1 <= key <= _LAST_FUNCTION_KEY or key in _FOR_THE_RUN:
        return True
    # Both together are AltGr under Windows, which writes.
    held = event.modifiers() & (_CONTROL | _ALT)
    is_written = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    if held == _CONTROL:
        return key in _ENTER | _UP_DOWN or (is_written and key not in _OF_WRITING)
    return held == _ALT and (is_written or key in _LEFT_RIGHT)


class MessageBar(QFrame):
    """Enter sends and gives the keyboard back to the run. `left` says that writing is over,
    `lines_wanted` that the segment's lines are to be offered."""

    left = Signal()
    lines_wanted = Signal()

    def __init__(self, source: RunSource, panic: CommandButton) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "panel")
        self.field = RunLineEdit()
        self.field.returnPressed.connect(self.send)
        self.field.stepped.connect(self._step_through_phrases)
        self.phrases = CommandButton("▾", look="flat")
        self.phrases.setToolTip(translate("Operator", "Messages ready to send: F2, then ↓"))
        self.phrases.clicked.connect(self._offer_phrases)
        self.clear = CommandButton(translate("Operator", "Take down"))
        self.clear.setToolTip(translate("Operator", "Takes the message off the emcee's screen"))
        self.clear.clicked.connect(lambda: source.dispatch(SendMessage("")))
        self.field.written_in.connect(self._mark_unsent)
        self.unsent = QLabel(translate("Operator", "Not sent · F2"))
        self.unsent.setFont(theme.font(theme.SMALL_PX, is_bold=True))
        theme.colour(self.unsent, theme.WARNING)
        self.unsent.hide()
        self.seen = QLabel(translate("Operator", "✓ seen"))
        self.seen.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.seen, theme.CALM)
        self.seen.hide()
        self.line = CommandButton(look="flat", px=theme.SMALL_PX)
        self.line.setToolTip(
            translate("Operator", "Go to another of the segment's lines ({key})").format(
                key=key_text(key_of("go_to_line"))
            )
        )
        self.line.clicked.connect(self.lines_wanted)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(theme.GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.phrases)
        row.addWidget(self.unsent)
        row.addWidget(self.seen)
        row.addWidget(self.line)
        row.addWidget(self.clear)
        row.addWidget(panic)

    def follow(self) -> None:
        """The state changed: an empty field says what the emcee sees."""
        message = self._source.state.message
        seen = translate("Operator", "Emcee sees: {message}").format(message=message)
        idle = translate("Operator", "Message to the emcee (F2)")
        self.field.setPlaceholderText(seen if message else idle)
        self.clear.setVisible(bool(message))
        self.seen.setVisible(bool(message) and self._source.state.is_message_seen)
        self._show_line(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed: lines that scroll have gone on."""
        visit = self._source.state.visit
        if visit is not None and visit.scroll is not None:
            self._show_line(now)

    def offer_lines(self, keyboard: Keyboard) -> None:
        """Let a line be chosen for the emcee to go to."""
        if self.line.isHidden():
            said = translate("Operator", "There is nothing to choose: no segment with lines is on.")
            self._source.notice("info", said)
            return
        lines = LinesList(self._source, keyboard, self)
        lines.pop_up_above(self.mapToGlobal(QPoint(self.line.x(), 0)))

    def send(self) -> None:
        """Send what is written."""
        written = self.field.text().strip()
        if written:
            self._send_text(written)
        self.field.clear()
        self.left.emit()

    def _step_through_phrases(self, by: int) -> None:
        """The next usual message into the field, to be sent or changed."""
        phrases = usual_messages()
        written = self.field.text()
        place = phrases.index(written) + by if written in phrases else min(0, by)
        self.field.setText(phrases[place % len(phrases)])

    def _offer_phrases(self) -> None:
        menu = QMenu(self)
        for phrase in usual_messages():
            action = menu.addAction(phrase)
            action.triggered.connect(lambda _=False, said=phrase: self._send_text(said))
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self.phrases.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        menu.popup(corner)

    def _send_text(self, written: str) -> None:
        self._source.dispatch(SendMessage(written))

    def _show_line(self, now: datetime) -> None:
        """Say at which of the segment's lines the emcee is."""
        state = self._source.state
        lines = state.current.lines if state.current else ()
        here = place(state, now).line
        said = translate("Operator", "Line {line}/{of} · {key}")
        if state.message:
            # What the emcee is told has the room.
            said = translate("Operator", "Line {line}/{of}")
        self.line.set_effect(said.format(line=here + 1, of=len(lines), key=key_text("Ctrl+PgDown")))
        self.line.setVisible(len(lines) > 1)

    def _mark_unsent(self, is_written_in: bool) -> None:
        """A text that was left lying is not what the emcee sees."""
        self.unsent.setVisible(not is_written_in and bool(self.field.text().strip()))


def usual_messages() -> tuple[str, ...]:
    """What an operator says to an emcee again and again."""
    return (
        translate("Operator", "Please wrap up"),
        translate("Operator", "Stretch for two minutes"),
        translate("Operator", "Hold, we are not ready"),
        translate("Operator", "Go on"),
        translate("Operator", "Speak louder"),
    )


def is_writing(widget: QObject | None) -> bool:
    """Whether the keys of writing go to this widget."""
    return isinstance(widget, RunLineEdit)
