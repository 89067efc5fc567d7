"""A draw on the audience screen: nothing shows that the log does not have, and nothing stays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showctl.domain import draw_commands as c
from showctl.domain.audience import Look, LookKind, Row
from showctl.domain.audience_commands import ShowLook
from showctl.domain.commands import Start
from showctl.domain.draw import Draw, RollStyle
from showctl.domain.draw_events import Rejection, Winner
from showctl.domain.game_commands import NameGameWinners
from showctl.domain.people import Person, Presence, Roster
from showctl.domain.plan import Line
from showctl.domain.plan_commands import EditPlan
from showctl.ui.audience.box import Box
from showctl.ui.audience.name_grid import name_grid
from showctl.ui.audience.party_theme import load_theme
from showctl.ui.audience.roll_pictures import Roll
from showctl.ui.audience.rolls import RollNames
from showctl.ui.audience.window import AudienceWindow
from showctl.ui.audience.words import Words
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.translation import Languages
from tests.ui.audience_harness import backstage_of
from tests.ui.emcee_harness import Stand, evening, seed_show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PEOPLE = tuple(
    Person(number=f"{n:03}", name=f"员工{n:03}", department="市场部") for n in range(1, 241)
)
ROSTER = Roster(
    {one.number: one for one in PEOPLE}, {one.number: Presence.CHECKED_IN for one in PEOPLE}, {}
)
DRAWS = (
    Draw(id="one", title="特等奖", prize="汽车"),
    Draw(id="many", title="三等奖", prize="行李箱", count=200, donor="王总"),
)


class Hall:
    """The screen that the hall looks at."""

    def __init__(self) -> None:
        self.stand = Stand(replace(seed_show(), draws=DRAWS), evening(18))
        self.backstage = backstage_of(self.stand.source)
        names = {one.number: one.name for one in PEOPLE}
        rolls = self.backstage.rolls
        rolls.ask = lambda press: rolls.learn(press, names)
        self.window = AudienceWindow(self.backstage)
        self.window.show_program(True)
        self.window.resize(1280, 720)
        self.window.show()
        QApplication.processEvents()
        self._seeds = 0

    def commit(self, draw: str, **how: int) -> None:
        self._seeds += 1
        seed = hashlib.sha256(str(self._seeds).encode()).hexdigest()
        self.stand.do(c.CommitDraw(draw, ROSTER, seed, **how))

    def stop(self) -> list[str]:
        """The names that were drawn."""
        self.stand.do(c.StopRoll(ROSTER))
        press = self.stand.source.state.draws.presses[-1]
        return [win.winner.name for win in press.wins]

    @property
    def text(self) -> str:
        return self.window.view.visible_text()

    @property
    def names(self) -> set[str]:
        """The people who can be read, by whole names."""
        return {line for line in self.text.splitlines() if line.startswith("员工")}

    @property
    def rolls(self) -> bool:
        return any(isinstance(item, Roll) for item in self.window.view.items)


@pytest.fixture
def hall(languages: Languages) -> Iterator[Hall]:
    languages.use("zh_CN")
    made = Hall()
    yield made
    made.window.close()
    made.backstage.close()
    made.window.deleteLater()


def test_the_prize_shows_then_the_roll_then_the_names(hall: Hall) -> None:
    hall.stand.do(c.OpenDraw("one"))
    assert "特等奖" in hall.text and "汽车" in hall.text and not hall.names
    hall.commit("one")
    hall.stand.do(c.RollDraw())
    press = hall.stand.source.state.draws.presses[-1]
    assert hall.rolls and not hall.names
    assert press.commitment in hall.text
    drawn = hall.stop()
    assert not hall.rolls and hall.names == set(drawn)


class Paints(QObject):
    """Notes at each paint whether the names stand on the hall's screen and in the emcee's lines."""

    def __init__(self, hall: Hall, emcee: EmceeWindow) -> None:
        super().__init__()
        self._hall, self._emcee = hall, emcee
        self.seen: list[tuple[QWidget, bool, bool]] = []
        for painted in (hall.window.view, emcee.stage.lines):
            painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            are_in_lines = "恭喜员工" in self._emcee.stage.lines.visible_text()
            self.seen.append((watched, bool(self._hall.names), are_in_lines))
        return False


def test_the_names_come_into_the_emcees_lines_in_the_same_frame(hall: Hall, qtbot: QtBot) -> None:
    lines = (Line(text="恭喜{{winners}}获得{{prize}}！", speaker="甲"),)
    show = hall.stand.engine.state.show
    show = replace(show, segments=(replace(show.segments[0], lines=lines), *show.segments[1:]))
    emcee = EmceeWindow(hall.stand.source)
    qtbot.addWidget(emcee)
    emcee.set_role("lines")
    emcee.show()
    hall.stand.do(EditPlan(show), Start(show.segments[0].id))
    for _ in range(3):
        hall.commit("many", count=1)
        hall.stand.do(c.RollDraw())
        paints = Paints(hall, emcee)
        hall.window.view.repaint()
        (name,) = hall.stop()
        assert f"恭喜{name}获得行李箱" in emcee.visible_text() and hall.names == {name}
        hall.window.view.repaint()
        emcee.stage.lines.repaint()
        painted = {each for each, in_hall, in_lines in paints.seen if in_hall and in_lines}
        assert painted == {hall.window.view, emcee.stage.lines}
        assert paints.seen[0] == (hall.window.view, False, False)
        assert all(in_hall == in_lines for _, in_hall, in_lines in paints.seen)


def test_no_name_stays_on_from_the_draw_before(hall: Hall) -> None:
    hall.commit("one")
    hall.stand.do(c.RollDraw())
    hall.stop()
    assert hall.names
    hall.commit("many", count=3)
    assert not hall.names and "行李箱" in hall.text
    hall.stand.do(c.RollDraw())
    assert not hall.names


def test_a_redraw_stays_beside_those_who_have_won(hall: Hall) -> None:
    hall.commit("many", count=3)
    hall.stand.do(c.RollDraw())
    drawn = hall.stop()
    wins = hall.stand.source.state.draws.presses[0].wins
    hall.stand.do(c.RejectWinner(1, wins[1].winner.number, Rejection.ABSENT))
    assert hall.names == {drawn[0], drawn[2]}
    hall.commit("many", redraws=1)
    hall.stand.do(c.RollDraw())
    (again,) = hall.stop()
    assert hall.names == {drawn[0], drawn[2], again}


def test_a_cancelled_press_leaves_the_prize(hall: Hall) -> None:
    hall.commit("many", count=3)
    hall.stand.do(c.RollDraw())
    hall.stop()
    hall.stand.do(c.CancelPress(1, "按错了"))
    assert not hall.names and "三等奖" in hall.text


def test_two_hundred_winners_are_all_there(hall: Hall) -> None:
    hall.commit("many")
    hall.stand.do(c.RollDraw())
    drawn = hall.stop()
    assert len(drawn) == 200 and hall.names == set(drawn)


def test_all_winners_of_the_evening_come_page_after_page(hall: Hall) -> None:
    hall.commit("many", count=60)
    hall.stand.do(c.RollDraw())
    drawn = hall.stop()
    hall.stand.do(ShowLook(Look(kind=LookKind.WINNERS, fade_ms=0)))
    seen = set(hall.names)
    for _ in range(2):
        hall.stand.wait(seconds=8)
        seen |= hall.names
    assert seen == set(drawn)


def test_who_won_a_game_is_among_all_winners(hall: Hall) -> None:
    game = hall.stand.source.state.show.games[0]
    won = (Winner(number="239", name="员工239", department="市场部"),)
    hall.stand.do(NameGameWinners(game.id, won), ShowLook(Look(kind=LookKind.WINNERS, fade_ms=0)))
    assert hall.names == {"员工239"} and game.title in hall.text


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 30, 31, 60, 97, 200])
@pytest.mark.parametrize("detail", ["", "华东大区客户成功与服务运营中心"])
def test_any_number_of_names_stands_whole_and_apart(
    languages: Languages, count: int, detail: str
) -> None:
    area, theme = Box(50, 250, 1820, 780), load_theme("red_and_gold")
    rows = [Row("阿卜杜勒艾则孜" if n == 4 else "王小明", detail) for n in range(count)]
    items = name_grid(rows, area, 10.8)
    inks = [item.ink(theme) for item in items if isinstance(item, Words)]
    names = [item for item in items if isinstance(item, Words) and item.text != detail]
    assert len(names) == count
    assert not any(item.fitted(theme).is_cut for item in names)
    assert all(ink.left >= area.left - 1 and ink.right <= area.right + 1 for ink in inks)
    assert all(ink.top >= area.top - 1 and ink.bottom <= area.bottom + 1 for ink in inks)
    if count <= 60:
        assert not any(
            one.rect().adjusted(1, 1, -1, -1).intersects(other.rect())
            for one, other in combinations(inks, 2)
        )


@pytest.mark.parametrize("style", RollStyle)
def test_every_manner_of_rolling_moves(hall: Hall, style: RollStyle) -> None:
    hall.backstage.rolls.style = style
    hall.commit("many", count=12)
    hall.stand.do(c.RollDraw())
    (roll,) = (item for item in hall.window.view.items if isinstance(item, Roll))
    theme, images = hall.window.view.theme, hall.backstage.pictures
    pictures = []
    for beat in (0, 90):
        canvas = hall.window.grab().toImage()
        canvas.fill(0)
        painter = QPainter(canvas)
        replace(roll, beat_ms=beat).paint(painter, theme, images)
        painter.end()
        pictures.append(canvas)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("count", [1, 2, 10, 997, 1_000])
def test_a_roll_misses_nobody(count: int) -> None:
    names = RollNames([str(n) for n in range(count)])
    assert {names.at(place) for place in range(count)} == {str(n) for n in range(count)}
