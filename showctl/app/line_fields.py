"""`{{…}}` in the emcee's lines: filled from the run, so that a change shows in the same moment.

A field that is not known, or has nothing to say yet, stays as it is written: the emcee sees that
something is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from showctl.domain.award import Award
from showctl.domain.draw_events import Winner
from showctl.domain.drawing import all_draws, draw_status, thanks, winners
from showctl.domain.game import Game
from showctl.domain.plan import Line
from showctl.domain.state import RunState

# The second way is how scripts on paper leave room for a name that is not known yet.
_FIELD = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}|【(获奖者|奖品)】")

Fill = Callable[[RunState], str]


def _next_title(state: RunState) -> str:
    following = state.next_segment()
    return following.title if following else ""


def _next_performers(state: RunState) -> str:
    following = state.next_segment()
    return following.performers if following else ""


def _performers(state: RunState) -> str:
    return state.current.performers if state.current else ""


def _winners(state: RunState) -> str:
    """Those whose names the hall sees; in a segment of games who won them, in one of awards nobody:
    a draw that is still on has not been won there."""
    if _has_own(state, state.show.games):
        game = _game(state)
        return _listed(state.games.winners.get(game.id, ())) if game else ""
    status = None if _has_own(state, state.show.awards) else draw_status(state)
    return _listed([win.winner for win in status.names]) if status else ""


def _has_own(state: RunState, planned: Sequence[Game] | Sequence[Award]) -> bool:
    """Whether the current segment is one of games (or awards), and of no draw."""
    here = state.current.id if state.current else None
    has_draw = any(draw.segment == here for draw in all_draws(state))
    return here is not None and not has_draw and any(each.segment == here for each in planned)


def _listed(people: Sequence[Winner]) -> str:
    """How a name is said stands behind it, and of namesakes the department."""
    said = [_called(one) for one in people]
    is_chinese = any("一" <= sign <= "鿿" for name in said for sign in name)
    return ("、" if is_chinese else ", ").join(said)


def _called(one: Winner) -> str:
    beside = (one.reading, one.department if one.has_namesake else "")
    told = "，".join(part for part in beside if part)
    return f"{one.name}（{told}）" if told else one.name


def _game(state: RunState) -> Game | None:
    """The game of the current segment that has been won, None where none has."""
    current = state.current
    return next(
        (
            game
            for game in state.show.games
            if current is not None
            and game.segment == current.id
            and state.games.winners.get(game.id)
        ),
        None,
    )


def _all_winners(state: RunState) -> str:
    """Everybody who has won in a draw or a game, each under what it was."""
    found: dict[str, list[Winner]] = {}
    for won in winners(state):
        found.setdefault(won.draw.title, []).append(won.win.winner)
    for game in state.show.games:
        for winner in state.games.winners.get(game.id, ()):
            found.setdefault(game.title, []).append(winner)
    return "；".join(f"{title}：{_listed(people)}" for title, people in found.items())


def _prize(state: RunState) -> str:
    if _has_own(state, state.show.games):
        game = _game(state)
        return game.prize if game else ""
    status = draw_status(state)
    return (status.draw.prize or status.draw.title) if status else ""


def _thanks(state: RunState) -> str:
    """Who gave prizes on the spot, each once."""
    donors = dict.fromkeys(draw.donor for draw in thanks(state) if draw.donor)
    return "、".join(donors)


# In both languages, as people write them.
FIELDS: dict[str, Fill] = {
    "next": _next_title,
    "下一个": _next_title,
    "next performers": _next_performers,
    "下一个演员": _next_performers,
    "performers": _performers,
    "演员": _performers,
    "show": lambda state: state.show.title,
    "晚会": lambda state: state.show.title,
    "theme": lambda state: state.show.theme,
    "主题": lambda state: state.show.theme,
    "winners": _winners,
    "获奖者": _winners,
    "all winners": _all_winners,
    "全部获奖者": _all_winners,
    "prize": _prize,
    "奖品": _prize,
    "thanks": _thanks,
    "鸣谢": _thanks,
}


def filled(lines: tuple[Line, ...], state: RunState) -> tuple[Line, ...]:
    """The lines with their fields filled; the same ones where there is nothing to fill."""
    if not any(_FIELD.search(line.text) for line in lines):
        return lines
    return tuple(replace(line, text=fill_text(line.text, state)) for line in lines)


def fill_text(text: str, state: RunState) -> str:
    """A text with its fields filled."""

    def fill(found: re.Match[str]) -> str:
        field = FIELDS.get((found[1] or found[2]).casefold())
        return (field(state) if field else "") or found[0]

    return _FIELD.sub(fill, text)
