"""Learning a clicker's or a foot pedal's keys: they are pressed once, and remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from showctl.ui.operator.keyboard import MODIFIERS, ClickerKey, Keyboard, key_text
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.strip import Strip, StripStack

_STRIP = "clicker"


class ClickerLearning(QObject):
    """Asks for one key after the other (Esc: there is none); `tell` says what came of it."""

    def __init__(
        self,
        strips: StripStack,
        settings: QSettings,
        tell: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._strips, self._settings, self._tell = strips, settings, tell
        self._keyboard: Keyboard | None = None
        self._learnt: dict[ClickerKey, tuple[str, ...]] = {}

    def serve(self, keyboard: Keyboard) -> None:
        """Give a keyboard the keys that were learnt before."""
        self._keyboard = keyboard
        kept = {key: str(self._settings.value(_setting(key), "")) for key in ClickerKey}
        if kept[ClickerKey.FORWARD]:
            keyboard.learn_clicker({key: (one,) if one else () for key, one in kept.items()})

    @property
    def is_learning(self) -> bool:
        """Whether the next key is taken for the clicker's."""
        return _STRIP in self._strips

    def begin(self) -> None:
        """Take the next key for the clicker's forward key."""
        self._learnt = {}
        self._ask(translate("Operator", "Press the clicker's or pedal's forward key (Esc: cancel)"))
        _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self.is_learning:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() not in MODIFIERS:
            self._take(event)
        return True

    def _take(self, event: QKeyEvent) -> None:
        keys = QKeySequence(event.keyCombination())
        if event.key() == Qt.Key.Key_Escape:
            self._learn(())
            return
        written = keys.toString(QKeySequence.SequenceFormat.PortableText)
        taken = self._keyboard.action_of(keys) if self._keyboard else None
        if taken is not None:
            said = translate("Operator", "{key} already means: {action}. Press another key.")
            self._tell("warning", said.format(key=key_text(written), action=taken.text()))
        elif (written,) not in self._learnt.values():
            self._learn((written,))

    def _learn(self, keys: tuple[str, ...]) -> None:
        """Keep a key, or that there is none, and ask for the next one; none at all without the
        first."""
        order = list(ClickerKey)
        self._learnt[order[len(self._learnt)]] = keys
        if not self._learnt[ClickerKey.FORWARD] or len(self._learnt) == len(order):
            self._end()
        elif len(self._learnt) == 1:
            said = translate("Operator", "{key} is forward. Now the back key (Esc: none)")
            self._ask(said.format(key=key_text(*keys)))
        else:
            said = translate("Operator", "Now a key for “message seen” (Esc: none)")
            self._ask(said)

    def _ask(self, question: str) -> None:
        self._strips.put(_STRIP, Strip(question, level="info", px=18))

    def _end(self) -> None:
        self._strips.drop(_STRIP)
        _application().removeEventFilter(self)
        if self._learnt[ClickerKey.FORWARD] and self._keyboard is not None:
            for key, keys in self._learnt.items():
                self._settings.setValue(_setting(key), "".join(keys))
            self._keyboard.learn_clicker(self._learnt)
            self._tell("info", translate("Operator", "The clicker's keys are learnt."))


def _setting(key: ClickerKey) -> str:
    return f"clicker/{key}"


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
