"""What the emcee sees, small, and beside it the lines at a size that the operator can read along.
It can only be looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from showctl.ui import theme
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.emcee.page import EmceePage
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource

# What the picture takes, in pixels, in a low window and in others; with less it gives way.
_LITTLE_ROOM, _ROOM, _LEAST = QSize(272, 153), QSize(344, 194), QSize(107, 60)
_LOW = 920
_MARGIN = 8
# The lines beside the picture are read from the operator's seat; in less width they are left out.
_LINE_PX, _LEAST_WIDTH = 14.0, 160

Shape = tuple[PrompterLook, QSize]


class EmceePanel(QFrame):
    """The page itself, made when the panel is shown and gone when it is hidden: hidden it costs
    nothing."""

    def __init__(self, source: RunSource, shape: Callable[[], Shape]) -> None:
        """`shape` tells how the emcee's screen is set, and its size."""
        super().__init__()
        self.setProperty("look", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._source, self._shape = source, shape
        self.page: EmceePage | None = None
        self.lines: LinesView | None = None
        self.caption = QLabel(self)
        self.caption.setFont(theme.font(theme.SMALL_PX, is_bold=True))
        self.caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.caption.setWordWrap(True)
        self._say()

    def follow(self) -> None:
        """The emcee's screen is another, or set otherwise."""
        if self.page is not None:
            self.page.set_look(self._shape()[0])
            self._place()

    def sizeHint(self) -> QSize:
        return self._around(_LITTLE_ROOM if self.window().height() < _LOW else _ROOM)

    def minimumSizeHint(self) -> QSize:
        return self._around(_LEAST)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is None:
            self.page = EmceePage(self._source, self, is_small=True)
            self.page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.page.set_role("lines")
            self.lines = LinesView(self)
            self.lines.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.lines.stand_on(QColor(theme.PANEL))
            self.lines.set_sizes((_LINE_PX,))
            self.lines.follow(self.page.stage.lines)
            self.follow()
            self.page.show()
            self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for made in (self.page, self.lines):
            if made is not None:
                made.hide()
                made.deleteLater()
        self.page = self.lines = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _around(self, picture: QSize) -> QSize:
        """The panel's size with a picture of that size, and the caption beside it."""
        return QSize(picture.width() + 16 * theme.GRID, picture.height() + 2 * _MARGIN)

    def _place(self) -> None:
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self.page is None or self.lines is None:
            return
        most = QSize(room.width() - 12 * theme.GRID, room.height())
        size = self._shape()[1].scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        self.page.resize(size)
        self.page.move(room.right() + 1 - size.width(), room.top())
        beside = room.adjusted(theme.GRID // 2, 0, -size.width() - theme.GRID, 0)
        is_read = beside.width() >= _LEAST_WIDTH
        tall = self.caption.heightForWidth(beside.width()) if is_read else beside.height()
        self.caption.setGeometry(beside.left(), beside.top(), beside.width(), tall)
        self.lines.setGeometry(beside.adjusted(0, tall + 4, 0, 0))
        self.lines.setVisible(is_read)

    def _say(self) -> None:
        said = translate("Operator", "What the emcee sees")
        self.caption.setText(f"{said} · {key_text(key_of('emcee_preview'))}")
        self.setToolTip(
            translate("Operator", "Shows or hides a small picture of the emcee's screen")
        )
