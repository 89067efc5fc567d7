"""The winners of the press that is on, in a row: one of them is picked out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from showctl.domain.draw_state import Press, Win
from showctl.ui import theme
from showctl.ui.draws.words import win_words
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate

_HEIGHT = 42

Drawn = tuple[Press, Win]


class WinnerBar(QListWidget):
    """Takes no keyboard focus: keys of the window move the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(3)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setFont(theme.font(theme.BODY_PX))
        keys = " ".join(key_text(key_of(each)) for each in ("winner_before", "winner_after"))
        self.setToolTip(translate("Draws", "Picks out a winner: {keys}").format(keys=keys))
        self._drawn: tuple[Drawn, ...] = ()

    @property
    def chosen(self) -> Drawn | None:
        """The winner that is picked out."""
        place = self.currentRow()
        return self._drawn[place] if 0 <= place < len(self._drawn) else None

    def show_drawn(self, drawn: Sequence[Drawn]) -> None:
        """Show these, and keep the choice where it is still there."""
        newest = {press.number for press, _ in drawn[:1]}
        # Whoever has just been drawn comes to the front.
        before = self.chosen if newest == {press.number for press, _ in self._drawn[:1]} else None
        self._drawn = tuple(drawn)
        self.clear()
        for press, win in self._drawn:
            item = QListWidgetItem(win_words(win))
            if not win.stands:
                item.setForeground(self.palette().placeholderText())
            self.addItem(item)
            if before is not None and _is_same(before, (press, win)):
                self.setCurrentItem(item)
        if self.currentRow() < 0 and self._drawn:
            self.setCurrentRow(0)

    def move_choice(self, by: int) -> None:
        """Pick out the one beside."""
        if self._drawn:
            self.setCurrentRow((self.currentRow() + by) % len(self._drawn))
            self.scrollToItem(self.currentItem())


def _is_same(one: Drawn, other: Drawn) -> bool:
    return (one[0].number, one[1].winner.number) == (other[0].number, other[1].winner.number)
