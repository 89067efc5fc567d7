"""The picture by which a screen is set up: its name, its size, its edges, its colours."""

from __future__ import annotations

from showctl.ui.audience.items import Bars, Item
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words

_INSIDE = 78


def compose(scene: Scene) -> tuple[Item, ...]:
    """Bars, greys, a circle that must be round, the safe margin, the screen's name and size."""
    # Inside the circle, whose line would cross the letters.
    middle = scene.middle.inside((scene.middle.width - _INSIDE * scene.unit) / 2, 0)
    return (
        Bars(scene.whole),
        Words(scene.screen, middle.part(0.36, 0.16), 8 * scene.unit, is_bold=True),
        Words(scene.show.title, middle.part(0.54, 0.12), 5 * scene.unit, role="dim"),
    )
