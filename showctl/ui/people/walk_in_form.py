"""Somebody who came without being on the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from showctl.domain.people import Relation
from showctl.ui import theme
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

# (name, what they are, whom they belong to, table)
Admit = Callable[[str, Relation, str, str], None]


class WalkInForm(QWidget):
    """A guest, or a colleague's family; `admit` checks them in."""

    def __init__(self, admit: Admit) -> None:
        super().__init__()
        self._admit = admit
        self.name, self.department, self.table = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(translate("People", "Not on the list? Name"))
        self.department.setPlaceholderText(translate("People", "Belongs to (department)"))
        self.table.setPlaceholderText(translate("People", "Table"))
        self.table.setFixedWidth(80)
        self.guest = CommandButton(translate("People", "Guest: check in"))
        self.family = CommandButton(translate("People", "Family: check in"))
        self.guest.clicked.connect(lambda: self._take(Relation.GUEST))
        self.family.clicked.connect(lambda: self._take(Relation.FAMILY))
        tip = translate("People", "Guests and family win in a draw only where it says so")
        for button in (self.guest, self.family):
            button.setToolTip(tip)
        self.name.returnPressed.connect(lambda: self._take(Relation.GUEST))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.name, 2)
        row.addWidget(self.department, 2)
        row.addWidget(self.table)
        row.addWidget(self.guest)
        row.addWidget(self.family)

    def _take(self, relation: Relation) -> None:
        if not self.name.text().strip():
            self.name.setFocus()
            return
        self._admit(self.name.text(), relation, self.department.text(), self.table.text())
        for field in (self.name, self.department, self.table):
            field.clear()
