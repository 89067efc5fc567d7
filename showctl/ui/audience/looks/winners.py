"""Who has won: one name as large as the wall, thirty in even columns."""

from __future__ import annotations

from math import ceil

from showctl.domain.audience import Row
from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item, Panel, Rule
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """The prize over the names."""
    unit, middle = scene.unit, scene.middle
    title = scene.look.title or (scene.segment.title if scene.segment else scene.show.title)
    items: list[Item] = [
        Words(title, middle.part(0.0, 0.17), 8 * unit, role="title", face="display", is_bold=True)
    ]
    if scene.look.text:
        items.append(Words(scene.look.text, middle.part(0.17, 0.08), 4 * unit, role="accent"))
    rule = middle.part(0.265, 0.02)
    items.append(Rule(rule.inside((rule.width - 60 * unit) / 2, 0)))
    area = middle.part(0.31, 0.69)
    for row, box in zip(scene.look.rows, _places(len(scene.look.rows), area, unit), strict=True):
        items += _winner(row, box, unit)
    return tuple(items)


def _places(count: int, area: Box, unit: float) -> list[Box]:
    """Even places for so many names, in as many columns as leave them largest."""
    if not count:
        return []
    columns = max(
        range(1, min(count, 6) + 1),
        key=lambda n: min(area.width / n / 3.6, area.height / ceil(count / n)),
    )
    lines = ceil(count / columns)
    gap = 1.6 * unit
    width = min((area.width - gap * (columns - 1)) / columns, (150 if count == 1 else 110) * unit)
    height = min((area.height - gap * (lines - 1)) / lines, 34 * unit)
    top = area.top + (area.height - lines * height - (lines - 1) * gap) / 2
    places = []
    for place in range(count):
        line, column = divmod(place, columns)
        in_line = min(columns, count - line * columns)
        whole = in_line * width + (in_line - 1) * gap
        left = area.left + (area.width - whole) / 2 + column * (width + gap)
        places.append(Box(left, top + line * (height + gap), width, height))
    return places


def _winner(row: Row, box: Box, unit: float) -> list[Item]:
    inner = box.inside(1.2 * unit, box.height * 0.06)
    if not row.detail:
        name = Words(row.name, inner, box.height * 0.6, is_bold=True)
        return [Panel(box, 1.4 * unit), name]
    return [
        Panel(box, 1.4 * unit),
        Words(row.name, inner.part(0.0, 0.62), box.height * 0.44, is_bold=True),
        Words(row.detail, inner.part(0.63, 0.37), box.height * 0.25, role="dim", is_wrapped=False),
    ]
