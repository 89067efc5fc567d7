"""The head of the window: which mode, what time it is, and how late the show will be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.app import text
from showctl.domain.audience import Audience
from showctl.domain.plan import MINUTE
from showctl.domain.state import Phase
from showctl.ui import theme
from showctl.ui.clock_words import rate_text
from showctl.ui.operator.keyboard import Clicker, clicker_word, key_text
from showctl.ui.operator.reading import Outlook
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import day_time, lateness, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.figures import Figures

_RELATIVE_KEY = "operator/is_relative"
# Less than this a gap or a short speech gives back by itself.
_WORTH_CATCHING_UP_MS = 2 * MINUTE


class Header(QFrame):
    """Read-only but for the mode, the reading of over/under, the clicker and the menu.

    `mode_turned` says that the other of Plan and Run is wanted, `reading_turned` carries whether
    lateness is read against the run's own start.
    """

    mode_turned = Signal()
    reading_turned = Signal(bool)

    def __init__(self, source: RunSource, settings: QSettings) -> None:
        super().__init__()
        self._source, self._settings = source, settings
        self._outlook = Outlook.of(source.state, source.spans)
        self.setProperty("look", "panel")
        self.badge = QLabel()
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setFont(theme.font(16, is_bold=True))
        self.title = ElidedLabel(16)
        self.modes = self._mode_buttons()
        self.clicker = CommandButton(look="clicker", px=16)
        self.clicker.setCheckable(True)
        self.clock = Figures(28, "00:00:00")
        self.end = _Captioned()
        self.over_under = CommandButton(look="flat", px=16)
        self.over_under.clicked.connect(self._turn_reading)
        self.hall = CommandButton(translate("Operator", "Audience screen"), look="flat", px=16)
        self.hall.setCheckable(True)
        self.hall.setToolTip(
            translate("Operator", "What the hall sees, and what comes next ({key})").format(
                key=key_text(key_of("hall"))
            )
        )
        self.catch_up = CommandButton(
            translate("Operator", "Catch up"), key_text(key_of("outlook")), px=theme.BODY_PX
        )
        self.catch_up.setToolTip(translate("Operator", "What could be changed to end on time"))
        self.catch_up.hide()
        self.menu = CommandButton("☰", look="flat", px=18)
        self.menu.setToolTip(translate("Operator", "Everything else"))
        self._is_relative = bool(settings.value(_RELATIVE_KEY, False, type=bool))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.badge)
        row.addLayout(self._mode_row())
        row.addWidget(self.title, 1)
        for widget in (self.hall, self.clicker, self.clock, self.end, self.over_under):
            row.addWidget(widget)
        row.addWidget(self.catch_up)
        row.addWidget(self.menu)
        self.show_clicker(Clicker.OFF)
        self.show_mode(is_planning=False)

    @property
    def is_relative(self) -> bool:
        """Whether lateness is read against the run's own start."""
        return self._is_relative

    def follow(self, now: datetime) -> None:
        """The state changed."""
        state = self._source.state
        self._outlook = Outlook.of(state, self._source.spans)
        self.title.show_text(state.show.title)
        self._show_hall(state.audience)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        state = self._source.state
        show = state.show
        self._show_badge()
        self.clock.show_text(text.time_of_day(now, show.timezone, with_seconds=True))
        is_over = state.phase is Phase.FINISHED
        end, planned = self._outlook.end(now), self._outlook.planned
        if is_over:
            end = state.ended_at
        its_end = day_time(end, show) if end else "–"
        on_plan = day_time(planned, show) if planned else "–"
        self.end.show_texts(
            translate("Operator", "Show ended") if is_over else translate("Operator", "Show ends"),
            translate("Operator", "{time} (plan {planned})").format(time=its_end, planned=on_plan),
        )
        late = self._outlook.over_under(now, is_relative=self._is_relative)
        sense = (
            translate("Operator", "against its own start")
            if self._is_relative
            else translate("Operator", "against the plan")
        )
        self.over_under.set_effect(lateness(late), sense)
        absolute = self._outlook.over_under(now, is_relative=False) or 0
        is_on = state.phase in (Phase.RUNNING, Phase.HELD)
        self.catch_up.setVisible(is_on and absolute >= _WORTH_CATCHING_UP_MS)
        self.over_under.show_ink(theme.WARNING if (late or 0) > 0 else theme.CALM)

    def _show_hall(self, audience: Audience) -> None:
        """Say on the button what must not be forgotten: that the hall sees nothing of the show."""
        said, ink = "", theme.WARNING
        if audience.is_yielded:
            said = translate("Operator", "▲ other program")
        elif audience.is_black:
            said = translate("Operator", "● black")
        else:
            ink = theme.TEXT
        self.hall.set_effect(translate("Operator", "Audience screen"), said)
        self.hall.show_ink(ink)

    def show_clicker(self, target: Clicker) -> None:
        """Say large where the clicker's keys go."""
        self.clicker.setChecked(target is not Clicker.OFF)
        self.clicker.set_effect(clicker_word(target))

    def offer_modes(self, are_offered: bool) -> None:
        """Whether there is a Plan mode to switch to."""
        for button in self.modes:
            button.setVisible(are_offered)

    def show_mode(self, *, is_planning: bool) -> None:
        """Say which mode the window is in."""
        for button, is_on in zip(self.modes, (is_planning, not is_planning), strict=True):
            button.setChecked(is_on)

    def _mode_buttons(self) -> tuple[CommandButton, CommandButton]:
        plan = CommandButton("✎ " + translate("Operator", "Plan"), px=16)
        run = CommandButton("▶ " + translate("Operator", "Run"), px=16)
        for button in (plan, run):
            button.setCheckable(True)
            button.setToolTip(translate("Operator", "Plan the show, or run it  [Ctrl+E]"))
            button.clicked.connect(lambda _=False, pressed=button: self._press_mode(pressed))
        return plan, run

    def _press_mode(self, pressed: CommandButton) -> None:
        """A press of the mode that is on changes nothing."""
        if pressed.isChecked():
            self.mode_turned.emit()
        else:
            pressed.setChecked(True)

    def _mode_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.modes:
            row.addWidget(button)
        return row

    def _turn_reading(self) -> None:
        self._is_relative = not self._is_relative
        self.reading_turned.emit(self._is_relative)
        self._settings.setValue(_RELATIVE_KEY, self._is_relative)
        self.tick(self._source.now())

    def _show_badge(self) -> None:
        clock = self._source.stepped_clock
        if clock is None:
            words, look = "● " + translate("Operator", "LIVE"), _LIVE
        else:
            rate = rate_text(clock.chosen_rate, is_paused=clock.is_paused)
            words, look = translate("Operator", "REHEARSAL") + f" {rate}", _REHEARSAL
        if self.badge.text() != words:
            self.badge.setText(words)
            self.badge.setStyleSheet(look)


_LIVE = f"background: {theme.TEXT}; color: {theme.GROUND}; border-radius: 6px; padding: 6px 12px;"
_REHEARSAL = (
    f"background: {theme.REHEARSAL}; color: {theme.GROUND}; border-radius: 6px; padding: 6px 12px;"
)


class _Captioned(QWidget):
    """A value under a small caption."""

    def __init__(self) -> None:
        super().__init__()
        self.value, self.caption = QLabel(), QLabel()
        self.value.setFont(theme.font(16, is_bold=True))
        self.caption.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.caption, theme.DIM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for label in (self.value, self.caption):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)

    def show_texts(self, caption: str, value: str) -> None:
        self.caption.setText(caption)
        self.value.setText(value)
