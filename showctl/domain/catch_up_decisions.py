"""What the commands of catching up do: a proposal is applied whole, or refused."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import commands as c
from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Change, Means
from showctl.domain.catch_up_folds import applied
from showctl.domain.decision import Decisions, Events, require_on_air
from showctl.domain.plan import EndRule, StartRule
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState, Status


def _apply(state: RunState, command: c.ApplyCatchUp, now: datetime) -> Events:
    require_on_air(state)
    if not command.changes:
        raise Refused(Reason.STALE_PROPOSAL)
    after = state
    for change in command.changes:
        # Each has to fit what those before it leave.
        if not _still_fits(after, change):
            raise Refused(Reason.STALE_PROPOSAL)
        after = applied(after, CatchUpApplied(at=now, changes=(change,)))
    return (CatchUpApplied(at=now, changes=command.changes),)


def _still_fits(state: RunState, change: Change) -> bool:
    """Whether a change can be made of the evening as it is now."""
    if change.segment not in state.show.index_of:
        return False
    segment = state.show.segment(change.segment)
    if state.status(segment.id) is not Status.PENDING or segment.is_background:
        return False
    if change.means is Means.CUT:
        return segment.can_cut
    if change.means is Means.RELEASE:
        return segment.start_rule is StartRule.AT and segment.id not in state.released
    least = segment.min_duration_ms
    if least is None or segment.end_rule is EndRule.CLOCK or change.ms <= 0:
        return False
    return segment.duration_ms - state.trims.get(segment.id, 0) - change.ms >= least


def _withdraw(state: RunState, command: c.WithdrawCatchUp, now: datetime) -> Events:
    require_on_air(state)
    if not state.catch_ups:
        raise Refused(Reason.NOTHING_TO_WITHDRAW)
    return (CatchUpWithdrawn(at=now),)


DECISIONS: Decisions = {
    c.ApplyCatchUp: _apply,
    c.WithdrawCatchUp: _withdraw,
}
