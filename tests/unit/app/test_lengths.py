"""A plan takes over the lengths that a run really had."""

from __future__ import annotations

from typing import Any

from showctl.app.lengths import LengthChange, length_changes, with_lengths
from showctl.domain import commands as c
from showctl.domain.plan import MINUTE, SECOND, EndRule
from tests.plans import make_show
from tests.unit.domain.evening import Evening, changed

AUTO: dict[str, Any] = {"end_rule": EndRule.AUTO}
SHOW = changed(make_show(5, 5, 5, 5, 5), s4=AUTO)


def run() -> Evening:
    """8:10 with a hold of a minute, then as planned, then a skip, then two by themselves."""
    evening = Evening.begun(SHOW)
    evening.do("18:02", c.Hold())
    evening.do("18:03", c.Resume())
    evening.do("18:08:10", c.Go())
    evening.do("18:13:20", c.Skip("s3"), c.Go())
    return evening


def test_real_lengths_without_holds_in_half_minutes() -> None:
    assert length_changes(SHOW, run().state) == (LengthChange("s1", 5 * MINUTE, 7 * MINUTE),)


def test_what_is_not_over_or_was_skipped_or_ends_by_itself_keeps_its_length() -> None:
    evening = run()
    evening.do("18:20", c.Hold())
    evening.do("18:21", c.Resume())
    evening.do("18:40", c.End())
    changes = length_changes(SHOW, evening.state)
    assert [change.segment for change in changes] == ["s1", "s5"]


def test_a_reserve_keeps_its_length_however_long_it_was_needed() -> None:
    show = changed(make_show(5, 5, 5), s3={"is_reserve": True})
    evening = Evening.begun(show)
    evening.do("18:05", c.PutInReserve())
    evening.do("18:07", c.Go())
    assert length_changes(show, evening.state) == ()


def test_the_plan_has_them_and_nothing_else_changed() -> None:
    show = changed(SHOW, s1={"min_duration_ms": 4 * MINUTE}, s2={"min_duration_ms": 4 * MINUTE})
    changes = (
        LengthChange("s1", 5 * MINUTE, 7 * MINUTE),
        LengthChange("s2", 5 * MINUTE, 30 * SECOND),
    )
    after = with_lengths(show, changes)
    assert after == changed(
        show,
        s1={"duration_ms": 7 * MINUTE},
        s2={"duration_ms": 30 * SECOND, "min_duration_ms": 30 * SECOND},
    )


def test_lengths_that_are_taken_over_once_change_nothing_twice() -> None:
    evening = run()
    after = with_lengths(SHOW, length_changes(SHOW, evening.state))
    assert length_changes(after, evening.state) == ()
