"""What the events of catching up do to the state of a run.

The changes are kept as they were applied; how much a segment is trimmed, and whether it waits, is
derived from them (`RunState.trims`, `RunState.released`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Means
from showctl.domain.events import Event
from showctl.domain.state import RunState, Status


def applied(state: RunState, event: CatchUpApplied) -> RunState:
    """The state with a proposal's changes made."""
    cut = [change.segment for change in event.changes if change.means is Means.CUT]
    skipped = {key: replace(state.progress_of(key), status=Status.SKIPPED) for key in cut}
    return replace(
        state,
        catch_ups=(*state.catch_ups, event.changes),
        taken_out=state.taken_out | frozenset(cut),
        progress={**state.progress, **skipped},
    )


def _withdrawn(state: RunState, event: CatchUpWithdrawn) -> RunState:
    *before, last = state.catch_ups
    index = state.show.index_of
    here = index[state.visit.segment] if state.visit else -1
    again = [
        change.segment
        for change in last
        if change.means is Means.CUT
        and index.get(change.segment, -1) > here
        and state.status(change.segment) is Status.SKIPPED
    ]
    pending = {key: replace(state.progress_of(key), status=Status.PENDING) for key in again}
    return replace(
        state,
        catch_ups=tuple(before),
        taken_out=state.taken_out - frozenset(again),
        progress={**state.progress, **pending},
    )


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    CatchUpApplied: applied,
    CatchUpWithdrawn: _withdrawn,
}
