"""Says that something is under way that takes a while."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from showctl.ui import theme
from showctl.ui.threads import Errand
from showctl.ui.widgets.elided_label import ElidedLabel


class WorkLine(QWidget):
    """Follows an errand: seen only while one takes longer than half a second."""

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self.said = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(20 * theme.GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(theme.GRID)
        row.addWidget(self.said, 1)
        row.addWidget(bar)
        self.hide()
        errand.took_long.connect(self.show)
        errand.ended.connect(self.hide)

    def name(self, said: str) -> None:
        """What is under way, in a few words."""
        self.said.show_text(said)
