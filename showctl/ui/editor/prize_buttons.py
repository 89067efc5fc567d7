"""The buttons above the list of prizes; each tells the key that does the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from showctl.domain.prizes import PrizeKind
from showctl.ui.editor.prize_list import prize_word
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton, command_button

_ADD_KEYS = {PrizeKind.DRAW: "Alt+D", PrizeKind.GAME: "Alt+G", PrizeKind.AWARD: "Alt+A"}
_COLUMNS = 12


class PrizeButtons(QWidget):
    """`asked` carries what the list's keys ask for, too; `add_wanted` a kind."""

    asked = Signal(str)
    add_wanted = Signal(object)

    def __init__(self, panel: QWidget) -> None:
        """Their own keys hold in all of the panel."""
        super().__init__()
        self.add = {kind: self._adding(kind, key, panel) for kind, key in _ADD_KEYS.items()}
        in_list = translate("Editor", "in the list")
        copies, removes = (
            translate("Editor", "Puts a copy below it"),
            translate("Editor", "Takes it out"),
        )
        above, below = (
            translate("Editor", "Before the one above"),
            translate("Editor", "After the one below"),
        )
        self.duplicate = self._button(
            "duplicate", translate("Editor", "Duplicate"), f"{copies}  [Ctrl+D {in_list}]"
        )
        self.remove = self._button(
            "remove", translate("Editor", "Remove"), f"{removes}  [Del {in_list}]"
        )
        self.up = self._button("up", "↑", f"{above}  [Alt+↑ {in_list}]")
        self.down = self._button("down", "↓", f"{below}  [Alt+↓ {in_list}]")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, button in enumerate(self.add.values()):
            grid.addWidget(button, 0, place * 4, 1, 4)
        grid.addWidget(self.duplicate, 1, 0, 1, 4)
        grid.addWidget(self.remove, 1, 4, 1, 4)
        grid.addWidget(self.up, 1, 8, 1, 2)
        grid.addWidget(self.down, 1, 10, 1, _COLUMNS - 10)

    def enable(self, *, has_segment: bool, is_chosen: bool, is_locked: bool) -> None:
        """Only what would do something."""
        for button in self.add.values():
            button.setEnabled(has_segment)
        for button in (self.duplicate, self.up, self.down):
            button.setEnabled(is_chosen)
        self.remove.setEnabled(is_chosen and not is_locked)

    def _adding(self, kind: PrizeKind, key: str, panel: QWidget) -> CommandButton:
        add = partial(self.add_wanted.emit, kind)
        button = command_button(f"+ {prize_word(kind)}", add)
        said = translate("Editor", "Adds one to this segment")
        button.setToolTip(f"{said}  [{key}]")
        shortcut = QShortcut(QKeySequence(key), panel)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(add)
        return button

    def _button(self, asks: str, title: str, tip: str) -> CommandButton:
        button = command_button(title, partial(self.asked.emit, asks))
        button.setToolTip(tip)
        return button
