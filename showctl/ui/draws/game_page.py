"""One game in the operator window: its own countdown, players, scores, who won."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showctl.app import text
from showctl.domain import game_commands as c
from showctl.domain.audience import Look, LookKind
from showctl.domain.audience_commands import ShowLook
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.gaming import find_game, game_remaining, ranking
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.draws.conduct import Conduct
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton, command_button
from showctl.ui.widgets.elided_label import ElidedLabel

MOST_TEAMS = 8
_CLOCK_PX = 30
_BY_HAND = Qt.ContextMenuPolicy.CustomContextMenu


class GamePage(QWidget):
    """A point goes to a team by its key; a press of the right button takes one back."""

    def __init__(self, conduct: Conduct) -> None:
        super().__init__()
        self._conduct, self._source = conduct, conduct.source
        self._game: str | None = None
        self.about = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.players = ElidedLabel(theme.SMALL_PX, is_bold=True)
        self.clock = ElidedLabel(_CLOCK_PX, is_bold=True)
        self.teams = [_TeamButton(place, self.give) for place in range(MOST_TEAMS)]
        button = partial(command_button, gives_way=True)
        self.rules = button(translate("Draws", "Show the rules"), lambda: self._show("rules"))
        self.start = button(
            translate("Draws", "Start the clock"), self._turn_clock, key_text(key_of("game_clock"))
        )
        self.scores = button(translate("Draws", "Show the scores"), lambda: self._show("scores"))
        self.pick = button(translate("Draws", "Pick a player"), self._pick)
        self.win = button(translate("Draws", "The leaders win"), self._name_winners)
        self.pick.setToolTip(translate("Draws", "Picks one of those present at random"))
        self._lay_out()

    def show_game(self, game: str) -> None:
        """Be about a game."""
        self._game = game
        self.follow()

    def follow(self) -> None:
        """The state changed."""
        state, game = self._source.state, self._found()
        if game is None:
            return
        parts = (game.players, game.props, game.helpers, game.winning, game.prize)
        self.about.show_text("  ·  ".join(part for part in parts if part))
        self.players.show_text(_people_words(state, game))
        points = {team: own for _, team, own in ranking(state.games, game.id, game.teams)}
        for place, button in enumerate(self.teams):
            button.setVisible(place < len(game.teams))
            if place < len(game.teams):
                team = game.teams[place]
                key = key_text(key_of(f"points_{place + 1}"))
                button.set_effect(f"{team}  {points.get(team, 0)}", key)
        is_on = state.games.on == game.id
        self.start.set_effect(
            translate("Draws", "Stop the clock") if is_on else translate("Draws", "Start the clock")
        )
        self.scores.setEnabled(bool(game.teams))
        self.win.setEnabled(bool(points) and max(points.values()) > 0)
        self.tick(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        state, game = self._source.state, self._found()
        if game is None:
            return
        left = game_remaining(state, now) if state.games.on == game.id else game.duration_ms
        self.clock.show_text("" if left is None else text.countdown(left))
        theme.colour(self.clock, theme.TEXT if left else theme.WARNING)

    def perform(self, action_id: str) -> None:
        """Do what a key means."""
        if action_id == "game_clock":
            self._turn_clock()
        else:
            self.give(int(action_id.removeprefix("points_")) - 1, 1)

    @property
    def known_keys(self) -> frozenset[str]:
        """The ids of the keys that it knows."""
        return frozenset({"game_clock", *(f"points_{n + 1}" for n in range(MOST_TEAMS))})

    def give(self, place: int, points: int) -> None:
        """Give the team in that place points."""
        game = self._found()
        if game is not None and place < len(game.teams):
            self._source.dispatch(c.GivePoints(game.id, game.teams[place], points))

    def _found(self) -> Game | None:
        return find_game(self._source.state, self._game) if self._game else None

    def _turn_clock(self) -> None:
        if self._game is not None:
            is_on = self._source.state.games.on == self._game
            self._source.dispatch(c.StopGame() if is_on else c.StartGame(self._game))

    def _show(self, what: str) -> None:
        game = self._found()
        if game is not None:
            kind = LookKind.RULES if what == "rules" else LookKind.SCOREBOARD
            self._source.dispatch(ShowLook(Look(kind=kind, subject=game.id)))

    def _pick(self) -> None:
        if self._game is not None:
            self._conduct.pick(self._game)

    def _name_winners(self) -> None:
        game = self._found()
        if game is None:
            return
        placed = ranking(self._source.state.games, game.id, game.teams)
        best = tuple(Winner(number=team, name=team) for place, team, _ in placed if place == 1)
        self._source.dispatch(c.NameGameWinners(game.id, best))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.about, self.players):
            words.addWidget(label)
        head.addLayout(words, 5)
        head.addWidget(self.clock, 1)
        teams, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (teams, buttons):
            row.setSpacing(6)
        for team in self.teams:
            teams.addWidget(team, 1)
        for button in (self.rules, self.start, self.scores, self.pick, self.win):
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(teams)
        column.addLayout(buttons)


class _TeamButton(CommandButton):
    """A team with its points."""

    def __init__(self, place: int, give: Callable[[int, int], None]) -> None:
        super().__init__(gives_way=True, repeats=True)
        self.clicked.connect(lambda: give(place, 1))
        self.customContextMenuRequested.connect(lambda _: give(place, -1))
        self.setContextMenuPolicy(_BY_HAND)
        self.setToolTip(translate("Draws", "A point; the right button takes one back"))


def _people_words(state: RunState, game: Game) -> str:
    """Who plays, or who won."""
    won = state.games.winners.get(game.id, ())
    if won:
        names = "、".join(each.name for each in won)
        return translate("Draws", "Winners: {names}").format(names=names)
    players = state.games.players.get(game.id, ())
    if not players:
        return ""
    names = "、".join(f"{each.name} {each.department}".strip() for each in players)
    return translate("Draws", "Players: {names}").format(names=names)
