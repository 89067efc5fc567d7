"""Beside the table: the lines, the cues, the prizes and the doubts, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showctl.ui import theme
from showctl.ui.editor.flags_panel import FlagsPanel
from showctl.ui.editor.lines_panel import LinesPanel
from showctl.ui.editor.plan_cues import PlanCues
from showctl.ui.editor.plan_prizes import PlanPrizes
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

SIDE_PX = 400


class SidePanel(QFrame):
    """The panels under their heads."""

    def __init__(
        self, lines: LinesPanel, cues: PlanCues, prizes: PlanPrizes, doubts: FlagsPanel
    ) -> None:
        super().__init__()
        self._panels: tuple[QWidget, ...] = (lines, cues, prizes, doubts)
        self.setProperty("look", "panel")
        self.setMinimumWidth(SIDE_PX - 40)
        titles = (
            translate("Editor", "Lines"),
            translate("Editor", "Cues"),
            translate("Editor", "Prizes"),
            translate("Editor", "Doubts"),
        )
        self._stack = QStackedWidget()
        self.heads = [CommandButton(title) for title in titles]
        row = QHBoxLayout()
        row.setSpacing(4)
        for place, (head, panel) in enumerate(zip(self.heads, self._panels, strict=True), 1):
            head.setCheckable(True)
            key = f"Ctrl+Shift+{place}"
            head.setToolTip(f"[{key}]")
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.go_to, panel))
            head.clicked.connect(lambda _=False, panel=panel: self.turn_to(panel))
            row.addWidget(head, 1)
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.turn_to(lines)

    def turn_to(self, panel: QWidget) -> None:
        """Show a panel."""
        self._stack.setCurrentWidget(panel)
        for head, each in zip(self.heads, self._panels, strict=True):
            head.setChecked(each is panel)

    def go_to(self, panel: QWidget) -> None:
        """Show a panel, and give it the keyboard."""
        self.turn_to(panel)
        panel.setFocus()

    def count_doubts(self, count: int) -> None:
        """Say at the head how many doubts there are."""
        title = translate("Editor", "Doubts")
        self.heads[-1].set_effect(f"{title} ⚠ {count}" if count else title)
