"""What a new plan changes in an old one: rows added, changed, removed and moved, field by field."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from showctl.app import text
from showctl.app.reimport import match_segments
from showctl.app.tables import TEXT_FIELDS
from showctl.domain.calendar import Planned, plan_on
from showctl.domain.plan import Segment, Show

_PLAIN_FIELDS = (
    "title",
    "kind",
    "start_rule",
    "end_rule",
    "can_cut",
    "is_background",
    "is_reserve",
)
_LENGTHS = ("duration_ms", "min_duration_ms", "standby_ms")


class Change(StrEnum):
    """What became of a row; a row can have moved and changed."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a row before and after, as people read it; "" is nothing.

    `own` names the user's own column where `field` is "extra".
    """

    field: str
    before: str
    after: str
    own: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that is not as it was; its numbers before and after count from 1, None where it
    is not there."""

    kinds: frozenset[Change]
    title: str
    number: int | None
    number_before: int | None
    fields: tuple[FieldChange, ...] = ()


def changes_between(before: Show, after: Show) -> tuple[RowChange, ...]:
    """The rows of `after` that are new or not as before, in its order, then those that are gone.

    Starts are compared as times of day, whatever the dates.
    """
    was, planned_before = dict(before.index_of), plan_on(before, after.date)
    planned = plan_on(after, after.date)
    matches = match_segments(before.segments, after.segments)
    moved = _moved([was[matches[at].id] for at in sorted(matches)])
    changes = []
    for at, segment in enumerate(after.segments):
        known = matches.get(at)
        if known is None:
            changes.append(RowChange(frozenset({Change.ADDED}), segment.title, at + 1, None))
            continue
        fields = tuple(
            _fields(known, segment, planned_before[known.id], planned[segment.id], after)
        )
        kinds = {Change.CHANGED} if fields else set()
        if was[known.id] in moved:
            kinds.add(Change.MOVED)
        if kinds:
            number_before = was[known.id] + 1
            changes.append(
                RowChange(frozenset(kinds), segment.title, at + 1, number_before, fields)
            )
    kept = {segment.id for segment in matches.values()}
    changes += [
        RowChange(frozenset({Change.REMOVED}), segment.title, None, was[segment.id] + 1)
        for segment in before.segments
        if segment.id not in kept
    ]
    return tuple(changes)


def _fields(
    old: Segment, new: Segment, was: Planned, planned: Planned, show: Show
) -> Iterator[FieldChange]:
    clock = partial(_clock, zone=show.timezone)
    if was.start != planned.start:
        yield FieldChange("start", clock(was.start), clock(planned.start))
    for name in _LENGTHS:
        if (pair := (getattr(old, name), getattr(new, name)))[0] != pair[1]:
            yield FieldChange(name, *(text.length(ms) if ms is not None else "" for ms in pair))
    for name in (*_PLAIN_FIELDS, *TEXT_FIELDS):
        if (pair := (getattr(old, name), getattr(new, name)))[0] != pair[1]:
            yield FieldChange(name, *map(_plain, pair))
    for name in ("lines", "cues"):
        if (pair := (getattr(old, name), getattr(new, name)))[0] != pair[1]:
            yield FieldChange(name, *(str(len(each)) for each in pair))
    own_before, own = dict(old.extra), dict(new.extra)
    for header in {**own_before, **own}:
        if own_before.get(header, "") != own.get(header, ""):
            yield FieldChange("extra", own_before.get(header, ""), own.get(header, ""), header)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _clock(instant: datetime, zone: str) -> str:
    said = text.time_of_day(instant, zone, with_seconds=True)
    return said.removesuffix(":00")


def _moved(order: Sequence[int]) -> frozenset[int]:
    """The fewest of these places that must change for the others to stand in order: all but a
    longest increasing run."""
    ends: list[int] = []
    lengths = []
    for place in order:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    staying, wanted = set(), len(ends) - 1
    for place, length in zip(reversed(order), reversed(lengths), strict=True):
        if length == wanted:
            staying.add(place)
            wanted -= 1
    return frozenset(order) - staying
