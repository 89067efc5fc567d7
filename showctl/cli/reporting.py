"""`showctl report`: what became of the plan."""

from __future__ import annotations

import json
import os
from pathlib import Path

import typer

from showctl.adapters.clock import wall_now
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.headless_draw import has_drawn
from showctl.app.ports import EventLog, Mode, RunHeader
from showctl.app.report import report_record, report_text
from showctl.domain.run import replay

_FORMATS = ("text", "json")


def report(path: Path, number: int | None, *, format_name: str, out: Path | None) -> None:
    """Print or write the report of a run (None: the latest live run that began)."""
    if format_name not in _FORMATS:
        raise UserError(f"--format {format_name} is not known: write {' or '.join(_FORMATS)}.")
    with ShowFile.open(path, read_only=True) as file:
        run = run_to_report(file.log, number, path)
        log = file.log.read(run.id)
    state = replay(log)
    now = state.ended_at or min(max(run.last_seen_at, state.last_at), wall_now())
    now = max(now, state.last_at)
    if format_name == "json":
        page = json.dumps(report_record(state, log, now), ensure_ascii=False, indent=2) + "\n"
    else:
        page = report_text(state, log, now)
    if out is None:
        typer.echo(page, nl=False)
    else:
        write_whole(out, page)


def run_to_report(log: EventLog, number: int | None, path: Path) -> RunHeader:
    """The run of that number, else the latest live one that is worth a report; UserError."""
    runs = log.runs()
    if number is not None:
        found = next((run for run in runs if run.id == number), None)
        if found is None:
            known = ", ".join(str(run.id) for run in runs if run.started_at) or "none yet"
            raise UserError(f"{path} has no run {number}; its runs: {known}.")
        return found
    live = [run for run in runs if run.mode is Mode.LIVE]
    begun = [run for run in live if run.started_at is not None]
    # A small meeting draws in a run that never begins.
    worth = begun or [run for run in live if has_drawn(log.read(run.id))]
    if not worth:
        raise UserError(f"{path} has no live run to report yet.")
    return worth[-1]


def write_whole(path: Path, page: str | bytes) -> None:
    """Write a file whole or not at all; text in UTF-8."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(page.encode() if isinstance(page, str) else page)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"{path} cannot be written: {error.strerror}.") from error
