"""`showctl import`: a table becomes a plan, and every doubt becomes a warning.

The way: a row source makes a grid, columns are recognised, each row is read, the timetable
settles the times, and rows become segments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from showctl.adapters.tables.headers import Table, assigned_table, headers_of
from showctl.adapters.tables.rows import TableRow, read_rows
from showctl.adapters.tables.segments import segments_of, start_of
from showctl.adapters.tables.sources import Source, choose_table, open_source, pasted_source
from showctl.adapters.tables.timetable import Timetable
from showctl.app.errors import UserError
from showctl.app.tables import (
    ImportedPlan,
    ReadRow,
    TableChoices,
    TableReading,
    TableWarning,
)
from showctl.domain.plan import Show

# What a show is called that was made from a text.
UNNAMED = "未命名"


def read_plan(
    source: Path | str,
    *,
    title: str | None = None,
    on: date,
    timezone: str,
    start_ms: int | None = None,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    media_from: Path | None = None,
) -> ImportedPlan:
    """The plan in a table file, or in a text; UserError when there is none to be had.

    `start_ms` is the show's start after midnight, for tables that give only durations or a clock
    from zero. `mapping` names columns by hand (field → header, number or letter). Files that the
    table names are looked for beside it; a cue's path is as written, or relative to `media_from`.
    """
    opened = pasted_source(source) if isinstance(source, str) else open_source(source)
    table, doubts = choose_table(opened, sheet, mapping or {})
    empty = Show(title=title or _title_of(source), date=on, timezone=timezone, start_ms=0)
    return _planned(
        table, doubts, empty, start_ms=start_ms, folder=opened.folder, media_from=media_from
    )


class TableFile:
    """A table whose columns, sheet and start a person may still change: a `TableSource`."""

    def __init__(self, source: Source, media_from: Path | None) -> None:
        self._source, self._media_from = source, media_from
        self.name, self.sheets = source.name, source.sheets

    def read(self, choices: TableChoices, *, title: str, on: date, timezone: str) -> TableReading:
        """The table as understood under these choices."""
        table = None
        doubts: tuple[TableWarning, ...] = ()
        try:
            table, doubts = self._table(choices)
            plan = _planned(
                table,
                doubts,
                Show(title=title, date=on, timezone=timezone),
                start_ms=choices.start_ms,
                folder=self._source.folder,
                media_from=self._media_from,
                background=choices.background,
            )
        except UserError as error:
            return self._unplanned(table, choices, str(error))
        return _reading(table, self._sheet_of(table, choices), plan)

    def _table(self, choices: TableChoices) -> tuple[Table, tuple[TableWarning, ...]]:
        if choices.columns is None:
            return choose_table(self._source, choices.sheet, {})
        sheet = choices.sheet or self.sheets[0]
        return assigned_table(self._source.grid(sheet), choices.columns), ()

    def _sheet_of(self, table: Table, choices: TableChoices) -> str:
        """The sheet that was chosen, or that the importer chose."""
        if choices.sheet is not None:
            return choices.sheet
        read = (name for name in self.sheets if self._source.holds(name, table.source))
        return next(read, self.sheets[0])

    def _unplanned(self, table: Table | None, choices: TableChoices, error: str) -> TableReading:
        """The bare rows, for a person to say what they are."""
        sheet = choices.sheet or self.sheets[0]
        if table is not None:
            return _reading(table, self._sheet_of(table, choices), None, error)
        try:
            rows = self._source.grid(sheet).rows
        except UserError as unread:
            return TableReading(sheet, (), {}, (), None, str(unread))
        width = max((len(row.cells) for row in rows), default=0)
        shown = tuple(ReadRow(row.number, row.cells) for row in rows)
        return TableReading(sheet, ("",) * width, choices.columns or {}, shown, None, error)


class TableFiles:
    """Opens tables for the import window; cues are seen from the folder of the show."""

    def __init__(self, media_from: Path | None = None) -> None:
        self._media_from = media_from

    def open(self, path: Path) -> TableFile:
        """The tables of a file; UserError when it holds none that can be read."""
        return TableFile(open_source(path), self._media_from)

    def paste(self, text: str) -> TableFile:
        """The tables of a text; UserError when it is too long."""
        return TableFile(pasted_source(text), self._media_from)


def _title_of(source: Path | str) -> str:
    return source.stem if isinstance(source, Path) else UNNAMED


def _reading(table: Table, sheet: str, plan: ImportedPlan | None, error: str = "") -> TableReading:
    rows = tuple(ReadRow(row.number, row.cells) for row in table.body)
    return TableReading(
        sheet, tuple(headers_of(table)), dict(table.columns.fields), rows, plan, error
    )


def _planned(
    table: Table,
    doubts: tuple[TableWarning, ...],
    empty: Show,
    *,
    start_ms: int | None,
    folder: Path | None,
    media_from: Path | None,
    background: frozenset[int] = frozenset(),
) -> ImportedPlan:
    """`empty`, filled with the segments of the table."""
    rows, row_doubts = read_rows(table)
    if not rows:
        raise UserError(f"{table.source} has a header and no segments below it: add its rows.")
    _check_times(table.source, rows, start_ms)
    for row in rows:
        row.is_background = row.is_background or row.timing.row in background
        row.is_reserve = row.is_reserve and not row.is_background
        row.timing.takes_time = not row.is_reserve
    timetable = Timetable([row.timing for row in rows], start_ms)
    timetable.settle()
    segments, overlaps = segments_of(rows, folder, media_from)
    warnings = sorted(
        (*doubts, *table.warnings, *row_doubts, *timetable.warnings, *overlaps),
        key=lambda warning: warning.row,
    )
    return ImportedPlan(
        replace(empty, start_ms=start_of(rows), segments=segments),
        tuple(warnings),
        frozenset(table.columns.fields),
        tuple(row.timing.row for row in rows),
    )


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
