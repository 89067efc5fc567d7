"""Back: the last advance had not been."""

from __future__ import annotations

import pytest

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.plan import MINUTE, EndRule
from showctl.domain.refusal import Reason
from showctl.domain.state import Phase, Status
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed

AUTO = {"end_rule": EndRule.AUTO}


@pytest.fixture
def evening() -> Evening:
    return Evening.begun(make_show(5, 5, 5))


def test_the_earlier_segment_goes_on_and_its_elapsed_includes_the_time_since(
    evening: Evening,
) -> None:
    evening.do("18:01", c.AddTime(MINUTE))
    evening.do("18:02", c.Go())
    evening.do("18:03", c.Back())
    assert evening.statuses == "current pending pending"
    assert (evening.elapsed_s, evening.remaining_s) == (180, 180)
    assert evening.actual("s1") == ("18:00:00", None)
    assert evening.actual("s2") == (None, None)


def test_the_later_segments_holds_and_added_time_go(evening: Evening) -> None:
    evening.do("18:02", c.Go(), c.AddTime(MINUTE))
    evening.do("18:03", c.Hold())
    evening.do("18:04", c.Back())
    assert (evening.state.phase, evening.elapsed_s) == (Phase.RUNNING, 240)
    evening.do("18:05", c.Go())
    assert evening.remaining_s == 300


def test_a_hold_that_go_ended_has_never_ended(evening: Evening) -> None:
    evening.do("18:01", c.Hold())
    evening.do("18:02", c.Go())
    evening.do("18:03", c.Back())
    assert (evening.state.phase, evening.elapsed_s, evening.remaining_s) == (Phase.HELD, 60, 240)
    evening.do("18:06", c.Resume())
    evening.wait("18:07")
    assert evening.elapsed_s == 120


def test_it_can_be_repeated_to_the_first_segment(evening: Evening) -> None:
    evening.do("18:01", c.Go())
    evening.do("18:02", c.Go())
    evening.do("18:03", c.Back(), c.Back())
    assert (evening.on, evening.elapsed_s) == ("s1", 180)
    assert evening.refusal("18:03", c.Back()) is Reason.FIRST_SEGMENT


def test_it_is_refused_where_the_run_began() -> None:
    evening = Evening.begun(make_show(5, 5, 5), segment="s2")
    assert evening.refusal("18:01", c.Back()) is Reason.FIRST_SEGMENT


def test_it_drops_a_jump_forward_and_what_it_skipped(evening: Evening) -> None:
    evening.do("18:01", c.Jump("s3"))
    evening.do("18:02", c.Back())
    assert evening.statuses == "current pending pending"


def test_it_drops_a_jump_back(evening: Evening) -> None:
    evening.do("18:01", c.Go())
    evening.do("18:02", c.Jump("s1"))
    evening.do("18:04", c.Back())
    assert evening.statuses == "done current pending"
    assert evening.actual("s1") == ("18:00:00", "18:01:00")
    assert evening.elapsed_s == 180


def test_it_drops_an_automatic_advance_and_the_segment_then_waits_for_go() -> None:
    evening = Evening.begun(changed(make_show(5, 5, 5), s1=AUTO))
    evening.do("18:05:10", c.Back())
    assert (evening.on, evening.remaining_s) == ("s1", -10)
    evening.wait("18:30")
    assert evening.on == "s1"


def test_an_automatic_segment_gone_back_to_before_its_end_waits_too() -> None:
    evening = Evening.begun(changed(make_show(5, 5, 5), s1=AUTO))
    evening.do("18:01", c.Go())
    evening.do("18:02", c.Back())
    evening.wait("18:06")
    assert (evening.on, evening.overrun_s) == ("s1", 60)


def test_an_automatic_segment_visited_anew_goes_on_by_itself() -> None:
    evening = Evening.begun(changed(make_show(5, 5, 5), s1=AUTO))
    evening.do("18:05:10", c.Back())
    evening.do("18:06", c.Go())
    evening.do("18:07", c.Jump("s1"))
    evening.wait("18:12")
    assert evening.on == "s2"


def test_what_skip_took_meanwhile_stays_skipped(evening: Evening) -> None:
    evening.do("18:01", c.Go(), c.Skip("s3"))
    evening.do("18:02", c.Back())
    assert evening.statuses == "current pending skipped"


def test_what_skip_took_before_two_of_them_leaves_one_segment_current(evening: Evening) -> None:
    evening.do("18:01", c.Go())
    evening.do("18:02", c.Jump("s1"), c.Skip("s2"))
    evening.do("18:03", c.Back(), c.Back())
    assert evening.on == "s1"
    assert evening.statuses == "current skipped pending"


def test_its_event_names_the_segment_that_is_on_again(evening: Evening) -> None:
    evening.do("18:01", c.Go())
    dropped, *_ = evening.do("18:02", c.Back())
    assert dropped == e.AdvanceDropped(at=at("18:02"), segment="s1")


def test_a_background_segment_that_the_dropped_advance_started_is_pending_again() -> None:
    show = changed(make_show(5, 2, 5, 5), s2={"is_background": True})
    evening = Evening.begun(show)
    evening.do("18:05", c.Go())
    assert list(evening.state.beside) == ["s2"]
    evening.do("18:06", c.Back())
    assert (evening.statuses, evening.state.beside) == ("current pending pending pending", {})


def test_a_background_segment_that_ended_meanwhile_is_pending_again() -> None:
    show = changed(make_show(5, 2, 5, 5), s2={"is_background": True})
    evening = Evening.begun(show)
    evening.do("18:05", c.Go())
    evening.wait("18:08")
    assert evening.state.status("s2") is Status.DONE
    evening.do("18:08", c.Back())
    assert evening.state.status("s2") is Status.PENDING


def test_a_background_segment_keeps_what_an_earlier_pass_left_of_it() -> None:
    evening = Evening.begun(changed(make_show(30, 1, 30), s2={"is_background": True}))
    evening.do("18:10", c.Go())
    evening.do("18:20", c.Jump("s1"))
    earlier = evening.actual("s2")
    assert earlier == ("18:10:00", "18:11:00")
    evening.do("18:25", c.Go())
    evening.do("18:26", c.Back())
    assert evening.actual("s2") == earlier
