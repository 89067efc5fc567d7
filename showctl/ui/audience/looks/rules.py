"""How a game goes: a title, and one rule a row, numbered."""

from __future__ import annotations

from showctl.domain.game import Game
from showctl.domain.gaming import find_game
from showctl.ui.audience.items import Item, Panel
from showctl.ui.audience.looks.parts import heading, title_of
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import ROW, Align, Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """The rules at one size, the largest at which all of them stand."""
    unit, middle = scene.unit, scene.middle
    game = find_game(scene.state, scene.look.subject)
    title = title_of(scene)
    title, said = (game.title, _rules_of(game)) if game else (title, scene.look.text)
    items: list[Item] = [heading(scene, title)]
    rules = [rule.strip() for rule in said.splitlines() if rule.strip()]
    panel = middle.part(0.21, 0.79)
    inner = panel.inside(6 * unit, 3 * unit)
    items.append(Panel(panel, 2.4 * unit))
    number = 8 * unit if len(rules) > 1 else 0.0
    width = inner.width - number
    px, rows = _fitting(rules, scene, width, inner.height, (6.6 if number else 9) * unit)
    gap = min(3 * unit, (inner.height - sum(rows)) / max(1, len(rows)))
    top = inner.top + (inner.height - sum(rows) - gap * (len(rows) - 1)) / 2
    for place, (rule, tall) in enumerate(zip(rules, rows, strict=True), start=1):
        box = inner._replace(left=inner.left + number, top=top, width=width, height=tall)
        if number:
            head = inner._replace(top=top, width=number, height=px * ROW)
            items.append(Words(f"{place}", head, px, role="accent", is_bold=True, align="left"))
        align: Align = "left" if number else "centre"
        items.append(Words(rule, box, px, align=align, is_at_top=bool(number)))
        top += tall + gap
    return tuple(items)


def _rules_of(game: Game) -> str:
    """A rule a row: how it goes, who plays, who wins."""
    return "\n".join(part for part in (game.rules, game.players, game.winning) if part)


def _fitting(
    rules: list[str], scene: Scene, width: float, height: float, largest: float
) -> tuple[float, list[float]]:
    """The largest size at which the rules stand in the height, and the height of each."""
    px = largest
    while True:
        tall = [_height(rule, scene, width, px) for rule in rules]
        if sum(tall) + 0.5 * px * (len(rules) - 1) <= height or px < largest * 0.3:
            return px, tall
        px *= 0.95


def _height(rule: str, scene: Scene, width: float, px: float) -> float:
    """The height that a rule takes at a size, and a hair more."""
    place = scene.whole._replace(width=width, height=40 * px)
    return len(Words(rule, place, px).fitted(scene.theme).rows) * px * ROW + 1
