"""The check-in desk: who came, who left, who came without being on the list.

A desk's name is given anew each time a file is opened, so that copies of one file never give the
same entry twice, and merging is a union of sets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from showctl.app.errors import UserError
from showctl.app.ports import People, Randomness
from showctl.domain.people import (
    CheckIn,
    CheckInKind,
    Person,
    Presence,
    Relation,
    Roster,
    roster,
)


class CheckInDesk:
    """One desk at work on a show file. Making one reads nothing yet."""

    def __init__(self, people: People, randomness: Randomness, now: Callable[[], datetime]) -> None:
        self._store, self._now = people, now
        self._desk, self._seq, self._walk_ins = randomness.name(), 0, 0
        self._is_read = False

    def refresh(self) -> None:
        """Read the list and the check-ins again, after a merge or an import elsewhere."""
        self._people, self._entries = self._store.load(), list(self._store.check_ins())
        self._roster, self._is_read = roster(self._people, self._entries), True

    def catch_up(self) -> None:
        """Take over what other desks have noted in the same file since."""
        if not self._is_read or self._store.check_in_count() != len(self._entries):
            self.refresh()

    @property
    def roster(self) -> Roster:
        """Who is there, as this desk knows by now."""
        if not self._is_read:
            self.refresh()
        return self._roster

    def check_in(self, numbers: Sequence[str]) -> tuple[Person, ...]:
        """Check people in, all or none; those who were not there before."""
        return self._note(CheckInKind.CHECKED_IN, numbers, Presence.CHECKED_IN)

    def undo(self, numbers: Sequence[str]) -> tuple[Person, ...]:
        """Take back that people came or, where they have left, that they left; those of whom
        either had been noted."""
        return self._note(CheckInKind.UNDONE, numbers, Presence.EXPECTED)

    def leave(self, numbers: Sequence[str]) -> tuple[Person, ...]:
        """Mark people as gone; those who had not left before."""
        return self._note(CheckInKind.LEFT, numbers, Presence.LEFT)

    def walk_in(
        self,
        name: str,
        *,
        relation: Relation = Relation.GUEST,
        department: str = "",
        table: str = "",
    ) -> Person:
        """Check in somebody who stands in no list, under a number of their own."""
        if not name.strip():
            raise UserError("Somebody who walks in needs a name: type one.")
        self.catch_up()
        self._walk_ins += 1
        person = Person(
            number=f"G-{self._desk[:6]}-{self._walk_ins}",
            name=" ".join(name.split()),
            relation=relation,
            department=" ".join(department.split()),
            table=" ".join(table.split()),
        )
        self._keep([self._entry(CheckInKind.WALKED_IN, person.number, person)])
        return person

    def _note(
        self, kind: CheckInKind, numbers: Sequence[str], becomes: Presence
    ) -> tuple[Person, ...]:
        self.catch_up()
        if any(number not in self._roster.people for number in numbers):
            self.refresh()
        before = self._roster
        unknown = [number for number in numbers if number not in before.people]
        if unknown:
            raise UserError(
                f"Nobody has the number {', '.join(unknown)}: look it up with "
                "'showctl people list', or check the person in as a walk-in."
            )
        changed = [
            number for number in dict.fromkeys(numbers) if before.presence_of(number) is not becomes
        ]
        if changed:
            self._keep([self._entry(kind, number) for number in changed])
        return tuple(before.people[number] for number in changed)

    def _keep(self, entries: Sequence[CheckIn]) -> None:
        self._store.note(entries)
        self._entries += entries
        self._roster = roster(self._people, self._entries)

    def _entry(self, kind: CheckInKind, number: str, person: Person | None = None) -> CheckIn:
        self._seq += 1
        return CheckIn(
            desk=self._desk, seq=self._seq, at=self._now(), kind=kind, number=number, person=person
        )
