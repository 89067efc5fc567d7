"""What the hall sees of draws, games and awards."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain import commands as c
from showctl.domain.audience import LookKind
from showctl.domain.audience_commands import SafeTitle
from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.draw_commands import CancelPress, CloseDraw, OpenDraw, RollDraw, StopRoll
from showctl.domain.draw_events import Winner
from showctl.domain.drawing import to_redraw
from showctl.domain.game import Game
from showctl.domain.game_commands import (
    ConcealAward,
    NameGameWinners,
    RevealAward,
    StartGame,
)
from showctl.domain.gaming import shown_winners
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.drawing_evening import EVERYBODY, DrawEvening
from tests.unit.domain.evening import Evening

FIRST, SECOND = Draw(id="a", title="一等奖", count=2), Draw(id="b", title="二等奖")


def on(evening: Evening) -> tuple[LookKind, str]:
    look = evening.state.audience.program.look
    return look.kind, look.subject


class TestDraws:
    def test_the_roll_brings_the_draw_on_and_getting_ready_does_not(self) -> None:
        evening = DrawEvening(FIRST)
        evening.do("18:00", evening.commit("a"))
        assert on(evening) == (LookKind.TITLE, "")
        evening.do("18:00", RollDraw())
        assert on(evening) == (LookKind.DRAW, "a")

    def test_another_draw_takes_the_place_of_the_one_before(self) -> None:
        evening = DrawEvening(FIRST, SECOND)
        evening.draw("a")
        evening.do("18:00", evening.commit("b"))
        assert on(evening) == (LookKind.DRAW, "b")
        assert evening.names == []

    def test_names_come_back_on_though_the_screen_showed_something_else(self) -> None:
        evening = DrawEvening(FIRST)
        evening.do("18:00", evening.commit("a"), RollDraw(), SafeTitle())
        assert on(evening)[0] is LookKind.TITLE
        evening.do("18:00", StopRoll(EVERYBODY))
        assert on(evening) == (LookKind.DRAW, "a")

    def test_taken_off_the_segment_shows_again(self) -> None:
        evening = DrawEvening(FIRST)
        evening.do("18:00", c.Start(), OpenDraw("a"))
        assert on(evening) == (LookKind.DRAW, "a")
        evening.do("18:00", CloseDraw())
        assert on(evening)[0] is LookKind.TITLE

    def test_taken_off_what_came_on_since_stays(self) -> None:
        evening = DrawEvening(FIRST)
        evening.do("18:00", OpenDraw("a"), SafeTitle())
        before = evening.state.audience
        evening.do("18:00", CloseDraw())
        assert evening.state.audience == before


class TestRedraws:
    def test_each_rejected_winner_waits_for_one_more(self) -> None:
        evening = DrawEvening(FIRST)
        drawn = evening.draw("a")
        for number in drawn:
            evening.reject(1, number)
        assert to_redraw(evening.state, evening.state.draws.presses[0]) == 2
        evening.draw("a", redraws=1)
        assert to_redraw(evening.state, evening.state.draws.presses[0]) == 1

    def test_a_redraw_that_was_cancelled_replaced_nobody(self) -> None:
        evening = DrawEvening(FIRST)
        evening.reject(1, evening.draw("a")[0])
        evening.draw("a", redraws=1)
        evening.do("18:00", CancelPress(2, "按错了"))
        assert to_redraw(evening.state, evening.state.draws.presses[0]) == 1


class TestGamesAndAwards:
    def evening(self) -> Evening:
        game = Game(id="g", title="抢凳子", duration_ms=60_000, teams=("红队", "蓝队"))
        award = Award(id="w", title="优秀员工", winners=("李雷",))
        return Evening.begun(replace(make_show(5, 5), games=(game,), awards=(award,)))

    def test_a_games_clock_comes_on_with_it_and_its_winners_after(self) -> None:
        evening = self.evening()
        evening.do("18:01", StartGame("g"))
        assert on(evening) == (LookKind.TIMER, "g")
        evening.do("18:02", NameGameWinners("g", (Winner(number="红队", name="红队"),)))
        assert on(evening) == (LookKind.WINNERS, "g")
        evening.do("18:03", NameGameWinners("g", ()))
        assert on(evening)[0] is LookKind.TITLE

    def test_an_award_shows_while_it_is_revealed_and_no_longer(self) -> None:
        evening = self.evening()
        (award,) = evening.state.show.awards
        assert shown_winners(evening.state, award) == ()
        evening.do("18:01", RevealAward("w"))
        assert on(evening) == (LookKind.AWARD, "w")
        assert shown_winners(evening.state, award) == ("李雷",)
        evening.do("18:02", ConcealAward("w"))
        assert on(evening)[0] is LookKind.TITLE

    def test_a_restart_shows_the_same(self) -> None:
        evening = DrawEvening(FIRST)
        drawn = evening.draw("a")
        assert replay(evening.log).audience == evening.state.audience
        evening.reject(1, drawn[0])
        assert replay(evening.log) == evening.state
