"""The editing of a plan: every edit is on the disk when it shows, reaches the run, and can be
undone.

The plan of the file comes first, the run follows (`EditPlan`): should the program die in between,
`meet_run` brings the two together again. What the run has begun is locked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from showctl.app.engine import Update
from showctl.app.ports import Plans
from showctl.domain.commands import Command
from showctl.domain.plan import Show
from showctl.domain.plan_change import PlanChange, difference
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_ids import PlanIds
from showctl.domain.plan_locks import begun_prizes, lines_locked, locked, objection, reconciled
from showctl.domain.prizes import PrizeKey
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import Phase, RunState

Edit = Callable[[Show], Show]

# What an edit is called that was made while the run was not on.
MEANWHILE = "Edits made meanwhile"
_MOST_KEPT = 500


@dataclass(frozen=True, slots=True)
class _Step:
    """One edit, with the plans before and after it; they share what did not change."""

    name: str
    before: Show
    after: Show


@dataclass(frozen=True, slots=True)
class Edited:
    """What a listener is told: the plans before and after, and what was done ("" for a plan that
    came from elsewhere)."""

    before: Show
    after: Show
    name: str

    @property
    def change(self) -> PlanChange:
        """The difference, as small as the edit."""
        return difference(self.before, self.after)


class Editing:
    """The plan of one show file. Lives on one thread, that of the windows.

    `state` gives the state of the run that is on, `submit` takes a command for it.
    """

    def __init__(
        self, plans: Plans, submit: Callable[[Command], None], state: Callable[[], RunState]
    ) -> None:
        self._plans, self._submit, self._state = plans, submit, state
        self._show = plans.load()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._listeners: list[Callable[[Edited], None]] = []
        self.ids = PlanIds()
        self.ids.meet(self._show)

    @property
    def show(self) -> Show:
        """The plan as it is in the file."""
        return self._show

    @property
    def undo_name(self) -> str:
        """What undo takes back; empty where there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What redo does again; empty where there is nothing."""
        return self._undone[-1].name if self._undone else ""

    @property
    def run(self) -> RunState:
        """The run that is on."""
        return self._state()

    @property
    def locked(self) -> frozenset[str]:
        """Ids of the segments that the run keeps as they are."""
        return locked(self._state())

    @property
    def lines_locked(self) -> frozenset[str]:
        """Ids of the segments whose lines the run keeps, too."""
        return lines_locked(self._state())

    @property
    def begun_prizes(self) -> frozenset[PrizeKey]:
        """The draws, games and awards that the run keeps as they are."""
        return frozenset(begun_prizes(self._state()))

    def subscribe(self, listener: Callable[[Edited], None]) -> None:
        """Tell a listener of every change of the plan."""
        self._listeners.append(listener)

    def do(self, name: str, edit: Edit) -> None:
        """Edit the plan. Raises, with nothing changed: PlanError for what contradicts itself,
        Refused for what the run has begun, UserError where the disk does not take it."""
        before, after = self._show, edit(self._show)
        if after is before or after == before:
            return
        self._save(after)
        self._done.append(_Step(name, before, after))
        del self._done[:-_MOST_KEPT]
        self._undone.clear()
        self._tell(before, name)

    def undo(self) -> None:
        """Take the last edit back; raises as `do`."""
        if self._done:
            step = self._done[-1]
            self._save(step.before)
            self._undone.append(self._done.pop())
            self._tell(step.after, step.name)

    def redo(self) -> None:
        """Do what was undone last again; raises as `do`."""
        if self._undone:
            step = self._undone[-1]
            self._save(step.after)
            self._done.append(self._undone.pop())
            self._tell(step.before, step.name)

    def meet_run(self) -> None:
        """Another run is on: bring it to this plan, and this plan to what the run has begun."""
        state = self._state()
        self.ids.meet(state.show, state.removed)
        if state.phase is Phase.FINISHED:
            return
        plan = reconciled(state, self._show)
        if plan != self._show:
            self._take(plan)
        if plan != state.show:
            self._submit(EditPlan(plan, MEANWHILE))

    def take(self, update: Update) -> None:
        """What the run says: where it would not have an edit after all, its own plan stands."""
        command, refused = update.command, update.refused
        if not isinstance(command, EditPlan) or refused is None:
            return
        if refused.reason is not Reason.FINISHED and self._show != update.state.show:
            self._take(update.state.show)

    def _save(self, after: Show) -> None:
        """Put a plan that the run can take on the disk."""
        state = self._state()
        reason = objection(state, after) if state.phase is not Phase.FINISHED else None
        if reason is not None:
            raise Refused(reason)
        self._plans.change(difference(self._show, after))
        self._show = after

    def _take(self, show: Show) -> None:
        """A plan from elsewhere: there is nothing to undo in it."""
        before = self._show
        self._plans.save(show)
        self._show = show
        self._done.clear()
        self._undone.clear()
        self.ids.meet(show)
        self._tell(before, "")

    def _tell(self, before: Show, name: str) -> None:
        """Tell of an edit; one made here is the run's, too."""
        edited = Edited(before, self._show, name)
        for listener in self._listeners:
            listener(edited)
        # Last: the engine's thread would take from the one that shows the edit.
        if name and self._state().phase is not Phase.FINISHED:
            self._submit(EditPlan(self._show, name))
