"""The show's title and theme on a calm ground: all that an unassigned screen ever shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from showctl.domain.plan import Line
from showctl.ui.emcee import look
from showctl.ui.emcee.fitted_text import FittedText
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.emcee.look import Inks

_CENTRE = Qt.AlignmentFlag.AlignCenter


class TitleCard(QWidget):
    """A title with what is said under it and, for the emcee, how the lines begin."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = FittedText(self, "gold", is_bold=True, is_wrapped=True, align=_CENTRE)
        self._theme = FittedText(self, "text", is_wrapped=True, align=_CENTRE)
        self._when = FittedText(self, "text", is_bold=True, align=_CENTRE)
        self._first = FittedText(self, "dim", align=_CENTRE)
        self._lines = LinesView(self, is_preview=True)
        self._message = FittedText(self, "ground", is_bold=True, is_wrapped=True, align=_CENTRE)
        self._message.set_ground("gold")
        self._message.hide()
        self._inks, self._rule_y = look.DARK, 0

    def wear(self, inks: Inks) -> None:
        """Be in these colours."""
        self._inks = inks
        for each in self.findChildren(FittedText):
            each.wear(inks)
        self._lines.wear(inks)
        self.update()

    def show_title(self, title: str, theme: str) -> None:
        """Show a title and what stands under it, and nothing else."""
        self._title.set_text(title)
        self._theme.set_text(theme)
        self.show_coming("", "", (), {})
        self.show_message("")

    def show_coming(
        self, when: str, first: str, lines: Sequence[Line], colours: Mapping[str, QColor]
    ) -> None:
        """Show when it begins, and with what."""
        self._when.set_text(when)
        self._first.set_text(first)
        self._lines.show_lines(lines, colours)
        self._arrange()

    def show_message(self, message: str) -> None:
        """Show a message from the operator; empty takes it away."""
        self._message.set_text(message)
        self._message.setVisible(bool(message))
        self._arrange()

    def visible_text(self) -> str:
        """Everything that can be read."""
        shown = (self._title, self._theme, self._when, self._first, self._message)
        texts = [self._lines.visible_text(), *(each.shown_text() for each in shown)]
        return "\n".join(text for text in texts if text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, row = self.width(), self.height() / 100
        unit = min(self.height(), width * 9 / 16 if width > self.height() else width) / 100
        margin = round(width * 0.08)
        across = width - 2 * margin
        # Alone, the title stands a little above the middle; with the lines under it, higher.
        shift = 0 if not self._when.text() else -22

        def band(top: float, height: float) -> QRect:
            return QRect(margin, round((top + shift) * row), across, round(height * row))

        self._title.place(band(27, 22), 12 * unit)
        self._rule_y = round((51 + shift) * row)
        self._theme.place(band(53, 14), 5.2 * unit)
        self._when.place(band(71, 9), 4.6 * unit)
        self._first.place(band(80, 6.5), 3.2 * unit)
        self._lines.set_sizes((3.8 * unit,))
        side = round(width * 0.2) if width > self.height() else margin
        tall = 29 if self._message.isHidden() else 16
        self._lines.setGeometry(side, round(67 * row), width - 2 * side, round(tall * row))
        self._message.place(QRect(margin, round(86 * row), across, round(11 * row)), 4.6 * unit)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        length = self.width() // 9
        painter.fillRect(
            (self.width() - length) // 2,
            self._rule_y,
            length,
            max(1, self.height() // 400),
            look.mixed(self._inks.gold, self._inks.top, 0.6),
        )
