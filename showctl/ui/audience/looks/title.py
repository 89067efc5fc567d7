"""A title in the party's theme: the show's own (the safe title), a segment's, or one of a cue."""

from __future__ import annotations

from showctl.domain.plan import Kind, Segment
from showctl.ui.audience.items import Item, Rule
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words

# Of these the hall is told who is on stage.
_NAMED = {Kind.PERFORMANCE, Kind.SPEECH, Kind.TALK, Kind.TOAST, Kind.OPENING}


def compose(scene: Scene) -> tuple[Item, ...]:
    """The title, with what stands above and under it."""
    if scene.segment is not None:
        return titled(scene, scene.segment.title, _on_stage(scene.segment), above=scene.show.title)
    if scene.look.title:
        return titled(scene, scene.look.title, scene.look.text, above=scene.show.title)
    return titled(scene, scene.show.title, scene.show.theme)


def _on_stage(segment: Segment) -> str:
    """Who is on stage, where the hall is told so; what nobody has filled in yet is not for it."""
    is_told = segment.kind in _NAMED and "【" not in segment.performers
    return segment.performers if is_told else ""


def titled(scene: Scene, title: str, under: str, *, above: str = "") -> tuple[Item, ...]:
    """A large title in the middle, a rule, and a line under it."""
    unit, middle = scene.unit, scene.middle
    shift = 0.0 if under else 0.07
    items: list[Item] = [
        Words(
            title,
            middle.part(0.17 + shift, 0.4),
            21 * unit,
            role="title",
            face="display",
            is_bold=True,
        )
    ]
    rule = middle.part(0.585 + shift, 0.022)
    items.append(Rule(rule.inside((rule.width - 70 * unit) / 2, 0)))
    if under:
        items.append(Words(under, middle.part(0.63, 0.23), 7.4 * unit, face="display"))
    if above:
        items.append(Words(above, middle.part(0.04, 0.12), 5 * unit, role="accent"))
    return tuple(items)
