"""What fires because of something else: waits, auto-continue, auto-follow, groups, moments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import events as e
from showctl.domain.award import Award
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, GoTo, Moment, Trigger
from showctl.domain.draw import Draw
from showctl.domain.draw_commands import CommitDraw, RollDraw, StopRoll
from showctl.domain.game_commands import RevealAward
from showctl.domain.plan import MINUTE, SECOND, Show
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.drawing_evening import EVERYBODY, seed
from tests.unit.domain.evening import Evening, changed, of_day


def prompt(cue_id: str, **over: Any) -> Cue:
    return Cue(**{"id": cue_id, "title": cue_id, "kind": CueKind.PROMPT, **over})


def music(cue_id: str, **over: Any) -> Cue:
    return Cue(**{"id": cue_id, "title": cue_id, "media": f"{cue_id}.ogg", **over})


def after(cue_id: str, leader: str, trigger: Trigger = Trigger.AFTER_START, **over: Any) -> Cue:
    return prompt(cue_id, trigger=trigger, after=leader, **over)


def show_with(*cues: Cue, then: tuple[Cue, ...] = ()) -> Show:
    return changed(make_show(5, 5, 5), s1={"cues": cues}, s2={"cues": then})


def firing_of(evening: Evening, cue: str) -> int:
    return evening.state.last_firing[cue].number


class TestWaits:
    def test_a_pre_wait_comes_between_the_hand_and_the_cue(self) -> None:
        evening = Evening.begun(show_with(prompt("q", pre_wait_ms=3 * SECOND)))
        evening.do("18:01", c.FireCue("q"))
        assert evening.cues() == [] and "q" in evening.state.waits
        evening.wait("18:01:03")
        assert evening.cues() == [("q", "18:01:03")] and evening.state.waits == {}

    def test_a_second_press_fires_what_waits_at_once_and_only_once(self) -> None:
        evening = Evening.begun(show_with(prompt("q", pre_wait_ms=3 * SECOND)))
        evening.do("18:01", c.FireCue("q"))
        evening.do("18:01:01", c.FireCue("q"))
        evening.wait("18:02")
        assert evening.cues() == [("q", "18:01:01")]

    def test_a_pre_wait_puts_off_a_timed_cue(self) -> None:
        cue = prompt("q", trigger=Trigger.START, offset_ms=SECOND, pre_wait_ms=2 * SECOND)
        evening = Evening.begun(show_with(cue))
        evening.wait("18:01")
        assert evening.cues() == [("q", "18:00:03")]

    def test_enter_does_not_fire_what_waits_already(self) -> None:
        evening = Evening.begun(show_with(prompt("q1", pre_wait_ms=MINUTE), prompt("q2")))
        evening.do("18:01", c.FireNextCue(), c.FireNextCue())
        assert evening.cues() == [("q2", "18:01:00")]

    def test_a_wait_can_be_dropped(self) -> None:
        evening = Evening.begun(show_with(prompt("q", pre_wait_ms=MINUTE)))
        evening.do("18:01", c.FireCue("q"), cc.DropWait("q"))
        evening.wait("18:04")
        assert evening.cues() == []

    def test_a_panic_ends_all_waits(self) -> None:
        evening = Evening.begun(show_with(music("m", pre_wait_ms=MINUTE)))
        evening.do("18:01", c.FireCue("m"), c.Panic())
        evening.wait("18:04")
        assert evening.cues() == []

    def test_a_stop_cue_ends_the_waits_of_its_targets_only(self) -> None:
        stop = Cue(id="x", title="x", kind=CueKind.STOP, targets=("a",))
        cues = (prompt("a", pre_wait_ms=MINUTE), prompt("b", pre_wait_ms=MINUTE), stop)
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireCue("a"), c.FireCue("b"), c.FireCue("x"))
        evening.wait("18:03")
        assert [cue for cue, _ in evening.cues()] == ["x", "b"]

    def test_a_wait_ends_with_its_segment_unless_the_cue_goes_on(self) -> None:
        goes_on = prompt("b", pre_wait_ms=MINUTE, at_segment_end=AtSegmentEnd.CONTINUE)
        evening = Evening.begun(show_with(prompt("a", pre_wait_ms=MINUTE), goes_on))
        evening.do("18:01", c.FireCue("a"), c.FireCue("b"), c.Go())
        evening.wait("18:04")
        assert evening.cues() == [("b", "18:02:00")]

    def test_back_gives_a_wait_back_and_it_fires_once(self) -> None:
        evening = Evening.begun(show_with(prompt("a", pre_wait_ms=MINUTE)))
        evening.do("18:01", c.FireCue("a"), c.Go())
        evening.do("18:01:30", c.Back())
        evening.wait("18:04")
        assert evening.cues() == [("a", "18:02:00")]

    def test_back_ends_the_waits_of_the_segment_it_takes_back(self) -> None:
        evening = Evening.begun(show_with(then=(prompt("a", pre_wait_ms=MINUTE),)))
        evening.do("18:01", c.Go(), c.FireCue("a"))
        evening.do("18:01:30", c.Back())
        evening.wait("18:04")
        assert evening.cues() == []

    def test_a_restart_keeps_a_wait(self) -> None:
        evening = Evening.begun(show_with(prompt("q", pre_wait_ms=MINUTE)))
        evening.do("18:01", c.FireCue("q"))
        evening.state = replay(evening.log)
        evening.wait("18:03")
        assert evening.cues() == [("q", "18:02:00")]

    def test_after_a_long_gap_a_wait_is_missed_and_never_fires(self) -> None:
        evening = Evening.begun(show_with(prompt("q", pre_wait_ms=SECOND)))
        evening.do("18:01", c.FireCue("q"))
        evening.reopen("18:02", 50 * SECOND)
        evening.wait("18:03")
        assert evening.cues() == [] and evening.state.waits == {}
        assert [item.cue for item in evening.state.missed] == ["q"]


class TestFollowing:
    def test_auto_continue_fires_with_the_start_after_both_waits(self) -> None:
        leader = music("a", post_wait_ms=2 * SECOND)
        evening = Evening.begun(show_with(leader, after("b", "a", pre_wait_ms=SECOND)))
        evening.do("18:01", c.FireCue("a"))
        evening.wait("18:02")
        assert evening.cues() == [("a", "18:01:00"), ("b", "18:01:03")]

    def test_auto_follow_fires_as_the_sound_ends(self) -> None:
        evening = Evening.begun(show_with(music("a"), after("b", "a", Trigger.AFTER_END)))
        evening.do("18:01", c.FireCue("a"))
        evening.do("18:01:20", c.ReportCue(1, c.Outcome.ENDED))
        assert evening.cues() == [("a", "18:01:00"), ("b", "18:01:20")]

    def test_nothing_follows_what_was_stopped_though_its_end_is_reported_late(self) -> None:
        evening = Evening.begun(show_with(music("a"), after("b", "a", Trigger.AFTER_END)))
        evening.do("18:01", c.FireCue("a"), c.StopCue(1), c.ReportCue(1, c.Outcome.ENDED))
        assert evening.cues() == [("a", "18:01:00")]

    @pytest.mark.parametrize("kind", [CueKind.AUDIO, CueKind.VIDEO])
    @pytest.mark.parametrize("outcome", [c.Outcome.ENDED, c.Outcome.FAILED])
    def test_nothing_follows_what_a_panic_broke_off(
        self, kind: CueKind, outcome: c.Outcome
    ) -> None:
        cues = (music("a", kind=kind), after("b", "a", Trigger.AFTER_END))
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireCue("a"), c.Panic(), c.ReportCue(1, outcome))
        evening.wait("18:03")
        assert evening.cues() == [("a", "18:01:00")]

    def test_nothing_follows_a_film_that_is_seen_no_more(self) -> None:
        cues = (music("a", kind=CueKind.VIDEO), after("b", "a", Trigger.AFTER_END))
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireCue("a"), c.Go(), c.ReportCue(1, c.Outcome.ENDED))
        evening.wait("18:03")
        assert evening.cues() == [("a", "18:01:00")]

    def test_auto_follow_fires_as_the_film_ends(self) -> None:
        cues = (music("a", kind=CueKind.VIDEO), after("b", "a", Trigger.AFTER_END))
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireCue("a"))
        evening.do("18:01:20", c.ReportCue(1, c.Outcome.ENDED))
        assert evening.cues() == [("a", "18:01:00"), ("b", "18:01:20")]

    def test_a_broken_cue_does_not_hold_up_the_one_after_it(self) -> None:
        evening = Evening.begun(show_with(music("a"), after("b", "a", Trigger.AFTER_END)))
        evening.do("18:01", c.FireCue("a"), c.ReportCue(1, c.Outcome.FAILED, "gone"))
        assert [cue for cue, _ in evening.cues()] == ["a", "b"]

    def test_a_prompt_is_over_as_it_fires_and_a_wait_after_its_time(self) -> None:
        wait = after("w", "p", Trigger.AFTER_END, kind=CueKind.WAIT, duration_ms=10 * SECOND)
        cues = (prompt("p"), wait, after("q", "w", Trigger.AFTER_END))
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireCue("p"))
        evening.wait("18:02")
        assert evening.cues() == [("p", "18:01:00"), ("w", "18:01:00"), ("q", "18:01:10")]

    def test_a_fade_is_over_after_its_time(self) -> None:
        fade = Cue(id="f", title="f", kind=CueKind.FADE, fade_out_ms=4 * SECOND)
        evening = Evening.begun(show_with(fade, after("q", "f", Trigger.AFTER_END)))
        evening.do("18:01", c.FireCue("f"))
        evening.wait("18:02")
        assert evening.cues()[-1] == ("q", "18:01:04")

    def test_a_ring_of_cues_that_take_no_time_is_cut_and_the_show_goes_on(self) -> None:
        evening = Evening.begun(show_with(after("a", "b"), after("b", "a")))
        evening.do("18:01", c.FireCue("b"))
        evening.wait("18:04")
        assert [cue for cue, _ in evening.cues()] == ["b", "a"]
        assert len(evening.state.show.links.cut) == 1

    def test_two_broken_sounds_that_follow_each_other_do_not_go_round_for_ever(self) -> None:
        one = music("a", trigger=Trigger.AFTER_END, after="b")
        two = music("b", trigger=Trigger.AFTER_END, after="a")
        evening = Evening.begun(show_with(one, two))
        evening.do("18:01", c.FireCue("a"))
        evening.do("18:01:30", c.ReportCue(1, c.Outcome.ENDED))
        assert [cue for cue, _ in evening.cues()] == ["a", "b"]
        evening.do("18:01:30", c.ReportCue(2, c.Outcome.FAILED, "gone"))
        assert [cue for cue, _ in evening.cues()] == ["a", "b"]


class TestGroups:
    def test_members_fire_together(self) -> None:
        group = prompt("g", kind=CueKind.GROUP, targets=("a", "b"))
        evening = Evening.begun(show_with(group, prompt("a"), prompt("b", pre_wait_ms=SECOND)))
        evening.do("18:01", c.FireCue("g"))
        evening.wait("18:02")
        assert evening.cues() == [("g", "18:01:00"), ("a", "18:01:00"), ("b", "18:01:01")]

    def test_members_fire_one_after_the_other(self) -> None:
        group = prompt("g", kind=CueKind.GROUP, targets=("a", "b"), is_sequence=True)
        evening = Evening.begun(show_with(group, music("a"), music("b")))
        evening.do("18:01", c.FireCue("g"))
        assert [cue for cue, _ in evening.cues()] == ["g", "a"]
        evening.do("18:02", c.ReportCue(firing_of(evening, "a"), c.Outcome.ENDED))
        assert evening.cues()[-1] == ("b", "18:02:00")

    def test_a_group_is_over_with_its_last_member(self) -> None:
        group = prompt("g", kind=CueKind.GROUP, targets=("a", "b"))
        evening = Evening.begun(
            show_with(group, music("a"), music("b"), after("q", "g", Trigger.AFTER_END))
        )
        evening.do("18:01", c.FireCue("g"))
        evening.do("18:02", c.ReportCue(firing_of(evening, "a"), c.Outcome.ENDED))
        assert "q" not in evening.state.last_firing
        evening.do("18:03", c.ReportCue(firing_of(evening, "b"), c.Outcome.ENDED))
        assert evening.cues()[-1] == ("q", "18:03:00")

    def test_stopping_a_group_stops_all_of_it(self) -> None:
        group = prompt("g", kind=CueKind.GROUP, targets=("a", "b"), is_sequence=True)
        evening = Evening.begun(show_with(group, music("a"), music("b"), music("other")))
        evening.do("18:01", c.FireCue("other"), c.FireCue("g"))
        evening.do("18:02", c.StopCue(firing_of(evening, "g")))
        assert [one.cue for one in evening.state.sounding.values()] == ["other"]
        assert evening.state.lasting == {}


class TestGoTo:
    def test_it_restarts_its_target_in_a_new_firing(self) -> None:
        go_to = Cue(id="x", title="x", kind=CueKind.GO_TO, targets=("a",))
        evening = Evening.begun(show_with(music("a"), go_to))
        evening.do("18:01", c.FireCue("a"))
        evening.do("18:02", c.FireCue("x"))
        (one,) = evening.state.sounding.values()
        assert (one.cue, one.began_at) == ("a", evening.now)

    def test_without_a_target_next_fires_the_next_manual_cue(self) -> None:
        go_to = Cue(id="x", title="x", kind=CueKind.GO_TO, goes_to=GoTo.NEXT, trigger=Trigger.START)
        evening = Evening.begun(show_with(go_to, prompt("q")))
        assert [cue for cue, _ in evening.cues()] == ["x", "q"]


class TestMoments:
    def test_a_hold_and_an_overrun_fire_the_cues_of_the_segment_that_is_on(self) -> None:
        here = (
            prompt("h", trigger=Trigger.MOMENT, moment=Moment.HOLD),
            prompt("o", trigger=Trigger.MOMENT, moment=Moment.OVERRUN),
        )
        there = (prompt("t", trigger=Trigger.MOMENT, moment=Moment.HOLD),)
        evening = Evening.begun(show_with(*here, then=there))
        evening.do("18:01", c.Hold())
        evening.do("18:02", c.Resume())
        evening.wait("18:07")
        assert [cue for cue, _ in evening.cues()] == ["h", "o"]

    def test_a_roll_its_winners_and_an_award_have_their_sounds(self) -> None:
        cues = [
            prompt(moment.value, trigger=Trigger.MOMENT, moment=moment)
            for moment in (Moment.DRAW_ROLLED, Moment.WINNER_DRAWN, Moment.AWARD_REVEALED)
        ]
        award = Award(id="a", title="最佳", winners=("赵一",))
        draw = Draw(id="d", title="一等奖", is_checked_in_only=False)
        evening = Evening.begun(replace(show_with(*cues), draws=(draw,), awards=(award,)))
        evening.do("18:01", CommitDraw("d", EVERYBODY, seed(1)))
        assert evening.cues() == []
        evening.do("18:02", RollDraw())
        evening.do("18:03", StopRoll(EVERYBODY))
        evening.do("18:04", RevealAward("a"))
        assert [cue for cue, _ in evening.cues()] == [
            *("draw_rolled", "winner_drawn", "award_revealed"),
        ]

    def test_the_end_of_the_show_fires_cues_of_any_segment(self) -> None:
        farewell = music("f", trigger=Trigger.MOMENT, moment=Moment.END_OF_SHOW)
        evening = Evening.begun(show_with(then=(farewell,)))
        evening.do("18:01", c.End())
        assert [one.cue for one in evening.state.sounding.values()] == ["f"]

    def test_a_cue_by_the_clock_fires_whatever_segment_is_on(self) -> None:
        bus = prompt("bus", trigger=Trigger.CLOCK, at_ms=of_day("18:07"))
        evening = Evening.begun(show_with(then=(bus,)))
        evening.wait("18:09")
        assert evening.cues() == [("bus", "18:07:00")]
        evening.do("18:10", c.Go())
        evening.wait("18:20")
        assert len(evening.cues()) == 1

    def test_a_cue_by_the_clock_that_the_run_began_after_is_not_fired_late(self) -> None:
        bus = prompt("bus", trigger=Trigger.CLOCK, at_ms=of_day("17:55"))
        evening = Evening.begun(show_with(bus))
        evening.wait("18:09")
        assert evening.cues() == []


class TestRestartCue:
    def test_the_sound_fired_last_plays_from_its_start_and_the_countdown_goes_on(self) -> None:
        evening = Evening.begun(show_with(music("a"), prompt("p")))
        evening.do("18:01", c.FireCue("a"), c.FireCue("p"))
        left = evening.remaining_s
        evening.do("18:01:30", cc.RestartCue())
        (one,) = evening.state.sounding.values()
        assert (one.cue, one.began_at) == ("a", evening.now)
        assert left is not None and evening.remaining_s == left - 30

    def test_it_is_refused_where_nothing_sounded(self) -> None:
        evening = Evening.begun(show_with(prompt("p")))
        evening.refuses("18:01", cc.RestartCue(), Reason.NOTHING_FIRED)


def test_a_firing_is_in_the_log_with_the_instant_its_wait_was_over() -> None:
    evening = Evening.begun(show_with(prompt("q", pre_wait_ms=SECOND)))
    evening.do("18:01", c.FireCue("q"))
    (fired,) = (event for event in evening.wait("18:03") if isinstance(event, e.CueFired))
    assert fired.due == fired.at
