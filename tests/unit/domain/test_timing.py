"""How late it is: the countdown, the forecast, over and under."""

from __future__ import annotations

import pytest

from showctl.domain import commands as c
from showctl.domain.plan import MINUTE, SECOND, EndRule, Kind, Show
from showctl.domain.timing import (
    expected_end,
    expected_start,
    forecast,
    late_start,
    planned_end,
)
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed

AUTO, CLOCK = {"end_rule": EndRule.AUTO}, {"end_rule": EndRule.CLOCK}
BACKGROUND = {"is_background": True}


class TestCountdown:
    def test_elapsed_and_remaining_count_from_the_start(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:02:00.250")
        assert (evening.elapsed_s, evening.remaining_s) == (120.25, 179.75)

    def test_past_the_end_the_remaining_time_is_negative(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:05")
        assert (evening.remaining_s, evening.overrun_s) == (0, 0)
        evening.wait("18:06:10")
        assert (evening.remaining_s, evening.overrun_s) == (-70, 70)

    def test_time_held_does_not_count(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.Hold())
        evening.wait("18:03")
        assert (evening.elapsed_s, evening.remaining_s) == (60, 240)
        evening.do("18:04", c.Resume())
        evening.wait("18:05")
        assert (evening.elapsed_s, evening.remaining_s) == (120, 180)

    def test_two_holds_add_up(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        for hold, resume in [("18:01", "18:02"), ("18:03", "18:03:30")]:
            evening.do(hold, c.Hold())
            evening.do(resume, c.Resume())
        evening.wait("18:04")
        assert (evening.elapsed_s, evening.remaining_s) == (150, 150)

    def test_time_added_comes_on_top(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:02", c.AddTime(MINUTE), c.AddTime(-10 * SECOND))
        assert (evening.elapsed_s, evening.remaining_s) == (120, 230)

    def test_an_overrun_that_is_held_stands_still(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:05:30", c.Hold())
        evening.wait("18:09")
        assert (evening.elapsed_s, evening.remaining_s) == (330, -30)

    def test_nothing_counts_before_the_start_and_after_the_end(self) -> None:
        evening = Evening(make_show(5))
        assert evening.remaining_s is None
        evening.do("18:00", c.Start(), c.End())
        assert evening.remaining_s is None


class TestClockSegment:
    def test_it_counts_down_to_its_planned_end_however_late_it_began(self) -> None:
        evening = Evening.begun(changed(make_show(5, 10), s2=CLOCK))
        evening.do("18:09", c.Go())
        assert (evening.elapsed_s, evening.remaining_s) == (0, 360)

    def test_a_hold_stops_its_elapsed_but_never_its_remaining(self) -> None:
        evening = Evening.begun(changed(make_show(10, 5), s1=CLOCK))
        evening.do("18:01", c.Hold())
        evening.wait("18:07")
        assert (evening.elapsed_s, evening.remaining_s) == (60, 180)

    def test_time_added_moves_its_end(self) -> None:
        evening = Evening.begun(changed(make_show(10, 5), s1=CLOCK), "18:04")
        evening.do("18:05", c.AddTime(MINUTE))
        assert evening.remaining_s == 360

    def test_at_its_end_it_waits_for_go_and_overruns(self) -> None:
        evening = Evening.begun(changed(make_show(10, 5), s1=CLOCK), "18:04")
        evening.wait("18:12")
        assert (evening.on, evening.overrun_s) == ("s1", 120)

    def test_one_that_begins_past_its_planned_end_is_over_at_once(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s2=CLOCK))
        evening.do("18:11", c.Go())
        assert evening.overrun_s == 60


class TestAutoSegment:
    def test_it_goes_on_by_itself_at_zero(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=AUTO))
        evening.wait("18:04:59.999")
        assert evening.on == "s1"
        evening.wait("18:05")
        assert evening.on == "s2"

    def test_before_a_gap_it_stays_at_zero_until_the_next_planned_instant(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=AUTO, s2={"at": "18:10"}))
        evening.wait("18:09:59.999")
        assert (evening.on, evening.remaining_s, evening.overrun_s) == ("s1", 0, 0)
        evening.wait("18:10")
        assert (evening.on, evening.actual("s2")[0]) == ("s2", "18:10:00")

    def test_a_late_one_does_not_wait_for_a_planned_instant_that_has_passed(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=AUTO, s2={"at": "18:10"}), "18:07")
        evening.wait("18:12")
        assert evening.actual("s2")[0] == "18:12:00"

    def test_held_it_stays(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=AUTO))
        evening.do("18:04", c.Hold())
        evening.wait("18:20")
        assert evening.on == "s1"
        evening.do("18:20", c.Resume())
        evening.wait("18:21")
        assert evening.actual("s2")[0] == "18:21:00"

    def test_on_the_last_segment_it_waits(self) -> None:
        evening = Evening.begun(changed(make_show(5), s1=AUTO))
        evening.wait("18:07")
        assert (evening.on, evening.overrun_s) == ("s1", 120)


class TestForecast:
    def test_before_the_start_it_is_the_plan_and_then_it_slides(self) -> None:
        evening = Evening(make_show(5, 5))
        assert evening.expected("s2") == ("18:05:00", "18:10:00")
        evening.wait("18:02")
        assert evening.expected("s2") == ("18:07:00", "18:12:00")

    def test_the_current_segment_ends_at_its_end_or_now(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        assert evening.expected("s1") == ("18:00:00", "18:05:00")
        evening.wait("18:07")
        assert evening.expected("s1") == ("18:00:00", "18:07:00")
        assert evening.expected("s3") == ("18:12:00", "18:17:00")

    def test_a_hold_makes_the_evening_later(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.Hold())
        evening.wait("18:08")
        assert evening.expected("s2") == ("18:12:00", "18:17:00")
        assert evening.late_s == 420

    def test_gaps_absorb_lateness(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s2={"at": "18:10"}))
        evening.wait("18:09")
        assert evening.expected("s2") == ("18:10:00", "18:15:00")
        assert evening.late_s == 0
        evening.wait("18:12")
        assert evening.expected("s2") == ("18:12:00", "18:17:00")
        assert evening.late_s == 120

    def test_a_segment_that_follows_comes_early_when_the_one_before_is_early(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:02", c.Go())
        assert evening.expected("s3") == ("18:07:00", "18:12:00")
        assert evening.late_s == -180

    def test_a_clock_segment_takes_up_lateness_until_its_planned_end(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5, 5), s2=CLOCK))
        evening.wait("18:07")
        assert evening.expected("s2") == ("18:07:00", "18:10:00")
        assert evening.late_s == 0

    def test_a_clock_segment_expected_past_its_end_takes_no_time(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5, 5), s2=CLOCK))
        evening.wait("18:12")
        assert evening.expected("s2") == ("18:12:00", "18:12:00")
        assert evening.expected("s3") == ("18:12:00", "18:17:00")

    def test_skipped_segments_take_no_time(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:01", c.Skip("s2"))
        assert "s2" not in forecast(evening.state)
        assert evening.expected("s3") == ("18:05:00", "18:10:00")
        assert evening.late_s == -300

    def test_the_chain_passes_a_background_segment_by(self) -> None:
        show = changed(make_show(5, 30, 5), s2=BACKGROUND)
        assert Evening(show).expected("s3") == ("18:05:00", "18:10:00")
        assert Evening(show).state.planned["s3"].start == at("18:05")

    def test_a_background_segment_has_its_own_expected_start_and_end(self) -> None:
        show = changed(make_show(5, 30, 5), s2={**BACKGROUND, "at": "18:02"})
        assert Evening(show).expected("s2") == ("18:02:00", "18:32:00")

    def test_overlapping_rows_come_one_after_the_other_and_the_lateness_shows(self) -> None:
        evening = Evening.begun(changed(make_show(10, 10), s2={"at": "18:05"}))
        assert evening.expected("s2") == ("18:10:00", "18:20:00")
        assert evening.late_s == 300


class TestOverUnder:
    def test_the_planned_end_is_the_latest_one(self) -> None:
        state = Evening(changed(make_show(60, 10), s2={"at": "18:10"})).state
        assert planned_end(state) == at("19:00")

    def test_it_is_positive_when_late(self) -> None:
        assert Evening.begun(make_show(5, 5), "18:03").late_s == 180

    def test_once_ended_it_stands(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:05", c.Go())
        evening.do("18:13", c.End())
        evening.wait("20:00")
        assert evening.late_s == 180

    def test_a_run_ended_before_its_last_segment_is_early(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:04", c.End())
        assert evening.late_s == -360

    def test_what_was_skipped_at_the_end_makes_it_early(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.Skip())
        assert evening.late_s == -300

    def test_it_can_be_read_relative_to_the_actual_first_start(self) -> None:
        evening = Evening.begun(make_show(5, 5), "18:07")
        evening.wait("18:13")
        assert evening.late_s * 1000 - late_start(evening.state) == 60_000

    def test_relative_counts_from_the_segment_begun_first(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5), "18:06", segment="s2")
        assert late_start(evening.state) == 60_000


@pytest.fixture
def party() -> Show:
    """Set-up from 18:00 to 18:30, the show to 18:40, strike to 19:10."""
    kinds = {"s1": {"kind": Kind.SETUP}, "s3": {"kind": Kind.STRIKE}}
    return changed(make_show(30, 10, 30), **kinds)


class TestParts:
    def test_the_planned_end_is_that_of_the_show_part(self, party: Show) -> None:
        assert planned_end(Evening(party).state) == at("18:40")

    def test_late_set_up_makes_the_show_late(self, party: Show) -> None:
        evening = Evening.begun(party)
        evening.wait("18:35")
        assert evening.late_s == 300

    def test_the_headline_stands_at_the_end_of_the_show_while_the_strike_takes_long(
        self, party: Show
    ) -> None:
        evening = Evening.begun(party)
        evening.do("18:30", c.Go())
        evening.do("18:41", c.Go())
        evening.wait("20:30")
        assert evening.late_s == 60
        evening.do("20:30", c.End())
        end = expected_end(evening.state, forecast(evening.state))
        assert evening.late_s == 60 and end is not None and end.at(evening.now) == at("18:41")

    def test_a_show_without_a_show_part_counts_as_all_show(self) -> None:
        show = changed(make_show(30, 30), s1={"kind": Kind.SETUP}, s2={"kind": Kind.STRIKE})
        assert planned_end(Evening(show).state) == at("19:00")


class TestStartOfTheShow:
    def test_one_whose_first_segment_is_skipped_begins_with_the_second(self) -> None:
        evening = Evening(make_show(5, 5))
        evening.wait("17:50")
        start = expected_start(evening.state, forecast(evening.state), at("17:50"))
        assert start == at("18:00")
        evening.do("17:51", c.Skip("s1"))
        start = expected_start(evening.state, forecast(evening.state), at("17:51"))
        assert start is not None

    def test_one_that_has_begun_begins_no_more(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        assert expected_start(evening.state, forecast(evening.state), at("18:01")) is None
