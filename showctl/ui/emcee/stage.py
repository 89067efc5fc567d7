"""What the emcee reads during the show: the lines, and beside them the time and what comes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from showctl.app import text
from showctl.app.line_fields import filled
from showctl.domain.plan import Line
from showctl.domain.prompting import place
from showctl.domain.state import RunState
from showctl.domain.timing import Forecast
from showctl.ui.emcee import look
from showctl.ui.emcee.content import (
    countdown,
    heading,
    next_preview,
    urgency,
    who_is_on,
)
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.operator.reading import Level

_SIDE_SHARE = 0.275
_FLASH_MS = 400
_FLASHES = 12
_PREPARE_AFTER_MS = 150
_COLOURS = {
    Level.WARNING: look.WARNING,
    Level.UP: look.WARNING,
    Level.OVER: look.OVERRUN,
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Stage(QWidget):
    """The current segment's lines, the countdown, the next segment, a message.

    `acknowledged` says that the emcee tapped the message.
    """

    acknowledged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = FittedText(self, look.TEXT, is_bold=True)
        self.who = FittedText(self, look.DIM)
        self.lines = LinesView(self)
        self.without_lines = FittedText(self, look.DIM, is_wrapped=True, align=_CENTRE)
        self.message = FittedText(self, look.INK, is_bold=True, is_wrapped=True, align=_CENTRE)
        self.message.set_ground(look.GOLD)
        self.clock = FittedText(self, look.DIM, align=_RIGHT)
        self.countdown = FittedText(self, look.TEXT, is_bold=True, align=_CENTRE)
        self.word = FittedText(self, look.TEXT, is_bold=True, align=_CENTRE)
        self.next_label = FittedText(self, look.GOLD, is_bold=True)
        self.next_start = FittedText(self, look.DIM, align=_RIGHT)
        self.next_title = FittedText(self, look.TEXT, is_wrapped=True, align=_TOP)
        self.next_who = FittedText(self, look.DIM, is_wrapped=True, align=_TOP)
        self.next_lines = LinesView(self, is_preview=True)
        self.message.hide()
        self._scale = 1.0
        self._flashes_left = 0
        self._flash = QTimer(self)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._turn_flash)
        self._coming: tuple[Line, ...] = ()
        # Setting a segment's lines takes longer than a frame; done ahead, GO shows them at once.
        self._prepare_soon = QTimer(self)
        self._prepare_soon.setSingleShot(True)
        self._prepare_soon.setInterval(_PREPARE_AFTER_MS)
        self._prepare_soon.timeout.connect(self._prepare)

    def show_state(
        self, state: RunState, spans: Forecast, now: datetime, colours: Mapping[str, QColor]
    ) -> None:
        """Show a state with a current segment, and the time."""
        current = state.current
        assert current is not None
        self.heading.set_text(heading(state.show, current))
        self.who.set_text(who_is_on(current))
        here = place(state, now)
        self.lines.show_lines(filled(current.lines, state), colours, here)
        self.lines.show_place(here)
        self.without_lines.set_text("" if current.lines else self.tr("No lines in this segment"))
        self._show_message(state.message, is_seen=state.is_message_seen)
        self.show_time(state, spans, now)
        coming = next_preview(state, spans, now)
        self.next_label.set_text(self.tr("NEXT") if coming else self.tr("This is the last one"))
        self.next_title.set_text(coming.title if coming else "")
        self.next_who.set_text(coming.who if coming else "")
        self._coming = filled(coming.lines, state) if coming else ()
        self.next_lines.show_lines(self._coming, colours)
        self._prepare_soon.start()
        self._arrange()

    def _prepare(self) -> None:
        self.lines.prepare(self._coming)

    def show_time(self, state: RunState, spans: Forecast, now: datetime) -> None:
        """Show what changes with the time alone."""
        self.clock.set_text(text.time_of_day(now, state.show.timezone, with_seconds=True))
        reached, word = urgency(state, now)
        self.countdown.set_text(countdown(state, now), _COLOURS.get(reached, look.TEXT))
        self.word.set_text(word, _COLOURS.get(reached, look.DIM))
        coming = next_preview(state, spans, now)
        self.next_start.set_text(coming.start if coming else "")

    def clear(self) -> None:
        """Keep nothing that was shown."""
        for each in self.findChildren(FittedText):
            each.set_text("")
        self.lines.show_lines((), {})
        self.next_lines.show_lines((), {})
        self._prepare_soon.stop()
        self._coming = ()

    def set_scale(self, scale: float) -> None:
        """How large the lines are, 1 for reading at two metres."""
        self._scale = scale
        self._arrange()

    @property
    def is_flashing(self) -> bool:
        """Whether a message that was not seen yet asks for the eye."""
        return self._flashes_left > 0

    def visible_text(self) -> str:
        """Everything that can be read."""
        parts = [each.shown_text() for each in self.findChildren(FittedText)]
        parts += [self.lines.visible_text(), self.next_lines.visible_text()]
        return "\n".join(part for part in parts if part)

    def _show_message(self, message: str, *, is_seen: bool) -> None:
        """A message that was not seen yet flashes when it comes."""
        is_new = message != self.message.text()
        self.message.set_text(message)
        self.message.setVisible(bool(message))
        if is_seen or not message:
            self._flashes_left = 0
        elif is_new:
            self._flashes_left = _FLASHES
            self._flash.start()

    def _turn_flash(self) -> None:
        self._flashes_left -= 1
        is_lit = self._flashes_left > 0 and self._flashes_left % 2 == 1
        self.message.set_ground(look.TEXT if is_lit else look.GOLD)
        if self._flashes_left <= 0:
            self._flash.stop()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap on the message says that it was seen."""
        if self.message.isVisible() and self.message.geometry().contains(
            event.position().toPoint()
        ):
            self.acknowledged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mode_place(self) -> QRect:
        """Where the run's mode stands, in the stage's coordinates."""
        unit = self.height() / 100
        left = self._side_left() + round(2.6 * unit)
        return QRect(left, round(2.9 * unit), round(23 * unit), round(4.2 * unit))

    def _side_left(self) -> int:
        return round(self.width() * (1 - _SIDE_SHARE))

    def _arrange(self) -> None:
        height, unit = self.height(), self.height() / 100
        self._arrange_main(height, unit)
        self._arrange_side(height, unit)
        self.update()

    def _arrange_main(self, height: int, unit: float) -> None:
        margin = round(4 * unit)
        width = self._side_left() - 2 * margin
        self.heading.place(QRect(margin, round(1.6 * unit), width, round(7.6 * unit)), 4.8 * unit)
        self.who.place(QRect(margin, round(8.4 * unit), width, round(4.2 * unit)), 2.7 * unit)
        top, bottom = round(15 * unit), round(height - 2 * unit)
        if not self.message.isHidden():
            band = round(11 * unit)
            bottom -= band
            self.message.place(QRect(margin, bottom, width, band), 4.6 * unit)
            bottom -= round(1.5 * unit)
        area = QRect(margin, top, width, bottom - top)
        self.lines.set_sizes([size * self._scale for size in look.line_sizes(height)])
        self.lines.setGeometry(area)
        self.without_lines.place(area, 4.2 * unit)

    def _arrange_side(self, height: int, unit: float) -> None:
        margin = round(2.6 * unit)
        left = self._side_left() + margin
        width = self.width() - left - margin

        def row(top: float, tall: float) -> QRect:
            return QRect(left, round(top * unit), width, round(tall * unit))

        self.clock.place(row(2.5, 5), 3 * unit)
        self.countdown.place(row(9, 18), 15 * unit)
        self.word.place(row(27, 6.5), 4 * unit)
        self.next_label.place(row(39, 4.5), 2.6 * unit)
        self.next_start.place(row(39, 4.5), 2.8 * unit)
        self.next_title.place(row(44, 11), 3.8 * unit)
        top = 44.5 + self.next_title.needed_height() / unit
        self.next_who.place(row(top, 8.5), 2.6 * unit)
        top += 1.5 + self.next_who.needed_height() / unit
        self.next_lines.set_sizes((2.7 * unit,))
        self.next_lines.setGeometry(row(top, 98 - top))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, unit = self._side_left(), self.height() / 100
        painter.fillRect(left, 0, self.width() - left, self.height(), look.SIDE)
        painter.fillRect(left, 0, 1, self.height(), look.RULE)
        margin = round(2.6 * unit)
        inner = self.width() - left - 2 * margin
        painter.fillRect(left + margin, round(36.5 * unit), inner, 1, look.RULE)
        margin = round(4 * unit)
        painter.fillRect(margin, round(13.4 * unit), left - 2 * margin, 1, look.RULE)
