"""Reserves: put in by one key when what comes next is not ready."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showctl.domain import commands as c
from showctl.domain.by_plan import next_press
from showctl.domain.catch_up import wanted_ms
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.events import AlertKind, Cause, SegmentStarted
from showctl.domain.faults import PlanError
from showctl.domain.finish_time import foresee
from showctl.domain.plan import MINUTE, EndRule, Segment, Show
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments, move_segments
from showctl.domain.plan_flags import flags_of
from showctl.domain.plan_locks import locked
from showctl.domain.refusal import Reason
from showctl.domain.timing import planned_end
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, clock, of_day

RESERVE = {"is_reserve": True}


def make_evening_with_reserves(**changes: dict[str, object]) -> Show:
    """Three segments of 5 minutes, and two reserves: s4 of 3 minutes, s5 of 4."""
    show = make_show(5, 5, 5, 3, 4)
    return changed(show, **({"s4": RESERVE, "s5": RESERVE} | changes))


@pytest.fixture
def evening() -> Evening:
    return Evening.begun(make_evening_with_reserves())


class TestInThePlan:
    def test_it_takes_no_planned_time_wherever_its_row_is(self) -> None:
        show = changed(make_show(5, 10, 5), s2=RESERVE)
        evening = Evening.begun(show)
        assert evening.expected("s3") == ("18:05:00", "18:10:00")
        assert clock(planned_end(evening.state)) == "18:10:00"
        assert flags_of(show) == ()

    def test_the_evening_goes_past_it(self, evening: Evening) -> None:
        for time in ("18:05", "18:10"):
            evening.do(time, c.Go())
        assert evening.on == "s3"
        assert evening.refusal("18:15", c.Go()) is Reason.LAST_SEGMENT

    def test_it_cannot_be_gone_to_nor_started_with(self, evening: Evening) -> None:
        assert evening.refusal("18:01", c.Jump("s4")) is Reason.IS_RESERVE
        fresh = Evening(make_evening_with_reserves())
        assert fresh.refusal("18:00", c.Start("s4")) is Reason.IS_RESERVE

    def test_a_show_of_reserves_alone_cannot_begin(self) -> None:
        evening = Evening(changed(make_show(5), s1=RESERVE))
        assert evening.refusal("18:00", c.Start()) is Reason.EMPTY_SHOW

    def test_it_does_not_run_beside_the_evening(self) -> None:
        with pytest.raises(PlanError):
            Segment(id="s1", title="S1", is_reserve=True, is_background=True)
        show = change_segments(make_show(5, 5), ["s2"], {"is_background": True})
        changed_again = change_segments(show, ["s2"], {"is_reserve": True})
        assert not changed_again.segment("s2").is_background


class TestPutIn:
    def test_the_first_one_is_on_at_once_and_go_leads_to_what_was_not_ready(
        self, evening: Evening
    ) -> None:
        (started,) = evening.do("18:05", c.PutInReserve())
        assert started == SegmentStarted(at=at("18:05"), segment="s4", cause=Cause.RESERVE)
        assert evening.statuses == "done pending pending current pending"
        assert evening.remaining_s == 180
        evening.do("18:08", c.Go())
        assert evening.statuses == "done current pending done pending"

    def test_another_one_can_be_chosen(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve("s5"))
        assert evening.on == "s5"

    def test_one_after_the_other_as_long_as_some_are_left(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        evening.do("18:08", c.PutInReserve())
        assert evening.statuses == "done pending pending done current"
        evening.refuses("18:12", c.PutInReserve(), Reason.NO_RESERVE)
        evening.refuses("18:12", c.PutInReserve("s4"), Reason.NO_RESERVE)
        evening.do("18:12", c.Go())
        assert evening.on == "s2"

    def test_one_that_is_used_or_left_out_is_not_put_in_again(self, evening: Evening) -> None:
        evening.do("18:01", c.Skip("s4"))
        evening.refuses("18:05", c.PutInReserve("s4"), Reason.RESERVE_GONE)
        evening.refuses("18:05", c.PutInReserve("s2"), Reason.RESERVE_GONE)
        evening.do("18:05", c.PutInReserve())
        assert evening.on == "s5"

    def test_a_second_press_at_once_puts_in_no_second_one(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        evening.refuses("18:05:00.399", c.PutInReserve(), Reason.GO_GUARD)

    def test_not_before_the_run_and_not_after_it(self, evening: Evening) -> None:
        fresh = Evening(make_evening_with_reserves())
        assert fresh.refusal("18:00", c.PutInReserve()) is Reason.NOT_STARTED
        evening.do("18:05", c.End())
        assert evening.refusal("18:06", c.PutInReserve()) is Reason.FINISHED

    def test_it_ends_a_hold_as_go_does(self, evening: Evening) -> None:
        evening.do("18:01", c.Hold())
        evening.do("18:02", c.PutInReserve())
        assert evening.remaining_s == 180
        evening.wait("18:03")
        assert evening.remaining_s == 120

    def test_its_cues_start_with_it(self) -> None:
        cue = Cue(
            id="r", title="r", kind=CueKind.AUDIO, trigger=Trigger.START, media="sounds/a.ogg"
        )
        evening = Evening.begun(make_evening_with_reserves(s4=RESERVE | {"cues": (cue,)}))
        evening.do("18:05", c.PutInReserve())
        assert evening.cues() == [("r", "18:05:00")]

    def test_a_cue_by_the_clock_is_silent_until_it_is_put_in(self) -> None:
        cue = Cue(
            id="r", title="r", kind=CueKind.PROMPT, trigger=Trigger.CLOCK, at_ms=18 * 60 * MINUTE
        )
        evening = Evening.begun(make_evening_with_reserves(s4=RESERVE | {"cues": (cue,)}))
        evening.wait("18:04")
        assert evening.cues() == []

    def test_it_counts_its_length_and_not_to_a_planned_end(self) -> None:
        rules = RESERVE | {"end_rule": EndRule.CLOCK, "at": "18:20"}
        evening = Evening.begun(make_evening_with_reserves(s4=rules))
        evening.do("18:05", c.PutInReserve())
        assert evening.remaining_s == 180

    def test_one_that_ends_by_itself_goes_on_to_what_was_not_ready(self) -> None:
        evening = Evening.begun(make_evening_with_reserves(s4=RESERVE | {"end_rule": EndRule.AUTO}))
        evening.do("18:05", c.PutInReserve())
        evening.wait("18:08")
        assert (evening.on, evening.remaining_s) == ("s2", 300)

    def test_past_its_time_it_is_an_overrun(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        evening.wait("18:09")
        assert evening.alerts(AlertKind.OVERRUN) == [("overrun", "s4", "18:08:00")]

    def test_what_runs_beside_the_evening_starts_when_the_chain_passes_it(self) -> None:
        show = make_evening_with_reserves(s2={"is_background": True})
        evening = Evening.begun(show)
        evening.do("18:05", c.PutInReserve())
        assert evening.state.beside == {}
        evening.do("18:08", c.Go())
        assert (evening.on, list(evening.state.beside)) == ("s3", ["s2"])
        evening.do("18:09", c.Back())
        assert (evening.on, evening.state.beside) == ("s4", {})


class TestTakenBack:
    def test_back_returns_to_what_was_on_as_if_it_had_not_been(self, evening: Evening) -> None:
        evening.do("18:03", c.PutInReserve())
        evening.do("18:04", c.Back())
        assert evening.statuses == "current pending pending pending pending"
        assert evening.remaining_s == 60
        evening.do("18:05", c.PutInReserve())
        assert evening.on == "s4"

    def test_back_from_what_was_not_ready_returns_to_the_reserve(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        evening.do("18:06", c.Go())
        evening.do("18:07", c.Back())
        assert (evening.on, evening.remaining_s) == ("s4", 60)
        evening.do("18:07", c.Back())
        assert (evening.on, evening.remaining_s) == ("s1", -120)

    def test_a_jump_from_it_passes_what_lies_between(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        evening.do("18:06", c.Jump("s3"))
        assert evening.statuses == "done skipped current done pending"

    def test_a_jump_back_leaves_it_used(self, evening: Evening) -> None:
        evening.do("18:05", c.Go())
        evening.do("18:06", c.PutInReserve())
        evening.do("18:07", c.Jump("s1"))
        assert evening.statuses == "current pending pending done pending"

    def test_a_row_above_what_is_on_serves_as_well(self) -> None:
        show = changed(make_show(3, 5, 5), s1=RESERVE)
        evening = Evening.begun(show)
        evening.do("18:05", c.PutInReserve())
        assert evening.statuses == "current done pending"
        evening.do("18:06", c.Go())
        assert evening.statuses == "done done current"


class TestWhatIsExpected:
    def test_the_rest_is_later_by_its_minutes(self, evening: Evening) -> None:
        evening.wait("18:05")
        assert evening.late_s == 0
        evening.do("18:05", c.PutInReserve())
        assert evening.expected("s2") == ("18:08:00", "18:13:00")
        assert evening.late_s == 180
        assert wanted_ms(evening.state, evening.now) == 3 * MINUTE

    def test_the_last_one_of_the_evening_ends_the_show(self, evening: Evening) -> None:
        for time in ("18:05", "18:10"):
            evening.do(time, c.Go())
        evening.do("18:15", c.PutInReserve())
        assert evening.late_s == 180
        finish = foresee(evening.state, evening.now, {})
        assert finish is not None and finish.p50 >= at("18:17")
        evening.do("18:18", c.End())
        assert evening.late_s == 180

    def test_it_can_take_the_show_past_its_curfew(self) -> None:
        show = replace(make_evening_with_reserves(), curfew_ms=of_day("18:16"))
        evening = Evening.begun(show)
        evening.wait("18:05")
        assert evening.alerts(AlertKind.CURFEW) == []
        evening.do("18:05", c.PutInReserve())
        assert evening.alerts(AlertKind.CURFEW) != []

    def test_nobody_is_called_for_one_that_is_not_put_in(self, evening: Evening) -> None:
        evening.wait("18:30")
        assert {segment for _, segment, _ in evening.alerts()} <= {"s1", "s2", "s3"}

    def test_catching_up_leaves_reserves_alone(self, evening: Evening) -> None:
        cut = c.ApplyCatchUp((Change(segment="s4", means=Means.CUT),))
        assert evening.refusal("18:01", cut) is Reason.CATCH_UP_RESERVE

    def test_what_presses_by_the_plan_goes_on_from_it(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        press = next_press(evening.state)
        assert press is not None and (press.at, press.command) == (at("18:08"), c.Go())


class TestPlanEdits:
    def test_a_reserve_is_locked_once_it_is_put_in(self, evening: Evening) -> None:
        evening.do("18:01", EditPlan(change_segments(evening.state.show, ["s4"], {"title": "谢"})))
        evening.do("18:05", c.PutInReserve())
        assert locked(evening.state) == {"s1", "s4"}
        mended = EditPlan(change_segments(evening.state.show, ["s4"], {"is_reserve": False}))
        assert evening.refusal("18:06", mended) is Reason.SEGMENT_HAS_STARTED

    def test_a_segment_to_come_can_become_one(self, evening: Evening) -> None:
        evening.do("18:01", EditPlan(change_segments(evening.state.show, ["s2"], RESERVE)))
        evening.do("18:05", c.PutInReserve())
        assert evening.on == "s2"
        evening.do("18:10", c.Go())
        assert evening.on == "s3"

    def test_the_rows_up_to_where_the_evening_is_stay(self, evening: Evening) -> None:
        evening.do("18:05", c.PutInReserve())
        moved = EditPlan(move_segments(evening.state.show, ["s3"], 0))
        assert evening.refusal("18:06", moved) is Reason.ROWS_HAVE_PASSED
        evening.do("18:06", EditPlan(move_segments(evening.state.show, ["s3"], 1)))
        evening.do("18:08", c.Go())
        assert evening.on == "s3"
