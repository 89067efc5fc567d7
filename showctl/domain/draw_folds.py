"""What the events of the draws do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain import draw_events as d
from showctl.domain.draw_state import Draws, Press, PressPhase, Win
from showctl.domain.events import Event
from showctl.domain.state import RunState


def _with(state: RunState, **changes: Any) -> RunState:
    return replace(state, draws=replace(state.draws, **changes))


def _with_press(state: RunState, number: int, **changes: Any) -> RunState:
    presses = list(state.draws.presses)
    presses[number - 1] = replace(presses[number - 1], **changes)
    return _with(state, presses=tuple(presses))


def _with_win(state: RunState, press: int, number: str, **changes: Any) -> RunState:
    wins = tuple(
        replace(win, **changes) if win.winner.number == number else win
        for win in state.draws.presses[press - 1].wins
    )
    return _with_press(state, press, wins=wins)


def _added(state: RunState, event: d.DrawAdded) -> RunState:
    others = tuple(draw for draw in state.draws.added if draw.id != event.draw.id)
    bonuses = state.draws.bonuses + ((event.draw.id,) if event.is_bonus else ())
    return _with(state, added=(*others, event.draw), bonuses=bonuses)


def _opened(state: RunState, event: d.DrawOpened) -> RunState:
    return _with(state, on=event.draw, shown_from=len(state.draws.presses) + 1)


def _closed(state: RunState, event: d.DrawClosed) -> RunState:
    return _with(state, on=None, shown_from=len(state.draws.presses) + 1)


def _shown_from(draws: Draws, draw: str, redraws: int | None) -> int:
    """A redraw stays beside the names it belongs to; any other press begins with none."""
    if redraws is not None and draws.on == draw and redraws >= draws.shown_from:
        return draws.shown_from
    return len(draws.presses) + 1


def _committed(state: RunState, event: d.DrawCommitted) -> RunState:
    draws = state.draws
    press = Press(
        number=event.press,
        draw=event.draw,
        count=event.count,
        committed_at=event.at,
        entrants=event.entrants,
        list_hash=event.list_hash,
        seed=event.seed,
        commitment=event.commitment,
        redraws=event.redraws,
    )
    return _with(
        state,
        presses=(*draws.presses, press),
        on=event.draw,
        shown_from=_shown_from(draws, event.draw, event.redraws),
        counts_everybody=draws.counts_everybody or event.counts_everybody,
    )


def _rolled(state: RunState, event: d.DrawRolled) -> RunState:
    return _with_press(state, event.press, phase=PressPhase.ROLLING)


def _drawn(state: RunState, event: d.WinnersDrawn) -> RunState:
    return _with_press(
        state,
        event.press,
        phase=PressPhase.DRAWN,
        drawn_at=event.at,
        word=event.word,
        wins=tuple(Win(winner) for winner in event.winners),
    )


def _entered(state: RunState, event: d.WinnersEntered) -> RunState:
    draws = state.draws
    press = Press(
        number=event.press,
        draw=event.draw,
        count=len(event.winners),
        committed_at=event.at,
        phase=PressPhase.DRAWN,
        drawn_at=event.at,
        wins=tuple(Win(winner) for winner in event.winners),
    )
    return _with(
        state,
        presses=(*draws.presses, press),
        on=event.draw,
        shown_from=_shown_from(draws, event.draw, None),
    )


def _rejected(state: RunState, event: d.WinnerRejected) -> RunState:
    return _with_win(
        state,
        event.press,
        event.number,
        rejected=event.why,
        is_in_later=event.is_in_later,
        claimed_at=None,
        claimed_by="",
    )


def _restored(state: RunState, event: d.WinnerRestored) -> RunState:
    return _with_win(state, event.press, event.number, rejected=None, is_in_later=False)


def _cancelled(state: RunState, event: d.PressCancelled) -> RunState:
    return _with_press(state, event.press, phase=PressPhase.CANCELLED, reason=event.reason)


def _claimed(state: RunState, event: d.PrizeClaimed) -> RunState:
    return _with_win(state, event.press, event.number, claimed_at=event.at, claimed_by=event.by)


def _unclaimed(state: RunState, event: d.PrizeUnclaimed) -> RunState:
    return _with_win(state, event.press, event.number, claimed_at=None, claimed_by="")


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    d.DrawAdded: _added,
    d.DrawOpened: _opened,
    d.DrawClosed: _closed,
    d.DrawCommitted: _committed,
    d.DrawRolled: _rolled,
    d.WinnersDrawn: _drawn,
    d.WinnersEntered: _entered,
    d.WinnerRejected: _rejected,
    d.WinnerRestored: _restored,
    d.PressCancelled: _cancelled,
    d.PrizeClaimed: _claimed,
    d.PrizeUnclaimed: _unclaimed,
}
