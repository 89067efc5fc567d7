"""The shows that ship, written down as TOML for people to read and edit.

Lengths are written `1h`, `1m30s`, `200ms`; times of day `16:00` (past 23 means the next day). The
emcee's lines are one block of text: `甲：…` is spoken by 甲, `（…）` on its own is a direction.
Every fault is a ValueError that names the segment and the field.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from showctl.adapters.resources import resource_dir
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.faults import PlanError
from showctl.domain.plan import (
    DEFAULT_STANDBY,
    HOUR,
    MINUTE,
    SECOND,
    CrewMember,
    EndRule,
    Kind,
    Line,
    Segment,
    Show,
)

_LENGTH = re.compile(r"(?=.)(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?")
_TIME_OF_DAY = re.compile(r"(\d{1,2}):([0-5]\d)")
_SPOKEN = re.compile(r"(甲|乙|合)：\s*(.+)")
_DIRECTION = re.compile(r"（(.+)）")

_Word = TypeVar("_Word", bound=StrEnum)
_Value = TypeVar("_Value")


def seed_path() -> Path:
    """The file of the bundled annual party."""
    return resource_dir("db") / "seeds" / "annual_party.toml"


def load_seed(path: Path, *, on: date, timezone: str) -> Show:
    """The show that a seed file describes, planned for a date in an IANA zone.

    Raises ValueError with the segment and the field at fault, OSError where there is no file.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from fault
    return _show(_Table(values, path.name), on, timezone)


class _Table:
    """One TOML table that is taken apart field by field; `where` names it in every complaint."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._left = dict(values)
        self.where = where

    def text(self, key: str, default: str = "") -> str:
        return self._take(key, str, default)

    def needed_text(self, key: str) -> str:
        text = self.text(key)
        if not text:
            raise self.fault(key, "is missing")
        return text

    def flag(self, key: str) -> bool:
        return self._take(key, bool, False)

    def number(self, key: str) -> float:
        return self._take(key, float, 0.0)

    def length(self, key: str, default: int) -> int:
        """Milliseconds of a length such as `1m30s`."""
        return self._milliseconds(key, self.text(key)) if key in self._left else default

    def optional_length(self, key: str, default: int | None) -> int | None:
        """As `length`, where the word `none` stands for no length at all."""
        if key not in self._left:
            return default
        written = self.text(key)
        return None if written == "none" else self._milliseconds(key, written)

    def time_of_day(self, key: str) -> int | None:
        """Milliseconds after midnight of a time such as `18:05`, None where there is none."""
        if key not in self._left:
            return None
        written = self.text(key)
        match = _TIME_OF_DAY.fullmatch(written)
        if match is None:
            raise self.fault(key, f"{written!r} is no time of day such as 18:05")
        return int(match[1]) * HOUR + int(match[2]) * MINUTE

    def word(self, key: str, words: type[_Word], default: _Word) -> _Word:
        """One of an enumeration's words."""
        written = self.text(key, default.value)
        try:
            return words(written)
        except ValueError:
            raise self.fault(key, f"{written!r} is none of {', '.join(words)}") from None

    def tables(self, key: str) -> list[dict[str, Any]]:
        """The tables of an array `[[key]]`."""
        tables = self._take(key, list, [])
        if not all(isinstance(table, dict) for table in tables):
            raise self.fault(key, "must be an array of tables")
        return tables

    def finish(self) -> None:
        """Refuse what nobody took: a misspelt field must not vanish silently."""
        for key in self._left:
            raise self.fault(key, "there is no such field")

    def fault(self, key: str, complaint: str) -> ValueError:
        return ValueError(f"{self.where}: {key}: {complaint}")

    def _take(self, key: str, kind: type[_Value], default: _Value) -> _Value:
        value = self._left.pop(key, default)
        if not isinstance(value, kind):
            raise self.fault(key, f"{value!r} is not of the type {kind.__name__}")
        return value

    def _milliseconds(self, key: str, written: str) -> int:
        match = _LENGTH.fullmatch(written)
        if match is None:
            raise self.fault(key, f"{written!r} is no length such as 5m or 1m30s")
        units = (HOUR, MINUTE, SECOND, 1)
        return sum(int(part or 0) * unit for part, unit in zip(match.groups(), units, strict=True))


def _show(table: _Table, on: date, timezone: str) -> Show:
    crew = tuple(_crew_member(_Table(each, table.where)) for each in table.tables("crew"))
    segments: list[Segment] = []
    for number, each in enumerate(table.tables("segment"), start=1):
        label = each.get("id") or each.get("title") or "no id"
        segment_table = _Table(each, f"{table.where}: segment {number} ({label})")
        segment = _segment(segment_table)
        _refuse_dangling(segment, segments, crew, segment_table)
        segments.append(segment)
    show = Show(
        title=table.needed_text("title"),
        theme=table.text("theme"),
        date=on,
        timezone=timezone,
        start_ms=table.time_of_day("start") or 0,
        curfew_ms=table.time_of_day("curfew"),
        segments=tuple(segments),
        crew=crew,
    )
    table.finish()
    return show


def _crew_member(table: _Table) -> CrewMember:
    member = CrewMember(
        role=table.needed_text("role"), duty=table.text("duty"), name=table.text("name")
    )
    table.finish()
    return member


def _segment(table: _Table) -> Segment:
    segment = Segment(
        id=table.needed_text("id"),
        title=table.needed_text("title"),
        kind=table.word("kind", Kind, Kind.OTHER),
        duration_ms=table.length("duration", 0),
        end_rule=table.word("end_rule", EndRule, EndRule.MANUAL),
        min_duration_ms=table.optional_length("min_duration", None),
        can_cut=table.flag("can_cut"),
        standby_ms=table.optional_length("standby", DEFAULT_STANDBY),
        owner=table.text("owner"),
        performers=table.text("performers"),
        microphones=table.text("microphones"),
        lighting=table.text("lighting"),
        music=table.text("music"),
        video=table.text("video"),
        props=table.text("props"),
        notes=table.text("notes").strip(),
        lines=_lines(table),
        cues=tuple(_cue(_Table(each, table.where)) for each in table.tables("cue")),
    )
    table.finish()
    return segment


def _lines(table: _Table) -> tuple[Line, ...]:
    written = (each.strip() for each in table.text("lines").splitlines())
    return tuple(_line(table, each) for each in written if each)


def _line(table: _Table, written: str) -> Line:
    if match := _SPOKEN.fullmatch(written):
        return Line(speaker=match[1], text=match[2])
    if match := _DIRECTION.fullmatch(written):
        return Line(text=match[1], is_direction=True)
    raise table.fault("lines", f"{written!r} is neither 甲：…, 乙：…, 合：… nor （…）")


def _cue(table: _Table) -> Cue:
    cue_id = table.needed_text("id")
    table.where = f"{table.where}: cue {cue_id}"
    fade_out_ms = table.optional_length("fade_out", None)
    try:
        cue = Cue(
            id=cue_id,
            title=table.needed_text("title"),
            kind=table.word("kind", CueKind, CueKind.AUDIO),
            trigger=table.word("trigger", Trigger, Trigger.MANUAL),
            offset_ms=table.length("offset", 0),
            media=table.text("media"),
            level_db=table.number("level_db"),
            loops=0 if table.flag("loop") else 1,
            fade_in_ms=table.length("fade_in", 0),
            at_segment_end=table.word("at_segment_end", AtSegmentEnd, AtSegmentEnd.FADE),
            targets=_targets(table),
            role=table.text("role"),
            text=table.text("text"),
        )
    except PlanError as fault:
        raise ValueError(f"{table.where}: {fault}") from fault
    table.finish()
    return cue if fade_out_ms is None else replace(cue, fade_out_ms=fade_out_ms)


def _targets(table: _Table) -> tuple[str, ...]:
    target = table.text("target")
    return (target,) if target else ()


def _refuse_dangling(
    segment: Segment, earlier: Sequence[Segment], crew: Sequence[CrewMember], table: _Table
) -> None:
    """What a segment points to must be there, and its ids must be its own."""
    if segment.owner and segment.owner not in {member.role for member in crew}:
        raise table.fault("owner", f"the crew has no role {segment.owner!r}")
    if segment.id in {other.id for other in earlier}:
        raise table.fault("id", "another segment has the same")
    known = {cue.id for other in earlier for cue in other.cues}
    for cue in segment.cues:
        if cue.id in known:
            raise table.fault("cue", f"another cue is called {cue.id!r} too")
        known.add(cue.id)
    for cue in segment.cues:
        for target in cue.targets:
            if target not in known:
                raise table.fault("cue", f"{cue.id!r} acts on {target!r}, which is not there")
