"""What the sheets of prizes are made from: who has won in a run, and what a stage hands over.

The winners of awards are secret until they are revealed. The crew has to lay their certificates
out beforehand, so the list has the names: it is made only when somebody asks for it, and says for
each name that is still secret that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from showctl.app.draw_records import winner_records
from showctl.app.ports import EventLog, Mode
from showctl.app.records import Record
from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.drawing import all_draws, prizes_left, winners
from showctl.domain.game import Game
from showctl.domain.people import Person
from showctl.domain.plan import Show
from showctl.domain.run import replay
from showctl.domain.state import RunState


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """One certificate or prize that is handed over on stage; `winner` is empty where nobody has
    it yet, `segment` an id of the show or None."""

    segment: str | None
    title: str
    what: str = ""
    winner: str = ""
    department: str = ""
    presenter: str = ""
    citation: str = ""
    is_secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prizes:
    """The winners of a run as records, and what is handed over, in order of the evening."""

    winners: tuple[Record, ...] = ()
    handed: tuple[HandedOver, ...] = ()
    is_rehearsal: bool = False

    @property
    def are_secret(self) -> bool:
        """Whether a name is among them that no screen shows yet."""
        return any(each.is_secret for each in self.handed)


NO_PRIZES = Prizes()


def prizes_of(state: RunState, show: Show, people: Iterable[Person]) -> Prizes:
    """The prizes of a run with the awards and games of `show`; `people` tells whose department
    stands beside an award winner's name."""
    return Prizes(
        winners=tuple(winner_records(state)),
        handed=tuple(_in_order(show, _handed_over(state, show, _departments(people)))),
        is_rehearsal=state.is_rehearsal,
    )


def last_with_winners(log: EventLog) -> RunState | None:
    """The latest live run in which anybody has won, None where there is none."""
    for run in reversed(log.runs()):
        events = log.read(run.id) if run.mode is Mode.LIVE else ()
        state = replay(events) if events else None
        if state is not None and winner_records(state):
            return state
    return None


def _departments(people: Iterable[Person]) -> Mapping[str, tuple[str, ...]]:
    """The departments of everybody of a name."""
    found: dict[str, tuple[str, ...]] = {}
    for one in people:
        found[one.name] = (*found.get(one.name, ()), one.department)
    return found


def _in_order(show: Show, handed: Iterable[HandedOver]) -> list[HandedOver]:
    """As the segments come; what belongs to none of them comes last."""
    last = len(show.segments)
    return sorted(handed, key=lambda each: show.index_of.get(each.segment or "", last))


def _handed_over(
    state: RunState, show: Show, departments: Mapping[str, tuple[str, ...]]
) -> Iterator[HandedOver]:
    for award in show.awards:
        yield from _of_award(award, departments, is_secret=award.id not in state.games.revealed)
    planned = {draw.id: draw for draw in (*show.draws, *all_draws(state))}
    for draw in planned.values():
        yield from _of_draw(state, draw)
    for game in show.games:
        yield from _of_game(state, game)


def _of_award(
    award: Award, departments: Mapping[str, tuple[str, ...]], *, is_secret: bool
) -> Iterator[HandedOver]:
    for name in award.winners or ("",):
        # A name that several bear: the crew has to ask, and should know between whom.
        known = tuple(dict.fromkeys(filter(None, departments.get(name, ()))))
        department = " / ".join(f"{each}?" for each in known) if len(known) > 1 else "".join(known)
        yield HandedOver(
            segment=award.segment,
            title=award.title,
            what=award.certificate,
            winner=name,
            department=department,
            presenter=award.presenter,
            citation=award.citation,
            is_secret=is_secret and bool(name),
        )


def _of_draw(state: RunState, draw: Draw) -> Iterator[HandedOver]:
    prize = draw.prize if draw.prize != draw.title else ""
    what = " ".join(part for part in (prize, draw.value) if part)
    won = [each.win.winner for each in winners(state) if each.draw.id == draw.id]
    for winner in won:
        yield HandedOver(
            segment=draw.segment,
            title=draw.title,
            what=what,
            winner=winner.name,
            department=winner.department,
            presenter=draw.donor,
        )
    left = prizes_left(state, draw)
    if left > 0:
        yield HandedOver(
            segment=draw.segment,
            title=draw.title,
            what=f"{what} × {left}".strip(),
            presenter=draw.donor,
        )


def _of_game(state: RunState, game: Game) -> Iterator[HandedOver]:
    won = state.games.winners.get(game.id, ())
    for name, department in [(each.name, each.department) for each in won] or [("", "")]:
        if game.prize or name:
            yield HandedOver(
                segment=game.segment,
                title=game.title,
                what=game.prize,
                winner=name,
                department=department,
            )
