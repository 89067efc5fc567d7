"""What a table of decisions is made of; each subject has one, and `decide` puts them together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from showctl.domain.commands import Command
from showctl.domain.events import Event, TimeAdded
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import goes_on_by_itself, raw_remaining

Events = tuple[Event, ...]
Decisions = dict[type[Command], Callable[[RunState, Any, datetime], Events]]


def require_on_air(state: RunState) -> None:
    """Refuse what needs a run that has begun and is not over."""
    if state.phase is Phase.FINISHED:
        raise Refused(Reason.FINISHED)
    if state.phase is Phase.IDLE:
        raise Refused(Reason.NOT_STARTED)


def time_added(state: RunState, ms: int, now: datetime) -> TimeAdded:
    """The event of time that the current segment gets, or loses; it has to have one."""
    assert state.visit is not None
    is_out = raw_remaining(state, state.visit, now) <= 0
    rearms = ms > 0 and is_out and not goes_on_by_itself(state)
    return TimeAdded(at=now, segment=state.visit.segment, ms=ms, rearms=rearms)
