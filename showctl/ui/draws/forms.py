"""The few fields of the panel: a prize given on the spot, and why a press does not count.

Enter goes on to the next field and, from the last, does it; a Space is a Space.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from showctl.domain.draw import Draw
from showctl.domain.draw_commands import AddBonus
from showctl.domain.drawing import ANYBODY
from showctl.domain.plan import MINUTE
from showctl.ui import theme
from showctl.ui.draws.words import pool_word, usual_reasons
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_USUAL_MINUTES = 3
_FIGURES_PX = 64
# A button keeps its height while no key presses it.
_NO_KEY = " "


class BonusForm(QWidget):
    """加奖. `give` takes the command; `leave` puts the form away. Who may win it is proposed, and
    another choice is one arrow key or one click away."""

    def __init__(self, give: Callable[[AddBonus], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._give = give
        self.donor = _field(translate("Draws", "Who gives it"))
        self.prize = _field(translate("Draws", "Prize, or the amount"))
        self.count, self.minutes = _field("1", _FIGURES_PX), _field("3", _FIGURES_PX)
        self.fields = (self.donor, self.prize, self.count, self.minutes)
        for place, field in enumerate(self.fields):
            field.tabbed.connect(partial(self._go_on, place))
            field.stepped.connect(self._turn_pool)
        for place, field in enumerate(self.fields[:-1]):
            field.returnPressed.connect(partial(self._go_on, place, 1))
        self.minutes.returnPressed.connect(self.submit)
        self._pools: tuple[Draw, ...] = (ANYBODY,)
        self.pool = CommandButton(gives_way=True)
        self.pool.setToolTip(translate("Draws", "Who may win it: ↑ ↓"))
        self.pool.clicked.connect(lambda: self._turn_pool(1))
        self.done = CommandButton(translate("Draws", "Add it"), _NO_KEY)
        self.done.clicked.connect(self.submit)
        self.minutes.written_in.connect(self._show_key)
        away = CommandButton(translate("Draws", "Never mind"), "Esc")
        away.clicked.connect(leave)
        row = _row(self)
        row.addWidget(QLabel(translate("Draws", "Bonus prize")))
        row.addWidget(self.donor, 2)
        row.addWidget(self.prize, 3)
        row.addWidget(QLabel("×"))
        row.addWidget(self.count)
        row.addWidget(self.minutes)
        row.addWidget(QLabel(translate("Draws", "min")))
        row.addWidget(self.pool, 2)
        row.addWidget(self.done)
        row.addWidget(away)

    def begin(self, pools: tuple[Draw, ...]) -> None:
        """Empty, with the keyboard in the first field; the first of the pools is proposed."""
        self._pools = pools
        self._turn_pool(0)
        for field, text in zip(self.fields, ("", "", "1", str(_USUAL_MINUTES)), strict=True):
            field.setText(text)
        self.donor.setFocus()

    def _show_key(self, is_last: bool) -> None:
        """Enter only adds it from the last field; before that it goes on to the next."""
        self.done.set_effect(self.done.effect, "↵" if is_last else _NO_KEY)

    def _go_on(self, place: int, by: int) -> None:
        """To another field; what is typed there takes the place of what stands in it."""
        field = self.fields[(place + by) % len(self.fields)]
        field.setFocus()
        field.selectAll()

    def _turn_pool(self, by: int) -> None:
        """To another pool, which goes to the front."""
        place = by % len(self._pools)
        self._pools = (*self._pools[place:], *self._pools[:place])
        self.pool.set_effect(pool_word(self._pools[0]))

    def submit(self) -> None:
        """Give the prize; where a field does not make sense the keyboard goes there."""
        prize = self.prize.text().strip()
        count, minutes = _number(self.count), _number(self.minutes)
        wrong = self.minutes if minutes is None else None
        wrong = self.count if not count else wrong
        wrong = self.prize if not prize else wrong
        if wrong is not None:
            wrong.setFocus()
            wrong.selectAll()
            return
        assert count is not None and minutes is not None
        donor, pool = self.donor.text().strip(), self._pools[0]
        self._give(AddBonus(donor, prize, count, minutes * MINUTE, pool))


class ReasonForm(QWidget):
    """Why a press is cancelled: one of the usual reasons, or one's own."""

    def __init__(self, give: Callable[[str], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._give = give
        self.field = _field(translate("Draws", "Other…"))
        self.field.returnPressed.connect(self.submit)
        row = _row(self)
        row.addWidget(QLabel(translate("Draws", "Cancel this press, because:")))
        for reason in usual_reasons():
            button = CommandButton(reason)
            button.clicked.connect(lambda _=False, reason=reason: give(reason))
            row.addWidget(button)
        row.addWidget(self.field, 1)
        away = CommandButton(translate("Draws", "Never mind"), "Esc")
        away.clicked.connect(leave)
        row.addWidget(away)

    def begin(self) -> None:
        """Empty, with the keyboard in it."""
        self.field.clear()
        self.field.setFocus()

    def submit(self) -> None:
        """Cancel with what is written."""
        if self.field.text().strip():
            self._give(self.field.text().strip())


class ClaimForm(QWidget):
    """A prize that was claimed: who took it. `give` takes the name; `unclaim` says nobody did."""

    def __init__(
        self,
        give: Callable[[str], None],
        unclaim: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self._give = give
        self.field = _field(translate("Draws", "Who took the prize for the winner"))
        self.field.returnPressed.connect(self.submit)
        nobody = CommandButton(translate("Draws", "Not claimed after all"))
        nobody.clicked.connect(unclaim)
        away = CommandButton(translate("Draws", "Never mind"), "Esc")
        away.clicked.connect(leave)
        row = _row(self)
        row.addWidget(QLabel(translate("Draws", "Claimed by")))
        row.addWidget(self.field, 1)
        row.addWidget(nobody)
        row.addWidget(away)

    def begin(self) -> None:
        """Empty, with the keyboard in it."""
        self.field.clear()
        self.field.setFocus()

    def submit(self) -> None:
        """Say who it was."""
        if self.field.text().strip():
            self._give(self.field.text().strip())


class PeopleForm(QWidget):
    """People by their numbers or names, as `hint` says who. `give` takes the words."""

    def __init__(
        self, hint: str, give: Callable[[tuple[str, ...]], None], leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self._give = give
        self.field = _field(hint)
        self.field.returnPressed.connect(self.submit)
        away = CommandButton(translate("Draws", "Never mind"), "Esc")
        away.clicked.connect(leave)
        row = _row(self)
        row.addWidget(self.field, 1)
        row.addWidget(away)

    def begin(self) -> None:
        """With the keyboard in it. What was entered last stands there to be mended, where it was
        not clear; else what is typed takes its place."""
        self.field.setFocus()
        self.field.selectAll()

    def submit(self) -> None:
        """Give those that are written."""
        words = self.field.text().replace("、", " ").replace("，", " ").replace(",", " ").split()
        if words:
            self._give(tuple(words))


class WordForm(QWidget):
    """What the hall calls out while a draw rolls: not even the operator can know the winners then.
    `hear` takes every change of it."""

    def __init__(self, hear: Callable[[str], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self.field = _field(translate("Draws", "A word from the hall, where you want one"))
        self.field.textChanged.connect(hear)
        self.field.returnPressed.connect(leave)
        _row(self).addWidget(self.field)

    def hideEvent(self, event: QHideEvent) -> None:
        """No word is left over for the next press."""
        super().hideEvent(event)
        self.field.clear()


class Question(QWidget):
    """Nobody has checked in: does everybody count?"""

    def __init__(self, agree: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__()
        row = _row(self)
        said = QLabel(translate("Draws", "⚠ Nobody has checked in. Draw from everybody?"))
        theme.colour(said, theme.WARNING)
        row.addWidget(said, 1)
        yes = CommandButton(translate("Draws", "Everybody counts: roll"))
        yes.clicked.connect(agree)
        no = CommandButton(translate("Draws", "Check people in first"))
        no.clicked.connect(leave)
        row.addWidget(yes)
        row.addWidget(no)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GRID)
    return row


def _field(hint: str, width: int | None = None) -> RunLineEdit:
    field = RunLineEdit()
    field.setPlaceholderText(hint)
    if width is not None:
        field.setFixedWidth(width)
    return field


def _number(field: RunLineEdit) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdecimal() and len(text) < 5 else None
