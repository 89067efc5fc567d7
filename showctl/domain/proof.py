"""Proves the draws of a run from its log alone: was every press drawn as the rule says?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from showctl.domain import draw_events as d
from showctl.domain import draw_folds, fair, plan_folds
from showctl.domain.draw_state import Press, PressPhase
from showctl.domain.drawing import excluded, find_draw
from showctl.domain.events import Event
from showctl.domain.run import begin
from showctl.domain.state import RunState


class Verdict(StrEnum):
    """What the log says of a press. The first four are in order."""

    PROVEN = "proven"
    BY_HAND = "by_hand"
    NOT_DRAWN = "not_drawn"
    CANCELLED = "cancelled"
    WRONG_LIST = "wrong_list"
    WRONG_COMMITMENT = "wrong_commitment"
    WRONG_WINNERS = "wrong_winners"
    WINNER_TWICE = "winner_twice"
    WRONG_ORDER = "wrong_order"
    ENTRY_MISSING = "entry_missing"
    ENTRY_UNREADABLE = "entry_unreadable"


# Draws come to a run by its own events, and by edits of its plan.
FOLDS = draw_folds.FOLDS | plan_folds.FOLDS

_IN_ORDER = {Verdict.PROVEN, Verdict.BY_HAND, Verdict.NOT_DRAWN, Verdict.CANCELLED}


# What befalls a press that is there.
_OF_A_PRESS = (
    d.DrawRolled,
    d.WinnerRejected,
    d.WinnerRestored,
    d.PressCancelled,
    d.PrizeClaimed,
    d.PrizeUnclaimed,
)


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict on one press of a run, or (None) on its log; `draw` is the title of its draw."""

    press: int | None
    draw: str
    verdict: Verdict

    @property
    def is_right(self) -> bool:
        """Whether there is nothing to complain of."""
        return self.verdict in _IN_ORDER


def prove(log: Iterable[Event]) -> tuple[Proof, ...]:
    """The verdict on every press of a run's log, in order."""
    events = iter(log)
    state, wrong = begin(next(events, None)), dict[int, Verdict]()
    for event in events:
        if type(event) not in FOLDS:
            continue
        found = _fault(state, event)
        if found is not None:
            wrong.setdefault(*found)
            if found[1] is Verdict.WRONG_ORDER:
                continue
        state = FOLDS[type(event)](state, event)
    presses = [
        Proof(press.number, _title(state, press.draw), wrong.pop(press.number, _verdict(press)))
        for press in state.draws.presses
    ]
    stray = [Proof(number, "", verdict) for number, verdict in sorted(wrong.items())]
    return (*presses, *stray)


def _title(state: RunState, draw_id: str) -> str:
    draw = find_draw(state, draw_id)
    return draw.title if draw else draw_id


def _verdict(press: Press) -> Verdict:
    if press.phase is PressPhase.CANCELLED:
        return Verdict.CANCELLED
    if press.phase is not PressPhase.DRAWN:
        return Verdict.NOT_DRAWN
    return Verdict.PROVEN if press.seed else Verdict.BY_HAND


def _fault(state: RunState, event: Event) -> tuple[int, Verdict] | None:
    """The press that an event is wrong about and how, None where it is right."""
    verdict: Verdict | None = None
    if isinstance(event, d.DrawCommitted):
        verdict = _fault_of_commitment(state, event)
    elif isinstance(event, d.WinnersEntered):
        verdict = _fault_of_box(state, event)
    elif isinstance(event, d.WinnersDrawn):
        verdict = _fault_of_winners(state, event)
    elif isinstance(event, _OF_A_PRESS):
        verdict = None if state.draws.press(event.press) else Verdict.WRONG_ORDER
    else:
        return None
    return None if verdict is None else (event.press, verdict)


def _fault_of_commitment(state: RunState, event: d.DrawCommitted) -> Verdict | None:
    draw = find_draw(state, event.draw)
    if draw is None or event.press != len(state.draws.presses) + 1:
        return Verdict.WRONG_ORDER
    entrants = event.entrants
    is_list = entrants == fair.listed(set(entrants)) and event.count <= len(entrants)
    if not is_list or event.list_hash != fair.hash_of_list(entrants):
        return Verdict.WRONG_LIST
    try:
        due = fair.commitment(event.draw, event.press, event.count, event.seed, event.list_hash)
    except ValueError:
        return Verdict.WRONG_COMMITMENT
    if event.commitment != due:
        return Verdict.WRONG_COMMITMENT
    return Verdict.WINNER_TWICE if excluded(state, draw).intersection(entrants) else None


def _fault_of_box(state: RunState, event: d.WinnersEntered) -> Verdict | None:
    draw = find_draw(state, event.draw)
    if draw is None or event.press != len(state.draws.presses) + 1:
        return Verdict.WRONG_ORDER
    numbers = {winner.number for winner in event.winners}
    return Verdict.WINNER_TWICE if excluded(state, draw) & numbers else None


def _fault_of_winners(state: RunState, event: d.WinnersDrawn) -> Verdict | None:
    press = state.draws.press(event.press)
    if press is None or press.phase is not PressPhase.ROLLING:
        return Verdict.WRONG_ORDER
    numbers = tuple(winner.number for winner in event.winners)
    try:
        due = fair.winners(press.seed, press.entrants, press.count, press.list_hash, event.word)
    except ValueError:
        return Verdict.WRONG_COMMITMENT
    return None if numbers == due else Verdict.WRONG_WINNERS
