"""A table imported again into a show: its fields are new, what it does not know stays.

Rows are matched by title, those first whose neighbours have the same titles too, so that of four
rows of one name the right one keeps its lines; then a row whose title is much like the one that
stood in its place. The table is the rundown: what it no longer has is no longer in the show.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from showctl.app.media import files_of
from showctl.app.tables import TEXT_FIELDS
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_ids import PlanIds

_Key = Callable[[Sequence[Segment], int], Hashable]

_COLUMN_OF = {
    "kind": "kind",
    "end_rule": "end_rule",
    "can_cut": "can_cut",
    "standby_ms": "standby",
    "is_background": "background",
    "is_reserve": "reserve",
    **{name: name for name in TEXT_FIELDS},
}
_PLAIN = Segment(id="", title="")
# Titles that share this much are one title that was reworded (开场致辞, 董事长开场致辞).
_REWORDED = 0.6


def merge_into(existing: Show, imported: Show, fields: Collection[str] | None = None) -> Show:
    """The existing show with the imported rundown: matched segments keep ids, lines and cues.

    `fields` are those the table has columns for (`ImportedPlan.fields`); without them, a value
    that is not the default counts as told. Title, zone, crew and settings stay the show's own.
    """
    matches = match_segments(existing.segments, imported.segments)
    ids = PlanIds.clear_of(existing)
    merged = []
    for index, segment in enumerate(imported.segments):
        known = matches.get(index)
        if known is None:
            cues = tuple(replace(cue, id=ids.cue()) for cue in segment.cues)
            merged.append(replace(segment, id=ids.segment(), cues=cues))
        else:
            merged.append(_updated(known, segment, fields, ids))
    return replace(existing, date=imported.date, start_ms=imported.start_ms, segments=tuple(merged))


def replace_rundown(existing: Show, imported: Show) -> Show:
    """The existing show with the imported rundown in the place of its own; lines and cues go."""
    return replace(
        existing, date=imported.date, start_ms=imported.start_ms, segments=imported.segments
    )


def match_segments(existing: Sequence[Segment], imported: Sequence[Segment]) -> dict[int, Segment]:
    """The existing segment of each imported one by its index, most alike surroundings first."""
    matches: dict[int, Segment] = {}
    taken: set[str] = set()
    keys: tuple[_Key, ...] = (
        lambda rows, at: (_title(rows, at - 1), _title(rows, at), _title(rows, at + 1)),
        lambda rows, at: at > 0 and (_title(rows, at - 1), _title(rows, at)),
        lambda rows, at: at + 1 < len(rows) and (_title(rows, at), _title(rows, at + 1)),
        _title,
    )
    for key in keys:
        waiting: defaultdict[Hashable, deque[Segment]] = defaultdict(deque)
        for at, segment in enumerate(existing):
            if segment.id not in taken and (alike := key(existing, at)):
                waiting[alike].append(segment)
        for at in range(len(imported)):
            found = waiting.get(key(imported, at))
            if at not in matches and found:
                matches[at] = found.popleft()
                taken.add(matches[at].id)
    return matches | _reworded(existing, imported, matches)


def _reworded(
    existing: Sequence[Segment], imported: Sequence[Segment], matches: Mapping[int, Segment]
) -> dict[int, Segment]:
    """Rows without a match between two that have one, and as many on either side, with titles
    alike."""
    place = {segment.id: at for at, segment in enumerate(existing)}
    anchors = [(-1, -1), *((at, place[matches[at].id]) for at in sorted(matches))]
    anchors.append((len(imported), len(existing)))
    found = {}
    for (new, old), (next_new, next_old) in pairwise(anchors):
        if next_new - new != next_old - old:
            continue
        for step in range(1, next_new - new):
            before, after = existing[old + step].title, imported[new + step].title
            if SequenceMatcher(None, before, after, autojunk=False).ratio() >= _REWORDED:
                found[new + step] = existing[old + step]
    return found


def _title(rows: Sequence[Segment], at: int) -> str:
    return rows[at].title if 0 <= at < len(rows) else ""


def _updated(
    known: Segment, told: Segment, fields: Collection[str] | None, ids: PlanIds
) -> Segment:
    changes: dict[str, Any] = {
        name: getattr(told, name)
        for name, column in _COLUMN_OF.items()
        if (column in fields if fields is not None else _says(told, name))
    }
    # A row is told to be the one; what it was before is not both.
    if changes.get("is_background", known.is_background) and changes.get("is_reserve"):
        changes["is_background"] = False
    if changes.get("is_background") and changes.get("is_reserve", known.is_reserve):
        changes["is_reserve"] = False
    if told.min_duration_ms is not None:
        changes["min_duration_ms"] = told.min_duration_ms
    media = {name for cue in known.cues for name in files_of(cue)}
    headers = {header for header, _ in told.extra}
    added = (replace(cue, id=ids.cue()) for cue in told.cues if cue.media not in media)
    return replace(
        known,
        title=told.title,
        duration_ms=told.duration_ms,
        start_rule=told.start_rule,
        start_ms=told.start_ms,
        cues=(*known.cues, *added),
        extra=(*told.extra, *(own for own in known.extra if own[0] not in headers)),
        **changes,
    )


def _says(told: Segment, name: str) -> bool:
    """Whether a value must come from the table; a kind may have been guessed from the title."""
    return name != "kind" and getattr(told, name) != getattr(_PLAIN, name)
