"""A button that says what it does, and below it, smaller, by which key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from showctl.ui import theme

_MARGIN = 12
_UPRIGHT_MARGIN = 8
_LEAST_HEIGHT = 34
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class CommandButton(QPushButton):
    """Takes no keyboard focus: a key must mean the same whatever was clicked last."""

    def __init__(
        self,
        effect: str = "",
        detail: str = "",
        *,
        look: str = "",
        px: int = theme.BODY_PX,
        gives_way: bool = False,
        repeats: bool = False,
    ) -> None:
        """`look` names a style of the theme; `gives_way` lets a long effect end in "…"; `repeats`
        counts each press of a double click."""
        super().__init__()
        self._repeats = repeats
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._gives_way = gives_way
        self._font = theme.font(px, is_bold=px > theme.BODY_PX)
        self._small = theme.font(theme.SMALL_PX)
        self.effect, self.detail, self._ink_name = "", "", theme.TEXT
        if look:
            self.setProperty("look", look)
        width = QSizePolicy.Policy.Expanding if gives_way else QSizePolicy.Policy.Minimum
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)
        self.set_effect(effect, detail)

    def set_effect(self, effect: str, detail: str | None = None) -> None:
        """Say what a press does now, and by which key (None: as before)."""
        detail = self.detail if detail is None else detail
        if (effect, detail) == (self.effect, self.detail):
            return
        if not self._gives_way or bool(detail) != bool(self.detail):
            self.updateGeometry()
        self.effect, self.detail = effect, detail
        self.setAccessibleName(effect)
        self.update()

    def show_ink(self, colour: str) -> None:
        """Write the effect in a colour of the theme."""
        if colour != self._ink_name:
            self._ink_name = colour
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A nervous double click is one press."""
        if self._repeats:
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self._font).height()
        if self.detail:
            lines += QFontMetrics(self._small).height()
        return QSize(self.needed_width(), max(_LEAST_HEIGHT, lines + _UPRIGHT_MARGIN))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(8 * theme.GRID, hint.height()) if self._gives_way else hint

    def needed_width(self) -> int:
        """The width in pixels at which nothing is cut."""
        effect = QFontMetrics(self._font).horizontalAdvance(self.effect)
        detail = QFontMetrics(self._small).horizontalAdvance(self.detail)
        return max(effect, detail) + 2 * _MARGIN

    def fits(self) -> bool:
        """Whether effect and key are written whole, the effect in a smaller font if need be."""
        width = self.width() - _MARGIN
        effect = QFontMetrics(self._fitting_font(width)).horizontalAdvance(self.effect)
        detail = QFontMetrics(self._small).horizontalAdvance(self.detail)
        return max(effect, detail) <= width

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(self._ink())
        room = self.rect().adjusted(_MARGIN // 2, 0, -_MARGIN // 2, 0)
        first, second = QFontMetrics(self._font), QFontMetrics(self._small)
        height = first.height() + (second.height() if self.detail else 0)
        top = (self.height() - height) // 2
        self._line(painter, QRect(room.x(), top, room.width(), first.height()), self.effect)
        if self.detail:
            painter.setFont(self._small)
            below = QRect(room.x(), top + first.height(), room.width(), second.height())
            painter.drawText(below, _MIDDLE, self.detail)

    def _line(self, painter: QPainter, place: QRect, text: str) -> None:
        """One line, in a smaller font where it is too long, cut only where that is not enough."""
        font = self._fitting_font(place.width())
        painter.setFont(font)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _MIDDLE, elided)

    def _fitting_font(self, width: int) -> QFont:
        font, least = self._font, max(theme.SMALL_PX, self._font.pixelSize() * 3 // 5)
        while font.pixelSize() > least:
            if QFontMetrics(font).horizontalAdvance(self.effect) <= width:
                break
            font = theme.font(font.pixelSize() - 1, is_bold=font.bold())
        return font

    def _ink(self) -> str:
        if not self.isEnabled():
            return self.palette().color(QPalette.ColorGroup.Disabled, _BUTTON_TEXT).name()
        return theme.GROUND if self.isChecked() else self._ink_name


_BUTTON_TEXT = QPalette.ColorRole.ButtonText


def command_button(
    effect: str,
    do: Callable[[], object],
    detail: str = "",
    *,
    look: str = "",
    gives_way: bool = False,
) -> CommandButton:
    """A button that does something."""
    button = CommandButton(effect, detail, look=look, gives_way=gives_way)
    button.clicked.connect(lambda _=False: do())
    return button
