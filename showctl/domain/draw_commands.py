"""What may be asked of the draws of a run.

Who is there and what is random is given with the command, so that deciding stays pure;
neither is in a command's repr, which may be logged.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from showctl.domain.commands import Command
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Rejection, Winner
from showctl.domain.people import Roster


@dataclass(frozen=True, slots=True)
class AddDraw(Command):
    """Bring a draw of the changed plan into the run, or put it in the place of its older self."""

    draw: Draw


@dataclass(frozen=True, slots=True)
class AddBonus(Command):
    """加奖: a prize given on the spot, drawn from the pool of the last draw unless `draw` says
    otherwise; its milliseconds go to the current segment."""

    donor: str
    prize: str
    count: int = 1
    ms: int = 0
    draw: Draw | None = None


@dataclass(frozen=True, slots=True)
class OpenDraw(Command):
    """Show a draw's prize; the names of the last one go."""

    draw: str


@dataclass(frozen=True, slots=True)
class CloseDraw(Command):
    """Take the draw off."""


@dataclass(frozen=True, slots=True)
class CommitDraw(Command):
    """Commit to a press: `seed` is 32 random bytes in hexadecimal. `count` None draws as many
    as a press has and prizes are left; `redraws` is the press whose rejected winner is replaced;
    `counts_everybody` draws from all where nobody has checked in."""

    draw: str
    roster: Roster = field(repr=False)
    seed: str = field(repr=False)
    count: int | None = None
    redraws: int | None = None
    counts_everybody: bool = False


@dataclass(frozen=True, slots=True)
class RollDraw(Command):
    """Begin the roll of the press that was committed to."""


@dataclass(frozen=True, slots=True)
class StopRoll(Command):
    """Stop the roll: the winners are drawn. `roster` gives their names."""

    roster: Roster = field(repr=False)
    word: str = ""


@dataclass(frozen=True, slots=True)
class EnterWinners(Command):
    """Enter winners that were drawn by hand from a box."""

    draw: str
    winners: tuple[Winner, ...]


@dataclass(frozen=True, slots=True)
class RejectWinner(Command):
    """Take one winner's prize back; the rule of its draw says who is in later ones."""

    press: int
    number: str
    why: Rejection


@dataclass(frozen=True, slots=True)
class RestoreWinner(Command):
    """Give the prize back to a winner who was rejected by mistake, if it is still there."""

    press: int
    number: str


@dataclass(frozen=True, slots=True)
class CancelPress(Command):
    """Take a whole press back, before or after its roll."""

    press: int
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimPrize(Command):
    """Note that a winner has the prize, or who took it; what is said last counts."""

    press: int
    number: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class UnclaimPrize(Command):
    """Note that a prize was not claimed after all."""

    press: int
    number: str
