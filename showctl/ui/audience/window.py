"""The audience screen: the view of the program, and the native window in which films run."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QColor, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from showctl.domain.audience import Program
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.view import AudienceView
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.output_window import OutputWindow

# A film that is where it is to be, as far as the way of the news takes, is not begun anew.
_SAME_PLACE_MS = 1_000


class AudienceWindow(OutputWindow):
    """Shows the program; or, as on every screen that nobody has said a word about, only the show's
    title. While the screen is left to another program it is hidden."""

    def __init__(self, backstage: Backstage, *, is_above_all: bool = False) -> None:
        super().__init__()
        # Notifications of the desktop stay below it.
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, is_above_all)
        self._backstage, self._source = backstage, backstage.source
        self._is_title_only, self._is_wanted = True, False
        self._running: Program | None = None
        self.view = AudienceView(
            self._source, backstage.pictures, self._choose, self, rolls=backstage.rolls
        )
        self.film = native_window(self)
        self.film.hide()
        self.view.came.connect(self._place_film)
        backstage.pictures.arrived.connect(self.view.pictures_came)
        self._source.changed.connect(self._follow)
        self._source.replaced.connect(self._follow)
        self._follow()

    def show_program(self, is_program: bool) -> None:
        """Show the program, or only the show's title."""
        self._is_title_only = not is_program
        if is_program:
            self._backstage.enter(self)
        else:
            self._backstage.leave(self)
        self._follow()

    def set_caption(self, caption: str) -> None:
        """The name and size that the test pattern tells."""
        self.view.caption = caption

    def visible_text(self) -> str:
        return self.view.visible_text() if self.isVisible() else ""

    def fill_screen(self) -> None:
        self._is_wanted = True
        if not self._is_yielded():
            super().fill_screen()

    def prepare(self, program: Program) -> None:
        self.view.prepare(program)

    def restart_film(self) -> None:
        self._running = None
        self._place_film()

    def film_window(self) -> int:
        return int(self.film.winId())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.view.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self._place_film()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._is_wanted = False
        super().closeEvent(event)
        self._running = None
        # One that was stopped before may still draw for a moment.
        self._backstage.release(self)
        self._backstage.leave(self)

    def _choose(self, source: RunSource) -> Program:
        return Program() if self._is_title_only else source.state.audience.program

    def _is_yielded(self) -> bool:
        return self._source.state.audience.is_yielded and not self._is_title_only

    def _follow(self) -> None:
        self.setWindowTitle(self._source.state.show.title)
        self.view.follow()
        if self._is_yielded() and self.isVisible():
            self._is_wanted = True
            self.hide()
        elif self._is_wanted and not self._is_yielded() and not self.isVisible():
            self.show()
            self.raise_()
        self._place_film()

    def _place_film(self, _: object = None) -> None:
        """The film stands where the look has it, and nowhere else at any time."""
        item = self.view.film()
        program = self._source.state.audience.program
        if item is None or not self.isVisible():
            if self._running is not None:
                self._running = None
                self.film.hide()
                self._backstage.stop_film(self)
            return
        self.film.setGeometry(item.box.rect().toRect())
        before, self._running = self._running, program
        if before is None or not self._goes_on(before, program):
            self.film.show()
            self._backstage.show_film(self, program)

    def _goes_on(self, before: Program, program: Program) -> bool:
        """Whether it is the same film, and no more moved than a pause or its end moves it."""
        now = self._source.now()
        apart_ms = abs(before.played_ms(now) - program.played_ms(now))
        return before.firing == program.firing and apart_ms < _SAME_PLACE_MS

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_film()


def native_window(parent: QWidget | None = None) -> QWidget:
    """A black window of the system's own, which can be handed to another process."""
    made = QWidget(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
    made.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    made.setAutoFillBackground(True)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("black"))
    made.setPalette(palette)
    return made
