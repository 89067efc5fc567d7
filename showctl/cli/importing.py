"""`showctl import`: a table becomes a show, or updates one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import typer

from showctl.adapters.store.file import ShowFile
from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.adapters.tables.merge import merge_into
from showctl.app.errors import UserError
from showctl.app.records import Record, plan_record
from showctl.cli.planning import plan_text, print_json
from showctl.cli.shows import load_show, local_zone, today
from showctl.domain.plan import HOUR, MINUTE, Show


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What the command line says about a table."""

    date: str | None = None
    start: str | None = None
    sheet: str | None = None
    mapping: tuple[str, ...] = ()


def import_into(
    table: Path,
    path: Path,
    options: TableOptions,
    *,
    replaces: bool = False,
    is_dry_run: bool = False,
    as_json: bool = False,
) -> None:
    """Import a table into a show file, made where there is none; print what was understood."""
    existing = load_show(path) if path.exists() else None
    imported = _read(table, path, options, existing)
    show = imported.show
    if existing is not None:
        show = _in_place_of(existing, imported, replaces=replaces)
    if not is_dry_run:
        _write(path, show, is_new=existing is None)
    warnings = (*_doubts(imported), *_dropped(existing, show))
    if as_json:
        print_json(plan_record(show, warnings))
        return
    typer.echo(plan_text(show))
    for warning in warnings:
        place = f"Row {warning['row']}: " if warning["row"] else ""
        typer.echo(f"{place}{warning['message']}", err=True)
    done = "would be written to" if is_dry_run else "written to"
    typer.echo(f"{len(show.segments)} segments {done} {path}.", err=True)


def _doubts(imported: ImportedPlan) -> list[Record]:
    return [
        {"code": warning.code, "row": warning.row, "message": warning.message}
        for warning in imported.warnings
    ]


def _dropped(existing: Show | None, show: Show) -> list[Record]:
    """What the show had and the table has not: gone, and told."""
    gone = () if existing is None else existing.segments
    return [
        {
            "code": "dropped",
            "row": None,
            "message": f"{segment.title!r} is not in the table and is no longer in the show.",
        }
        for segment in gone
        if segment.id not in show.index_of
    ]


def _read(table: Path, path: Path, options: TableOptions, existing: Show | None) -> ImportedPlan:
    zone = existing.timezone if existing else local_zone()
    on = existing.date if existing else today(zone)
    return read_plan(
        table,
        title=existing.title if existing else None,
        on=_date(options.date) if options.date else on,
        timezone=zone,
        start_ms=_start(options.start) if options.start else None,
        mapping=dict(_pair(entry) for entry in options.mapping),
        sheet=options.sheet,
        media_from=path.parent,
    )


def _in_place_of(existing: Show, imported: ImportedPlan, *, replaces: bool) -> Show:
    if not replaces:
        return merge_into(existing, imported.show, imported.fields)
    new = imported.show
    return replace(existing, date=new.date, start_ms=new.start_ms, segments=new.segments)


def _write(path: Path, show: Show, *, is_new: bool) -> None:
    if is_new:
        ShowFile.create(path, show).close()
        return
    with ShowFile.open(path) as file:
        file.replace_plan(show)


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UserError(f"--date {value} is no date: write YYYY-MM-DD.") from error


def _start(value: str) -> int:
    found = re.fullmatch(r"(\d{1,2}):([0-5]\d)", value)
    if not found or int(found[1]) > 47:
        raise UserError(f"--start {value} is no time: write HH:MM.")
    return int(found[1]) * HOUR + int(found[2]) * MINUTE


def _pair(entry: str) -> tuple[str, str]:
    field, equals, column = entry.partition("=")
    if not equals or not field.strip() or not column.strip():
        raise UserError(f"--map {entry} is not FIELD=COLUMN.")
    return field.strip(), column.strip()
