"""`showctl import`: a table becomes a plan, and every doubt becomes a warning.

The way: a row source makes a grid, columns are recognised, each row is read, the timetable
settles the times, and rows become segments.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showctl.adapters.tables.csv_rows import read_csv
from showctl.adapters.tables.doubt import TableWarning
from showctl.adapters.tables.grid import Grid
from showctl.adapters.tables.headers import find_table
from showctl.adapters.tables.rows import TableRow, read_rows
from showctl.adapters.tables.segments import segments_of, start_of
from showctl.adapters.tables.timetable import Timetable
from showctl.app.errors import UserError
from showctl.domain.plan import Show

RowSource = Callable[[Path, str | None], Grid]

# By suffix; text of any other name is read as delimited text, which knows what it is not.
_SOURCES: Mapping[str, RowSource] = {".csv": read_csv}


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """The plan of a table, the doubts in the order of its rows, and the fields it has columns for.

    `fields` are the names of `columns.NAMES`; a re-import updates these and keeps the others.
    """

    show: Show
    warnings: tuple[TableWarning, ...]
    fields: frozenset[str]


def read_plan(
    path: Path,
    *,
    title: str | None = None,
    on: date,
    timezone: str,
    start_ms: int | None = None,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    media_from: Path | None = None,
) -> ImportedPlan:
    """The plan in a table file; UserError when there is none to be had.

    `start_ms` is the show's start after midnight, for tables that give only durations or a clock
    from zero. `mapping` names columns by hand (field → header, number or letter). Files that the
    table names are looked for beside it; a cue's path is as written, or relative to `media_from`.
    """
    read = _SOURCES.get(path.suffix.casefold(), read_csv)
    return plan_of_grid(
        read(path, sheet),
        title=title or path.stem,
        on=on,
        timezone=timezone,
        start_ms=start_ms,
        mapping=mapping,
        folder=path.parent,
        media_from=media_from,
    )


def plan_of_grid(
    grid: Grid,
    *,
    title: str,
    on: date,
    timezone: str,
    start_ms: int | None = None,
    mapping: Mapping[str, str] | None = None,
    folder: Path | None = None,
    media_from: Path | None = None,
) -> ImportedPlan:
    """The plan in a grid; files it names are looked for in `folder`, where one is given."""
    table = find_table(grid, mapping or {})
    rows, doubts = read_rows(table)
    if not rows:
        raise UserError(f"{grid.source} has a header and no segments below it: add its rows.")
    _check_times(grid.source, rows, start_ms)
    timetable = Timetable([row.timing for row in rows], start_ms)
    timetable.settle()
    segments, overlaps = segments_of(rows, folder, media_from)
    show = Show(
        title=title,
        date=on,
        timezone=timezone,
        start_ms=start_of(rows),
        segments=segments,
    )
    warnings = sorted(
        (*table.warnings, *doubts, *timetable.warnings, *overlaps), key=lambda w: w.row
    )
    return ImportedPlan(show, tuple(warnings), frozenset(table.columns.fields))


def _check_times(source: str, rows: list[TableRow], start_ms: int | None) -> None:
    timings = [row.timing for row in rows]
    if any(timing.start is not None for timing in timings) or start_ms is not None:
        return
    if any(timing.length is not None or timing.end is not None for timing in timings):
        raise UserError(f"{source} gives no start times: it needs --start HH:MM.")
    raise UserError(
        f"{source} has no times in its rows: give them a start or a duration, "
        "or name the column with --map start=COLUMN."
    )
