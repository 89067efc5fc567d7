"""What the commands about draws do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from showctl.domain import draw_commands as c
from showctl.domain import draw_events as d
from showctl.domain import fair
from showctl.domain.decision import Decisions, Events, time_added
from showctl.domain.draw import Draw, RejectedWinners
from showctl.domain.draw_state import Press, PressPhase, Win
from showctl.domain.drawing import (
    all_draws,
    bonus_pools,
    eligible,
    excluded,
    find_draw,
    holds_what_rules_out,
    named,
    press_count,
    prizes_left,
)
from showctl.domain.events import Event
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import Phase, RunState


def _require_draw(state: RunState, draw_id: str) -> Draw:
    draw = find_draw(state, draw_id)
    if draw is None:
        raise Refused(Reason.NO_SUCH_DRAW)
    return draw


def _require_nothing_open(state: RunState) -> None:
    if state.draws.open_press is not None:
        raise Refused(Reason.DRAW_IN_PROGRESS)


def _require_not_over(state: RunState) -> None:
    if state.phase is Phase.FINISHED:
        raise Refused(Reason.FINISHED)


def _add(state: RunState, command: c.AddDraw, now: datetime) -> Events:
    _require_not_over(state)
    if any(True for _ in state.draws.of(command.draw.id)):
        raise Refused(Reason.DRAW_HAS_BEGUN)
    return (d.DrawAdded(at=now, draw=command.draw),)


def _add_bonus(state: RunState, command: c.AddBonus, now: datetime) -> Events:
    _require_not_over(state)
    _require_nothing_open(state)
    if command.count < 1:
        raise Refused(Reason.NO_PRIZE)
    draw = _bonus(state, command)
    events: list[Event] = [
        d.DrawAdded(at=now, draw=draw, is_bonus=True),
        d.DrawOpened(at=now, draw=draw.id),
    ]
    if command.ms > 0 and state.visit is not None:
        events.append(time_added(state, command.ms, now))
    return tuple(events)


def _bonus(state: RunState, command: c.AddBonus) -> Draw:
    known = {draw.id for draw in all_draws(state)}
    number = len(state.draws.bonuses) + 1
    while f"bonus-{number}" in known:
        number += 1
    like = command.draw or bonus_pools(state)[0]
    return replace(
        like,
        id=f"bonus-{number}",
        title=command.prize,
        segment=state.visit.segment if state.visit else None,
        prize=command.prize,
        picture="",
        value="",
        donor=command.donor,
        count=command.count,
        per_press=None,
    )


def _open(state: RunState, command: c.OpenDraw, now: datetime) -> Events:
    _require_nothing_open(state)
    return (d.DrawOpened(at=now, draw=_require_draw(state, command.draw).id),)


def _close(state: RunState, command: c.CloseDraw, now: datetime) -> Events:
    _require_nothing_open(state)
    if state.draws.on is None:
        raise Refused(Reason.NO_DRAW_ON)
    return (d.DrawClosed(at=now),)


def _commit(state: RunState, command: c.CommitDraw, now: datetime) -> Events:
    _require_not_over(state)
    _require_nothing_open(state)
    draw = _require_draw(state, command.draw)
    count = _count(state, draw, command)
    everybody = command.counts_everybody or state.draws.counts_everybody
    if draw.is_checked_in_only and not everybody and not command.roster.has_anybody_here:
        raise Refused(Reason.NOBODY_CHECKED_IN)
    entrants = eligible(state, command.roster, draw, counts_everybody=everybody)
    if not entrants:
        raise Refused(Reason.NOBODY_ELIGIBLE)
    if len(entrants) < count:
        raise Refused(Reason.POOL_TOO_SMALL)
    press, list_hash = len(state.draws.presses) + 1, fair.hash_of_list(entrants)
    return (
        d.DrawCommitted(
            at=now,
            draw=draw.id,
            press=press,
            count=count,
            entrants=entrants,
            list_hash=list_hash,
            seed=command.seed,
            commitment=fair.commitment(draw.id, press, count, command.seed, list_hash),
            redraws=command.redraws,
            counts_everybody=command.counts_everybody,
        ),
    )


def _count(state: RunState, draw: Draw, command: c.CommitDraw) -> int:
    """How many this press draws."""
    left = prizes_left(state, draw)
    if left < 1:
        raise Refused(Reason.PRIZES_GONE)
    if command.redraws is not None:
        press = state.draws.press(command.redraws)
        if press is None or press.draw != draw.id or all(win.stands for win in press.wins):
            raise Refused(Reason.NOTHING_TO_REDRAW)
    count = command.count
    if count is None:
        count = press_count(state, draw, command.redraws)
    if count < 1:
        raise Refused(Reason.NO_PRIZE)
    if count > left:
        raise Refused(Reason.TOO_MANY)
    return count


def _roll(state: RunState, command: c.RollDraw, now: datetime) -> Events:
    press = state.draws.open_press
    if press is None:
        raise Refused(Reason.NOT_COMMITTED)
    if press.phase is PressPhase.ROLLING:
        raise Refused(Reason.ALREADY_ROLLING)
    return (d.DrawRolled(at=now, press=press.number),)


def _stop(state: RunState, command: c.StopRoll, now: datetime) -> Events:
    press = state.draws.open_press
    if press is None or press.phase is not PressPhase.ROLLING:
        raise Refused(Reason.NOT_ROLLING)
    draw = _require_draw(state, press.draw)
    word = " ".join(command.word.split())
    drawn = fair.winners(press.seed, press.entrants, press.count, press.list_hash, word)
    winners = named(command.roster, draw, drawn)
    return (d.WinnersDrawn(at=now, press=press.number, winners=winners, word=word),)


def _enter(state: RunState, command: c.EnterWinners, now: datetime) -> Events:
    _require_not_over(state)
    _require_nothing_open(state)
    draw = _require_draw(state, command.draw)
    numbers = [winner.number for winner in command.winners]
    if not numbers or not all(numbers):
        raise Refused(Reason.NO_WINNER_GIVEN)
    if len(numbers) > prizes_left(state, draw):
        raise Refused(Reason.TOO_MANY)
    if len(set(numbers)) < len(numbers) or excluded(state, draw).intersection(numbers):
        raise Refused(Reason.HAS_WON)
    press = len(state.draws.presses) + 1
    return (d.WinnersEntered(at=now, draw=draw.id, press=press, winners=command.winners),)


def _require_win(state: RunState, press_number: int, number: str) -> tuple[Press, Win]:
    """A win that stands."""
    press = state.draws.press(press_number)
    win = press.win(number) if press and press.phase is PressPhase.DRAWN else None
    if press is None or win is None or not win.stands:
        raise Refused(Reason.NO_SUCH_WINNER)
    return press, win


def _reject(state: RunState, command: c.RejectWinner, now: datetime) -> Events:
    press, _ = _require_win(state, command.press, command.number)
    draw = _require_draw(state, press.draw)
    return (
        d.WinnerRejected(
            at=now,
            press=command.press,
            number=command.number,
            why=command.why,
            is_in_later=draw.rejected_winners is RejectedWinners.IN,
        ),
    )


def _restore(state: RunState, command: c.RestoreWinner, now: datetime) -> Events:
    press = state.draws.press(command.press)
    win = press.win(command.number) if press and press.phase is PressPhase.DRAWN else None
    if press is None or win is None or win.stands:
        raise Refused(Reason.NO_SUCH_WINNER)
    _require_nothing_open(state)
    if prizes_left(state, _require_draw(state, press.draw)) < 1:
        raise Refused(Reason.PRIZES_GONE)
    # Let into later draws, such a winner may have won another prize since.
    if holds_what_rules_out(state, press, command.number):
        raise Refused(Reason.HAS_WON)
    return (d.WinnerRestored(at=now, press=press.number, number=command.number),)


def _cancel(state: RunState, command: c.CancelPress, now: datetime) -> Events:
    press = state.draws.press(command.press)
    if press is None:
        raise Refused(Reason.NO_SUCH_PRESS)
    if press.phase is PressPhase.CANCELLED:
        raise Refused(Reason.ALREADY_CANCELLED)
    if not command.reason.strip():
        raise Refused(Reason.NO_REASON_GIVEN)
    return (d.PressCancelled(at=now, press=press.number, reason=command.reason.strip()),)


def _claim(state: RunState, command: c.ClaimPrize, now: datetime) -> Events:
    _, win = _require_win(state, command.press, command.number)
    by = command.by.strip()
    if win.claimed_at is not None and by in ("", win.claimed_by):
        raise Refused(Reason.ALREADY_CLAIMED)
    return (d.PrizeClaimed(at=now, press=command.press, number=command.number, by=by),)


def _unclaim(state: RunState, command: c.UnclaimPrize, now: datetime) -> Events:
    _, win = _require_win(state, command.press, command.number)
    if win.claimed_at is None:
        raise Refused(Reason.NOT_CLAIMED)
    return (d.PrizeUnclaimed(at=now, press=command.press, number=command.number),)


DECISIONS: Decisions = {
    c.AddDraw: _add,
    c.AddBonus: _add_bonus,
    c.OpenDraw: _open,
    c.CloseDraw: _close,
    c.CommitDraw: _commit,
    c.RollDraw: _roll,
    c.StopRoll: _stop,
    c.EnterWinners: _enter,
    c.RejectWinner: _reject,
    c.RestoreWinner: _restore,
    c.CancelPress: _cancel,
    c.ClaimPrize: _claim,
    c.UnclaimPrize: _unclaim,
}
