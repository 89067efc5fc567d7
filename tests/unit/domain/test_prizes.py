"""Draws, games and awards of a plan: edited, locked once they have begun, and doubted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from showctl.domain import draw_commands as d
from showctl.domain import game_commands as g
from showctl.domain import plan_edits, prizes
from showctl.domain.award import Award
from showctl.domain.draw import Draw, EarlierWinners, Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.faults import PlanError
from showctl.domain.game import Game
from showctl.domain.people import Person
from showctl.domain.plan import MINUTE, Show
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_flags import FlagCode, flags_of, in_order
from showctl.domain.plan_ids import PlanIds
from showctl.domain.plan_locks import begun_prizes, objection, reconciled
from showctl.domain.prize_flags import NOBODY, invited, prize_flags
from showctl.domain.prizes import PrizeKey, PrizeKind, find_prize, prizes_in
from showctl.domain.refusal import Reason
from tests.plans import make_show
from tests.unit.domain.drawing_evening import PEOPLE, DrawEvening
from tests.unit.domain.evening import Evening

C = FlagCode
FIRST = Draw(id="a", title="一等奖", prize="手机", segment="s1")
SECOND = Draw(id="b", title="二等奖", prize="耳机", segment="s2")
THIRD = Draw(id="c", title="三等奖", prize="水杯", segment="s1")
GAME = Game(id="a", title="拔河", segment="s1", teams=("红队", "蓝队"))
AWARD = Award(id="w", title="最佳员工", segment="s2", winners=("李雷",))
SHOW = make_show(10, 10, draws=(FIRST, SECOND, THIRD), games=(GAME,), awards=(AWARD,))


def key(planned: Draw | Game | Award) -> PrizeKey:
    return prizes.key_of(planned)


def draws_of(show: Show) -> str:
    return " ".join(draw.id for draw in show.draws)


class TestEdits:
    def test_a_segment_has_its_draws_then_its_games_then_its_awards(self) -> None:
        assert prizes_in(SHOW, "s1") == (FIRST, THIRD, GAME)
        assert prizes_in(SHOW, "s2") == (SECOND, AWARD)

    def test_a_game_is_another_than_a_draw_of_the_same_id(self) -> None:
        changed = prizes.change_prize(SHOW, key(GAME), {"prize": "红包"})
        assert changed.games[0].prize == "红包" and changed.draws == SHOW.draws

    def test_a_new_one_comes_last_a_copy_behind_its_original(self) -> None:
        new = Draw(id="n", title="加奖")
        assert draws_of(prizes.add_prize(SHOW, new)) == "a b c n"
        copied = prizes.duplicate_prize(SHOW, key(FIRST), "n")
        assert draws_of(copied) == "a n b c"
        assert replace(copied.draws[1], id="a") == FIRST

    def test_a_segment_s_copy_has_copies_of_its_prizes_and_nobody_has_won_them(self) -> None:
        out_of = replace(THIRD, earlier_winners=EarlierWinners.OUT_OF, out_of=("a", "b"))
        award = replace(AWARD, segment="s1", photo="a.jpg")
        show = prizes.put_prize(prizes.put_prize(SHOW, out_of), award)
        copied = plan_edits.duplicate_segments(show, ["s1"], PlanIds.clear_of(show))
        copy = copied.segments[1].id
        draw, out, game, won = prizes_in(copied, copy)
        assert prizes_in(copied, "s1") == prizes_in(show, "s1")
        assert draw == replace(FIRST, id=draw.id, segment=copy)
        assert game == replace(GAME, id=game.id, segment=copy)
        assert won == replace(award, id=won.id, segment=copy, winners=())
        assert isinstance(out, Draw) and out.out_of == (draw.id, "b")
        assert [each.title for each in copied.draws] == [
            *("一等奖", "二等奖", "三等奖"),
            *("一等奖", "三等奖"),
        ]
        ids = [key(each) for each in prizes.all_prizes(copied)]
        assert len(set(ids)) == len(ids)

    def test_segments_that_are_copied_together_have_their_own_copies(self) -> None:
        named = replace(SECOND, earlier_winners=EarlierWinners.OUT_OF, out_of=("a",))
        show = prizes.put_prize(SHOW, named)
        copied = plan_edits.duplicate_segments(show, ["s1", "s2"], PlanIds.clear_of(show))
        one, other = (copied.segments[row].id for row in (2, 3))
        (first, *_), (second, *_) = prizes_in(copied, one), prizes_in(copied, other)
        assert isinstance(second, Draw) and second.out_of == (first.id,)

    def test_a_copy_of_an_award_is_nobodys(self) -> None:
        copied = prizes.duplicate_prize(SHOW, key(AWARD), "n")
        assert [award.winners for award in copied.awards] == [("李雷",), ()]

    def test_one_moves_among_those_of_its_segment_and_no_further(self) -> None:
        moved = prizes.move_prize(SHOW, key(FIRST), 1)
        assert draws_of(moved) == "c b a"
        assert prizes.move_prize(moved, key(FIRST), 1) == moved
        assert prizes.move_prize(SHOW, key(FIRST), -1) == SHOW

    def test_what_is_taken_out_is_named_by_no_draw_any_more(self) -> None:
        named = replace(SECOND, earlier_winners=EarlierWinners.OUT_OF, out_of=("a", "c"))
        show = prizes.put_prize(SHOW, named)
        after = prizes.remove_prize(show, key(FIRST))
        assert draws_of(after) == "b c" and after.draws[0].out_of == ("c",)
        assert after.games == SHOW.games

    def test_an_edit_of_what_is_gone_changes_nothing(self) -> None:
        gone = PrizeKey(PrizeKind.AWARD, "nowhere")
        assert prizes.change_prize(SHOW, gone, {"title": "新"}) is SHOW
        assert prizes.remove_prize(SHOW, gone) is SHOW
        assert prizes.duplicate_prize(SHOW, gone, "n") is SHOW
        assert prizes.move_prize(SHOW, gone, 1) is SHOW

    @pytest.mark.parametrize("planned", [FIRST, GAME, AWARD])
    def test_each_has_a_title(self, planned: Draw | Game | Award) -> None:
        with pytest.raises(PlanError, match="needs a title"):
            prizes.change_prize(SHOW, key(planned), {"title": " "})
        with pytest.raises(PlanError, match="needs a title"):
            prizes.add_prize(make_show(5), replace(planned, title=""))

    def test_an_id_that_was_given_is_not_given_again(self) -> None:
        ids = PlanIds.clear_of(make_show(5, draws=(Draw(id="draw-1", title="奖"),)))
        assert [ids.prize(PrizeKind.DRAW) for _ in range(2)] == ["draw-2", "draw-3"]
        assert ids.prize(PrizeKind.GAME) == "game-1"


def evening() -> DrawEvening:
    """A run with all three of them, in which the first draw, the game and the award have begun."""
    begun = DrawEvening()
    begun.do("18:00", EditPlan(SHOW), d.EnterWinners("a", (Winner(number="001", name="赵一"),)))
    begun.do("18:00", g.StartGame("a"), g.RevealAward("w"))
    return begun


class TestLocks:
    @pytest.mark.parametrize(
        ("planned", "changes", "reason"),
        [
            (FIRST, {"prize": "汽车"}, Reason.DRAW_HAS_BEGUN),
            (GAME, {"teams": ()}, Reason.GAME_HAS_BEGUN),
            (AWARD, {"winners": ("韩梅梅",)}, Reason.AWARD_IS_REVEALED),
        ],
    )
    def test_what_has_begun_is_neither_changed_nor_taken_out(
        self, planned: Draw | Game | Award, changes: dict[str, Any], reason: Reason
    ) -> None:
        begun = evening()
        show = begun.state.show
        changed = prizes.change_prize(show, key(planned), changes)
        begun.refuses("18:01", EditPlan(changed), reason)
        begun.refuses("18:01", EditPlan(prizes.remove_prize(show, key(planned))), reason)

    def test_what_is_still_to_come_is_changed_beside_it(self) -> None:
        begun = evening()
        changed = prizes.change_prize(begun.state.show, key(SECOND), {"count": 9})
        begun.do("18:01", EditPlan(prizes.move_prize(changed, key(FIRST), 1)))
        assert [draw.count for draw in begun.state.show.draws] == [1, 9, 1]

    def test_an_award_that_is_secret_again_can_be_changed(self) -> None:
        begun = evening()
        begun.do("18:01", g.ConcealAward("w"))
        changed = prizes.change_prize(begun.state.show, key(AWARD), {"winners": ()})
        begun.do("18:02", EditPlan(changed))
        assert begun.state.show.awards[0].winners == ()

    def test_a_draw_whose_only_press_was_cancelled_has_begun_all_the_same(self) -> None:
        begun = evening()
        begun.cancel(1)
        assert key(FIRST) in begun_prizes(begun.state)

    def test_another_plan_takes_what_has_begun_from_the_run(self) -> None:
        state = evening().state
        other = make_show(10, 10, draws=(replace(FIRST, count=7), SECOND), awards=(AWARD,))
        plan = reconciled(state, other)
        assert find_prize(plan, key(FIRST)) == FIRST
        assert find_prize(plan, key(GAME)) == GAME
        assert objection(state, plan) is None

    def test_nothing_is_locked_before_anything_has_begun(self) -> None:
        assert begun_prizes(Evening(SHOW).state) == {}


def found(*draws: Draw, people: tuple[Person, ...] = PEOPLE, **more: Any) -> list[tuple[Any, ...]]:
    show = make_show(10, 10, draws=draws, **more)
    flags = prize_flags(show, invited(people), lambda name: name == "there.png")
    return [(flag.code, flag.about, flag.count) for flag in flags]


class TestDoubts:
    def test_a_sound_draw_game_and_award_have_none(self) -> None:
        assert prize_flags(SHOW, NOBODY) == ()
        assert prize_flags(SHOW, invited(PEOPLE)) == ()

    def test_departments_and_groups_that_nobody_is_in(self) -> None:
        asked = replace(FIRST, in_departments=("技术部", "行政部"), not_in_groups=("红队", "绿队"))
        assert found(asked) == [
            (C.UNKNOWN_DEPARTMENT, "行政部", 0),
            (C.UNKNOWN_GROUP, "绿队", 0),
        ]
        assert found(asked, people=()) == []

    def test_files_that_are_not_there(self) -> None:
        assert found(replace(FIRST, picture="gone.png")) == [(C.FILE_MISSING, "gone.png", 0)]
        assert found(replace(FIRST, picture="there.png")) == []
        award = replace(AWARD, photo="there.png", music="gone.ogg")
        assert found(awards=(award,)) == [(C.FILE_MISSING, "gone.ogg", 0)]

    def test_more_prizes_than_people_who_are_invited(self) -> None:
        assert found(replace(FIRST, count=5)) == []
        assert found(replace(FIRST, count=6)) == [(C.MORE_PRIZES_THAN_PEOPLE, "", 5)]
        technicians = replace(FIRST, in_departments=("技术部",), count=3)
        assert found(technicians) == [(C.MORE_PRIZES_THAN_PEOPLE, "", 2)]
        teams = replace(FIRST, entrants=Entrants.DEPARTMENTS, count=4)
        assert found(teams) == [(C.MORE_PRIZES_THAN_PEOPLE, "", 3)]

    def test_winners_of_draws_before_it_are_no_more_there_to_win(self) -> None:
        first, second = replace(FIRST, count=3), replace(SECOND, count=3)
        assert found(second, first) == [(C.MORE_PRIZES_THAN_PEOPLE, "", 2)]
        assert found(first, replace(second, earlier_winners=EarlierWinners.IN)) == []
        out_of = replace(second, earlier_winners=EarlierWinners.OUT_OF, out_of=("c",))
        assert found(first, out_of, THIRD) == []
        only = replace(first, in_departments=("财务部",), count=1)
        assert found(only, second) == []

    def test_what_a_draw_leaves_open(self) -> None:
        backwards = replace(FIRST, hired_from=date(2026, 1, 2), hired_until=date(2026, 1, 1))
        assert (C.HIRED_BACKWARDS, "", 0) in found(backwards)
        assert found(replace(FIRST, prize="")) == [(C.NO_PRIZE, "", 0)]
        nameless = replace(FIRST, earlier_winners=EarlierWinners.OUT_OF)
        assert found(nameless) == [(C.OUT_OF_NONE, "", 0)]

    def test_an_award_without_winners_and_a_game_longer_than_its_segment(self) -> None:
        assert found(awards=(replace(AWARD, winners=()),)) == [(C.NO_WINNERS, "", 0)]
        assert found(games=(replace(GAME, duration_ms=10 * MINUTE),)) == []
        assert found(games=(replace(GAME, duration_ms=11 * MINUTE),)) == [(C.GAME_TOO_LONG, "", 0)]

    def test_one_whose_segment_is_gone_is_doubtful_one_kept_ready_is_not(self) -> None:
        show = plan_edits.delete_segments(SHOW, ["s2"])
        (draw, award) = prize_flags(show, NOBODY)
        assert {draw.code, award.code} == {C.NO_SEGMENT}
        assert prizes_in(show, None) == (SECOND, AWARD)
        assert found(replace(FIRST, segment=None)) == []

    def test_a_doubt_stands_at_its_segment_and_what_has_none_comes_last(self) -> None:
        drawn = replace(SHOW.draws[1], prize="")
        show = prizes.put_prize(plan_edits.delete_segments(SHOW, ["s1"]), drawn)
        flags = in_order(show, (*prize_flags(show, NOBODY), *flags_of(show)))
        assert [(flag.segment, flag.prize and flag.prize.id) for flag in flags] == [
            ("s2", "b"),
            *(("", each) for each in ("a", "c", "a")),
        ]

    def test_no_doubt_names_the_winners_of_an_award(self) -> None:
        award = replace(AWARD, photo="gone.png", segment="nowhere")
        flags = prize_flags(make_show(5, awards=(award,)), invited(PEOPLE), lambda _: False)
        assert flags and "李雷" not in repr(flags)
