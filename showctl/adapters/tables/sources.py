"""Where a table comes from: a file of any known kind, or pasted text; its sheets by name.

What a file is, its first bytes say, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock

from showctl.adapters.tables.delimited import delimited_grid, first_cells
from showctl.adapters.tables.encoding import bytes_of, text_of
from showctl.adapters.tables.grid import MAX_ROWS, Grid
from showctl.adapters.tables.headers import Table, find_table
from showctl.adapters.tables.lines import is_lines, lines_grid
from showctl.adapters.tables.markdown import has_markdown_table, markdown_grids
from showctl.adapters.tables.workbook import LARGEST_FILE, ExcelWorkbook, check_old_office
from showctl.app.errors import UserError
from showctl.app.tables import PASTED, TableWarning

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_LARGEST_TEXT = 16_000_000
_FOREIGN = ((b"%PDF", "a PDF"), (b"{\\rtf", "a text document"))


class Source:
    """Tables by the names of their sheets; a table that is the only one has no name to choose."""

    def __init__(
        self, name: str, sheets: tuple[str, ...], read: Callable[[str], Grid], folder: Path | None
    ) -> None:
        """`folder` is where files that the table names are looked for."""
        self.name, self.sheets, self.folder = name, sheets, folder
        self._read = read
        self._grids: dict[str, Grid] = {}
        self._reading = Lock()

    def grid(self, sheet: str) -> Grid:
        """The rows of a sheet, for any thread; UserError when they cannot be read."""
        with self._reading:
            if sheet not in self._grids:
                self._grids[sheet] = _lines_in_cells(self._read(sheet))
            return self._grids[sheet]

    def holds(self, sheet: str, source: str) -> bool:
        """Whether the sheet was read and its grid is called so."""
        return sheet in self._grids and self._grids[sheet].source == source

    def sheet_named(self, wanted: str) -> str:
        """The sheet of that name, or of that number from 1; UserError when there is none."""
        if not self.sheets[0]:
            raise UserError(f"{self.name} is one table without sheets: leave --sheet out.")
        names = {name.strip().casefold(): name for name in reversed(self.sheets)}
        found = names.get(wanted.strip().casefold())
        if found is None and wanted.strip().isdecimal():
            number = int(wanted)
            found = self.sheets[number - 1] if 1 <= number <= len(self.sheets) else None
        if found is None:
            there = ", ".join(self.sheets)
            raise UserError(f"{self.name} has no sheet {wanted!r}: it has {there}.")
        return found


def open_source(path: Path, max_rows: int = MAX_ROWS) -> Source:
    """The tables of a file; UserError, one sentence, when it holds none that can be read."""
    data = bytes_of(path, LARGEST_FILE)
    if data.startswith(_ZIP):
        book = ExcelWorkbook(path.name, data, max_rows)
        return Source(path.name, book.names or ("",), book.grid, path.parent)
    if data.startswith(_OLD_OFFICE):
        check_old_office(path.name, data)
    if len(data) > _LARGEST_TEXT:
        bytes_of(path, _LARGEST_TEXT)
    for signature, what in _FOREIGN:
        if data.startswith(signature):
            raise UserError(f"{path.name} is {what}, not a table: save the table as xlsx or csv.")
    text = text_of(data)
    if text is None:
        raise UserError(
            f"{path.name} is not a table of text in UTF-8, UTF-16 or GB18030: "
            "save it as csv (UTF-8) again."
        )
    return _of_text(path.name, text, path.parent, max_rows)


def pasted_source(text: str) -> Source:
    """The tables of text that was pasted."""
    if len(text) > _LARGEST_TEXT:
        raise UserError("The pasted text is larger than any rundown: paste only the rundown.")
    return _of_text(PASTED, text.replace("\0", ""), None)


def choose_table(
    source: Source, sheet: str | None, mapping: Mapping[str, str]
) -> tuple[Table, tuple[TableWarning, ...]]:
    """The table of the sheet that was named, else of the first that is a rundown, and the doubt
    where others are, too; UserError when there is none."""
    if sheet is not None:
        return find_table(source.grid(source.sheet_named(sheet)), mapping), ()
    found: dict[str, Table] = {}
    reason: UserError | None = None
    for name in source.sheets:
        try:
            found[name] = find_table(source.grid(name), mapping)
        except UserError as error:
            reason = reason or error
    if not found:
        raise reason or UserError(f"{source.name} has no sheets: it needs one with a rundown.")
    headed = {name: table for name, table in found.items() if table.header is not None}
    candidates = headed or found
    chosen, table = next(iter(candidates.items()))
    others = ", ".join(name for name in candidates if name != chosen)
    if not others:
        return table, ()
    row = table.header.number if table.header else table.body[0].number
    said = f"Sheet {chosen!r} is imported; others look like a rundown, too: {others}"
    return table, (TableWarning("other_sheets", row, said, about=others),)


def _lines_in_cells(grid: Grid) -> Grid:
    """A table of one column whose cells are lines (`18:00-18:30 签到`), read as such."""
    if any(len(row.cells) > 1 for row in grid.rows):
        return grid
    lines = [""] * (grid.rows[-1].number if grid.rows else 0)
    for row in grid.rows:
        lines[row.number - 1] = " ".join(row.cell(0).split())
    text = "\n".join(lines)
    return lines_grid(grid.source, text) if is_lines(text) else grid


def _of_text(name: str, text: str, folder: Path | None, max_rows: int = MAX_ROWS) -> Source:
    if has_markdown_table(text):
        grids = markdown_grids(name, text)
        named = {f"{number}": grid for number, grid in enumerate(grids, start=1)}
        names = tuple(named) if len(named) > 1 else ("",)
        return Source(name, names, lambda sheet: named[sheet or "1"], folder)
    cells = first_cells(text)
    # A comma in a title makes no column: what stands before it is a whole line still.
    if is_lines(text) and (not cells or is_lines("\n".join(cells))):
        return Source(name, ("",), lambda _: lines_grid(name, text), folder)
    return Source(name, ("",), lambda _: delimited_grid(name, text, max_rows), folder)
