"""The scores: who leads, in one list or two."""

from __future__ import annotations

from showctl.domain.audience import Row
from showctl.domain.gaming import find_game, ranking
from showctl.domain.ranking import places
from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item, Panel
from showctl.ui.audience.looks.parts import heading, title_of
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words

_IN_ONE_LIST = 6


def compose(scene: Scene) -> tuple[Item, ...]:
    """The teams, or the players with their departments, by their scores; equal ones share a
    place."""
    unit, middle = scene.unit, scene.middle
    title = title_of(scene)
    shown, game = scene.look.rows, find_game(scene.state, scene.look.subject)
    if game is not None:
        title = game.title
        placed = ranking(scene.state.games, game)
        shown = tuple(Row(each.who.name, each.who.department, each.points) for each in placed)
    items: list[Item] = [heading(scene, title)]
    rows = sorted(shown, key=lambda row: -(row.score or 0))
    ranks = places([row.score or 0 for row in rows])
    columns = 1 if len(rows) <= _IN_ONE_LIST else 2
    in_column = max(1, -(-len(rows) // columns))
    area = (middle if columns == 1 else scene.across).part(0.21, 0.79)
    pitch = min(13 * unit, area.height / in_column)
    gap = 3 * unit
    width = (area.width - gap * (columns - 1)) / columns
    for place, row in enumerate(rows):
        column, line = divmod(place, in_column)
        box = Box(
            area.left + column * (width + gap),
            area.top + line * pitch + (area.height - pitch * in_column) / 2,
            width,
            pitch * 0.86,
        )
        items += _row(row, ranks[place], box, unit)
    return tuple(items)


def _row(row: Row, rank: int, box: Box, unit: float) -> list[Item]:
    inner = box.inside(2 * unit, 0)
    px = box.height * 0.56
    lead = rank == 1
    name = inner.column(0.12, 0.34 if row.detail else 0.6)
    beside = [
        Words(row.detail, inner.column(0.47, 0.26), px * 0.6, "dim", align="left"),
    ]
    return [
        Panel(box, 1.6 * unit, is_lit=lead),
        Words(f"{rank}", inner.column(0.0, 0.1), px, role="accent", is_bold=True, is_wrapped=False),
        Words(row.name, name, px, is_bold=lead, align="left"),
        *(beside if row.detail else ()),
        Words(
            "" if row.score is None else f"{row.score}",
            inner.column(0.74, 0.26),
            px * 1.1,
            role="accent" if lead else "text",
            is_bold=True,
            align="right",
            is_wrapped=False,
        ),
    ]
