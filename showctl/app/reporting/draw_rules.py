"""The part of a report that says by which rules was drawn, so that the hall can judge the lists."""

from __future__ import annotations

from collections.abc import Iterator

from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import Section, section_of
from showctl.app.reporting.words import Words
from showctl.domain.draw import Draw, EarlierWinners
from showctl.domain.drawing import all_draws
from showctl.domain.state import RunState


def draw_rules(collected: Collection, words: Words) -> Section:
    """The rule of each draw of which there was a press."""
    state = collected.run.state
    pressed = {press.draw for press in state.draws.presses}
    rows = tuple(
        (
            draw.title,
            draw.prize,
            draw.count,
            words("list_comma").join(_who(draw, words)),
            _earlier(state, draw, words),
            words(f"rejected_{draw.rejected_winners}"),
        )
        for draw in all_draws(state)
        if draw.id in pressed
    )
    columns = ("lucky_draw", "prize", "count", "who", "earlier_winners", "rejected_winners")
    return section_of("draw_rules", words, columns, rows)


def _who(draw: Draw, words: Words) -> Iterator[str]:
    """Everything that the rule says of those who take part."""
    yield words(f"entrants_{draw.entrants}")
    yield words("checked_in_only" if draw.is_checked_in_only else "checked_in_or_not")
    if draw.has_guests:
        yield words("with_guests")
    if draw.has_family:
        yield words("with_family")
    named = {
        "in_departments": draw.in_departments,
        "not_in_departments": draw.not_in_departments,
        "in_groups": draw.in_groups,
        "not_in_groups": draw.not_in_groups,
    }
    yield from (words(key, names=" ".join(names)) for key, names in named.items() if names)
    if draw.hired_from is not None:
        yield words("hired_from", day=draw.hired_from.isoformat())
    if draw.hired_until is not None:
        yield words("hired_until", day=draw.hired_until.isoformat())


def _earlier(state: RunState, draw: Draw, words: Words) -> str:
    titles = {each.id: each.title for each in all_draws(state)}
    named = " ".join(titles.get(each, each) for each in draw.out_of)
    if draw.earlier_winners is EarlierWinners.OUT_OF:
        return words("earlier_out_of", names=named)
    return words(f"earlier_{draw.earlier_winners}")
