"""The picture that the hall sees, on any widget: layers, and the way from one look to the next.

The same view is the audience screen and, small, the operator's preview of it. What is on is
composed anew with every second; only what has changed is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from showctl.domain.audience import Program
from showctl.ui.audience.fade import Fade
from showctl.ui.audience.ground import paint_ground
from showctl.ui.audience.items import Film, Images, Item, Picture, Sharp
from showctl.ui.audience.looks import compose, has_ground, is_moving
from showctl.ui.audience.party_theme import PartyTheme, load_theme
from showctl.ui.audience.rolls import Rolls
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words, drawn_title
from showctl.ui.qt_bridge import RunSource

_FRAME_MS = 15
_SMALL_FRAME_MS = 60
# So long what is on stays for a picture that is still being read.
_PATIENCE_MS = 1_500


class AudienceView(QWidget):
    """Draws a program. `choose` says which one: what is on, or what is prepared.

    `came` carries the program whose look has come fully on (after its fade).
    """

    came = Signal(object)

    def __init__(
        self,
        source: RunSource,
        images: Images,
        choose: Callable[[RunSource], Program | None],
        parent: QWidget | None = None,
        *,
        rolls: Rolls | None = None,
        is_small: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._source, self._choose = source, choose
        self._images: Images = Sharp(images, self.devicePixelRatioF)
        self._rolls = rolls or Rolls()
        self._is_small, self.caption = is_small, ""
        self._beat = QElapsedTimer()
        self._beat.start()
        self._program: Program | None = None
        self._items: tuple[Item, ...] = ()
        self._theme: tuple[str, PartyTheme] | None = None
        self._worn: PartyTheme | None = None
        self._ground = QPixmap()
        self._ground_of: tuple[object, ...] = ()
        self._fade: Fade | None = None
        self._still: tuple[tuple[Item, ...], QPixmap] | None = None
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(_SMALL_FRAME_MS if is_small else _FRAME_MS)
        self._frames.timeout.connect(self._next_frame)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._put_on(self._choose(self._source)))
        source.changed.connect(self.follow)
        source.replaced.connect(self.follow)
        source.ticked.connect(self._tick)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is drawn."""
        return self._items

    @property
    def theme(self) -> PartyTheme:
        """The party's theme: the one chosen in the run, else the show's."""
        state = self._source.state
        wanted = state.audience.theme or state.show.screen_theme
        if self._theme is None or self._theme[0] != wanted:
            self._theme, self._still = (wanted, load_theme(wanted)), None
        return self._theme[1]

    @property
    def is_fading(self) -> bool:
        """Whether a look is still on its way."""
        return self._fade is not None

    def film(self) -> Film | None:
        """The video of the look that is on, None where there is none."""
        return next((item for item in self._items if isinstance(item, Film)), None)

    def visible_text(self) -> str:
        """Everything that can be read."""
        words = (getattr(item, "words", item) for item in self._items)
        return "\n".join(each.text for each in words if isinstance(each, Words) and each.text)

    def prepare(self, program: Program) -> None:
        """Have the pictures of a program read, and its titles drawn, ahead."""
        items = self._compose(program, self._source.now())
        self._are_pictures_there(items)
        for item in items:
            if isinstance(item, Words) and item.role == "title":
                drawn_title(item, self.theme, self.devicePixelRatioF())

    def follow(self) -> None:
        """Show what is chosen now; another look comes by its fade, once its pictures are there."""
        program = self._choose(self._source)
        if self.theme is not self._worn:
            self._worn = self.theme
            self.update()
        if program == self._program:
            self._patience.stop()
            self.refresh()
            self._run_frames()
        elif self._is_worth_waiting(program):
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._patience.stop()
            self._put_on(program)

    def _is_worth_waiting(self, program: Program | None) -> bool:
        """Whether what is on had better stay until the next look's pictures are read."""
        if program is None or not self._items or self._is_small or not self.isVisible():
            return False
        return not self._are_pictures_there(self._compose(program, self._source.now()))

    def _are_pictures_there(self, items: tuple[Item, ...]) -> bool:
        pictures = [item for item in items if isinstance(item, Picture)]
        there = [item.image(self._images) is not None for item in pictures]
        return all(there)

    def _put_on(self, program: Program | None) -> None:
        is_same_look = (
            self._program is not None
            and program is not None
            and (self._program.look, self._program.page) == (program.look, program.page)
        )
        fade_ms = program.look.fade_ms if program and not self._is_small else 0
        before = self._shown() if fade_ms and not is_same_look and self._can_fade() else None
        self._program = program
        self._items = self._compose(program, self._source.now())
        self._stop_fade()
        self._still = None
        if before is not None and not self.film():
            self._fade = Fade(before, self._picture(), fade_ms)
            # The way out begins with what the way in ended with, unless it changes meanwhile.
            self._still = (self._items, self._fade.after)
            self._since.start()
        self._run_frames()
        self.update()
        if self._fade is None:
            self.came.emit(self._program)

    def refresh(self) -> None:
        """Compose anew what is on: the time or the language is another."""
        self._show_items(self._compose(self._program, self._source.now()))

    def pictures_came(self) -> None:
        """A picture that was waited for is there."""
        self._still = None
        if self._patience.isActive():
            self.follow()
        if self._fade is not None:
            self._fade = Fade(self._fade.before, self._picture(), self._fade.length_ms)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stop_fade()
        self._still = None
        self._items = self._compose(self._program, self._source.now())
        self.update()
        self._run_frames()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run_frames()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_frames()

    def _can_fade(self) -> bool:
        return self.isVisible() and self._program is not None and self.film() is None

    def _compose(self, program: Program | None, now: datetime) -> tuple[Item, ...]:
        if program is None or self.width() == 0 or self.height() == 0:
            return ()
        return compose(
            Scene(
                width=float(self.width()),
                height=float(self.height()),
                program=program,
                state=self._source.state,
                spans=self._source.spans,
                now=now,
                theme=self.theme,
                screen=self.caption or f"{self.width()}×{self.height()}",
                rolls=self._rolls,
                beat_ms=self._beat.elapsed(),
            )
        )

    def _tick(self, now: datetime) -> None:
        if self.isVisible():
            self._show_items(self._compose(self._program, now))

    def _show_items(self, items: tuple[Item, ...]) -> None:
        """Paint what differs from what is shown."""
        if items == self._items:
            return
        changed = set(items) ^ set(self._items)
        self._items = items
        if self._fade is not None:
            self._fade = Fade(self._fade.before, self._picture(), self._fade.length_ms)
            return
        for item in changed:
            self.update(_around(item.box.rect()))

    def _run_frames(self) -> None:
        program = self._program
        moves = program is not None and is_moving(program.look, self._source.state)
        if self._fade is not None or (moves and self.isVisible()):
            self._frames.start()
        else:
            self._frames.stop()

    def _next_frame(self) -> None:
        if self._fade is None:
            self._show_items(self._compose(self._program, self._source.now()))
            return
        if self._since.elapsed() >= self._fade.length_ms:
            self._stop_fade()
            self._run_frames()
            self.came.emit(self._program)
        self.update()

    def _stop_fade(self) -> None:
        self._fade = None

    def _shown(self) -> QPixmap:
        """What is seen at this instant, in the middle of a fade too."""
        if self._fade is None and self._still is not None and self._still[0] == self._items:
            return self._still[1]
        picture = self._picture()
        if self._fade is not None:
            painter = QPainter(picture)
            self._fade.paint(painter, self._since.elapsed())
            painter.end()
        return picture

    def _picture(self) -> QPixmap:
        """What is on, as one picture."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self._paint(painter, self.rect())
        painter.end()
        return picture

    def _paint(self, painter: QPainter, part: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._items:
            painter.fillRect(part, Qt.GlobalColor.black)
        elif has_ground(self._items):
            painter.drawPixmap(QRectF(part), self._theme_ground(), self._source_rect(part))
        for item in self._items:
            if item.box.rect().intersects(QRectF(part)):
                item.paint(painter, self.theme, self._images)

    def _source_rect(self, part: QRect) -> QRectF:
        ratio = self.devicePixelRatioF()
        return QRectF(
            part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio
        )

    def _theme_ground(self) -> QPixmap:
        wanted = (self.theme.id, self.width(), self.height(), self.devicePixelRatioF())
        if wanted != self._ground_of:
            self._ground_of = wanted
            self._ground = paint_ground(
                self.theme, self.width(), self.height(), self.devicePixelRatioF()
            )
        return self._ground

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._fade is not None:
            self._fade.paint(painter, self._since.elapsed())
        else:
            painter.setClipRect(event.rect())
            self._paint(painter, event.rect())


def _around(rect: QRectF) -> QRect:
    """The pixels of a place, with those that an edge's softness touches."""
    return rect.toAlignedRect().adjusted(-3, -3, 3, 3)
