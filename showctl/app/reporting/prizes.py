"""The parts of a report that tell of prizes: who has them, and what was taken back or restored."""

from __future__ import annotations

from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import At, Cell, Rows, Section, maybe_at, section_of
from showctl.app.reporting.words import Words
from showctl.domain import draw_events as d
from showctl.domain.draw_state import Press
from showctl.domain.drawing import find_draw
from showctl.domain.drawing import winners as winners_of
from showctl.domain.state import RunState


def winners(collected: Collection, words: Words) -> Section:
    """Who won what, in draws and games, when it was handed over, and who took it."""
    state = collected.run.state
    drawn: Rows = tuple(
        (
            maybe_at(one.press.drawn_at),
            one.draw.title,
            one.draw.prize,
            one.win.winner.number,
            one.win.winner.name,
            one.win.winner.department,
            maybe_at(one.win.claimed_at),
            one.win.claimed_by or None,
        )
        for one in winners_of(state)
    )
    played: Rows = tuple(
        (None, game.title, game.prize, winner.number, winner.name, winner.department, None, None)
        for game in state.show.games
        for winner in state.games.winners.get(game.id, ())
    )
    columns = ("time", "draw", "prize", "person", "name", "department", "claimed", "claimed_by")
    return section_of("winners", words, columns, drawn + played)


def taken_back(collected: Collection, words: Words) -> Section:
    """Each prize that went back, was restored, or was drawn in a press that does not count."""
    state = collected.run.state
    rows = tuple(
        row
        for event in collected.run.log
        if isinstance(event, d.WinnerRejected | d.WinnerRestored | d.PressCancelled)
        for row in _rows(state, event, words)
    )
    columns = ("time", "draw", "prize", "person", "name", "what", "reason")
    return section_of("taken_back", words, columns, rows)


def _rows(
    state: RunState, event: d.WinnerRejected | d.WinnerRestored | d.PressCancelled, words: Words
) -> Rows:
    press = state.draws.presses[event.press - 1]
    draw = find_draw(state, press.draw)
    about = (At(event.at), draw.title if draw else press.draw, draw.prize if draw else "")
    if isinstance(event, d.PressCancelled):
        return tuple((*about, *who, words("cancelled"), event.reason) for who in _all_of(press))
    what = str(event.why) if isinstance(event, d.WinnerRejected) else "restored"
    win = press.win(event.number)
    return ((*about, event.number, win.winner.name if win else "", words(what), None),)


def _all_of(press: Press) -> tuple[tuple[Cell, Cell], ...]:
    """Everybody whom a press drew; a press that was cancelled before its stop drew nobody."""
    drawn = tuple((win.winner.number, win.winner.name) for win in press.wins)
    return drawn or ((None, None),)
