"""The parts of a report that plain text adds, in English as all of it."""

from __future__ import annotations

from collections.abc import Iterator

from showctl.app.language import Language
from showctl.app.reporting import prizes
from showctl.app.reporting import sections as parts
from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import Section, cell_text
from showctl.app.reporting.words import Words
from showctl.app.text_width import cells_wide

_PARTS = (parts.where, prizes.taken_back, parts.notes, parts.catch_ups, parts.messages)


def parts_text(collected: Collection) -> str:
    """Where the time went, prizes taken back, notes, catch-ups, messages: those that there are."""
    zone, words = collected.run.state.show.timezone, Words(Language.ENGLISH)
    made = [make(collected, words) for make in _PARTS]
    lines = [line for section in made if section.rows for line in _lines(section, zone)]
    return "".join(f"{line}\n" for line in lines)


def _lines(section: Section, zone: str) -> Iterator[str]:
    yield ""
    yield f"{section.title}:"
    rows = [[cell_text(cell, zone) for cell in row] for row in section.rows]
    sizes = [[cells_wide(said, in_terminal=True) for said in row] for row in rows]
    widths = [max(column) for column in zip(*sizes, strict=True)]
    for row, taken in zip(rows, sizes, strict=True):
        padded = (
            said + " " * (most - size) for said, size, most in zip(row, taken, widths, strict=True)
        )
        yield ("  " + "  ".join(padded)).rstrip()
