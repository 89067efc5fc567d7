"""What the commands about the plan of a run do."""

from __future__ import annotations

from datetime import datetime

from showctl.domain.decision import Decisions, Events
from showctl.domain.plan_change import difference
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_events import PlanEdited
from showctl.domain.plan_locks import objection
from showctl.domain.refusal import Refused
from showctl.domain.state import RunState


def _edit(state: RunState, command: EditPlan, now: datetime) -> Events:
    reason = objection(state, command.show)
    if reason is not None:
        raise Refused(reason)
    change = difference(state.show, command.show)
    return () if change.is_empty else (PlanEdited(at=now, change=change, edit=command.edit),)


DECISIONS: Decisions = {EditPlan: _edit}
