"""Nothing: no light comes from the screen."""

from __future__ import annotations

from showctl.ui.audience.items import Black, Item
from showctl.ui.audience.scene import Scene


def compose(scene: Scene) -> tuple[Item, ...]:
    """Black."""
    return (Black(scene.whole),)
