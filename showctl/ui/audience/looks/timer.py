"""The current segment's countdown for all to see. It stops at zero: no red figures in the hall."""

from __future__ import annotations

from showctl.app import text
from showctl.domain.timing import remaining
from showctl.ui.audience.items import Item
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """The segment's title over the time that is left."""
    unit, middle = scene.unit, scene.middle
    left = remaining(scene.state, scene.now)
    current = scene.state.current
    title = scene.look.title or (current.title if current else scene.show.title)
    items: list[Item] = [
        Words(title, middle.part(0.03, 0.22), 8 * unit, role="title", face="display", is_bold=True)
    ]
    if left is not None:
        figure = text.countdown(max(0, left))
        items.append(
            Words(figure, middle.part(0.3, 0.6), 40 * unit, is_bold=True, is_wrapped=False)
        )
    return tuple(items)
