"""What is doubtful about a plan, and where: shown beside the cell, never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.calendar import instant, milliseconds, plan_on
from showctl.domain.cue import Trigger
from showctl.domain.plan import Segment, Show
from showctl.domain.reading_time import ReadingSpeed, reading_ms


class FlagCode(StrEnum):
    """What is doubtful."""

    GAP = "gap"
    OVERLAP = "overlap"
    PAST_CURFEW = "past_curfew"
    LINES_TOO_LONG = "lines_too_long"
    NO_TITLE = "no_title"
    NO_DURATION = "no_duration"
    LEAST_TOO_LONG = "least_too_long"
    CUE_OUTSIDE = "cue_outside"
    CUE_WITHOUT_TARGET = "cue_without_target"


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt about a field of a segment. `ms` is how much: the gap, the overlap, the time past
    the curfew, the reading time; `name` is a cue's title."""

    code: FlagCode
    segment: str
    field: str
    ms: int = 0
    name: str = ""


_DEFAULT_SPEED = ReadingSpeed()


def flags_of(show: Show, speed: ReadingSpeed = _DEFAULT_SPEED) -> tuple[Flag, ...]:
    """All doubts about a plan, in the order of its rows."""
    flags = list(_timing(show))
    for segment in show.segments:
        flags += _own(show, segment, speed)
    place = show.index_of
    return tuple(sorted(flags, key=lambda flag: place[flag.segment]))


def _timing(show: Show) -> Iterator[Flag]:
    """Gaps and overlaps of the chain, and its end against the curfew."""
    planned, follows = plan_on(show, show.date), None
    for segment in show.segments:
        start, end = planned[segment.id]
        if segment.is_background:
            continue
        if follows is not None and start != follows:
            code = FlagCode.GAP if start > follows else FlagCode.OVERLAP
            yield Flag(code, segment.id, "start_ms", abs(milliseconds(start - follows)))
        follows = end
    if show.curfew_ms is None or not show.headline:
        return
    curfew = instant(show.date, show.curfew_ms, show.timezone)
    last = max(show.headline, key=lambda key: (planned[key].end, show.index_of[key]))
    if planned[last].end > curfew:
        late = milliseconds(planned[last].end - curfew)
        yield Flag(FlagCode.PAST_CURFEW, last, "duration_ms", late)


def _own(show: Show, segment: Segment, speed: ReadingSpeed) -> Iterator[Flag]:
    """What is doubtful about a segment for itself."""
    if not segment.title.strip():
        yield Flag(FlagCode.NO_TITLE, segment.id, "title")
    if segment.duration_ms == 0:
        yield Flag(FlagCode.NO_DURATION, segment.id, "duration_ms")
    if (segment.min_duration_ms or 0) > segment.duration_ms:
        yield Flag(FlagCode.LEAST_TOO_LONG, segment.id, "min_duration_ms")
    if segment.lines and (spoken := reading_ms(segment.lines, speed)) > segment.duration_ms:
        yield Flag(FlagCode.LINES_TOO_LONG, segment.id, "lines", spoken)
    for cue in segment.cues:
        if cue.trigger is not Trigger.MANUAL and cue.offset_ms > segment.duration_ms:
            yield Flag(FlagCode.CUE_OUTSIDE, segment.id, "cues", cue.offset_ms, cue.title)
        if any(show.find_cue(target) is None for target in cue.targets):
            yield Flag(FlagCode.CUE_WITHOUT_TARGET, segment.id, "cues", name=cue.title)
