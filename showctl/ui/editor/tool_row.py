"""The row of buttons over the rundown of Plan mode, and how many rows there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout

from showctl.ui import theme
from showctl.ui.editor.actions import PlanAction
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel

_SHOWN = ("undo", "redo", "insert", "duplicate", "delete", "shift", "find")


class ToolRow(QHBoxLayout):
    """`perform` takes the id of an action; the menus are opened by whoever has them."""

    def __init__(self, actions: Mapping[str, PlanAction], perform: Callable[[str], None]) -> None:
        super().__init__()
        self._actions, self._perform = actions, perform
        self.rows_said = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.buttons = {key: self._button(actions[key]) for key in _SHOWN}
        self.columns = CommandButton(translate("Editor", "Columns ▾"))
        self.edit = CommandButton(translate("Editor", "Edit ▾"))
        self.file = CommandButton(translate("Editor", "File ▾"))
        self.setContentsMargins(8, 4, 8, 4)
        self.setSpacing(4)
        self.addWidget(self.file)
        self.addWidget(self.rows_said, 1)
        for button in (*self.buttons.values(), self.edit, self.columns):
            self.addWidget(button)

    def count_rows(self, rows: int) -> None:
        """Say how many segments the plan has."""
        said = translate("Editor", "Plan · {count} segments").format(count=rows)
        self.rows_said.show_text(said)

    def name_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo are about to do; "" where there is nothing."""
        for key, name in (("undo", undo), ("redo", redo)):
            action, button = self._actions[key], self.buttons[key]
            said = f"{action.title}: {name}" if name else action.help
            button.setEnabled(bool(name))
            button.setToolTip(f"{said}  [{key_text(action.keys[0])}]")

    def _button(self, action: PlanAction) -> CommandButton:
        button = CommandButton(action.title)
        button.setToolTip(f"{action.help}  [{key_text(action.keys[0])}]")
        button.clicked.connect(lambda: self._perform(action.id))
        return button
