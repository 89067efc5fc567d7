"""`showctl import`: a table becomes a show, or updates one."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from showctl.adapters.show_lock import require_closed
from showctl.adapters.store.file import ShowFile
from showctl.adapters.tables.encoding import text_of
from showctl.adapters.tables.importer import read_plan
from showctl.app.errors import UserError
from showctl.app.plan_diff import Change, RowChange, changes_between
from showctl.app.records import Record, plan_record
from showctl.app.reimport import merge_into, replace_rundown
from showctl.app.tables import ImportedPlan
from showctl.cli.planning import plan_text, print_json
from showctl.cli.shows import load_show, local_zone, today
from showctl.domain.plan import HOUR, MINUTE, Show

# The table's name for text that is piped in.
STDIN = "-"


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
    show, changes = imported.show, tuple[RowChange, ...]()
    if existing is not None:
        show = _in_place_of(existing, imported, replaces=replaces)
        changes = changes_between(existing, show)
    if not is_dry_run:
        _write(path, show, is_new=existing is None)
    warnings = (*_doubts(imported), *_of_changes(changes))
    if as_json:
        record = plan_record(show, warnings)
        if is_dry_run and existing is not None:
            record["changes"] = [_change_record(change) for change in changes]
        print_json(record)
        return
    typer.echo(plan_text(show))
    if is_dry_run and existing is not None:
        typer.echo(_changes_text(path, changes))
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


def _of_changes(changes: tuple[RowChange, ...]) -> list[Record]:
    """What the show had and the table has not, or calls otherwise: told, for it is a guess."""
    told = []
    for change in changes:
        if Change.REMOVED in change.kinds:
            said = f"{change.title!r} is not in the table and is no longer in the show."
            told.append({"code": "dropped", "row": None, "message": said})
        for field in change.fields:
            if field.field == "title":
                said = f"{field.before!r} is taken to be called {field.after!r} now."
                told.append({"code": "reworded", "row": None, "message": said})
    return told


def _change_record(change: RowChange) -> Record:
    return {
        "kinds": sorted(change.kinds),
        "title": change.title,
        "number": change.number,
        "number_before": change.number_before,
        "fields": [
            {"field": field.own or field.field, "before": field.before, "after": field.after}
            for field in change.fields
        ],
    }


_SIGNS = {Change.ADDED: "+", Change.REMOVED: "-", Change.MOVED: "^", Change.CHANGED: "~"}


def _changes_text(path: Path, changes: tuple[RowChange, ...]) -> str:
    if not changes:
        return f"\nNothing in {path} would change."
    return "\n".join(["", f"What would change in {path}:", *map(_change_text, changes)])


def _change_text(change: RowChange) -> str:
    sign = next(sign for kind, sign in _SIGNS.items() if kind in change.kinds)
    number = change.number or change.number_before
    parts = []
    if Change.MOVED in change.kinds:
        parts.append(f"moved from {change.number_before}")
    parts += [
        f"{field.own or field.field.removesuffix('_ms')} {field.before or '—'} → "
        f"{field.after or '—'}"
        for field in change.fields
    ]
    said = "; ".join(" ".join(part.split()) for part in parts)
    return f"  {sign} {number:>3}  {change.title}{f'  ({said})' if said else ''}"


def _read(table: Path, path: Path, options: TableOptions, existing: Show | None) -> ImportedPlan:
    zone = existing.timezone if existing else local_zone()
    on = existing.date if existing else today(zone)
    is_piped = str(table) == STDIN
    title = path.stem if is_piped else None
    return read_plan(
        _text(sys.stdin.buffer.read()) if is_piped else table,
        title=existing.title if existing else title,
        on=_date(options.date) if options.date else on,
        timezone=zone,
        start_ms=_start(options.start) if options.start else None,
        mapping=dict(_pair(entry) for entry in options.mapping),
        sheet=options.sheet,
        media_from=path.parent,
    )


def _in_place_of(existing: Show, imported: ImportedPlan, *, replaces: bool) -> Show:
    if replaces:
        return replace_rundown(existing, imported.show)
    return merge_into(existing, imported.show, imported.fields)


def _write(path: Path, show: Show, *, is_new: bool) -> None:
    if is_new:
        ShowFile.create(path, show).close()
        return
    require_closed(path)
    with ShowFile.open(path) as file:
        file.replace_plan(show)


def _text(data: bytes) -> str:
    text = text_of(data)
    if text is None:
        raise UserError("What was piped in is no text: give the name of the file instead of -.")
    return text


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
