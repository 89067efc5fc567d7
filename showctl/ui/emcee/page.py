"""Everything that the emcee sees, on any widget: the lines, or only the show's title.

The emcee's windows show it, and so does the operator's small picture of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from showctl.domain.commands import AcknowledgeMessage, TurnLines
from showctl.domain.plan import Show
from showctl.domain.prompting import place
from showctl.domain.state import Phase
from showctl.ui.emcee import look
from showctl.ui.emcee.content import first_preview, mode_word, show_start
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.stage import Stage
from showctl.ui.emcee.title_card import TitleCard
from showctl.ui.qt_bridge import RunSource

# One frame at 60 Hz.
_FRAME_MS = 16
_SMALL_FRAME_MS = 60

EmceeRole = Literal["title", "lines"]


class EmceePage(QWidget):
    """Follows the run while it lives. A small one scrolls in fewer frames."""

    def __init__(
        self, source: RunSource, parent: QWidget | None = None, *, is_small: bool = False
    ) -> None:
        """`source` has an engine attached."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._source = source
        self._role: EmceeRole = "title"
        self._show: Show | None = None
        self._inks = look.DARK
        self._colours: dict[str, QColor] = {}
        self.card, self.stage = TitleCard(self), Stage(self)
        self._mode = FittedText(self, "ground", is_bold=True, align=Qt.AlignmentFlag.AlignCenter)
        self.stage.lines.turned.connect(lambda by: source.dispatch(TurnLines(by)))
        self.stage.acknowledged.connect(lambda: source.dispatch(AcknowledgeMessage()))
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SMALL_FRAME_MS if is_small else _FRAME_MS)
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

    def set_look(self, to: PrompterLook) -> None:
        """Be set for a screen: the distance and the eyes of who reads it."""
        self._inks, self._show = look.INKS[to.theme], None
        self.stage.set_look(to)
        for each in (self.card, self._mode):
            each.wear(self._inks)
        self._show_all()
        self.update()

    def visible_text(self) -> str:
        """Everything that can be read."""
        shown = self.stage if self.stage.isVisibleTo(self) else self.card
        mode = self._mode.shown_text() if self._mode.isVisibleTo(self) else ""
        return "\n".join(part for part in (mode, shown.visible_text()) if part)

    def _show_all(self) -> None:
        state = self._source.state
        is_on = self._role == "lines" and state.current is not None
        is_on = is_on and state.phase is not Phase.FINISHED
        self._take_speakers(state.show)
        if is_on:
            now = self._source.now()
            self.stage.show_state(state, self._source.spans, now, self._colours)
        else:
            self.stage.clear()
            self._show_card()
        self._keep_scrolling(is_on)
        self.card.setVisible(not is_on)
        self.stage.setVisible(is_on)
        # A rehearsal says so on every screen, the hall's too; a live show has its title alone.
        self._mode.setVisible(self._role == "lines" or self._source.state.is_rehearsal)
        self._show_mode()
        self._place_mode()

    def _scroll(self) -> None:
        here = place(self._source.state, self._source.now())
        self.stage.lines.show_place(here, slides=False)

    def _keep_scrolling(self, is_on: bool) -> None:
        visit = self._source.state.visit
        if is_on and visit is not None and visit.scroll is not None:
            self._scrolling.start()
        else:
            self._scrolling.stop()

    def _take_speakers(self, show: Show) -> None:
        if show is not self._show:
            self._show = show
            speakers = (line.speaker for segment in show.segments for line in segment.lines)
            self._colours = look.speaker_colours(speakers, self._inks)

    def _show_card(self) -> None:
        state = self._source.state
        show = state.show
        if self._role == "lines" and state.phase is Phase.FINISHED:
            self.card.show_title(self.tr("Thank you!"), show.title)
            self.card.show_message(state.message)
            return
        self.card.show_title(show.title, show.theme)
        if self._role == "title":
            return
        first = first_preview(state, self._source.spans, self._source.now())
        self.card.show_coming(
            self.tr("The show starts at {time}").format(time=show_start(state)),
            f"{first.start}   {first.title}" if first else "",
            first.lines if first else (),
            self._colours,
        )
        self.card.show_message(state.message)

    def _show_time(self, now: datetime) -> None:
        if self.stage.isVisibleTo(self):
            self.stage.show_time(self._source.state, self._source.spans, now)
        self._show_mode()

    def _show_mode(self) -> None:
        state = self._source.state
        is_rehearsal = state.is_rehearsal
        self._mode.set_ground("rehearsal" if is_rehearsal else "rule")
        said = mode_word(state, self._source.clock.rate)
        self._mode.set_text(said, "ground" if is_rehearsal else "text")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.setGeometry(self.rect())
        self.stage.setGeometry(self.rect())
        self._place_mode()

    def _place_mode(self) -> None:
        where = self.stage.mode_place()
        if not self.stage.isVisibleTo(self):
            where.moveRight(self.width() - where.top())
        self._mode.place(where, min(self.width(), self.height()) * 0.023)
        self._mode.raise_()

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QLinearGradient(0, 0, 0, self.height())
        ground.setColorAt(0, self._inks.top)
        ground.setColorAt(1, self._inks.bottom)
        painter.fillRect(event.rect(), ground)
