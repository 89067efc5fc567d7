"""The draws of a run as its log has them, and what can be read off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from showctl.domain.draw import Draw
from showctl.domain.draw_events import Rejection, Winner


class PressPhase(StrEnum):
    """Where one press of a draw is."""

    COMMITTED = "committed"
    ROLLING = "rolling"
    DRAWN = "drawn"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Win:
    """One winner of a press and what became of the prize."""

    winner: Winner
    rejected: Rejection | None = None
    is_in_later: bool = False
    claimed_at: datetime | None = None
    claimed_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether the prize is this winner's."""
        return self.rejected is None


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a draw, numbered from 1 in the run. One entered by hand has no seed."""

    number: int
    draw: str
    count: int
    committed_at: datetime
    phase: PressPhase = PressPhase.COMMITTED
    entrants: tuple[str, ...] = ()
    list_hash: str = ""
    seed: str = ""
    commitment: str = ""
    redraws: int | None = None
    drawn_at: datetime | None = None
    wins: tuple[Win, ...] = ()
    word: str = ""
    reason: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing is secret about it any more."""
        return self.phase in (PressPhase.DRAWN, PressPhase.CANCELLED)

    @property
    def standing(self) -> tuple[Win, ...]:
        """The wins that count."""
        if self.phase is not PressPhase.DRAWN:
            return ()
        return tuple(win for win in self.wins if win.stands)

    def win(self, number: str) -> Win | None:
        """That person's win in this press, or None."""
        return next((win for win in self.wins if win.winner.number == number), None)


@dataclass(frozen=True, slots=True)
class Draws:
    """All draws of a run: those that came during it, the presses, and the one that is on."""

    added: tuple[Draw, ...] = ()
    bonuses: tuple[str, ...] = ()
    presses: tuple[Press, ...] = ()
    on: str | None = None
    shown_from: int = 1
    counts_everybody: bool = False

    @property
    def open_press(self) -> Press | None:
        """The press that is committed or rolling; there is one at most."""
        return next((press for press in reversed(self.presses) if not press.is_over), None)

    def press(self, number: int) -> Press | None:
        """The press of that number, or None."""
        return self.presses[number - 1] if 0 < number <= len(self.presses) else None

    def of(self, draw: str) -> Iterable[Press]:
        """The presses of a draw, in order."""
        return (press for press in self.presses if press.draw == draw)

    def taken(self, draw: str) -> int:
        """How many prizes of a draw have a winner."""
        return sum(len(press.standing) for press in self.of(draw))

    def last_won(self, draw: str) -> tuple[Win, ...]:
        """The wins that count of a draw's last press, with those of the one it redraws: what the
        screens showed of it last, whatever has been on since."""
        count = [press for press in self.of(draw) if press.phase is not PressPhase.CANCELLED]
        if not count:
            return ()
        first = self._first_of(count[-1])
        return tuple(
            win for press in count if self._first_of(press) is first for win in press.standing
        )

    def _first_of(self, press: Press) -> Press:
        """The press that a redraw, and a redraw of a redraw, began with."""
        while press.redraws is not None:
            press = self.presses[press.redraws - 1]
        return press
