"""The part of a report that proves its draws: each press with what was committed to, what the hall
called out, and who came of it, to be held against a photograph of the screen."""

from __future__ import annotations

from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import At, Cell, Section, section_of
from showctl.app.reporting.words import Words
from showctl.domain.draw_state import Press, Win
from showctl.domain.drawing import find_draw
from showctl.domain.state import RunState


def presses(collected: Collection, words: Words) -> Section:
    """Every press in order, redraws and cancelled ones among them; a seed only once it is over."""
    state = collected.run.state
    rows = tuple(_press_row(state, press, words) for press in state.draws.presses)
    columns = (
        *("press", "time", "lucky_draw", "prize", "outcome", "entrants", "drawn_winners"),
        *("word", "commitment", "list_hash", "seed"),
    )
    return section_of("presses", words, columns, rows)


def _press_row(state: RunState, press: Press, words: Words) -> tuple[Cell, ...]:
    draw = find_draw(state, press.draw)
    return (
        press.number,
        At(press.committed_at),
        draw.title if draw else press.draw,
        draw.prize if draw else "",
        outcome(press, words),
        len(press.entrants) if press.commitment else None,
        words("list_comma").join(_winner_said(win, words) for win in press.wins),
        press.word,
        press.commitment,
        press.list_hash,
        press.seed if press.is_over else "",
    )


def outcome(press: Press, words: Words) -> str:
    """What became of a press, which one it drew again, and why it does not count."""
    said = [words(press.phase)]
    if press.redraws is not None:
        said.append(words("redraw_of", press=press.redraws))
    if not press.seed:
        said.append(words("by_hand"))
    if press.reason:
        said.append(press.reason)
    return words("list_comma").join(said)


def _winner_said(win: Win, words: Words) -> str:
    """Number and name, what says the same once, and whether the prize went back."""
    said = " ".join(dict.fromkeys((win.winner.number, win.winner.name)))
    return f"{said} ({words(win.rejected)})" if win.rejected else said
