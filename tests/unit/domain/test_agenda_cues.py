"""Timed cues, background segments, and what fell due while nobody was there."""

from __future__ import annotations

from typing import Any

import pytest

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, SECOND, EndRule, Show
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed

BACKGROUND: dict[str, Any] = {"is_background": True, "standby_ms": None}


def prompt(cue_id: str, trigger: Trigger = Trigger.START, offset_s: float = 0) -> Cue:
    return Cue(
        id=cue_id,
        title=cue_id,
        kind=CueKind.PROMPT,
        trigger=trigger,
        offset_ms=round(offset_s * SECOND),
    )


def show_with(*cues: Cue) -> Show:
    return changed(make_show(5, 5), s1={"cues": cues, "standby_ms": None}, s2={"standby_ms": None})


class TestTimedCues:
    def test_a_cue_at_the_start_fires_with_the_start(self) -> None:
        assert Evening.begun(show_with(prompt("q"))).cues() == [("q", "18:00:00")]

    def test_a_cue_at_an_offset_fires_that_much_later(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=90.25)))
        evening.wait("18:01:30.249")
        assert evening.cues() == []
        evening.wait("18:01:30.250")
        assert evening.cues() == [("q", "18:01:30.250")]

    def test_a_hold_puts_a_cue_at_an_offset_off(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=90)))
        evening.do("18:01", c.Hold())
        evening.do("18:10", c.Resume())
        evening.wait("18:12")
        assert evening.cues() == [("q", "18:10:30")]

    def test_a_cue_before_the_end_goes_by_the_allotted_end(self) -> None:
        evening = Evening.begun(show_with(prompt("q", Trigger.BEFORE_END, 30)))
        evening.do("18:04", c.AddTime(MINUTE))
        evening.wait("18:06")
        assert evening.cues() == [("q", "18:05:30")]

    def test_a_cue_before_the_end_fires_as_the_time_is_taken(self) -> None:
        evening = Evening.begun(show_with(prompt("q", Trigger.BEFORE_END, 30)))
        evening.do("18:01", c.AddTime(-5 * MINUTE))
        assert evening.cues() == [("q", "18:01:00")]

    def test_a_manual_cue_waits_for_a_hand(self) -> None:
        evening = Evening.begun(show_with(prompt("q", Trigger.MANUAL)))
        evening.wait("18:30")
        assert evening.cues() == []
        evening.do("18:30", c.FireNextCue())
        assert evening.cues() == [("q", "18:30:00")]

    def test_enter_fires_the_manual_cues_in_their_order_each_once(self) -> None:
        cues = prompt("q1", Trigger.MANUAL), prompt("t"), prompt("q2", Trigger.MANUAL)
        evening = Evening.begun(show_with(*cues))
        evening.do("18:01", c.FireNextCue())
        evening.do("18:02", c.FireNextCue())
        assert [cue for cue, _ in evening.cues()] == ["t", "q1", "q2"]
        assert evening.refusal("18:03", c.FireNextCue()) is not None

    def test_a_timed_cue_fires_once_in_a_visit(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=60)))
        evening.do("18:02", c.Go())
        evening.do("18:03", c.Back())
        evening.wait("18:30")
        assert evening.cues() == [("q", "18:01:00")]

    def test_after_back_the_next_go_fires_its_cues_again(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s2={"cues": (prompt("q"),)}))
        evening.do("18:02", c.Go())
        evening.do("18:03", c.Back())
        evening.do("18:04", c.Go())
        assert evening.cues() == [("q", "18:02:00"), ("q", "18:04:00")]

    def test_its_event_has_the_instant_it_was_due(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=60)))
        (fired,) = (event for event in evening.wait("18:03") if isinstance(event, e.CueFired))
        assert (fired.at, fired.due) == (at("18:01"), at("18:01"))


class TestBackground:
    def test_one_that_follows_starts_when_the_segment_before_it_ends(self) -> None:
        evening = Evening.begun(changed(make_show(5, 10, 5, 5), s2=BACKGROUND))
        evening.do("18:06", c.Go())
        assert evening.statuses == "done current current pending"
        assert evening.actual("s2")[0] == "18:06:00"

    def test_it_ends_by_itself(self) -> None:
        evening = Evening.begun(changed(make_show(5, 10, 5, 5), s2=BACKGROUND))
        evening.do("18:06", c.Go())
        evening.wait("18:17")
        assert evening.actual("s2") == ("18:06:00", "18:16:00")

    def test_one_with_a_planned_instant_starts_then_though_the_chain_went_by(self) -> None:
        show = changed(make_show(5, 10, 5, 5), s2={**BACKGROUND, "at": "18:12"})
        evening = Evening.begun(show)
        evening.do("18:05", c.Go())
        evening.wait("18:13")
        assert evening.actual("s2")[0] == "18:12:00"

    def test_one_with_a_planned_instant_starts_before_the_chain_gets_there(self) -> None:
        show = changed(make_show(20, 10, 5), s2={**BACKGROUND, "at": "18:02"})
        evening = Evening.begun(show)
        evening.wait("18:03")
        assert evening.statuses == "current current pending"

    def test_one_listed_before_the_chain_begins_with_it_or_at_its_instant(self) -> None:
        follows = changed(make_show(10, 5, 5), s1=BACKGROUND)
        assert Evening.begun(follows).statuses == "current current pending"
        evening = Evening.begun(changed(follows, s1={"at": "18:02"}))
        evening.wait("18:03")
        assert evening.actual("s1")[0] == "18:02:00"

    def test_it_has_its_own_cues_and_warnings(self) -> None:
        background = {**BACKGROUND, "at": "18:02", "cues": (prompt("q"),)}
        evening = Evening.begun(changed(make_show(20, 5, 5), s2=background))
        evening.wait("18:06")
        assert evening.cues() == [("q", "18:02:00")]
        assert ("warning", "s2", "18:06:00") in evening.alerts()

    def test_it_goes_on_while_the_chain_advances_and_holds(self) -> None:
        show = changed(make_show(5, 10, 5), s2={**BACKGROUND, "at": "18:02"})
        evening = Evening.begun(show)
        evening.do("18:04", c.Go(), c.Hold())
        evening.wait("18:30")
        assert evening.actual("s2") == ("18:02:00", "18:12:00")

    def test_go_and_the_next_segment_pass_it_by(self) -> None:
        evening = Evening.begun(changed(make_show(5, 10, 5), s2=BACKGROUND))
        following = evening.state.next_segment()
        assert following is not None and following.id == "s3"

    def test_one_that_was_skipped_never_starts(self) -> None:
        show = changed(make_show(20, 10, 5), s2={**BACKGROUND, "at": "18:02"})
        evening = Evening.begun(show)
        evening.do("18:01", c.Skip("s2"))
        evening.wait("18:10")
        assert evening.statuses == "current skipped pending"


class TestAfterALongGap:
    def test_what_fell_due_is_listed_as_missed_and_never_fires(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=60)))
        evening.reopen("18:05:30", 5 * MINUTE)
        evening.wait("18:06")
        assert evening.cues() == [] and evening.alerts() == []
        assert [(item.what, item.due) for item in evening.state.missed] == [
            ("cue", at("18:01")),
            ("warning", at("18:04")),
            ("warning", at("18:05")),
            ("overrun", at("18:05")),
        ]

    def test_an_automatic_segment_does_not_advance_and_waits_for_go(self) -> None:
        show = changed(make_show(5, 5), s1={"end_rule": EndRule.AUTO})
        evening = Evening.begun(show)
        evening.reopen("18:06", 5 * MINUTE)
        evening.wait("18:20")
        assert (evening.on, evening.overrun_s) == ("s1", 900)
        evening.do("18:20", c.Go())
        assert evening.on == "s2"

    def test_what_falls_due_later_happens_as_ever(self) -> None:
        evening = Evening.begun(show_with(prompt("q", offset_s=200)))
        evening.reopen("18:03", 2 * MINUTE)
        evening.wait("18:04")
        assert evening.cues() == [("q", "18:03:20")]
        assert evening.alerts() == [("warning", "s1", "18:04:00")]

    def test_the_countdown_is_where_it_would_have_been(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.reopen("18:03", 2 * MINUTE)
        assert (evening.on, evening.remaining_s) == ("s1", 120)


@pytest.mark.parametrize("gap_ms", [0, 4_999])
def test_after_a_short_gap_all_happens_as_if_somebody_had_been_there(gap_ms: int) -> None:
    evening = Evening.begun(show_with(prompt("q", offset_s=60)))
    evening.reopen("18:01:02", gap_ms)
    assert evening.cues()[0][0] == "q" and evening.state.missed == ()
