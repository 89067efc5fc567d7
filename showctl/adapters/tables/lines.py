"""A rundown written as lines, `18:00 - 18:30 签到入场`: the grid that its lines make.

A time leads its line, also behind a bullet or a number, or closes it, or has a line of its own
above the title; a length can stand in its place, or close the line in brackets. A line without a
time belongs to the segment above it, as a note. A year is no time: `2026 年会` heads the lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from showctl.adapters.tables.grid import MAX_ROWS, Grid, Row
from showctl.app.errors import UserError
from showctl.domain.lengths import parse_length
from showctl.domain.notation import parse_span, tidy
from showctl.domain.plan import HOUR, MINUTE

_LONGEST_TIME = 40
_HEADER = Row(0, ("时间", "时长", "环节", "备注"))
_OF_THE_ROW_ABOVE = frozenset((0, 1, 2))
_BULLET = re.compile(
    r"\s*(?:[-*+•·●▪◆■▲※–—]\s*|[((（]?\d{1,3}[.、)）:：]\s*|[\u2460-\u2473]\s*|第?[一二三四五六七八九十]{1,3}[、.]\s*)"
)
_BETWEEN = re.compile(r"[\s:：、,，|\-–—>→]+")
_CLOSING_BRACKET = re.compile(r"[(（]\s*(?P<inside>[^()（）]+?)\s*[)）]\s*$")
_GAP = re.compile(r"(?<=\S)\s+")
_LAST_WORD = re.compile(r"^(?P<title>.*?\S)\s+(?P<length>\d[\d.~–-]*\s*[^\d\s]+|\S+)\s*$")
# A bare 1850 before a letter is no time of day, and 18:00 before a digit is not the whole of it.
_BARE_END = re.compile(r"(?:^|[^\d:：])\d{1,4}$")
# What a year, a school year or the rest of a date looks like where a time could stand.
_YEARS = re.compile(r"(?:199[0-9]|20[0-4][0-9])(?:-(?:199[0-9]|20[0-4][0-9]))?")
_REST_OF_DATE = re.compile(r"\s*([-/.])\s*[0-9]{1,2}\s*\1\s*[0-9]{1,2}(?![0-9])")
_BARE = re.compile(r"[0-9]{3,4}(?:-[0-9]{3,4})?")


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line says."""

    time: str
    length: str
    title: str


def is_lines(text: str) -> bool:
    """Whether a third of the lines that say something are a time and a title, or a title and a
    length."""
    said = [line for line in text.splitlines()[:200] if line.strip()]
    read = _read_all(said)
    titled = sum(
        line is not None and bool(line.title or below is None)
        for line, below in zip_longest(read, read[1:], fillvalue=_NOTHING)
    )
    return bool(said) and titled * 3 >= len(said)


def lines_grid(source: str, text: str) -> Grid:
    """The grid of the lines under a header of its own; rows are counted as lines of the text."""
    rows: list[Row] = []
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    for (number, line), read in zip(lines, _read_all([line for _, line in lines]), strict=True):
        if read is not None:
            rows.append(Row(number, (read.time, read.length, read.title)))
        elif rows and rows[-1].cells[0] and len(rows[-1].cells) > 1 and not rows[-1].cell(2):
            rows[-1] = Row(rows[-1].number, (*rows[-1].cells[:2], line.strip()))
        elif rows and rows[-1].cell(2):
            rows.append(Row(number, (*rows[-1].cells[:3], line.strip()), _OF_THE_ROW_ABOVE))
        else:
            rows.append(Row(number, (line.strip(),)))
        if len(rows) > MAX_ROWS:
            raise UserError(
                f"{source} has more than {MAX_ROWS:,} lines, which no rundown has: "
                "keep only the rundown."
            )
    first = next((at for at, row in enumerate(rows) if len(row.cells) > 1), 0)
    return Grid(source, (*rows[:first], _HEADER, *rows[first:]))


_NOTHING = _Line("", "", "")


def _read_all(lines: Sequence[str]) -> list[_Line | None]:
    """What each line says; None where it says no time, as a title does that begins with a year."""
    read = [_read(line) for line in lines]
    timed = [(at, line) for at, line in enumerate(read) if line is not None and line.time]
    belows = [line for _, line in timed[1:]]
    for (at, line), below in zip_longest(timed, belows):
        if not _is_of_a_year(line, below):
            break
        read[at] = None
    return read


def _is_of_a_year(line: _Line, below: _Line | None) -> bool:
    """Whether what stands above the other times is a year: 20:26 before 18:00 is no time, and of
    what speaks against one two are enough."""
    span, following = parse_span(line.time), parse_span(below.time) if below else None
    if span is None or _YEARS.fullmatch(tidy(line.time)) is None:
        return False
    if following and 0 < span.start.ms - following.start.ms <= 12 * HOUR:
        return True
    is_odd = span.start.ms % (5 * MINUTE) != 0
    is_written_otherwise = below is None or _BARE.fullmatch(tidy(below.time)) is None
    return is_odd + is_written_otherwise + line.title.startswith("年") >= 2


@lru_cache(maxsize=4_096)
def _read(line: str) -> _Line | None:
    found = _led_by_time(line.strip())
    bullet = _BULLET.match(line)
    if found is None and bullet is not None:
        found = _led_by_time(line[bullet.end() :].strip())
    unmarked = line[bullet.end() :] if bullet else line
    return found or _closed_by_time(unmarked.strip()) or _closed_by_length(unmarked)


def _led_by_time(line: str) -> _Line | None:
    for end in range(min(_LONGEST_TIME, len(line)), 0, -1):
        time, rest = line[:end], line[end:]
        if time[-1].isspace() or not _can_part(time, rest):
            continue
        if parse_span(time) is not None:
            title = _BETWEEN.sub("", rest, count=1) if _BETWEEN.match(rest) else rest
            closing = _CLOSING_BRACKET.search(title)
            length = closing["inside"] if closing and _is_length(closing["inside"]) else ""
            return _Line(time, length, title.strip())
    return None


def _can_part(time: str, rest: str) -> bool:
    if _YEARS.fullmatch(time) and _REST_OF_DATE.match(rest):
        return False
    if not rest or _BETWEEN.match(rest):
        return True
    return not (rest[0].isalnum() and _BARE_END.search(time)) and not rest[0].isdigit()


def _closed_by_time(line: str) -> _Line | None:
    """`签到 18:00-18:30`, `签到（18:00）`: a range, or a time in brackets, closes the line."""
    bracketed = _CLOSING_BRACKET.search(line)
    if bracketed is not None and parse_span(bracketed["inside"]) is not None:
        return _Line(bracketed["inside"], "", line[: bracketed.start()].strip())
    for gap in _GAP.finditer(line):
        span = parse_span(line[gap.end() :])
        if span is not None and span.end is not None:
            return _Line(line[gap.end() :], "", line[: gap.start()].rstrip(":：-—"))
    return None


def _closed_by_length(line: str) -> _Line | None:
    """`签到 30分钟`, `签到（30分钟）`: a length with its unit, at the end of the line."""
    found = _CLOSING_BRACKET.search(line)
    length, title = (found["inside"], line[: found.start()]) if found else ("", "")
    if found is None and (last := _LAST_WORD.match(line)) is not None:
        length, title = last["length"], last["title"].rstrip(":：-—")
    return _Line("", length, title.strip()) if title.strip() and _is_length(length) else None


def _is_length(text: str) -> bool:
    """Whether it is a length that says its unit."""
    length = parse_length(text)
    return length is not None and not length.assumed
