"""A show file for tests of the store, and what is asked of files."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from showctl.app.errors import UserError
from tests.plans import make_show

SHOW = make_show(5, 10)
T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)


def names_in(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def is_one_sentence(error: UserError, path: Path) -> bool:
    text = str(error).replace(str(path), "FILE")
    return bool(re.fullmatch(r"[A-Z][^\n]*\.", text)) and ". " not in text
