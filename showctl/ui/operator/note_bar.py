"""A line to note down what is to be put right; stamped with the moment its key was pressed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from showctl.app import text
from showctl.domain.commands import TakeNote
from showctl.ui import theme
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.wording import segment_name, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton


class NoteBar(QFrame):
    """Hidden until it is opened; Enter keeps the note. `left` says that writing is over."""

    left = Signal()

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._source = source
        self._noted_at: datetime | None = None
        self._segment: str | None = None
        self.setProperty("look", "strip")
        self.stamp = QLabel()
        theme.colour(self.stamp, theme.WARNING)
        self.field = RunLineEdit()
        hint = translate("Operator", "What is to be put right? Enter keeps it, Esc drops it.")
        self.field.setPlaceholderText(hint)
        self.field.returnPressed.connect(self.keep)
        self.button = CommandButton(translate("Operator", "Keep"))
        self.button.clicked.connect(self.keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(theme.GRID)
        row.addWidget(self.stamp)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.hide()

    def turn(self) -> None:
        """Open the line, stamped with now; once more keeps what is written."""
        if self.isHidden():
            self._open()
        else:
            self.keep()

    def keep(self) -> None:
        """Keep the note, if there is one, and go away."""
        written = self.field.text().strip()
        if written:
            self._source.dispatch(TakeNote(written, self._noted_at, self._segment))
            self._source.notice("info", translate("Operator", "Noted; it is in the report."))
        self.drop()

    def drop(self) -> bool:
        """Go away without a note; says whether the line was open."""
        was_open = not self.isHidden()
        self.field.clear()
        self.hide()
        if was_open:
            self.left.emit()
        return was_open

    def _open(self) -> None:
        state = self._source.state
        self._noted_at = self._source.now()
        self._segment = state.visit.segment if state.visit else None
        said = text.time_of_day(self._noted_at, state.show.timezone, with_seconds=True)
        if state.current is not None:
            said += f"  {segment_name(state.show, state.current)}"
        self.stamp.setText(f"✎ {said}")
        self.show()
        self.field.setFocus()
