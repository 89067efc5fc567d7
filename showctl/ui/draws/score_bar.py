"""The teams or players of a game, with their points, each with a key: eight, or six at a time of
more, where the others are turned to, or found by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton, command_button

# As many have a key.
WITH_KEYS = 8
# Beside a field and two more buttons, names of four characters can still be read.
_OF_MORE = 6
_FIND_PX = 150
_BY_HAND = Qt.ContextMenuPolicy.CustomContextMenu


@dataclass(frozen=True, slots=True)
class Scored:
    """A team or a player, as its button says it, with the points."""

    number: str
    name: str
    department: str
    points: int

    def fits(self, typed: str) -> bool:
        """Whether what was typed means this one."""
        wanted = _folded(typed)
        return any(wanted in _folded(each) for each in (self.number, self.name))


class ScoreBar(QWidget):
    """`give` takes the number of whoever gets points, and how many. In the field Enter gives a
    point to the first one that fits, ↓ and ↑ turn, and `leave` puts the field away."""

    def __init__(self, give: Callable[[str, int], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._give, self._leave = give, leave
        self._all: tuple[Scored, ...] = ()
        self._first = 0
        self.buttons = [_ScoreButton(place, self.give) for place in range(WITH_KEYS)]
        self.field = RunLineEdit()
        self.field.setFixedWidth(_FIND_PX)
        key = key_text(key_of("winner_find"))
        self.field.setPlaceholderText(translate("Draws", "Find ({key})").format(key=key))
        self.field.setToolTip(
            translate("Draws", "Finds a team or a player by name or number; Enter gives a point")
        )
        self.field.textChanged.connect(lambda _: self._find())
        self.field.stepped.connect(self.turn)
        self.field.returnPressed.connect(self._give_found)
        self.before = command_button("◂", lambda: self.turn(-1))
        self.after = command_button("▸", lambda: self.turn(1), gives_way=True)
        for button, action in ((self.before, "winner_before"), (self.after, "winner_after")):
            said = translate("Draws", "Turns to the others: {key}")
            button.setToolTip(said.format(key=key_text(key_of(action))))
        self.nobody = QLabel(translate("Draws", "Nobody fits"))
        theme.colour(self.nobody, theme.DIM)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field)
        row.addWidget(self.before)
        for each in self.buttons:
            row.addWidget(each, 1)
        row.addWidget(self.nobody, 1)
        row.addWidget(self.after)

    @property
    def has_more(self) -> bool:
        """Whether there are more than show at a time."""
        return len(self._all) > WITH_KEYS

    @property
    def is_written_in(self) -> bool:
        """Whether somebody is being looked for."""
        return self.field.hasFocus()

    def show_scores(self, scored: Sequence[Scored]) -> None:
        """Show these; who was turned to stays."""
        self._all = tuple(scored)
        self._follow()

    def begin(self) -> None:
        """With the keyboard in the field, where there is one."""
        if self.has_more:
            self.field.setFocus()
            self.field.selectAll()

    def forget(self) -> None:
        """Nobody is looked for any more, and the first ones show."""
        self._first = 0
        self.field.clear()

    def turn(self, by: int) -> None:
        """Show the next ones (1), or those before (−1); after the last come the first."""
        count = len(self._fitting)
        pages = max(1, -(-count // _OF_MORE))
        self._first = (self._first // _OF_MORE + by) % pages * _OF_MORE
        self._follow()

    def give(self, place: int, points: int) -> None:
        """Give whoever stands in that place points."""
        if place < len(self._shown):
            self._give(self._shown[place].number, points)

    @property
    def _fitting(self) -> tuple[Scored, ...]:
        typed = self.field.text() if self.has_more else ""
        return tuple(each for each in self._all if each.fits(typed))

    @property
    def _shown(self) -> tuple[Scored, ...]:
        count = _OF_MORE if self.has_more else WITH_KEYS
        return self._fitting[self._first : self._first + count]

    def _find(self) -> None:
        self._first = 0
        self._follow()

    def _give_found(self) -> None:
        """A point for who was found; without anything typed the field is left."""
        if not self.field.text().strip():
            self._leave()
            return
        self.give(0, 1)
        self.field.selectAll()

    def _follow(self) -> None:
        if self._first >= len(self._fitting):
            self._first = 0
        shown, count = self._shown, len(self._fitting)
        # A field that goes away under somebody's hands leaves the next Space to GO.
        self.field.setVisible(self.has_more or self.is_written_in)
        for button in (self.before, self.after):
            button.setVisible(self.has_more)
            button.setEnabled(count > _OF_MORE)
        self.nobody.setVisible(self.has_more and not shown)
        last = self._first + len(shown)
        self.after.set_effect(f"{self._first + 1 if shown else 0}–{last} / {count} ▸")
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(shown))
            if place < len(shown):
                button.show_score(shown[place])


class _ScoreButton(CommandButton):
    """One of them; a press of the right button takes a point back."""

    def __init__(self, place: int, give: Callable[[int, int], None]) -> None:
        super().__init__(gives_way=True, repeats=True)
        self._key = key_text(key_of(f"points_{place + 1}"))
        self.clicked.connect(lambda: give(place, 1))
        self.customContextMenuRequested.connect(lambda _: give(place, -1))
        self.setContextMenuPolicy(_BY_HAND)

    def show_score(self, scored: Scored) -> None:
        """How many, and whose: of a long name the end is cut, never the points."""
        self.set_effect(f"{scored.points}  {scored.name}", self._key)
        said = translate("Draws", "A point; the right button takes one back")
        parts = (scored.name, scored.department, said, self._key)
        self.setToolTip("\n".join(part for part in parts if part))


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
