"""A sentence for the hall: a car to be moved, a child to be fetched, please be seated."""

from __future__ import annotations

from showctl.ui.audience.items import Item, Panel
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """The text, large, on a panel."""
    unit = scene.unit
    panel = scene.middle.part(0.14, 0.72)
    inner = panel.inside(7 * unit, 5 * unit)
    return (Panel(panel, 3 * unit), Words(scene.look.text, inner, 11 * unit, is_bold=True))
