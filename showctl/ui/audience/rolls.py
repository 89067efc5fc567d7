"""What rolls before a draw's winners show: names, as a picture of chance and no more.

The winners come from the log and never from here: a roll shows whoever its clock says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import gcd

from showctl.domain.draw import RollStyle
from showctl.domain.draw_state import Press
from showctl.domain.drawing import draw_status
from showctl.domain.state import RunState


def _step(count: int) -> int:
    """A stride through the list that looks like none and misses nobody."""
    step = max(1, int(count * 0.618))
    while gcd(step, max(1, count)) > 1:
        step += 1
    return step


class RollNames:
    """The names of the list that a press is drawn from, each as often as it occurs."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._step = _step(len(self._names))

    def at(self, place: int) -> str:
        """The name that comes at a place; one after the other they are all of the list."""
        return self._names[place * self._step % len(self._names)] if self._names else ""


NO_NAMES = RollNames(())


class Rolls:
    """The names of the press that is shown. After a restart they are not known yet: `ask` has
    them read, for `learn`, and until then nobody rolls."""

    def __init__(self) -> None:
        self.ask: Callable[[Press], object] = lambda press: None
        self._known: tuple[str, RollNames] = ("", NO_NAMES)
        self.style = RollStyle.NAMES

    def shown(self, state: RunState) -> RollNames:
        """Those of the press that is on; asked for once for each."""
        status = draw_status(state)
        press = status.press if status else None
        if press is None or not press.commitment:
            return NO_NAMES
        if self._known[0] != press.commitment:
            self._known = (press.commitment, NO_NAMES)
            self.ask(press)
        return self._known[1]

    def learn(self, press: Press, names: Mapping[str, str]) -> None:
        """The names of a press's list; a team is its own name."""
        found = RollNames([names.get(number, number) for number in press.entrants])
        self._known = (press.commitment, found)
