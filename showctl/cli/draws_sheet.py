"""`showctl draws sheet`: all winners on a sheet to sign, or as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import typer

from showctl.adapters.files import write_whole
from showctl.adapters.store.file import ShowFile
from showctl.app.draw_records import winner_records
from showctl.app.errors import UserError
from showctl.app.records import Record
from showctl.cli.reporting import run_to_report
from showctl.domain.run import replay
from showctl.domain.state import RunState

_COLUMNS = {
    "title": "奖项",
    "prize": "奖品",
    "number": "工号",
    "name": "姓名",
    "department": "部门",
    "table": "桌号",
    "claimed_by": "代领",
}
# Excel takes a csv for UTF-8 only with this in front.
_BYTE_ORDER_MARK = "\ufeff"


def write_sheet(path: Path, number: int | None, out: Path) -> None:
    """Write the winners of a run; the name of the file says how: .csv, .html or .pdf."""
    kind = out.suffix.casefold()
    if kind not in {".csv", ".html", ".pdf"}:
        raise UserError(f"{out} is no sheet that can be written: call it .pdf, .html or .csv.")
    with ShowFile.open(path, read_only=True) as file:
        run = run_to_report(file.log, number, path)
        state = replay(file.log.read(run.id))
    records = winner_records(state)
    if not records:
        raise UserError(f"Nobody has won in run {run.id} of {path} yet: there is nothing to sign.")
    if kind == ".csv":
        write_whole(out, _BYTE_ORDER_MARK + _table(records))
    else:
        _write_page(out, state, records, is_pdf=kind == ".pdf")
    typer.echo(f"{len(records)} winners written to {out}.")


def _write_page(out: Path, state: RunState, records: list[Record], *, is_pdf: bool) -> None:
    from showctl.adapters import printing

    note = "彩排 REHEARSAL" if state.is_rehearsal else ""
    page = printing.html("winners_sheet.html", title=state.show.title, note=note, winners=records)
    write_whole(out, printing.pdf(page) if is_pdf else page)


def _table(records: list[Record]) -> str:
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, tuple(_COLUMNS), extrasaction="ignore", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows(records)
    return page.getvalue()
