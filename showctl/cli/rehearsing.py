"""`showctl rehearse`: the evening without windows, as a timeline or as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from showctl.adapters.clock import Pace, SimulatedClock
from showctl.adapters.memory_log import MemoryLog
from showctl.app import text
from showctl.app.delays import parse_delays
from showctl.app.engine import Update
from showctl.app.errors import UserError
from showctl.app.headless import HeadlessRehearsal, without_guard
from showctl.app.records import Record, event_record, snapshot
from showctl.app.report import report_record
from showctl.app.script import parse_script, parse_time
from showctl.cli.shows import load_show, read_actions, sample_show
from showctl.domain import events as e
from showctl.domain.calendar import date_of_run, plan_on
from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Change, Means
from showctl.domain.note_events import NoteTaken
from showctl.domain.plan import Show
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import forecast, over_under, planned_end

_NAMES = {
    "Start": "start",
    "Go": "go",
    "Hold": "hold",
    "Resume": "resume",
    "AddTime": "add_time",
    "Back": "back",
    "Skip": "skip",
    "Jump": "jump",
    "PutInReserve": "put_in_reserve",
    "End": "end",
    "FireCue": "fire_cue",
    "StopCue": "stop_cue",
    "Acknowledge": "acknowledge",
    "GoToLine": "line",
    "ScrollLines": "scroll",
    "AcknowledgeMessage": "seen",
    "SendMessage": "message",
    "TakeNote": "note",
    "ApplyCatchUp": "catch_up",
    "WithdrawCatchUp": "withdraw_catch_up",
}


def rehearse_headless(
    path: Path | None,
    *,
    actions: str | None,
    start: str | None,
    speed: str,
    as_json: bool,
    delays: Sequence[str] = (),
) -> None:
    """Rehearse a show file (None: the sample) and print what happens."""
    if delays and actions is not None:
        raise UserError("--auto-delay goes with a rehearsal by the plan: leave --actions out.")
    delayed = parse_delays(delays)
    show = load_show(path) if path else sample_show()
    if not any(segment.is_in_chain for segment in show.segments):
        raise UserError("The show has no segments to go through: import a table first.")
    pace = _speed(speed)
    first = show.segments[0].id
    begins_at = _begin(show, start) if start else None
    on = show.date if begins_at is None else begins_at.astimezone(ZoneInfo(show.timezone)).date()
    planned = plan_on(show, _date(show, begins_at))[first].start
    script = None
    if actions is not None:
        lines = read_actions(actions)
        script = parse_script(lines, show, on, begins_at or planned, begins_at)
    opens_at = begins_at or min([planned, *(action.at for action in script or ())])
    listener = _JsonLines(show) if as_json else _Timeline(show)
    clock = SimulatedClock(opens_at, is_paused=True)
    rehearsal = HeadlessRehearsal(
        show if script is not None else without_guard(show),
        MemoryLog(),
        clock,
        listener=listener.update,
        wait=Pace(opens_at, pace).wait_until if pace else None,
    )
    if script is not None:
        rehearsal.play(script, listener.observe)
    else:
        for _ in rehearsal.follow_plan(max(opens_at, planned), delayed):
            pass
    listener.close(rehearsal.state, tuple(rehearsal.events), clock.now())


def _date(show: Show, begins_at: datetime | None) -> date:
    if begins_at is None:
        return show.date
    return date_of_run(show, show.segments[0].id, begins_at)


def _begin(show: Show, start: str) -> datetime:
    try:
        return parse_time(start, show.date, show.timezone)
    except (ValueError, OverflowError) as error:
        raise UserError(f"--start {start} is no time: write 2026-02-06T18:00:00.") from error


def _speed(speed: str) -> float | None:
    if speed == "max":
        return None
    try:
        rate = float(speed)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= 1e6:
        raise UserError(f"--speed {speed} is no rate: write a number above 0, or max.")
    return rate


class _JsonLines:
    """Every event, refusal and snapshot as one JSON object a line, and the report at the end."""

    def __init__(self, show: Show) -> None:
        self._show = show

    def update(self, update: Update) -> None:
        for event in update.events:
            self._print(event_record(event, update.state.show))
        if update.refused is not None:
            self._print(refusal_record(update))

    def observe(self, state: RunState, now: datetime) -> None:
        self._print(snapshot(state, now))

    def close(self, state: RunState, log: tuple[e.Event, ...], now: datetime) -> None:
        self._print(report_record(state, log, now))

    def _print(self, record: Record) -> None:
        typer.echo(json.dumps(record, ensure_ascii=False))


def refusal_record(update: Update) -> Record:
    """A refused action as one line."""
    assert update.refused is not None
    zone = ZoneInfo(update.state.show.timezone)
    local = update.now.astimezone(zone)
    return {
        "type": "refused",
        "at": local.isoformat(timespec="milliseconds" if local.microsecond else "seconds"),
        "do": _NAMES.get(type(update.command).__name__, type(update.command).__name__),
        "reason": str(update.refused),
    }


class _Timeline:
    """What happens, for people: one line each."""

    def __init__(self, show: Show) -> None:
        self._show, self._zone = show, show.timezone

    def update(self, update: Update) -> None:
        for event in update.events:
            line = self._line(event, update.state)
            if line:
                typer.echo(f"{self._time(event.at)}  {line}")
        if update.refused is not None:
            name = _NAMES.get(type(update.command).__name__, "")
            typer.echo(f"{self._time(update.now)}  refused: {name}: {update.refused}")

    def observe(self, state: RunState, now: datetime) -> None:
        late = text.signed(over_under(state, forecast(state), now))
        on = f"{self._title(state.visit.segment)}" if state.visit else "nothing"
        typer.echo(f"{self._time(now)}  {state.phase}: {on} is on; over/under {late}")

    def close(self, state: RunState, log: tuple[e.Event, ...], now: datetime) -> None:
        late, plan = over_under(state, forecast(state), now), planned_end(state)
        done = "Finished" if state.phase is Phase.FINISHED else "Stopped"
        overruns = sum(alert.kind is e.AlertKind.OVERRUN for alert in state.alerts)
        fired = sum(isinstance(event, e.CueFired) for event in log)
        ends = f", show planned to end {self._time(plan)}" if plan else ""
        typer.echo(
            f"{done} at {self._time(now)}{ends}, over/under {text.signed(late)}; "
            f"{fired} cues, {overruns} overruns"
        )

    def _time(self, at: datetime) -> str:
        return text.time_of_day(at, self._zone, with_seconds=True)

    def _title(self, segment: str) -> str:
        return f"{self._show.number(segment)} {self._show.segment(segment).title}"

    def _line(self, event: e.Event, state: RunState) -> str | None:
        if isinstance(event, e.SegmentStarted) and event.cause is e.Cause.RESERVE:
            return f"> {self._title(event.segment)}  (reserve)"
        if isinstance(event, e.SegmentStarted):
            planned = text.time_of_day(state.planned[event.segment].start, self._zone)
            return f"> {self._title(event.segment)}  (planned {planned})"
        if isinstance(event, e.CueFired):
            found = self._show.find_cue(event.cue)
            return f"    cue {found[1].title if found else event.cue}"
        if isinstance(event, e.AlertRaised):
            # The warning at zero says nothing that the line after it does not.
            if event.kind is e.AlertKind.WARNING and event.mark_ms == 0:
                return None
            return f"    {event.kind}: {self._title(event.segment)}"
        if isinstance(event, e.RunEnded):
            return "> end"
        if isinstance(event, e.TimeAdded):
            return f"    time added: {text.signed(event.ms)}"
        told = _told(event, state.show)
        if told:
            return f"    {told}"
        plain = {
            e.RunHeld: "    held",
            e.RunResumed: "    goes on",
            e.AdvanceDropped: "  < back to",
            e.SegmentSkipped: "    skipped",
            e.BackgroundStarted: "  | beside it",
            e.BackgroundEnded: "  | ended",
        }.get(type(event))
        segment = getattr(event, "segment", None)
        return f"{plain} {self._title(segment)}" if plain and segment else None


def _told(event: e.Event, show: Show) -> str:
    """What people said and decided beside the run of the segments."""
    match event:
        case NoteTaken():
            return f"note: {event.text}"
        case e.MessageSent():
            return f"message: {event.text}" if event.text else "message taken down"
        case CatchUpApplied():
            return "catch-up: " + "; ".join(_change(change, show) for change in event.changes)
        case CatchUpWithdrawn():
            return "catch-up taken back"
    return ""


def _change(change: Change, show: Show) -> str:
    done = {
        Means.SHORTEN: f"{text.length(change.ms)} shorter",
        Means.CUT: "left out",
        Means.RELEASE: "does not wait for its time",
    }
    title = show.segment(change.segment).title
    return f"{show.number(change.segment)} {title} {done[change.means]}"
