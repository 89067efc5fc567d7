"""`{{…}}` in the emcee's lines: filled from the run, so that a change shows in the same moment.

A field that is not known, or has nothing to say yet, stays as it is written: the emcee sees that
something is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from showctl.domain.drawing import draw_status, thanks
from showctl.domain.plan import Line
from showctl.domain.state import RunState

_FIELD = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")

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
    """Those whose names the hall sees; how a name is said stands behind it."""
    status = draw_status(state)
    winners = [win.winner for win in status.names] if status else []
    said = [f"{one.name}（{one.reading}）" if one.reading else one.name for one in winners]
    is_chinese = any("一" <= sign <= "鿿" for name in said for sign in name)
    return ("、" if is_chinese else ", ").join(said)


def _prize(state: RunState) -> str:
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
    "prize": _prize,
    "奖品": _prize,
    "thanks": _thanks,
    "鸣谢": _thanks,
}


def filled(lines: tuple[Line, ...], state: RunState) -> tuple[Line, ...]:
    """The lines with their fields filled; the same ones where there is nothing to fill."""
    if not any("{{" in line.text for line in lines):
        return lines
    return tuple(replace(line, text=fill_text(line.text, state)) for line in lines)


def fill_text(text: str, state: RunState) -> str:
    """A text with its fields filled."""

    def fill(found: re.Match[str]) -> str:
        field = FIELDS.get(found[1].casefold())
        return (field(state) if field else "") or found[0]

    return _FIELD.sub(fill, text)
