"""What the keys of a draw ask of the run, with the people and the chance that they need.

Reading ten thousand people takes longer than a frame: it is done on another thread.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from showctl.app.draw_desk import DrawDesk
from showctl.app.engine import Update
from showctl.app.errors import UserError
from showctl.domain import draw_commands as c
from showctl.domain import game_commands as g
from showctl.domain.commands import Command, SendMessage
from showctl.domain.draw import Draw, Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.draw_state import Press, PressPhase
from showctl.domain.drawing import eligible, find_draw, named, next_press
from showctl.domain.people import Roster
from showctl.domain.refusal import Reason
from showctl.ui.audience.rolls import Rolls
from showctl.ui.draws.words import bonus_thanks
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.threads import Run, in_a_thread

# One nervous finger is one press.
_GUARD_MS = 700

_Read = TypeVar("_Read")


class Conduct(QObject):
    """Rolls and stops. `pool_counted` carries (draw, how many can win it, how many are there);
    `nobody_is_here` the draw for which it has to be asked whether everybody counts."""

    pool_counted = Signal(str, int, int)
    nobody_is_here = Signal(str)
    _found = Signal(object)

    def __init__(
        self, source: RunSource, desk: DrawDesk, rolls: Rolls, run: Run = in_a_thread
    ) -> None:
        super().__init__()
        self.source, self._desk, self._rolls, self._run = source, desk, rolls, run
        rolls.ask = self._name_all
        self._roster: Roster | None = None
        self._word, self._counts = "", 0
        self._is_committing = self._rolls_once_committed = False
        self._runs, self._under_way = 0, frozenset[str]()
        self._pressed_ms: int | None = None
        self._found.connect(lambda job: job())
        source.changed.connect(self._take)
        source.replaced.connect(self._forget)

    def ready(self, draw: str) -> None:
        """Commit to the next press of a draw, for somebody else to roll it."""
        self._commit(draw, rolls=False)

    def roll(self, draw: str, *, counts_everybody: bool = False) -> None:
        """Commit to the next press of a draw, where that is not done, and roll it."""
        press = self.source.state.draws.open_press
        if press is None:
            self._commit(draw, rolls=True, counts_everybody=counts_everybody)
        elif press.draw == draw:
            self.guarded(lambda: self.source.dispatch(c.RollDraw()))
        else:
            ready = find_draw(self.source.state, press.draw)
            said = translate("Draws", "“{draw}” is ready to roll: choose it, or cancel it.")
            title = ready.title if ready else press.draw
            self.source.notice("warning", said.format(draw=title))

    def stop(self) -> None:
        """Stop the roll."""
        self.guarded(self._stop)

    def enter(self, draw: Draw, words: tuple[str, ...]) -> None:
        """Enter winners that were drawn by hand, by number or name; where a word does not mean
        one person, that is told and nobody is entered."""

        def find() -> tuple[Winner, ...] | str:
            roster = self._desk.roster()
            numbers = _numbers(roster, words, takes_strangers=draw.is_of_teams)
            return numbers if isinstance(numbers, str) else named(roster, draw, numbers)

        self._give(find, lambda winners: c.EnterWinners(draw.id, winners))

    def enter_players(self, game: str, words: tuple[str, ...]) -> None:
        """Enter who plays, by number or name; who is in no list plays under the name given."""

        def find() -> tuple[Winner, ...] | str:
            roster = self._desk.roster()
            numbers = _numbers(roster, words, takes_strangers=True)
            anybody = Draw(id=game, title="")
            return numbers if isinstance(numbers, str) else named(roster, anybody, numbers)

        self._give(find, lambda players: g.EnterPlayers(game, players))

    def hear(self, word: str) -> None:
        """The word that the hall called out: the stop takes it along."""
        self._word = word

    def turn(self) -> None:
        """Roll what is ready, or stop what rolls: the one key of a clicker on the stage."""
        press = self.source.state.draws.open_press
        if press is None:
            said = translate("Draws", "No draw is ready for the clicker: press Ready first.")
            self.source.notice("warning", said)
        elif press.phase is PressPhase.COMMITTED:
            self.roll(press.draw)
        else:
            self.stop()

    def guarded(self, do: Callable[[], object], *, at_least_ms: int = 0) -> None:
        """Do something, unless a press that did came just before, or `at_least_ms` before."""
        now_ms, guard_ms = self.source.clock.real_ms(), max(_GUARD_MS, at_least_ms)
        if self._pressed_ms is None or now_ms - self._pressed_ms >= guard_ms:
            self._pressed_ms = now_ms
            do()

    def count_pool(self, draw: Draw) -> None:
        """Count who could win a draw now; a count that was overtaken by another is dropped."""
        state, number = self.source.state, self._counts + 1
        self._counts = number

        def count() -> tuple[int, int]:
            roster, everybody = self._desk.roster(), state.draws.counts_everybody
            pool = len(eligible(state, roster, draw, counts_everybody=everybody))
            return pool, sum(roster.is_here(each) for each in roster.presence)

        def tell(counted: tuple[int, int]) -> None:
            if number == self._counts:
                self.pool_counted.emit(draw.id, *counted)

        self._fetch(count, tell)

    def _name_all(self, press: Press) -> None:
        """Have the names roll of a press that another program committed to before it ended."""
        self._fetch(self._desk.roster, lambda roster: self._learn(press, roster))

    def pick(self, game: str, entrants: Entrants = Entrants.PEOPLE) -> None:
        """Pick a player of a game, or a team."""
        read = partial(self._desk.pick, game, 1, entrants)
        self.guarded(lambda: self._fetch(read, self.source.dispatch, "pick"))

    def _give(
        self,
        find: Callable[[], tuple[Winner, ...] | str],
        make: Callable[[tuple[Winner, ...]], Command],
    ) -> None:
        """Give a command with people of the list, or say why it is not clear who is meant."""

        def take(found: tuple[Winner, ...] | str) -> None:
            if isinstance(found, str):
                self.source.notice("warning", found)
            else:
                self.source.dispatch(make(found))

        self._fetch(find, take)

    def _fetch(
        self, read: Callable[[], _Read], do: Callable[[_Read], object], once: str = ""
    ) -> None:
        """Read on another thread, do something with it on this one; a fault is told. What comes
        when another run is on is dropped; of those with the same `once` one is under way at a
        time, however long reading takes."""
        if once and once in self._under_way:
            return
        self._under_way |= {once}
        run = self._runs

        def end(then: Callable[[], object]) -> None:
            if run == self._runs:
                self._under_way -= {once}
                then()

        def job() -> None:
            try:
                found = read()
            except UserError as error:
                told = fault_text(str(error))
                self._found.emit(lambda: end(lambda: self.source.notice("error", told)))
            except Exception:
                self._found.emit(lambda: end(lambda: None))
                raise
            else:
                self._found.emit(lambda: end(lambda: do(found)))

        self._run(job)

    def _commit(self, draw: str, *, rolls: bool, counts_everybody: bool = False) -> None:
        # Until one commitment is answered another press of a key asks for none.
        if not self._is_committing:
            make = partial(self._make_commitment, draw, counts_everybody=counts_everybody)
            self.guarded(lambda: self._fetch(make, partial(self._ask_for, rolls), "commit"))

    def _make_commitment(self, draw: str, *, counts_everybody: bool) -> c.CommitDraw:
        state = self.source.state
        found = find_draw(state, draw)
        redraws = next_press(state, found).redraws if found else None
        return self._desk.commit(draw, redraws=redraws, counts_everybody=counts_everybody)

    def _ask_for(self, rolls: bool, command: c.CommitDraw) -> None:
        self._is_committing, self._rolls_once_committed = True, rolls
        self._roster = command.roster
        self.source.dispatch(command)

    def _stop(self) -> None:
        press = self.source.state.draws.open_press
        if self._roster is not None and press is not None:
            self.source.dispatch(c.StopRoll(self._roster, self._word))
        else:
            self._fetch(partial(self._desk.stop, self._word), self.source.dispatch, "stop")

    def _take(self, update: Update) -> None:
        """Go on once the commitment is on the disk; the emcee thanks for a prize given on the
        spot."""
        is_done = update.refused is None and update.fault is None
        if isinstance(update.command, c.AddBonus) and is_done:
            self.source.dispatch(SendMessage(bonus_thanks(update.command)))
        if not isinstance(update.command, c.CommitDraw):
            return
        self._is_committing = False
        refused = update.refused
        if refused is not None and refused.reason is Reason.NOBODY_CHECKED_IN:
            self.nobody_is_here.emit(update.command.draw)
        press = update.state.draws.open_press
        if press is not None and self._roster is not None:
            self._learn(press, self._roster)
        if press is not None and self._rolls_once_committed:
            self.source.dispatch(c.RollDraw())
        self._rolls_once_committed = False

    def _learn(self, press: Press, roster: Roster) -> None:
        draw = find_draw(self.source.state, press.draw)
        people = {} if draw is not None and draw.is_of_teams else roster.people
        self._rolls.learn(press, {key: one.name for key, one in people.items()})

    def _forget(self) -> None:
        self._roster, self._pressed_ms = None, None
        self._is_committing = self._rolls_once_committed = False
        self._runs, self._under_way = self._runs + 1, frozenset()


def _numbers(
    roster: Roster, words: tuple[str, ...], *, takes_strangers: bool
) -> tuple[str, ...] | str:
    """The number of the one person that each word means, a stranger's own word; a sentence where
    a word means nobody, or several."""
    found = {word: roster.called(word) for word in words}
    shared = [word for word, people in found.items() if len(people) > 1]
    if shared:
        said = translate(
            "Draws", "Several are called {names}: give the number. Nobody was entered."
        )
        return said.format(names=" ".join(shared))
    unknown = [word for word, people in found.items() if not people]
    if unknown and not takes_strangers:
        said = translate("Draws", "Nobody on the list is {names}: nobody was entered.")
        return said.format(names=" ".join(unknown))
    return tuple(found[word][0].number if found[word] else word for word in words)
