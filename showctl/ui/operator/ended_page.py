"""After the run: its report, whether it counts, and the way to another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.domain.commands import MarkAsTest
from showctl.ui import theme
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.wording import day_time, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton

Perform = Callable[[str], None]


class EndedPage(QWidget):
    """Everything that can be asked of a run that is over."""

    def __init__(self, source: RunSource, controls: Controls, perform: Perform) -> None:
        super().__init__()
        self._source = source
        self.said = QLabel()
        self.said.setFont(theme.font(18, is_bold=True))
        self.said.setWordWrap(True)
        self.test = CommandButton(translate("Operator", "Mark as a test"))
        self.test.setCheckable(True)
        self.test.clicked.connect(self._mark)
        self.lengths = CommandButton(translate("Operator", "Use these lengths"))
        self.lengths.setToolTip(
            translate("Operator", "Puts the lengths of this run into the plan; asks first")
        )
        self.lengths.clicked.connect(lambda: perform("use_lengths"))
        self.page = CommandButton(translate("Operator", "Report"))
        self.page.setToolTip(translate("Operator", "Opens the report in the browser"))
        self.page.clicked.connect(lambda: perform("open_report"))
        self.pdf = CommandButton(translate("Operator", "Save as PDF"))
        self.pdf.clicked.connect(lambda: perform("save_pdf"))
        self.xlsx = CommandButton(translate("Operator", "Save as Excel"))
        self.xlsx.clicked.connect(lambda: perform("save_xlsx"))
        self.afresh = CommandButton(translate("Operator", "Begin afresh"), px=18)
        self.afresh.clicked.connect(lambda _: controls.begin_afresh())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.said)
        column.addStretch(1)
        for buttons in ((self.page, self.pdf, self.xlsx), (self.lengths, self.test)):
            row = QHBoxLayout()
            row.setSpacing(theme.GRID)
            for button in buttons:
                row.addWidget(button, 1)
            column.addLayout(row)
        column.addWidget(self.afresh)

    def follow(self, now: datetime) -> None:
        """The state changed."""
        state = self._source.state
        ended = day_time(state.ended_at, state.show) if state.ended_at else "–"
        said = translate("Operator", "Ended at {time}.")
        if state.is_rehearsal:
            said = translate("Operator", "The rehearsal ended at {time}.")
        self.said.setText(said.format(time=ended))
        self.test.setChecked(state.is_test)
        marked = translate("Operator", "Marked as a test: it does not count")
        self.test.set_effect(marked if state.is_test else translate("Operator", "Mark as a test"))

    def _mark(self) -> None:
        self._source.dispatch(MarkAsTest(not self._source.state.is_test))
