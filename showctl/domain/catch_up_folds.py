"""What the events of catching up do to the state of a run.

The changes are kept as they were applied; how much a segment is trimmed, and whether it waits, is
derived from them (`RunState.trims`, `RunState.released`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import Any

from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Change, Means
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


def to_come(state: RunState) -> tuple[Change, ...]:
    """What of the last catch-up can still be taken back: a segment that has begun keeps its
    length, and one that was left out and passed stays so."""
    last = state.catch_ups[-1] if state.catch_ups else ()
    return tuple(change for change in last if _is_to_come(state, change))


def less_to_come(state: RunState) -> tuple[Change, ...]:
    """What is left out or shorter of what is still to come, one change a segment, in the show's
    order."""
    found = {
        change.segment: change
        for change in chain.from_iterable(state.catch_ups)
        if change.means is not Means.RELEASE and _is_to_come(state, change)
    }
    whole = (
        replace(each, ms=state.trims[each.segment]) if each.means is Means.SHORTEN else each
        for each in found.values()
    )
    return tuple(sorted(whole, key=lambda change: state.show.index_of[change.segment]))


def _is_to_come(state: RunState, change: Change) -> bool:
    index = state.show.index_of
    status = Status.SKIPPED if change.means is Means.CUT else Status.PENDING
    return index.get(change.segment, -1) > state.place and state.status(change.segment) is status


def _withdrawn(state: RunState, event: CatchUpWithdrawn) -> RunState:
    again = [change.segment for change in to_come(state) if change.means is Means.CUT]
    pending = {key: replace(state.progress_of(key), status=Status.PENDING) for key in again}
    return replace(
        state,
        catch_ups=state.catch_ups[:-1],
        taken_out=state.taken_out - frozenset(again),
        progress={**state.progress, **pending},
    )


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    CatchUpApplied: applied,
    CatchUpWithdrawn: _withdrawn,
}
