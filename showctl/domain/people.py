"""The people of a show: who is invited, and who is there.

People are no part of the plan that a run carries: ten thousand of them would weigh on every run.
They stand in the show's file, beside a log of check-ins that only grows and that the files of
several desks share. A run takes from them what it needs: a draw logs the list it was drawn from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from showctl.domain.faults import PlanError


class Relation(StrEnum):
    """What somebody is to the company."""

    EMPLOYEE = "employee"
    GUEST = "guest"
    FAMILY = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may come. `number` tells people apart and keeps its leading zeros.

    `reading` tells the emcee how the name is said; `extra` holds the user's own columns in their
    order.
    """

    number: str
    name: str
    department: str = ""
    title: str = ""
    hired: date | None = None
    table: str = ""
    photo: str = ""
    groups: tuple[str, ...] = ()
    reading: str = ""
    relation: Relation = Relation.EMPLOYEE
    extra: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.number or not self.number.isprintable():
            raise PlanError(f"{self.name!r}: a person's number is one line of text, not empty")


class Presence(StrEnum):
    """Whether somebody is there."""

    EXPECTED = "expected"
    CHECKED_IN = "checked_in"
    LEFT = "left"


class CheckInKind(StrEnum):
    """What a desk noted down."""

    CHECKED_IN = "checked_in"
    UNDONE = "undone"
    WALKED_IN = "walked_in"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """One entry of the log of check-ins; (`desk`, `seq`) is given once in the world.

    `person` goes with somebody who walked in and stands in no list.
    """

    desk: str
    seq: int
    at: datetime
    kind: CheckInKind
    number: str
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody and their presence at one moment: the fold of the list and the check-ins."""

    people: Mapping[str, Person]
    presence: Mapping[str, Presence]
    since: Mapping[str, datetime]

    def presence_of(self, number: str) -> Presence:
        """Somebody's presence; one of whom nothing was noted down is expected."""
        return self.presence.get(number, Presence.EXPECTED)

    def is_here(self, number: str) -> bool:
        """Whether somebody checked in and has not left."""
        return self.presence.get(number) is Presence.CHECKED_IN

    def called(self, word: str) -> tuple[Person, ...]:
        """Whom a number means, else everybody of that name."""
        person = self.people.get(word)
        if person is not None:
            return (person,)
        return tuple(each for each in self.people.values() if each.name == word)

    def shared_names(self, names: Set[str]) -> Set[str]:
        """Those of some names that several people bear."""
        once: set[str] = set()
        several: set[str] = set()
        for person in self.people.values():
            if person.name in names:
                (several if person.name in once else once).add(person.name)
        return several

    @property
    def has_anybody_here(self) -> bool:
        """Whether anybody is checked in."""
        return Presence.CHECKED_IN in self.presence.values()


NOBODY = Roster({}, {}, {})

_BECOMES = {
    CheckInKind.CHECKED_IN: Presence.CHECKED_IN,
    CheckInKind.WALKED_IN: Presence.CHECKED_IN,
    CheckInKind.LEFT: Presence.LEFT,
}


def roster(people: Iterable[Person], entries: Iterable[CheckIn]) -> Roster:
    """Who is there. Of several desks' entries about one person the latest counts, in whatever
    order they were merged. Undone, somebody who had come and left is there again, and somebody
    who walked in is nobody."""
    everybody = {person.number: person for person in people}
    presence: dict[str, Presence] = {}
    since: dict[str, datetime] = {}
    came: dict[str, datetime] = {}
    walk_ins: dict[str, Person] = {}
    for entry in sorted(entries, key=lambda each: (each.at, each.desk, each.seq)):
        if entry.person is not None:
            walk_ins[entry.number] = entry.person
        number = entry.number
        if entry.kind is not CheckInKind.UNDONE:
            presence[number] = _BECOMES[entry.kind]
            since[number] = entry.at
            if entry.kind is not CheckInKind.LEFT:
                came[number] = entry.at
        elif presence.get(number) is Presence.LEFT and number in came:
            presence[number], since[number] = Presence.CHECKED_IN, came[number]
        else:
            for noted in (presence, since, came):
                noted.pop(number, None)
    for number, person in walk_ins.items():
        if number in presence:
            everybody.setdefault(number, person)
    known = {number: what for number, what in presence.items() if number in everybody}
    return Roster(everybody, known, {number: since[number] for number in known})


@dataclass(frozen=True, slots=True)
class Count:
    """How many of some people are there, have left, and how many there are."""

    here: int
    left: int
    total: int


def counts(found: Roster, by: Callable[[Person], str]) -> dict[str, Count]:
    """The counts of each value of `by` (a department, a table), in the order of the list."""
    here: dict[str, int] = {}
    left: dict[str, int] = {}
    total: dict[str, int] = {}
    for number, person in found.people.items():
        key = by(person)
        presence = found.presence.get(number)
        total[key] = total.get(key, 0) + 1
        here[key] = here.get(key, 0) + (presence is Presence.CHECKED_IN)
        left[key] = left.get(key, 0) + (presence is Presence.LEFT)
    return {key: Count(here[key], left[key], number) for key, number in total.items()}
