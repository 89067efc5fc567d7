"""The rehearsal's clock, to be turned by hand, and Auto, which presses by the plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from showctl.app.ports import FLAT_OUT
from showctl.domain.timing import allotted_end
from showctl.ui import theme
from showctl.ui.operator.clock_driver import ClockDriver
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.delays_menu import DelaysMenu, delays_text
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton

RATES = (1.0, 2.0, 10.0, 60.0, FLAT_OUT)
_BEFORE_END = timedelta(seconds=30)
# 00:10 written at 23:50 is tomorrow; 23:30 is a slip.
_LONGEST_BACK = timedelta(hours=12)
_TIME = re.compile(r"\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*")


class ClockPanel(QFrame):
    """Shown in a rehearsal only. `left` says that writing is over."""

    left = Signal()

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        driver: ClockDriver,
        selection: Callable[[], str | None],
    ) -> None:
        super().__init__()
        self._source, self._controls, self._driver = source, controls, driver
        self._selection = selection
        self.setProperty("look", "panel")
        self.rates = {rate: self._rate_button(rate) for rate in RATES}
        self.pause = CommandButton(translate("Operator", "Pause"))
        self.pause.setCheckable(True)
        self.pause.clicked.connect(self._turn_pause)
        self.step = CommandButton(translate("Operator", "Next event"))
        self.step.setToolTip(
            translate("Operator", "To the next instant at which something happens by itself")
        )
        self.step.clicked.connect(lambda: self._turned(driver.step))
        self.near_end = CommandButton(translate("Operator", "30 s to the end"))
        self.near_end.setToolTip(translate("Operator", "To 30 s before the segment's end"))
        self.near_end.clicked.connect(self._jump_near_end)
        self.reach = CommandButton(translate("Operator", "To the row"))
        self.reach.setToolTip(
            translate("Operator", "To where the selected segment starts by the plan")
        )
        self.reach.clicked.connect(self._reach)
        self.field = RunLineEdit()
        self.field.setPlaceholderText(translate("Operator", "HH:MM"))
        self.field.setFixedWidth(96)
        self.field.returnPressed.connect(self._jump_to_time)
        self.jump = CommandButton(translate("Operator", "To this time"))
        self.jump.clicked.connect(self._jump_to_time)
        self.auto = CommandButton(translate("Operator", "Auto"), look="rehearsal")
        self.auto.setToolTip(translate("Operator", "Presses GO by the plan"))
        self.auto.setCheckable(True)
        self.auto.clicked.connect(self._turn_auto)
        self.delays = CommandButton(gives_way=True)
        self.delays.setToolTip(translate("Operator", "How much longer than planned Auto takes"))
        self.menu = DelaysMenu(source, driver, self)
        self.delays.clicked.connect(self._open_delays)
        self._lay_out()

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
        self.auto.setChecked(self._driver.is_auto)
        delays = delays_text(self._driver.delays)
        self.delays.set_effect(delays or translate("Operator", "Delays…"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(theme.GRID // 2)
        groups = (
            (*self.rates.values(), self.pause),
            (self.step, self.near_end, self.reach),
            (self.field, self.jump),
            (self.auto, self.delays),
        )
        for place, group in enumerate(groups):
            if place:
                row.addSpacing(theme.GRID)
            for widget in group:
                row.addWidget(widget)

    def _near_end(self, now: datetime) -> datetime | None:
        """30 s before the current segment's end, where that is still to come."""
        state = self._source.state
        end = allotted_end(state, state.visit) if state.visit else None
        return end - _BEFORE_END if end and end - _BEFORE_END > now else None

    def _rate_button(self, rate: float) -> CommandButton:
        is_flat_out = rate == FLAT_OUT
        said = translate("Operator", "Max") if is_flat_out else f"{rate:g}×"
        button = CommandButton(said, look="rehearsal")
        if is_flat_out:
            button.setToolTip(translate("Operator", "From event to event, as fast as it goes"))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._turned(lambda: self._driver.set_rate(rate)))
        return button

    def _reach(self) -> None:
        selected = self._selection()
        if selected is None:
            said = translate("Operator", "Select a row of the rundown first.")
            self._source.notice("warning", said)
        else:
            self._turned(lambda: self._driver.reach(selected))

    def _turn_auto(self) -> None:
        self._turned(lambda: self._driver.turn_auto(not self._driver.is_auto))

    def _open_delays(self) -> None:
        self.menu.popup(self.delays.mapToGlobal(QPoint(0, self.delays.height())))

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

    def _turned(self, turn: Callable[[], object]) -> None:
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
