"""Edits of a plan: Show → Show, each pure. What contradicts itself is a PlanError; ids that are
not there are passed over, so that an edit of what has just gone does nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from showctl.domain.calendar import milliseconds, plan_on
from showctl.domain.faults import PlanError
from showctl.domain.plan import DAY, MINUTE, Line, Segment, Show, StartRule
from showctl.domain.plan_ids import PlanIds
from showctl.domain.prizes import duplicate_prizes

NEW_DURATION_MS = 5 * MINUTE
# Fields of a Show that are its settings, not its contents.
_SETTINGS = frozenset(
    ("title", "date", "timezone", "start_ms", "theme", "curfew_ms", "go_guard_ms", "crew")
)


def planned_start_ms(show: Show, segment_id: str) -> int:
    """A segment's planned start in ms after the show's midnight, as real time passes."""
    planned = plan_on(show, show.date)
    first = show.segments[0]
    base = first.start_ms if first.start_ms is not None else show.start_ms
    return base + milliseconds(planned[segment_id].start - planned[first.id].start)


def change_segments(show: Show, ids: Collection[str], changes: Mapping[str, Any]) -> Show:
    """Give fields of some segments new values; a start time makes the start rule *at*, the rule
    *at* alone keeps the planned start, the rule *follow* drops it."""
    wanted = dict(changes)
    if "start_ms" in wanted and "start_rule" not in wanted:
        is_at = wanted["start_ms"] is not None
        wanted["start_rule"] = StartRule.AT if is_at else StartRule.FOLLOW
    if wanted.get("start_rule") is StartRule.FOLLOW:
        wanted["start_ms"] = None
    # What runs beside the evening is no reserve for it: the one takes the other away.
    for one, other in (("is_background", "is_reserve"), ("is_reserve", "is_background")):
        if wanted.get(one):
            wanted.setdefault(other, False)
    if not 0 <= (wanted.get("start_ms") or 0) <= 5 * DAY:
        raise PlanError("a start must lie within five days of the show's date")

    def changed(segment: Segment) -> Segment:
        own = dict(wanted)
        if own.get("start_rule") is StartRule.AT and own.get("start_ms") is None:
            own["start_ms"] = (
                segment.start_ms
                if segment.start_ms is not None
                else planned_start_ms(show, segment.id)
            )
        return replace(segment, **own)

    return _each(show, ids, changed)


def set_extra(show: Show, ids: Collection[str], column: str, value: str) -> Show:
    """Write into a column of the user's own."""

    def changed(segment: Segment) -> Segment:
        if column not in dict(segment.extra):
            return replace(segment, extra=(*segment.extra, (column, value)))
        extra = ((name, value if name == column else old) for name, old in segment.extra)
        return replace(segment, extra=tuple(extra))

    return _each(show, ids, changed)


def own_columns(show: Show) -> tuple[str, ...]:
    """The names of the user's own columns, in the order in which they first appear."""
    return tuple(dict.fromkeys(name for segment in show.segments for name, _ in segment.extra))


def add_column(show: Show, name: str) -> Show:
    """A column of the user's own, empty in every row."""
    if not name.strip():
        raise PlanError("a column needs a name")
    if name in own_columns(show):
        raise PlanError(f"there is a column {name!r} already")
    return set_extra(show, [segment.id for segment in show.segments], name, "")


def remove_column(show: Show, name: str) -> Show:
    """Take a column of the user's own away with what stands in it."""

    def without(segment: Segment) -> Segment:
        return replace(segment, extra=tuple(own for own in segment.extra if own[0] != name))

    return _each(show, {s.id for s in show.segments if name in dict(s.extra)}, without)


def insert_segments(show: Show, at: int, segments: Sequence[Segment]) -> Show:
    """Put new segments in before the row `at` (from 0; past the end: at the end)."""
    at = min(max(0, at), len(show.segments))
    return _with(show, (*show.segments[:at], *segments, *show.segments[at:]))


def duplicate_segments(show: Show, ids: Collection[str], new: PlanIds) -> Show:
    """Copies of some segments after the last of them, with their draws, games and awards; fades
    and stops among them act on the copies. A copy follows the row before it: two cannot start at
    one time."""
    originals = [segment for segment in show.segments if segment.id in ids]
    if not originals:
        return show
    cue_ids = {cue.id: new.cue() for segment in originals for cue in segment.cues}
    copies = [
        replace(
            segment,
            id=new.segment(),
            start_rule=StartRule.FOLLOW,
            start_ms=None,
            cues=tuple(
                replace(
                    cue,
                    id=cue_ids[cue.id],
                    targets=tuple(cue_ids.get(target, target) for target in cue.targets),
                    after=None if cue.after is None else cue_ids.get(cue.after, cue.after),
                )
                for cue in segment.cues
            ),
        )
        for segment in originals
    ]
    homes = {original.id: copy.id for original, copy in zip(originals, copies, strict=True)}
    show = duplicate_prizes(show, homes, new.prize)
    return insert_segments(show, show.index_of[originals[-1].id] + 1, copies)


def delete_segments(show: Show, ids: Collection[str]) -> Show:
    """Take segments out."""
    return _with(show, tuple(segment for segment in show.segments if segment.id not in ids))


def move_segments(show: Show, ids: Collection[str], to: int) -> Show:
    """Move segments, in their order, before what is now the row `to` (from 0)."""
    moved = tuple(segment for segment in show.segments if segment.id in ids)
    before = tuple(segment for segment in show.segments[: max(0, to)] if segment.id not in ids)
    after = tuple(segment for segment in show.segments[max(0, to) :] if segment.id not in ids)
    return _with(show, (*before, *moved, *after))


def shift_times(show: Show, ids: Collection[str], by_ms: int) -> Show:
    """Move the fixed starts among some segments by a length; where the first segment is one of
    them, the show's start goes with it."""
    if show.segments and show.segments[0].id in ids:
        show = change_show(show, {"start_ms": show.start_ms + by_ms})
    fixed = {s.id for s in show.segments if s.id in ids and s.start_ms is not None}

    def shifted(segment: Segment) -> Segment:
        start = (segment.start_ms or 0) + by_ms
        if not 0 <= start <= 5 * DAY:
            raise PlanError(f"segment {segment.title!r} would start before the show's date")
        return replace(segment, start_ms=start)

    return _each(show, fixed, shifted)


def set_lines(show: Show, segment_id: str, lines: Sequence[Line]) -> Show:
    """Give a segment these lines."""
    return change_segments(show, [segment_id], {"lines": tuple(lines)})


def change_show(show: Show, changes: Mapping[str, Any]) -> Show:
    """Give settings of the show new values."""
    if unknown := set(changes) - _SETTINGS:
        raise PlanError(f"a show has no setting {min(unknown)!r}")
    for name in ("start_ms", "curfew_ms"):
        if not 0 <= (changes.get(name) or 0) <= 5 * DAY:
            raise PlanError("a time must lie within five days of the show's date")
    if changes.get("go_guard_ms", 0) < 0:
        raise PlanError("the GO guard cannot be negative")
    if "title" in changes and not changes["title"].strip():
        raise PlanError("a show needs a title")
    if "timezone" in changes:
        try:
            ZoneInfo(changes["timezone"])
        except (KeyError, ValueError, OSError) as error:
            raise PlanError(f"there is no time zone {changes['timezone']!r}") from error
    if all(getattr(show, name) == value for name, value in changes.items()):
        return show
    return replace(show, **changes)


def _each(show: Show, ids: Collection[str], change: Callable[[Segment], Segment]) -> Show:
    """Change some segments; those that stay as they are stay the same objects."""
    segments = list(show.segments)
    for segment_id in ids:
        place = show.index_of.get(segment_id)
        if place is not None:
            changed = change(segments[place])
            segments[place] = segments[place] if changed == segments[place] else changed
    return _with(show, tuple(segments))


def _with(show: Show, segments: tuple[Segment, ...]) -> Show:
    is_same = len(segments) == len(show.segments) and all(map(_is, segments, show.segments))
    return show if is_same else replace(show, segments=segments)


def _is(one: Segment, other: Segment) -> bool:
    return one is other
