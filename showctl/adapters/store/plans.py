"""The plan tables of a show file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Row, Table, delete, insert, select, update

from showctl.adapters.store import prize_tables, schema
from showctl.adapters.store.transactions import claim_write, transaction
from showctl.app.errors import UserError
from showctl.domain.award import Award
from showctl.domain.cue import Cue
from showctl.domain.draw import Draw
from showctl.domain.faults import PlanError
from showctl.domain.game import Game
from showctl.domain.plan import CrewMember, Line, Segment, Show
from showctl.domain.plan_change import PlanChange

# What stands for the place of a row, not for a field of the plan.
_PLACE = {"key", "segment_id", "position"}
_CHILDREN_FIRST = (
    prize_tables.award,
    prize_tables.game,
    prize_tables.draw,
    schema.crew,
    schema.segment_extra,
    schema.line,
    schema.cue,
    schema.segment,
    schema.show,
)

# What belongs to the show as a whole.
_OF_THE_SHOW = (schema.crew, prize_tables.draw, prize_tables.game, prize_tables.award)

_Values = dict[str, Any]
_Child = TypeVar("_Child")


class SqlitePlans:
    """The Plans of one show file; every thread may call it."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def load(self) -> Show:
        """The plan; UserError when the file does not hold a sound one."""
        with transaction(self._path, self._engine) as connection:
            try:
                return load_plan(connection)
            except (LookupError, ValueError, TypeError) as error:
                why = str(error) if isinstance(error, PlanError) else "a part of it is missing"
                raise UserError(
                    f"The plan in {self._path} is damaged ({why}): "
                    "open a copy of it made earlier, or import the table again."
                ) from error

    def save(self, show: Show) -> None:
        """Put `show` in the place of the plan, whole or not at all."""
        with transaction(self._path, self._engine) as connection:
            for table in _CHILDREN_FIRST:
                connection.execute(delete(table))
            write_plan(connection, show)

    def change(self, change: PlanChange) -> None:
        """Turn the plan that is there into the next; rows that were not edited are not written."""
        with transaction(self._path, self._engine) as connection:
            claim_write(connection)
            change_plan(connection, change)


def load_plan(connection: Connection) -> Show:
    """The plan that the tables hold; LookupError, ValueError or TypeError when they hold none."""
    lines = _children(connection, schema.line, lambda row: Line(**_values(row)))
    cues = _children(connection, schema.cue, lambda row: Cue(**_values(row)))
    extra = _children(connection, schema.segment_extra, lambda row: (row.name, row.value))
    segments = tuple(
        Segment(
            **_values(row),
            lines=tuple(lines[row.id]),
            cues=tuple(cues[row.id]),
            extra=tuple(extra[row.id]),
        )
        for row in _in_order(connection, schema.segment)
    )
    crew = tuple(CrewMember(**_values(row)) for row in _in_order(connection, schema.crew))
    header = connection.execute(select(schema.show)).one_or_none()
    if header is None:
        raise LookupError("no plan")
    return Show(
        **_values(header),
        segments=segments,
        crew=crew,
        draws=tuple(Draw(**_values(row)) for row in _in_order(connection, prize_tables.draw)),
        games=tuple(Game(**_values(row)) for row in _in_order(connection, prize_tables.game)),
        awards=tuple(Award(**_values(row)) for row in _in_order(connection, prize_tables.award)),
    )


def write_plan(connection: Connection, show: Show) -> None:
    """Fill the empty plan tables."""
    _write_header(connection, show)
    _insert(connection, schema.segment, _placed(schema.segment, show.segments))
    _write_children(connection, show.segments)


def change_plan(connection: Connection, change: PlanChange) -> None:
    """Write what is new, in as few rows as were edited."""
    if change.settings is not None:
        for table in (*_OF_THE_SHOW, schema.show):
            connection.execute(delete(table))
        _write_header(connection, change.settings)
    # A cue may go from one segment to another: all of them leave before any comes back.
    for segment in change.segments:
        _drop_children(connection, segment.id)
    _place_rows(connection, change)
    _write_children(connection, change.segments)


def _place_rows(connection: Connection, change: PlanChange) -> None:
    """Write changed rows where they stand, and bring the rows of the splice to their places."""
    table, splice = schema.segment, change.splice
    rows = {segment.id: _fields(segment, table) for segment in change.segments}
    if splice is not None:
        end = splice.at + splice.taken
        is_taken = table.c.position.between(splice.at, end - 1)
        taken = {row.id for row in connection.execute(select(table.c.id).where(is_taken))}
        moved = table.c.position + (len(splice.ids) - splice.taken)
        connection.execute(update(table).where(table.c.position >= end).values(position=moved))
        for gone in taken - set(splice.ids):
            _drop_children(connection, gone)
            connection.execute(delete(table).where(table.c.id == gone))
        for position, key in enumerate(splice.ids, start=splice.at):
            if key in taken:
                place = update(table).where(table.c.id == key)
                connection.execute(place.values(position=position))
            else:
                connection.execute(insert(table), rows.pop(key) | {"position": position})
    for key, values in rows.items():
        connection.execute(update(table).where(table.c.id == key).values(values))


def _write_header(connection: Connection, show: Show) -> None:
    _insert(connection, schema.show, [{"key": 1} | _fields(show, schema.show)])
    _insert(connection, schema.crew, _placed(schema.crew, show.crew))
    _insert(connection, prize_tables.draw, _placed(prize_tables.draw, show.draws))
    _insert(connection, prize_tables.game, _placed(prize_tables.game, show.games))
    _insert(connection, prize_tables.award, _placed(prize_tables.award, show.awards))


def _write_children(connection: Connection, segments: Iterable[Segment]) -> None:
    for segment in segments:
        owner = {"segment_id": segment.id}
        extra = [
            {"position": position, "name": name, "value": value} | owner
            for position, (name, value) in enumerate(segment.extra)
        ]
        _insert(connection, schema.line, _placed(schema.line, segment.lines, owner))
        _insert(connection, schema.cue, _placed(schema.cue, segment.cues, owner))
        _insert(connection, schema.segment_extra, extra)


def _drop_children(connection: Connection, segment_id: str) -> None:
    for table in (schema.segment_extra, schema.line, schema.cue):
        connection.execute(delete(table).where(table.c.segment_id == segment_id))


def _in_order(connection: Connection, table: Table) -> Iterable[Row[Any]]:
    return connection.execute(select(table).order_by(table.c.position))


def _children(
    connection: Connection, table: Table, make: Callable[[Row[Any]], _Child]
) -> defaultdict[str, list[_Child]]:
    children: defaultdict[str, list[_Child]] = defaultdict(list)
    for row in _in_order(connection, table):
        children[row.segment_id].append(make(row))
    return children


def _values(row: Row[Any]) -> _Values:
    return {name: value for name, value in row._mapping.items() if name not in _PLACE}


def _fields(thing: object, table: Table) -> _Values:
    return {
        column.name: getattr(thing, column.name)
        for column in table.columns
        if column.name not in _PLACE
    }


def _placed(table: Table, things: Iterable[object], owner: _Values | None = None) -> list[_Values]:
    return [
        {"position": position} | _fields(thing, table) | (owner or {})
        for position, thing in enumerate(things)
    ]


def _insert(connection: Connection, table: Table, rows: list[_Values]) -> None:
    if rows:
        connection.execute(insert(table), rows)
