"""The run sheet as csv: UTF-8 with a byte order mark, so that Excel opens its Chinese."""

from __future__ import annotations

import csv
import io

from showctl.adapters.sheets.columns import rundown
from showctl.app.language import Language
from showctl.domain.plan import Show


def csv_of(show: Show, language: Language) -> bytes:
    """The file's bytes: a header and a row for each segment."""
    table = rundown(show, language)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.headers)
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8-sig")
