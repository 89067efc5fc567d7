"""What may be asked of the games and awards of a run."""

from __future__ import annotations

from dataclasses import dataclass, field

from showctl.domain.commands import Command
from showctl.domain.draw import Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.people import Roster


@dataclass(frozen=True, slots=True)
class PickPlayers(Command):
    """Pick so many people or teams of those present, none of them twice for one game; `seed` is
    32 random bytes in hexadecimal."""

    game: str
    roster: Roster = field(repr=False)
    seed: str = field(repr=False)
    count: int
    entrants: Entrants = Entrants.PEOPLE


@dataclass(frozen=True, slots=True)
class EnterPlayers(Command):
    """Note who plays without having been picked: volunteers, or a team of their own."""

    game: str
    players: tuple[Winner, ...]


@dataclass(frozen=True, slots=True)
class DropPlayer(Command):
    """Take a player out of a game again, who is not there or does not want to."""

    game: str
    number: str


@dataclass(frozen=True, slots=True)
class StartGame(Command):
    """Begin a game's own countdown."""

    game: str


@dataclass(frozen=True, slots=True)
class StopGame(Command):
    """Stop the countdown of the game that is on."""


@dataclass(frozen=True, slots=True)
class GivePoints(Command):
    """Give a team (by its name) or a player (by the number) points, or (negative) take them."""

    game: str
    team: str
    points: int = 1


@dataclass(frozen=True, slots=True)
class NameGameWinners(Command):
    """Say who won a game, in place of whom was named before."""

    game: str
    winners: tuple[Winner, ...]


@dataclass(frozen=True, slots=True)
class RevealAward(Command):
    """Let an award's winners show."""

    award: str


@dataclass(frozen=True, slots=True)
class ConcealAward(Command):
    """Make an award's winners secret again."""

    award: str
