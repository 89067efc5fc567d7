"""The parts of a report that plain text adds, in English as all of it."""

from __future__ import annotations

from collections.abc import Iterator

from showctl.app.language import Language
from showctl.app.reporting import contests, prizes
from showctl.app.reporting import sections as parts
from showctl.app.reporting.collection import Collection
from showctl.app.reporting.draw_rules import draw_rules
from showctl.app.reporting.section import Section, cell_text
from showctl.app.reporting.words import Words
from showctl.app.text_width import cells_wide

_PARTS = (
    *(parts.where, prizes.taken_back, draw_rules, contests.games, contests.awards),
    *(parts.notes, parts.catch_ups, parts.messages, parts.restarts),
)

# Whose cells do not say by themselves what they are.
_HEADED = ("draw_rules", "games", "awards", "messages", "restarts")


def parts_text(collected: Collection) -> str:
    """Those of the parts in which there is anything, one after the other."""
    zone, words = collected.run.state.show.timezone, Words(Language.ENGLISH)
    made = [make(collected, words) for make in _PARTS]
    lines = [line for section in made if section.rows for line in _lines(section, zone)]
    return "".join(f"{line}\n" for line in lines)


def _lines(section: Section, zone: str) -> Iterator[str]:
    yield ""
    yield f"{section.title}:"
    rows = [list(section.columns)] if section.id in _HEADED else []
    rows += [[cell_text(cell, zone) for cell in row] for row in section.rows]
    sizes = [[cells_wide(said, in_terminal=True) for said in row] for row in rows]
    widths = [max(column) for column in zip(*sizes, strict=True)]
    for row, taken in zip(rows, sizes, strict=True):
        padded = (
            said + " " * (most - size) for said, size, most in zip(row, taken, widths, strict=True)
        )
        yield ("  " + "  ".join(padded)).rstrip()
