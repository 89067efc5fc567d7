"""A header of two lines: 时间 above 开始 and 结束, in cells merged with each other or not.

A second line that is missed would become a segment; one that is none would lose a segment. So it
has to be plain: cells merged with the header above, or a time's name below an empty header.
"""

from __future__ import annotations

from showctl.adapters.tables.columns import field_called, recognise
from showctl.adapters.tables.grid import Row
from showctl.app.tables import TIME_FIELDS
from showctl.domain.lengths import parse_length
from showctl.domain.notation import parse_span


def is_second_line(above: Row, below: Row, after: Row | None) -> bool:
    """Whether the row below a header belongs to it; `after` is the one below that."""
    own = _written(below)
    if any(_is_data(below.cell(column)) for column in own):
        return False
    # A cell that is merged further is a label beside the rows.
    if below.filled - above.filled - (after.filled if after else frozenset()):
        return True
    names = [field_called(below.cell(column)) for column in own]
    splits = any(
        name in TIME_FIELDS and not above.cell(column)
        for column, name in zip(own, names, strict=True)
    )
    return splits or _is_all_names(below)


def joined(above: Row, below: Row) -> Row:
    """Both lines as one header: a name below stands for itself, another word with what it is
    below of (人员 主持)."""
    width = max(len(above.cells), len(below.cells))
    own = set(_written(below))
    cells, group = [], ""
    for column in range(width):
        group = above.cell(column) or group
        cells.append(_name(group, below.cell(column)) if column in own else above.cell(column))
    return Row(below.number, tuple(cells))


def _name(group: str, word: str) -> str:
    is_known = bool(recognise([word], (), {}).fields)
    return word if is_known or not group else f"{group} {word}"


def _written(row: Row) -> list[int]:
    """The columns with a text of the row's own."""
    return [at for at, cell in enumerate(row.cells) if cell and at not in row.filled]


def _is_data(cell: str) -> bool:
    return parse_span(cell) is not None or parse_length(cell) is not None


def _is_all_names(row: Row) -> bool:
    fields = recognise(row.cells, (), {}).fields
    return len(fields) == len(_written(row)) and bool(set(fields) & set(TIME_FIELDS))
