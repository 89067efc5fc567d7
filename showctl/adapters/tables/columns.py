"""Which column means what: header names in Chinese and English, and what is told by hand.

A header that contains a known name counts (环节名称): the last name in it, because the noun comes
last in both languages (节目时长 is a length), and of names that end together the longest. Of two
columns with one meaning the exact name has it, then the one listed earlier; the other stays the
user's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from showctl.app.errors import UserError
from showctl.app.tables import TIME_FIELDS
from showctl.domain.lengths import parse_length
from showctl.domain.notation import is_empty, parse_span, tidy
from showctl.domain.plan import HOUR, MINUTE, SECOND

NAMES: Mapping[str, tuple[str, ...]] = {
    "number": ("序号", "number", "编号", "no", "#"),
    "start": ("开始", "开始时间", "start", "start time", "起始时间", "起始", "时间", "time"),
    "end": ("结束", "结束时间", "end", "end time", "finish", "终止"),
    "duration": (
        "时长",
        "duration",
        "持续时间",
        "用时",
        "run time",
        "runtime",
        "length",
        "dur",
        "mins",
    ),
    "title": (
        *("环节", "title", "项目", "task", "activity", "event", "item", "description"),
        *("segment", "任务"),
    ),
    "kind": ("类型", "kind", "type"),
    "owner": ("负责人", "owner", "responsible", "负责人员"),
    "performers": ("演员", "嘉宾", "人员", "performers", "people", "performer"),
    "microphones": ("话筒", "microphones", "microphone", "麦克风", "mic", "mics"),
    "lighting": ("灯光", "lighting", "lights"),
    "music": ("音乐", "music", "音响", "audio", "sound"),
    "video": ("视频", "video", "大屏", "graphics"),
    "props": ("道具", "props"),
    "notes": ("备注", "notes", "note", "remarks"),
    "start_rule": ("开始方式", "start rule"),
    "end_rule": ("结束方式", "end rule"),
    "min_duration": ("最短", "最短时长", "最短时间", "min duration", "minimum duration", "minimum"),
    "can_cut": ("可删", "can cut"),
    "standby": ("催场", "standby", "催场时间", "standby time", "standby call"),
    "background": ("并行", "background"),
    "reserve": ("备用", "reserve", "垫场", "是否备用"),
}
# Only where no column bears one of the names above: words that also head other columns.
_SECOND_BEST_TITLES = (
    *("内容", "节目", "活动", "流程", "事项", "名称", "标题", "主题"),
    *("program", "programme", "session", "agenda", "name", "subject", "what"),
)
_EITHER_START_OR_LENGTH = frozenset({"时间", "time"})
# A 备用方案 says what to do, and a 备用话筒 is a microphone.
_ONLY_ALONE = frozenset({"no", "#", "编号", "length", "备用", "reserve", "垫场"})


_SPLIT_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class _Match(NamedTuple):
    """How well a header names a field; smaller is better."""

    is_part: bool
    rank: int
    column: int
    field: str
    name: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each known field stands (columns from 0), and the user's own columns with headers.

    `bare_units` gives the ms of a bare number in a column whose header names its unit.
    """

    fields: Mapping[str, int]
    own: tuple[tuple[int, str], ...] = ()
    bare_units: Mapping[str, int] | None = None

    @property
    def has_rundown(self) -> bool:
        """Whether there are titles and something to time them with."""
        return "title" in self.fields and any(field in self.fields for field in TIME_FIELDS)


def recognise(
    headers: Sequence[str], body: Sequence[Sequence[str]], mapping: Mapping[str, str]
) -> Columns:
    """The meaning of each column under these headers, the cells of `body` deciding the doubts.

    `mapping` (field → header, or the column's number from 1, or its letter) is taken first;
    UserError when it names no field or no column.
    """
    fields = {
        field_named(field): column_named(column, headers) for field, column in mapping.items()
    }
    matches = sorted(_matches(headers, body))
    for match in matches:
        if match.field not in fields and match.column not in fields.values():
            fields[match.field] = match.column
    return assigned(headers, body, fields)


def assigned(
    headers: Sequence[str], body: Sequence[Sequence[str]], fields: Mapping[str, int]
) -> Columns:
    """The columns as a person assigned them: nothing is recognised besides."""
    own = [
        (column, header.strip() or f"#{column + 1}")
        for column, header in enumerate(headers)
        if column not in fields.values() and (header.strip() or _holds_text(body, column))
    ]
    units = {field: unit for field, at in fields.items() if (unit := _unit_in(headers, at))}
    return Columns(fields, tuple(own), units)


def field_named(name: str) -> str:
    """The field of that name in either language; UserError when there is none."""
    field = field_called(name)
    if field is None:
        raise UserError(f"--map knows no field {name!r}: use one of {', '.join(NAMES)}.")
    return field


def field_called(name: str) -> str | None:
    """The field of exactly that name in either language."""
    wanted = _key(name)
    for field, names in NAMES.items():
        if wanted in {_key(field), *map(_key, names)}:
            return field
    return None


def column_named(column: str, headers: Sequence[str]) -> int:
    """The column (from 0) of that header, number or letter; UserError when there is none."""
    wanted = _key(column)
    for index, header in enumerate(headers):
        if wanted and _key(header) == wanted:
            return index
    text = column.strip()
    if re.fullmatch(r"[0-9]{1,3}", text) and 1 <= int(text) <= len(headers):
        return int(text) - 1
    if re.fullmatch(r"[A-Za-z]", text) and ord(text.upper()) - ord("A") < len(headers):
        return ord(text.upper()) - ord("A")
    there = ", ".join(header for header in headers if header.strip())
    raise UserError(f"--map names a column {column!r} that the table has not: it has {there}.")


def _holds_text(body: Sequence[Sequence[str]], column: int) -> bool:
    return any(column < len(cells) and not is_empty(cells[column]) for cells in body)


def _key(text: str) -> str:
    return re.sub(r"[\s_]+", "", tidy(text))


def _words(header: str) -> str:
    """The header as words between single spaces, so that `end` is not found in `attendees`."""
    return " " + re.sub(r"[\W_]+", " ", tidy(_SPLIT_WORDS.sub(" ", header))).strip() + " "


def _matches(headers: Sequence[str], body: Sequence[Sequence[str]]) -> list[_Match]:
    found = []
    for column, header in enumerate(headers):
        match = _match(header, column, NAMES)
        if match is None:
            continue
        cells = [row[column] for row in body if column < len(row) and not is_empty(row[column])]
        if match.field == "start" and match.name in _EITHER_START_OR_LENGTH:
            is_length = _unit_in(headers, column) is not None or _are_lengths(cells)
            field = "duration" if is_length else "start"
            match = match._replace(field=field)
        elif match.field == "duration" and _are_spans(cells):
            match = match._replace(field="start", is_part=True)
        found.append(match)
    if not any(match.field == "title" for match in found):
        named = {match.column for match in found}
        for column, header in enumerate(headers):
            match = _match(header, column, {"title": _SECOND_BEST_TITLES})
            if match is not None and column not in named:
                found.append(match)
    return found


def _match(header: str, column: int, names: Mapping[str, tuple[str, ...]]) -> _Match | None:
    key, words = _key(header), _words(header)
    best: tuple[int, int, _Match] | None = None
    for field, known in names.items():
        for rank, name in enumerate(known):
            if key == _key(name):
                return _Match(False, rank, column, field, name)
            at = key.find(name) if _HAN.search(name) else _word_at(words, name)
            if at < 0 or name in _ONLY_ALONE:
                continue
            found = (at + len(name), len(name), _Match(True, rank, column, field, name))
            best = found if best is None or found[:2] > best[:2] else best
    return best[2] if best else None


def _word_at(words: str, name: str) -> int:
    at = words.rfind(f" {name} ")
    return at if at >= 0 else words.rfind(f" {name}s ")


def _unit_in(headers: Sequence[str], column: int) -> int | None:
    words = _words(headers[column]) if column < len(headers) else ""
    for unit, names in (
        (MINUTE, ("分钟", " min ", " mins ", " minutes ", " 分 ")),
        (SECOND, ("秒", " s ", " sec ", " secs ", " seconds ")),
        (HOUR, ("小时", " h ", " hours ", " hrs ")),
    ):
        if any(name in words for name in names):
            return unit
    return None


def _are_spans(cells: Sequence[str]) -> bool:
    """Whether most cells give a start and an end, whatever the header says."""
    spans = [span for cell in cells if (span := parse_span(cell)) is not None]
    return len([span for span in spans if span.end is not None]) * 2 > len(cells)


def _are_lengths(cells: Sequence[str]) -> bool:
    """Whether cells under a bare 时间 are lengths: more of them read only as such than as times.

    `0:30:00`, `0:10:00` read as both: they are lengths where they do not go on in time.
    """
    lengths = clocks = 0
    ticking = []
    for cell in cells:
        span, length = parse_span(cell), parse_length(cell)
        if span is None and length is not None:
            lengths += 1
        elif span is not None and (length is None or not re.fullmatch(r"[0-9]{3}", cell)):
            clocks += 1
            if length is not None and span.end is None and tidy(cell).count(":") == 2:
                ticking.append(span.start.ms)
    if len(ticking) == len(cells) > 1 and max(ticking) <= 3 * HOUR:
        return any(later < earlier for earlier, later in pairwise(ticking))
    return lengths > clocks
