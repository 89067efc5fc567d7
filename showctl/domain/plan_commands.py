"""What may be asked about the plan of a run."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.commands import Command
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class EditPlan(Command):
    """Go on with this plan; `edit` names what was done to the one before."""

    show: Show
    edit: str = ""
