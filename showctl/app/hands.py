"""Hands that press by themselves in a rehearsal: by the plan, or by a script.

A hand is the engine's own: what it presses happens at its instant and not when the engine comes
round to it, so that at any rate, and over any jump, the log is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from showctl.app.script import ScriptedAction
from showctl.domain.by_plan import NO_DELAYS, Delays, Press, next_press
from showctl.domain.state import RunState


class Hand(Protocol):
    """Says what it presses next. Asked on the engine's thread, and by those who look ahead."""

    def next_press(self, state: RunState) -> Press | None: ...

    def pressed(self) -> None:
        """The press that was next is being done."""


class PlanHand:
    """Presses by the plan (Auto), with delays; `until` is a segment that it does not go past."""

    def __init__(self, delays: Delays = NO_DELAYS, until: str | None = None) -> None:
        self.delays, self.until = delays, until

    def next_press(self, state: RunState) -> Press | None:
        if self.until is not None and state.visit is not None:
            place = state.show.index_of
            if place[state.visit.segment] >= place.get(self.until, 0):
                return None
        return next_press(state, self.delays)

    def pressed(self) -> None:
        """The state tells what comes next."""


class ScriptHand:
    """Presses what a script says; looking is none of its business."""

    def __init__(self, script: Sequence[ScriptedAction]) -> None:
        self._left = [Press(one.at, one.command) for one in script if one.command is not None]
        self._done = 0

    def next_press(self, state: RunState) -> Press | None:
        return self._left[self._done] if self._done < len(self._left) else None

    def pressed(self) -> None:
        self._done += 1


def is_auto(hand: Hand | None) -> bool:
    """Whether a hand presses by the plan to the end."""
    return isinstance(hand, PlanHand) and hand.until is None
