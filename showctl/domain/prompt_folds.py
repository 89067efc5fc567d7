"""What the events of the prompter do to the state of a run: the place is the visit's, so Back
returns to the line where the emcee was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain.events import Event
from showctl.domain.prompt_events import (
    LineReached,
    MessageAcknowledged,
    Scroll,
    ScrollStarted,
)
from showctl.domain.state import RunState


def _reached(state: RunState, event: LineReached) -> RunState:
    if state.visit is None or state.visit.segment != event.segment:
        return state
    return replace(state, visit=replace(state.visit, line=event.line, scroll=None))


def _scrolling(state: RunState, event: ScrollStarted) -> RunState:
    if state.visit is None or state.visit.segment != event.segment:
        return state
    scroll = Scroll(event.at, event.chars_per_minute)
    return replace(state, visit=replace(state.visit, line=event.line, scroll=scroll))


def _seen(state: RunState, event: MessageAcknowledged) -> RunState:
    return replace(state, is_message_seen=True)


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    LineReached: _reached,
    ScrollStarted: _scrolling,
    MessageAcknowledged: _seen,
}
