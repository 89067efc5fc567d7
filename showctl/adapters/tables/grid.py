"""A table as text cells, wherever it came from: what every row source hands on.

A row source (workbook, delimited text, Markdown, lines) makes a `Grid`; everything after it knows
no file format. Times in a cell are text as people write them (`18:00`, `0:30:00`), also where the
format holds them as numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from showctl.app.errors import UserError

MAX_ROWS = 5_000
MAX_COLUMNS = 200
# Sheets that were once .xls can be formatted to row 65,536.
_MAX_ROWS_WITH_BLANKS = 100_000
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


def grid_of(source: str, records: Iterable[list[str]], max_rows: int = MAX_ROWS) -> Grid:
    """The grid of raw records; UserError when there are more than such a table can have."""
    rows = []
    for number, record in enumerate(records, start=1):
        cells = [cell.strip() for cell in record]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            _check_width(source, number, cells)
            rows.append(Row(number, tuple(cells)))
        # The header is a row too.
        if len(rows) > max_rows + 1 or number > max(max_rows, _MAX_ROWS_WITH_BLANKS) + 1:
            raise _too_many(source, max_rows)
    return Grid(source, tuple(rows))


def _too_many(source: str, max_rows: int) -> UserError:
    if max_rows == MAX_ROWS:
        return UserError(
            f"{source} has more than {MAX_ROWS:,} rows, which no rundown has: "
            "keep only the rundown in the table."
        )
    return UserError(f"{source} has more than {max_rows:,} rows: take it in in several parts.")


def filled_down(grid: Grid, merges: Sequence[Merged]) -> Grid:
    """The grid with the text of each merged cell in every row that it spans."""
    rows = list(grid.rows)
    numbers = [row.number for row in rows]
    left = MAX_ROWS * MAX_COLUMNS
    for merged in merges:
        top = bisect_left(numbers, merged.first)
        bottom = bisect_right(numbers, merged.last)
        left -= bottom - top
        if left < 0:
            raise UserError(f"{grid.source} merges more cells than any rundown has: unmerge them.")
        if top == bottom or numbers[top] != merged.first or merged.column >= MAX_COLUMNS:
            continue
        text = rows[top].cell(merged.column)
        for place in range(top + 1, bottom) if text else ():
            if not rows[place].cell(merged.column):
                rows[place] = _with_cell(rows[place], merged.column, text)
    return replace(grid, rows=tuple(rows))


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
