"""The report of a run as an object and as plain text; the pages are made in `reporting`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from showctl.app import text
from showctl.app.draw_records import prize_records, winner_lines
from showctl.app.records import Record, alert_records, iso, seconds
from showctl.app.reporting import facts
from showctl.app.reporting.facts import CatchUpFact, SegmentFact, number_of
from showctl.app.reporting.losses import losses
from showctl.domain import events as e
from showctl.domain.catch_up_events import Change
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import expected_end, forecast, over_under, planned_end


def report_record(state: RunState, log: Sequence[e.Event], now: datetime) -> Record:
    """The report as an object; `now` stands for the end of a run that is still going on."""
    show, zone, spans = state.show, state.show.timezone, forecast(state)
    end, segments = expected_end(state, spans), facts.segment_facts(state, now)
    return {
        "type": "report",
        "title": show.title,
        "mode": "rehearsal" if state.is_rehearsal else "live",
        "test": state.is_test,
        "date": state.date.isoformat(),
        "phase": str(state.phase),
        "started": iso(state.started_at, zone),
        "ended": iso(state.ended_at, zone),
        "planned_end": iso(planned_end(state), zone),
        "show_end": iso(end.at(now), zone) if end else None,
        "over_under_s": seconds(over_under(state, spans, now)),
        "segments": [_segment_record(fact, zone) for fact in segments],
        "where": {
            name.replace("_ms", "_s"): seconds(ms)
            for name, ms in asdict(losses(state, segments, now)).items()
        },
        "alerts": alert_records(state),
        "cues": [
            {
                "cue": one.cue,
                "title": one.title,
                "segment": number_of(show, one.segment),
                "at": iso(one.at, zone),
                "outcome": one.outcome,
                "reason": one.reason,
            }
            for one in facts.cue_facts(show, log)
        ],
        "messages": [
            {"at": iso(one.at, zone), "text": one.text, "acknowledged": iso(one.seen_at, zone)}
            for one in facts.messages(log)
        ],
        "restarts": [
            {"at": iso(one.at, zone), "gap_s": seconds(one.gap_ms), "is_silent": one.is_silent}
            for one in facts.restarts(log)
        ],
        "catch_ups": [
            {
                "at": iso(one.at, zone),
                "withdrawn": iso(one.withdrawn_at, zone),
                "changes": [_change_record(state, one, change) for change in one.changes],
            }
            for one in facts.catch_up_facts(log)
        ],
        "notes": [
            {
                "at": iso(note.noted_at, zone),
                "segment": number_of(show, note.segment),
                "owner": facts.owner_of(show, note),
                "text": note.text,
            }
            for note in facts.notes(log)
        ],
        **prize_records(state),
        "missed": [
            {
                "what": item.what,
                "segment": number_of(show, item.segment),
                "cue": item.cue,
                "due": iso(item.due, zone),
            }
            for item in state.missed
        ],
    }


def _segment_record(fact: SegmentFact, zone: str) -> Record:
    return {
        "number": fact.number,
        "title": fact.segment.title,
        "status": str(fact.status),
        "reserve": fact.segment.is_reserve,
        "planned_start": iso(fact.planned.start, zone),
        "planned_end": iso(fact.planned.end, zone),
        "planned_s": seconds(fact.segment.duration_ms),
        "actual_start": iso(fact.start, zone),
        "actual_end": iso(fact.end, zone),
        "actual_s": seconds(fact.took_ms),
        "late_start_s": seconds(fact.late_start_ms),
        "added_s": seconds(fact.added_ms),
        "held_s": seconds(fact.held_ms),
        "difference_s": seconds(fact.difference_ms),
        "overrun_s": seconds(fact.overrun_ms),
    }


def _change_record(state: RunState, one: CatchUpFact, change: Change) -> Record:
    return {
        "segment": number_of(state.show, change.segment),
        "means": str(change.means),
        "seconds": seconds(change.ms),
        "withdrawn": iso(one.withdrawn(change), state.show.timezone),
    }


def report_text(state: RunState, log: Sequence[e.Event], now: datetime) -> str:
    """The report as a page of plain text."""
    zone, spans = state.show.timezone, forecast(state)
    segments = facts.segment_facts(state, now)
    mode = "Rehearsal" if state.is_rehearsal else "Live run"
    mode += " (marked as a test)" if state.is_test else ""
    end = expected_end(state, spans)
    lines = [
        f"{state.show.title}",
        f"{mode}, {state.date.isoformat()}, {state.phase}",
        "",
        f"{'No':>3}  {'planned':7}  {'actual':8}  {'length':>8}  {'planned':>8}  {'±':>7}  title",
    ]
    lines += [_segment_line(fact, zone) for fact in segments]
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


def _segment_line(fact: SegmentFact, zone: str) -> str:
    start, took, difference = fact.start, "", ""
    is_left = fact.segment.is_reserve and fact.status is Status.PENDING
    status = "reserve" if is_left else str(fact.status)
    began = text.time_of_day(start, zone, with_seconds=True) if start else status
    planned = "–" if fact.segment.is_reserve else text.time_of_day(fact.planned.start, zone)
    if fact.took_ms is not None and fact.status is Status.DONE:
        took = text.length(fact.took_ms)
        difference = text.signed(fact.took_ms - fact.segment.duration_ms)
    return (
        f"{fact.number:>3}  {planned:7}  {began:8}  {took:>8}  "
        f"{text.length(fact.segment.duration_ms):>8}  {difference:>7}  {fact.segment.title}"
    )


def _alert_lines(state: RunState) -> list[str]:
    shown = [alert for alert in state.alerts if alert.kind in ("overrun", "critical", "curfew")]
    if not shown:
        return []
    zone = state.show.timezone
    return ["", "Overruns:"] + [
        f"  {text.time_of_day(alert.at, zone, with_seconds=True)}  {alert.kind:8}  "
        f"{state.show.number(alert.segment) or '–'} {state.segment(alert.segment).title}"
        for alert in shown
    ]


def _failure_lines(state: RunState, log: Sequence[e.Event]) -> list[str]:
    zone, cues = state.show.timezone, facts.cue_facts(state.show, log)
    failed = [cue for cue in cues if cue.outcome == "failed"]
    lines = ["", f"Cues fired: {len(cues)}, failed: {len(failed)}"]
    lines += [f"  {iso(cue.at, zone)}  {cue.title}: {cue.reason}" for cue in failed]
    if state.missed:
        lines.append(f"Missed while nobody was there: {len(state.missed)}")
    return lines
