"""The segment that is on: its countdown meets the eye before anything else."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from showctl.app import text
from showctl.domain.calendar import milliseconds
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import allotted_end, elapsed, over_under, raw_remaining, remaining
from showctl.ui import theme
from showctl.ui.operator.reading import Level, fraction, level
from showctl.ui.operator.wording import (
    day_time,
    end_rule_word,
    level_word,
    people,
    segment_name,
    translate,
)
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.figures import Figures
from showctl.ui.widgets.progress_line import ProgressLine

COUNTDOWN_PX = 96
_GROWN_PX = 260

# Farther away than this, hours and minutes say less than the date.
_A_DAY = timedelta(days=1)

_COLOURS = {
    Level.IDLE: theme.DIM,
    Level.CALM: theme.TEXT,
    Level.WARNING: theme.WARNING,
    Level.UP: theme.WARNING,
    Level.OVER: theme.OVERRUN,
    Level.FINISHED: theme.DIM,
}


class NowPanel(QFrame):
    """Title, countdown, progress and elapsed time of the current segment."""

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "panel")
        self.title = ElidedLabel(theme.TITLE_PX, is_bold=True)
        self.who = ElidedLabel(colour=theme.DIM)
        self.who.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rule = _dim_label()
        self.countdown = Figures(COUNTDOWN_PX, "−00:00:00", grows_to=_GROWN_PX)
        self.word = QLabel()
        self.word.setFont(theme.font(26, is_bold=True))
        self.spent, self.until, self.beside = _dim_label(), _dim_label(), _dim_label()
        self.progress = ProgressLine()
        self._lay_out()

    def follow(self, now: datetime) -> None:
        """The state changed."""
        state = self._source.state
        current = state.current
        if current is not None:
            self.title.show_text(segment_name(state.show, current))
            self.who.show_text(people(current))
            _say(self.rule, end_rule_word(state, current))
        else:
            is_over = state.phase is Phase.FINISHED
            over = translate("Operator", "The run is over")
            self.title.show_text(over if is_over else translate("Operator", "Before the run"))
            self.who.show_text("" if is_over else _before_hint())
            _say(self.rule, "")
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        state = self._source.state
        urgency = level(state, now)
        colour = _COLOURS[urgency]
        self.countdown.show_text(self._figures(state, now), colour)
        self.word.setText(level_word(state, urgency))
        beside = theme.CALM if urgency is Level.CALM else colour
        if state.phase is Phase.HELD and urgency is not Level.OVER:
            beside = theme.HELD
        theme.colour(self.word, beside)
        self.progress.show_fraction(fraction(state, now), beside)
        _say(self.spent, _spent(state, now))
        _say(self.until, self._until(state, now))
        _say(self.beside, _beside(state, now))

    def _figures(self, state: RunState, now: datetime) -> str:
        left = remaining(state, now)
        if left is not None:
            return text.countdown(left)
        if state.phase is Phase.FINISHED:
            return text.signed(over_under(state, self._source.spans, now))
        start = _planned_start(state)
        if start is None:
            return "–:––"
        if start - now >= _A_DAY:
            return start.astimezone(ZoneInfo(state.show.timezone)).strftime("%m-%d")
        return text.countdown(milliseconds(start - now))

    def _until(self, state: RunState, now: datetime) -> str:
        if state.visit is None:
            start = _planned_start(state)
            if state.phase is Phase.FINISHED:
                return translate("Operator", "against the plan")
            if start is not None and start - now >= _A_DAY:
                planned = translate("Operator", "planned start, at {time}")
                return planned.format(time=day_time(start, state.show))
            return translate("Operator", "until the planned start")
        end = allotted_end(state, state.visit)
        if end is None:
            return translate("Operator", "the countdown is held")
        return translate("Operator", "to {time}").format(time=day_time(end, state.show))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * theme.GRID)
        # The names have what the title leaves.
        top.addWidget(self.title)
        top.addWidget(self.who, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        for label in (self.word, self.spent, self.until, self.rule, self.beside):
            words.addWidget(label)
        words.addStretch(1)
        middle = QGridLayout()
        middle.setHorizontalSpacing(2 * theme.GRID)
        middle.addWidget(self.countdown, 0, 0)
        middle.addLayout(words, 0, 1)
        middle.setColumnStretch(0, 3)
        middle.setColumnStretch(1, 1)
        middle.setColumnMinimumWidth(1, 248)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self.progress)


def _planned_start(state: RunState) -> datetime | None:
    """When the run that has not begun is planned to begin."""
    first = state.next_segment()
    return state.planned[first.id].start if first else None


def _before_hint() -> str:
    return translate("Operator", "Try anything: select a row, and its cues stand on the right")


def _dim_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.colour(label, theme.DIM)
    return label


def _say(label: QLabel, text: str) -> None:
    """Show a line, and leave no gap where there is none."""
    label.setText(text)
    label.setVisible(bool(text))


def _spent(state: RunState, now: datetime) -> str:
    """Elapsed of the allotted time, and how much of that was added."""
    if state.visit is None or state.current is None:
        return ""
    whole = state.current.duration_ms + state.visit.added_ms
    said = translate("Operator", "{elapsed} of {whole}").format(
        elapsed=text.length(elapsed(state.visit, now)), whole=text.length(whole)
    )
    return f"{said} ({text.signed(state.visit.added_ms)})" if state.visit.added_ms else said


def _beside(state: RunState, now: datetime) -> str:
    """What runs beside the chain, each with its own countdown."""
    return "\n".join(
        f"∥ {state.show.segment(key).title} {text.countdown(raw_remaining(state, visit, now))}"
        for key, visit in state.beside.items()
    )
