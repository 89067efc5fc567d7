"""The time until the show starts, for guests who come in."""

from __future__ import annotations

from showctl.app import text
from showctl.domain.calendar import milliseconds
from showctl.domain.plan import SECOND
from showctl.domain.timing import expected_start
from showctl.ui.audience.items import Item
from showctl.ui.audience.looks.parts import rule
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words
from showctl.ui.operator.wording import translate


def compose(scene: Scene) -> tuple[Item, ...]:
    """The show's title, the countdown to the start as it is expected now, and the planned time."""
    unit, middle = scene.unit, scene.middle
    start = expected_start(scene.state, scene.spans, scene.now)
    left = milliseconds(start - scene.now) if start else 0
    items: list[Item] = [
        Words(
            scene.look.title or scene.show.title,
            middle.part(0.04, 0.22),
            9 * unit,
            role="title",
            face="display",
            is_bold=True,
        ),
    ]
    if start is None or left < SECOND:
        said = translate("Audience", "We begin in a moment")
        items.append(Words(said, middle.part(0.4, 0.26), 11 * unit, is_bold=True))
        return tuple(items)
    figure = text.countdown(left)
    planned = translate("Audience", "The show starts at {time}")
    when = text.time_of_day(start, scene.show.timezone)
    items += [
        rule(middle.part(0.285, 0.022), unit),
        Words(
            translate("Audience", "Until the show"), middle.part(0.34, 0.09), 5 * unit, role="dim"
        ),
        Words(figure, middle.part(0.43, 0.34), 25 * unit, is_bold=True, is_wrapped=False),
        Words(planned.format(time=when), middle.part(0.8, 0.1), 5 * unit, role="accent"),
    ]
    return tuple(items)
