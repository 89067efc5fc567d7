"""`{{…}}` in the emcee's lines: filled from the run, so that a change shows in the same moment.

A field that is not known, or has nothing to say yet, stays as it is written: the emcee sees that
something is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Winner
from showctl.domain.drawing import (
    all_draws,
    draw_status,
    latest_press,
    prizes_left,
    thanks,
    winners,
)
from showctl.domain.game import Game
from showctl.domain.plan import Line, Segment
from showctl.domain.state import RunState

# The second way is how scripts on paper leave room for a name that is not known yet.
_FIELD = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}|【(获奖者|获奖团队|奖品)】")

Fill = Callable[[RunState, Segment | None], str]


def _following(state: RunState, here: Segment | None) -> Segment | None:
    """The segment that GO leads to from one that is on or still to come."""
    if here is None or here is state.current:
        return state.next_segment()
    rest = iter(state.pending_chain())
    return next(rest, None) if here in rest else None


def _next_title(state: RunState, here: Segment | None) -> str:
    following = _following(state, here)
    return following.title if following else ""


def _next_performers(state: RunState, here: Segment | None) -> str:
    following = _following(state, here)
    return following.performers if following else ""


def _winners(state: RunState, here: Segment | None) -> str:
    """Those whose names the hall sees; in a segment of games who won them, in one of awards nobody:
    a draw that is still on has not been won there."""
    if _has_own(state, here, state.show.games):
        game = _game(state, here)
        return _listed(state.games.winners.get(game.id, ())) if game else ""
    return _drawn(state, _draw(state, here))


def _winning_teams(state: RunState, here: Segment | None) -> str:
    """The same where it is teams that have won."""
    if _has_own(state, here, state.show.games):
        game = _game(state, here)
        return _winners(state, here) if game and game.teams else ""
    return _drawn(state, _draw(state, here, of_teams=True))


def _drawn(state: RunState, draw: Draw | None) -> str:
    if draw is None:
        return ""
    status = draw_status(state)
    is_on = status is not None and status.draw.id == draw.id
    wins = status.names if status is not None and is_on else state.draws.last_won(draw.id)
    return _listed([win.winner for win in wins])


def _draw(state: RunState, here: Segment | None, *, of_teams: bool = False) -> Draw | None:
    """The draw that a segment speaks of: the one that is on where it belongs to no segment, else
    its own, else that of the nearest segment before it with one; and none in a segment of awards.
    What is given on the spot takes the place of none of them."""
    if _has_own(state, here, state.show.awards):
        return None
    suit = [draw for draw in _planned(state) if draw.is_of_teams or not of_teams]
    on = next((draw for draw in suit if draw.id == state.draws.on), None)
    if here is None or (on is not None and on.segment is None):
        return on
    until = state.show.index_of.get(here.id, -1) + 1
    for segment in reversed(state.show.segments[:until]):
        own = [draw for draw in suit if draw.segment == segment.id]
        if own:
            return on if on in own else _last_pressed(state, own)
    return on


def _planned(state: RunState) -> list[Draw]:
    return [draw for draw in all_draws(state) if draw.id not in state.draws.bonuses]


def _last_pressed(state: RunState, draws: Sequence[Draw]) -> Draw | None:
    pressed = ((latest_press(state, draw), draw) for draw in draws)
    numbered = [(press.number, draw) for press, draw in pressed if press is not None]
    return max(numbered, key=lambda each: each[0], default=(0, None))[1]


def _own_draws(state: RunState, here: Segment) -> tuple[Draw, ...]:
    return tuple(draw for draw in _planned(state) if draw.segment == here.id)


def _has_own(
    state: RunState, here: Segment | None, planned: Sequence[Game] | Sequence[Award]
) -> bool:
    """Whether a segment is one of games (or awards), and of no draw."""
    if here is None or _own_draws(state, here):
        return False
    return any(each.segment == here.id for each in planned)


def _listed(people: Sequence[Winner]) -> str:
    """How a name is said stands behind it, and of namesakes the department."""
    return _joined([_called(one) for one in people])


def _joined(said: Sequence[str]) -> str:
    is_chinese = any("一" <= sign <= "鿿" for name in said for sign in name)
    return ("、" if is_chinese else ", ").join(said)


def _called(one: Winner) -> str:
    beside = (one.reading, one.department if one.has_namesake else "")
    told = "，".join(part for part in beside if part)
    return f"{one.name}（{told}）" if told else one.name


def _game(state: RunState, here: Segment | None) -> Game | None:
    """The game of a segment that has been won, None where none has."""
    return next(
        (
            game
            for game in state.show.games
            if here is not None and game.segment == here.id and state.games.winners.get(game.id)
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


def _prize(state: RunState, here: Segment | None) -> str:
    """What is drawn or played for; before its draw is on, what the segment's first one is for."""
    if _has_own(state, here, state.show.games):
        game = _game(state, here)
        return game.prize if game else ""
    own = _own_draws(state, here) if here else ()
    first_left = next((one for one in own if prizes_left(state, one)), None)
    spoken_of = _draw(state, here)
    # Between two draws the next one is spoken of; beside a prize given on the spot the last one.
    draw = (first_left or spoken_of) if state.draws.on is None else (spoken_of or first_left)
    return (draw.prize or draw.title) if draw else ""


def _thanks(state: RunState) -> str:
    """Who gave prizes on the spot, each once."""
    donors = dict.fromkeys(draw.donor for draw in thanks(state) if draw.donor)
    return "、".join(donors)


def _of_run(field: Callable[[RunState], str]) -> Fill:
    return lambda state, _: field(state)


def _performers(state: RunState, here: Segment | None) -> str:
    return here.performers if here else ""


# In both languages, as people write them.
FIELDS: dict[str, Fill] = {
    "next": _next_title,
    "下一个": _next_title,
    "next performers": _next_performers,
    "下一个演员": _next_performers,
    "performers": _performers,
    "演员": _performers,
    "show": _of_run(lambda state: state.show.title),
    "晚会": _of_run(lambda state: state.show.title),
    "theme": _of_run(lambda state: state.show.theme),
    "主题": _of_run(lambda state: state.show.theme),
    "winners": _winners,
    "获奖者": _winners,
    "winning team": _winning_teams,
    "获奖团队": _winning_teams,
    "all winners": _of_run(_all_winners),
    "全部获奖者": _of_run(_all_winners),
    "prize": _prize,
    "奖品": _prize,
    "thanks": _of_run(_thanks),
    "鸣谢": _of_run(_thanks),
}

# What a line about an award fills with its winners, people or a team.
_WON = ("winners", "获奖者", "winning team", "获奖团队")


def _award(state: RunState, here: Segment | None, said: str) -> Award | None:
    """The award that a line names, or the only one of its segment; one of another segment once the
    hall has seen it, where neither a draw nor a game is meant."""
    awards, games = state.show.awards, state.show.games
    if here is None or _own_draws(state, here) or _has_own(state, here, games):
        return None
    own = [award for award in awards if award.segment == here.id]
    known = own or [award for award in awards if award.id in state.games.revealed]
    named = [award for award in known if award.title and award.title in said]
    longest = max(named, key=lambda award: len(award.title), default=None)
    return longest or (own[0] if len(own) == 1 else None)


def _honoured(state: RunState, award: Award) -> str:
    """Who has an award, secret until the hall has seen it."""
    return _joined(award.winners) if award.id in state.games.revealed else ""


def filled(segment: Segment, state: RunState) -> tuple[Line, ...]:
    """The lines of a segment that is on or still to come with their fields filled; the same ones
    where there is nothing to fill."""
    lines = segment.lines
    if not any(_FIELD.search(line.text) for line in lines):
        return lines
    return tuple(replace(line, text=fill_text(line.text, state, segment)) for line in lines)


def fill_text(text: str, state: RunState, here: Segment | None = None) -> str:
    """A text with its fields filled, as said in a segment: where none is given, the one that is
    on."""
    said_in = here or state.current

    award = _award(state, said_in, text)

    def fill(found: re.Match[str]) -> str:
        name = (found[1] or found[2]).casefold()
        if award is not None and name in _WON:
            return _honoured(state, award) or found[0]
        field = FIELDS.get(name)
        return (field(state, said_in) if field else "") or found[0]

    return _FIELD.sub(fill, text)
