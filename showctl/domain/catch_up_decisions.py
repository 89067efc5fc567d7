"""What the commands of catching up do: a proposal is applied whole, or refused."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import commands as c
from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Change, Means
from showctl.domain.catch_up_folds import applied
from showctl.domain.decision import Decisions, Events, require_on_air
from showctl.domain.events import MessageSent
from showctl.domain.plan import StartRule
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState, Status


def _apply(state: RunState, command: c.ApplyCatchUp, now: datetime) -> Events:
    require_on_air(state)
    if not command.changes:
        raise Refused(Reason.NO_CHANGES)
    after = state
    for change in command.changes:
        # Each has to fit what those before it leave.
        misfit = _misfit(after, change)
        if misfit is not None:
            raise Refused(misfit)
        after = applied(after, CatchUpApplied(at=now, changes=(change,)))
    done = CatchUpApplied(at=now, changes=command.changes)
    return (done, MessageSent(at=now, text=command.told)) if command.told else (done,)


def _misfit(state: RunState, change: Change) -> Reason | None:
    """Why a change cannot be made of the evening as it is now."""
    if change.segment not in state.show.index_of:
        return Reason.CATCH_UP_GONE
    segment = state.show.segment(change.segment)
    if segment.is_background:
        return Reason.CATCH_UP_BESIDE
    if segment.is_reserve:
        return Reason.CATCH_UP_RESERVE
    if state.status(segment.id) is not Status.PENDING:
        return Reason.CATCH_UP_PASSED
    if change.means is Means.CUT:
        return None if segment.can_cut else Reason.CATCH_UP_UNCUTTABLE
    if change.means is Means.RELEASE:
        waits = segment.start_rule is StartRule.AT and segment.id not in state.released
        return None if waits else Reason.CATCH_UP_WAITS_NOT
    least = segment.min_duration_ms
    if least is None or segment.is_to_its_planned_end or change.ms <= 0:
        return Reason.CATCH_UP_TOO_SHORT
    left = segment.duration_ms - state.trims.get(segment.id, 0) - change.ms
    return None if left >= least else Reason.CATCH_UP_TOO_SHORT


def _withdraw(state: RunState, command: c.WithdrawCatchUp, now: datetime) -> Events:
    require_on_air(state)
    if not state.catch_ups:
        raise Refused(Reason.NOTHING_TO_WITHDRAW)
    done = CatchUpWithdrawn(at=now)
    is_up = command.was_told and bool(state.message)
    return (done, MessageSent(at=now, text="")) if is_up else (done,)


DECISIONS: Decisions = {
    c.ApplyCatchUp: _apply,
    c.WithdrawCatchUp: _withdraw,
}
