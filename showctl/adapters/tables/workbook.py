"""Excel workbooks as grids: cells as text the way people write it, cached values of formulas.

A workbook is read only as far as a rundown needs: no pictures, macros or external links. What
could keep a reader busy for long (a zip or entity bomb, a sheet without end) is refused before.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from showctl.adapters.tables.grid import MAX_COLUMNS, MAX_ROWS, Grid, Merged, filled_down, grid_of
from showctl.adapters.tables.spreadsheet_cells import cell_text
from showctl.app.errors import UserError

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

LARGEST_FILE = 100_000_000
_LARGEST_PARTS = 96_000_000
_MOST_PARTS = 5_000
_MOST_SHEETS = 100
_MOST_MERGES = 20_000
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_MERGE = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)
# A cell with something in it, right of the columns that are read.
_FAR_RIGHT = re.compile(
    rb'r="(?:G[S-Z]|[H-Z][A-Z]|[A-Z]{3})[0-9]{1,7}"[^>]*>\s*<(?:\w+:)?(?:v|is|f)[\s>]'
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


def check_old_office(source: str, data: bytes) -> None:
    """UserError: what an Office file that is no workbook of ours is."""
    if _PROTECTED in data:
        raise UserError(
            f"{source} is protected by a password: open it, save a copy without one, "
            "and import that."
        )
    raise UserError(f"{source} is an old Office file (.xls): save it as .xlsx or csv first.")


class ExcelWorkbook:
    """An opened workbook; `names` are its sheets, the hidden ones last."""

    def __init__(self, source: str, data: bytes, max_rows: int = MAX_ROWS) -> None:
        """UserError when the data is no sound workbook."""
        self._source, self._data, self._max_rows = source, data, max_rows
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            self._check_parts()
            self._book = self._opened(is_formula_wanted=False)
        except UserError:
            raise
        except Exception as error:
            # A broken file makes the readers raise anything at all.
            raise self._broken() from error
        sheets = sorted(self._book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        self.names = tuple(sheet.title for sheet in sheets[:_MOST_SHEETS])

    def grid(self, name: str) -> Grid:
        """The rows of a sheet, merged cells filled down; UserError when they are too many."""
        source = f"{self._source}, sheet {name}" if len(self.names) > 1 else self._source
        try:
            raw = self._archive.read(self._part_of(name))
            if _FAR_RIGHT.search(raw):
                raise UserError(
                    f"{source} has more than {MAX_COLUMNS} columns: "
                    "keep only the rundown in the table."
                )
            merges = _merges(source, raw)
            grid = grid_of(source, _records(self._book, name), self._max_rows)
            if _FORMULA.search(raw):
                grid = self._with_unknown_results(grid, name)
        except UserError:
            raise
        except Exception as error:
            raise self._broken() from error
        return filled_down(grid, merges)

    def _broken(self) -> UserError:
        return UserError(
            f"{self._source} cannot be read as an Excel workbook, it is damaged or something "
            "else: open it in Excel or WPS and save it again."
        )

    def _opened(self, *, is_formula_wanted: bool) -> Workbook:
        from openpyxl import load_workbook

        with warnings.catch_warnings():
            # Of styles and extensions that it does not know; a rundown needs none of them.
            warnings.simplefilter("ignore")
            return load_workbook(
                BytesIO(self._data),
                read_only=True,
                data_only=not is_formula_wanted,
                keep_links=False,
            )

    def _check_parts(self) -> None:
        parts = [each for each in self._archive.infolist() if _is_xml(each.filename)]
        if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts) > _LARGEST_PARTS:
            raise UserError(
                f"{self._source} unpacks to far more than any rundown holds: "
                "copy the rundown into a new workbook."
            )
        for part in parts:
            data = self._archive.read(part)
            if any(doctype in data for doctype in _DOCTYPES):
                raise UserError(
                    f"{self._source} defines entities of its own, as no spreadsheet program does: "
                    "copy the rundown into a new workbook."
                )

    def _part_of(self, name: str) -> str:
        sheet: Any = self._book[name]
        return str(sheet._worksheet_path)

    def _with_unknown_results(self, grid: Grid, name: str) -> Grid:
        """Formulas whose results were never stored show as formulas, so that none is passed over
        as an empty cell."""
        formulas = self._opened(is_formula_wanted=True)
        records = [
            [formula if formula.startswith("=") and not text else text for formula, text in pairs]
            for pairs in _paired(_records(formulas, name), _records(self._book, name))
        ]
        return grid_of(grid.source, records, self._max_rows)


def _paired(
    formulas: Iterator[list[str]], results: Iterator[list[str]]
) -> Iterator[list[tuple[str, str]]]:
    for formula_row, result_row in zip(formulas, results, strict=True):
        yield list(zip(formula_row, result_row, strict=True))


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels"))


def _records(book: Workbook, name: str) -> Iterator[list[str]]:
    from openpyxl.cell.read_only import EmptyCell

    sheet: Any = book[name]
    # What a file says of its own size is not always true.
    sheet.reset_dimensions()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for row in sheet.iter_rows(max_col=MAX_COLUMNS):
            # Most rows of a formatted sheet hold nothing; they must cost nothing.
            is_blank = {EmptyCell}.issuperset(map(type, row))
            yield [] if is_blank else [cell_text(cell.value, _format_of(cell)) for cell in row]


def _format_of(cell: Any) -> str:
    return "" if cell.value is None else str(cell.number_format)


def _merges(source: str, raw: bytes) -> list[Merged]:
    from openpyxl.utils import column_index_from_string

    found = list(islice(_MERGE.finditer(raw), _MOST_MERGES + 1))
    if len(found) > _MOST_MERGES:
        raise UserError(f"{source} merges more cells than any rundown has: unmerge them.")
    ranges = (match.groups() for match in found)
    return [
        Merged(column_index_from_string(left.decode()) - 1, int(top), int(bottom))
        for left, top, _, bottom in ranges
        if int(bottom) > int(top)
    ]
