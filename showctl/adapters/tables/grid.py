"""A table as text cells, wherever it came from: what every row source hands on.

A row source (csv now) turns a file into a `Grid`; everything after it knows no file format.
Times in a cell are text as people write them (`18:00`, `0:30:00`), also where the format holds
them as numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from showctl.app.errors import UserError

MAX_ROWS = 5_000
MAX_COLUMNS = 200
_MAX_ROWS_WITH_BLANKS = 200_000
_MAX_CELL = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row that says something; `number` counts from 1 in the file, blank rows included."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text of that column (from 0), empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table that are not blank, and the name its errors are told with."""

    source: str
    rows: tuple[Row, ...]


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
        if len(rows) > max_rows + 1 or number > _MAX_ROWS_WITH_BLANKS:
            raise UserError(
                f"{source} has more than {max_rows:,} rows, which is more than showctl takes: "
                "keep only what belongs in the table."
            )
    return Grid(source, tuple(rows))


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
