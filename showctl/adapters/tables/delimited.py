"""Delimited text as a grid: the delimiter is found out.

Delimiters: comma, tab, semicolon, bar, and the Chinese comma.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from showctl.adapters.tables.grid import MAX_ROWS, Grid, grid_of
from showctl.app.errors import UserError

_DELIMITERS = (",", "\t", ";", "|", "，")
_SNIFFED_ROWS = 60
_SNIFFED_CHARACTERS = 100_000


def delimited_grid(source: str, text: str, max_rows: int = MAX_ROWS) -> Grid:
    """The rows of delimited text; UserError when it is none, or has more rows than that."""
    try:
        return grid_of(source, _records(text, _delimiter(text)), max_rows)
    except csv.Error as error:
        raise UserError(f"{source} is not a readable csv table ({error}).") from error


def first_cells(text: str) -> list[str]:
    """The first cell of each of the first rows; none where no delimiter cuts most rows into the
    same number of cells, at least two."""
    sample = text[:_SNIFFED_CHARACTERS]
    try:
        delimiter = _delimiter(text)
        widths = _widths(sample, delimiter)
        records = list(islice(_records(sample, delimiter), _SNIFFED_ROWS))
    except csv.Error:
        return []
    rows = widths.total()
    del widths[1]
    is_even = max(widths.values(), default=0) * 2 > rows
    return [record[0] for record in records if record] if is_even else []


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)


def _widths(sample: str, delimiter: str) -> Counter[int]:
    records = islice(_records(sample, delimiter), _SNIFFED_ROWS)
    return Counter(len(record) for record in records if any(map(str.strip, record)))


def _delimiter(text: str) -> str:
    """The one that cuts most rows into the same number of cells, at least two; else the comma."""
    sample = text[:_SNIFFED_CHARACTERS]

    def evenness(delimiter: str) -> int:
        widths = _widths(sample, delimiter)
        del widths[1]
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=evenness)
