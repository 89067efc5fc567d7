"""What is doubtful about a plan, and where: shown beside the cell, never in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from showctl.domain.calendar import instant, milliseconds, plan_on
from showctl.domain.cue import ACTS_ON_OTHERS, Cue, Trigger
from showctl.domain.plan import Segment, Show
from showctl.domain.prizes import PrizeKey
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
    NO_SEGMENT = "no_segment"
    NO_PRIZE = "no_prize"
    NO_WINNERS = "no_winners"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    UNKNOWN_DEPARTMENT = "unknown_department"
    UNKNOWN_GROUP = "unknown_group"
    HIRED_BACKWARDS = "hired_backwards"
    OUT_OF_NONE = "out_of_none"
    MORE_PRIZES_THAN_PEOPLE = "more_prizes_than_people"
    GAME_TOO_LONG = "game_too_long"


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt about a field of a segment. `ms` is how much: the gap, the overlap, the time past
    the curfew, the reading time; `name` is a cue's title, or the segment's before it. One about a
    draw, a game or an award has its key and title; `about` is what it, or a cue, names, `count`
    how many could win it; its segment is empty where it belongs to none."""

    code: FlagCode
    segment: str
    field: str
    ms: int = 0
    name: str = ""
    prize: PrizeKey | None = None
    about: str = ""
    count: int = 0


_DEFAULT_SPEED = ReadingSpeed()


def flags_of(show: Show, speed: ReadingSpeed = _DEFAULT_SPEED) -> tuple[Flag, ...]:
    """All doubts about a plan, in the order of its rows."""
    flags = list(_timing(show))
    for segment in show.segments:
        flags += _own(show, segment, speed)
    return in_order(show, flags)


def in_order(show: Show, flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """As the rows come; what belongs to none comes last."""
    place, last = show.index_of, len(show.segments)
    return tuple(sorted(flags, key=lambda flag: place.get(flag.segment, last)))


def _chain_pairs(show: Show) -> Iterator[tuple[Segment, Segment]]:
    """Each segment of the chain with the one that follows it."""
    return pairwise(segment for segment in show.segments if segment.is_in_chain)


def _timing(show: Show) -> Iterator[Flag]:
    """Gaps and overlaps of the chain, and its end against the curfew."""
    planned = plan_on(show, show.date)
    for before, segment in _chain_pairs(show):
        free = milliseconds(planned[segment.id].start - planned[before.id].end)
        if free:
            code = FlagCode.GAP if free > 0 else FlagCode.OVERLAP
            yield Flag(code, segment.id, "start_ms", abs(free), before.title)
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
        if any(show.find_cue(target) is None for target in _pointed_at(cue)):
            yield Flag(FlagCode.CUE_WITHOUT_TARGET, segment.id, "cues", name=cue.title)


def _pointed_at(cue: Cue) -> Iterator[str]:
    """The cues that this one acts on or fires after."""
    if cue.kind in ACTS_ON_OTHERS:
        yield from cue.targets
    if cue.trigger in (Trigger.AFTER_START, Trigger.AFTER_END) and cue.after:
        yield cue.after
