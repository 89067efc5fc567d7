"""The report of a run: plan against what happened, folded from its log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from showctl.app import text
from showctl.app.draw_records import prize_records, winner_lines
from showctl.app.records import Record, alert_records, iso, seconds
from showctl.domain import events as e
from showctl.domain.calendar import milliseconds
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import expected_end, forecast, over_under, planned_end


def report_record(state: RunState, log: Iterable[e.Event], now: datetime) -> Record:
    """The report as an object; `now` stands for the end of a run that is still going on."""
    zone, spans = state.show.timezone, forecast(state)
    end = expected_end(state, spans)
    return {
        "type": "report",
        "title": state.show.title,
        "mode": "rehearsal" if state.is_rehearsal else "live",
        "test": state.is_test,
        "date": state.date.isoformat(),
        "phase": str(state.phase),
        "started": iso(state.started_at, zone),
        "ended": iso(state.ended_at, zone),
        "planned_end": iso(planned_end(state), zone),
        "show_end": iso(end.at(now), zone) if end else None,
        "over_under_s": seconds(over_under(state, spans, now)),
        "segments": [_segment_record(state, number) for number in range(len(state.show.segments))],
        "alerts": alert_records(state),
        "cues": _cue_records(state, log),
        **prize_records(state),
        "missed": [
            {
                "what": item.what,
                "segment": state.show.number(item.segment),
                "cue": item.cue,
                "due": iso(item.due, zone),
            }
            for item in state.missed
        ],
    }


def _segment_record(state: RunState, index: int) -> Record:
    segment, zone = state.show.segments[index], state.show.timezone
    planned, progress = state.planned[segment.id], state.progress_of(segment.id)
    record: Record = {
        "number": index + 1,
        "title": segment.title,
        "status": str(progress.status),
        "planned_start": iso(planned.start, zone),
        "planned_end": iso(planned.end, zone),
        "planned_s": seconds(segment.duration_ms),
        "actual_start": iso(progress.actual_start, zone),
        "actual_end": iso(progress.actual_end, zone),
        "actual_s": None,
        "late_start_s": None,
        "added_s": seconds(progress.added_ms),
        "held_s": seconds(progress.held_ms),
        "difference_s": None,
    }
    if progress.actual_start and progress.actual_end:
        took = milliseconds(progress.actual_end - progress.actual_start)
        record["actual_s"] = seconds(took)
        record["late_start_s"] = seconds(milliseconds(progress.actual_start - planned.start))
        record["difference_s"] = seconds(took - segment.duration_ms)
    return record


def _cue_records(state: RunState, log: Iterable[e.Event]) -> list[Record]:
    """Every firing, in order, with what became of it."""
    zone, records = state.show.timezone, {}
    for event in log:
        if isinstance(event, e.CueFired):
            found = state.show.find_cue(event.cue)
            records[event.firing] = {
                "cue": event.cue,
                "title": found[1].title if found else event.cue,
                "segment": state.show.number(event.segment),
                "at": iso(event.at, zone),
                "outcome": "fired",
                "reason": "",
            }
        elif isinstance(event, e.CueFailed) and event.firing in records:
            records[event.firing] |= {"outcome": "failed", "reason": event.reason}
    return list(records.values())


def report_text(state: RunState, log: Iterable[e.Event], now: datetime) -> str:
    """The report as a page of plain text."""
    log, zone, spans = list(log), state.show.timezone, forecast(state)
    mode = "Rehearsal" if state.is_rehearsal else "Live run"
    mode += " (marked as a test)" if state.is_test else ""
    end = expected_end(state, spans)
    lines = [
        f"{state.show.title}",
        f"{mode}, {state.date.isoformat()}, {state.phase}",
        "",
        f"{'No':>3}  {'planned':7}  {'actual':8}  {'length':>8}  {'planned':>8}  {'±':>7}  title",
    ]
    lines += [_segment_line(state, index) for index in range(len(state.show.segments))]
    late = over_under(state, spans, now)
    plan = planned_end(state)
    if plan and end:
        word = "end" if state.phase is Phase.FINISHED else "expected end"
        lines += [
            "",
            f"Planned end {text.time_of_day(plan, zone, with_seconds=True)}, "
            f"{word} {text.time_of_day(end.at(now), zone, with_seconds=True)}, "
            f"over/under {text.signed(late)}",
        ]
    lines += _alert_lines(state) + winner_lines(state) + _failure_lines(state, log)
    return "\n".join(lines) + "\n"


def _segment_line(state: RunState, index: int) -> str:
    segment, zone = state.show.segments[index], state.show.timezone
    planned, progress = state.planned[segment.id], state.progress_of(segment.id)
    start = progress.actual_start
    began = text.time_of_day(start, zone, with_seconds=True) if start else str(progress.status)
    took = difference = ""
    if start and progress.actual_end and progress.status is Status.DONE:
        ms = milliseconds(progress.actual_end - start)
        took, difference = text.length(ms), text.signed(ms - segment.duration_ms)
    return (
        f"{index + 1:>3}  {text.time_of_day(planned.start, zone):7}  {began:8}  {took:>8}  "
        f"{text.length(segment.duration_ms):>8}  {difference:>7}  {segment.title}"
    )


def _alert_lines(state: RunState) -> list[str]:
    shown = [alert for alert in state.alerts if alert.kind in ("overrun", "critical", "curfew")]
    if not shown:
        return []
    zone = state.show.timezone
    return ["", "Overruns:"] + [
        f"  {text.time_of_day(alert.at, zone, with_seconds=True)}  {alert.kind:8}  "
        f"{state.show.number(alert.segment)} {state.show.segment(alert.segment).title}"
        for alert in shown
    ]


def _failure_lines(state: RunState, log: list[e.Event]) -> list[str]:
    cues = _cue_records(state, log)
    failed = [cue for cue in cues if cue["outcome"] == "failed"]
    lines = ["", f"Cues fired: {len(cues)}, failed: {len(failed)}"]
    lines += [f"  {cue['at']}  {cue['title']}: {cue['reason']}" for cue in failed]
    if state.missed:
        lines.append(f"Missed while nobody was there: {len(state.missed)}")
    return lines
