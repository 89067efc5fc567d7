"""How many are there, of all and of each department or table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QVBoxLayout

from showctl.ui import theme
from showctl.ui.operator.wording import translate
from showctl.ui.people.tally import NOTHING, Tally
from showctl.ui.widgets.command_button import CommandButton

_FIGURE_PX = 40


class CountsPanel(QFrame):
    """Departments, or tables, as its two buttons say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._tally = NOTHING
        self._is_by_table = False
        self.total, self.left = QLabel(), QLabel()
        self.total.setFont(theme.font(_FIGURE_PX, is_bold=True))
        theme.colour(self.left, theme.DIM)
        self.departments = self._choice(translate("People", "Departments"), is_by_table=False)
        self.tables = self._choice(translate("People", "Tables"), is_by_table=True)
        self.parts = QListWidget()
        self.parts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.parts.setFrameShape(QFrame.Shape.NoFrame)
        self.parts.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        row = QHBoxLayout()
        row.addWidget(self.departments)
        row.addWidget(self.tables)
        column = QVBoxLayout(self)
        column.addWidget(self.total)
        column.addWidget(self.left)
        column.addLayout(row)
        column.addWidget(self.parts, 1)

    def show_tally(self, tally: Tally) -> None:
        """Show these counts."""
        self._tally, whole = tally, tally.whole
        self.total.setText(f"{whole.here} / {whole.total}")
        said = translate("People", "{left} have left").format(left=whole.left)
        self.left.setText(said if whole.left else translate("People", "are here"))
        self._show_parts()

    def _show_parts(self) -> None:
        self.departments.setChecked(not self._is_by_table)
        self.tables.setChecked(self._is_by_table)
        by = self._tally.tables if self._is_by_table else self._tally.departments
        nowhere = translate("People", "(none)")
        place = self.parts.verticalScrollBar().value()
        self.parts.clear()
        for name, count in by.items():
            mark = "✓ " if count.here == count.total else ""
            self.parts.addItem(f"{mark}{name or nowhere}    {count.here} / {count.total}")
        self.parts.verticalScrollBar().setValue(place)

    def _choice(self, text: str, *, is_by_table: bool) -> CommandButton:
        button = CommandButton(text, gives_way=True)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(is_by_table))
        return button

    def _choose(self, is_by_table: bool) -> None:
        self._is_by_table = is_by_table
        self._show_parts()
