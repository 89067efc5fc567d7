"""`showctl export`: a show as tables and printed sheets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import typer

from showctl.adapters.sheets.making import write_sheet
from showctl.app.errors import UserError
from showctl.app.prize_sheets import NO_PRIZES
from showctl.app.sheets import (
    FORMATS,
    PRIZE_SHEETS,
    Sheet,
    SheetFormat,
    SheetRequest,
    file_name,
)
from showctl.cli.draws_sheet import prizes_in
from showctl.cli.languages import sheet_language
from showctl.cli.shows import load_show


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What the command line says about the sheet; None where it says nothing."""

    sheet: str = "run"
    format: str | None = None
    language: str | None = None
    emcee: str | None = None
    changed_since: Path | None = None


def export(path: Path, options: ExportOptions, out: Path | None) -> None:
    """Write a sheet of the show at `path`: whole, or not at all. Says where it is."""
    request = _request(options, out)
    target = out or Path(file_name(path.stem, request))
    if target.exists() and path.exists() and target.samefile(path):
        raise UserError(f"{target} is the show itself: give the sheet another name.")
    if request.sheet in PRIZE_SHEETS:
        show, prizes = prizes_in(path)
    else:
        show, prizes = load_show(path), NO_PRIZES
    written = write_sheet(show, request, target, prizes)
    if written.is_written:
        typer.echo(f"{request.sheet} written to {target}.")
    else:
        typer.echo(f"No card has changed since {options.changed_since}: nothing was written.")
    # What to do with the cards in the emcee's hand.
    for label in written.gone:
        typer.echo(f"take out  {label}", err=True)
    for label in written.changed:
        typer.echo(f"put in    {label}", err=True)


def _request(options: ExportOptions, out: Path | None) -> SheetRequest:
    try:
        sheet = Sheet(options.sheet)
    except ValueError:
        raise UserError(f"--sheet {options.sheet} is not known: use {', '.join(Sheet)}.") from None
    return SheetRequest(
        sheet=sheet,
        format=_format(options.format, sheet, out),
        language=sheet_language(options.language),
        emcee=options.emcee,
        changed_since=options.changed_since,
    )


def _format(told: str | None, sheet: Sheet, out: Path | None) -> SheetFormat:
    """As told, else as the file is called, else the sheet's first."""
    suffix = out.suffix.casefold().removeprefix(".") if out else ""
    if told is None and suffix not in [*SheetFormat]:
        return FORMATS[sheet][0]
    try:
        return SheetFormat(told or suffix)
    except ValueError:
        raise UserError(f"--format {told} is not known: use {', '.join(SheetFormat)}.") from None
