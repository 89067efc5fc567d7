"""A run as an actions file: what was pressed in it, to be rehearsed again (`script` reads it).

What happened by itself is left out: it happens again. Times are ISO with offset. Panics, looks of
the audience screen and what the player said are left out, too: they were the room's, not the
rundown's; and so are draws and games: nobody wins twice by a rehearsal.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from showctl.app.records import Record, iso, seconds
from showctl.app.script import ScriptedAction, parse_script
from showctl.domain import events as e
from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn
from showctl.domain.cue_events import CueTriggered
from showctl.domain.events import Event
from showctl.domain.note_events import NoteTaken
from showctl.domain.plan import Show
from showctl.domain.prompt_events import LineReached, MessageAcknowledged, ScrollStarted

# What is seen of the evening before its first press.
_LEAD = timedelta(minutes=1)


def action_lines(log: Iterable[Event], show: Show) -> str:
    """One JSON object a line, in order."""
    lines = []
    for event in log:
        action = _action(event, show)
        if action is not None:
            record = {"at": iso(event.at, show.timezone), **action}
            lines.append(json.dumps(record, ensure_ascii=False) + "\n")
    return "".join(lines)


@dataclass(frozen=True, slots=True)
class ScriptedRun:
    """A rehearsal that goes by a script: its plan, where its clock begins, and the presses."""

    show: Show
    begins_at: datetime
    actions: tuple[ScriptedAction, ...]


def scripted_run(log: Sequence[Event]) -> ScriptedRun:
    """A run to be played back: with its plan as it was, from shortly before its first press."""
    opened = log[0]
    assert isinstance(opened, e.RunOpened)
    show, lines = opened.show, action_lines(log, opened.show).splitlines()
    actions = tuple(parse_script(lines, show, show.date, opened.at, None))
    begins_at = max(opened.at, actions[0].at - _LEAD) if actions else opened.at
    return ScriptedRun(show, begins_at, actions)


def _action(event: Event, show: Show) -> Record | None:
    make = _ACTIONS.get(type(event))
    return make(event, show) if make else None


def _started(event: e.SegmentStarted, show: Show) -> Record | None:
    if event.cause is e.Cause.GO:
        return {"do": "go"}
    if event.cause is e.Cause.JUMP:
        return {"do": "jump", "segment": show.number(event.segment)}
    if event.cause is e.Cause.RESERVE:
        return {"do": "put_in_reserve", "segment": show.number(event.segment)}
    return None


def _fired(event: e.CueFired, show: Show) -> Record | None:
    return {"do": "fire_cue", "cue": event.cue} if event.due is None else None


_ACTIONS: dict[type[Event], Callable[[Any, Show], Record | None]] = {
    e.RunStarted: lambda event, show: {"do": "start", "segment": show.number(event.segment)},
    e.SegmentStarted: _started,
    e.RunHeld: lambda event, show: {"do": "hold"},
    e.RunResumed: lambda event, show: {"do": "resume"},
    e.TimeAdded: lambda event, show: {"do": "add_time", "seconds": seconds(event.ms)},
    e.AdvanceDropped: lambda event, show: {"do": "back"},
    e.SegmentSkipped: lambda event, show: {"do": "skip", "segment": show.number(event.segment)},
    e.RunEnded: lambda event, show: {"do": "end"},
    e.CueFired: _fired,
    CueTriggered: lambda event, show: {"do": "fire_cue", "cue": event.cue},
    e.CueStopped: lambda event, show: {"do": "stop_cue", "firing": event.firing},
    e.AlertAcknowledged: lambda event, show: {"do": "acknowledge", "alert": event.alert},
    e.MessageSent: lambda event, show: {"do": "message", "text": event.text},
    LineReached: lambda event, show: {"do": "line", "line": event.line},
    ScrollStarted: lambda event, show: {
        "do": "scroll",
        "chars_per_minute": event.chars_per_minute,
    },
    MessageAcknowledged: lambda event, show: {"do": "seen"},
    NoteTaken: lambda event, show: {"do": "note", "text": event.text},
    CatchUpApplied: lambda event, show: {
        "do": "catch_up",
        "changes": [
            {
                "segment": show.number(change.segment),
                "means": str(change.means),
                "seconds": seconds(change.ms),
            }
            for change in event.changes
        ],
    },
    CatchUpWithdrawn: lambda event, show: {"do": "withdraw_catch_up"},
}
