"""A table as text cells, wherever it came from: what every row source hands on.

A row source (workbook, delimited text, Markdown, lines) makes a `Grid`; everything after it knows
no file format. Times in a cell are text as people write them (`18:00`, `0:30:00`), also where the
format holds them as numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from showctl.app.errors import UserError

MAX_ROWS = 5_000
MAX_COLUMNS = 200
_MAX_ROWS_WITH_BLANKS = 200_000
_MAX_CELL = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row that says something; `number` counts from 1 in the file, blank rows included.

    `filled` are the columns whose text stands in the row above, in one cell merged with this one.
    """

    number: int
    cells: tuple[str, ...]
    filled: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        """The text of that column (from 0), empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table that are not blank, and the name its errors are told with."""

    source: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells of one column merged downward: rows count from 1, `last` included, columns from 0."""

    column: int
    first: int
    last: int


def grid_of(source: str, records: Iterable[list[str]]) -> Grid:
    """The grid of raw records; UserError when there are more than a rundown can have."""
    rows = []
    for number, record in enumerate(records, start=1):
        cells = [cell.strip() for cell in record]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            _check_width(source, number, cells)
            rows.append(Row(number, tuple(cells)))
        # The header is a row too.
        if len(rows) > MAX_ROWS + 1 or number > _MAX_ROWS_WITH_BLANKS:
            raise UserError(
                f"{source} has more than {MAX_ROWS:,} rows, which no rundown has: "
                "keep only the rundown in the table."
            )
    return Grid(source, tuple(rows))


def filled_down(grid: Grid, merges: Sequence[Merged]) -> Grid:
    """The grid with the text of each merged cell in every row that it spans."""
    rows = {row.number: row for row in grid.rows}
    for merged in merges:
        top = rows.get(merged.first)
        text = top.cell(merged.column) if top is not None else ""
        for number in range(merged.first + 1, merged.last + 1) if text else ():
            row = rows.get(number)
            if row is not None and not row.cell(merged.column):
                rows[number] = _with_cell(row, merged.column, text)
    return replace(grid, rows=tuple(rows.values()))


def _with_cell(row: Row, column: int, text: str) -> Row:
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column] = text
    return Row(row.number, tuple(cells), row.filled | {column})


def _check_width(source: str, number: int, cells: list[str]) -> None:
    if len(cells) > MAX_COLUMNS:
        raise UserError(
            f"{source} has more than {MAX_COLUMNS} columns in row {number}: "
            "keep only the rundown in the table."
        )
    if max(map(len, cells)) > _MAX_CELL:
        raise UserError(
            f"{source} has a cell of more than {_MAX_CELL:,} characters in row {number}: "
            "look there for a quotation mark that is never closed."
        )
