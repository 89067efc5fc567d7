"""Delimited text as a grid: the encoding and the delimiter are found out.

Encodings: UTF-8 and UTF-16 with or without a byte order mark, else GB18030 (Excel on a Chinese
Windows). Delimiters: comma, tab, semicolon, bar, and the Chinese comma.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from showctl.adapters.tables.grid import MAX_ROWS, Grid, grid_of
from showctl.app.errors import UserError

_MAX_BYTES = 16_000_000
_DELIMITERS = (",", "\t", ";", "|", "，")
_SNIFFED_ROWS = 60
_SNIFFED_CHARACTERS = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FOREIGN = (
    (b"PK\x03\x04", "a zip or an Excel workbook"),
    (b"\xd0\xcf\x11\xe0", "an old or a protected Office file"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a text document"),
)


def read_csv(path: Path, sheet: str | None = None, *, max_rows: int = MAX_ROWS) -> Grid:
    """The file's rows as text; UserError when it cannot be read or is no table of text."""
    if sheet is not None:
        raise UserError(f"{path.name} is read as csv, which has no sheets: leave --sheet out.")
    data = _bytes_of(path)
    for signature, what in _FOREIGN:
        if data.startswith(signature):
            raise UserError(f"{path.name} is {what}, not a csv table: save the sheet as csv first.")
    text = _decoded(data)
    if text is None:
        raise UserError(
            f"{path.name} is not a table of text in UTF-8, UTF-16 or GB18030: "
            "save it as csv (UTF-8) again."
        )
    try:
        return grid_of(path.name, _records(text, _delimiter(text)), max_rows)
    except csv.Error as error:
        raise UserError(f"{path.name} is not a readable csv table ({error}).") from error


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > _MAX_BYTES:
            raise UserError(
                f"{path.name} is larger than {_MAX_BYTES // 1_000_000} MB, which no rundown is: "
                "keep only the rundown in the table."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"There is no table {path}: check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path} cannot be read: {reason}.") from error


def _decoded(data: bytes) -> str | None:
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff").rstrip("\x1a")
        if not _CONTROL.search(text):
            return text
    return None


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if b"\0" in data:
        # Digits, commas and line ends have a zero byte in UTF-16; text in the others never has.
        zeros_first = data[0::2].count(0) > data[1::2].count(0)
        return ("utf-16-be",) if zeros_first else ("utf-16-le",)
    return ("utf-8", "gb18030")


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)


def _delimiter(text: str) -> str:
    """The one that cuts most rows into the same number of cells, at least two; else the comma."""
    sample = text[:_SNIFFED_CHARACTERS]

    def evenness(delimiter: str) -> int:
        records = islice(_records(sample, delimiter), _SNIFFED_ROWS)
        widths = Counter(len(record) for record in records if any(map(str.strip, record)))
        del widths[1]
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=evenness)
