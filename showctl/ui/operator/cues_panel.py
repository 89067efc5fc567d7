"""The cues of the segment that is on: what became of each, and a button to fire it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.app import text
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import Command, FireCue, StopCue
from showctl.domain.cue import CueKind
from showctl.domain.cue_commands import DropWait
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.audition import Audition
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.cue_reading import CuePhase, CueReading, cues_to_show
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.play_positions import PlayPositions, left_text
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
    CuePhase.BROKEN: theme.OVERRUN,
    CuePhase.WAITING: theme.HELD,
    CuePhase.FIRED: theme.DIM,
    CuePhase.PLAYING: theme.CALM,
    CuePhase.FADING: theme.CALM,
    CuePhase.PAUSED: theme.HELD,
    CuePhase.SILENCED: theme.WARNING,
    CuePhase.FAILED: theme.OVERRUN,
    CuePhase.DONE: theme.DIM,
}
_HAS_PLACE = (CuePhase.PLAYING, CuePhase.PAUSED)


class CuesPanel(QFrame):
    """During the run the current segment's cues, before it those of the selected row."""

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        media: MediaSource,
        audition_output: Callable[[], str],
    ) -> None:
        """`audition_output` is the operator's own output, "" where there is none."""
        super().__init__()
        self._source, self._media = source, media
        self._positions = PlayPositions(source, controls, media)
        self._audition = Audition(controls, audition_output)
        self._selected: str | None = None
        self.setProperty("look", "panel")
        self.heading = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.list = RowList[CueRow, CueReading](self._make_row, CueRow.fill, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        media.changed.connect(self.follow)

    def follow(self) -> None:
        """The state changed."""
        state, now = self._source.state, self._source.now()
        readings = cues_to_show(state, self._selected, now, self._media.news)
        self.heading.show_text(self._heading(state))
        self.list.say_when_empty(self._when_empty(state))
        self.list.show_things(readings)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        for row in self.list.shown:
            row.tick(now)

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
        return CueRow(self._source, self._positions, self._audition)


class CueRow(QWidget):
    """One cue."""

    def __init__(self, source: RunSource, positions: PlayPositions, audition: Audition) -> None:
        super().__init__()
        self._source, self._positions, self._audition = source, positions, audition
        self._reading: CueReading | None = None
        self.fire = CommandButton()
        self.fire.setFixedWidth(_fire_width())
        self.fire.clicked.connect(self._fire)
        self.end = CommandButton("⨯")
        self.end.clicked.connect(self._end)
        self.listen = CommandButton(look="flat")
        self.listen.clicked.connect(self._turn_audition)
        audition.changed.connect(self._show_audition)
        self.stripe = QFrame()
        self.stripe.setFixedWidth(4)
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
        row.addWidget(self.stripe)
        row.addWidget(self.fire)
        row.addLayout(words, 1)
        row.addWidget(self.listen)
        row.addWidget(self.state)
        row.addWidget(self.end)

    def fill(self, reading: CueReading) -> None:
        """Show a cue."""
        cue, phase = reading.cue, reading.phase
        self._reading = reading
        self.fire.set_effect(_fire_text(phase), _key_of(reading))
        self.fire.setToolTip(translate("Operator", "Fires “{cue}”").format(cue=cue.title))
        number = f"{cue.number} · " if cue.number else ""
        self.title.show_text(f"{cue_kind_sign(cue.kind)} {number}{cue.title}")
        self.when.show_text(_details(reading, self._source.state))
        self.stripe.setStyleSheet(f"background: {cue.colour}" if cue.colour else "")
        theme.colour(self.when, theme.OVERRUN if reading.reason else theme.DIM)
        theme.colour(self.state, _COLOURS[phase])
        self.end.setVisible(self._ending() is not None)
        self._show_audition()
        self.end.setToolTip(translate("Operator", "“{cue}” does not go on").format(cue=cue.title))

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self._reading is None:
            return
        word, left = cue_phase_word(self._reading.phase), self._left(self._reading, now)
        said = f"{word} {left}" if left else word
        if said != self.state.text():
            self.state.setText(said)

    def _left(self, reading: CueReading, now: datetime) -> str:
        """How long it still waits, fades or plays, where that is known."""
        if reading.until is not None:
            return text.length(max(0, milliseconds(reading.until - now)))
        if reading.phase not in _HAS_PLACE or reading.firing is None:
            return ""
        return left_text(self._positions.of(reading.firing, now), reading.cue)

    def _show_audition(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self.listen.setVisible(self._audition.is_possible(reading))
        is_on = self._audition.cue == reading.cue.id
        listen, stop = translate("Operator", "Listen"), translate("Operator", "Stop")
        self.listen.set_effect(stop if is_on else listen)
        tip = translate("Operator", "Plays “{cue}” for you alone, on the output of the alert chime")
        self.listen.setToolTip(tip.format(cue=reading.cue.title))

    def _turn_audition(self) -> None:
        if self._reading is not None:
            self._audition.turn(self._reading.cue.id)

    def _fire(self) -> None:
        if self._reading is not None:
            self._source.dispatch(FireCue(self._reading.cue.id))

    def _end(self) -> None:
        command = self._ending()
        if command is not None:
            self._source.dispatch(command)

    def _ending(self) -> Command | None:
        """What ends a cue that waits or lasts without a sound; sounds have the bar below, and a
        fade goes to its end."""
        reading = self._reading
        if reading is None:
            return None
        if reading.cue.id in self._source.state.waits:
            return DropWait(reading.cue.id)
        is_fade = reading.cue.kind is CueKind.FADE
        if reading.firing in self._source.state.lasting and reading.firing and not is_fade:
            return StopCue(reading.firing)
        return None


def _fire_text(phase: CuePhase) -> str:
    return translate("Operator", "Now") if phase is CuePhase.WAITING else _fire()


def _fire() -> str:
    return translate("Operator", "Fire")


def _key_of(reading: CueReading) -> str:
    """The keys that fire it, the next one's Enter first."""
    keys = ["↵"] if reading.is_next else []
    if reading.key is not None:
        keys.append(key_text(f"Ctrl+{reading.key}"))
    return " ".join(keys)


def _fire_width() -> int:
    """Wide enough for whatever the button says, so that the titles stand in one line."""
    return CommandButton(_fire(), f"↵ {key_text('Ctrl+9')}").needed_width()


def _details(reading: CueReading, state: RunState) -> str:
    """Why it failed, else when it fires and whom it is for."""
    if reading.reason:
        return fault_text(reading.reason)
    cue = reading.cue
    parts = (trigger_text(cue, state.show), cue.role, cue.text, cue.notes)
    return " · ".join(part for part in parts if part)
