"""What can be read off the games and awards of a run: countdowns, ranking, and who may show."""

from __future__ import annotations

from datetime import datetime

from showctl.domain.award import Award
from showctl.domain.calendar import milliseconds
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


def ranking(games: Games, game: str, teams: tuple[str, ...]) -> tuple[tuple[int, str, int], ...]:
    """(place, team, points) of a game, best first; teams of equal points share a place."""
    points = dict.fromkeys(teams, 0) | dict(games.scores.get(game, {}))
    ordered = sorted(points.items(), key=lambda item: -item[1])
    ranks = places([own for _, own in ordered])
    return tuple((rank, team, own) for rank, (team, own) in zip(ranks, ordered, strict=True))
