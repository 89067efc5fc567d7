"""`showctl report`: what became of the plan."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from showctl.adapters.clock import wall_now
from showctl.adapters.files import write_whole
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.headless_draw import has_drawn
from showctl.app.ports import EventLog, Mode, RunHeader
from showctl.app.recording import action_lines
from showctl.app.report import report_record, report_text
from showctl.app.reporting.collection import Collection, collect, find_run, read_run
from showctl.app.reporting.comparison import comparison_record, comparison_text
from showctl.app.reporting.plain import parts_text
from showctl.cli.languages import page_language

_FORMATS = ("text", "json", "html", "pdf", "xlsx", "actions")
_PLAIN = ("text", "json", "actions")
_BINARY = ("pdf", "xlsx")


def report(
    path: Path,
    number: int | None,
    *,
    format_name: str,
    out: Path | None,
    compare: int | None = None,
    language: str | None = None,
) -> None:
    """Print or write the report of a run (None: the latest live run that began)."""
    if format_name not in _FORMATS:
        known = f"{', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}"
        raise UserError(f"--format {format_name} is not known: write {known}.")
    if format_name in _BINARY and out is None and sys.stdout.isatty():
        raise UserError(f"A report in {format_name} does not go to a terminal: add --out FILE.")
    spoken = page_language(language)
    with ShowFile.open(path, read_only=True) as file:
        run = run_to_report(file.log, number, path)
        if not file.log.is_whole(run.id):
            raise UserError(
                f"Run {run.id} of {path} lacks entries of its log: report a copy of the show that "
                "has them all."
            )
        beside = find_run(file.log, compare, str(path)) if compare is not None else None
        if format_name in _PLAIN:
            collected = _plain(file.log, run, beside)
        else:
            collected = collect(file.log, run, wall_now(), beside)
    if format_name == "json":
        page = _json(collected).encode()
    elif format_name == "text":
        page = _text(collected).encode()
    elif format_name == "actions":
        page = action_lines(collected.run.log, collected.run.state.show).encode()
    else:
        from showctl.adapters.reports.rendering import render

        page = render(collected, format_name, spoken)
    if out is not None:
        write_whole(out, page)
    elif format_name in _BINARY:
        sys.stdout.buffer.write(page)
    else:
        typer.echo(page.decode(), nl=False)


def _plain(log: EventLog, run: RunHeader, beside: RunHeader | None) -> Collection:
    """Without what only a page shows."""
    wall = wall_now()
    return Collection(
        read_run(log, run, wall), compared=read_run(log, beside, wall) if beside else None
    )


def _json(collected: Collection) -> str:
    run, that = collected.run, collected.compared
    record = report_record(run.state, run.log, run.now)
    if that is not None:
        record["compared"] = comparison_record(run, that)
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _text(collected: Collection) -> str:
    run, that = collected.run, collected.compared
    page = report_text(run.state, run.log, run.now) + parts_text(collected)
    return page if that is None else page + comparison_text(run, that)


def run_to_report(log: EventLog, number: int | None, path: Path) -> RunHeader:
    """The run of that number, else the latest live one that is worth a report; UserError."""
    if number is not None:
        return find_run(log, number, str(path))
    live = [run for run in log.runs() if run.mode is Mode.LIVE]
    begun = [run for run in live if run.started_at is not None]
    # A small meeting draws in a run that never begins.
    worth = begun or [run for run in live if has_drawn(log.read(run.id))]
    if not worth:
        raise UserError(f"{path} has no live run to report yet.")
    return worth[-1]
