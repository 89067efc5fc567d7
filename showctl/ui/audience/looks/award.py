"""An award: what it is, who receives it, with photo and citation where there are any."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain.audience import Look, Row
from showctl.domain.gaming import shown_winners
from showctl.ui.audience.items import Item
from showctl.ui.audience.looks.parts import beside_picture, rule
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Align, Words


def _of_run(scene: Scene) -> Look:
    """The look, filled from the award that it is about, as far as that is revealed."""
    look, state = scene.look, scene.state
    award = next((each for each in state.show.awards if each.id == look.subject), None)
    if award is None:
        return look
    rows = tuple(Row(name) for name in shown_winners(state, award))
    return replace(look, title=award.title, text=award.citation, media=award.photo, rows=rows)


def compose(scene: Scene) -> tuple[Item, ...]:
    """The photo at the left, the words beside it; without a photo all in the middle."""
    unit, middle = scene.unit, scene.middle
    look = _of_run(scene)
    align: Align = "left" if look.media else "centre"
    words = middle
    items: list[Item] = []
    if look.media:
        size = (min(middle.height * 0.8, middle.width * 0.34), middle.height * 0.84)
        items, words = beside_picture(
            middle, look.media, size, gap=6 * unit, radius=2 * unit, fills=True
        )
    names = look.rows
    alone = names[0] if len(names) == 1 else None
    name = alone.name if alone else "  ".join(row.name for row in names)
    items.append(Words(look.title, words.part(0.06, 0.2), 6 * unit, "accent", align=align))
    items.append(
        Words(
            name,
            words.part(0.27, 0.26),
            15 * unit,
            role="title",
            face="display",
            is_bold=True,
            align=align,
        )
    )
    if alone and alone.detail:
        items.append(Words(alone.detail, words.part(0.54, 0.1), 5 * unit, align=align))
    items.append(rule(words.part(0.655, 0.02), unit, is_left=bool(look.media)))
    if look.text:
        items.append(
            Words(look.text, words.part(0.7, 0.28), 4.8 * unit, align=align, is_at_top=True)
        )
    return tuple(items)
