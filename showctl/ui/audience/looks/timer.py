"""The countdown of the segment, or of a game, for all to see.

It stops at zero: no red figures in the hall.
"""

from __future__ import annotations

from showctl.app import text
from showctl.domain.gaming import find_game, game_remaining
from showctl.domain.timing import remaining
from showctl.ui.audience.items import Item
from showctl.ui.audience.looks.parts import heading
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words


def compose(scene: Scene) -> tuple[Item, ...]:
    """The segment's title over the time that is left."""
    unit, middle = scene.unit, scene.middle
    left, title = _of_game(scene) if scene.look.subject else _of_segment(scene)
    items: list[Item] = [heading(scene, title, 0.03, 0.22)]
    if left is not None:
        figure = text.countdown(max(0, left))
        items.append(
            Words(figure, middle.part(0.3, 0.6), 40 * unit, is_bold=True, is_wrapped=False)
        )
    return tuple(items)


def _of_segment(scene: Scene) -> tuple[int | None, str]:
    current = scene.state.current
    title = scene.look.title or (current.title if current else scene.show.title)
    return remaining(scene.state, scene.now), title


def _of_game(scene: Scene) -> tuple[int | None, str]:
    """A game's own countdown; one that is not on shows all of its time."""
    state, game = scene.state, find_game(scene.state, scene.look.subject)
    if game is None:
        return _of_segment(scene)
    is_on = state.games.on == game.id
    return game_remaining(state, scene.now) if is_on else game.duration_ms, game.title
