"""The cues of the segment that is on: what became of each, and a button to fire it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.domain.commands import FireCue
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.operator.reading import CuePhase, CueReading, cues_to_show
from showctl.ui.operator.wording import (
    cue_kind_sign,
    cue_phase_word,
    fault_text,
    segment_name,
    translate,
    trigger_text,
)
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.row_list import RowList

_COLOURS = {
    CuePhase.READY: theme.DIM,
    CuePhase.FIRED: theme.DIM,
    CuePhase.PLAYING: theme.CALM,
    CuePhase.SILENCED: theme.WARNING,
    CuePhase.FAILED: theme.OVERRUN,
    CuePhase.DONE: theme.DIM,
}


class CuesPanel(QFrame):
    """During the run the current segment's cues, before it those of the selected row."""

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._source = source
        self._selected: str | None = None
        self.setProperty("look", "panel")
        self.heading = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.list = RowList[CueRow, CueReading](self._make_row, CueRow.fill, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)

    def follow(self) -> None:
        """The state changed."""
        state = self._source.state
        readings = cues_to_show(state, self._selected)
        self.heading.show_text(self._heading(state))
        self.list.say_when_empty(self._when_empty(state))
        self.list.show_things(readings)

    def select(self, segment_id: str | None) -> None:
        """Another row of the rundown is selected."""
        self._selected = segment_id
        self.follow()

    def _heading(self, state: RunState) -> str:
        cues = translate("Operator", "Cues")
        selected = self._selected
        if state.visit is None and selected is not None and selected in state.show.index_of:
            return f"{cues} · {segment_name(state.show, state.show.segment(selected))}"
        return cues

    def _when_empty(self, state: RunState) -> str:
        if state.visit is None and self._selected is None:
            return translate("Operator", "Select a row to try its cues.")
        return translate("Operator", "This segment has no cues.")

    def _make_row(self) -> CueRow:
        return CueRow(self._source)


class CueRow(QWidget):
    """One cue."""

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._cue = ""
        self.fire = CommandButton(_fire(is_next=True))
        self.fire.setFixedWidth(self.fire.needed_width())
        self.fire.clicked.connect(lambda: source.dispatch(FireCue(self._cue)))
        self.title = ElidedLabel()
        self.when = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.state = QLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.fire)
        row.addLayout(words, 1)
        row.addWidget(self.state)

    def fill(self, reading: CueReading) -> None:
        """Show a cue."""
        cue = reading.cue
        self._cue = cue.id
        self.fire.set_effect(_fire(is_next=reading.is_next))
        self.fire.setToolTip(translate("Operator", "Fires “{cue}”").format(cue=cue.title))
        self.title.show_text(f"{cue_kind_sign(cue.kind)} {cue.title}")
        self.when.show_text(_details(reading))
        theme.colour(self.when, theme.OVERRUN if reading.reason else theme.DIM)
        self.state.setText(cue_phase_word(reading.phase))
        theme.colour(self.state, _COLOURS[reading.phase])


def _fire(*, is_next: bool) -> str:
    fire = translate("Operator", "Fire")
    return f"{fire} ↵" if is_next else fire


def _details(reading: CueReading) -> str:
    """Why it failed, else when it fires and whom it is for."""
    if reading.reason:
        return fault_text(reading.reason)
    cue = reading.cue
    return " · ".join(part for part in (trigger_text(cue), cue.role, cue.text) if part)
