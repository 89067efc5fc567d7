"""The picture by which a screen is set up: its name, its size, its edges, its colours."""

from __future__ import annotations

from showctl.ui.audience.items import Bars, Item
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """Bars, greys, a circle that must be round, the safe margin, the screen's name and size."""
    middle = scene.middle
    return (
        Bars(scene.whole),
        Words(scene.screen, middle.part(0.36, 0.16), 9 * scene.unit, is_bold=True),
        Words(scene.show.title, middle.part(0.54, 0.12), 5 * scene.unit, role="dim"),
    )
