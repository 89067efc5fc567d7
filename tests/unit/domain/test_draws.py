"""What the commands about draws do, and why they are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from showctl.domain import commands, fair
from showctl.domain import draw_commands as c
from showctl.domain import events as e
from showctl.domain.draw import Draw, EarlierWinners, Entrants, RejectedWinners, RollStyle
from showctl.domain.draw_events import (
    DrawAdded,
    DrawCommitted,
    Rejection,
    Winner,
    WinnerRejected,
)
from showctl.domain.draw_state import PressPhase
from showctl.domain.drawing import (
    ANYBODY,
    NextPress,
    bonus_pools,
    call_remaining,
    eligible,
    next_press,
    prizes_left,
    thanks,
    winners,
)
from showctl.domain.people import Presence
from showctl.domain.plan import MINUTE
from showctl.domain.plan_commands import EditPlan
from showctl.domain.proof import prove
from showctl.domain.refusal import Reason
from tests.unit.domain.drawing_evening import EVERYBODY, DrawEvening, at, present

R = Reason
GRAND = Draw(id="grand", title="特等奖", prize="汽车", count=2)
FORGIVING = replace(GRAND, rejected_winners=RejectedWinners.IN)
HERE = Presence.CHECKED_IN
SMALL = Draw(id="small", title="三等奖", prize="水杯", count=5, per_press=2)
STAFF = {"001", "002", "003", "004", "005"}


def box(*numbers: str) -> tuple[Winner, ...]:
    return tuple(Winner(number=number, name=number) for number in numbers)


class TestWhoMayWin:
    def pool(self, **rules: object) -> set[str]:
        evening = DrawEvening(GRAND)
        return set(eligible(evening.state, EVERYBODY, replace(GRAND, **rules)))

    def test_the_staff_who_are_there(self) -> None:
        evening = DrawEvening(GRAND)
        assert set(eligible(evening.state, present("001", "004", "F1"), GRAND)) == {"001", "004"}

    def test_guests_and_family_only_where_it_is_said(self) -> None:
        assert self.pool() == STAFF
        assert self.pool(has_guests=True) == STAFF | {"G1"}
        assert self.pool(has_family=True) == STAFF | {"F1"}

    def test_departments_and_groups_in_or_out(self) -> None:
        assert self.pool(in_departments=("技术部",)) == {"001", "002"}
        assert self.pool(not_in_departments=("技术部",)) == {"003", "004", "005"}
        assert self.pool(in_groups=("红队",)) == {"003"}
        assert self.pool(not_in_groups=("红队",)) == STAFF - {"003"}

    def test_a_time_of_hiring_counts_both_ends_and_leaves_out_the_unknown(self) -> None:
        assert self.pool(hired_from=date(2025, 7, 1)) == {"002", "005"}
        assert self.pool(hired_until=date(2010, 3, 1)) == {"001"}
        assert self.pool(hired_from=date(2010, 3, 2), hired_until=date(2025, 11, 30)) == {"002"}

    def test_teams_are_those_that_somebody_present_belongs_to(self) -> None:
        teams = replace(GRAND, entrants=Entrants.DEPARTMENTS)
        evening = DrawEvening(teams)
        assert eligible(evening.state, present("001", "003"), teams) == ("市场部", "技术部")
        assert self.pool(entrants=Entrants.TABLES) == {"1", "2", "3"}
        assert self.pool(entrants=Entrants.GROUPS) == {"红队", "蓝队"}

    def test_somebody_who_left_is_out_of_later_draws(self) -> None:
        evening = DrawEvening(GRAND)
        left = replace(present("001"), presence={"001": HERE, "002": Presence.LEFT})
        assert eligible(evening.state, left, GRAND) == ("001",)

    def test_everybody_counts_only_where_nobody_is_there(self) -> None:
        evening = DrawEvening(GRAND)
        assert set(eligible(evening.state, present(), GRAND, counts_everybody=True)) == STAFF
        one = eligible(evening.state, present("002"), GRAND, counts_everybody=True)
        assert one == ("002",)


class TestEarlierWinners:
    def test_they_are_out(self) -> None:
        evening = DrawEvening(GRAND, SMALL)
        first = evening.draw("grand")
        assert set(eligible(evening.state, EVERYBODY, SMALL)) == STAFF - set(first)

    def test_they_are_in_but_never_twice_in_one_draw(self) -> None:
        again = replace(SMALL, earlier_winners=EarlierWinners.IN)
        evening = DrawEvening(GRAND, again)
        evening.draw("grand")
        assert set(eligible(evening.state, EVERYBODY, again)) == STAFF
        first = evening.draw("small")
        assert set(eligible(evening.state, EVERYBODY, again)) == STAFF - set(first)

    def test_they_are_out_where_they_won_a_named_draw(self) -> None:
        named = replace(SMALL, earlier_winners=EarlierWinners.OUT_OF, out_of=("grand",))
        other = Draw(id="other", title="幸运奖")
        evening = DrawEvening(GRAND, named, other)
        first = evening.draw("grand")
        evening.draw("other")
        assert set(eligible(evening.state, EVERYBODY, named)) == STAFF - set(first)

    def test_a_team_that_won_keeps_none_of_its_people_out(self) -> None:
        teams = Draw(id="teams", title="最佳团队奖", entrants=Entrants.DEPARTMENTS)
        evening = DrawEvening(teams, GRAND)
        won = evening.draw("teams")
        assert set(eligible(evening.state, EVERYBODY, GRAND)) == STAFF
        assert won[0] not in eligible(evening.state, EVERYBODY, teams)


class TestAPress:
    def test_the_commitment_is_logged_before_the_roll_and_binds_list_and_seed(self) -> None:
        evening = DrawEvening(GRAND)
        (event,) = evening.do("18:00", evening.commit("grand"))
        assert isinstance(event, DrawCommitted)
        assert event.entrants == fair.listed(STAFF)
        assert event.list_hash == fair.hash_of_list(event.entrants)
        assert event.commitment == fair.commitment("grand", 1, 2, event.seed, event.list_hash)

    def test_the_winners_follow_from_seed_list_and_the_word_of_the_hall(self) -> None:
        evening = DrawEvening(GRAND)
        evening.do("18:00", evening.commit("grand"), c.RollDraw())
        press = evening.state.draws.presses[0]
        evening.do("18:01", c.StopRoll(EVERYBODY, "  桌 8 "))
        expected = fair.winners(press.seed, press.entrants, 2, press.list_hash, "桌 8")
        drawn = evening.state.draws.presses[0]
        assert tuple(win.winner.number for win in drawn.wins) == expected
        assert (drawn.word, drawn.phase) == ("桌 8", PressPhase.DRAWN)

    def test_a_press_draws_as_many_as_it_has_and_the_last_one_what_is_left(self) -> None:
        evening = DrawEvening(SMALL)
        assert [len(evening.draw("small")) for _ in range(3)] == [2, 2, 1]
        evening.refuses("18:00", evening.commit("small"), R.PRIZES_GONE)
        assert {won.win.winner.number for won in winners(evening.state)} == STAFF

    def test_a_late_arrival_enters_the_next_press(self) -> None:
        evening = DrawEvening(SMALL, roster=present("001", "002"))
        assert set(evening.draw("small")) == {"001", "002"}
        evening.roster = present("001", "002", "003", "004")
        assert set(evening.draw("small")) == {"003", "004"}

    def test_a_pool_smaller_than_the_prize_is_told_before_the_roll(self) -> None:
        evening = DrawEvening(GRAND, roster=present("001"))
        evening.refuses("18:00", evening.commit("grand"), R.POOL_TOO_SMALL)
        assert evening.draw("grand", count=1) == ["001"]
        evening.refuses("18:00", evening.commit("grand"), R.NOBODY_ELIGIBLE)

    def test_with_nobody_there_it_asks_once_whether_everybody_counts(self) -> None:
        evening = DrawEvening(GRAND, SMALL, roster=present())
        evening.refuses("18:00", evening.commit("grand"), R.NOBODY_CHECKED_IN)
        evening.draw("grand", counts_everybody=True)
        evening.draw("small")

    def test_a_draw_of_all_asks_nothing(self) -> None:
        evening = DrawEvening(replace(GRAND, is_checked_in_only=False), roster=present())
        assert len(evening.draw("grand")) == 2

    @pytest.mark.parametrize(("count", "reason"), [(3, R.TOO_MANY), (0, R.NO_PRIZE)])
    def test_it_never_draws_more_than_there_are(self, count: int, reason: Reason) -> None:
        evening = DrawEvening(GRAND)
        evening.refuses("18:00", evening.commit("grand", count=count), reason)

    def test_one_press_at_a_time(self) -> None:
        evening = DrawEvening(GRAND, SMALL)
        evening.refuses("18:00", c.RollDraw(), R.NOT_COMMITTED)
        evening.do("18:00", evening.commit("grand"))
        evening.refuses("18:00", c.StopRoll(EVERYBODY), R.NOT_ROLLING)
        for command in (evening.commit("small"), c.OpenDraw("small"), c.CloseDraw()):
            evening.refuses("18:00", command, R.DRAW_IN_PROGRESS)
        evening.do("18:00", c.RollDraw())
        evening.refuses("18:00", c.RollDraw(), R.ALREADY_ROLLING)


class TestWhatTheScreensShow:
    def test_nothing_then_the_prize_then_the_roll_then_the_names(self) -> None:
        evening = DrawEvening(GRAND)
        assert evening.status is None
        evening.do("18:00", c.OpenDraw("grand"))
        assert evening.status and evening.status.press is None
        evening.do("18:00", evening.commit("grand"), c.RollDraw())
        assert evening.status.is_rolling and evening.names == []
        evening.do("18:00", c.StopRoll(EVERYBODY))
        assert len(evening.names) == 2 and evening.status.prizes_left == 0
        evening.do("18:01", c.CloseDraw())
        assert evening.status is None

    def test_the_names_of_the_last_draw_never_remain(self) -> None:
        evening = DrawEvening(GRAND, SMALL)
        evening.draw("small")
        evening.do("18:00", evening.commit("small"))
        assert evening.names == []
        evening.cancel(2)
        evening.draw("small")
        evening.do("18:00", c.OpenDraw("grand"))
        assert evening.names == []
        evening.do("18:00", c.OpenDraw("small"))
        assert evening.names == []

    def test_a_redraw_stays_beside_the_names_it_belongs_to(self) -> None:
        evening = DrawEvening(SMALL)
        stays, goes = evening.draw("small")
        evening.reject(1, goes)
        evening.do("18:00", evening.commit("small", redraws=1), c.RollDraw())
        assert len(evening.names) == 1
        evening.do("18:00", c.StopRoll(EVERYBODY))
        shown = [win.winner.number for win in evening.status.names] if evening.status else []
        assert shown[0] == stays and len(shown) == 2 and goes not in shown

    def test_winners_have_a_minute_to_come(self) -> None:
        evening = DrawEvening(GRAND)
        evening.draw("grand", "18:00")
        press = evening.state.draws.presses[0]
        assert call_remaining(press, at("18:00:20")) == 40_000
        assert call_remaining(press, at("18:02")) == 0


class TestTheNextPress:
    def test_it_draws_what_a_press_has_and_the_last_one_what_is_left(self) -> None:
        evening = DrawEvening(SMALL)
        counts = []
        for _ in range(3):
            counts.append(next_press(evening.state, SMALL).count)
            evening.draw("small")
        assert counts == [2, 2, 1]
        assert next_press(evening.state, SMALL) == NextPress(None, 0)

    def test_it_redraws_one_absent_winner_after_the_other(self) -> None:
        evening = DrawEvening(SMALL)
        for absent in evening.draw("small"):
            evening.reject(1, absent)
        assert next_press(evening.state, SMALL) == NextPress(1, 1)
        (again,) = evening.draw("small", redraws=1)
        evening.reject(2, again)
        evening.draw("small", redraws=1)
        assert next_press(evening.state, SMALL) == NextPress(2, 1)
        evening.draw("small", redraws=2)
        assert next_press(evening.state, SMALL) == NextPress(None, 2)

    def test_beside_the_names_of_another_draw_it_begins_anew(self) -> None:
        evening = DrawEvening(SMALL, GRAND)
        evening.reject(1, evening.draw("small")[0])
        evening.draw("grand")
        assert next_press(evening.state, SMALL) == NextPress(None, 2)
        evening.do("18:00", c.OpenDraw("small"))
        assert next_press(evening.state, SMALL) == NextPress(None, 2)

    def test_nobody_of_a_cancelled_press_is_redrawn(self) -> None:
        evening = DrawEvening(SMALL)
        evening.reject(1, evening.draw("small")[0])
        evening.cancel(1)
        assert next_press(evening.state, SMALL) == NextPress(None, 2)

    def test_what_it_says_is_what_a_commitment_draws(self) -> None:
        evening = DrawEvening(GRAND)
        evening.reject(1, evening.draw("grand")[0])
        coming = next_press(evening.state, GRAND)
        assert len(evening.draw("grand", redraws=coming.redraws)) == coming.count


class TestAfterwards:
    def test_an_absent_winner_is_redrawn_alone_and_the_prize_goes_back(self) -> None:
        evening = DrawEvening(GRAND)
        _, absent = evening.draw("grand")
        evening.reject(1, absent)
        assert prizes_left(evening.state, GRAND) == 1
        (new,) = evening.draw("grand", redraws=1)
        assert new != absent and prizes_left(evening.state, GRAND) == 0
        assert len(winners(evening.state)) == 2

    @pytest.mark.parametrize("why", Rejection)
    @pytest.mark.parametrize("rule", RejectedWinners)
    def test_who_is_absent_or_declines_is_in_or_out_of_later_draws_as_the_rule_says(
        self, rule: RejectedWinners, why: Rejection
    ) -> None:
        evening = DrawEvening(replace(GRAND, rejected_winners=rule), SMALL)
        gone, _ = evening.draw("grand")
        (event,) = evening.do("18:00", c.RejectWinner(1, gone, why))
        is_in_later = rule is RejectedWinners.IN
        assert (gone in eligible(evening.state, EVERYBODY, SMALL)) is is_in_later
        assert gone not in eligible(evening.state, EVERYBODY, GRAND)
        assert isinstance(event, WinnerRejected) and event.is_in_later is is_in_later

    def test_an_absent_winner_is_out_where_the_plan_says_nothing(self) -> None:
        assert Draw(id="any", title="奖").rejected_winners is RejectedWinners.OUT

    def test_a_winner_rejected_by_mistake_has_the_prize_back_while_it_is_there(self) -> None:
        evening = DrawEvening(GRAND)
        first, mistaken = evening.draw("grand")
        evening.refuses("18:00", c.RestoreWinner(1, mistaken), R.NO_SUCH_WINNER)
        evening.reject(1, mistaken)
        evening.do("18:00", c.RestoreWinner(1, mistaken))
        assert {won.win.winner.number for won in winners(evening.state)} == {first, mistaken}
        evening.reject(1, mistaken)
        evening.draw("grand", redraws=1)
        evening.refuses("18:00", c.RestoreWinner(1, mistaken), R.PRIZES_GONE)

    def test_who_has_won_another_prize_since_does_not_get_the_first_back(self) -> None:
        evening = DrawEvening(FORGIVING, SMALL)
        first, _ = evening.draw("grand")
        evening.reject(1, first)
        evening.do("18:00", c.EnterWinners("small", box(first)))
        evening.refuses("18:00", c.RestoreWinner(1, first), R.HAS_WON)

    def test_who_holds_another_prize_has_one_back_of_a_draw_that_lets_winners_in(self) -> None:
        evening = DrawEvening(GRAND, replace(SMALL, earlier_winners=EarlierWinners.IN))
        evening.do("18:00", c.EnterWinners("grand", box("001")))
        evening.do("18:00", c.EnterWinners("small", box("001")))
        evening.reject(2, "001")
        evening.do("18:00", c.RestoreWinner(2, "001"))
        assert len(winners(evening.state)) == 2

    def test_nothing_is_redrawn_where_nobody_was_rejected(self) -> None:
        evening = DrawEvening(SMALL, GRAND)
        evening.draw("small")
        for redraws in (1, 2):
            again = evening.commit("small", redraws=redraws)
            evening.refuses("18:00", again, R.NOTHING_TO_REDRAW)
        evening.refuses("18:00", evening.commit("grand", redraws=1), R.NOTHING_TO_REDRAW)

    def test_a_cancelled_press_gives_back_its_prizes_and_its_people(self) -> None:
        evening = DrawEvening(GRAND)
        evening.draw("grand")
        evening.cancel(1)
        assert evening.names == [] and winners(evening.state) == ()
        assert set(eligible(evening.state, EVERYBODY, GRAND)) == STAFF
        assert len(evening.draw("grand")) == 2

    def test_a_press_is_cancelled_before_its_roll_too_once_and_with_a_reason(self) -> None:
        evening = DrawEvening(GRAND)
        evening.do("18:00", evening.commit("grand"))
        evening.refuses("18:00", c.CancelPress(1, "  "), R.NO_REASON_GIVEN)
        evening.refuses("18:00", c.CancelPress(2, "错"), R.NO_SUCH_PRESS)
        evening.cancel(1)
        evening.refuses("18:00", c.CancelPress(1, "错"), R.ALREADY_CANCELLED)
        evening.refuses("18:00", c.RollDraw(), R.NOT_COMMITTED)

    def test_a_prize_is_claimed_once_and_by_whom(self) -> None:
        evening = DrawEvening(GRAND)
        first, second = evening.draw("grand")
        evening.do("18:02", c.ClaimPrize(1, first, " 同事代领 "))
        won = winners(evening.state)[0].win
        assert (won.claimed_at, won.claimed_by) == (at("18:02"), "同事代领")
        evening.refuses("18:02", c.ClaimPrize(1, first), R.ALREADY_CLAIMED)
        evening.do("18:02", c.RejectWinner(1, second, Rejection.ABSENT))
        for press, number in ((1, "999"), (1, second), (2, first), (0, first), (-1, first)):
            evening.refuses("18:02", c.ClaimPrize(press, number), R.NO_SUCH_WINNER)

    def test_who_took_a_prize_is_said_later_too_and_the_last_word_counts(self) -> None:
        evening = DrawEvening(GRAND)
        first, second = evening.draw("grand")
        evening.do("18:02", c.ClaimPrize(1, first))
        evening.do("18:03", c.ClaimPrize(1, first, "同事"))
        assert winners(evening.state)[0].win.claimed_by == "同事"
        evening.refuses("18:04", c.ClaimPrize(1, first, "同事"), R.ALREADY_CLAIMED)
        evening.do("18:05", c.UnclaimPrize(1, first))
        assert winners(evening.state)[0].win.claimed_at is None
        evening.refuses("18:06", c.UnclaimPrize(1, second), R.NOT_CLAIMED)

    def test_a_winner_who_has_a_prize_back_is_one_of_those_who_are_out(self) -> None:
        evening = DrawEvening(FORGIVING, SMALL)
        first, _ = evening.draw("grand")
        evening.reject(1, first)
        assert first in eligible(evening.state, EVERYBODY, SMALL)
        evening.do("18:00", c.RestoreWinner(1, first))
        assert first not in eligible(evening.state, EVERYBODY, SMALL)

    def test_claims_and_rejections_come_after_the_end_too(self) -> None:
        evening = DrawEvening(GRAND)
        first, second = evening.draw("grand")
        evening.do("18:10", commands.Start())
        evening.do("18:40", commands.End())
        evening.do("18:41", c.ClaimPrize(1, first))
        evening.do("18:41", c.RejectWinner(1, second, Rejection.DECLINED))
        evening.refuses("18:41", evening.commit("grand"), R.FINISHED)


class TestByHand:
    def test_winners_from_a_box_are_entered(self) -> None:
        evening = DrawEvening(GRAND)
        evening.do("18:00", c.EnterWinners("grand", box("001", "访客")))
        assert evening.names == ["001", "访客"] and prizes_left(evening.state, GRAND) == 0
        assert "001" not in eligible(evening.state, EVERYBODY, SMALL)

    def test_nobody_wins_twice_by_hand_either(self) -> None:
        evening = DrawEvening(GRAND, SMALL)
        evening.do("18:00", c.EnterWinners("grand", box("001")))
        enter = {
            box("001"): R.HAS_WON,
            box("002", "002"): R.HAS_WON,
            (): R.NO_WINNER_GIVEN,
            box(""): R.NO_WINNER_GIVEN,
            box("1", "2", "3", "4", "5", "6"): R.TOO_MANY,
        }
        for given, reason in enter.items():
            evening.refuses("18:00", c.EnterWinners("small", given), reason)


class TestBonus:
    def test_it_takes_the_pool_of_the_last_draw_and_opens_at_once(self) -> None:
        evening = DrawEvening(replace(GRAND, in_departments=("技术部",)))
        evening.draw("grand")
        evening.do("18:00", c.AddBonus("王总", "红包 1000 元", 1))
        assert evening.status and evening.status.draw.in_departments == ("技术部",)
        draw = evening.status.draw
        assert (draw.id, draw.prize, draw.donor, draw.count) == (
            *("bonus-1", "红包 1000 元", "王总", 1),
        )
        assert thanks(evening.state) == (draw,)

    def test_the_pools_offered_differ_and_the_last_comes_first(self) -> None:
        few = replace(GRAND, id="few", in_departments=("技术部",))
        again = replace(few, id="again", prize="电视", count=7, look=RollStyle.CARDS)
        teams = replace(GRAND, id="teams", entrants=Entrants.TABLES)
        evening = DrawEvening(few, again, GRAND, teams)
        assert bonus_pools(evening.state) == (ANYBODY, few, teams)
        evening.draw("few")
        assert bonus_pools(evening.state) == (few, ANYBODY, teams)
        evening.do("18:01", c.AddBonus("王总", "红包", draw=ANYBODY))
        evening.draw("bonus-1", "18:02")
        assert bonus_pools(evening.state) == (ANYBODY, few, teams)

    def test_its_minutes_join_the_segment(self) -> None:
        evening = DrawEvening(GRAND)
        evening.do("18:00", commands.Start())
        events = evening.do("18:05", c.AddBonus("王总", "红包", 2, 2 * MINUTE))
        assert [type(event) for event in events if isinstance(event, e.TimeAdded)]
        assert evening.state.visit and evening.state.visit.added_ms == 2 * MINUTE

    def test_each_has_an_id_of_its_own(self) -> None:
        evening = DrawEvening(replace(GRAND, id="bonus-1"))
        evening.do("18:00", c.AddBonus("王总", "红包"), c.AddBonus("李总", "手机"))
        assert evening.state.draws.bonuses == ("bonus-2", "bonus-3")
        evening.refuses("18:00", c.AddBonus("李总", "手机", 0), R.NO_PRIZE)


class TestAddedDraws:
    def test_a_draw_of_the_changed_plan_joins_or_replaces_until_it_has_begun(self) -> None:
        evening = DrawEvening(GRAND)
        (event,) = evening.do("18:00", c.AddDraw(replace(GRAND, count=3)))
        assert isinstance(event, DrawAdded)
        assert len(evening.draw("grand")) == 3
        evening.refuses("18:00", c.AddDraw(GRAND), R.DRAW_HAS_BEGUN)

    def test_a_draw_that_is_not_there(self) -> None:
        evening = DrawEvening(GRAND)
        for command in (
            *(evening.commit("none"), c.OpenDraw("none"), c.EnterWinners("none", box("001"))),
        ):
            evening.refuses("18:00", command, R.NO_SUCH_DRAW)
        evening.refuses("18:00", c.CloseDraw(), R.NO_DRAW_ON)


def test_a_draw_that_came_by_an_edit_of_the_plan_proves_right() -> None:
    evening = DrawEvening()
    evening.do("18:00", EditPlan(replace(evening.state.show, draws=(GRAND,))))
    evening.draw("grand")
    assert [(proof.draw, proof.verdict) for proof in prove(evening.log)] == [("特等奖", "proven")]
