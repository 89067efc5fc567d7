"""The operator's panel of draws, games and awards: what its keys do, and what they never do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from showctl.adapters.people.name_sounds import hard_sounds
from showctl.app.draw_desk import DrawDesk
from showctl.app.draw_records import winner_records
from showctl.app.sheets import Sheet
from showctl.domain import commands as c
from showctl.domain.audience import LookKind
from showctl.domain.award import Award
from showctl.domain.draw import Draw, RejectedWinners, RollStyle
from showctl.domain.draw_commands import AddBonus, EnterWinners, OpenDraw
from showctl.domain.draw_events import Rejection, Winner
from showctl.domain.draw_state import Press, PressPhase
from showctl.domain.game import Game
from showctl.domain.game_commands import EnterPlayers
from showctl.domain.people import CheckIn, CheckInKind, Person
from showctl.domain.plan import MINUTE, Show
from showctl.ui.audience.rolls import Rolls
from showctl.ui.draws.conduct import Conduct
from showctl.ui.draws.panel import PrizePanel
from showctl.ui.draws.subjects import SubjectKind, all_subjects
from showctl.ui.operator.keyboard import Clicker
from showctl.ui.translation import Languages
from showctl.ui.widgets.command_button import CommandButton
from tests.fakes import FakePeople, FakeRandomness
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import CONTROL, SHIFT, Desk

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key

# The two last bear one name.
PEOPLE = tuple(
    Person(number=f"{n:03}", name=f"Guest{min(n, 5)}", department=f"D{n}") for n in range(1, 7)
)


def party(*draws: Draw) -> Show:
    show = make_show(5, 5, 5, draws=draws)
    game = Game(id="g", title="Race", segment="s3", duration_ms=5 * MINUTE, teams=("Red", "Blue"))
    singles = Game(id="h", title="Hoops", segment="s3")
    award = Award(id="a", title="Best newcomer", segment="s3", winners=("Grace Miller",))
    return replace(show, games=(game, singles), awards=(award,))


DRAW = Draw(id="d", title="Third prize", prize="Suitcase", segment="s2", count=2)


class Stage:
    """An operator's window with the panel; people are read at once."""

    def __init__(self, desk: Desk, *, here: int = 6) -> None:
        self.desk = desk
        store = FakePeople(PEOPLE)
        at = desk.clock.now()
        kind = CheckInKind.CHECKED_IN
        store.note(
            [
                CheckIn(desk="x", seq=n, at=at, kind=kind, number=one.number)
                for n, one in enumerate(PEOPLE[:here])
            ]
        )
        self.rolls = Rolls()
        self.late: list[Callable[[], None]] = []
        self.is_slow = False
        draws = DrawDesk(store, FakeRandomness(), hard_sounds)
        conduct = Conduct(desk.source, draws, self.rolls, run=self._run)
        self.panel = PrizePanel(conduct, self.rolls, desk.window.stage.setFocus)
        desk.window.prizes.put(self.panel)
        QApplication.processEvents()

    def _run(self, job: Callable[[], None]) -> None:
        if self.is_slow:
            self.late.append(job)
        else:
            job()

    def finish_reading(self) -> None:
        """What was slow is read by now."""
        late, self.late = self.late, []
        for job in late:
            job()
        self.desk.settle()
        self.desk.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
        """A key, and time enough for the next one to be meant."""
        self.desk.press(key, modifiers)
        self.desk.real_ms += 1_000
        self.desk.settle()
        self.desk.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.desk.settle()

    @property
    def last(self) -> Press:
        return self.desk.state.draws.presses[-1]

    @property
    def bar(self) -> list[str]:
        winners = self.panel.draw.winners
        return [winners.item(row).text() for row in range(winners.count())]


@pytest.fixture
def stage(desk_of: MakeDesk) -> Stage:
    desk = desk_of(party(DRAW))
    desk.do(c.Start("s2"))
    return Stage(desk)


def test_the_panel_comes_with_its_segment_and_goes_with_it(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW))
    stage = Stage(desk)
    desk.do(c.Start())
    assert stage.panel.isHidden()
    desk.do(c.Go())
    assert stage.panel.isVisible()
    stage.press(Key.Key_D)
    assert stage.panel.isHidden()
    stage.press(Key.Key_D)
    assert stage.panel.isVisible()


def test_one_key_commits_and_rolls_and_one_stops(stage: Stage) -> None:
    stage.press(Key.Key_R)
    assert stage.last.phase is PressPhase.ROLLING
    assert stage.bar == []
    assert stage.last.commitment[:12] in stage.panel.draw.press.text()
    stage.press(Key.Key_S)
    assert stage.last.phase is PressPhase.DRAWN
    assert stage.bar == [f"{w.winner.name} {w.winner.department}" for w in stage.last.wins]


def test_a_nervous_finger_rolls_once_and_stops_nothing(stage: Stage) -> None:
    stage.desk.press(Key.Key_R, CONTROL)
    stage.desk.settle()
    stage.desk.press(Key.Key_S, CONTROL)
    stage.desk.settle()
    assert stage.last.phase is PressPhase.ROLLING


def test_who_presses_again_because_reading_takes_long_draws_once(stage: Stage) -> None:
    stage.is_slow = True
    stage.press(Key.Key_R)
    stage.press(Key.Key_R)
    stage.finish_reading()
    assert [press.phase for press in stage.desk.state.draws.presses] == [PressPhase.ROLLING]
    stage.press(Key.Key_S)
    stage.finish_reading()
    assert [press.phase for press in stage.desk.state.draws.presses] == [PressPhase.DRAWN]


def test_what_was_read_for_another_run_draws_nothing_in_this_one(stage: Stage) -> None:
    stage.is_slow = True
    stage.press(Key.Key_R)
    stage.desk.source.replaced.emit()
    stage.finish_reading()
    assert stage.desk.state.draws.presses == ()
    stage.is_slow = False
    stage.press(Key.Key_R)
    assert stage.last.phase is PressPhase.ROLLING


def test_only_the_last_count_of_the_pool_shows(stage: Stage) -> None:
    told: list[int] = []
    stage.panel.draw._conduct.pool_counted.connect(lambda draw, pool, here: told.append(pool))
    stage.is_slow = True
    for _ in range(2):
        stage.panel.draw._conduct.count_pool(DRAW)
    stage.finish_reading()
    assert told == [6]


def test_the_list_is_not_read_while_names_roll(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.is_slow = True
    stage.panel.draw.counted.again.timeout.emit()
    assert stage.late == []
    stage.press(Key.Key_S)
    stage.panel.draw.counted.again.timeout.emit()
    assert len(stage.late) == 1


def test_a_press_just_after_ready_makes_it_no_roll(stage: Stage) -> None:
    stage.is_slow = True
    stage.panel.draw.buttons.ready.click()
    stage.desk.press(Key.Key_R, CONTROL)
    stage.finish_reading()
    assert stage.last.phase is PressPhase.COMMITTED


def test_what_is_ready_of_another_draw_is_not_rolled_from_this_page(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW, replace(DRAW, id="e", title="Second prize")))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    stage.panel.draw.buttons.ready.click()
    stage.desk.settle()
    stage.panel.choose(all_subjects(desk.state)[1])
    stage.press(Key.Key_R)
    assert stage.last.phase is PressPhase.COMMITTED
    assert "“Third prize” is ready to roll" in desk.said


def test_no_key_of_the_run_touches_a_draw(stage: Stage) -> None:
    stage.panel.draw.buttons.roll.click()
    stage.desk.settle()
    stage.panel.draw.buttons.stop.setFocus()
    for key in (Key.Key_Space, Key.Key_Return, Key.Key_F5):
        stage.press(key, Qt.KeyboardModifier.NoModifier)
    assert [press.phase for press in stage.desk.state.draws.presses] == [PressPhase.ROLLING]


def test_the_halls_word_goes_into_the_draw_and_no_further(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.panel.draw.word.field.setFocus()
    stage.type("table 9")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.last.phase is PressPhase.ROLLING
    stage.press(Key.Key_S)
    assert stage.last.word == "table 9"
    stage.press(Key.Key_J)
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    assert stage.last.word == ""


def test_winners_are_called_for_a_minute(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.desk.wait(seconds=20)
    assert "to come on stage" in stage.panel.draw.press.text()
    stage.desk.wait(seconds=41)
    assert "to come on stage" not in stage.panel.draw.press.text()


def test_an_absent_winner_alone_is_redrawn(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    first, second = (win.winner.number for win in stage.last.wins)
    stage.press(Key.Key_Right, ALT)
    stage.press(Key.Key_J)
    assert [win.winner.number for win in stage.desk.state.draws.presses[0].standing] == [first]
    assert stage.panel.draw.buttons.roll.effect == "Redraw"
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    assert (stage.last.redraws, len(stage.last.wins)) == (1, 1)
    assert stage.last.wins[0].winner.number not in (first, second)


def test_a_winner_who_declines_alone_is_redrawn(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_J, ALT)
    assert stage.last.wins[0].rejected is Rejection.DECLINED
    assert "declined" in stage.bar[0]
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    assert (stage.last.redraws, len(stage.last.wins)) == (1, 1)


@pytest.mark.parametrize("marking", [CONTROL, ALT])
def test_a_winner_marked_by_mistake_has_the_prize_back(
    stage: Stage, marking: Qt.KeyboardModifier
) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    buttons = stage.panel.draw.buttons
    assert buttons.restore.isHidden()
    stage.press(Key.Key_J, marking)
    assert buttons.restore.isVisible() and not buttons.absent.isEnabled()
    stage.press(Key.Key_K, ALT)
    assert len(stage.last.standing) == 2
    assert buttons.roll.effect == "Roll" and buttons.restore.isHidden()


def test_the_buttons_are_those_of_the_winner_picked_out(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_J)
    stage.press(Key.Key_Right, ALT)
    buttons = stage.panel.draw.buttons
    assert buttons.absent.isEnabled() and buttons.restore.isHidden()
    stage.press(Key.Key_Left, ALT)
    assert buttons.restore.isVisible()


def test_what_a_key_does_stands_in_a_tooltip(stage: Stage) -> None:
    buttons = stage.panel.draw.buttons
    for button, key in ((buttons.declined, "Alt+J"), (buttons.restore, "Alt+K")):
        assert button.toolTip().endswith(f": {key}")


def test_the_rule_for_absent_winners_is_said_where_they_are_marked(desk_of: MakeDesk) -> None:
    forgiving = replace(DRAW, rejected_winners=RejectedWinners.IN, look=RollStyle.SPHERE)
    desk = desk_of(party(forgiving))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    buttons = stage.panel.draw.buttons
    for button in (buttons.absent, buttons.declined):
        assert "takes part in later draws" in button.toolTip()
    assert buttons.manner.effect == "Sphere"
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_J)
    assert "(absent, in later draws)" in stage.bar[0]


def test_the_button_says_redraw_only_where_the_key_redraws(desk_of: MakeDesk) -> None:
    other = replace(DRAW, id="e", title="Second prize")
    desk = desk_of(party(replace(DRAW, count=3, per_press=2), other))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_J)
    assert stage.panel.draw.buttons.roll.effect == "Redraw"
    desk.do(OpenDraw("e"), OpenDraw("d"))
    assert stage.panel.draw.buttons.roll.effect == "Roll"
    stage.press(Key.Key_R)
    assert (stage.last.redraws, stage.last.count) == (None, 2)


def test_a_prize_is_claimed_by_the_winner_picked_out(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_K)
    assert [win.claimed_at is not None for win in stage.last.wins] == [True, False]
    assert stage.bar[0].startswith("✓")


def test_who_took_a_prize_is_said_after_it_is_claimed_or_that_nobody_did(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_K)
    assert stage.panel.draw.buttons.claim.effect == "By…"
    stage.press(Key.Key_K)
    stage.type("a colleague")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.last.wins[0].claimed_by == "a colleague"
    stage.press(Key.Key_K)
    nobody = "Not claimed after all"
    form = stage.panel.draw.claimed
    next(each for each in form.findChildren(CommandButton) if each.effect == nobody).click()
    stage.desk.settle()
    assert stage.last.wins[0].claimed_at is None


def test_a_press_is_cancelled_with_a_reason(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_Backspace)
    stage.type("the lights went out")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.last.phase is PressPhase.CANCELLED
    assert stage.last.reason == "the lights went out"


def test_a_bonus_is_typed_and_its_spaces_are_spaces(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_G)
    for text in ("Mr Wang", "Red envelope", "", ""):
        stage.type(text)
        stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    state = stage.desk.state
    assert state.visit is not None and state.visit.segment == "s2"
    assert len(state.draws.presses) == 1
    bonus = state.draws.added[-1]
    assert (bonus.donor, bonus.prize, bonus.count) == ("Mr Wang", "Red envelope", 1)
    assert state.visit.added_ms == 3 * MINUTE
    stage.press(Key.Key_R)
    assert stage.last.draw == bonus.id


def test_a_bonus_is_for_the_last_pool_unless_another_is_chosen(desk_of: MakeDesk) -> None:
    desk = desk_of(party(replace(DRAW, in_departments=("D1", "D2", "D3"))))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    form = stage.panel.draw.bonus
    for arrows, pool, can_win in ((0, "As in: Third prize", 1), (1, "From: all here", 4)):
        stage.press(Key.Key_G)
        for _ in range(arrows):
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
        assert form.pool.effect == pool
        form.prize.setText("Red packet")
        form.submit()
        desk.settle()
        desk.settle()
        assert f"{can_win} can win" in stage.panel.draw.about.text()


def test_the_emcee_is_told_whom_to_thank_for_a_bonus(stage: Stage) -> None:
    stage.desk.do(AddBonus("Mr Wang", "Red packet", 2))
    stage.desk.settle()
    assert "Red packet × 2. Thanks to Mr Wang" in stage.desk.state.message


def test_tab_stays_in_the_form_and_a_number_takes_the_place_of_the_one_there(stage: Stage) -> None:
    stage.press(Key.Key_G)
    QTest.keyClicks(QApplication.focusWidget(), "Mr Li")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "red envelope")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "2")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    stage.desk.settle()
    bonus = stage.desk.state.draws.added[-1]
    assert (bonus.donor, bonus.prize, bonus.count) == ("Mr Li", "red envelope", 2)


def test_enter_stands_on_the_bonuss_button_where_it_adds_it(stage: Stage) -> None:
    stage.press(Key.Key_G)
    form = stage.panel.draw.bonus
    stage.type("Mr Li")
    hints = []
    for text in ("", "Red packet", "2"):
        stage.type(text)
        hints.append(form.done.detail.strip())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert hints == ["", "", ""]
    assert form.done.detail == "↵"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    stage.desk.settle()
    assert stage.desk.state.draws.added[-1].prize == "Red packet"


def test_winners_from_a_box_are_entered_by_their_numbers(stage: Stage) -> None:
    stage.panel.draw.buttons.by_hand.click()
    stage.type("002 999")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.desk.state.draws.presses == ()
    stage.panel.draw.buttons.by_hand.click()
    stage.type("002 005")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.bar == ["Guest2 D2", "Guest5 D5"]


def test_winners_from_a_box_are_entered_by_their_names_where_these_are_clear(stage: Stage) -> None:
    stage.panel.draw.buttons.by_hand.click()
    stage.type("Guest5")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert stage.desk.state.draws.presses == ()
    assert "Several are called Guest5" in stage.desk.said
    stage.panel.draw.buttons.by_hand.click()
    assert stage.panel.draw.hand.field.selectedText() == "Guest5"
    stage.type("Guest3, 006")
    stage.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert [win.winner.number for win in stage.last.wins] == ["003", "006"]


def test_escape_puts_the_bonus_away_and_silences_nothing(stage: Stage) -> None:
    stage.press(Key.Key_G)
    before = len(stage.desk.events)
    stage.press(Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not stage.panel.draw.is_form_open
    assert len(stage.desk.events) == before


def test_a_pool_too_small_is_told_before_the_roll(desk_of: MakeDesk) -> None:
    desk = desk_of(party(replace(DRAW, count=5)))
    desk.do(c.Start("s2"))
    stage = Stage(desk, here=3)
    assert "3 can win" in stage.panel.draw.press.text()
    stage.press(Key.Key_R)
    assert desk.state.draws.presses == ()


def test_with_nobody_checked_in_it_asks_once(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW))
    desk.do(c.Start("s2"))
    stage = Stage(desk, here=0)
    stage.press(Key.Key_R)
    assert stage.panel.draw.is_form_open and desk.state.draws.presses == ()
    stage.panel.draw._roll_everybody()
    desk.settle()
    desk.settle()
    assert stage.last.phase is PressPhase.ROLLING
    assert desk.state.draws.counts_everybody


def test_a_clicker_rolls_only_what_is_ready(stage: Stage) -> None:
    stage.desk.window._set_clicker(Clicker.DRAW)
    stage.press(Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    assert stage.desk.state.draws.presses == ()
    stage.panel.draw.buttons.ready.click()
    stage.desk.settle()
    assert stage.last.phase is PressPhase.COMMITTED
    for phase in (PressPhase.ROLLING, PressPhase.DRAWN):
        stage.desk.real_ms += 1_000
        stage.press(Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        assert stage.last.phase is phase
    stage.press(Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    assert len(stage.desk.state.draws.presses) == 1


def test_a_game_has_its_clock_its_points_and_its_winners(stage: Stage) -> None:
    stage.desk.do(c.Go())
    stage.press(Key.Key_M)
    assert stage.desk.state.games.on == "g"
    assert stage.desk.state.audience.program.look.kind is LookKind.TIMER
    stage.desk.wait(seconds=61)
    assert stage.panel.game.clock.text() == "3:58"
    stage.press(Key.Key_2, ALT)
    assert stage.desk.state.games.scores["g"] == {"Blue": 1}
    stage.panel.game.win.click()
    stage.desk.settle()
    assert [one.name for one in stage.desk.state.games.winners["g"]] == ["Blue"]


@pytest.fixture
def hoops(stage: Stage) -> Stage:
    """The page of a game without teams."""
    stage.desk.do(c.Go())
    games = [each for each in all_subjects(stage.desk.state) if each.id == "h"]
    stage.panel.choose(games[0])
    return stage


def scores(stage: Stage) -> list[str]:
    return [each.effect for each in stage.panel.game.bar.buttons if each.isVisible()]


def test_a_player_who_was_picked_has_points_by_key_and_wins(hoops: Stage) -> None:
    hoops.press(Key.Key_P)
    hoops.press(Key.Key_P)
    _, second = hoops.desk.state.games.players["h"]
    hoops.press(Key.Key_2, ALT)
    assert [each.split()[0] for each in scores(hoops)] == ["0", "1"]
    hoops.press(Key.Key_L, ALT)
    assert hoops.desk.state.games.winners["h"] == (second,)
    (record,) = winner_records(hoops.desk.state)
    assert (record["number"], record["department"]) == (second.number, second.department)


def test_the_hall_sees_no_scores_before_anybody_plays_and_it_is_said_why(hoops: Stage) -> None:
    before = hoops.desk.state.audience.program.look
    hoops.press(Key.Key_M, ALT)
    assert hoops.desk.state.audience.program.look == before
    assert "Nobody plays “Hoops” yet" in hoops.desk.said
    hoops.press(Key.Key_P)
    hoops.press(Key.Key_M, ALT)
    assert hoops.desk.state.audience.program.look.kind is LookKind.SCOREBOARD


def test_a_nervous_finger_picks_one_player(hoops: Stage) -> None:
    for _ in range(2):
        hoops.desk.press(Key.Key_P, CONTROL)
        hoops.desk.settle()
    assert len(hoops.desk.state.games.players["h"]) == 1


def test_volunteers_are_entered_and_namesakes_show_their_department(hoops: Stage) -> None:
    hoops.panel.game.who.click()
    hoops.type("005 006 Stranger")
    hoops.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert scores(hoops) == ["0  Guest5 D5", "0  Guest5 D6", "0  Stranger"]
    hoops.panel.game.drop.click()
    hoops.desk.settle()
    assert scores(hoops) == ["0  Guest5 D5", "0  Guest5 D6"]


def with_players(hoops: Stage, count: int) -> Stage:
    """The page of a game that so many play."""
    players = tuple(Winner(number=f"{n:03}", name=f"P{n}") for n in range(1, count + 1))
    hoops.desk.do(EnterPlayers("h", players))
    return hoops


def points(hoops: Stage) -> dict[str, int]:
    return dict(hoops.desk.state.games.scores.get("h", {}))


def test_every_one_of_many_players_gets_points_by_key_and_by_mouse(hoops: Stage) -> None:
    bar = with_players(hoops, 20).panel.game.bar
    assert len(scores(hoops)) == 6 and bar.after.effect == "1–6 / 20 ▸"
    hoops.press(Key.Key_Right, ALT)
    hoops.press(Key.Key_1, ALT)
    assert points(hoops) == {"007": 1}
    bar.after.click()
    bar.after.click()
    bar.buttons[1].click()
    hoops.desk.settle()
    assert points(hoops) == {"007": 1, "020": 1} and scores(hoops)[-1] == "1  P20"
    bar.after.click()
    assert scores(hoops)[0] == "0  P1", "after the last come the first"
    hoops.press(Key.Key_Left, ALT)
    assert scores(hoops)[0] == "0  P19"


def test_a_player_of_many_is_found_by_what_is_typed_and_enter_gives_a_point(hoops: Stage) -> None:
    bar = with_players(hoops, 20).panel.game.bar
    hoops.press(Key.Key_F)
    hoops.type("p13")
    assert scores(hoops) == ["0  P13"] and hoops.panel.is_asking
    hoops.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    hoops.type("007")
    hoops.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert points(hoops) == {"013": 1, "007": 1}
    hoops.type("nobody")
    hoops.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert points(hoops) == {"013": 1, "007": 1}
    hoops.press(Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not hoops.panel.is_asking and len(scores(hoops)) == 6
    assert not bar.field.text() and hoops.desk.state.visit is not None


def test_the_keys_of_many_stay_the_draws_where_all_are_in_sight(hoops: Stage) -> None:
    bar = with_players(hoops, 8).panel.game.bar
    assert not bar.field.isVisible() and not bar.after.isVisible()
    hoops.press(Key.Key_Right, ALT)
    assert hoops.panel.chosen is not None and hoops.panel.chosen.kind is SubjectKind.DRAW


def test_another_game_begins_with_its_first_players(hoops: Stage) -> None:
    with_players(hoops, 20)
    hoops.press(Key.Key_Right, ALT)
    games = {each.id: each for each in all_subjects(hoops.desk.state)}
    hoops.panel.choose(games["g"])
    assert scores(hoops) == ["0  Red", "0  Blue"]


def test_escape_puts_the_question_who_plays_away(hoops: Stage) -> None:
    hoops.panel.game.who.click()
    before = len(hoops.desk.events)
    hoops.press(Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not hoops.panel.game.is_form_open
    assert len(hoops.desk.events) == before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_department_is_picked_as_a_team(hoops: Stage) -> None:
    hoops.panel.game.pick_team.click()
    menu = hoops.panel.game.findChild(QMenu)
    menu.actions()[0].trigger()
    hoops.desk.settle()
    (team,) = hoops.desk.state.games.players["h"]
    assert team.number in {person.department for person in PEOPLE}
    menu.close()


def test_an_award_is_secret_here_too_until_it_is_revealed(stage: Stage) -> None:
    stage.desk.do(c.Go())
    stage.panel.choose(next(e for e in all_subjects(stage.desk.state) if e.id == "a"))
    assert "Grace" not in stage.panel.award.winners.text()
    stage.press(Key.Key_L)
    assert stage.panel.award.winners.text() == "Grace Miller"
    stage.press(Key.Key_L)
    assert "Grace" not in stage.panel.award.winners.text()


@pytest.mark.parametrize("guard_ms", [400, 2_000])
def test_a_nervous_finger_reveals_an_award_and_takes_nothing_back(
    desk_of: MakeDesk, guard_ms: int
) -> None:
    stage = Stage(desk_of(replace(party(DRAW), go_guard_ms=guard_ms)))
    stage.desk.do(c.Start("s3"))
    stage.panel.choose(next(e for e in all_subjects(stage.desk.state) if e.id == "a"))
    stage.desk.press(Key.Key_L, CONTROL)
    stage.desk.real_ms += guard_ms - 100
    stage.desk.press(Key.Key_L, CONTROL)
    assert stage.desk.state.games.revealed
    stage.desk.real_ms += 1_000
    stage.desk.press(Key.Key_L, CONTROL)
    assert not stage.desk.state.games.revealed


def test_the_sheet_that_fits_the_page_is_printed(stage: Stage) -> None:
    asked: list[object] = []
    stage.panel.sheet_wanted.connect(asked.append)
    stage.panel.sheet.click()
    stage.panel.choose(all_subjects(stage.desk.state)[-1])
    stage.panel.sheet.click()
    assert asked == [Sheet.WINNERS, Sheet.CERTIFICATES]


def test_a_rehearsal_says_so(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW), is_rehearsal=True)
    desk.do(c.Start("s2"))
    assert Stage(desk).panel.rehearsal.isVisible()


def cut_buttons(stage: Stage) -> list[str]:
    """What the buttons say that cannot be read whole."""
    QApplication.processEvents()
    buttons = stage.panel.findChildren(CommandButton)
    return [each.effect for each in buttons if each.isVisible() and not each.fits()]


def squeezed(stage: Stage) -> list[str]:
    """What is lower than what stands in it, so that its keys are cut."""
    stage.desk.settle()
    widgets: list[QWidget] = [
        *stage.panel.findChildren(CommandButton),
        *stage.panel.findChildren(QLineEdit),
    ]
    return [
        each.accessibleName() or type(each).__name__
        for each in widgets
        if each.isVisible()
        and (
            each.height() < each.sizeHint().height()
            or not each.visibleRegion().boundingRect().contains(each.rect())
        )
    ]


def test_the_keys_of_teams_are_read_whole(stage: Stage) -> None:
    stage.desk.do(c.Go())
    stage.panel.choose(next(e for e in all_subjects(stage.desk.state) if e.id == "g"))
    assert squeezed(stage) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_draw_is_read_whole_below_two_strips_and_a_notice(
    desk_of: MakeDesk, languages: Languages, language: str
) -> None:
    languages.use(language)
    desk = desk_of(party(DRAW))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    stage.press(Key.Key_R)
    for said in ("It goes on as it was: away for 0:03.", "Not all files can be played: gone.mp3"):
        desk.window.show_banner(said, [("Begin afresh", lambda: None)])
    desk.source.notice("warning", "This computer may go to sleep: look at its settings.")
    assert stage.panel.draw.word.isVisible()
    assert squeezed(stage) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_button_is_cut_on_the_smallest_screen(
    desk_of: MakeDesk, languages: Languages, language: str
) -> None:
    languages.use(language)
    desk = desk_of(party(DRAW))
    desk.do(c.Start("s2"))
    stage = Stage(desk)
    for subject in all_subjects(desk.state):
        stage.panel.choose(subject)
        assert cut_buttons(stage) == []
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    for key in (Key.Key_K, Key.Key_J):
        stage.press(key)
        assert cut_buttons(stage) == []


def test_the_current_row_stays_in_sight_beside_the_panel(stage: Stage) -> None:
    view = stage.desk.window.stage.rundown.view
    row = next(n for n, each in enumerate(stage.desk.state.show.segments) if each.id == "s2")
    place = view.visualRect(view.model().index(row, 0))
    assert view.viewport().rect().contains(place)


def test_the_first_draw_of_the_plan_is_not_rolled_where_none_was_chosen(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW))
    stage = Stage(desk)
    desk.do(c.Start())
    stage.press(Key.Key_R)
    assert desk.state.draws.presses == () and "Third prize" in desk.said
    stage.press(Key.Key_R)
    assert stage.last.draw == "d"


def has_little_room(stage: Stage) -> bool:
    return not stage.desk.window.stage.rundown.crew.isVisible()


def test_the_rundown_has_its_room_again_when_both_panels_are_away(stage: Stage) -> None:
    assert has_little_room(stage)
    stage.desk.press(Key.Key_F9, SHIFT)
    stage.press(Key.Key_D)
    assert has_little_room(stage)
    stage.press(Key.Key_D)
    stage.desk.press(Key.Key_F9, SHIFT)
    assert has_little_room(stage)
    stage.press(Key.Key_D)
    assert not has_little_room(stage)


def test_the_rundown_keeps_to_little_room_in_another_language_too(
    stage: Stage, languages: Languages
) -> None:
    languages.use("zh_CN")
    stage.desk.settle()
    assert stage.panel.isVisible() and has_little_room(stage)


def test_the_rundown_has_all_its_rows_beside_the_prizes_in_a_high_window(stage: Stage) -> None:
    stage.desk.window.resize(1366, 1000)
    stage.desk.settle()
    assert stage.panel.isVisible() and not has_little_room(stage)


@pytest.mark.parametrize(
    ("key", "modifiers", "title"),
    [
        (Key.Key_R, CONTROL, "Third prize"),
        (Key.Key_M, CONTROL, "Race"),
        (Key.Key_1, ALT, "Race"),
        (Key.Key_8, ALT, "Race"),
        (Key.Key_L, CONTROL, "Best newcomer"),
        (Key.Key_Backspace, CONTROL, "Third prize"),
    ],
)
def test_a_key_only_turns_to_what_belongs_to_another_segment(
    desk_of: MakeDesk, key: Qt.Key, modifiers: Qt.KeyboardModifier, title: str
) -> None:
    desk = desk_of(party(DRAW))
    stage = Stage(desk)
    desk.do(c.Start())
    before = len(desk.events)
    stage.press(key, modifiers)
    assert len(desk.events) == before and not stage.panel.draw.is_form_open
    assert title in desk.said and "Press again" in desk.said
    chosen = stage.panel.chosen
    assert chosen is not None and chosen.title == title


def test_the_second_press_of_such_a_key_is_meant(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW))
    stage = Stage(desk)
    desk.do(c.Start())
    for _ in range(2):
        stage.press(Key.Key_1, ALT)
    assert desk.state.games.scores["g"] == {"Red": 1}
    for _ in range(2):
        stage.press(Key.Key_L)
    assert set(desk.state.games.revealed) == {"a"}


def test_a_key_turns_within_the_segment_and_acts_at_once(stage: Stage) -> None:
    stage.desk.do(c.Go())
    stage.press(Key.Key_M)
    stage.press(Key.Key_L)
    assert stage.panel.award.winners.text() == "Grace Miller"


def test_a_bonus_asks_for_no_subject_first(desk_of: MakeDesk) -> None:
    desk = desk_of(party(DRAW))
    stage = Stage(desk)
    desk.do(c.Start())
    stage.press(Key.Key_G)
    assert stage.panel.draw.is_form_open and "Press again" not in desk.said


def test_the_panel_stays_while_winners_of_a_draw_of_no_segment_are_called(
    desk_of: MakeDesk,
) -> None:
    desk = desk_of(party(replace(DRAW, segment=None)))
    stage = Stage(desk)
    desk.do(c.Start())
    stage.press(Key.Key_R)
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    assert stage.last.phase is PressPhase.DRAWN and stage.panel.isVisible()
    desk.do(c.Go())
    assert stage.panel.isHidden()


NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def two_draws(desk_of: MakeDesk) -> Stage:
    """A draw in the second segment, another in the third."""
    other = replace(DRAW, id="e", title="Second prize", segment="s3")
    desk = desk_of(replace(party(DRAW, other), games=(), awards=()))
    desk.do(c.Start("s2"))
    desk.wait(seconds=1)
    return Stage(desk)


def test_the_keys_of_the_roll_act_while_the_halls_word_is_written(stage: Stage) -> None:
    stage.panel.draw.buttons.ready.click()
    stage.desk.settle()
    stage.desk.real_ms += 1_000
    stage.panel.draw.word.field.setFocus()
    stage.type("table 9")
    stage.press(Key.Key_R)
    assert stage.last.phase is PressPhase.ROLLING
    stage.press(Key.Key_S)
    assert (stage.last.phase, stage.last.word) == (PressPhase.DRAWN, "table 9")
    assert stage.panel.draw.below.currentWidget() is stage.panel.draw.choice
    stage.press(Key.Key_Space, NO_MODIFIER)
    assert stage.desk.state.visit is not None and stage.desk.state.visit.segment == "s3"


def test_who_still_writes_the_word_when_the_roll_stops_presses_no_go(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.desk.window._set_clicker(Clicker.DRAW)
    stage.panel.draw.word.field.setFocus()
    stage.type("table")
    stage.press(Key.Key_PageDown, NO_MODIFIER)
    assert (stage.last.phase, stage.last.word) == (PressPhase.DRAWN, "table")
    stage.type(" 12")
    assert stage.panel.draw.word.field.text() == "table 12"
    stage.press(Key.Key_Escape, NO_MODIFIER)
    assert stage.panel.draw.below.currentWidget() is stage.panel.draw.choice
    visit = stage.desk.state.visit
    assert visit is not None and visit.segment == "s2"


def test_winners_go_to_the_draw_that_was_asked_for_when_the_show_goes_on(two_draws: Stage) -> None:
    stage = two_draws
    stage.panel.draw.buttons.by_hand.click()
    stage.type("002")
    stage.press(Key.Key_F5, NO_MODIFIER)
    assert stage.panel.draw.is_form_open
    stage.type(" 005")
    stage.press(Key.Key_Return, NO_MODIFIER)
    assert (stage.last.draw, len(stage.last.wins)) == ("d", 2)


def test_the_panel_follows_the_show_once_nothing_is_asked(two_draws: Stage) -> None:
    stage = two_draws
    stage.panel.draw.buttons.by_hand.click()
    stage.press(Key.Key_F5, NO_MODIFIER)
    assert stage.panel.draw.draw == "d"
    stage.press(Key.Key_Escape, NO_MODIFIER)
    assert stage.panel.draw.draw == "e"


def test_a_panel_that_is_written_in_does_not_go_with_its_segment(desk_of: MakeDesk) -> None:
    desk = desk_of(replace(party(replace(DRAW, segment="s1")), games=(), awards=()))
    desk.do(c.Start())
    desk.wait(seconds=1)
    stage = Stage(desk)
    stage.press(Key.Key_G)
    stage.type("Mr")
    stage.press(Key.Key_F5, NO_MODIFIER)
    stage.type(" Wang")
    assert stage.panel.draw.bonus.donor.text() == "Mr Wang"
    stage.press(Key.Key_Escape, NO_MODIFIER)
    assert stage.panel.isHidden()


def test_a_draw_that_rolls_keeps_its_page_when_the_show_goes_on(two_draws: Stage) -> None:
    stage = two_draws
    stage.press(Key.Key_R)
    stage.press(Key.Key_F5, NO_MODIFIER)
    assert stage.panel.draw.draw == "d"
    stage.press(Key.Key_S)
    assert stage.last.wins[0].winner.name in stage.bar[0]


@pytest.fixture
def many(desk_of: MakeDesk) -> Stage:
    """A draw with twenty winners entered, A00 to A19."""
    desk = desk_of(party(replace(DRAW, count=20)))
    desk.do(c.Start("s2"))
    desk.wait(seconds=1)
    stage = Stage(desk)
    winners = tuple(Winner(number=f"A{n:02}", name=f"Anna {n % 10}") for n in range(20))
    desk.do(EnterWinners("d", winners))
    desk.settle()
    return stage


def test_a_winner_of_many_is_found_by_what_is_typed(many: Stage) -> None:
    bar = many.panel.draw.winners
    many.press(Key.Key_F)
    many.type("anna 7")
    assert bar.chosen is not None and bar.chosen[1].winner.number == "A07"
    many.press(Key.Key_Down, NO_MODIFIER)
    assert bar.chosen[1].winner.number == "A17"
    many.press(Key.Key_Return, NO_MODIFIER)
    assert not many.panel.is_asking
    many.press(Key.Key_J)
    assert [win.winner.number for win in many.last.wins if not win.stands] == ["A17"]
    visit = many.desk.state.visit
    assert visit is not None and visit.segment == "s2"


def test_what_fits_no_winner_leaves_the_choice(many: Stage) -> None:
    bar = many.panel.draw.winners
    many.press(Key.Key_F)
    many.type("a12")
    many.type("9")
    assert bar.chosen is not None and bar.chosen[1].winner.number == "A12"


def test_few_winners_need_no_finding(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_F)
    assert stage.panel.draw.choice.field.isHidden() and not stage.panel.is_asking


def test_the_press_is_cancelled_that_was_on_when_the_reason_was_asked_for(stage: Stage) -> None:
    stage.press(Key.Key_R)
    stage.press(Key.Key_S)
    stage.press(Key.Key_J)
    stage.press(Key.Key_Backspace)
    stage.type("the lights")
    stage.panel.draw.buttons.ready.click()
    stage.desk.settle()
    stage.type(" went out")
    stage.press(Key.Key_Return, NO_MODIFIER)
    phases = [press.phase for press in stage.desk.state.draws.presses]
    assert phases == [PressPhase.CANCELLED, PressPhase.COMMITTED]
