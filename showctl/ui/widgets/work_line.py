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
        bar.setFixedSize(20 * theme.GRID, theme.GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(theme.GRID)
        row.addWidget(self.said, 1)
        row.addWidget(bar)
        self._errand = errand
        errand.took_long.connect(self._follow)
        errand.ended.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.said.show_text(self._errand.said)
        self.setVisible(self._errand.is_long)
