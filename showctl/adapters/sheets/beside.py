"""Sheets made in a process of their own: setting pages takes seconds of one core, and in the
windows' process it would hold up GO."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from showctl.adapters.sheets.making import write_sheet
from showctl.app.errors import UserError
from showctl.app.prize_sheets import NO_PRIZES, Prizes
from showctl.app.sheets import SheetRequest, WrittenSheet
from showctl.domain.plan import Show

_POLITE = 10


def write_sheet_beside(
    show: Show, request: SheetRequest, path: Path, prizes: Prizes = NO_PRIZES
) -> WrittenSheet:
    """`write_sheet`, which waits for another process to do it; UserError where that one dies."""
    try:
        with ProcessPoolExecutor(1, get_context("spawn"), initializer=_give_way) as beside:
            return beside.submit(write_sheet, show, request, path, prizes).result()
    except (BrokenProcessPool, OSError) as error:
        raise UserError(
            f"{path} was not made: the program that makes it ended early; try again."
        ) from error


def _give_way() -> None:
    """Let the show have the processor first, where the system knows how."""
    if hasattr(os, "nice"):
        os.nice(_POLITE)
