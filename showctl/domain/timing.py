"""How late it is: countdowns and the forecast, as pure functions of a state and an instant.

The forecast is max-plus arithmetic. Every expected instant has the form max(now + slide, fixed):
an overrun or a hold makes a part of the evening slide with `now`, an *at* segment or a running
countdown pins it. Keeping the two terms apart (`Expected`) answers both "when is it expected,
seen from now" and, exactly, "at which now does it fall due" without polling.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from showctl.domain.calendar import length, milliseconds
from showctl.domain.plan import EndRule, Segment, StartRule
from showctl.domain.state import Phase, Progress, RunState, Status, Visit


class Expected(NamedTuple):
    """The instant max(now + slide_ms, fixed); a missing term does not count."""

    slide_ms: int | None
    fixed: datetime | None

    def at(self, now: datetime) -> datetime:
        """The instant as expected at `now`."""
        if self.slide_ms is None:
            assert self.fixed is not None
            return self.fixed
        sliding = now + length(self.slide_ms)
        return sliding if self.fixed is None or sliding > self.fixed else self.fixed

    def plus(self, ms: int) -> Expected:
        """Later by a length."""
        return Expected(
            None if self.slide_ms is None else self.slide_ms + ms,
            None if self.fixed is None else self.fixed + length(ms),
        )

    def not_before(self, instant: datetime) -> Expected:
        """Later of the two."""
        if self.fixed is not None and self.fixed >= instant:
            return self
        return Expected(self.slide_ms, instant)

    def due(self, lead_ms: int, since: datetime) -> datetime | None:
        """The first `now` (from `since` on) at which it is `lead_ms` away or less; None while it
        slides on ahead of now."""
        if self.slide_ms is not None and self.slide_ms > lead_ms:
            return None
        return since if self.fixed is None else self.fixed - length(lead_ms)


class Span(NamedTuple):
    """The expected start and end of a segment."""

    start: Expected
    end: Expected


Forecast = Mapping[str, Span]


def elapsed(visit: Visit, now: datetime) -> int:
    """Milliseconds since a visit's start, less those held."""
    until = visit.held_since or now
    return max(0, milliseconds(until - visit.started_at) - visit.held_ms)


def allotted_end(state: RunState, visit: Visit) -> datetime | None:
    """The instant at which a visit's countdown reaches zero; None while a hold keeps it."""
    segment = state.show.segment(visit.segment)
    if segment.is_to_its_planned_end:
        return state.planned[segment.id].end + length(visit.added_ms)
    if visit.held_since is not None:
        return None
    return visit.started_at + length(visit.held_ms + segment.duration_ms + visit.added_ms)


def raw_remaining(state: RunState, visit: Visit, now: datetime) -> int:
    """Milliseconds to a visit's allotted end; negative past it."""
    end = allotted_end(state, visit)
    if end is not None:
        return milliseconds(end - now)
    duration = state.show.segment(visit.segment).duration_ms
    return duration + visit.added_ms - elapsed(visit, now)


def remaining(state: RunState, now: datetime) -> int | None:
    """Milliseconds left of the current segment, negative when over; None without a segment.

    An *auto* segment that waits for the next planned instant stays at 0.
    """
    if state.visit is None:
        return None
    left = raw_remaining(state, state.visit, now)
    return max(0, left) if goes_on_by_itself(state) else left


def overrun(state: RunState, now: datetime) -> int:
    """Milliseconds past the current segment's allotted end, else 0."""
    left = remaining(state, now)
    return max(0, -left) if left is not None else 0


def goes_on_by_itself(state: RunState) -> bool:
    """Whether the current segment is *auto* and has somewhere to go."""
    visit, current = state.visit, state.current
    return (
        visit is not None
        and current is not None
        and current.end_rule is EndRule.AUTO
        and not visit.is_waiting
        and state.next_segment() is not None
    )


def advance_due(state: RunState) -> datetime | None:
    """When an *auto* segment goes on: at its end, but not before the next *at* instant."""
    if state.phase is not Phase.RUNNING or not goes_on_by_itself(state):
        return None
    assert state.visit is not None
    end, following = allotted_end(state, state.visit), state.next_segment()
    assert end is not None and following is not None
    if state.is_pinned(following):
        return max(end, state.planned[following.id].start)
    return end


def forecast(state: RunState, *, near: datetime | None = None) -> Forecast:
    """The expected start and end of every segment that is current or pending; of a reserve only
    once it is put in.

    Empty once the run is finished. With `near`, the chain is followed only as far as something
    could be due at that instant: GO must not wait for the forecast of a thousand segments.
    """
    return dict(_spans(state, near))


class Ahead(Mapping[str, Span]):
    """A forecast that follows the chain as far as it is asked for: what is next shows at once,
    at a thousand segments, too."""

    def __init__(self, state: RunState) -> None:
        self._state = state
        self._known: dict[str, Span] = {}
        self._more = _spans(state, None)

    def __getitem__(self, segment_id: str) -> Span:
        """The span of a segment that is current or pending; KeyError for any other."""
        if segment_id not in self._known and not self._is_over(segment_id):
            for key, span in self._more:
                self._known[key] = span
                if key == segment_id:
                    break
        return self._known[segment_id]

    def __iter__(self) -> Iterator[str]:
        self._known.update(self._more)
        return iter(self._known)

    def __len__(self) -> int:
        self._known.update(self._more)
        return len(self._known)

    def _is_over(self, segment_id: str) -> bool:
        return self._state.status(segment_id) in (Status.DONE, Status.SKIPPED)


def _spans(state: RunState, near: datetime | None) -> Iterator[tuple[str, Span]]:
    if state.phase is Phase.FINISHED:
        return
    chain = _chain_end_of_current(state)
    if state.visit is not None:
        yield state.visit.segment, Span(Expected(None, state.visit.started_at), chain)
    here = state.place
    untouched = Progress()
    horizon = near + length(state.show.longest_standby_ms) if near else None
    for index, segment in enumerate(state.show.segments):
        if segment.is_background:
            span = _beside(state, segment, chain)
            if span:
                yield segment.id, span
        elif index > here and segment.is_in_chain:
            if state.progress.get(segment.id, untouched).status is not Status.PENDING:
                continue
            if near is not None and horizon is not None and chain.at(near) > horizon:
                here = len(state.show.segments)
                continue
            span = _in_chain(state, segment, chain)
            yield segment.id, span
            chain = span.end


def _chain_end_of_current(state: RunState) -> Expected:
    if state.visit is None:
        first = state.next_segment()
        return Expected(0, state.planned[first.id].start if first else None)
    end = allotted_end(state, state.visit)
    if end is None:
        return Expected(max(0, raw_remaining(state, state.visit, state.last_at)), None)
    return Expected(0, end)


def _in_chain(state: RunState, segment: Segment, chain: Expected) -> Span:
    planned = state.planned[segment.id]
    start = chain.not_before(planned.start) if state.is_pinned(segment) else chain
    if segment.is_to_its_planned_end:
        return Span(start, start.not_before(planned.end))
    return Span(start, start.plus(segment.duration_ms - state.trims.get(segment.id, 0)))


def _beside(state: RunState, segment: Segment, chain: Expected) -> Span | None:
    visit = state.beside.get(segment.id)
    if visit is not None:
        end = allotted_end(state, visit)
        return Span(Expected(None, visit.started_at), Expected(0, end))
    if state.status(segment.id) is not Status.PENDING:
        return None
    if segment.start_rule is StartRule.AT:
        chain = Expected(0, state.planned[segment.id].start)
    return _in_chain(state, segment, chain)


def planned_start(state: RunState) -> datetime | None:
    """The earliest planned start of the show part; None for a show without segments."""
    return min((state.planned[key].start for key in state.show.headline), default=None)


def expected_start(state: RunState, spans: Forecast, now: datetime) -> datetime | None:
    """The earliest start of the show part as it is expected at `now`; None once it has begun, or
    where nothing of it is to come."""
    if any(state.progress_of(key).actual_start is not None for key in state.show.headline):
        return None
    starts = (spans[key].start.at(now) for key in state.show.headline if key in spans)
    return min(starts, default=None)


def planned_end(state: RunState) -> datetime | None:
    """The latest planned end of the show part; None for a show without segments."""
    return max((state.planned[key].end for key in state.show.headline), default=None)


def expected_end(state: RunState, spans: Forecast) -> Expected | None:
    """The forecast end of the show part: what has ended, and what is expected to end."""
    slides, pins = [], []
    for key in state.headline:
        span, ended = spans.get(key), state.progress_of(key).actual_end
        if span is not None:
            if span.end.slide_ms is not None:
                slides.append(span.end.slide_ms)
            if span.end.fixed is not None:
                pins.append(span.end.fixed)
        elif state.status(key) is Status.DONE and ended is not None:
            pins.append(ended)
    if not slides and not pins:
        return Expected(None, state.ended_at) if state.ended_at else None
    return Expected(max(slides, default=None), max(pins, default=None))


def over_under(state: RunState, spans: Forecast, now: datetime) -> int:
    """Forecast end less planned end of the show part in milliseconds; positive is late."""
    plan, forecast_end = planned_end(state), expected_end(state, spans)
    if plan is None or forecast_end is None:
        return 0
    return milliseconds(forecast_end.at(now) - plan)


def late_start(state: RunState) -> int:
    """How late the run began against its plan, ms: the difference of absolute and relative
    over/under."""
    if state.started_at is None or state.first_segment is None:
        return 0
    return milliseconds(state.started_at - state.planned[state.first_segment].start)
