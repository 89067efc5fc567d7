"""A table as csv: UTF-8 with a byte order mark, so that Excel opens its Chinese."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from showctl.adapters.sheets.columns import rundown
from showctl.app.language import Language
from showctl.domain.plan import Show


def csv_of(show: Show, language: Language) -> bytes:
    """The run sheet's bytes: a header and a row for each segment."""
    table = rundown(show, language)
    return csv_of_rows(table.headers, table.rows)


def csv_of_rows(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Any other table's bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headers)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
