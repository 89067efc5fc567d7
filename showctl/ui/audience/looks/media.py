"""Pictures, slides and video: whole, on black, at any shape of the screen."""

from __future__ import annotations

from showctl.ui.audience.items import Black, Film, Item, Picture
from showctl.ui.audience.scene import Scene


def compose_picture(scene: Scene) -> tuple[Item, ...]:
    """A picture."""
    return (Black(scene.whole), Picture(scene.look.media, scene.whole))


def compose_slides(scene: Scene) -> tuple[Item, ...]:
    """The page of the slides that is on."""
    return (Black(scene.whole), Picture(scene.look.media, scene.whole, scene.program.page))


def compose_video(scene: Scene) -> tuple[Item, ...]:
    """A video; in a rehearsal it leaves the strip where that is said."""
    place = scene.whole
    if scene.state.is_rehearsal:
        place = place.part(0.08, 0.92)
    return (Black(scene.whole), Film(scene.look.media, place))
