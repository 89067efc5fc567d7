"""The table of Plan mode with what belongs to it: tools above, bars, what is under way, notices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from showctl.ui.editor.plan_view import PlanView
from showctl.ui.editor.side_panel import SIDE_PX, SidePanel
from showctl.ui.editor.tool_row import ToolRow
from showctl.ui.threads import Errand
from showctl.ui.widgets.work_line import WorkLine


class PlanTable(QFrame):
    """`notices` is where notices go."""

    def __init__(
        self,
        tools: ToolRow,
        bars: Sequence[QWidget],
        view: PlanView,
        errands: Sequence[Errand],
    ) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.notices = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(tools)
        for bar in bars:
            column.addWidget(bar)
        column.addWidget(view, 1)
        for errand in errands:
            column.addWidget(WorkLine(errand))
        column.addLayout(self.notices)

    def beside(self, side: SidePanel) -> QSplitter:
        """It and the panels, with as much room as there is for the table."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setSizes([10_000, SIDE_PX])
        return splitter
