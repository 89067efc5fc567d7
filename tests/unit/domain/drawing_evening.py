"""An evening with people and draws: who is there, and every press by hand."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from showctl.domain import draw_commands as c
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Rejection, WinnersDrawn
from showctl.domain.drawing import DrawStatus, draw_status
from showctl.domain.people import Person, Presence, Relation, Roster
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at

PEOPLE = (
    Person(number="001", name="赵一", department="技术部", table="1", hired=date(2010, 3, 1)),
    Person(number="002", name="钱二", department="技术部", table="1", hired=date(2025, 7, 1)),
    Person(number="003", name="孙三", department="市场部", table="2", groups=("红队",)),
    Person(number="004", name="李四", department="市场部", table="2", groups=("蓝队",)),
    Person(number="005", name="周五", department="财务部", table="3", hired=date(2025, 12, 1)),
    Person(number="F1", name="小周", department="财务部", relation=Relation.FAMILY),
    Person(number="G1", name="吴总", relation=Relation.GUEST),
)


def seed(number: int) -> str:
    """A seed that is as good as random, and the same for ever."""
    return hashlib.sha256(f"seed {number}".encode()).hexdigest()


def present(*here: str, people: tuple[Person, ...] = PEOPLE) -> Roster:
    """The roster in which these have checked in."""
    presence = dict.fromkeys(here, Presence.CHECKED_IN)
    return Roster({person.number: person for person in people}, presence, {})


EVERYBODY = present(*(person.number for person in PEOPLE))


class DrawEvening(Evening):
    """A run with draws, at 18:00 and on."""

    def __init__(self, *draws: Draw, roster: Roster = EVERYBODY) -> None:
        super().__init__(make_show(30, draws=draws))
        self.roster, self._seeds = roster, 0

    def commit(self, draw: str, **how: Any) -> c.CommitDraw:
        """A command to commit, with a seed of its own."""
        self._seeds += 1
        return c.CommitDraw(draw, self.roster, seed(self._seeds), **how)

    def draw(self, draw: str, time: str = "18:00", **how: Any) -> list[str]:
        """A whole press; the numbers of its winners."""
        self.do(time, self.commit(draw, **how), c.RollDraw())
        (event,) = self.do(time, c.StopRoll(self.roster))
        assert isinstance(event, WinnersDrawn)
        return [winner.number for winner in event.winners]

    def reject(self, press: int, number: str) -> None:
        """Somebody is absent."""
        self._take_now(c.RejectWinner(press, number, Rejection.ABSENT))

    def cancel(self, press: int) -> None:
        """A press does not count."""
        self._take_now(c.CancelPress(press, "按错了"))

    def _take_now(self, command: c.Command) -> None:
        self.do("18:00", command)

    @property
    def status(self) -> DrawStatus | None:
        return draw_status(self.state)

    @property
    def names(self) -> list[str]:
        """The names on the audience screen."""
        return [win.winner.name for win in self.status.names] if self.status else []


__all__ = ["EVERYBODY", "PEOPLE", "DrawEvening", "at", "present", "seed"]
