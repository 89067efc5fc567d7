"""A lucky draw: the prize, then the roll, then the names, which only the log gives."""

from __future__ import annotations

from showctl.domain.audience import Row
from showctl.domain.draw_state import PressPhase, Win
from showctl.domain.drawing import DrawStatus, draw_status
from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item
from showctl.ui.audience.looks import title
from showctl.ui.audience.looks.parts import beside_picture, rule
from showctl.ui.audience.name_grid import FEW_NAMES, name_grid
from showctl.ui.audience.roll_pictures import Roll
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words
from showctl.ui.operator.wording import translate

# Up to so many names each has its department below it; beyond, only namesakes have.
_ALL_WITH_DETAIL = 30
# More names than these leave no room for the prize's picture beside them.
_BESIDE_PICTURE = 12


def compose(scene: Scene) -> tuple[Item, ...]:
    """Whatever of the draw may show now."""
    status = draw_status(scene.state)
    if status is None:
        return title.compose(scene)
    if status.is_rolling:
        return tuple(_rolling(scene, status))
    return tuple(_drawn(scene, status) if status.names else _prize(scene, status))


def _head(scene: Scene, status: DrawStatus, share: float) -> list[Item]:
    """The draw's title, and below it the prize, in the top share of the screen."""
    top = scene.middle.part(0.0, share)
    draw, unit = status.draw, scene.unit
    said = _prize_words(status)
    title_box = top.part(0.0, 0.64) if said else top
    items: list[Item] = [
        Words(
            draw.title, title_box, min(8 * unit, title_box.height * 0.7), "title", "display", True
        )
    ]
    if said:
        px = min(4.4 * unit, top.height * 0.26)
        items.append(Words(said, top.part(0.65, 0.35), px, "accent", is_wrapped=False))
    return items


def _prize_words(status: DrawStatus, between: str = " · ") -> str:
    draw = status.draw
    parts = [] if draw.prize == draw.title else [draw.prize]
    parts += [draw.value, _donor(draw.donor)]
    return between.join(part for part in parts if part)


def _donor(name: str) -> str:
    return translate("Audience", "given by {name}").format(name=name) if name else ""


def _prize(scene: Scene, status: DrawStatus) -> list[Item]:
    """Before the roll: what there is to win."""
    draw, unit, middle = status.draw, scene.unit, scene.middle
    words = middle
    items: list[Item] = []
    if draw.picture:
        side = min(middle.height * 0.86, middle.width * 0.42)
        items, words = beside_picture(
            middle, draw.picture, (side, side), gap=5 * unit, radius=2 * unit, fills=False
        )
    many = translate("Audience", "{count} to win").format(count=status.prizes_left)
    items += [
        Words(draw.title, words.part(0.12, 0.34), 15 * unit, "title", "display", True),
        rule(words.part(0.5, 0.02), unit),
        Words(_prize_words(status, "\n"), words.part(0.54, 0.22), 7 * unit, "accent", is_bold=True),
        Words(many, words.part(0.77, 0.1), 5 * unit),
    ]
    return [*items, *_commitment(scene, status)]


def _rolling(scene: Scene, status: DrawStatus) -> list[Item]:
    press = status.press
    assert press is not None
    area = scene.middle.part(0.23, 0.7)
    names = scene.rolls.shown(scene.state)
    roll = Roll(area, names, scene.rolls.style, press.count, scene.beat_ms)
    return [*_head(scene, status, 0.2), roll, *_commitment(scene, status)]


def _commitment(scene: Scene, status: DrawStatus) -> list[Item]:
    """What binds the draw before anybody knows its winners; whole, for a photograph of it."""
    press = status.press
    if press is None or press.phase not in (PressPhase.COMMITTED, PressPhase.ROLLING):
        return []
    said = translate("Audience", "{count} take part · commitment {hash}").format(
        count=len(press.entrants), hash=press.commitment
    )
    return [Words(said, scene.middle.part(0.95, 0.05), 2.2 * scene.unit, "dim", is_wrapped=False)]


def _drawn(scene: Scene, status: DrawStatus) -> list[Item]:
    count = len(status.names)
    items = _head(scene, status, 0.2 if count <= _ALL_WITH_DETAIL else 0.15)
    wall = scene.across if count > FEW_NAMES else scene.middle
    area = wall.part(0.23, 0.77) if count <= _ALL_WITH_DETAIL else _wide(scene)
    if status.draw.picture and count <= _BESIDE_PICTURE:
        side = min(area.height * 0.9, area.width * 0.34)
        picture, area = beside_picture(
            area,
            status.draw.picture,
            (side, side),
            gap=3 * scene.unit,
            radius=2 * scene.unit,
            fills=False,
        )
        items += picture
    press = status.press
    lit = len(press.standing) if press is not None and press.redraws is not None else 0
    return [*items, *name_grid(_rows(scene, status.names), area, scene.unit, lit=lit)]


def _wide(scene: Scene) -> Box:
    """For many names: all of the safe place below the head."""
    safe = scene.safe
    top = scene.middle.part(0.17, 0.0).top
    return safe._replace(top=top, height=safe.bottom - top)


def _rows(scene: Scene, wins: tuple[Win, ...]) -> list[Row]:
    is_detailed = len(wins) <= _ALL_WITH_DETAIL
    shown = [win.winner for win in wins]
    return [
        Row(one.name, one.department if is_detailed or one.has_namesake else "") for one in shown
    ]
