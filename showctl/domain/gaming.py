"""What can be read off the games and awards of a run: countdowns, ranking, and who may show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.domain.award import Award
from showctl.domain.calendar import milliseconds
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.game_state import Games
from showctl.domain.ranking import places
from showctl.domain.state import RunState


def find_game(state: RunState, game_id: str) -> Game | None:
    """The game of that id, or None."""
    return next((game for game in state.show.games if game.id == game_id), None)


def game_remaining(state: RunState, now: datetime) -> int | None:
    """Milliseconds left of the countdown of the game that is on, 0 once it has run out; None
    where no game is on, or it has none."""
    on, since = state.games.on, state.games.started_at
    game = find_game(state, on) if on else None
    if game is None or game.duration_ms is None or since is None:
        return None
    return max(0, game.duration_ms - milliseconds(now - since))


def shown_winners(state: RunState, award: Award) -> tuple[str, ...]:
    """The winners of an award that a screen may show: none before they are revealed."""
    return award.winners if award.id in state.games.revealed else ()


def players_of(games: Games, game: str) -> tuple[Winner, ...]:
    """Who plays a game, in the order in which they came."""
    players = games.players.get(game, ())
    return tuple(player for player in players if (game, player.number) not in games.dropped)


def contenders(games: Games, game: Game) -> tuple[Winner, ...]:
    """Who can have points in a game: its teams, or where it has none each player."""
    if game.teams:
        return tuple(Winner(number=team, name=team) for team in game.teams)
    return players_of(games, game.id)


@dataclass(frozen=True, slots=True)
class Placed:
    """A team's, or a player's, place in a game."""

    place: int
    who: Winner
    points: int


def ranking(games: Games, game: Game) -> tuple[Placed, ...]:
    """The places of a game, best first; equal points share one."""
    points = games.scores.get(game.id, {})
    known = {each.number: each for each in contenders(games, game)}
    gone = {number for at, number in games.dropped if at == game.id}
    for number in points:
        if number not in known and number not in gone:
            known[number] = Winner(number=number, name=number)
    ordered = sorted(known.values(), key=lambda each: -points.get(each.number, 0))
    own = [points.get(each.number, 0) for each in ordered]
    return tuple(Placed(*each) for each in zip(places(own), ordered, own, strict=True))


def leaders(games: Games, game: Game) -> tuple[Winner, ...]:
    """Who would win a game as it stands: the first, where anybody has a point."""
    return tuple(each.who for each in ranking(games, game) if each.place == 1 and each.points > 0)
