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
    catch_up,
    countdown,
    heading,
    is_a_guests,
    next_preview,
    urgency,
    who_is_on,
)
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.emcee.look import Ink
from showctl.ui.emcee.message_band import MessageBand
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.regions import Regions, regions
from showctl.ui.emcee.typeset import Letters
from showctl.ui.operator.reading import Level, Outlook
from showctl.ui.operator.wording import lateness

_PREPARE_AFTER_MS = 150
_MARGIN = 4
_SIDE_MARGIN = 2.6
# The time of day with a little air.
_CLOCK = 14
_MESSAGE, _UPRIGHT_MESSAGE = 11, 17
_CATCH_UP = 8
_INKS: Mapping[Level, Ink] = {
    Level.WARNING: "warning",
    Level.UP: "warning",
    Level.OVER: "overrun",
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Stage(QWidget):
    """The current segment's lines, the countdown, the next segment, a message.

    `acknowledged` says that the emcee tapped the message.
    """

    acknowledged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = FittedText(self, "text", is_bold=True, is_wrapped=True, align=_MIDDLE)
        self.who = FittedText(self, "dim")
        self.lines = LinesView(self)
        self.without_lines = FittedText(self, "dim", is_wrapped=True, align=_CENTRE)
        self.message = MessageBand(self)
        self.catch_up = FittedText(self, "text", is_wrapped=True, align=_CENTRE)
        self.catch_up.set_ground("rule")
        self.clock = FittedText(self, "dim", align=_RIGHT)
        self.countdown = FittedText(self, "text", is_bold=True, align=_CENTRE)
        self.word = FittedText(self, "text", is_bold=True, align=_CENTRE)
        self.over_under = FittedText(self, "dim", align=_CENTRE)
        self.next_label = FittedText(self, "gold", is_bold=True)
        self.next_start = FittedText(self, "dim", align=_RIGHT)
        self.next_title = FittedText(self, "text", is_wrapped=True, align=_TOP)
        self.next_who = FittedText(self, "dim", is_wrapped=True, align=_TOP)
        self.next_lines = LinesView(self, is_preview=True)
        self.next_lines.stand_on(look.DARK.side)
        self.catch_up.hide()
        self._look, self._inks = PrompterLook(), look.DARK
        self._regions = regions(self.size())
        self._shown: tuple[RunState, Forecast, datetime] | None = None
        self._outlook: tuple[RunState, Outlook] | None = None
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
        self.lines.show_lines(filled(current, state), colours, here)
        self.lines.show_place(here)
        self.without_lines.set_text("" if current.lines else self.tr("No lines in this segment"))
        self.message.follow(state)
        self.catch_up.set_text(catch_up(state))
        self.catch_up.setVisible(bool(self.catch_up.text()))
        self.show_time(state, spans, now)
        coming = next_preview(state, spans, now)
        self.next_label.set_text(self.tr("NEXT") if coming else self.tr("This is the last one"))
        self.next_title.set_text(coming.title if coming else "")
        self.next_who.set_text(coming.who if coming else "")
        self._coming = coming.lines if coming else ()
        self.next_lines.show_lines(self._coming, colours)
        self._prepare_soon.start()
        self._arrange()

    def _prepare(self) -> None:
        self.lines.prepare(self._coming)
        if self._shown is not None:
            state, spans, now = self._shown
            self._outlook = (state, Outlook.of(state, spans))
            self._show_over_under(state, now)

    def show_time(self, state: RunState, spans: Forecast, now: datetime) -> None:
        """Show what changes with the time alone."""
        self.clock.set_text(text.time_of_day(now, state.show.timezone, with_seconds=True))
        spares = not self._look.shows_overrun
        reached, word = urgency(state, now, spares_guests=spares)
        left = countdown(state, now, spares_guests=spares)
        self.countdown.set_text(left, _INKS.get(reached, "text"))
        self.word.set_text(word, _INKS.get(reached, "dim"))
        coming = next_preview(state, spans, now)
        self.next_start.set_text(coming.start if coming else "")
        self._shown = (state, spans, now)
        self._show_over_under(state, now)

    def _show_over_under(self, state: RunState, now: datetime) -> None:
        """Of the show as a whole, as the state before it foresaw it until there is time to look
        at every segment."""
        late = self._outlook[1].over_under(now, is_relative=False) if self._outlook else None
        is_spared = not self._look.shows_overrun and is_a_guests(state)
        is_kept_back = late is None or (late > 0 and is_spared)
        said = self.tr("Show: {lateness}").format(lateness=lateness(late))
        self.over_under.set_text("" if is_kept_back else said)

    def clear(self) -> None:
        """Keep nothing that was shown."""
        for each in self.findChildren(FittedText):
            each.set_text("")
        self.lines.show_lines((), {})
        self.next_lines.show_lines((), {})
        self._prepare_soon.stop()
        self._coming, self._shown, self._outlook = (), None, None

    def set_look(self, to: PrompterLook) -> None:
        """Be set for a screen; the mirror and the turn are the window's."""
        self._look, self._inks = to, look.INKS[to.theme]
        for each in self.findChildren(FittedText):
            each.wear(self._inks)
        for lines in (self.lines, self.next_lines):
            lines.wear(self._inks)
        self.next_lines.stand_on(self._inks.side)
        self.lines.set_letters(Letters(to.rows, to.is_bold, to.face))
        self.next_lines.set_letters(Letters(face=to.face))
        self._arrange()
        if self._shown is not None:
            self.show_time(*self._shown)

    def visible_text(self) -> str:
        """Everything that can be read."""
        parts = [each.shown_text() for each in self.findChildren(FittedText)]
        parts += [self.lines.visible_text(), self.next_lines.visible_text()]
        return "\n".join(part for part in parts if part)

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
        # A hidden stage is not told yet how large it is.
        at = regions(self.size())
        margin = at.px(_SIDE_MARGIN)
        width = min(at.px(23), at.time.width() - 2 * margin - at.px(_CLOCK))
        return QRect(at.time.left() + margin, at.px(2.9), width, at.px(4.2))

    def _arrange(self) -> None:
        at = self._regions = regions(self.size())
        self._arrange_time(at)
        self._arrange_main(at)
        self._arrange_coming(at)
        self.update()

    def _arrange_time(self, at: Regions) -> None:
        margin, unit, px = at.px(_SIDE_MARGIN), at.unit, at.px
        left, width = at.time.left() + margin, at.time.width() - 2 * margin
        self.clock.place(QRect(left, px(2.5), width, px(5)), 3 * unit)
        if at.is_upright:
            half = width // 2
            self.countdown.place(QRect(left, px(8.5), half, px(16)), 14 * unit)
            left, width = left + half, width - half
            self.word.place(QRect(left, px(9.5), width, px(8)), 4.6 * unit)
            self.over_under.place(QRect(left, px(17.5), width, px(5)), 2.8 * unit)
        else:
            self.countdown.place(QRect(left, px(7.5), width, px(17)), 15 * unit)
            self.word.place(QRect(left, px(25), width, px(6)), 4 * unit)
            self.over_under.place(QRect(left, px(31), width, px(4.5)), 2.6 * unit)

    def _arrange_main(self, at: Regions) -> None:
        margin, unit, px = at.px(_MARGIN), at.unit, at.px
        left, top, width = at.lines.left() + margin, at.lines.top(), at.lines.width() - 2 * margin
        self.heading.place(QRect(left, top + px(1), width, px(7.5)), 4.8 * unit)
        self.who.place(QRect(left, top + px(8.6), width, px(4.2)), 2.7 * unit)
        bottom = top + at.lines.height() - px(2)
        if not self.message.isHidden():
            band = px(_UPRIGHT_MESSAGE if at.is_upright else _MESSAGE)
            bottom -= band
            self.message.place(QRect(left, bottom, width, band), 4.6 * unit)
            bottom -= px(1.5)
        if not self.catch_up.isHidden():
            bottom -= px(_CATCH_UP)
            self.catch_up.place(QRect(left, bottom, width, px(_CATCH_UP)), 2.8 * unit)
            bottom -= px(1.5)
        top += px(15)
        aside = px(self._look.margin)
        area = QRect(aside, top, at.lines.width() - 2 * aside, bottom - top)
        scale = self._look.size / 100
        self.lines.set_sizes([size * scale for size in look.line_sizes(round(100 * unit))])
        self.lines.setGeometry(area)
        self.without_lines.place(area, 4.2 * unit)

    def _arrange_coming(self, at: Regions) -> None:
        margin, unit = at.px(_SIDE_MARGIN), at.unit
        left, width = at.coming.left() + margin, at.coming.width() - 2 * margin

        def row(top: float, tall: float) -> QRect:
            return QRect(left, at.coming.top() + at.px(top), width, at.px(tall))

        self.next_label.place(row(2.5, 4.5), 2.6 * unit)
        self.next_start.place(row(2.5, 4.5), 2.8 * unit)
        self.next_title.place(row(7.5, 11), 3.8 * unit)
        top = 8 + self.next_title.needed_height() / unit
        self.next_who.place(row(top, 8.5), 2.6 * unit)
        top += 1.5 + self.next_who.needed_height() / unit
        self.next_lines.set_sizes((2.7 * unit,))
        self.next_lines.setGeometry(row(top, at.coming.height() / unit - 2 - top))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, at, inks = QPainter(self), self._regions, self._inks
        for region in (at.time, at.coming):
            painter.fillRect(region, inks.side)
        margin, under = at.px(_MARGIN), at.lines.top() + at.px(13.4)
        painter.fillRect(margin, under, at.lines.width() - 2 * margin, 1, inks.rule)
        if at.is_upright:
            for edge in (at.time.bottom(), at.coming.top()):
                painter.fillRect(0, edge, self.width(), 1, inks.rule)
            return
        left, aside = at.time.left(), at.px(_SIDE_MARGIN)
        painter.fillRect(left, 0, 1, self.height(), inks.rule)
        inner = at.coming.width() - 2 * aside
        painter.fillRect(left + aside, at.coming.top(), inner, 1, inks.rule)
