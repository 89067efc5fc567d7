"""What the command of taking a note does, and to the state of a run: a note changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from showctl.domain import commands as c
from showctl.domain.decision import Decisions, Events
from showctl.domain.events import Event
from showctl.domain.note_events import NoteTaken
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState


def _take(state: RunState, command: c.TakeNote, now: datetime) -> Events:
    text = command.text.strip()
    if not text:
        raise Refused(Reason.EMPTY_NOTE)
    on = state.visit.segment if state.visit else None
    segment = command.segment if command.segment in state.show.index_of else on
    return (NoteTaken(at=now, text=text, noted_at=command.noted_at or now, segment=segment),)


DECISIONS: Decisions = {c.TakeNote: _take}

FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    NoteTaken: lambda state, event: state,
}
