"""Where the table begins: its header row, also below a title or instructions, or none at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from showctl.adapters.tables.columns import Columns, assigned, field_named, recognise
from showctl.adapters.tables.grid import Grid, Row
from showctl.adapters.tables.header_lines import is_second_line, joined
from showctl.app.errors import UserError
from showctl.app.tables import TIME_FIELDS, TableWarning
from showctl.domain.lengths import parse_length
from showctl.domain.notation import is_empty, parse_span

_SEARCHED_ROWS = 30
_DECIDING_ROWS = 50


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with its columns understood: the rows below the header, and what was passed over."""

    source: str
    header: Row | None
    columns: Columns
    body: tuple[Row, ...]
    warnings: tuple[TableWarning, ...]


def find_table(grid: Grid, mapping: Mapping[str, str]) -> Table:
    """The table in the grid; UserError when no row heads a title and a time."""
    if not grid.rows:
        raise UserError(
            f"{grid.source} is empty: it needs a header row and a row for each segment."
        )
    told = {field_named(field): column for field, column in mapping.items()}
    for index, row in enumerate(grid.rows[:_SEARCHED_ROWS]):
        body = grid.rows[index + 1 :]
        header, body = _whole_header(row, body) if not told else (row, body)
        if _heads_a_rundown(header, told):
            return _with_header(grid, index, header, body, told)
    return _without_header(grid, told)


def _whole_header(row: Row, body: tuple[Row, ...]) -> tuple[Row, tuple[Row, ...]]:
    """A row that may be a header, with a second line of it if it has one, and what is below."""
    if not body or not is_second_line(row, body[0], body[1] if len(body) > 1 else None):
        return row, body
    # A row that is a header by itself has a title above it.
    if not _heads_a_rundown(row, {}) and _heads_a_rundown(body[0], {}):
        return row, body
    return joined(row, body[0]), body[1:]


def _with_header(
    grid: Grid, index: int, header: Row, body: tuple[Row, ...], told: Mapping[str, str]
) -> Table:
    deciding = [row.cells for row in body[:_DECIDING_ROWS]]
    columns = recognise(_widened(header, body), deciding, told)
    return Table(grid.source, header, columns, body, _passed_over(grid.rows[:index]))


def assigned_table(grid: Grid, fields: Mapping[str, int]) -> Table:
    """The table with its columns (from 0) as a person assigned them; UserError when that gives
    no title or no time."""
    if not Columns(fields).has_rundown:
        raise UserError(
            f"{grid.source} needs a column of titles and one of times: say which they are."
        )
    try:
        table = find_table(grid, {})
    except UserError:
        table = find_table(grid, {field: str(column + 1) for field, column in fields.items()})
    deciding = [row.cells for row in table.body[:_DECIDING_ROWS]]
    return replace(table, columns=assigned(headers_of(table), deciding, fields))


def headers_of(table: Table) -> list[str]:
    """The header of every column, "" where it has none."""
    return _widened(table.header or Row(0, ()), table.body)


def _heads_a_rundown(row: Row, told: Mapping[str, str]) -> bool:
    if any(parse_span(cell) is not None for cell in row.cells):
        return False
    try:
        return recognise(row.cells, (), told).has_rundown
    except UserError:
        return False


def _widened(row: Row, body: Sequence[Row]) -> list[str]:
    width = max((len(below.cells) for below in body), default=0)
    return [*row.cells, *[""] * (width - len(row.cells))]


def _passed_over(rows: Sequence[Row]) -> tuple[TableWarning, ...]:
    return tuple(
        TableWarning(
            "above_header", row.number, f"Above the header, not imported: {said}", about=said
        )
        for row in rows
        for said in [" ".join(row.cells)]
    )


def _without_header(grid: Grid, told: Mapping[str, str]) -> Table:
    """The columns by what their first row holds: a time of day, and the first words after it.
    Words alone above it are a title."""
    titles = 0 if told else _titles_above(grid)
    above, rows = grid.rows[:titles], grid.rows[titles:]
    first = rows[0]
    headers = [""] * max(len(row.cells) for row in grid.rows)
    time_field = "start"
    time_at = next((at for at, cell in enumerate(first.cells) if parse_span(cell)), None)
    if time_at is None:
        time_field = "duration"
        time_at = next((at for at, cell in enumerate(first.cells) if _is_length(cell)), None)
    if time_at is None:
        recognise(_widened(first, grid.rows), (), told)
        raise _no_header(grid, told)
    fields = dict(recognise(headers, (), told).fields)
    words_at = next((at for at, cell in enumerate(first.cells) if _is_words(cell)), None)
    for field, column in ((time_field, time_at), ("title", words_at)):
        if column is not None and column not in fields.values():
            fields.setdefault(field, column)
    if "title" not in fields:
        raise _no_header(grid, told)
    own = tuple((at, f"#{at + 1}") for at in range(len(headers)) if at not in fields.values())
    doubt = TableWarning(
        "no_header", first.number, "No header row: columns are taken by what they hold"
    )
    return Table(grid.source, None, Columns(fields, own), rows, (*_passed_over(above), doubt))


def _titles_above(grid: Grid) -> int:
    """How many rows of the grid come before its first with more than one cell, each words alone."""
    told = [[cell for cell in row.cells if not is_empty(cell)] for row in grid.rows]
    first = next((at for at, cells in enumerate(told) if len(cells) > 1), 0)
    return first if all(map(_is_words, (cells[0] for cells in told[:first] if cells))) else 0


def _is_length(cell: str) -> bool:
    length = parse_length(cell)
    return length is not None and not length.assumed


def _is_words(cell: str) -> bool:
    return not is_empty(cell) and parse_span(cell) is None and parse_length(cell) is None


def _no_header(grid: Grid, told: Mapping[str, str]) -> UserError:
    found: set[str] = set(told)
    for row in grid.rows[:_SEARCHED_ROWS]:
        found |= set(recognise(row.cells, (), {}).fields)
    if "title" in found and not found.intersection(TIME_FIELDS):
        return UserError(
            f"{grid.source} has no column of times: add one called 时间, 开始 or 时长 "
            "(start, duration), or name it with --map start=COLUMN."
        )
    return UserError(
        f"{grid.source} has no header row with a time and a title: call the columns 时间 and 环节 "
        "(start, title), or name them with --map title=COLUMN."
    )
