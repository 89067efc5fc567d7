"""What happened to the plan of a run."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.events import Event
from showctl.domain.plan_change import PlanChange


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEdited(Event):
    """The plan is another from now on; `edit` names what was done."""

    change: PlanChange
    edit: str = ""
