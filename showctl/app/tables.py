"""Tables coming in: what was read, what was doubted, and what a person may decide about it.

The port between those who read tables (`adapters/tables`) and those who show them before anything
is written (the command line and the import window).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from showctl.domain.plan import Show

# What a column can mean, in the order in which people think of a rundown.
FIELDS: Final = (
    *("number", "start", "end", "duration", "title", "kind", "owner", "performers"),
    *("microphones", "lighting", "music", "video", "props", "notes", "start_rule", "end_rule"),
    *("min_duration", "can_cut", "standby", "background", "reserve"),
)
TIME_FIELDS: Final = ("start", "end", "duration")
# The name of a source that is no file.
PASTED: Final = "the pasted text"
# Those that are plain text in a segment, by the same name.
TEXT_FIELDS: Final = (
    *("owner", "performers", "microphones", "lighting", "music", "video", "props", "notes"),
)


@dataclass(frozen=True, slots=True)
class TableWarning:
    """One doubt about one row; `row` counts from 1 in the file, `message` is a plain sentence.

    `field` is the one of FIELDS that it is about, "" where it is about the row; `about` is the
    text that was doubted.
    """

    code: str
    row: int
    message: str
    field: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """The plan of a table, the doubts in the order of its rows, and the fields it has columns for.

    A re-import updates `fields` and keeps the others. `rows` are the numbers of the rows that the
    segments were made from, one a segment.
    """

    show: Show
    warnings: tuple[TableWarning, ...]
    fields: frozenset[str]
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TableChoices:
    """What a person decided about a table; None and empty where it is left to the importer.

    `columns` gives every field its column (from 0), the others are the user's own; `start_ms` is
    the show's start after midnight; `background` are numbers of rows that run beside the others.
    """

    sheet: str | None = None
    columns: Mapping[str, int] | None = None
    start_ms: int | None = None
    background: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of the table as it stands there; `number` counts from 1 in the file."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table as understood under some choices.

    `columns` gives each field that was found its column; `rows` are those below the header.
    Where no plan came of it, `plan` is None and `error` says why.
    """

    sheet: str
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    rows: tuple[ReadRow, ...]
    plan: ImportedPlan | None
    error: str = ""


class TableSource(Protocol):
    """An opened file, or a pasted text."""

    @property
    def name(self) -> str: ...

    @property
    def sheets(self) -> tuple[str, ...]:
        """Their names; one empty name where there are no sheets to choose from."""

    def read(self, choices: TableChoices, *, title: str, on: date, timezone: str) -> TableReading:
        """The table as understood; what cannot be is an `error`, never an exception."""


class Tables(Protocol):
    """Opens tables."""

    def open(self, path: Path) -> TableSource:
        """The tables of a file; UserError when it holds none that can be read."""

    def paste(self, text: str) -> TableSource:
        """The tables of a text; UserError when it is too long."""
