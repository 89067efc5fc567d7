"""A run driven by hand: commands at times of the evening, and what can be read off it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.decide import decide, fall_due
from showctl.domain.plan import Show, StartRule
from showctl.domain.refusal import Reason, Refused
from showctl.domain.run import apply_all, begin
from showctl.domain.timing import elapsed, forecast, over_under, overrun, remaining

ZONE = ZoneInfo("Asia/Shanghai")
_MIDNIGHT = datetime(2026, 2, 6, tzinfo=ZONE).astimezone(UTC)


def of_day(time: str) -> int:
    """`18:05`, `18:05:30`, `24:15:00.250` as milliseconds after midnight."""
    hours, minutes, seconds = (*time.split(":"), "0")[:3]
    whole, _, thousandths = seconds.partition(".")
    past = int(hours) * 3600 + int(minutes) * 60 + int(whole)
    return past * 1000 + int(thousandths.ljust(3, "0"))


def at(time: str) -> datetime:
    """The instant of a time on 2026-02-06 in Shanghai, which has no summer time."""
    return _MIDNIGHT + timedelta(milliseconds=of_day(time))


def clock(instant: datetime | None) -> str | None:
    """An instant as `18:05:00`, with milliseconds where there are any."""
    if instant is None:
        return None
    local = instant.astimezone(ZONE)
    return local.time().isoformat("milliseconds" if local.microsecond else "seconds")


def changed(show: Show, **changes: dict[str, Any]) -> Show:
    """The show with fields of some segments replaced: `s2={"end_rule": …}`; `at="18:10"` is
    short for the start rule *at* with that start."""
    segments = []
    for segment in show.segments:
        fields = dict(changes.pop(segment.id, {}))
        if "at" in fields:
            fields |= {"start_rule": StartRule.AT, "start_ms": of_day(fields.pop("at"))}
        segments.append(replace(segment, **fields))
    assert not changes, f"no such segments: {list(changes)}"
    return replace(show, segments=tuple(segments))


class Evening:
    """A run, opened at 17:00 unless told otherwise. Times must not go back."""

    def __init__(self, show: Show, *, opened: str = "17:00") -> None:
        opening = e.RunOpened(at=at(opened), show=show)
        self.log: list[e.Event] = [opening]
        self.state, self.now = begin(opening), opening.at

    @classmethod
    def begun(cls, show: Show, time: str = "18:00", *, segment: str | None = None) -> Evening:
        """A run that started at a time."""
        evening = cls(show, opened=time)
        evening.do(time, c.Start(segment))
        return evening

    def wait(self, time: str) -> tuple[e.Event, ...]:
        """Time passes; what it brings about."""
        assert at(time) >= self.now, "an evening does not go back"
        self.now = at(time)
        return self._take(fall_due(self.state, self.now))

    def do(self, time: str, *commands: c.Command) -> tuple[e.Event, ...]:
        """Do commands at a time, after what is due by it; the events of the last one."""
        self.wait(time)
        events: tuple[e.Event, ...] = ()
        for command in commands:
            events = self._take(decide(self.state, command, self.now))
        return events

    def reopen(self, time: str, gap_ms: int) -> tuple[e.Event, ...]:
        """The run goes on after a restart; nobody saw to what fell due before it."""
        self.now = at(time)
        return self._take(decide(self.state, c.Reopen(gap_ms), self.now))

    def refusal(self, time: str, command: c.Command) -> Reason | None:
        """Why a command is refused at a time; None where it would be done. Does not do it."""
        self.wait(time)
        try:
            decide(self.state, command, self.now)
        except Refused as refused:
            return refused.reason
        return None

    def refuses(self, time: str, command: c.Command, reason: Reason) -> None:
        """Assert a refusal."""
        with pytest.raises(Refused) as refused:
            self.do(time, command)
        assert refused.value.reason is reason

    def _take(self, events: tuple[e.Event, ...]) -> tuple[e.Event, ...]:
        self.state = apply_all(self.state, events)
        self.log += events
        return events

    @property
    def on(self) -> str | None:
        """The id of the current segment."""
        return self.state.visit.segment if self.state.visit else None

    @property
    def elapsed_s(self) -> float:
        assert self.state.visit is not None
        return elapsed(self.state.visit, self.now) / 1000

    @property
    def remaining_s(self) -> float | None:
        left = remaining(self.state, self.now)
        return None if left is None else left / 1000

    @property
    def overrun_s(self) -> float:
        return overrun(self.state, self.now) / 1000

    @property
    def late_s(self) -> float:
        """over/under, absolute."""
        return over_under(self.state, forecast(self.state), self.now) / 1000

    @property
    def statuses(self) -> str:
        """The statuses of all segments, in order."""
        return " ".join(self.state.status(segment.id) for segment in self.state.show.segments)

    def expected(self, segment: str) -> tuple[str | None, str | None]:
        """The expected start and end of a segment, as times."""
        span = forecast(self.state)[segment]
        return clock(span.start.at(self.now)), clock(span.end.at(self.now))

    def actual(self, segment: str) -> tuple[str | None, str | None]:
        """The actual start and end of a segment's last visit, as times."""
        progress = self.state.progress_of(segment)
        return clock(progress.actual_start), clock(progress.actual_end)

    def alerts(self, *kinds: e.AlertKind) -> list[tuple[str, str, str | None]]:
        """(kind, segment, when it was raised) of the alerts so far, of some kinds or all."""
        return [
            (str(alert.kind), alert.segment, clock(alert.at))
            for alert in self.state.alerts
            if not kinds or alert.kind in kinds
        ]

    def cues(self) -> list[tuple[str, str | None]]:
        """(cue, when it fired) of all firings so far."""
        return [(event.cue, clock(event.at)) for event in self.log if isinstance(event, e.CueFired)]
