"""A strip across the window: a sentence, and what can be done about it. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from showctl.ui import theme
from showctl.ui.widgets.command_button import CommandButton

Choice = tuple[str, Callable[[], object]]

_LEFT = 16
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
        row.setContentsMargins(_LEFT, 4, theme.GRID, 4)
        row.setSpacing(theme.GRID)
        self._label = label = QLabel(f"{_SIGNS[level]}  {text}")
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

    def needed_width(self) -> int:
        """The width in pixels at which all stands on one line."""
        said = QFontMetrics(self._label.font()).horizontalAdvance(self._label.text())
        buttons = sum(button.needed_width() + theme.GRID for button in self.buttons)
        return _LEFT + said + buttons + 2 * theme.GRID

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
    """Strips under each other, two short ones side by side: what stands below is short of room.
    Each is known by a name, so that none stands there twice."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: dict[str, Strip] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GRID)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
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
        self._arrange()
        self.show()

    def drop(self, name: str) -> None:
        """Take a strip away, if it is there."""
        if name in self._strips:
            self._strips[name].leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _forget(self, name: str, strip: Strip) -> None:
        if self._strips.get(name) is strip:
            del self._strips[name]
            self._grid.removeWidget(strip)
            self._arrange()
        self.setVisible(bool(self._strips))

    def _arrange(self) -> None:
        half = (self.width() - theme.GRID) // 2
        row, waiting = -1, None
        for strip in self._strips.values():
            is_short = strip.needed_width() <= half
            if is_short and waiting is not None:
                self._grid.addWidget(waiting, row, 0)
                self._grid.addWidget(strip, row, 1)
                waiting = None
                continue
            row, waiting = row + 1, strip if is_short else None
            self._grid.addWidget(strip, row, 0, 1, 2)
