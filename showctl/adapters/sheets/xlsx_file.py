"""Sheets as workbooks, ready to print: A4 across, one page wide, its header on each page.

Times and lengths are text as the importer reads them, so that a time past midnight stays one.
"""

from __future__ import annotations

import io
import re
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from showctl.adapters.sheets.columns import Rundown, rundown
from showctl.adapters.sheets.looks import COLOURS
from showctl.adapters.sheets.words import SHEETS, word
from showctl.app.language import Language
from showctl.app.sheets import Sheet
from showctl.app.text_width import cells_wide
from showctl.domain.plan import Show

_FACE: Final = "Microsoft YaHei"
_NARROW: Final = ("number", "start", "end", "duration")
_WIDEST, _NARROWEST = 32, 6
_LINE_POINTS = 15.0
_THIN = Side(style="thin", color="BFC5CC")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FORBIDDEN_IN_NAMES = re.compile(r"[\\/*?:\[\]]")


def xlsx_of(show: Show, language: Language) -> bytes:
    """The run sheet's bytes, coloured by kind, with its total."""
    table = rundown(show, language)
    book, sheet = _book(show.title, word(SHEETS[Sheet.RUN], language))
    _write(sheet, show, table)
    _set_widths(sheet, table)
    sheet.freeze_panes = f"{get_column_letter(table.fields.index('title') + 2)}2"
    _set_up_page(sheet, show, len(table.headers), len(table.rows) + 2)
    return _saved(book)


def xlsx_of_rows(
    show: Show, name: str, headers: tuple[str, ...], rows: tuple[tuple[str, ...], ...], note: str
) -> bytes:
    """Any other table's bytes; `note` stands at the head of every page and on the sheet's tab."""
    book, sheet = _book(f"{name} {note}", name)
    table = Rundown((), headers, rows, ("", ""))
    _write_row(sheet, 1, headers, colour="D5DBE3", is_bold=True)
    for number, cells in enumerate(rows, 2):
        _write_row(sheet, number, cells, colour="FFFFFF")
    _set_widths(sheet, table)
    sheet.freeze_panes = "A2"
    _set_up_page(sheet, show, len(headers), len(rows) + 1, note)
    return _saved(book)


def _book(title: str, otherwise: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    name = _FORBIDDEN_IN_NAMES.sub(" ", "".join(filter(str.isprintable, title))).strip(" '")[:31]
    sheet.title = name or otherwise
    return book, sheet


def _saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _write(sheet: Worksheet, show: Show, table: Rundown) -> None:
    _write_row(sheet, 1, table.headers, colour="D5DBE3", is_bold=True)
    for number, (segment, cells) in enumerate(zip(show.segments, table.rows, strict=True), 2):
        _write_row(sheet, number, cells, colour=COLOURS[segment.kind], fields=table.fields)
    total = [""] * len(table.headers)
    total[0], total[table.fields.index("duration")] = table.total
    _write_row(sheet, len(table.rows) + 2, total, colour="FFFFFF", is_bold=True)


def _write_row(
    sheet: Worksheet,
    number: int,
    cells: tuple[str, ...] | list[str],
    *,
    colour: str,
    is_bold: bool = False,
    fields: tuple[str, ...] = (),
) -> None:
    fill = PatternFill("solid", start_color=colour, end_color=colour)
    for column, text in enumerate(cells, 1):
        cell = sheet.cell(number, column)
        # As text whatever it begins with: a title such as =A1 is no formula.
        cell.value, cell.data_type = text or None, "s" if text else "n"
        cell.fill, cell.border = fill, _GRID
        is_title = column <= len(fields) and fields[column - 1] == "title"
        cell.font = Font(name=_FACE, size=10, bold=is_bold or is_title)
        cell.alignment = Alignment(vertical="center" if is_bold else "top", wrap_text=True)


def _set_widths(sheet: Worksheet, table: Rundown) -> None:
    """Columns as wide as their words, a Chinese one counting twice, and rows as high as it takes:
    no program but Excel finds that out by itself."""
    columns = list(zip(table.headers, *table.rows, strict=True))
    widths = []
    for at, cells in enumerate(columns):
        fits = max(cells_wide(line) for cell in cells for line in cell.split("\n")) + 2
        most = 12 if at < len(table.fields) and table.fields[at] in _NARROW else _WIDEST
        widths.append(max(_NARROWEST, min(fits, most)))
        sheet.column_dimensions[get_column_letter(at + 1)].width = widths[-1]
    for number, cells in enumerate((table.headers, *table.rows), 1):
        lines = max(_lines(cell, width) for cell, width in zip(cells, widths, strict=True))
        # Excel allows no row higher than 409 points.
        sheet.row_dimensions[number].height = min(_LINE_POINTS * lines + 4, 409)


def _lines(text: str, width: int) -> int:
    return sum(max(1, -(-cells_wide(line) // (width - 1))) for line in text.split("\n"))


def _set_up_page(sheet: Worksheet, show: Show, columns: int, rows: int, note: str = "") -> None:
    last = f"{get_column_letter(columns)}{rows}"
    sheet.print_area = f"A1:{last}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.7, 0.6
    # In these texts & begins a code.
    title = "".join(filter(str.isprintable, show.title)).replace("&", "&&")[:200]
    assert sheet.oddHeader is not None and sheet.oddFooter is not None
    sheet.oddHeader.center.text = f"{title}  {show.date.isoformat()}"
    sheet.oddHeader.right.text = note
    sheet.oddFooter.right.text = "&P / &N"
