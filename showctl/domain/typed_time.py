"""What a time means that is typed into the plan: `5`, `1h30`, `5'`, `18:30`, `1830`, `5分钟`.

In a cell for a length two figures are minutes and seconds, as the cell itself shows them; four
figures that are a time of day, or a time after 到 or `until`, are the end.
"""

from __future__ import annotations

import re
from datetime import date

from showctl.domain.lengths import parse_length
from showctl.domain.notation import parse_clock, tidy
from showctl.domain.plan import DAY

_FOUR_FIGURES = re.compile(r"\s*[0-9]{4}\s*")
_UNTIL = re.compile(r"\s*(?:到|至|until|to|→|-|–|—)\s*(?P<end>.+)", re.IGNORECASE)
_DAY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
_SIGNED = re.compile(r"\s*(?P<sign>[+＋−–-])?\s*(?P<length>.+)")


def typed_length(text: str, start_ms: int) -> int | None:
    """The length in ms that is meant for a segment planned to start at `start_ms`; None: none."""
    until = _UNTIL.fullmatch(text)
    if until is not None or _FOUR_FIGURES.fullmatch(text):
        end = typed_clock(until["end"] if until else text, start_ms)
        if end is not None:
            return (end - start_ms) % DAY
        if until is not None:
            return None
    length = parse_length(text)
    if length is None:
        return None
    is_hours = length.other_ms is not None and "hours" in length.assumed
    return length.other_ms if is_hours else length.ms


def typed_clock(text: str, near_ms: int) -> int | None:
    """The time of day in ms after the show's midnight, on the day that puts it nearest to
    `near_ms` (`0:15` in an evening is the next day's); None where it is no time of day."""
    clock = parse_clock(tidy(text).removeprefix("次日").strip())
    if clock is None:
        return None
    if clock.ms >= DAY:
        return clock.ms
    if tidy(text).startswith("次日"):
        return clock.ms + DAY
    return min(
        (clock.ms + days * DAY for days in range(max(0, near_ms // DAY) + 2)),
        key=lambda ms: abs(ms - near_ms),
    )


def typed_shift(text: str) -> int | None:
    """A length with its sign, in ms: `+10`, `-5m`, `1h`; None where it is none."""
    found = _SIGNED.fullmatch(text)
    length = typed_length(found["length"], 0) if found else None
    if found is None or length is None:
        return None
    return length if found["sign"] in (None, "+", "＋") else -length


def typed_date(text: str) -> date | None:
    """A day as it is written: 2026-01-31, 2026/1/31, 2026年1月31日; None where it is none."""
    found = _DAY.fullmatch(text.strip())
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
