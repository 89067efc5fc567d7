"""What an importer was not sure of: kept, and said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableWarning:
    """One doubt about one row; `row` counts from 1 in the file, `message` is a plain sentence."""

    code: str
    row: int
    message: str
