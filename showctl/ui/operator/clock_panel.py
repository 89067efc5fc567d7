"""The rehearsal's clock, to be turned by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from showctl.domain.timing import allotted_end
from showctl.ui import theme
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton

RATES = (1.0, 10.0, 60.0)
_BEFORE_END = timedelta(seconds=30)
# 00:10 written at 23:50 is tomorrow; 23:30 is a slip.
_LONGEST_BACK = timedelta(hours=12)
_TIME = re.compile(r"\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*")


class ClockPanel(QFrame):
    """Shown in a rehearsal only. `left` says that writing is over."""

    left = Signal()

    def __init__(self, source: RunSource, controls: Controls) -> None:
        super().__init__()
        self._source, self._controls = source, controls
        self.setProperty("look", "panel")
        caption = QLabel(translate("Operator", "Rehearsal clock"))
        theme.colour(caption, theme.REHEARSAL)
        self.rates = {rate: self._rate_button(rate) for rate in RATES}
        self.pause = CommandButton(translate("Operator", "Pause"))
        self.pause.setCheckable(True)
        self.pause.clicked.connect(self._turn_pause)
        self.near_end = CommandButton(translate("Operator", "To 30 s before the segment's end"))
        self.near_end.clicked.connect(self._jump_near_end)
        self.field = RunLineEdit()
        self.field.setPlaceholderText(translate("Operator", "HH:MM"))
        self.field.setFixedWidth(96)
        self.field.returnPressed.connect(self._jump_to_time)
        self.jump = CommandButton(translate("Operator", "To this time"))
        self.jump.clicked.connect(self._jump_to_time)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(theme.GRID)
        row.addWidget(caption)
        for widget in (*self.rates.values(), self.pause, self.near_end, self.field, self.jump):
            row.addWidget(widget)
        row.addStretch(1)

    def follow(self, now: datetime) -> None:
        """The state changed."""
        self.setVisible(self._source.state.is_rehearsal)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed, or the clock was turned."""
        clock = self._source.stepped_clock
        if clock is None:
            return
        for rate, button in self.rates.items():
            button.setChecked(clock.chosen_rate == rate)
        self.pause.setChecked(clock.is_paused)
        self.near_end.setEnabled(self._near_end(now) is not None)

    def _near_end(self, now: datetime) -> datetime | None:
        """30 s before the current segment's end, where that is still to come."""
        state = self._source.state
        end = allotted_end(state, state.visit) if state.visit else None
        return end - _BEFORE_END if end and end - _BEFORE_END > now else None

    def _rate_button(self, rate: float) -> CommandButton:
        button = CommandButton(f"{rate:g}×", look="rehearsal")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._turned(lambda: self._controls.set_rate(rate)))
        return button

    def _turn_pause(self) -> None:
        clock = self._source.stepped_clock
        is_paused = clock is not None and clock.is_paused
        self._turned(self._controls.resume_clock if is_paused else self._controls.pause_clock)

    def _jump_near_end(self) -> None:
        to = self._near_end(self._source.now())
        if to is not None:
            self._turned(lambda: self._controls.jump_clock(to))

    def _jump_to_time(self) -> None:
        now, show = self._source.now(), self._source.state.show
        to = meant_time(self.field.text(), now, show.timezone)
        if to is None:
            self._source.notice("warning", translate("Operator", "Write a time as 18:05."))
            return
        if to <= now:
            said = translate("Operator", "Show time does not go back; {time} has passed.")
            self._source.notice("warning", said.format(time=self.field.text().strip()))
            return
        self.field.clear()
        self._turned(lambda: self._controls.jump_clock(to))
        self.left.emit()

    def _turned(self, turn: Callable[[], None]) -> None:
        turn()
        self._source.refresh()


def meant_time(written: str, now: datetime, zone: str) -> datetime | None:
    """The instant that is meant by a wall clock's `18:05` or `18:05:30`: today's, or tomorrow's
    where today's lies more than half a day back; None where that is no time."""
    match = _TIME.fullmatch(written)
    if match is None:
        return None
    hour, minute, second = (int(part or 0) for part in match.groups())
    if hour > 23 or minute > 59 or second > 59:
        return None
    local = now.astimezone(ZoneInfo(zone))
    to = local.replace(hour=hour, minute=minute, second=second, microsecond=0)
    return to + timedelta(days=1) if local - to > _LONGEST_BACK else to
