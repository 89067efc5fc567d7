"""What has happened in the games and awards of a run."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.draw_events import Winner
from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayersPicked(Event):
    """Players, or teams, of a game were picked at random from those present."""

    game: str
    players: tuple[Winner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayersEntered(Event):
    """Players, or teams, of a game came by themselves."""

    game: str
    players: tuple[Winner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerDropped(Event):
    """A player is out of a game; nobody picks the same one for it again."""

    game: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GameStarted(Event):
    """A game's own countdown began."""

    game: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GameStopped(Event):
    """A game's countdown was stopped."""

    game: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsGiven(Event):
    """A team of a game (by its name), or a player (by the number), got points, or (negative) lost
    them."""

    game: str
    team: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GameWon(Event):
    """A game has its winners; they take the place of those named before."""

    game: str
    winners: tuple[Winner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRevealed(Event):
    """An award's winners may show."""

    award: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardConcealed(Event):
    """An award's winners were revealed too early and are secret again."""

    award: str
