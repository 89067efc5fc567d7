"""When the plan's segments are planned, on a date and in the show's zone.

A planned start is a wall-clock time of the show's zone; a planned end is its start plus the
duration in real milliseconds. All results are in UTC, so that arithmetic on them is exact over
changes to summer time.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from showctl.domain.plan import DAY, HOUR, Show, StartRule

# A run that lies open this long past its planned start is meant for another day.
_LATEST_START = timedelta(milliseconds=3 * HOUR)


class Planned(NamedTuple):
    """A segment's planned start and end."""

    start: datetime
    end: datetime


@lru_cache(maxsize=4096)
def length(ms: int) -> timedelta:
    """Milliseconds as a timedelta; a forecast asks for the same few again and again."""
    return timedelta(milliseconds=ms)


def milliseconds(span: timedelta) -> int:
    """A timedelta in whole milliseconds, rounded down."""
    return span // timedelta(milliseconds=1)


def instant(on: date, ms: int, zone: str) -> datetime:
    """The instant of a wall-clock time (`ms` after midnight, past 24 h the next day) in UTC."""
    days, within = divmod(ms, DAY)
    wall = datetime.combine(on + timedelta(days=days), time()) + length(within)
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def plan_on(show: Show, on: date) -> dict[str, Planned]:
    """The planned instants of every segment with the show on that date.

    A *follow* segment starts at the planned end of the chain's segment before it.
    """
    planned = {}
    follows = instant(on, show.start_ms, show.timezone)
    for segment in show.segments:
        start = follows
        if segment.start_rule is StartRule.AT and segment.start_ms is not None:
            start = instant(on, segment.start_ms, show.timezone)
        end = start + length(segment.duration_ms)
        planned[segment.id] = Planned(start, end)
        if segment.is_in_chain:
            follows = end
    return planned


def date_of_run(show: Show, segment_id: str, started_at: datetime) -> date:
    """The date that puts a segment's planned start nearest to its actual start."""
    base = plan_on(show, show.date)[segment_id].start
    shift = round((started_at - base) / timedelta(days=1))
    candidates = (show.date + timedelta(days=shift + days) for days in (-1, 0, 1))
    return min(candidates, key=lambda on: abs(plan_on(show, on)[segment_id].start - started_at))


def resting_date(show: Show, opened_at: datetime) -> date:
    """The date of a run before it begins: the show's, or the next evening if that has passed."""
    behind = opened_at - _LATEST_START - instant(show.date, show.start_ms, show.timezone)
    if behind <= timedelta():
        return show.date
    on = show.date + timedelta(days=behind // timedelta(days=1))
    while instant(on, show.start_ms, show.timezone) < opened_at - _LATEST_START:
        on += timedelta(days=1)
    return on
