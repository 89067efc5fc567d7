"""Pressing by the plan: what a hand that only follows the rundown presses next, and when.

GO comes at the later of a segment's end and the next planned start that is waited for, End at the
last one's end. Delays make segments of a kind longer or shorter than planned, to rehearse an
evening that does not go by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from showctl.domain import commands as c
from showctl.domain.calendar import length
from showctl.domain.decide import decide, fall_due
from showctl.domain.plan import Kind, Segment
from showctl.domain.run import apply_all
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import advance_due, allotted_end


class Delay(NamedTuple):
    """How much longer than planned a segment takes: a part of its length, and ms on top."""

    percent: float = 0.0
    ms: int = 0

    def of(self, segment: Segment) -> int:
        """The delay of a segment in ms; negative is shorter."""
        return round(segment.duration_ms * self.percent / 100) + self.ms


# None stands for every kind that is not named.
Delays = Mapping[Kind | None, Delay]
NO_DELAYS: Delays = {}


class Press(NamedTuple):
    """A command, and when it is given."""

    at: datetime
    command: c.Command


def next_press(state: RunState, delays: Delays = NO_DELAYS) -> Press | None:
    """What is pressed next by the plan; None where nothing is: in a hold, after the end, and
    where the segment goes on by itself."""
    if state.phase is Phase.IDLE:
        first = state.next_segment()
        return Press(state.planned[first.id].start, c.Start()) if first else None
    if state.phase is not Phase.RUNNING or state.visit is None:
        return None
    end = allotted_end(state, state.visit)
    if advance_due(state) is not None or end is None:
        return None
    segment, began = state.show.segment(state.visit.segment), state.visit.started_at
    delay = delays.get(segment.kind, delays.get(None, Delay()))
    at = max(end + length(delay.of(segment)), began)
    following = state.next_segment()
    if following is None:
        return Press(at, c.End())
    if state.is_pinned(following):
        at = max(at, state.planned[following.id].start)
    return Press(max(at, began + length(state.show.go_guard_ms)), c.Go())


def reached_at(state: RunState, segment: str, delays: Delays = NO_DELAYS) -> datetime | None:
    """When a segment starts if all goes by the plan from here on; None where it will not."""
    while state.visit is None or state.visit.segment != segment:
        press, by_itself = next_press(state, delays), advance_due(state)
        at = press.at if press else by_itself
        if at is None:
            return None
        at = max(at, state.last_at)
        state = apply_all(state, fall_due(state, at))
        if press is not None and next_press(state, delays) == press:
            state = apply_all(state, decide(state, press.command, at))
    return state.visit.started_at
