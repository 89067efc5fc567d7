"""An emcee's script as it was written: paragraphs in order, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that says something; `number` is its place from 1, blank ones counted.

    `is_heading` says that it is set as one in the document.
    """

    number: int
    text: str
    is_heading: bool = False


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The lines of a pasted text; `#` before a line marks a heading, as in Markdown."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        plain = line.strip().strip("\ufeff")
        title = plain.lstrip("#").strip()
        is_heading = plain.startswith("#") and bool(title)
        if title:
            found.append(Paragraph(number, title if is_heading else plain, is_heading))
    return tuple(found)
