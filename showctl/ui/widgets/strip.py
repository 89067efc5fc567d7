"""A strip across the window: a sentence, and what can be done about it. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from showctl.ui import theme
from showctl.ui.widgets.command_button import CommandButton

Choice = tuple[str, Callable[[], object]]

_LOOKS = {"info": "strip", "warning": "strip-warning", "error": "strip-error"}
_SIGNS = {"info": "ⓘ", "warning": "⚠", "error": "⨯"}


class Strip(QFrame):
    """A press of any of its buttons closes it."""

    closed = Signal()

    def __init__(
        self,
        text: str,
        choices: Sequence[Choice] = (),
        *,
        level: str = "info",
        px: int = theme.BODY_PX,
        parent: QWidget | None = None,
    ) -> None:
        """`level` is "info", "warning" or "error"; `choices` are button texts with what they do."""
        super().__init__(parent)
        self.setProperty("look", _LOOKS[level])
        self.text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(theme.GRID)
        label = QLabel(f"{_SIGNS[level]}  {text}")
        label.setFont(theme.font(px, is_bold=px > theme.BODY_PX))
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        self.buttons = [self._button(*choice) for choice in choices]
        for button in self.buttons:
            row.addWidget(button)

    def press(self, place: int) -> None:
        """Do what the button of that place does."""
        self.buttons[place].click()

    def leave(self) -> None:
        """Go away for good."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _button(self, text: str, do: Callable[[], object]) -> CommandButton:
        button = CommandButton(text)

        def pressed() -> None:
            self.leave()
            do()

        button.clicked.connect(pressed)
        return button


class StripStack(QWidget):
    """Strips under each other, each known by a name, so that none stands there twice."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: dict[str, Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.hide()

    def __contains__(self, name: str) -> bool:
        return name in self._strips

    def __getitem__(self, name: str) -> Strip:
        return self._strips[name]

    def put(self, name: str, strip: Strip) -> None:
        """Show a strip in the place of one of the same name."""
        self.drop(name)
        self._strips[name] = strip
        strip.closed.connect(lambda: self._forget(name, strip))
        self._column.addWidget(strip)
        self.show()

    def drop(self, name: str) -> None:
        """Take a strip away, if it is there."""
        if name in self._strips:
            self._strips[name].leave()

    def _forget(self, name: str, strip: Strip) -> None:
        if self._strips.get(name) is strip:
            del self._strips[name]
            self._column.removeWidget(strip)
        self.setVisible(bool(self._strips))
