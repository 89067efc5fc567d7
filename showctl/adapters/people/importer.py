"""`showctl people import`: a table becomes a list of people, and every doubt a warning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showctl.adapters.people.cells import parse_date, parse_groups, parse_relation
from showctl.adapters.people.columns import PeopleColumns, recognise
from showctl.adapters.tables.grid import Grid, Row
from showctl.adapters.tables.sources import open_source
from showctl.app.errors import UserError
from showctl.app.people_search import one_line
from showctl.app.tables import TableWarning
from showctl.domain.people import Person

MAX_PEOPLE = 150_000
_SEARCHED_ROWS = 30


@dataclass(frozen=True, slots=True)
class ImportedPeople:
    """The people of a table in its order, the doubts, and the fields it has columns for."""

    people: tuple[Person, ...]
    warnings: tuple[TableWarning, ...]
    fields: frozenset[str]


def read_people(path: Path, *, sheet: str | None = None) -> ImportedPeople:
    """The people in a table file; without `sheet`, in its first sheet that has names.

    UserError when there are none to be had.
    """
    source = open_source(path, MAX_PEOPLE)
    if sheet is not None:
        return people_of_grid(source.grid(source.sheet_named(sheet)))
    grids = [source.grid(name) for name in source.sheets]
    return people_of_grid(next((grid for grid in grids if _header_of(grid) is not None), grids[0]))


def people_of_grid(grid: Grid) -> ImportedPeople:
    """The people in a grid, below the first row that heads a column of names."""
    header = _header_of(grid)
    if header is None:
        raise UserError(f"{grid.source} has no column of names: call one 姓名 (name).")
    return _people(grid.source, recognise(grid.rows[header].cells), grid.rows[header + 1 :])


def _header_of(grid: Grid) -> int | None:
    """The place of the row that heads a column of names, None where there is none."""
    heads = (
        place
        for place, row in enumerate(grid.rows[:_SEARCHED_ROWS])
        if "name" in recognise(row.cells).fields
    )
    return next(heads, None)


def _people(source: str, columns: PeopleColumns, rows: tuple[Row, ...]) -> ImportedPeople:
    people: dict[str, Person] = {}
    warnings: list[TableWarning] = []
    for row in rows:
        read = _Reader(columns, row)
        if not read.is_somebody:
            continue
        person = read.person(people)
        warnings += read.doubts
        if person is None:
            continue
        if person.number in people:
            warnings.append(_repeated(row, person, people[person.number]))
        else:
            people[person.number] = person
    if not people:
        raise UserError(f"{source} has a header and nobody below it: add a row for each person.")
    fields = {*columns.fields, "extra"} if columns.own else set(columns.fields)
    return ImportedPeople(tuple(people.values()), tuple(warnings), frozenset(fields - {"number"}))


def _repeated(row: Row, person: Person, first: Person) -> TableWarning:
    return TableWarning(
        "repeated_number",
        row.number,
        f"{person.name} has the number {person.number}, which {first.name} has already: "
        "not added again.",
    )


class _Reader:
    """One row; `doubts` are what it could not make sense of."""

    def __init__(self, columns: PeopleColumns, row: Row) -> None:
        self._columns, self._row = columns, row
        self.doubts: list[TableWarning] = []

    @property
    def is_somebody(self) -> bool:
        """A row that names nobody and gives no number is nobody."""
        return bool(self._cell("name") or self._cell("number"))

    def person(self, before: dict[str, Person]) -> Person | None:
        """The person of the row, None where it has a number and no name."""
        name, department = self._cell("name"), self._cell("department")
        if not name:
            self._doubt("no_name", f"The number {self._cell('number')} has no name: not added.")
            return None
        unread: list[tuple[str, str]] = []
        return Person(
            number=self._cell("number") or self._number_for(name, department, before),
            name=name,
            department=department,
            title=self._cell("title"),
            table=self._cell("table"),
            photo=self._raw("photo").strip(),
            groups=parse_groups(self._raw("groups")),
            reading=self._cell("reading"),
            **self._parsed(unread),
            extra=(*self._own(), *unread),
        )

    def _parsed(self, unread: list[tuple[str, str]]) -> dict[str, Any]:
        """What has to be understood; what cannot be is kept as it is written, and told."""
        parsed: dict[str, Any] = {}
        for field, parse in (("hired", parse_date), ("relation", parse_relation)):
            cell = self._cell(field)
            value = parse(cell) if cell else None
            if value is not None:
                parsed[field] = value
            elif cell:
                unread.append((self._columns.headers[field], cell))
                what = "no date" if field == "hired" else "neither employee, guest nor family"
                self._doubt(f"{field}_unread", f"{cell!r} is {what}: kept as a note.")
        return parsed

    def _number_for(self, name: str, department: str, before: dict[str, Person]) -> str:
        """Somebody without a number goes by name; a namesake by name and department."""
        if "number" in self._columns.fields:
            self._doubt("no_number", f"{name} has no number: the name stands for it.")
        return f"{name}·{department}" if name in before and department else name

    def _own(self) -> Iterator[tuple[str, str]]:
        for column, header in self._columns.own:
            if text := self._row.cell(column).strip():
                yield header, text

    def _cell(self, field: str) -> str:
        return one_line(self._raw(field))

    def _raw(self, field: str) -> str:
        column = self._columns.fields.get(field)
        return "" if column is None else self._row.cell(column)

    def _doubt(self, code: str, message: str) -> None:
        self.doubts.append(TableWarning(code, self._row.number, message))
