"""The run sheet as a table: the columns that the importer knows, and the user's own.

Headers and words are those that `adapters/tables` reads, so that an exported table imports as the
same plan. Columns that say nothing in a show are left out where the rest still reads alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from showctl.adapters.sheets.words import KINDS
from showctl.adapters.tables.columns import NAMES, recognise
from showctl.app.language import Language
from showctl.app.text import after_midnight
from showctl.domain.plan import (
    DEFAULT_STANDBY,
    HOUR,
    MINUTE,
    SECOND,
    EndRule,
    Segment,
    Show,
    StartRule,
)

# The importer reads no later time of day.
_LATEST = 72 * HOUR

HEADERS: Final[Mapping[str, tuple[str, str]]] = {
    field: (names[0], field.replace("_", " ")) for field, names in NAMES.items()
}
_ALWAYS = ("number", "start", "end", "duration", "title", "kind")
# What the importer takes for granted where there is no column.
_UNSAID: Mapping[str, Callable[[Segment], bool]] = {
    "end_rule": lambda segment: segment.end_rule is EndRule.MANUAL,
    "min_duration": lambda segment: segment.min_duration_ms is None,
    "can_cut": lambda segment: not segment.can_cut,
    "standby": lambda segment: segment.standby_ms == DEFAULT_STANDBY,
    "background": lambda segment: not segment.is_background,
    "reserve": lambda segment: not segment.is_reserve,
}
_START_RULES = {StartRule.FOLLOW: ("顺接", "follow"), StartRule.AT: ("准点", "at")}
_END_RULES = {
    EndRule.MANUAL: ("手动", "manual"),
    EndRule.AUTO: ("自动", "auto"),
    EndRule.CLOCK: ("准点", "clock"),
}
# What neither csv nor a workbook can hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Rundown:
    """The run sheet's cells: `fields` names the known columns, which stand before the own ones.

    `total` is the length of the show from its first start to its last end, as text.
    """

    fields: tuple[str, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, str]


def rundown(show: Show, language: Language) -> Rundown:
    """A show's rundown as text cells in that language."""
    english = language is Language.ENGLISH
    own = _own_headers(show)
    starts = _starts(show)
    fields, english = _readable(show, starts, own, english=english)
    rows = tuple(
        _row(show, segment, start, fields, own, english=english)
        for segment, start in zip(show.segments, starts, strict=True)
    )
    timed = [
        (start, start + segment.duration_ms)
        for segment, start in zip(show.segments, starts, strict=True)
        if not segment.is_reserve
    ]
    first, last = (min(s for s, _ in timed), max(e for _, e in timed)) if timed else (0, 0)
    total = _length(last - first, english=english)
    headers = (*(HEADERS[field][english] for field in fields), *(header for header, _ in own))
    return Rundown(fields, headers, rows, ("Total" if english else "合计", total))


def _readable(
    show: Show, starts: list[int], own: list[tuple[str, int]], *, english: bool
) -> tuple[tuple[str, ...], bool]:
    """The known columns to write, and whether in English: as few as still read as what they are.

    A column of the user's own may bear a name that a missing column has (灯光备注, where there is
    no 备注), or a better one than the English (演员): then all are written, in Chinese at last.
    """
    said = tuple(field for field in HEADERS if _is_said(field, show, starts))
    for fields, in_english in ((said, english), (tuple(HEADERS), english)):
        headers = [HEADERS[field][in_english] for field in fields] + [name for name, _ in own]
        read = recognise(headers, (), {}).fields
        if read == {field: at for at, field in enumerate(fields)}:
            return fields, in_english
    return tuple(HEADERS), False


def _is_said(field: str, show: Show, starts: list[int]) -> bool:
    if field in _ALWAYS:
        return True
    if field == "start_rule":
        return _are_rules_needed(show, starts)
    unsaid = _UNSAID.get(field, lambda segment: not _text(getattr(segment, field)))
    return not all(map(unsaid, show.segments))


def _are_rules_needed(show: Show, starts: list[int]) -> bool:
    """Whether the starts alone would be read as other rules: *at* only where it leaves a gap."""
    follows = _first_of_chain(show, starts)
    for segment, start in zip(show.segments, starts, strict=True):
        is_at = segment.start_rule is StartRule.AT
        if is_at is (start == follows) and (is_at or not segment.is_reserve):
            return True
        if segment.is_in_chain:
            follows = start + segment.duration_ms
    return False


def _first_of_chain(show: Show, starts: list[int]) -> int:
    chain = (
        start for segment, start in zip(show.segments, starts, strict=True) if segment.is_in_chain
    )
    return next(chain, starts[0] if starts else 0)


def _starts(show: Show) -> list[int]:
    """The planned start of every segment in ms after midnight."""
    starts, follows = [], show.start_ms
    for segment in show.segments:
        starts.append(follows if segment.start_ms is None else segment.start_ms)
        if segment.is_in_chain:
            follows = starts[-1] + segment.duration_ms
    return starts


def _own_headers(show: Show) -> list[tuple[str, int]]:
    """The user's own columns in the order they come up; one that a segment has twice, twice."""
    found: dict[tuple[str, int], None] = {}
    for segment in show.segments:
        found |= dict.fromkeys(key for key, _ in _own_cells(segment))
    return list(found)


def _own_cells(segment: Segment) -> Iterator[tuple[tuple[str, int], str]]:
    seen: Counter[str] = Counter()
    for header, text in segment.extra:
        name = " ".join(_text(header).split())
        seen[name] += 1
        yield (name, seen[name]), text


def _row(
    show: Show,
    segment: Segment,
    start: int,
    fields: tuple[str, ...],
    own: list[tuple[str, int]],
    *,
    english: bool,
) -> tuple[str, ...]:
    end = start + segment.duration_ms
    # A reserve has no time: one is written only where the plan gives it one.
    is_timed = not segment.is_reserve or segment.start_rule is StartRule.AT
    standby = segment.standby_ms
    said = {
        "number": str(show.number(segment.id)),
        "start": after_midnight(start, with_ms=True) if is_timed and start < _LATEST else "",
        "end": after_midnight(end, with_ms=True) if is_timed and end < _LATEST else "",
        "duration": _length(segment.duration_ms, english=english),
        "title": " ".join(_text(segment.title).split()),
        "kind": KINDS[segment.kind][english],
        "start_rule": _START_RULES[segment.start_rule][english],
        "end_rule": _END_RULES[segment.end_rule][english],
        "min_duration": (
            ""
            if segment.min_duration_ms is None
            else _length(segment.min_duration_ms, english=english)
        ),
        "can_cut": _yes(segment.can_cut, english=english),
        "standby": (
            ("无", "no")[english] if standby is None else _length(standby, english=english)
        ),
        "background": _yes(segment.is_background, english=english),
        "reserve": _yes(segment.is_reserve, english=english),
    }
    cells = dict(_own_cells(segment))
    known = (said[name] if name in said else _text(getattr(segment, name)) for name in fields)
    return (*known, *(_text(cells.get(key, "")) for key in own))


def _yes(is_so: bool, *, english: bool) -> str:
    return ("是", "yes")[english] if is_so else ""


def _length(ms: int, *, english: bool) -> str:
    """`10分钟` or `10 min` where it is whole minutes of an hour or two, else `2:30:00`."""
    if ms % MINUTE == 0 and ms <= 2 * HOUR:
        return f"{ms // MINUTE}{' min' if english else '分钟'}"
    minutes, rest = divmod(ms, MINUTE)
    text = f"{minutes // 60}:{minutes % 60:02}:{rest // SECOND:02}"
    return f"{text}.{rest % SECOND:03}" if rest % SECOND else text


def _text(text: str) -> str:
    return _UNWRITABLE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
