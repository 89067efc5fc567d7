"""Over/under through the evening, as the operator saw it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from showctl.domain import events as e
from showctl.domain.calendar import length
from showctl.domain.run import apply_all, begin
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import Forecast, forecast, over_under

# What moves no forecast need not be looked at.
_STILL = (
    *(e.AlertRaised, e.AlertAcknowledged, e.CueFired, e.CueStarted, e.CueFailed, e.CueEnded),
    *(e.CueStopped, e.Panicked, e.SoundBroughtBack, e.MessageSent, e.RunMarked),
)


class Point(NamedTuple):
    """Over/under in ms at an instant."""

    at: datetime
    ms: int


def lateness_curve(log: Iterable[e.Event], until: datetime) -> tuple[Point, ...]:
    """The corners of the curve from the start of the run to `until`; straight in between.

    Between two events over/under stands still and then rises with the time, or only one of the
    two (the forecast is max(now + slide, fixed)), so its corners are known exactly.
    """
    events = [event for event in log if not isinstance(event, _STILL)]
    state = begin(events[0])
    points: list[Point] = []
    since = state.opened_at
    for at, together in groupby(events[1:], key=lambda event: event.at):
        points += _leg(state, since, at)
        state, since = apply_all(state, together), max(since, at)
    return (*points, *_leg(state, since, max(since, until)))


def _leg(state: RunState, since: datetime, until: datetime) -> Iterable[Point]:
    """From one change of the state to the next."""
    if state.started_at is None or until < since:
        return
    spans: Forecast = forecast(state)
    first, last = over_under(state, spans, since), over_under(state, spans, until)
    yield Point(since, first)
    if state.phase is Phase.FINISHED:
        return
    rises_from = until - length(max(0, last - first))
    if since < rises_from < until:
        yield Point(rises_from, first)
    yield Point(until, last)
