"""All looks of the audience screen, by their kind: a new look is one file and one line here.

`compose` makes a look's items from a scene; it is called again with every second, and with every
frame while `is_moving`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from showctl.domain.audience import Look, LookKind
from showctl.domain.drawing import draw_status
from showctl.domain.state import RunState
from showctl.ui.audience.items import Black, Item, Tag
from showctl.ui.audience.looks import (
    award,
    blackout,
    countdown,
    draw,
    logo,
    media,
    message,
    rules,
    scoreboard,
    test_pattern,
    timer,
    title,
    winners,
)
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words
from showctl.ui.operator.wording import translate

LOOKS: Final[Mapping[LookKind, Callable[[Scene], tuple[Item, ...]]]] = {
    LookKind.TITLE: title.compose,
    LookKind.COUNTDOWN: countdown.compose,
    LookKind.PICTURE: media.compose_picture,
    LookKind.VIDEO: media.compose_video,
    LookKind.SLIDES: media.compose_slides,
    LookKind.RULES: rules.compose,
    LookKind.TIMER: timer.compose,
    LookKind.DRAW: draw.compose,
    LookKind.SCOREBOARD: scoreboard.compose,
    LookKind.WINNERS: winners.compose,
    LookKind.AWARD: award.compose,
    LookKind.MESSAGE: message.compose,
    LookKind.LOGO: logo.compose,
    LookKind.BLACKOUT: blackout.compose,
    LookKind.TEST: test_pattern.compose,
}


def is_moving(look: Look, state: RunState) -> bool:
    """Whether a look moves by itself now: a draw that rolls."""
    status = draw_status(state) if look.kind is LookKind.DRAW else None
    return status is not None and status.is_rolling


def compose(scene: Scene) -> tuple[Item, ...]:
    """The items of a scene's look; a rehearsal says so on every one of them."""
    items = LOOKS.get(scene.look.kind, title.compose)(scene)
    return (*items, _rehearsal(scene)) if scene.state.is_rehearsal else items


def has_ground(items: tuple[Item, ...]) -> bool:
    """Whether the party's ground is seen behind a look."""
    return not any(isinstance(item, Black) for item in items)


def _rehearsal(scene: Scene) -> Tag:
    unit = scene.unit
    width, height = 26 * unit, 4.2 * unit
    place = scene.whole._replace(
        left=scene.width - width - 1.5 * unit, top=0.4 * unit, width=width, height=height
    )
    said = translate("Audience", "REHEARSAL")
    return Tag(Words(said, place, 2.8 * unit, is_bold=True, is_wrapped=False))
