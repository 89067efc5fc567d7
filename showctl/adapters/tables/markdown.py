"""Markdown tables as grids: each table of the text is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from showctl.adapters.tables.grid import Grid, grid_of

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|`)(.+?)\1")


def has_markdown_table(text: str) -> bool:
    """Whether a row of cells stands above a rule of dashes and bars."""
    return bool(_rules(text.splitlines()))


def markdown_grids(source: str, text: str) -> tuple[Grid, ...]:
    """The tables in the order of the text; rows are counted as lines of the text."""
    lines = text.splitlines()
    grids = []
    for rule in _rules(lines):
        end = rule + 1
        while end < len(lines) and "|" in lines[end]:
            end += 1
        records: list[list[str]] = [[] for _ in range(end)]
        for at in (rule - 1, *range(rule + 1, end)):
            records[at] = _cells(lines[at])
        grids.append(grid_of(source, records))
    return tuple(grids)


def _rules(lines: Sequence[str]) -> list[int]:
    """Where a table's rule stands: below its first row; a later row of dashes is one of empty
    cells."""
    rules, is_in_table = [], False
    for at, line in enumerate(lines):
        is_in_table = is_in_table and "|" in line
        is_below_a_row = at > 0 and "|" in line and "|" in lines[at - 1]
        if is_below_a_row and not is_in_table and _RULE.fullmatch(line):
            rules.append(at)
            is_in_table = True
    return rules


def _cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return [_plain(cell) for cell in _BAR.split(inside)]


def _plain(cell: str) -> str:
    unbroken = _BREAK.sub("\n", cell).replace("\\|", "|").strip()
    return _EMPHASIS.sub(r"\2", unbroken)
