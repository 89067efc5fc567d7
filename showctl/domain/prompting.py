"""The prompter: which line the emcee is at, how far into it, and how fast would end on time.

A scroll is computed from the clock: characters since it began, through the lines that follow; it
stands still at the end of the segment's last line. Directions are not spoken and take no time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher
from typing import NamedTuple

from showctl.domain.calendar import length, milliseconds
from showctl.domain.plan import MINUTE, Line
from showctl.domain.prompt_events import Scroll
from showctl.domain.state import RunState, Visit
from showctl.domain.timing import remaining

# What an emcee reads in a minute, without hurry.
USUAL_SPEED = 240
SLOWEST, FASTEST = 60, 600


class Place(NamedTuple):
    """A line of the current segment (from 0), and how much of it is said, from 0 to 1."""

    line: int
    said: float = 0.0


def place(state: RunState, now: datetime) -> Place:
    """Where the emcee is; the first line without a segment."""
    visit, current = state.visit, state.current
    if visit is None or current is None or not current.lines:
        return Place(0)
    return place_of(visit, current.lines, now)


def place_of(visit: Visit, lines: Sequence[Line], now: datetime) -> Place:
    """Where a visit is in its lines."""
    last = len(lines) - 1
    line = min(visit.line, last)
    if visit.scroll is None:
        return Place(line)
    left = _chars_since(visit.scroll, now)
    for number in range(line, last + 1):
        spoken = _spoken(lines[number])
        if left < spoken:
            return Place(number, left / spoken)
        left -= spoken
    return Place(last, 1.0)


def _chars_since(scroll: Scroll, now: datetime) -> float:
    return max(0, milliseconds(now - scroll.since)) * scroll.chars_per_minute / MINUTE


def _spoken(line: Line) -> int:
    """How many characters of a line are said."""
    return 0 if line.is_direction else sum(not each.isspace() for each in line.text)


def carried(visit: Visit, before: Sequence[Line], after: Sequence[Line], at: datetime) -> Visit:
    """A visit whose lines were edited at an instant, at the words where it was: lines put in or
    taken out before them move no one, and a scroll goes on from there."""
    here = place_of(visit, before, at) if before else Place(0)
    line = _moved(here.line, before, after)
    if visit.scroll is None or not after:
        return replace(visit, line=line, scroll=None)
    said_ms = here.said * _spoken(after[line]) * MINUTE / visit.scroll.chars_per_minute
    return replace(
        visit, line=line, scroll=replace(visit.scroll, since=at - length(round(said_ms)))
    )


def _moved(line: int, before: Sequence[Line], after: Sequence[Line]) -> int:
    """The number that a line has now; one that is gone gives way to what stands in its place."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    found = next(
        ((low, new, end) for _, low, high, new, end in changes if low <= line < high), None
    )
    if found is None:
        return 0
    low, new, end = found
    return max(0, min(new + line - low, max(new, end - 1), len(after) - 1))


def fitting_speed(state: RunState, now: datetime) -> int:
    """The characters a minute that end the lines with the segment, within what can be read."""
    current, left = state.current, remaining(state, now)
    if current is None or left is None or left <= 0:
        return USUAL_SPEED
    here = place(state, now)
    chars = sum(_spoken(line) for line in current.lines[here.line :])
    return min(FASTEST, max(SLOWEST, round(chars * MINUTE / left)))
