"""The pictures of a report: plan over actual, over/under through the evening, the foreseen end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from showctl.app import text
from showctl.app.reporting import drawing as d
from showctl.app.reporting import facts
from showctl.app.reporting.collection import Collection, RunOfShow
from showctl.app.reporting.facts import SegmentFact
from showctl.app.reporting.lateness import Point, lateness_curve
from showctl.app.reporting.words import Words
from showctl.domain.calendar import length
from showctl.domain.plan import MINUTE
from showctl.domain.state import Status
from showctl.domain.timing import Forecast, expected_end, forecast, planned_end

WIDTH = 1040
_LEFT = 210
_RIGHT = WIDTH - 16
_ROW = 22
_TOP = 40
# As many rows as a page across takes.
ROWS_A_PICTURE = 26
_Y_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 240, 600)


def gantt(collected: Collection, words: Words) -> tuple[str, ...]:
    """Plan over actual, a row a segment; several pictures where one would not fit a page."""
    run = collected.run
    if not run.state.show.segments:
        return ()
    rows = facts.segment_facts(run.state, run.now)
    axis = _axis_of(run, rows)
    beside = _of_other(collected)
    parts = [rows[n : n + ROWS_A_PICTURE] for n in range(0, len(rows), ROWS_A_PICTURE)]
    that = collected.compared
    name = words("that_run", run=that.header.id) if that else ""
    return tuple(_gantt_part(part, axis, run, beside, name, words) for part in parts)


def _axis_of(run: RunOfShow, rows: Sequence[SegmentFact]) -> d.TimeAxis:
    spans = forecast(run.state)
    instants = [one for fact in rows for one in (fact.start, fact.end) if one]
    instants += [one for fact in rows if not fact.segment.is_reserve for one in fact.planned]
    instants = instants or [run.now]
    instants += [span.end.at(run.now) for span in spans.values()]
    first, last = min(instants), max(instants)
    last = max(last, first + timedelta(minutes=1))
    return d.TimeAxis(first, last, _LEFT, _RIGHT, run.state.show.timezone)


def _of_other(collected: Collection) -> dict[str, tuple[datetime, datetime]]:
    """When the segments of the run beside were on, moved to this run's date."""
    that = collected.compared
    if that is None:
        return {}
    moved = collected.run.state.date - that.state.date
    found = facts.segment_facts(that.state, that.now)
    return {
        fact.segment.id: (fact.start + moved, fact.end + moved)
        for fact in found
        if fact.start and fact.end
    }


def _gantt_part(
    rows: Sequence[SegmentFact],
    axis: d.TimeAxis,
    run: RunOfShow,
    beside: dict[str, tuple[datetime, datetime]],
    other_name: str,
    words: Words,
) -> str:
    spans, height = forecast(run.state), _TOP + len(rows) * _ROW + 8
    elements = [*axis.drawn(_TOP, height - 8)]
    kinds = [(d.PLAN, words("plan")), (d.ACTUAL, words("actual")), (d.OVER, words("beyond"))]
    if spans:
        kinds.append((d.FAINT, words("to_come")))
    if beside:
        kinds.append((d.OTHER, other_name))
    elements += d.legend(_LEFT, 14, kinds)
    for place, fact in enumerate(rows):
        y = _TOP + place * _ROW
        elements += _row(fact, y, axis, run, spans)
        if fact.segment.id in beside:
            start, end = (axis.x(one) for one in beside[fact.segment.id])
            start, end = max(start, _LEFT), min(end, _RIGHT)
            if start < end:
                elements.append(d.rect(start, y + 18, end - start, 2, d.OTHER))
    return d.picture(WIDTH, height, elements, words("gantt"))


def _row(
    fact: SegmentFact, y: float, axis: d.TimeAxis, run: RunOfShow, spans: Forecast
) -> Iterator[str]:
    name = d.shortened(f"{fact.number} {fact.segment.title}", _LEFT - 16)
    is_out = fact.status is Status.SKIPPED
    yield d.line(0, y + _ROW - 0.5, _RIGHT, y + _ROW - 0.5, "#eceff3")
    yield d.words(0, y + 15, name, colour=d.DIM if is_out else d.INK)
    start, end = axis.x(fact.planned.start), axis.x(fact.planned.end)
    if not fact.segment.is_reserve:
        yield d.rect(start, y + 3, end - start, 6, d.PLAN)
    if fact.start is None or fact.status in (Status.PENDING, Status.CURRENT):
        span = spans.get(fact.segment.id)
        if span is not None:
            start, end = axis.x(span.start.at(run.now)), axis.x(span.end.at(run.now))
            yield d.rect(start, y + 10, end - start, 7, "#ffffff", edge=d.PLAN)
    if fact.start is None or is_out or fact.status is Status.PENDING:
        return
    until = fact.end or max(run.now, fact.start)
    allotted = fact.start + length(max(0, fact.segment.duration_ms + fact.added_ms + fact.held_ms))
    start, end, mark = axis.x(fact.start), axis.x(until), axis.x(min(allotted, until))
    yield d.rect(start, y + 10, mark - start, 7, d.ACTUAL)
    if until > allotted:
        yield d.rect(mark, y + 10, end - mark, 7, d.OVER)


def curve(collected: Collection, words: Words) -> str | None:
    """Over/under through the evening; None before the run began."""
    run = collected.run
    points = lateness_curve(run.log, run.now)
    if not points or points[0].at == points[-1].at:
        return None
    height, top, bottom = 260.0, 30.0, 250.0
    axis = d.TimeAxis(points[0].at, points[-1].at, 64, _RIGHT, run.state.show.timezone)
    low = min(0, *(point.ms for point in points)) / MINUTE
    high = max(0, *(point.ms for point in points)) / MINUTE
    if high - low < 2:
        low, high = low - 1, high + 1
    room = (high - low) * 0.06
    low, high = low - room, high + room

    def y(minutes: float) -> float:
        return bottom - (minutes - low) / (high - low) * (bottom - top)

    elements = [*axis.drawn(top, bottom)]
    for minutes in _marks(low, high):
        elements.append(d.line(64, y(minutes), _RIGHT, y(minutes), d.FAINT))
        elements.append(d.words(58, y(minutes) + 4, f"{minutes:+d}", colour=d.DIM, anchor="end"))
    corners = [(axis.x(point.at), y(point.ms / MINUTE)) for point in points]
    elements += _areas(points, axis, y(0), corners)
    elements.append(d.line(64, y(0), _RIGHT, y(0), d.INK))
    elements.append(d.path(corners, d.INK))
    return d.picture(WIDTH, height, elements, words("curve"))


def _areas(
    points: Sequence[Point], axis: d.TimeAxis, zero: float, corners: Sequence[tuple[float, float]]
) -> Iterator[str]:
    """Late is tinted one way, early the other; by place as well as by colour."""
    met = with_crossings(corners, zero)
    late = [(x, min(y, zero)) for x, y in met]
    early = [(x, max(y, zero)) for x, y in met]
    first, last = axis.x(points[0].at), axis.x(points[-1].at)
    for above, tint in ((late, "#f4d3cf"), (early, "#d2eadf")):
        yield d.path([(first, zero), *above, (last, zero)], d.INK, fill=tint)


def with_crossings(
    corners: Sequence[tuple[float, float]], zero: float
) -> list[tuple[float, float]]:
    """The corners of a line, and the points between them at which it crosses zero."""
    met = list(corners[:1])
    for (x, y), (next_x, next_y) in pairwise(corners):
        if (y - zero) * (next_y - zero) < 0:
            met.append((x + (next_x - x) * (zero - y) / (next_y - y), zero))
        met.append((next_x, next_y))
    return met


def _marks(low: float, high: float) -> Iterator[int]:
    step = next((step for step in _Y_STEPS if (high - low) / step <= 6), _Y_STEPS[-1])
    mark = -int(-low // step) * step
    while mark <= high:
        yield mark
        mark += step


def outlook(collected: Collection, words: Words) -> str | None:
    """The finish time as foreseen at the start, beside the plan and what came of it."""
    seen, run = collected.foreseen, collected.run
    plan = planned_end(run.state)
    if seen is None or plan is None:
        return None
    end = expected_end(run.state, forecast(run.state))
    actual = end.at(run.now) if end else None
    shown = [one for one in (seen.p10, seen.p90, plan, actual) if one is not None]
    pad = max((max(shown) - min(shown)) * 0.15, timedelta(minutes=2))
    zone = run.state.show.timezone
    axis = d.TimeAxis(min(shown) - pad, max(shown) + pad, 16, _RIGHT, zone)
    top, bottom = 24.0, 112.0
    elements = [*axis.drawn(top, bottom)]
    left, right, middle = axis.x(seen.p10), axis.x(seen.p90), axis.x(seen.p50)
    elements.append(d.rect(left, 44, right - left, 22, "#cfe0f5", edge=d.OTHER))
    elements.append(d.line(middle, 40, middle, 70, d.OTHER, px=3))
    labels: list[str] = []
    for x, key, at in (
        (left, "p10", seen.p10),
        (middle, "p50", seen.p50),
        (right, "p90", seen.p90),
    ):
        said = f"{words(key)} {text.time_of_day(at, zone)}"
        anchor = {"p10": "end", "p50": "middle", "p90": "start"}[key]
        shift = {"p10": -6, "p50": 0, "p90": 6}[key]
        height = 82.0 if key == "p50" else 59.0
        labels += d.plated(x + shift, height, said, colour=d.DIM, px=11, anchor=anchor)
    marks = [(plan, words("planned_end"), d.INK, 96.0)]
    if actual is not None:
        is_over = run.state.ended_at is not None
        said = words("show_end" if is_over else "expected_end")
        marks.append((actual, said, d.ACTUAL, 110.0))
    for at, said, colour, y in marks:
        x = axis.x(at)
        elements.append(d.line(x, 34, x, y, colour, px=2))
        told = f"{said} {text.time_of_day(at, zone, with_seconds=True)}"
        # The earlier one stands to the left of its mark, where there is room.
        is_left = at == min(one[0] for one in marks) and x > d.width_of(told, 11) + 24
        is_left = is_left or x > _RIGHT - d.width_of(told, 11) - 8
        shift, anchor = (-5, "end") if is_left else (5, "start")
        labels += d.plated(x + shift, y, told, colour=colour, px=11, anchor=anchor)
    # Last, so that no line runs through a time near another.
    return d.picture(WIDTH, 120, [*elements, *labels], words("outlook"))
