"""What a table of decisions is made of; each subject has one, and `decide` puts them together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from showctl.domain.commands import Command
from showctl.domain.events import Event, TimeAdded
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import raw_remaining

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
    left = raw_remaining(state, state.visit, now)
    # Where it stays over, nothing has come back that could warn anew.
    rearms = left <= 0 < left + ms
    return TimeAdded(at=now, segment=state.visit.segment, ms=ms, rearms=rearms)
