"""Tables to print: columns that say something, as wide as their words need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from showctl.app import text
from showctl.app.text_width import ems_wide
from showctl.domain.plan import Show

# A4 across in ems of the type at 10 and at 8 points, and the space beside a cell's words.
_EMS, _DENSE_EMS = 78.0, 98.0
_BESIDE = 1.3
_NARROWEST, _SHORT, _TITLE, _WIDEST = 3, 7, 11, 32
_DENSE_COLUMNS = 7
# What stands in such cells is never wrapped.
_FIRM = ("number", "time")


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, with smaller words below it; `look` is a class of the style sheet."""

    text: str = ""
    look: str = ""
    small: str = ""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row; `colour` is its ground (RRGGBB), `look` a class of the style sheet."""

    cells: tuple[Cell, ...]
    colour: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table under its header; `widths` are in per cent."""

    headers: tuple[str, ...]
    rows: tuple[PrintedRow, ...]
    widths: tuple[float, ...]
    name: str = ""

    @property
    def is_dense(self) -> bool:
        """Whether so many columns stand side by side that the type is small."""
        return len(self.headers) >= _DENSE_COLUMNS


def table_of(
    headers: Sequence[str], rows: Sequence[PrintedRow], *, keeps: int = 0, name: str = ""
) -> PrintedTable:
    """A table without the columns in which nothing stands; the first `keeps` always stay."""
    kept = [
        at
        for at in range(len(headers))
        if at < keeps or any(row.cells[at].text.strip() for row in rows)
    ]
    shown = tuple(
        PrintedRow(tuple(row.cells[at] for at in kept), row.colour, row.look) for row in rows
    )
    columns = [(headers[at], [row.cells[place] for row in shown]) for place, at in enumerate(kept)]
    return PrintedTable(tuple(headers[at] for at in kept), shown, _widths(columns), name)


def _widths(columns: Sequence[tuple[str, Sequence[Cell]]]) -> tuple[float, ...]:
    """The share of each column in per cent: first what cannot wrap, the rest by its words."""
    page = _DENSE_EMS if len(columns) >= _DENSE_COLUMNS else _EMS
    firm = {
        at: _BESIDE + max(map(ems_wide, (header, *(cell.text for cell in cells))))
        for at, (header, cells) in enumerate(columns)
        if any(cell.look in _FIRM for cell in cells)
    }
    needs = {at: _need(*column) for at, column in enumerate(columns) if at not in firm}
    # A column of short words keeps its width, or the words would stand upright; so do titles.
    firm |= {at: need for at, need in needs.items() if need <= _SHORT}
    firm |= {
        at: min(needs[at], _TITLE)
        for at in needs.keys() - firm.keys()
        if any(cell.look == "title" for cell in columns[at][1])
    }
    titles = [at for at in firm if any(cell.look == "title" for cell in columns[at][1])]
    needs = {at: need for at, need in needs.items() if at not in firm}
    spare = max(page - sum(firm.values()), 0)
    if not needs and titles:
        # A sheet of few columns: the room is the title's, not the numbers'.
        firm[titles[0]] += spare
    scale = spare / (sum(needs.values()) or 1)
    ems = firm | {at: need * scale for at, need in needs.items()}
    return tuple(round(100 * ems[at] / sum(ems.values()), 2) for at in range(len(columns)))


def _need(header: str, cells: Iterable[Cell]) -> float:
    """How wide a column wants to be, in ems; a long text wraps, and so do not all count alike."""
    widths = sorted(
        max(
            ems_wide(line)
            for part in (cell.text, cell.small)
            for line in (part.split("\n") or [""])
        )
        for cell in cells
    )
    common = widths[len(widths) * 9 // 10] if widths else 0
    return max(_NARROWEST, ems_wide(header) + _BESIDE, min(common + _BESIDE, _WIDEST))


def clock(show: Show, instant: datetime) -> str:
    """The time of day in the show's zone, and the day where it is not the show's: `00:15 +1`."""
    days = (instant.astimezone(ZoneInfo(show.timezone)).date() - show.date).days
    day = f" {days:+d}" if days else ""
    return text.time_of_day(instant, show.timezone) + day
