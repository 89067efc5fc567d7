"""Plans, events and states as plain objects for JSON: the contract that other programs read.

Instants are ISO 8601 in the show's zone with its offset, lengths are seconds, segments are given
by their number from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from showctl.domain.calendar import plan_on
from showctl.domain.draw_events import DrawCommitted
from showctl.domain.events import Event, RunOpened
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_events import PlanEdited
from showctl.domain.state import RunState, Status
from showctl.domain.timing import (
    elapsed,
    expected_end,
    forecast,
    over_under,
    overrun,
    remaining,
)

Record = dict[str, Any]

_TEXT_COLUMNS = (
    "owner",
    "performers",
    "microphones",
    "lighting",
    "music",
    "video",
    "props",
    "notes",
)


def iso(instant: datetime | None, zone: str) -> str | None:
    """An instant with the zone's offset; milliseconds only where there are any."""
    if instant is None:
        return None
    local = instant.astimezone(ZoneInfo(zone))
    return local.isoformat(timespec="milliseconds" if local.microsecond else "seconds")


def seconds(ms: int | None) -> int | float | None:
    """Milliseconds as seconds, whole where they are."""
    if ms is None:
        return None
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def plan_record(show: Show, warnings: tuple[Record, ...] = ()) -> Record:
    """The plan as `plan --json` prints it."""
    planned = plan_on(show, show.date)
    return {
        "title": show.title,
        "theme": show.theme,
        "date": show.date.isoformat(),
        "timezone": show.timezone,
        "segments": [
            {
                "number": number,
                **_segment_record(segment),
                "start": iso(planned[segment.id].start, show.timezone),
                "end": iso(planned[segment.id].end, show.timezone),
            }
            for number, segment in enumerate(show.segments, 1)
        ],
        "warnings": list(warnings),
    }


def _segment_record(segment: Segment) -> Record:
    return {
        "title": segment.title,
        "kind": str(segment.kind),
        "part": str(segment.part),
        "duration_s": seconds(segment.duration_ms),
        "start_rule": str(segment.start_rule),
        "end_rule": str(segment.end_rule),
        "min_duration_s": seconds(segment.min_duration_ms),
        "can_cut": segment.can_cut,
        "background": segment.is_background,
        "reserve": segment.is_reserve,
        "standby_s": seconds(segment.standby_ms),
        **{name: getattr(segment, name) for name in _TEXT_COLUMNS},
        "lines": [
            {"speaker": line.speaker, "text": line.text, "direction": line.is_direction}
            for line in segment.lines
        ],
        "cues": [
            {"id": cue.id, "title": cue.title, "kind": str(cue.kind), "media": cue.media}
            for cue in segment.cues
        ],
        "extra": dict(segment.extra),
    }


def event_record(event: Event, show: Show) -> Record:
    """An event as one line of a rehearsal or a report."""
    record: Record = {
        "type": "event",
        "at": iso(event.at, show.timezone),
        "name": type(event).__name__,
    }
    if isinstance(event, PlanEdited):
        numbers = [show.number(segment.id) for segment in event.change.segments]
        return {**record, "edit": event.edit, "segments": [n for n in numbers if n is not None]}
    if isinstance(event, RunOpened):
        return {**record, "title": event.show.title, "rehearsal": event.is_rehearsal}
    for field in fields(event):
        # The list would fill the screen, and the seed is secret until the press is over.
        if isinstance(event, DrawCommitted) and field.name in ("seed", "entrants"):
            continue
        if field.name != "at":
            record[field.name] = _plain(field.name, getattr(event, field.name), show)
    return record


def _plain(name: str, value: object, show: Show) -> object:
    if name == "segment" and isinstance(value, str):
        return show.number(value)
    if isinstance(value, datetime):
        return iso(value, show.timezone)
    return plain(value)


def plain(value: object) -> object:
    """A value of the plan or of an event as JSON has it."""
    if isinstance(value, Enum | date):
        return str(value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


def snapshot(state: RunState, now: datetime) -> Record:
    """Everything that is known at an instant."""
    show, zone = state.show, state.show.timezone
    spans = forecast(state)
    on = spans.get(state.visit.segment) if state.visit else None
    end = expected_end(state, spans)
    return {
        "type": "snapshot",
        "at": iso(now, zone),
        "phase": str(state.phase),
        "segment": show.number(state.visit.segment) if state.visit else None,
        "title": state.current.title if state.current else None,
        "elapsed_s": seconds(elapsed(state.visit, now)) if state.visit else None,
        "remaining_s": seconds(remaining(state, now)),
        "overrun_s": seconds(overrun(state, now)),
        "expected_end": iso(on.end.at(now), zone) if on else None,
        "over_under_s": seconds(over_under(state, spans, now)),
        "show_expected_end": iso(end.at(now), zone) if end else None,
        "message": state.message,
        "segments": [_row(state, spans, segment, now) for segment in show.segments],
        "alerts": alert_records(state),
    }


def _row(state: RunState, spans: Mapping[str, Any], segment: Segment, now: datetime) -> Record:
    zone = state.show.timezone
    planned, progress = state.planned[segment.id], state.progress_of(segment.id)
    span = spans.get(segment.id)
    is_done = progress.status is Status.DONE
    return {
        "number": state.show.number(segment.id),
        "planned_start": iso(planned.start, zone),
        "planned_end": iso(planned.end, zone),
        "expected_start": iso(
            span.start.at(now) if span else progress.actual_start if is_done else None, zone
        ),
        "expected_end": iso(
            span.end.at(now) if span else progress.actual_end if is_done else None, zone
        ),
        "actual_start": iso(progress.actual_start, zone),
        "actual_end": iso(progress.actual_end, zone),
        "status": str(progress.status),
    }


def alert_records(state: RunState) -> list[Record]:
    """All alerts so far."""
    zone = state.show.timezone
    return [
        {
            "kind": str(alert.kind),
            "segment": state.show.number(alert.segment),
            "at": iso(alert.at, zone),
            "acknowledged": iso(alert.acknowledged_at, zone),
        }
        for alert in state.alerts
    ]
