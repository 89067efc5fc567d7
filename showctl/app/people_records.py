"""People as plain objects for JSON, and how a new list joins the one that is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from showctl.app.records import Record, iso, plain
from showctl.domain.people import Person, Presence, Roster


def people_records(found: Roster, zone: str) -> list[Record]:
    """Everybody as `people list --json` prints them."""
    return [_record(found, person, zone) for person in found.people.values()]


def _record(found: Roster, person: Person, zone: str) -> Record:
    presence = found.presence_of(person.number)
    return {
        "number": person.number,
        "name": person.name,
        "department": person.department,
        "title": person.title,
        "hired": plain(person.hired),
        "table": person.table,
        "photo": person.photo,
        "groups": list(person.groups),
        "reading": person.reading,
        "relation": str(person.relation),
        "checked_in": presence is Presence.CHECKED_IN,
        "left": presence is Presence.LEFT,
        "since": iso(found.since.get(person.number), zone),
        "extra": dict(person.extra),
    }


def joined(
    before: Sequence[Person], new: Iterable[Person], fields: Iterable[str]
) -> tuple[Person, ...]:
    """The list with another one joined to it: who is known takes over those `fields`, who is not
    comes at the end."""
    people, names = {person.number: person for person in before}, tuple(fields)
    for person in new:
        known = people.get(person.number)
        people[person.number] = (
            replace(known, **{name: getattr(person, name) for name in names}) if known else person
        )
    return tuple(people.values())
