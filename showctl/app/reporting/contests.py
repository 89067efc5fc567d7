"""The parts of a report that tell of games and awards; an award still secret is in none."""

from __future__ import annotations

from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import Section, maybe_at, section_of
from showctl.app.reporting.words import Words
from showctl.domain.game_events import AwardRevealed
from showctl.domain.gaming import players_of


def games(collected: Collection, words: Words) -> Section:
    """Each game that was played: who played, the points, and who won."""
    state, comma = collected.run.state, words("list_comma")
    rows = []
    for game in state.show.games:
        players = players_of(state.games, game.id)
        names = {player.number: player.name for player in players}
        scores = state.games.scores.get(game.id, {})
        won = state.games.winners.get(game.id, ())
        if players or scores or won:
            points = (f"{names.get(key, key)} {count}" for key, count in scores.items())
            rows.append(
                (
                    game.title,
                    game.prize,
                    comma.join(player.name for player in players),
                    comma.join(points),
                    comma.join(winner.name for winner in won),
                )
            )
    columns = ("game", "prize", "players", "scores", "won_by")
    return section_of("games", words, columns, tuple(rows))


def awards(collected: Collection, words: Words) -> Section:
    """Each award that the hall has seen, when it saw it, and who has it."""
    state = collected.run.state
    seen = {event.award: event.at for event in collected.run.log if type(event) is AwardRevealed}
    rows = tuple(
        (
            maybe_at(seen.get(award.id)),
            award.title,
            words("list_comma").join(award.winners),
            award.certificate,
        )
        for award in state.show.awards
        if award.id in state.games.revealed
    )
    return section_of("awards", words, ("time", "award", "won_by", "certificate"), rows)
