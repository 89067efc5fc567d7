"""One draw in the operator window: roll, stop, redraw, claim, cancel, bonus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showctl.domain import draw_commands as c
from showctl.domain.commands import Command
from showctl.domain.draw import Draw, RollStyle
from showctl.domain.draw_events import Rejection
from showctl.domain.draw_state import Press, PressPhase
from showctl.domain.drawing import bonus_pools, find_draw, latest_press, next_press
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.audience.rolls import Rolls
from showctl.ui.draws.conduct import Conduct
from showctl.ui.draws.draw_buttons import DrawButtons
from showctl.ui.draws.forms import BonusForm, ClaimForm, PeopleForm, Question, ReasonForm, WordForm
from showctl.ui.draws.pool_count import PoolCount
from showctl.ui.draws.winner_bar import Drawn, WinnerBar, WinnerChoice
from showctl.ui.draws.words import draw_line, press_line, shortage
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.elided_label import ElidedLabel


class DrawPage(QWidget):
    """`leave_field` gives the keyboard back to the run."""

    def __init__(self, conduct: Conduct, rolls: Rolls, leave_field: Callable[[], None]) -> None:
        super().__init__()
        self._conduct, self._source, self._rolls = conduct, conduct.source, rolls
        self._leave_field = leave_field
        self._draw: str | None = None
        # What a form is about, whatever is on by the time that it is filled in.
        self._claimed: Drawn | None = None
        self._in_doubt: Press | None = None
        self.about = ElidedLabel(theme.BODY_PX, is_bold=True)
        self.press = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.winners = WinnerBar()
        self.choice = WinnerChoice(self.winners, self.put_form_away)
        self.bonus = BonusForm(self._add_bonus, self.put_form_away)
        self.reason = ReasonForm(self._cancel, self.put_form_away)
        self.question = Question(self._roll_everybody, self.put_form_away)
        self.claimed = ClaimForm(self._claim_by, self._unclaim, self.put_form_away)
        self.hand = PeopleForm(
            translate("Draws", "Numbers or names of those drawn from the box, with spaces"),
            self._enter,
            self.put_form_away,
        )
        self.word = WordForm(conduct.hear, self.put_form_away)
        self.below = QStackedWidget()
        for widget in (
            *(self.choice, self.word, self.hand, self.bonus, self.reason, self.question),
            self.claimed,
        ):
            self.below.addWidget(widget)
        self.winners.currentRowChanged.connect(lambda _: self._enable())
        self.below.setFixedHeight(self.winners.height() + 4)
        self._make_buttons()
        self._lay_out()
        self.counted = PoolCount(conduct, self._found, self)
        self.counted.changed.connect(self.follow)
        conduct.nobody_is_here.connect(self._ask_whether_everybody)

    @property
    def draw(self) -> str | None:
        """The draw that it is about."""
        return self._draw

    @property
    def is_form_open(self) -> bool:
        """Whether something is being asked, or written: a field that went away while somebody
        writes in it would leave the next Space to GO."""
        is_calm = self.below.currentWidget() in (self.choice, self.word)
        return not is_calm or any(each.field.hasFocus() for each in (self.choice, self.word))

    def show_draw(self, draw: str | None) -> None:
        """Be about a draw of the run (None: there is none yet)."""
        if draw != self._draw:
            self._draw = draw
            planned = self._found()
            # What rolls meanwhile goes on as it began.
            if planned is not None and self._source.state.draws.open_press is None:
                self._rolls.style = planned.look
            self.counted.count_anew()
        self.follow()

    def count(self, is_shown: bool) -> None:
        """Keep the pool counted while anybody looks."""
        self.counted.keep(is_shown)

    def follow(self) -> None:
        """The state changed."""
        state, draw = self._source.state, self._found()
        if draw is None:
            self.about.show_text(translate("Draws", "No draw is planned for this segment"))
            self.press.show_text(
                translate("Draws", "Choose another one above, or add a bonus prize")
            )
        else:
            press = latest_press(state, draw)
            self.about.show_text(draw_line(state, draw, self.counted.pool))
            self._show_press(state, draw, press)
        self._show_winners(state)
        if not self.is_form_open:
            self.below.setCurrentWidget(self._calm())
        self._enable()

    def tick(self, now: datetime) -> None:
        """Time has passed: the winners are still being called, or no longer."""
        draw = self._found()
        if draw is not None:
            state = self._source.state
            self._show_press(state, draw, latest_press(state, draw))

    def perform(self, action_id: str) -> None:
        """Do what a key means."""
        self._does[action_id]()

    @property
    def known_keys(self) -> frozenset[str]:
        """The ids of the keys that it knows."""
        return frozenset(self._does)

    def put_form_away(self) -> None:
        """Nothing is asked any more."""
        self.below.setCurrentWidget(self._calm())
        self._leave_field()

    def _stop(self) -> None:
        if self.word.field.hasFocus():
            self._leave_field()
        self._conduct.stop()

    def _calm(self) -> QWidget:
        """What stands below while nothing is asked: the winners, or the word of the hall."""
        press = self._source.state.draws.open_press
        return self.choice if press is None or press.draw != self._draw else self.word

    def _found(self) -> Draw | None:
        return find_draw(self._source.state, self._draw) if self._draw else None

    def _show_press(self, state: RunState, draw: Draw, press: Press | None) -> None:
        wanted, pool = next_press(state, draw).count, self.counted.pool
        is_short = pool is not None and pool[0] < wanted
        is_open = press is not None and not press.is_over
        if is_short and not is_open and pool is not None:
            self.press.show_text(shortage(pool[0], wanted))
            theme.colour(self.press, theme.WARNING)
        else:
            self.press.show_text(press_line(press, self._source.now()))
            theme.colour(self.press, theme.CALM if is_open else theme.DIM)

    def _show_winners(self, state: RunState) -> None:
        """Those of the last press first."""
        presses = list(state.draws.of(self._draw)) if self._draw else []
        drawn = [press for press in reversed(presses) if press.phase is PressPhase.DRAWN]
        self.winners.show_drawn([(press, win) for press in drawn for win in press.wins])
        self.choice.follow()

    def _enable(self) -> None:
        chosen = self.winners.chosen
        self.buttons.enable(self._source.state, self._found(), chosen[1] if chosen else None)
        self.buttons.show_style(self._rolls.style)

    def _make_buttons(self) -> None:
        self._does: dict[str, Callable[[], object]] = {
            "prize": self._open,
            "ready": self._ready,
            "draw_roll": self._roll,
            "draw_stop": self._stop,
            "draw_turn": self._conduct.turn,
            "winner_absent": partial(self._reject, Rejection.ABSENT),
            "winner_declined": partial(self._reject, Rejection.DECLINED),
            "winner_restored": self._restore,
            "winner_claimed": self._claim,
            "winner_before": lambda: self.winners.move_choice(-1),
            "winner_after": lambda: self.winners.move_choice(1),
            "winner_find": self.choice.begin,
            "draw_cancel": self._ask_why,
            "draw_bonus": self._ask_bonus,
            "by_hand": self._ask_numbers,
            "off": lambda: self._ask(c.CloseDraw()),
            "manner": self._next_style,
        }
        self.buttons = DrawButtons(self._does)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GRID)
        head.addWidget(self.about, 3)
        head.addWidget(self.press, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.buttons)
        column.addWidget(self.below)

    def _ask(self, command: Command) -> None:
        self._source.dispatch(command)

    def _open(self) -> None:
        if self._draw is not None:
            self._ask(c.OpenDraw(self._draw))

    def _ready(self) -> None:
        if self._draw is not None:
            self._conduct.ready(self._draw)

    def _roll(self) -> None:
        if self._draw is not None:
            self._conduct.roll(self._draw)

    def _roll_everybody(self) -> None:
        draw = self._draw
        self.put_form_away()
        if draw is not None:
            self._conduct.roll(draw, counts_everybody=True)

    def _reject(self, why: Rejection) -> None:
        chosen = self.winners.chosen
        if chosen is not None:
            press, win = chosen
            self._ask(c.RejectWinner(press.number, win.winner.number, why))

    def _restore(self) -> None:
        chosen = self.winners.chosen
        if chosen is not None:
            self._ask(c.RestoreWinner(chosen[0].number, chosen[1].winner.number))

    def _claim(self) -> None:
        chosen = self.winners.chosen
        if chosen is None:
            return
        if chosen[1].claimed_at is None:
            self._ask(c.ClaimPrize(chosen[0].number, chosen[1].winner.number))
        else:
            self._claimed = chosen
            self.below.setCurrentWidget(self.claimed)
            self.claimed.begin()

    def _claim_by(self, by: str) -> None:
        self.put_form_away()
        if self._claimed is not None:
            press, win = self._claimed
            self._ask(c.ClaimPrize(press.number, win.winner.number, by))

    def _unclaim(self) -> None:
        self.put_form_away()
        if self._claimed is not None:
            press, win = self._claimed
            self._ask(c.UnclaimPrize(press.number, win.winner.number))

    def _ask_why(self) -> None:
        draw = self._found()
        self._in_doubt = latest_press(self._source.state, draw) if draw is not None else None
        if self._in_doubt is not None:
            self.below.setCurrentWidget(self.reason)
            self.reason.begin()

    def _cancel(self, reason: str) -> None:
        self.put_form_away()
        if self._in_doubt is not None:
            self._ask(c.CancelPress(self._in_doubt.number, reason))

    def _ask_numbers(self) -> None:
        self.below.setCurrentWidget(self.hand)
        self.hand.begin()

    def _enter(self, words: tuple[str, ...]) -> None:
        draw = self._found()
        self.put_form_away()
        if draw is not None:
            self._conduct.enter(draw, words)

    def _ask_bonus(self) -> None:
        self.below.setCurrentWidget(self.bonus)
        self.bonus.begin(bonus_pools(self._source.state))

    def _add_bonus(self, command: c.AddBonus) -> None:
        self.put_form_away()
        self._ask(command)

    def _ask_whether_everybody(self, draw: str) -> None:
        if draw == self._draw:
            self.below.setCurrentWidget(self.question)

    def _next_style(self) -> None:
        styles = list(RollStyle)
        place = styles.index(self._rolls.style)
        self._rolls.style = styles[(place + 1) % len(styles)]
        self.follow()
