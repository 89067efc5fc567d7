"""A part of a report as a table of typed cells, so that every format can show them as it likes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.app import text
from showctl.app.reporting.words import Words


@dataclass(frozen=True, slots=True)
class At:
    """An instant, shown as a time of day."""

    instant: datetime


@dataclass(frozen=True, slots=True)
class Length:
    """Milliseconds, shown as a length."""

    ms: int


@dataclass(frozen=True, slots=True)
class Signed:
    """Milliseconds, shown with their sign."""

    ms: int


@dataclass(frozen=True, slots=True)
class Early:
    """Milliseconds, negative, of what says beside them that it was early: shown without a sign."""

    ms: int


Cell = str | int | At | Length | Signed | Early | None
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """`title` and `columns` are in the language of the page; `id` is not."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: Rows


def section_of(id_: str, words: Words, columns: tuple[str, ...], rows: Rows) -> Section:
    """A part whose title and columns go by the names of their words."""
    return Section(id_, words(id_), tuple(words(column) for column in columns), rows)


def cell_text(cell: Cell, zone: str) -> str:
    """A cell as people read it; instants in the show's zone."""
    match cell:
        case None:
            return ""
        case At(instant):
            return text.time_of_day(instant, zone, with_seconds=True)
        case Length(ms):
            return text.length(ms)
        case Signed(ms):
            return text.signed(ms)
        case Early(ms):
            return text.length(-ms)
        case _:
            return str(cell)


def maybe_at(instant: datetime | None) -> At | None:
    """The cell of an instant that may not be."""
    return None if instant is None else At(instant)


def maybe_length(ms: int | None) -> Length | None:
    """The cell of a length that may not be; none is not worth a figure."""
    return None if ms is None else Length(ms)


def maybe_signed(ms: int | None) -> Signed | None:
    """The cell of a difference that may not be."""
    return None if ms is None else Signed(ms)
