"""What a table of decisions is made of; each subject has one, and `decide` puts them together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from showctl.domain.commands import Command
from showctl.domain.events import Event
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import Phase, RunState

Events = tuple[Event, ...]
Decisions = dict[type[Command], Callable[[RunState, Any, datetime], Events]]


def require_on_air(state: RunState) -> None:
    """Refuse what needs a run that has begun and is not over."""
    if state.phase is Phase.FINISHED:
        raise Refused(Reason.FINISHED)
    if state.phase is Phase.IDLE:
        raise Refused(Reason.NOT_STARTED)
