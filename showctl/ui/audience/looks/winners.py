"""Who has won: one name as large as the wall, two hundred in even columns."""

from __future__ import annotations

from showctl.domain.audience import Row
from showctl.domain.drawing import winners
from showctl.domain.gaming import find_game
from showctl.domain.state import RunState
from showctl.ui.audience.items import Item
from showctl.ui.audience.looks.parts import heading, rule, title_of
from showctl.ui.audience.name_grid import FEW_NAMES, name_grid
from showctl.ui.audience.scene import Scene
from showctl.ui.audience.words import Words
from showctl.ui.operator.wording import translate

# More names than these come page after page, each long enough to be read.
_ON_A_PAGE = 40
_PAGE_S = 8


def compose(scene: Scene) -> tuple[Item, ...]:
    """The prize over the names: those of the look, of its game, else all of the evening."""
    unit, middle, look = scene.unit, scene.middle, scene.look
    rows, title, text = look.rows, look.title, look.text
    if not rows:
        found = _of_game(scene.state, look.subject) if look.subject else _of_all(scene.state)
        rows, title, text = found[0], title or found[1], text or found[2]
    title = title or title_of(scene)
    items: list[Item] = [heading(scene, title)]
    if text:
        items.append(Words(text, middle.part(0.17, 0.08), 4 * unit, role="accent"))
    items.append(rule(middle.part(0.265, 0.02), unit))
    pages = max(1, -(-len(rows) // _ON_A_PAGE))
    page = int(scene.now.timestamp() // _PAGE_S) % pages
    shown = rows[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    if pages > 1:
        foot = middle.part(0.96, 0.04)
        items.append(Words(f"{page + 1} / {pages}", foot, 2.6 * unit, "dim", is_wrapped=False))
    wall = scene.across if len(shown) > FEW_NAMES else middle
    area = wall.part(0.31, 0.69 if pages == 1 else 0.63)
    return (*items, *name_grid(shown, area, unit))


def _of_game(state: RunState, game_id: str) -> tuple[tuple[Row, ...], str, str]:
    game = find_game(state, game_id)
    won = state.games.winners.get(game_id, ())
    rows = tuple(Row(each.name, each.department) for each in won)
    return rows, game.title if game else "", game.prize if game else ""


def _of_all(state: RunState) -> tuple[tuple[Row, ...], str, str]:
    """Everybody who has won in a draw, then in a game, with what it was."""
    drawn = tuple(Row(won.win.winner.name, won.draw.title) for won in winners(state))
    played = tuple(
        Row(each.name, game.title)
        for game in state.show.games
        for each in state.games.winners.get(game.id, ())
    )
    rows = drawn + played
    title = translate("Audience", "The winners")
    text = "" if rows else translate("Audience", "Nobody has won yet")
    return rows, title, text
