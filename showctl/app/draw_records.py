"""Draws, games and awards as plain objects for JSON, and as lines of a report.

A press holds what docs/fairness.md needs to compute its winners again; its seed only once it is
over.
"""

from __future__ import annotations

from dataclasses import fields

from showctl.app.records import Record, iso, plain
from showctl.domain import fair
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Winner
from showctl.domain.draw_state import Press, Win
from showctl.domain.drawing import Won, all_draws, winners
from showctl.domain.gaming import players_of
from showctl.domain.state import RunState


def draw_record(draw: Draw) -> Record:
    """A draw as planned."""
    return {field.name: plain(getattr(draw, field.name)) for field in fields(draw)}


def press_record(state: RunState, press: Press) -> Record:
    """One press with all that proves it."""
    draw = next((each for each in all_draws(state) if each.id == press.draw), None)
    zone = state.show.timezone
    return {
        "press": press.number,
        "draw": press.draw,
        "title": draw.title if draw else press.draw,
        "prize": draw.prize if draw else "",
        "rule": draw_record(draw) if draw else None,
        "count": press.count,
        "at": iso(press.committed_at, zone),
        "phase": str(press.phase),
        "by_hand": not press.seed,
        "redraws": press.redraws,
        "commitment": press.commitment,
        "seed_hash": _hash_of(press.seed),
        "list_hash": press.list_hash,
        "seed": press.seed if press.is_over else None,
        "word": press.word,
        "entrants": list(press.entrants),
        "winners": [_win_record(win, zone) for win in press.wins],
        "reason": press.reason,
    }


def _hash_of(seed: str) -> str:
    """Empty where there is none, or what stands there is no seed: the proof says so, not this."""
    try:
        return fair.hash_of_seed(seed) if seed else ""
    except ValueError:
        return ""


def _win_record(win: Win, zone: str) -> Record:
    return {
        **_winner_record(win.winner),
        "rejected": str(win.rejected) if win.rejected else None,
        "in_later_draws": win.is_in_later if win.rejected else None,
        "claimed": iso(win.claimed_at, zone),
        "claimed_by": win.claimed_by,
    }


def _winner_record(winner: Winner) -> Record:
    return {field.name: getattr(winner, field.name) for field in fields(winner)}


def winner_record(won: Won, zone: str) -> Record:
    """Somebody who has won a prize and keeps it."""
    return {
        "draw": won.draw.id,
        "title": won.draw.title,
        "prize": won.draw.prize,
        "press": won.press.number,
        **_winner_record(won.win.winner),
        "at": iso(won.press.drawn_at, zone),
        "claimed": iso(won.win.claimed_at, zone),
        "claimed_by": won.win.claimed_by,
    }


def winner_records(state: RunState) -> list[Record]:
    """Everybody who has won a prize: in a draw, then in a game, each in its order."""
    games = state.games
    return [winner_record(won, state.show.timezone) for won in winners(state)] + [
        {
            "draw": None,
            "title": game.title,
            "prize": game.prize,
            "press": None,
            **_winner_record(winner),
            "at": None,
            "claimed": None,
            "claimed_by": "",
        }
        for game in state.show.games
        for winner in games.winners.get(game.id, ())
    ]


def prize_records(state: RunState) -> Record:
    """What a report says of draws, games and awards; awards still secret are not in it."""
    games = state.games
    return {
        "draws": [press_record(state, press) for press in state.draws.presses],
        "winners": winner_records(state),
        "games": [
            {
                "id": game.id,
                "title": game.title,
                "prize": game.prize,
                "players": [_winner_record(each) for each in players_of(games, game.id)],
                "scores": dict(games.scores.get(game.id, {})),
                "winners": [_winner_record(each) for each in games.winners.get(game.id, ())],
            }
            for game in state.show.games
        ],
        "awards": [
            {"id": award.id, "title": award.title, "winners": list(award.winners)}
            for award in state.show.awards
            if award.id in games.revealed
        ],
    }


def winner_lines(state: RunState) -> list[str]:
    """The winners for people to read, each press with its proof."""
    lines: list[str] = []
    for press in state.draws.presses:
        record = press_record(state, press)
        name = f"{press.number}. {record['title']}"
        parts = (name, record["prize"], f"({press.phase})")
        lines.append("  " + "  ".join(part for part in parts if part))
        lines += [f"    {_line(win)}" for win in press.wins]
        lines += [f"    {said}" for said in _proof_lines(press)]
    return ["", "Draws:", *lines] if lines else []


def _proof_lines(press: Press) -> list[str]:
    """What is held against a photograph of the screen; the seed once it is over."""
    lines = [f"in place of winners of press {press.redraws}"] if press.redraws is not None else []
    lines += [f"reason {press.reason}"] if press.reason else []
    if not press.seed:
        return lines
    lines += [f"commitment {press.commitment}", f"list hash {press.list_hash}"]
    lines += [f"eligible {len(press.entrants)}"]
    lines += [f"word {press.word}"] if press.word else []
    return [*lines, f"seed {press.seed}"] if press.is_over else lines


def winner_words(winner: Winner) -> str:
    """A winner on a line: number, name and department, what says the same once."""
    return "  ".join(dict.fromkeys(filter(None, (winner.number, winner.name, winner.department))))


def _line(win: Win) -> str:
    parts = [winner_words(win.winner)]
    if win.rejected:
        parts.append(f"({win.rejected})")
    if win.claimed_at:
        parts.append(f"(claimed{f' by {win.claimed_by}' if win.claimed_by else ''})")
    return "  ".join(parts)
