"""The run in one line while the plan is shown: what is on, how long still, and the way to stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from showctl.app import text
from showctl.domain.state import Phase
from showctl.domain.timing import remaining
from showctl.ui import theme
from showctl.ui.operator.reading import level
from showctl.ui.operator.wording import level_word, segment_name, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.figures import Figures


class RunStrip(QFrame):
    """Shown while a run is on. `perform` does an action of the run."""

    def __init__(self, source: RunSource, perform: Callable[[str], None]) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "strip-warning")
        self.name = ElidedLabel(16, is_bold=True)
        self.left = Figures(28, "−0:00:00")
        self.word = QLabel()
        self.go = CommandButton(gives_way=True, look="go")
        self.go.clicked.connect(lambda: perform("go"))
        self.panic = CommandButton(translate("Editor", "Panic"), "Shift+Esc", look="panic")
        self.panic.setToolTip(translate("Editor", "All sound fades in a second"))
        self.panic.clicked.connect(lambda: perform("panic"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.name, 2)
        row.addWidget(self.word)
        row.addWidget(self.left)
        row.addWidget(self.go, 2)
        row.addWidget(self.panic)
        source.ticked.connect(self.tick)

    def follow(self) -> None:
        """The run went on."""
        state = self._source.state
        self.setVisible(state.phase in (Phase.RUNNING, Phase.HELD))
        if state.current is not None:
            self.name.show_text(f"▶ {segment_name(state.show, state.current)}")
        following = state.next_segment()
        self.go.setEnabled(following is not None)
        name = segment_name(state.show, following) if following else "–"
        go = translate("Editor", "GO ▶ {segment}").format(segment=name)
        self.go.set_effect(f"{go}  [F5]")
        self.tick(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        state = self._source.state
        left = remaining(state, now)
        if self.isHidden() or left is None:
            return
        self.left.show_text(text.countdown(left))
        self.word.setText(level_word(state, level(state, now)))
