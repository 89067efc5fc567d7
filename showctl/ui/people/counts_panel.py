"""How many are there, of all and of each department or table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QVBoxLayout

from showctl.domain.people import Count, Roster, counts
from showctl.ui import theme
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_FIGURE_PX = 40


class CountsPanel(QFrame):
    """Departments, or tables, as its two buttons say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._roster: Roster | None = None
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

    def show_roster(self, roster: Roster) -> None:
        """Count anew."""
        self._roster = roster
        whole = counts(roster, lambda _: "").get("", Count(0, 0, 0))
        self.total.setText(f"{whole.here} / {whole.total}")
        said = translate("People", "{left} have left").format(left=whole.left)
        self.left.setText(said if whole.left else translate("People", "are here"))
        self._show_parts(roster)

    def _show_parts(self, roster: Roster) -> None:
        self.departments.setChecked(not self._is_by_table)
        self.tables.setChecked(self._is_by_table)
        is_by_table = self._is_by_table
        by = counts(roster, lambda each: each.table if is_by_table else each.department)
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
        if self._roster is not None:
            self._show_parts(self._roster)
