"""All keys on one page, in front of the window and out of the way of the run: keys keep working."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from showctl.app.actions import ACTIONS
from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import PRIZE_ACTIONS, window_actions
from showctl.ui.operator.wording import translate
from showctl.ui.translation import action_help, action_title

_PX = 13
_HELP_PX = 11


class HelpOverlay(QFrame):
    """F1 or a click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setProperty("look", "strip")
        self.hide()

    def turn(self) -> None:
        """Show or hide."""
        # Its many labels would take long at each start, for a page that is seldom asked for.
        if self.layout() is None:
            self._fill()
        self.setVisible(self.isHidden())
        self.place()

    def place(self) -> None:
        """Stand in the middle of the parent."""
        if self.isHidden():
            return
        self.adjustSize()
        spare = self._parent.rect().center() - self.rect().center()
        self.move(max(0, spare.x()), max(0, spare.y()))
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()

    def _fill(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 2, 24, 2)
        grid.setHorizontalSpacing(3 * theme.GRID)
        grid.setVerticalSpacing(0)
        # The panel of draws has its keys on its buttons.
        own = [each for each in window_actions() if each.id not in PRIZE_ACTIONS]
        rows = [*_rows_of_actions(), *((_keys(a.keys), a.title, a.help) for a in own)]
        close = translate("Operator", "Keys — F1 or a click closes this page")
        grid.addWidget(_label(close, theme.TEXT, is_bold=True), 0, 0, 1, 6)
        in_column = -(-len(rows) // 2)
        for number, (written, title, said) in enumerate(rows):
            column, line = divmod(number, in_column)
            keys = _label(written, theme.REHEARSAL, is_bold=True, px=_PX)
            grid.addWidget(keys, line + 1, 3 * column)
            what = QWidget()
            words = QVBoxLayout(what)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(0)
            words.addWidget(_label(title, theme.TEXT, is_bold=True, px=_PX))
            words.addWidget(_label(said, theme.DIM, px=_HELP_PX))
            grid.addWidget(what, line + 1, 3 * column + 1)


def _rows_of_actions() -> Iterator[tuple[str, str, str]]:
    """Keys, title and help; of several that say the same the first and the last key."""
    for (title, said), alike in groupby(ACTIONS, lambda a: (action_title(a), action_help(a))):
        first, *others = [_keys(action.keys) for action in alike]
        yield f"{first} … {others[-1]}" if others else first, title, said


def _keys(keys: tuple[str, ...]) -> str:
    return "  ".join(dict.fromkeys(key_text(key) for key in keys))


def _label(text: str, colour: str, *, is_bold: bool = False, px: int = theme.BODY_PX) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(px, is_bold=is_bold))
    theme.colour(label, colour)
    return label
