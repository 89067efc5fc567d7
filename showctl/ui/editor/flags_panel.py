"""All doubts about the plan in a list: a click goes to the row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from showctl.domain.plan import Show
from showctl.domain.plan_flags import Flag
from showctl.ui import theme
from showctl.ui.editor.flag_words import flag_text
from showctl.ui.operator.wording import segment_name, translate

_MOST = 200


class FlagsPanel(QWidget):
    """`chosen` carries the Flag."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.setFocusProxy(self.list)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.none = QLabel(translate("Editor", "Nothing is doubtful about this plan."))
        self.none.setWordWrap(True)
        theme.colour(self.none, theme.DIM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self._flags: Sequence[Flag] = ()

    def show_flags(self, show: Show, flags: Sequence[Flag]) -> None:
        """Show these, the first ones where there are many."""
        self._flags = flags[:_MOST]
        self.list.clear()
        for flag in self._flags:
            name = translate("Editor", "no segment")
            if flag.segment in show.index_of:
                name = segment_name(show, show.segment(flag.segment))
            self.list.addItem(QListWidgetItem(f"⚠ {name}\n{flag_text(flag)}"))
        self.none.setVisible(not flags)
        self.list.setVisible(bool(flags))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._flags[self.list.row(item)])
