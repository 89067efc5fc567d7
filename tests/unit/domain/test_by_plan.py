"""Pressing by the plan: what comes next, with delays, and where it leads."""

from __future__ import annotations

from typing import Any

import pytest

from showctl.domain import commands as c
from showctl.domain.by_plan import Delay, Delays, next_press, reached_at
from showctl.domain.plan import MINUTE, EndRule, Kind, Show
from tests.plans import make_show
from tests.unit.domain.evening import Evening, changed, clock

SPEECH: dict[str, Any] = {"kind": Kind.SPEECH}
AUTO: dict[str, Any] = {"end_rule": EndRule.AUTO}


def pressed(evening: Evening, delays: Delays | None = None) -> tuple[str | None, c.Command] | None:
    press = next_press(evening.state, delays or {})
    return press and (clock(press.at), press.command)


class TestNextPress:
    def test_before_the_run_it_is_the_start_at_the_planned_instant(self) -> None:
        assert pressed(Evening(make_show(5, 5))) == ("18:00:00", c.Start())

    def test_go_comes_at_the_end_and_the_end_at_the_last_ones(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        assert pressed(evening) == ("18:05:00", c.Go())
        evening.do("18:05", c.Go())
        assert pressed(evening) == ("18:10:00", c.End())
        evening.do("18:10", c.End())
        assert pressed(evening) is None

    def test_it_waits_for_a_planned_start_that_counts(self) -> None:
        assert pressed(Evening.begun(changed(make_show(5, 5), s2={"at": "18:20"}))) == (
            *("18:20:00", c.Go()),
        )

    def test_nothing_is_pressed_in_a_hold_or_where_it_goes_on_by_itself(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5, 5), s2=AUTO))
        evening.do("18:01", c.Hold())
        assert pressed(evening) is None
        evening.do("18:02", c.Resume())
        evening.do("18:06", c.Go())
        assert pressed(evening) is None

    def test_a_go_that_the_guard_would_refuse_comes_when_it_would_not(self) -> None:
        assert pressed(Evening.begun(make_show(0, 5))) == ("18:00:00.400", c.Go())

    @pytest.mark.parametrize(
        ("delays", "time"),
        [
            ({Kind.SPEECH: Delay(percent=30)}, "18:13:00"),
            ({None: Delay(ms=MINUTE)}, "18:11:00"),
            ({None: Delay(percent=50), Kind.SPEECH: Delay(percent=-10)}, "18:09:00"),
            ({Kind.GAME: Delay(percent=30)}, "18:10:00"),
            ({None: Delay(percent=-200)}, "18:00:00.400"),
        ],
    )
    def test_a_delay_is_of_a_kind_or_of_all_the_others(self, delays: Delays, time: str) -> None:
        show = changed(make_show(10, 5), s1=SPEECH)
        assert pressed(Evening.begun(show), delays) == (time, c.Go())


class TestReachedAt:
    SHOW: Show = changed(make_show(10, 5, 5, 5), s1=SPEECH, s2=AUTO, s4={"at": "18:40"})

    def test_it_is_where_the_plan_leads(self) -> None:
        evening = Evening.begun(self.SHOW)
        times = [clock(reached_at(evening.state, f"s{n}")) for n in (1, 2, 3, 4)]
        assert times == ["18:00:00", "18:10:00", "18:15:00", "18:40:00"]

    def test_delays_count(self) -> None:
        evening = Evening.begun(self.SHOW)
        delays: Delays = {Kind.SPEECH: Delay(percent=100)}
        assert clock(reached_at(evening.state, "s3", delays)) == "18:25:00"

    def test_before_the_run_it_starts_as_planned(self) -> None:
        assert clock(reached_at(Evening(self.SHOW).state, "s2")) == "18:10:00"

    def test_what_is_behind_or_skipped_or_held_is_not_reached(self) -> None:
        evening = Evening.begun(self.SHOW)
        evening.do("18:10", c.Go(), c.Skip("s3"))
        assert reached_at(evening.state, "s1") is None
        assert reached_at(evening.state, "s3") is None
        evening.do("18:11", c.Hold())
        assert reached_at(evening.state, "s4") is None
