"""What the events of games and awards do to the state of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from showctl.domain import game_events as g
from showctl.domain.award import is_award_music, music_id
from showctl.domain.events import Event
from showctl.domain.state import RunState


def _with(state: RunState, **changes: Any) -> RunState:
    return replace(state, games=replace(state.games, **changes))


def _picked(state: RunState, event: g.PlayersPicked) -> RunState:
    before = state.games.players.get(event.game, ())
    players = {**state.games.players, event.game: (*before, *event.players)}
    return _with(state, players=players)


def _entered(state: RunState, event: g.PlayersEntered) -> RunState:
    entered = {player.number for player in event.players}
    before = state.games.players.get(event.game, ())
    others = tuple(player for player in before if player.number not in entered)
    dropped = state.games.dropped - {(event.game, number) for number in entered}
    players = {**state.games.players, event.game: (*others, *event.players)}
    return _with(state, players=players, dropped=dropped)


def _dropped(state: RunState, event: g.PlayerDropped) -> RunState:
    return _with(state, dropped=state.games.dropped | {(event.game, event.number)})


def _started(state: RunState, event: g.GameStarted) -> RunState:
    return _with(state, on=event.game, started_at=event.at)


def _stopped(state: RunState, event: g.GameStopped) -> RunState:
    return _with(state, on=None, started_at=None)


def _points_given(state: RunState, event: g.PointsGiven) -> RunState:
    scores = dict(state.games.scores.get(event.game, {}))
    scores[event.team] = scores.get(event.team, 0) + event.points
    return _with(state, scores={**state.games.scores, event.game: scores})


def _won(state: RunState, event: g.GameWon) -> RunState:
    return _with(state, winners={**state.games.winners, event.game: event.winners})


def _revealed(state: RunState, event: g.AwardRevealed) -> RunState:
    return _with(_without(state, is_award_music), revealed=state.games.revealed | {event.award})


def _concealed(state: RunState, event: g.AwardConcealed) -> RunState:
    state = _without(state, lambda cue: cue == music_id(event.award))
    return _with(state, revealed=state.games.revealed - {event.award})


def _without(state: RunState, is_over: Callable[[str], bool]) -> RunState:
    """The music of awards that give way to another one, or are secret again, ends."""
    sounding = {k: one for k, one in state.sounding.items() if not is_over(one.cue)}
    waits = {cue: wait for cue, wait in state.waits.items() if not is_over(cue)}
    return replace(state, sounding=sounding, waits=waits)


FOLDS: dict[type[Event], Callable[[RunState, Any], RunState]] = {
    g.PlayersPicked: _picked,
    g.PlayersEntered: _entered,
    g.PlayerDropped: _dropped,
    g.GameStarted: _started,
    g.GameStopped: _stopped,
    g.PointsGiven: _points_given,
    g.GameWon: _won,
    g.AwardRevealed: _revealed,
    g.AwardConcealed: _concealed,
}
