"""What several looks are made of."""

from __future__ import annotations

from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item, Picture, Rule
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def title_of(scene: Scene) -> str:
    """What a look without a subject is called: its own title, else the segment's or the show's."""
    return scene.look.title or (scene.segment.title if scene.segment else scene.show.title)


def heading(scene: Scene, title: str, top: float = 0.0, height: float = 0.17) -> Words:
    """A title at the head of the screen; its place in parts of the middle."""
    box = scene.middle.part(top, height)
    return Words(title, box, 8 * scene.unit, role="title", face="display", is_bold=True)


def beside_picture(
    area: Box, media: str, size: tuple[float, float], *, gap: float, radius: float, fills: bool
) -> tuple[list[Item], Box]:
    """A picture of that size at the left of an area, and the place that is left beside it."""
    width, height = size
    photo = Box(area.left, area.top + (area.height - height) / 2, width, height)
    left = photo.right + gap
    rest = area._replace(left=left, width=area.right - left)
    return [Picture(media, photo, is_filling=fills, radius=radius)], rest


def rule(box: Box, unit: float, *, is_left: bool = False) -> Rule:
    """A line across the middle of a box, or from its left, no longer than it looks well."""
    length = min(box.width, 60 * unit)
    spare = 0.0 if is_left else (box.width - length) / 2
    return Rule(box._replace(left=box.left + spare, width=length))
