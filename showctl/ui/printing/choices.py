"""A row of buttons of which one is down; Tab reaches it, the arrow keys go through it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from showctl.ui import theme

_HEIGHT = 34


class ChoiceRow(QWidget):
    """Choices by place; `chosen` carries the place of the one pressed."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._row.addStretch(1)

    @property
    def place(self) -> int:
        """Which one is down."""
        return self._group.checkedId()

    def offer(self, texts: Sequence[str], place: int) -> None:
        """Show these choices, the one of that place down."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, text in enumerate(texts):
            button = choice_button(text)
            button.setCheckable(True)
            button.setChecked(at == place)
            self._group.addButton(button, at)
            self._row.insertWidget(at, button)

    def press(self, place: int) -> None:
        """Choose the one of that place."""
        self._group.button(place).click()

    def texts(self) -> list[str]:
        """What the buttons say."""
        return [button.text() for button in self._group.buttons()]


def choice_button(text: str) -> QPushButton:
    """A button that the keyboard reaches."""
    # In a caption & marks a key.
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("look", "choice")
    button.setMinimumHeight(_HEIGHT)
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return button
