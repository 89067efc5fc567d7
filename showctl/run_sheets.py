"""The sheets of the run that is on, made beside it; those of prizes with the people of the file."""

from __future__ import annotations

from pathlib import Path

from showctl.adapters.sheets.beside import write_sheet_beside
from showctl.adapters.store.file import ShowFile
from showctl.app.draw_records import winner_records
from showctl.app.prize_sheets import NO_PRIZES, Prizes, last_with_winners, prizes_of
from showctl.app.sheets import PRIZE_SHEETS, SheetRequest, WrittenSheet
from showctl.domain.state import RunState


class RunSheets:
    """`write` is a `SheetWriter`; it reads the file, so it is for another thread."""

    def __init__(self, file: ShowFile) -> None:
        self._file = file

    def write(self, state: RunState, request: SheetRequest, path: Path) -> WrittenSheet:
        """Write a sheet of a run that is on."""
        prizes = self._prizes(state) if request.sheet in PRIZE_SHEETS else NO_PRIZES
        return write_sheet_beside(state.show, request, path, prizes)

    def _prizes(self, state: RunState) -> Prizes:
        """Those of this run; the day after, with another run open, those of the evening."""
        of = state
        if not state.is_rehearsal and not winner_records(state):
            of = last_with_winners(self._file.log) or state
        return prizes_of(of, state.show, self._file.people.load())
