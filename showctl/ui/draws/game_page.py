"""One game in the operator window: its own countdown, players, scores, who won."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from showctl.app import text
from showctl.domain import game_commands as c
from showctl.domain.audience import Look, LookKind
from showctl.domain.audience_commands import ShowLook
from showctl.domain.draw import Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.gaming import (
    contenders,
    find_game,
    game_remaining,
    leaders,
    players_of,
    ranking,
)
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.draws.conduct import Conduct
from showctl.ui.draws.forms import PeopleForm
from showctl.ui.draws.score_bar import WITH_KEYS, ScoreBar, Scored
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton, command_button
from showctl.ui.widgets.elided_label import ElidedLabel

_CLOCK_PX = 26
_FORM_HEIGHT = 46
# The keys that find one of many.
_OF_MANY = ("winner_before", "winner_after", "winner_find")


class GamePage(QWidget):
    """A point goes to a team, or to a player where there are no teams, by its key; a press of the
    right button takes one back. `leave_field` gives the keyboard back to the run."""

    def __init__(self, conduct: Conduct, leave_field: Callable[[], None]) -> None:
        super().__init__()
        self._conduct, self._source = conduct, conduct.source
        self._leave_field = leave_field
        self._game: str | None = None
        self.about = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.players = ElidedLabel(theme.SMALL_PX, is_bold=True)
        # It stands at the head of the panel, where there is room for it.
        self.clock = QLabel()
        self.clock.setFont(theme.font(_CLOCK_PX, is_bold=True))
        self.bar = ScoreBar(self._give, self.put_form_away)
        self.form = PeopleForm(
            translate("Draws", "Numbers or names of those who play, with spaces"),
            self._enter,
            self.put_form_away,
        )
        self.below = QStackedWidget()
        self._make_buttons()
        self._lay_out()

    @property
    def is_form_open(self) -> bool:
        """Whether something is being asked."""
        return self.below.currentWidget() is self.form or self.bar.is_written_in

    def put_form_away(self) -> None:
        """Nothing is asked any more."""
        self.below.setCurrentIndex(0)
        self.bar.forget()
        self._leave_field()

    def show_game(self, game: str) -> None:
        """Be about a game."""
        if game != self._game:
            self._game = game
            self.bar.forget()
        self.follow()

    def follow(self) -> None:
        """The state changed."""
        state, game = self._source.state, self._found()
        if game is None:
            return
        parts = (game.players, game.props, game.helpers, game.winning, game.prize)
        self.about.show_text("  ·  ".join(part for part in parts if part))
        self.players.show_text(_people_words(state, game))
        # On a small screen every line counts.
        self.players.setVisible(bool(self.players.text()))
        self.about.setVisible(self.players.isHidden())
        who = self._contenders(game)
        self.bar.show_scores(_scored(state, game, who))
        is_on = state.games.on == game.id
        self.start.set_effect(
            translate("Draws", "Stop the clock") if is_on else translate("Draws", "Start the clock")
        )
        self.scores.setEnabled(bool(who))
        self.drop.setEnabled(bool(players_of(state.games, game.id)))
        self.win.setEnabled(bool(leaders(state.games, game)))
        self.tick(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        state, game = self._source.state, self._found()
        if game is None:
            return
        left = game_remaining(state, now) if state.games.on == game.id else game.duration_ms
        self.clock.setText("" if left is None else text.countdown(left))
        theme.colour(self.clock, theme.TEXT if left else theme.WARNING)

    def perform(self, action_id: str) -> None:
        """Do what a key means."""
        if action_id in self._does:
            self._does[action_id]()
        else:
            self.bar.give(int(action_id.removeprefix("points_")) - 1, 1)

    @property
    def known_keys(self) -> frozenset[str]:
        """The ids of the keys that it knows."""
        known = {*self._does, *(f"points_{place + 1}" for place in range(WITH_KEYS))}
        # A draw has these, too, and keeps them where all who have scores are in sight.
        return frozenset(known if self.bar.has_more else known.difference(_OF_MANY))

    def _give(self, number: str, points: int) -> None:
        """Give a team, or a player, points."""
        if self._game is not None:
            self._source.dispatch(c.GivePoints(self._game, number, points))

    def _contenders(self, game: Game) -> tuple[Winner, ...]:
        return contenders(self._source.state.games, game)

    def _found(self) -> Game | None:
        return find_game(self._source.state, self._game) if self._game else None

    def _turn_clock(self) -> None:
        if self._game is not None:
            is_on = self._source.state.games.on == self._game
            self._source.dispatch(c.StopGame() if is_on else c.StartGame(self._game))

    def _show_rules(self) -> None:
        game = self._found()
        if game is not None:
            self._source.dispatch(ShowLook(Look(kind=LookKind.RULES, subject=game.id)))

    def _show_scores(self) -> None:
        """Never an empty board: the hall would see its title alone."""
        game = self._found()
        if game is not None and self._contenders(game):
            self._source.dispatch(ShowLook(Look(kind=LookKind.SCOREBOARD, subject=game.id)))
        elif game is not None:
            said = translate("Draws", "Nobody plays “{game}” yet: there are no scores to show.")
            self._source.notice("warning", said.format(game=game.title))

    def _pick(self, entrants: Entrants = Entrants.PEOPLE) -> None:
        if self._game is not None:
            self._conduct.pick(self._game, entrants)

    def _offer_teams(self) -> None:
        menu = QMenu(self)
        menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for said, entrants in (
            (translate("Draws", "A department"), Entrants.DEPARTMENTS),
            (translate("Draws", "A group"), Entrants.GROUPS),
            (translate("Draws", "A table"), Entrants.TABLES),
        ):
            entry = menu.addAction(said)
            entry.triggered.connect(lambda _=False, entrants=entrants: self._pick(entrants))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pick_team.mapToGlobal(self.pick_team.rect().bottomLeft()))

    def _ask_who_plays(self) -> None:
        self.below.setCurrentWidget(self.form)
        self.form.begin()

    def _enter(self, words: tuple[str, ...]) -> None:
        game = self._game
        self.put_form_away()
        if game is not None:
            self._conduct.enter_players(game, words)

    def _drop_last(self) -> None:
        game = self._found()
        players = players_of(self._source.state.games, game.id) if game is not None else ()
        if game is not None and players:
            self._source.dispatch(c.DropPlayer(game.id, players[-1].number))

    def _name_winners(self) -> None:
        game = self._found()
        best = leaders(self._source.state.games, game) if game is not None else ()
        if game is not None and best:
            self._source.dispatch(c.NameGameWinners(game.id, best))

    def _make_buttons(self) -> None:
        self._does: dict[str, Callable[[], object]] = {
            "game_clock": self._turn_clock,
            "game_scores": self._show_scores,
            "game_pick": self._pick,
            "game_won": self._name_winners,
            "winner_before": lambda: self.bar.turn(-1),
            "winner_after": lambda: self.bar.turn(1),
            "winner_find": self.bar.begin,
        }
        button = partial(command_button, gives_way=True)
        self.rules = button(translate("Draws", "Rules"), self._show_rules)
        self.rules.setToolTip(translate("Draws", "The hall sees the rules"))
        self.start = self._keyed("game_clock", translate("Draws", "Start the clock"))
        self.scores = self._keyed(
            "game_scores",
            translate("Draws", "Scores"),
            translate("Draws", "The hall sees the scores"),
        )
        self.pick = self._keyed(
            "game_pick",
            translate("Draws", "Pick a player"),
            translate("Draws", "Picks one of those present at random"),
        )
        self.pick_team = button(translate("Draws", "Pick a team ▾"), self._offer_teams)
        self.who = button(translate("Draws", "Players…"), self._ask_who_plays)
        self.who.setToolTip(translate("Draws", "Notes who plays without having been picked"))
        self.drop = button(translate("Draws", "Last one out"), self._drop_last)
        self.drop.setToolTip(
            translate("Draws", "The player who came last does not play: not here, or not willing")
        )
        self.win = self._keyed(
            "game_won",
            translate("Draws", "Leaders win"),
            translate("Draws", "Whoever is first wins; the hall sees who"),
        )

    def _keyed(self, action_id: str, effect: str, said: str = "") -> CommandButton:
        key = key_text(key_of(action_id))
        made = command_button(effect, self._does[action_id], key, gives_way=True)
        made.setToolTip(f"{said or effect}: {key}")
        return made

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (
            *(self.rules, self.start, self.scores, self.pick, self.pick_team, self.who),
            *(self.drop, self.win),
        ):
            buttons.addWidget(button, 1)
        self.below.addWidget(self.bar)
        self.below.addWidget(self.form)
        self.below.setFixedHeight(_FORM_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.players)
        column.addWidget(self.below)
        column.addLayout(buttons)


def _scored(state: RunState, game: Game, who: tuple[Winner, ...]) -> list[Scored]:
    """Those who can have points; namesakes with their departments."""
    points = {each.who.number: each.points for each in ranking(state.games, game)}
    names = Counter(each.name for each in who)
    return [
        Scored(
            one.number,
            f"{one.name} {one.department}" if names[one.name] > 1 else one.name,
            one.department,
            points.get(one.number, 0),
        )
        for one in who
    ]


def _people_words(state: RunState, game: Game) -> str:
    """Who plays, or who won."""
    won = state.games.winners.get(game.id, ())
    if won:
        names = _names(won)
        return translate("Draws", "Winners: {names}").format(names=names)
    players = players_of(state.games, game.id)
    if not players:
        return ""
    return translate("Draws", "Players: {names}").format(names=_names(players))


def _names(people: tuple[Winner, ...]) -> str:
    return "、".join(f"{each.name} {each.department}".strip() for each in people)
