"""What the events about the plan do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain.calendar import plan_on, resting_date
from showctl.domain.events import Event
from showctl.domain.plan_events import PlanEdited
from showctl.domain.state import RunState


def _plan_edited(state: RunState, event: PlanEdited) -> RunState:
    show = event.change.applied_to(state.show)
    on = state.date if state.started_at else resting_date(show, state.opened_at)
    gone = {s.id: s for s in state.show.segments if s.id not in show.index_of}
    return replace(
        state,
        show=show,
        date=on,
        planned=plan_on(show, on),
        removed={**state.removed, **gone} if gone else state.removed,
    )


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {PlanEdited: _plan_edited}
