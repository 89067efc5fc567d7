"""The winners of a draw in a row: one of them is picked out, by key or by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem, QWidget

from showctl.domain.draw_state import Press, Win
from showctl.ui import theme
from showctl.ui.draws.words import win_words
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate

_HEIGHT = 42
# More do not stand beside each other on a small screen.
_MANY = 8
_FIND_PX = 180

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

    def pick_out(self, typed: str, by: int = 0) -> None:
        """Pick out a winner whose name or number has this in it: the first from the one picked
        out on (0), after it (1), or before it (−1)."""
        wanted, step = _folded(typed), by or 1
        most = len(self._drawn) if wanted else 0
        for away in range(most):
            row = (max(0, self.currentRow()) + by + step * away) % most
            winner = self._drawn[row][1].winner
            if wanted in _folded(winner.number) or wanted in _folded(winner.name):
                self.setCurrentRow(row)
                self.scrollToItem(self.currentItem())
                return


class WinnerChoice(QWidget):
    """The winners, and where there are many a field that finds one of them: ↓ and ↑ go on to the
    next that fits, Enter leaves it (`leave`) with the winner picked out."""

    def __init__(self, bar: WinnerBar, leave: Callable[[], None]) -> None:
        super().__init__()
        self._bar = bar
        self.field = RunLineEdit()
        self.field.setFixedWidth(_FIND_PX)
        key = key_text(key_of("winner_find"))
        self.field.setPlaceholderText(translate("Draws", "Find ({key})").format(key=key))
        self.field.setToolTip(translate("Draws", "Finds a winner by name or number"))
        self.field.textChanged.connect(bar.pick_out)
        self.field.stepped.connect(lambda by: bar.pick_out(self.field.text(), by))
        self.field.returnPressed.connect(leave)
        self.field.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.field)
        row.addWidget(bar, 1)

    def follow(self) -> None:
        """The winners are others: the field comes and goes, but never while it is written in."""
        self.field.setVisible(self._bar.count() > _MANY or self.field.hasFocus())

    def begin(self) -> None:
        """With the keyboard in the field, where there is one."""
        if self.field.isVisible():
            self.field.setFocus()
            self.field.selectAll()


def _is_same(one: Drawn, other: Drawn) -> bool:
    return (one[0].number, one[1].winner.number) == (other[0].number, other[1].winner.number)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
