"""A report as an Excel workbook: a sheet a part, times and lengths as Excel's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from showctl.app.reporting.section import At, Cell, Early, Length, Section, Signed
from showctl.domain.plan import MINUTE

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 48
_NARROWEST = 9
_TIME, _LENGTH = "hh:mm:ss", "[h]:mm:ss"
# Excel shows no negative times: a difference is a number, in minutes.
_MINUTES = '+0.00" min";-0.00" min";0.00" min"'
# Shown without its sign, and still the number that the others add up with.
_EARLY_MINUTES = '0.00" min";0.00" min"'
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = str.maketrans("[]:*?/\\", "       ")


def workbook(summary: Section, sections: Sequence[Section], zone: str) -> bytes:
    """An xlsx file; instants are shown as local times of the zone."""
    from openpyxl import Workbook

    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    for section in (summary, *sections):
        _fill(book.create_sheet(), section, zone)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, section: Section, zone: str) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.title = section.title.translate(_NOT_IN_SHEET_NAMES)[:_LONGEST_SHEET_NAME]
    for place, column in enumerate(section.columns, start=1):
        head: Any = sheet.cell(1, place)
        _put_text(head, column)
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top")
    for line, row in enumerate(section.rows, start=2):
        for place, cell in enumerate(row, start=1):
            _put(sheet.cell(line, place), cell, zone)
    sheet.freeze_panes = "A2"
    for place, column in enumerate(section.columns, start=1):
        cells = (column, *(row[place - 1] for row in section.rows))
        width = max(map(_signs, cells)) + 2
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = min(max(width, _NARROWEST), _WIDEST)


def _signs(cell: Cell) -> int:
    """How wide a text is, a Chinese character counted as two."""
    said = str(cell) if isinstance(cell, str | int) else ""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in said)


def _put(sheet_cell: Any, cell: Cell, zone: str) -> None:
    match cell:
        case None:
            return
        case str():
            _put_text(sheet_cell, cell)
        case int():
            sheet_cell.value = cell
        # Setting a time sets openpyxl's own format with it, so ours comes after.
        case At(instant):
            sheet_cell.value, sheet_cell.number_format = _local(instant, zone), _TIME
        case Length(ms):
            sheet_cell.value, sheet_cell.number_format = timedelta(milliseconds=ms), _LENGTH
        case Signed(ms):
            sheet_cell.value, sheet_cell.number_format = ms / MINUTE, _MINUTES
        case Early(ms):
            sheet_cell.value, sheet_cell.number_format = ms / MINUTE, _EARLY_MINUTES


def _local(instant: datetime, zone: str) -> datetime:
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _put_text(sheet_cell: Any, said: str) -> None:
    """A text, never a formula, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    sheet_cell.value = ILLEGAL_CHARACTERS_RE.sub("", said)
    sheet_cell.data_type = "s"
