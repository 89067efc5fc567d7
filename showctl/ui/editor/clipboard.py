"""Rows as text for the clipboard: a table with tabs, as Excel gives and takes it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from showctl.ui.editor.columns import CellKind, Column, PlanRow, read

Cells = tuple[Column, str]


def to_text(rows: Sequence[PlanRow], shown: Sequence[Column]) -> str:
    """The rows under a line of their headings."""
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerow([column.title for column in shown])
    for row in rows:
        writer.writerow([_plain(column, row) for column in shown])
    return out.getvalue()


def from_text(text: str, shown: Sequence[Column], first: int) -> list[list[Cells]]:
    """The rows of a text, each cell with its column: by a first line of headings, else in the
    order of the columns shown, from the column `first` on."""
    table = [cells for cells in csv.reader(io.StringIO(text), dialect="excel-tab") if any(cells)]
    if not table:
        return []
    by_title = {column.title.casefold(): column for column in shown}
    heads = [by_title.get(cell.strip().casefold()) for cell in table[0]]
    if sum(head is not None for head in heads) * 2 > len(heads) and len(heads) > 1:
        return [_under(heads, cells) for cells in table[1:]]
    order = [column for column in shown[first:] if column.kind is not CellKind.FIXED]
    return [_under(order, cells) for cells in table]


def _under(heads: Sequence[Column | None], cells: Sequence[str]) -> list[Cells]:
    return [
        (head, cell.strip())
        for head, cell in zip(heads, cells, strict=False)
        if head is not None and head.kind is not CellKind.FIXED
    ]


def _plain(column: Column, row: PlanRow) -> str:
    """A cell's text without the signs that are for the screen."""
    shown = read(column, row)
    return shown[2:] if shown.startswith("● ") else shown
