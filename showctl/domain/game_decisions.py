"""What the commands about games and awards do."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import fair
from showctl.domain import game_commands as c
from showctl.domain import game_events as g
from showctl.domain.award import Award
from showctl.domain.decision import Decisions, Events
from showctl.domain.draw import Draw
from showctl.domain.drawing import candidates, named
from showctl.domain.game import Game
from showctl.domain.gaming import find_game, players_of
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState


def _require_game(state: RunState, game_id: str) -> Game:
    game = find_game(state, game_id)
    if game is None:
        raise Refused(Reason.NO_SUCH_GAME)
    return game


def _pick(state: RunState, command: c.PickPlayers, now: datetime) -> Events:
    game = _require_game(state, command.game)
    anybody = Draw(
        id=game.id, title=game.title, entrants=command.entrants, has_guests=True, has_family=True
    )
    picked = {player.number for player in state.games.players.get(game.id, ())}
    present = candidates(command.roster, anybody, counts_everybody=True)
    pool = tuple(number for number in present if number not in picked)
    if command.count < 1 or len(pool) < command.count:
        raise Refused(Reason.TOO_FEW_PLAYERS)
    drawn = fair.winners(command.seed, pool, command.count, fair.hash_of_list(pool))
    players = named(command.roster, anybody, drawn)
    return (g.PlayersPicked(at=now, game=game.id, players=players),)


def _enter(state: RunState, command: c.EnterPlayers, now: datetime) -> Events:
    game = _require_game(state, command.game)
    playing = {player.number for player in players_of(state.games, game.id)}
    new = {each.number: each for each in command.players if each.number not in playing}
    if not new:
        raise Refused(Reason.NO_NEW_PLAYER)
    return (g.PlayersEntered(at=now, game=game.id, players=tuple(new.values())),)


def _drop(state: RunState, command: c.DropPlayer, now: datetime) -> Events:
    game = _require_game(state, command.game)
    if all(player.number != command.number for player in players_of(state.games, game.id)):
        raise Refused(Reason.NO_SUCH_PLAYER)
    return (g.PlayerDropped(at=now, game=game.id, number=command.number),)


def _start(state: RunState, command: c.StartGame, now: datetime) -> Events:
    game = _require_game(state, command.game)
    return (g.GameStarted(at=now, game=game.id),)


def _stop(state: RunState, command: c.StopGame, now: datetime) -> Events:
    if state.games.on is None:
        raise Refused(Reason.NO_GAME_ON)
    return (g.GameStopped(at=now, game=state.games.on),)


def _give_points(state: RunState, command: c.GivePoints, now: datetime) -> Events:
    game = _require_game(state, command.game)
    if not command.team.strip() or command.points == 0:
        raise Refused(Reason.NO_POINTS_GIVEN)
    team = command.team.strip()
    return (g.PointsGiven(at=now, game=game.id, team=team, points=command.points),)


def _name_winners(state: RunState, command: c.NameGameWinners, now: datetime) -> Events:
    game = _require_game(state, command.game)
    return (g.GameWon(at=now, game=game.id, winners=command.winners),)


def _require_award(state: RunState, award_id: str) -> Award:
    award = next((award for award in state.show.awards if award.id == award_id), None)
    if award is None:
        raise Refused(Reason.NO_SUCH_AWARD)
    return award


def _reveal(state: RunState, command: c.RevealAward, now: datetime) -> Events:
    award = _require_award(state, command.award)
    if award.id in state.games.revealed:
        raise Refused(Reason.ALREADY_REVEALED)
    return (g.AwardRevealed(at=now, award=award.id),)


def _conceal(state: RunState, command: c.ConcealAward, now: datetime) -> Events:
    award = _require_award(state, command.award)
    if award.id not in state.games.revealed:
        raise Refused(Reason.NOT_REVEALED)
    return (g.AwardConcealed(at=now, award=award.id),)


DECISIONS: Decisions = {
    c.PickPlayers: _pick,
    c.EnterPlayers: _enter,
    c.DropPlayer: _drop,
    c.StartGame: _start,
    c.StopGame: _stop,
    c.GivePoints: _give_points,
    c.NameGameWinners: _name_winners,
    c.RevealAward: _reveal,
    c.ConcealAward: _conceal,
}
