"""The columns of the plan: one record each, from which cells, editors and clipboard are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from showctl.app import text
from showctl.domain.plan import DAY, HOUR, MINUTE, SECOND, EndRule, Kind, Part, Segment, StartRule
from showctl.domain.typed_time import typed_clock, typed_length
from showctl.ui.operator.wording import kind_word, translate

OWN = "own:"


class CellKind(StrEnum):
    """How a cell is read and written."""

    FIXED = "fixed"
    TEXT = "text"
    LENGTH = "length"
    OPTIONAL_LENGTH = "optional_length"
    LENGTHS = "lengths"
    START = "start"
    CHOICE = "choice"
    YES_NO = "yes_no"
    COLOUR = "colour"


class PlanRow(NamedTuple):
    """A segment where it stands: its number from 1, and its planned start in ms after midnight."""

    number: int
    segment: Segment
    start_ms: int


@dataclass(frozen=True, slots=True)
class Column:
    """`id` is the field of the segment, or OWN and a name of the user's; `choices` are values with
    their words."""

    id: str
    title: str
    kind: CellKind
    width: int
    choices: tuple[tuple[object, str], ...] = ()
    is_hidden_first: bool = False

    @property
    def own_name(self) -> str | None:
        """The name of a column of the user's own."""
        return self.id.removeprefix(OWN) if self.id.startswith(OWN) else None


def columns() -> tuple[Column, ...]:
    """The program's columns in their first order, in the language that is spoken now."""
    kind = CellKind
    kinds = tuple((each, kind_word(each)) for each in Kind)
    return (
        Column("number", translate("Editor", "No."), kind.FIXED, 64),
        Column("start_ms", translate("Editor", "Start"), kind.START, 92),
        Column("duration_ms", translate("Editor", "Length"), kind.LENGTH, 76),
        Column("title", translate("Editor", "Segment"), kind.TEXT, 220),
        Column("kind", translate("Editor", "Kind"), kind.CHOICE, 132, kinds),
        Column("end_rule", translate("Editor", "End"), kind.CHOICE, 84, _end_rules()),
        Column("owner", translate("Editor", "Owner"), kind.TEXT, 110),
        Column("performers", translate("Editor", "Performers"), kind.TEXT, 120),
        Column("microphones", translate("Editor", "Microphones"), kind.TEXT, 110),
        Column("lighting", translate("Editor", "Lighting"), kind.TEXT, 110),
        Column("props", translate("Editor", "Props"), kind.TEXT, 110),
        Column("notes", translate("Editor", "Notes"), kind.TEXT, 160),
        Column("music", translate("Editor", "Music"), kind.TEXT, 110, is_hidden_first=True),
        Column("video", translate("Editor", "Video"), kind.TEXT, 110, is_hidden_first=True),
        Column("colour", translate("Editor", "Colour"), kind.COLOUR, 72, colours()),
        Column("can_cut", translate("Editor", "Can be cut"), kind.YES_NO, 88),
        Column("min_duration_ms", translate("Editor", "At least"), kind.OPTIONAL_LENGTH, 76),
        Column("standby_ms", translate("Editor", "Standby lead"), kind.OPTIONAL_LENGTH, 100),
        Column("warnings_ms", translate("Editor", "Warnings"), kind.LENGTHS, 100),
        Column(
            "is_background", translate("Editor", "Beside"), kind.YES_NO, 76, is_hidden_first=True
        ),
        Column("is_reserve", translate("Editor", "Reserve"), kind.YES_NO, 76),
        Column("chosen_part", translate("Editor", "Part"), kind.CHOICE, 96, _parts(), True),
    )


def own_column(name: str) -> Column:
    """A column of the user's own."""
    return Column(OWN + name, name, CellKind.TEXT, 110)


def _end_rules() -> tuple[tuple[object, str], ...]:
    return (
        (EndRule.MANUAL, translate("Editor", "by hand")),
        (EndRule.AUTO, translate("Editor", "by itself")),
        (EndRule.CLOCK, translate("Editor", "on time")),
    )


def _parts() -> tuple[tuple[object, str], ...]:
    return (
        (None, translate("Editor", "of its kind")),
        (Part.BEFORE, translate("Editor", "before")),
        (Part.SHOW, translate("Editor", "show")),
        (Part.AFTER, translate("Editor", "after")),
    )


def colours() -> tuple[tuple[object, str], ...]:
    """The colours that a segment or a cue can have, in words."""
    return (
        ("", translate("Editor", "none")),
        ("#c0504d", translate("Editor", "red")),
        ("#d98b3a", translate("Editor", "orange")),
        ("#c9b23c", translate("Editor", "yellow")),
        ("#5c9e5c", translate("Editor", "green")),
        ("#4a90a4", translate("Editor", "cyan")),
        ("#5b7fc7", translate("Editor", "blue")),
        ("#9067b0", translate("Editor", "purple")),
        ("#8a8f98", translate("Editor", "grey")),
    )


def read(column: Column, row: PlanRow) -> str:
    """The text of a cell."""
    if column.id == "number":
        return str(row.number)
    if column.own_name is not None:
        return dict(row.segment.extra).get(column.own_name, "")
    value = getattr(row.segment, column.id)
    match column.kind:
        case CellKind.START if row.segment.is_reserve:
            return "◇"
        case CellKind.START:
            sign = "●" if row.segment.start_rule is StartRule.AT else "↳"
            return f"{sign} {text.after_midnight(row.start_ms)}"
        case CellKind.LENGTH | CellKind.OPTIONAL_LENGTH:
            return "" if value is None else text.length(value)
        case CellKind.LENGTHS:
            return ", ".join(text.length(ms) for ms in value)
        case CellKind.CHOICE | CellKind.COLOUR:
            return dict(column.choices).get(value, str(value))
        case CellKind.YES_NO:
            return "✓" if value else ""
    return str(value)


def to_edit(column: Column, row: PlanRow) -> str:
    """The text that an editor of the cell begins with."""
    if column.kind is CellKind.START:
        is_fixed = row.segment.start_rule is StartRule.AT
        return text.after_midnight(row.start_ms) if is_fixed else ""
    return read(column, row)


def changes_of(column: Column, row: PlanRow, written: str) -> Mapping[str, Any] | None:
    """The new values of the segment's fields that a text means; None where it means nothing."""
    written = written.strip()
    match column.kind:
        case CellKind.START:
            return _start(row, written)
        case CellKind.LENGTH:
            ms = typed_length(written, row.start_ms)
            return None if ms is None else {column.id: ms}
        case CellKind.OPTIONAL_LENGTH:
            ms = typed_length(written, row.start_ms) if written else None
            return None if written and ms is None else {column.id: ms}
        case CellKind.LENGTHS:
            return _lengths(column, row, written)
        case CellKind.CHOICE | CellKind.COLOUR:
            return _choice(column, written)
        case CellKind.YES_NO:
            return {column.id: written.casefold() not in _NO}
        case CellKind.TEXT:
            return {column.id: written}
    return None


_NO = frozenset(("", "否", "不", "无", "no", "n", "0", "false", "-"))
_FOLLOW = frozenset(("", "顺接", "follow", "↳", "-"))


def _start(row: PlanRow, written: str) -> Mapping[str, Any] | None:
    if written.startswith("↳") or written.casefold() in _FOLLOW:
        return {"start_rule": StartRule.FOLLOW}
    ms = typed_clock(written.removeprefix("●").strip(), row.start_ms)
    return None if ms is None else {"start_ms": ms}


def _lengths(column: Column, row: PlanRow, written: str) -> Mapping[str, Any] | None:
    parts = [part for part in written.replace("，", ",").replace("、", ",").split(",") if part]
    found = [typed_length(part.strip(), row.start_ms) for part in parts]
    if None in found:
        return None
    return {column.id: tuple(sorted((ms for ms in found if ms is not None), reverse=True))}


def _choice(column: Column, written: str) -> Mapping[str, Any] | None:
    for value, word in column.choices:
        if written.casefold() in (word.casefold(), str(value or "").casefold()):
            return {column.id: value}
    return None


def meaning(column: Column, row: PlanRow, written: str) -> str | None:
    """What a text means that is being written, in words; None where it means nothing."""
    changes = changes_of(column, row, written)
    if changes is None:
        return None
    if column.kind is CellKind.START:
        start = changes.get("start_ms")
        if start is None:
            return translate("Editor", "when the row before ends")
        return translate("Editor", "not before {time}").format(time=clock_words(start))
    value = changes.get(column.id)
    if column.kind is CellKind.LENGTHS:
        return ", ".join(length_words(ms) for ms in value or ()) or translate("Editor", "none")
    if value is None:
        return translate("Editor", "none")
    end = clock_words(row.start_ms + value)
    if column.kind is CellKind.LENGTH:
        return translate("Editor", "{length}, until {time}").format(
            length=length_words(value), time=end
        )
    return length_words(value)


def clock_words(ms: int) -> str:
    """A time of day, with the day where it is not the show's."""
    days, within = divmod(ms, DAY)
    if days == 0:
        return text.after_midnight(within)
    if days == 1:
        return translate("Editor", "{time} the next day").format(time=text.after_midnight(within))
    return text.after_midnight(ms)


def length_words(ms: int) -> str:
    """A length in words: `1 h 30 min`."""
    hours, rest = divmod(ms, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    parts = [
        (hours, translate("Editor", "{n} h")),
        (minutes, translate("Editor", "{n} min")),
        (rest // SECOND, translate("Editor", "{n} s")),
    ]
    said = " ".join(word.format(n=count) for count, word in parts if count)
    return said or translate("Editor", "{n} min").format(n=0)
