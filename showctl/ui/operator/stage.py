"""Everything in the operator window and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from showctl.app.actions import BY_ID
from showctl.ui import theme
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.alerts_panel import AlertsPanel
from showctl.ui.operator.clock_driver import ClockDriver
from showctl.ui.operator.clock_panel import ClockPanel
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.cues_panel import CuesPanel
from showctl.ui.operator.go_panel import GoPanel
from showctl.ui.operator.header import Header
from showctl.ui.operator.help_overlay import HelpOverlay
from showctl.ui.operator.keyboard import HeldKeys, key_text
from showctl.ui.operator.media_strip import broken_segments
from showctl.ui.operator.message_bar import MessageBar
from showctl.ui.operator.note_bar import NoteBar
from showctl.ui.operator.now_panel import NowPanel
from showctl.ui.operator.outlook_panel import OutlookPanel
from showctl.ui.operator.playing_bar import PlayingBar
from showctl.ui.operator.rundown_panel import RundownPanel
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import action_help, action_title
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.strip import StripStack

_RIGHT_WIDTH = 488
# The height, in pixels, at which the rundown keeps some rows below the prizes and the hall.
_ROOM_FOR_BOTH = 920


class Stage(QWidget):
    """The panels. It holds the keyboard focus when no text is being written."""

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        settings: QSettings,
        strips: StripStack,
        driver: ClockDriver,
        perform: Callable[[str], None],
        media: MediaSource,
        audition_output: Callable[[], str],
    ) -> None:
        super().__init__()
        self._source, self._media = source, media
        self._prizes: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.header = Header(source, settings)
        self.strips = strips
        self.clock = ClockPanel(source, controls, driver, lambda: self.rundown.view.selection)
        self.note = NoteBar(source)
        self.now = NowPanel(source)
        self.go = GoPanel(source, controls, perform)
        self.rundown = RundownPanel(source, settings, perform)
        self.cues = CuesPanel(source, controls, media, audition_output)
        self.toasts = self.rundown.toasts
        self.alerts = AlertsPanel(source, perform)
        self.playing = PlayingBar(source, controls, media)
        panic = BY_ID["panic"]
        self.panic = CommandButton(action_title(panic), key_text(panic.keys[0]), look="panic")
        self.panic.setToolTip(action_help(panic))
        self.panic.clicked.connect(lambda: perform("panic"))
        self.message = MessageBar(source, self.panic)
        self.message.lines_wanted.connect(lambda: perform("go_to_line"))
        self.pages = QStackedWidget()
        self.outlook = OutlookPanel(source, controls)
        self.slot = QVBoxLayout()
        self.slot.setSpacing(theme.GRID)
        self._prize_slot, self.hall_slot = QVBoxLayout(), QVBoxLayout()
        self.emcee_slot = QVBoxLayout()
        self._lay_out()
        self.help = HelpOverlay(self)
        self.outlook.turned.connect(lambda _: self.share_room())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._follow_with_the_rest)
        self.rundown.selected.connect(self.cues.select)
        media.changed.connect(self._mark_broken)
        self.header.reading_turned.connect(self._read_relative)
        self.rundown.model.read_relative(self.header.is_relative)
        for panel in (self.message, self.clock, self.note):
            panel.left.connect(self.setFocus)
        if QGuiApplication.platformName() == "xcb":
            held = HeldKeys(self)
            for widget in (self, self.message.field, self.clock.field, self.note.field):
                held.watch(widget)

    def follow(self, now: datetime) -> None:
        """The state changed: what the eye looks for is drawn in this frame, what takes a look at
        every segment in the next. What another page covers is drawn when it is seen again."""
        if not self._is_covered:
            self.now.follow(now)
            self.go.follow(now)
            self.rundown.follow(now)
            self.cues.follow()
            self.playing.follow(now)
        self._rest.start()

    def _mark_broken(self) -> None:
        self.rundown.model.show_broken(broken_segments(self._source.state.show, self._media.news))

    def _follow_with_the_rest(self) -> None:
        now = self._source.now()
        self._mark_broken()
        self.header.follow(now)
        self.clock.follow(now)
        if not self._is_covered:
            self.rundown.follow_times(now)
            self.alerts.follow()
            self.message.follow()
            self.outlook.follow()

    def show_page(self, page: QWidget | None, notices_in: QLayout | None = None) -> None:
        """Show another page in the place of the run's panels, with the notices in one of its
        layouts; None: the panels again."""
        if page is None:
            self.pages.setCurrentIndex(0)
        else:
            if self.pages.indexOf(page) < 0:
                self.pages.addWidget(page)
            self.pages.setCurrentWidget(page)
        place = notices_in or self.rundown.layout()
        assert place is not None
        place.addWidget(self.toasts)
        self.header.show_mode(is_planning=page is not None)
        if page is None:
            self.follow(self._source.now())

    def seat_prizes(self, panel: QWidget, *, is_shown: bool) -> None:
        """Give the panel of draws, games and awards its place."""
        self._prizes = panel
        self._prize_slot.addWidget(panel)
        panel.setVisible(is_shown)
        self.share_room()

    @property
    def is_low(self) -> bool:
        """Whether there is no room for all panels at once."""
        return self.height() < _ROOM_FOR_BOTH

    def share_room(self) -> None:
        """The rundown keeps to little room beside the outlook, and beside the prizes in a low
        window."""
        is_beside_prizes = self._prizes is not None and not self._prizes.isHidden() and self.is_low
        self.rundown.keep_to_little_room(is_beside_prizes or not self.outlook.isHidden())

    @property
    def _is_covered(self) -> bool:
        return self.pages.currentIndex() > 0

    def _read_relative(self, is_relative: bool) -> None:
        self.rundown.model.read_relative(is_relative)
        self.rundown.tick(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        self.header.tick(now)
        self.clock.tick(now)
        if self._is_covered:
            return
        self.now.tick(now)
        self.go.tick(now)
        self.alerts.tick(now)
        self.rundown.tick(now)
        self.playing.tick(now)
        self.cues.tick(now)
        self.message.tick(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.help.place()
        self.share_room()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(theme.GRID)
        right.addWidget(self.cues, 3)
        right.addWidget(self.alerts, 2)
        right.addLayout(self.emcee_slot)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID)
        left.addLayout(self.slot)
        left.addWidget(self.outlook)
        left.addWidget(self.rundown, 1)
        left.addLayout(self._prize_slot)
        left.addLayout(self.hall_slot)
        run = QWidget()
        grid = QGridLayout(run)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GRID)
        grid.addWidget(self.now, 0, 0)
        grid.addWidget(self.go, 0, 1)
        grid.addLayout(left, 1, 0)
        grid.addLayout(right, 1, 1)
        grid.addWidget(self.playing, 2, 0)
        grid.addWidget(self.message, 2, 1)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(1, 5)
        grid.setColumnStretch(0, 9)
        grid.setColumnStretch(1, 5)
        grid.setColumnMinimumWidth(1, _RIGHT_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(theme.GRID)
        column.addWidget(self.header)
        column.addWidget(self.strips)
        column.addWidget(self.clock)
        column.addWidget(self.note)
        self.pages.addWidget(run)
        column.addWidget(self.pages, 1)
