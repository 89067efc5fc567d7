"""What the events about the plan do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from showctl.domain.calendar import plan_on, resting_date
from showctl.domain.events import Event
from showctl.domain.plan import Show
from showctl.domain.plan_events import PlanEdited
from showctl.domain.prompting import carried
from showctl.domain.state import Advance, RunState, Visit


def _plan_edited(state: RunState, event: PlanEdited) -> RunState:
    show = event.change.applied_to(state.show)
    on = state.date if state.started_at else resting_date(show, state.opened_at)
    gone = {s.id: s for s in state.show.segments if s.id not in show.index_of}
    return replace(
        _with_places_kept(state, show, event.at),
        show=show,
        date=on,
        planned=plan_on(show, on),
        removed={**state.removed, **gone} if gone else state.removed,
    )


def _with_places_kept(state: RunState, after: Show, at: datetime) -> RunState:
    """The emcee stays at the same words of the segment that is on, also once Back leads to it."""
    if state.current is None:
        return state
    here, lines = state.current, after.segment(state.current.id).lines
    if lines == here.lines:
        return state

    def keep(visit: Visit) -> Visit:
        return carried(visit, here.lines, lines, at) if visit.segment == here.id else visit

    visit = keep(state.visit) if state.visit else None
    return replace(state, visit=visit, advance=_with_left(state.advance, keep))


def _with_left(advance: Advance | None, keep: Callable[[Visit], Visit]) -> Advance | None:
    """The advances with the visits that they left changed; as many as an evening has."""
    made: list[Advance] = []
    while advance is not None:
        made.append(advance)
        advance = advance.before
    before = None
    for each in reversed(made):
        before = replace(each, left=keep(each.left), before=before)
    return before


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {PlanEdited: _plan_edited}
