"""The logo alone: of the look, else of the theme; without any, the show's title."""

from __future__ import annotations

from showctl.ui.audience.items import Item, Picture
from showctl.ui.audience.looks.title import titled
from showctl.ui.audience.scene import Scene


def compose(scene: Scene) -> tuple[Item, ...]:
    """The logo in the middle."""
    media = scene.look.media or scene.theme.logo
    if not media:
        return titled(scene, scene.show.title, scene.show.theme)
    return (Picture(media, scene.middle.inside(0, scene.middle.height * 0.18)),)
