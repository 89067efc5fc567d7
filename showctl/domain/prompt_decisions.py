"""What the commands of the prompter do. Nothing goes past the segment's lines."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import commands as c
from showctl.domain.decision import Decisions, Events, require_on_air
from showctl.domain.prompt_events import LineReached, MessageAcknowledged, ScrollStarted
from showctl.domain.prompting import fitting_speed, place
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState


def _lines_of(state: RunState) -> tuple[str, int]:
    """The current segment, and how many lines it has; refused where it has none."""
    require_on_air(state)
    current = state.current
    assert current is not None
    if not current.lines:
        raise Refused(Reason.NO_LINES)
    return current.id, len(current.lines)


def _turn(state: RunState, command: c.TurnLines, now: datetime) -> Events:
    segment, count = _lines_of(state)
    here = place(state, now).line
    line = min(max(0, here + command.by), count - 1)
    if line == here and state.visit is not None and state.visit.scroll is None:
        raise Refused(Reason.LAST_LINE if command.by > 0 else Reason.FIRST_LINE)
    return (LineReached(at=now, segment=segment, line=line),)


def _go_to(state: RunState, command: c.GoToLine, now: datetime) -> Events:
    segment, count = _lines_of(state)
    if not 0 <= command.line < count:
        raise Refused(Reason.NO_SUCH_LINE)
    return (LineReached(at=now, segment=segment, line=command.line),)


def _scroll(state: RunState, command: c.ScrollLines, now: datetime) -> Events:
    segment, _ = _lines_of(state)
    speed = command.chars_per_minute or fitting_speed(state, now)
    here = place(state, now).line
    return (ScrollStarted(at=now, segment=segment, line=here, chars_per_minute=speed),)


def _stop(state: RunState, command: c.StopScroll, now: datetime) -> Events:
    segment, _ = _lines_of(state)
    if state.visit is None or state.visit.scroll is None:
        raise Refused(Reason.NOT_SCROLLING)
    return (LineReached(at=now, segment=segment, line=place(state, now).line),)


def _acknowledge(state: RunState, command: c.AcknowledgeMessage, now: datetime) -> Events:
    if not state.message or state.is_message_seen:
        raise Refused(Reason.NO_MESSAGE)
    return (MessageAcknowledged(at=now),)


DECISIONS: Decisions = {
    c.TurnLines: _turn,
    c.GoToLine: _go_to,
    c.ScrollLines: _scroll,
    c.StopScroll: _stop,
    c.AcknowledgeMessage: _acknowledge,
}
