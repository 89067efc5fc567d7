"""Finds people while somebody types: by number, name, pinyin, initials or table."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from showctl.domain.people import Person

Readings = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class SearchKeys:
    """What one person is found by, computed once."""

    person: Person
    number: str
    name: str
    table: str
    readings: tuple[str, ...]

    @classmethod
    def of(cls, person: Person, readings: Readings) -> SearchKeys:
        """The keys of a person; a reading that was given comes beside those of the name."""
        given = (_folded(person.reading),) if person.reading else ()
        return cls(
            person,
            _folded(person.number),
            _folded(person.name),
            _folded(person.table),
            (*given, *readings(person.name)),
        )

    def rank(self, query: str) -> int | None:
        """How well a folded query fits: 0 is best, None not at all."""
        if query in (self.number, self.name):
            return 0
        if self.number.startswith(query) or self.name.startswith(query):
            return 1
        if query == self.table:
            return 2
        if any(reading.startswith(query) for reading in self.readings):
            return 3
        if query in self.name or self.number.endswith(query):
            return 4
        return 5 if any(query in reading for reading in self.readings) else None


def search_keys(people: Iterable[Person], readings: Readings) -> tuple[SearchKeys, ...]:
    """The keys of everybody, in the order of the list."""
    return tuple(SearchKeys.of(person, readings) for person in people)


def search(keys: Sequence[SearchKeys], query: str, limit: int = 50) -> tuple[Person, ...]:
    """The people that fit what was typed, the best first; nobody for nothing."""
    wanted = _folded(query)
    if not wanted:
        return ()
    ranked = ((key.rank(wanted), key.person) for key in keys)
    found = [(rank, person) for rank, person in ranked if rank is not None]
    found.sort(key=lambda each: each[0])
    return tuple(person for _, person in found[:limit])


def one_line(text: str) -> str:
    """The text in half width on one line; zeros and capitals stay as they are. What is typed with
    a Chinese input method is often in full width."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _folded(text: str) -> str:
    return one_line(text).replace(" ", "").casefold()
