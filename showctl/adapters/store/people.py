"""The people of a show file, and the log of check-ins that several desks share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Row, delete, func, insert, select

from showctl.adapters.store import prize_tables
from showctl.adapters.store.event_codec import instant_from_text, instant_to_text
from showctl.adapters.store.transactions import claim_write, transaction
from showctl.domain.people import CheckIn, Person, Relation

_FIELDS = tuple(field.name for field in fields(Person))


class SqlitePeople:
    """The People of one show file; every thread may call it."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def load(self) -> tuple[Person, ...]:
        """Everybody in the list, in its order."""
        with transaction(self._path, self._engine) as connection:
            columns = select(*(prize_tables.person.c[name] for name in _FIELDS))
            rows = connection.execute(columns.order_by(prize_tables.person.c.position))
            return tuple(Person(**dict(zip(_FIELDS, row, strict=True))) for row in rows)

    def save(self, people: Iterable[Person]) -> None:
        """Put a list in the place of the one there, whole or not at all; check-ins stay."""
        rows = [
            {"position": position} | {name: getattr(person, name) for name in _FIELDS}
            for position, person in enumerate(people)
        ]
        with transaction(self._path, self._engine) as connection:
            connection.execute(delete(prize_tables.person))
            if rows:
                connection.execute(insert(prize_tables.person), rows)

    def check_ins(self) -> tuple[CheckIn, ...]:
        """What the desks noted down, in no particular order."""
        with transaction(self._path, self._engine) as connection:
            return tuple(_entry(row) for row in connection.execute(select(prize_tables.check_in)))

    def check_in_count(self) -> int:
        """How many entries the desks have noted down."""
        with transaction(self._path, self._engine) as connection:
            count: int = connection.execute(
                select(func.count()).select_from(prize_tables.check_in)
            ).scalar_one()
            return count

    def note(self, entries: Sequence[CheckIn]) -> None:
        """Add this desk's own new entries, durable before it returns."""
        with transaction(self._path, self._engine) as connection:
            connection.execute(insert(prize_tables.check_in), [_row(entry) for entry in entries])

    def merge(self, entries: Iterable[CheckIn]) -> int:
        """Add those of another desk's entries that are not there yet; how many were new."""
        keys = select(prize_tables.check_in.c.desk, prize_tables.check_in.c.seq)
        with transaction(self._path, self._engine) as connection:
            claim_write(connection)
            known = {(row.desk, row.seq) for row in connection.execute(keys)}
            new = [_row(entry) for entry in entries if (entry.desk, entry.seq) not in known]
            if new:
                connection.execute(insert(prize_tables.check_in), new)
            return len(new)


def _row(entry: CheckIn) -> dict[str, Any]:
    return {
        "desk": entry.desk,
        "seq": entry.seq,
        "at": instant_to_text(entry.at),
        "kind": entry.kind,
        "number": entry.number,
        "person": None if entry.person is None else _person_to_text(entry.person),
    }


def _entry(row: Row[Any]) -> CheckIn:
    return CheckIn(
        desk=row.desk,
        seq=row.seq,
        at=instant_from_text(row.at),
        kind=row.kind,
        number=row.number,
        person=None if row.person is None else _person_from_text(row.person),
    )


def _person_to_text(person: Person) -> str:
    """What somebody who walked in can have: no more is asked at a desk."""
    values = {"number": person.number, "name": person.name, "relation": person.relation.value}
    values |= {"department": person.department, "table": person.table}
    return json.dumps(values, ensure_ascii=False)


def _person_from_text(text: str) -> Person:
    values = json.loads(text)
    return Person(**(values | {"relation": Relation(values["relation"])}))
