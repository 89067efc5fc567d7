"""The sheets of prizes on the command line: of which run, and `showctl draws sheet`."""

from __future__ import annotations

from pathlib import Path

import typer

from showctl.adapters.clock import wall_now
from showctl.adapters.sheets.making import write_sheet
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.prize_sheets import Prizes, last_with_winners, prizes_of
from showctl.app.reporting.collection import find_run
from showctl.app.sheets import FORMATS, Sheet, SheetFormat, SheetRequest
from showctl.cli.languages import sheet_language
from showctl.domain.plan import Show
from showctl.domain.run import replay
from showctl.domain.state import open_run


def write_winners(path: Path, number: int | None, out: Path, language: str | None) -> None:
    """Write the winners of a run (None: the latest live one that has any) to sign."""
    known = [*FORMATS[Sheet.WINNERS]]
    suffix = out.suffix.casefold().removeprefix(".")
    if suffix not in known:
        names = ", ".join(f".{each}" for each in known[:-1])
        raise UserError(f"{out} is no sheet that can be written: call it {names} or .{known[-1]}.")
    show, prizes = prizes_in(path, number)
    if not prizes.winners:
        raise UserError(f"Nobody has won in {path} yet: there is nothing to sign.")
    request = SheetRequest(
        sheet=Sheet.WINNERS, format=SheetFormat(suffix), language=sheet_language(language)
    )
    write_sheet(show, request, out, prizes)
    typer.echo(f"{len(prizes.winners)} winners written to {out}.")


def prizes_in(path: Path, number: int | None = None) -> tuple[Show, Prizes]:
    """The plan of a file, and the prizes of one of its runs: of the latest live one that has
    winners, where none is named, else of the plan alone."""
    with ShowFile.open(path, read_only=True) as file:
        show = file.plans.load()
        if number is None:
            state = last_with_winners(file.log) or open_run(show, wall_now())
        else:
            state = replay(file.log.read(find_run(file.log, number, str(path)).id))
        return show, prizes_of(state, show, file.people.load())
