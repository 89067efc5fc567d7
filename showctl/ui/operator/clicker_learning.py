"""Learning a clicker's or a foot pedal's keys: they are pressed once, and remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from showctl.ui.operator.keyboard import MODIFIERS, Keyboard, key_text
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.strip import Strip, StripStack

_FORWARD_KEY, _BACK_KEY = "clicker/forward", "clicker/back"
_STRIP = "clicker"


class ClickerLearning(QObject):
    """Asks for the forward key, then for the back key (Esc: there is none); `tell` says what came
    of it."""

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
        self._forward = ""

    def serve(self, keyboard: Keyboard) -> None:
        """Give a keyboard the keys that were learnt before."""
        self._keyboard = keyboard
        forward = str(self._settings.value(_FORWARD_KEY, ""))
        if forward:
            keyboard.learn_clicker(forward, str(self._settings.value(_BACK_KEY, "")))

    @property
    def is_learning(self) -> bool:
        """Whether the next key is taken for the clicker's."""
        return _STRIP in self._strips

    def begin(self) -> None:
        """Take the next key for the clicker's forward key."""
        self._forward = ""
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
            self._end(keeps=bool(self._forward), back="")
            return
        written = keys.toString(QKeySequence.SequenceFormat.PortableText)
        taken = self._keyboard.action_of(keys) if self._keyboard else None
        if taken is not None:
            said = translate("Operator", "{key} already means: {action}. Press another key.")
            self._tell("warning", said.format(key=key_text(written), action=taken.text()))
        elif not self._forward:
            self._forward = written
            self._ask(
                translate("Operator", "{key} is forward. Now the back key (Esc: none)").format(
                    key=key_text(written)
                )
            )
        elif written != self._forward:
            self._end(keeps=True, back=written)

    def _ask(self, question: str) -> None:
        self._strips.put(_STRIP, Strip(question, level="info", px=18))

    def _end(self, *, keeps: bool, back: str) -> None:
        self._strips.drop(_STRIP)
        _application().removeEventFilter(self)
        if keeps and self._keyboard is not None:
            self._settings.setValue(_FORWARD_KEY, self._forward)
            self._settings.setValue(_BACK_KEY, back)
            self._keyboard.learn_clicker(self._forward, back)
            self._tell("info", translate("Operator", "The clicker's keys are learnt."))


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
