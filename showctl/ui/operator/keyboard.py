"""The keys of the operator window. One QAction a key, on the window itself, so that no widget
swallows Space or Enter; keys held down do not repeat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from showctl.app.actions import ACTIONS
from showctl.ui.operator.field_keys import FieldKeys
from showctl.ui.operator.window_actions import MORE_POINTS, window_actions
from showctl.ui.operator.wording import translate
from showctl.ui.translation import action_help, action_title


class Clicker(StrEnum):
    """What a clicker's keys do: nothing, GO, turn the emcee's lines, or roll and stop a draw."""

    OFF = "off"
    GO = "go"
    LINES = "lines"
    DRAW = "draw"


class ClickerKey(StrEnum):
    """The keys of a clicker or pedal: on, back, and (where it has a third one) that the operator's
    message was seen."""

    FORWARD = "forward"
    BACK = "back"
    SEEN = "seen"


ClickerKeys = Mapping[ClickerKey, tuple[str, ...]]
_USUAL_CLICKER: ClickerKeys = {
    ClickerKey.FORWARD: ("PgDown", "Right"),
    ClickerKey.BACK: ("PgUp", "Left"),
    ClickerKey.SEEN: (),
}
_CLICKER_DOES: Mapping[ClickerKey, Mapping[Clicker, str]] = {
    ClickerKey.FORWARD: {
        Clicker.GO: "go",
        Clicker.LINES: "lines_on",
        Clicker.DRAW: "draw_turn",
    },
    ClickerKey.BACK: {Clicker.LINES: "lines_back"},
    ClickerKey.SEEN: {Clicker.LINES: "message_seen"},
}

# Held with another key, they are no key by themselves.
MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)

# What an action answers to in Plan mode, where Esc leaves a cell and is no panic.
_PLANNING_KEYS = {"panic": ("Shift+Esc",), "plan": ("Ctrl+E",)}
# These go to panels that Plan mode does not show.
_NOT_IN_PLAN = frozenset(("F2", "F9"))


def clicker_word(target: Clicker) -> str:
    """Where a clicker's keys go."""
    return {
        Clicker.OFF: translate("Operator", "Clicker off"),
        Clicker.GO: translate("Operator", "CLICKER → GO"),
        Clicker.LINES: translate("Operator", "CLICKER → LINES"),
        Clicker.DRAW: translate("Operator", "CLICKER → DRAW"),
    }[target]


def key_text(portable: str) -> str:
    """A key as it stands on a keyboard: `Esc`, `Ctrl+↵`."""
    keys = QKeySequence(portable).toString(QKeySequence.SequenceFormat.PortableText)
    *held, name = keys.split("+")
    signs = {
        "Backspace": "⌫",
        "Return": "↵",
        "Enter": "↵",
        "Space": translate("Operator", "Space"),
        "Up": "↑",
        "Down": "↓",
        "Right": "→",
        "Left": "←",
        "PgDown": "PgDn",
    }
    return "+".join([*held, signs.get(name, name)])


class Keyboard(QObject):
    """Performs an action by its id, whatever has the focus."""

    is_locked_changed = Signal(bool)

    def __init__(self, window: QWidget, perform: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._perform = window, perform
        self._keys: dict[str, list[QKeySequence]] = {}
        self.actions: dict[str, QAction] = {}
        self.is_locked = self.is_planning = False
        for action in ACTIONS:
            self._add(action.id, action_title(action), action_help(action), action.keys)
        for own in window_actions():
            self._add(own.id, own.title, own.help, own.keys)
        for action_id, keys in MORE_POINTS.items():
            self._add(action_id, "", "", keys)
        self._clicker_target = Clicker.OFF
        self._clicker_keys = _USUAL_CLICKER
        self._clicker = {key: self._make_for(partial(self._click, key), ()) for key in ClickerKey}
        self.set_clicker(Clicker.OFF)
        # What is a key of the run's while a plan is written is no key of writing.
        self._fields = FieldKeys(
            window, lambda keys: self.is_planning and self.action_of(keys) is not None
        )

    @property
    def clicker(self) -> Clicker:
        """What a clicker's keys do now."""
        return self._clicker_target

    def set_clicker(self, target: Clicker) -> None:
        """What a clicker's keys do from now on."""
        self._clicker_target = target
        self._apply()

    def set_planning(self, is_planning: bool) -> None:
        """In Plan mode the keys of writing are for writing; the run keeps its function keys."""
        self.is_planning = is_planning
        self._apply()

    def learn_clicker(self, keys: ClickerKeys) -> None:
        """Take these keys (in Qt's notation) for a clicker's or a pedal's."""
        self._clicker_keys = keys
        self._apply()

    def _click(self, key: ClickerKey) -> None:
        does = _CLICKER_DOES[key]
        if self._clicker_target in does:
            self._perform(does[self._clicker_target])

    def turn_lock(self) -> None:
        """Lock all keys but the one that unlocks them."""
        self.is_locked = not self.is_locked
        self._apply()
        self.is_locked_changed.emit(self.is_locked)

    def _apply(self) -> None:
        """Give every action the keys that it has now."""
        for action_id, action in self.actions.items():
            keys = self._keys[action_id]
            if self.is_planning:
                kept = _PLANNING_KEYS.get(action_id)
                keys = _sequences(kept) if kept else [key for key in keys if _is_kept(key)]
            if self.is_locked and action_id != "lock":
                keys = []
            action.setShortcuts(keys)
        for key, clicker in self._clicker.items():
            own = self._clicker_keys[key]
            clicker.setShortcuts([] if self.is_locked else _sequences(own))
            clicker.setEnabled(self._clicker_target in _CLICKER_DOES[key] and not self.is_planning)

    def action_of(self, keys: QKeySequence) -> QAction | None:
        """The action that a key performs now."""
        found = (action for action in self.actions.values() if keys in action.shortcuts())
        return next(found, None)

    def _add(self, action_id: str, title: str, tip: str, keys: tuple[str, ...]) -> None:
        action = self._make(action_id, keys)
        action.setText(title)
        action.setToolTip(tip)
        self._keys[action_id] = action.shortcuts()
        self.actions[action_id] = action

    def _make(self, action_id: str, keys: tuple[str, ...]) -> QAction:
        return self._make_for(lambda: self._perform(action_id), keys)

    def _make_for(self, do: Callable[[], object], keys: tuple[str, ...]) -> QAction:
        action = QAction(self._window)
        action.setShortcuts(_sequences(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(do)
        self._window.addAction(action)
        return action


class HeldKeys(QObject):
    """Keeps a held key from being pressed again and again; for what can have the focus.

    Under X11 a key that repeats is released and pressed in the same millisecond, and Qt takes
    about one in twenty of these for fingers (seen with Qt 6.11: a Space held for two seconds was
    three GOs).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._released: tuple[int, int] | None = None

    def watch(self, widget: QWidget) -> None:
        """Watch over what may have the focus."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        stamp = (event.key(), event.timestamp())
        if event.type() == QEvent.Type.KeyRelease:
            self._released = stamp
        elif stamp == self._released and not _is_letter_in(watched, event):
            event.accept()
            return True
        return False


def _is_letter_in(watched: QObject, event: QKeyEvent) -> bool:
    return isinstance(watched, QLineEdit) and event.text().isprintable() and bool(event.text())


def _is_kept(keys: QKeySequence) -> bool:
    """Whether a key of the run means the same while a plan is written."""
    name = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return name.startswith("F") and name[1:].isdigit() and name not in _NOT_IN_PLAN


def _sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]
