"""A run with what it is compared with, read from the log of its show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.app.errors import UserError
from showctl.app.ports import EventLog, RunHeader
from showctl.domain.events import Event, SegmentStarted
from showctl.domain.finish_time import FinishTime, foresee
from showctl.domain.length_model import sightings
from showctl.domain.run import apply_all, replay
from showctl.domain.state import RunState

# What lies further back says little of the next evening.
_MOST_EARLIER = 8


@dataclass(frozen=True, slots=True)
class RunOfShow:
    """One run: its header, its log, its state, and the instant that stands for its end."""

    header: RunHeader
    log: tuple[Event, ...]
    state: RunState
    now: datetime


@dataclass(frozen=True, slots=True)
class Collection:
    """The run to report, those before it (oldest first), the one to put beside it, and the finish
    time as it could be foreseen when the run began."""

    run: RunOfShow
    earlier: tuple[RunOfShow, ...] = ()
    compared: RunOfShow | None = None
    foreseen: FinishTime | None = None


def read_run(log: EventLog, header: RunHeader, wall: datetime) -> RunOfShow:
    """A run as it is at `wall`; one that is still going on ends at its last sign of life."""
    events = log.read(header.id)
    state = replay(events)
    now = state.ended_at or min(max(header.last_seen_at, state.last_at), wall)
    return RunOfShow(header, events, state, max(now, state.last_at))


def find_run(log: EventLog, number: int, show: str) -> RunHeader:
    """The header of a run by its number; UserError where there is none. `show` names the file."""
    runs = log.runs()
    found = next((run for run in runs if run.id == number), None)
    if found is None:
        known = ", ".join(str(run.id) for run in runs if run.started_at) or "none yet"
        raise UserError(f"{show} has no run {number}; its runs: {known}.")
    return found


def collect(
    log: EventLog, header: RunHeader, wall: datetime, compared: RunHeader | None = None
) -> Collection:
    """A run with everything that a page tells of it."""
    run = read_run(log, header, wall)
    before = [
        one
        for one in log.runs()
        if one.id < header.id and one.started_at is not None and not one.is_test
    ]
    earlier = tuple(read_run(log, one, wall) for one in before[-_MOST_EARLIER:])
    beside = read_run(log, compared, wall) if compared else None
    return Collection(run, earlier, beside, _foreseen(run, earlier))


def _foreseen(run: RunOfShow, earlier: tuple[RunOfShow, ...]) -> FinishTime | None:
    """The finish time as foreseen when the first segment started."""
    first = next((n for n, one in enumerate(run.log) if isinstance(one, SegmentStarted)), None)
    if first is None:
        return None
    state = apply_all(replay(run.log[:1]), run.log[1 : first + 1])
    return foresee(state, run.log[first].at, sightings(one.state for one in earlier))
