"""The emcee's window."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent

from showctl.domain.commands import AcknowledgeMessage, TurnLines
from showctl.domain.plan import Show
from showctl.domain.prompting import place
from showctl.domain.state import Phase
from showctl.ui.emcee import look
from showctl.ui.emcee.content import first_preview, mode_word, show_start
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.prompter_look import MirrorCover, PrompterLook
from showctl.ui.emcee.stage import Stage
from showctl.ui.emcee.title_card import TitleCard
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.output_window import OutputWindow

# One frame at 60 Hz.
_FRAME_MS = 16

EmceeRole = Literal["title", "lines"]


class EmceeWindow(OutputWindow):
    """Shows the lines, or (as every new one does) only the show's title."""

    def __init__(self, source: RunSource) -> None:
        """`source` has an engine attached."""
        super().__init__()
        self._source = source
        self._role: EmceeRole = "title"
        self._show: Show | None = None
        self._colours: dict[str, QColor] = {}
        self._card, self._stage = TitleCard(self), Stage(self)
        self._mode = FittedText(self, look.INK, is_bold=True, align=Qt.AlignmentFlag.AlignCenter)
        self._mirror = MirrorCover(self, self._card, self._stage, self._mode)
        self._stage.lines.turned.connect(lambda by: source.dispatch(TurnLines(by)))
        self._stage.acknowledged.connect(lambda: source.dispatch(AcknowledgeMessage()))
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_FRAME_MS)
        self._scrolling.setTimerType(Qt.TimerType.PreciseTimer)
        self._scrolling.timeout.connect(self._scroll)
        source.changed.connect(self._show_all)
        source.replaced.connect(self._show_all)
        source.ticked.connect(self._show_time)
        self._show_all()

    @property
    def role(self) -> EmceeRole:
        """What it is for."""
        return self._role

    def set_role(self, role: EmceeRole) -> None:
        """Show the lines, or only the show's title."""
        self._role = role
        self._show_all()

    def set_look(self, look: PrompterLook) -> None:
        """Read at another distance, or through a pane of glass."""
        self._stage.set_scale(look.size / 100)
        self._mirror.turn(is_on=look.is_mirrored)

    def visible_text(self) -> str:
        """Everything that can be read in the window."""
        shown = self._stage if self._stage.isVisibleTo(self) else self._card
        mode = self._mode.shown_text() if self._mode.isVisibleTo(self) else ""
        return "\n".join(part for part in (mode, shown.visible_text()) if part)

    @property
    def stage(self) -> Stage:
        """The part that shows the lines."""
        return self._stage

    def _show_all(self) -> None:
        state = self._source.state
        is_on = self._role == "lines" and state.current is not None
        is_on = is_on and state.phase is not Phase.FINISHED
        self.setWindowTitle(state.show.title)
        self._take_speakers(state.show)
        if is_on:
            now = self._source.now()
            self._stage.show_state(state, self._source.spans, now, self._colours)
        else:
            self._stage.clear()
            self._show_card()
        self._keep_scrolling(is_on)
        self._card.setVisible(not is_on)
        self._stage.setVisible(is_on)
        # A rehearsal says so on every screen, the hall's too; a live show has its title alone.
        self._mode.setVisible(self._role == "lines" or self._source.state.is_rehearsal)
        self._show_mode()
        self._place_mode()

    def _scroll(self) -> None:
        here = place(self._source.state, self._source.now())
        self._stage.lines.show_place(here, slides=False)

    def _keep_scrolling(self, is_on: bool) -> None:
        visit = self._source.state.visit
        if is_on and visit is not None and visit.scroll is not None:
            self._scrolling.start()
        else:
            self._scrolling.stop()

    def _take_speakers(self, show: Show) -> None:
        if show is not self._show:
            self._show = show
            self._colours = look.speaker_colours(
                line.speaker for segment in show.segments for line in segment.lines
            )

    def _show_card(self) -> None:
        state = self._source.state
        show = state.show
        if self._role == "lines" and state.phase is Phase.FINISHED:
            self._card.show_title(self.tr("Thank you!"), show.title)
            self._card.show_message(state.message)
            return
        self._card.show_title(show.title, show.theme)
        if self._role == "title":
            return
        first = first_preview(state, self._source.spans, self._source.now())
        self._card.show_coming(
            self.tr("The show starts at {time}").format(time=show_start(state)),
            f"{first.start}   {first.title}" if first else "",
            first.lines if first else (),
            self._colours,
        )
        self._card.show_message(state.message)

    def _show_time(self, now: datetime) -> None:
        if self._stage.isVisibleTo(self):
            self._stage.show_time(self._source.state, self._source.spans, now)
        self._show_mode()

    def _show_mode(self) -> None:
        state = self._source.state
        colour, ground = (look.INK, look.REHEARSAL) if state.is_rehearsal else (look.DIM, look.RULE)
        self._mode.set_ground(ground)
        self._mode.set_text(mode_word(state, self._source.clock.rate), colour)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setGeometry(self.rect())
        self._mirror.setGeometry(self.rect())
        self._stage.setGeometry(self.rect())
        self._place_mode()

    def _place_mode(self) -> None:
        place = self._stage.mode_place()
        if not self._stage.isVisibleTo(self):
            place.moveRight(self.width() - place.top())
        self._mode.place(place, self.height() * 0.023)
        self._mode.raise_()
        self._mirror.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QLinearGradient(0, 0, 0, self.height())
        ground.setColorAt(0, look.GROUND_TOP)
        ground.setColorAt(1, look.GROUND_BOTTOM)
        painter.fillRect(event.rect(), ground)
