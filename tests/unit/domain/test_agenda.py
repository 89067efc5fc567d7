"""What falls due: standby calls, warnings, overruns, the curfew; each once in a visit."""

from __future__ import annotations

from itertools import pairwise

import pytest

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.events import AlertKind
from showctl.domain.plan import MINUTE, SECOND, EndRule, Kind
from showctl.domain.state import Phase
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, of_day

AUTO = {"end_rule": EndRule.AUTO}
QUIET = {"standby_ms": None}
STANDBY, WARNING = AlertKind.STANDBY, AlertKind.WARNING
OVERRUN, CRITICAL, CURFEW = AlertKind.OVERRUN, AlertKind.CRITICAL, AlertKind.CURFEW


def standbys(evening: Evening) -> list[tuple[str, str | None]]:
    return [(segment, time) for _, segment, time in evening.alerts(STANDBY)]


class TestStandby:
    def test_it_is_called_five_minutes_before_the_expected_start(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET))
        evening.wait("18:14:59.999")
        assert standbys(evening) == []
        evening.wait("18:15")
        assert standbys(evening) == [("s2", "18:15:00")]

    def test_the_lead_is_a_setting_of_the_segment(self) -> None:
        show = changed(make_show(20, 10, 10), s1=QUIET, s2={"standby_ms": 90 * SECOND}, s3=QUIET)
        evening = Evening.begun(show)
        evening.wait("18:40")
        assert standbys(evening) == [("s2", "18:18:30")]

    def test_the_first_segment_is_called_before_the_run_begins(self) -> None:
        evening = Evening(make_show(20, 10))
        evening.wait("17:56")
        assert evening.state.phase is Phase.IDLE
        assert standbys(evening) == [("s1", "17:55:00")]

    def test_time_added_puts_it_off(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET))
        evening.do("18:05", c.AddTime(10 * MINUTE))
        evening.wait("18:29")
        assert standbys(evening) == [("s2", "18:25:00")]

    def test_time_taken_brings_it_on(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET))
        evening.do("18:05", c.AddTime(-12 * MINUTE))
        assert standbys(evening) == [("s2", "18:05:00")]

    def test_a_hold_puts_it_off(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET))
        evening.do("18:10", c.Hold())
        evening.do("18:30", c.Resume())
        evening.wait("18:39")
        assert standbys(evening) == [("s2", "18:35:00")]

    def test_an_overrun_puts_off_the_one_after_next(self) -> None:
        evening = Evening.begun(changed(make_show(5, 10, 10), s1=QUIET, s2=QUIET))
        evening.wait("18:25")
        assert standbys(evening) == []
        evening.do("18:25", c.Go())
        evening.wait("18:35")
        assert standbys(evening) == [("s3", "18:30:00")]

    def test_one_exactly_its_lead_away_is_called_though_an_overrun_keeps_it_there(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5, 5), s1=QUIET, s2=QUIET))
        evening.wait("18:20")
        assert standbys(evening) == [("s3", "18:05:00")]

    def test_a_gap_keeps_it_at_its_planned_time(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET, s2={"at": "18:30"}), "18:04")
        evening.wait("18:26")
        assert standbys(evening) == [("s2", "18:25:00")]

    def test_a_skip_brings_the_next_one_on(self) -> None:
        evening = Evening.begun(changed(make_show(10, 10, 10), s1=QUIET, s2=QUIET))
        evening.do("18:07", c.Skip("s2"))
        assert standbys(evening) == [("s3", "18:07:00")]

    def test_a_skipped_segment_is_not_called(self) -> None:
        evening = Evening.begun(changed(make_show(10, 10), s1=QUIET))
        evening.do("18:01", c.Skip("s2"))
        evening.wait("19:00")
        assert standbys(evening) == []

    def test_during_a_hold_it_comes_once_the_expected_start_is_near(self) -> None:
        evening = Evening.begun(changed(make_show(10, 10), s1=QUIET))
        evening.do("18:01", c.Hold())
        evening.do("18:02", c.AddTime(-6 * MINUTE))
        assert evening.expected("s2")[0] == "18:05:00"
        assert standbys(evening) == [("s2", "18:02:00")]

    def test_it_stands_when_the_advance_after_it_is_dropped(self) -> None:
        evening = Evening.begun(changed(make_show(20, 10), s1=QUIET))
        evening.do("18:19", c.Go())
        evening.do("18:19:30", c.Back())
        evening.wait("18:30")
        assert standbys(evening) == [("s2", "18:15:00")]


class TestWarnings:
    def test_they_come_sixty_seconds_before_the_end_and_at_zero(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:04:59.999")
        assert evening.alerts(WARNING) == [("warning", "s1", "18:04:00")]
        evening.wait("18:05")
        assert evening.alerts(WARNING)[1:] == [("warning", "s1", "18:05:00")]

    def test_they_are_a_setting_of_the_segment(self) -> None:
        show = changed(make_show(5, 5), s1={"warnings_ms": (2 * MINUTE, 30 * SECOND)})
        evening = Evening.begun(show)
        evening.wait("18:06")
        assert [time for *_, time in evening.alerts(WARNING)] == ["18:03:00", "18:04:30"]

    def test_none_comes_while_the_countdown_is_held(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:03", c.Hold())
        evening.wait("18:20")
        assert evening.alerts(WARNING) == []

    def test_a_clock_segment_warns_even_while_held(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1={"end_rule": EndRule.CLOCK}))
        evening.do("18:03", c.Hold())
        evening.wait("18:05")
        assert [time for *_, time in evening.alerts(WARNING)] == ["18:04:00", "18:05:00"]


class TestOverrun:
    def test_zero_is_not_yet_an_overrun(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:05")
        assert evening.alerts(OVERRUN) == []
        evening.wait("18:05:00.001")
        assert evening.alerts(OVERRUN, CRITICAL) == [("overrun", "s1", "18:05:00")]

    def test_two_minutes_over_it_is_critical_beside_the_overrun(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:06:59.999")
        assert evening.alerts(CRITICAL) == []
        evening.wait("18:07")
        assert [kind for kind, *_ in evening.alerts(OVERRUN, CRITICAL)] == ["overrun", "critical"]

    def test_it_knows_the_instant_it_was_due(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:30")
        dues = {alert.kind: alert.due for alert in evening.state.alerts}
        assert dues[OVERRUN] == at("18:05") and dues[CRITICAL] == at("18:07")

    @pytest.mark.parametrize("kind", [Kind.SETUP, Kind.CHECK_IN, Kind.DOORS, Kind.STRIKE])
    def test_before_and_after_the_show_there_is_none(self, kind: Kind) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1={"kind": kind}))
        evening.wait("18:30")
        assert evening.alerts(OVERRUN, CRITICAL) == []

    def test_an_automatic_segment_before_a_gap_is_not_flagged(self) -> None:
        show = changed(make_show(5, 5), s1={**AUTO, **QUIET}, s2={"at": "18:20", **QUIET})
        evening = Evening.begun(show)
        evening.wait("18:19")
        assert evening.alerts() == [("warning", "s1", "18:04:00")]

    def test_an_automatic_last_segment_is_flagged_like_one_that_waits(self) -> None:
        evening = Evening.begun(changed(make_show(5), s1=AUTO))
        evening.wait("18:30")
        assert [kind for kind, *_ in evening.alerts(OVERRUN, CRITICAL)] == ["overrun", "critical"]

    def test_a_background_segment_ends_by_itself_and_is_never_over(self) -> None:
        show = changed(make_show(60, 5), s2={"is_background": True, "at": "18:10", **QUIET})
        evening = Evening.begun(show)
        evening.wait("18:50")
        assert evening.actual("s2") == ("18:10:00", "18:15:00")
        assert evening.alerts(OVERRUN) == []


class TestOnceInAVisit:
    def test_nothing_fires_twice(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:30")
        before = evening.alerts()
        assert evening.wait("18:30") == () and evening.wait("19:30") == ()
        assert evening.alerts() == before

    def test_a_new_visit_fires_all_again(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=QUIET, s2=QUIET))
        evening.do("18:05:30", c.Go())
        evening.do("18:06", c.Jump("s1"))
        evening.wait("18:12")
        assert [time for _, segment, time in evening.alerts() if segment == "s1"] == [
            *("18:04:00", "18:05:00", "18:05:00"),
            *("18:10:00", "18:11:00", "18:11:00"),
        ]

    def test_back_returns_to_the_old_visit(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:04:30", c.Go())
        evening.do("18:04:40", c.Back())
        evening.wait("18:05:01")
        assert evening.alerts(WARNING, OVERRUN) == [
            ("warning", "s1", "18:04:00"),
            ("warning", "s1", "18:05:00"),
            ("overrun", "s1", "18:05:00"),
        ]

    def test_time_added_after_zero_arms_warning_overrun_and_critical_again(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=QUIET, s2=QUIET))
        evening.do("18:07:30", c.AddTime(5 * MINUTE))
        before = len(evening.alerts())
        evening.wait("18:13")
        assert evening.alerts()[before:] == [
            ("warning", "s1", "18:09:00"),
            ("warning", "s1", "18:10:00"),
            ("overrun", "s1", "18:10:00"),
            ("critical", "s1", "18:12:00"),
        ]

    def test_time_added_that_leaves_it_over_arms_nothing_again(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:07:10")
        said = evening.alerts()
        evening.do("18:07:10", c.AddTime(MINUTE))
        evening.wait("18:09")
        assert evening.alerts() == said

    def test_time_added_to_an_automatic_segment_that_waits_arms_its_warning_again(self) -> None:
        show = changed(make_show(10, 5), s1={"end_rule": EndRule.AUTO}, s2={"at": "18:30"})
        evening = Evening.begun(show)
        evening.do("18:12", c.AddTime(5 * MINUTE))
        evening.wait("18:14")
        warned = evening.alerts(e.AlertKind.WARNING)
        assert [when for _, segment, when in warned if segment == "s1"] == ["18:09:00", "18:14:00"]

    def test_time_added_before_zero_arms_nothing_again(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1=QUIET, s2=QUIET))
        evening.do("18:04:30", c.AddTime(5 * MINUTE))
        evening.wait("18:10")
        assert evening.alerts() == [("warning", "s1", "18:04:00"), ("warning", "s1", "18:10:00")]


class TestCurfew:
    def test_it_falls_due_when_the_forecast_end_slides_past_it(self) -> None:
        evening = Evening.begun(make_show(5, 5, curfew_ms=of_day("18:12")))
        evening.wait("18:07")
        assert evening.alerts(CURFEW) == []
        evening.wait("18:07:00.001")
        assert [kind for kind, *_ in evening.alerts(CURFEW)] == ["curfew"]

    def test_it_falls_due_at_once_when_time_is_added_past_it(self) -> None:
        evening = Evening.begun(make_show(5, 5, curfew_ms=of_day("18:12")))
        evening.do("18:01", c.AddTime(2 * MINUTE))
        assert evening.alerts(CURFEW) == []
        evening.do("18:02", c.AddTime(1))
        assert evening.alerts(CURFEW) == [("curfew", "s1", "18:02:00")]

    def test_it_is_raised_once(self) -> None:
        evening = Evening.begun(make_show(5, 5, curfew_ms=of_day("18:08")))
        evening.do("18:01", c.Go())
        evening.wait("18:40")
        assert len(evening.alerts(CURFEW)) == 1

    def test_it_may_be_after_midnight(self) -> None:
        late = {"start_ms": of_day("23:50"), "curfew_ms": of_day("24:15")}
        evening = Evening.begun(make_show(20, **late), "23:50")
        evening.wait("24:15:00.001")
        assert [time for *_, time in evening.alerts(CURFEW)] == ["00:15:00"]


class TestAJumpOfTheClock:
    def test_everything_due_meanwhile_happens_in_its_order_at_its_instant(self) -> None:
        show = changed(make_show(5, 5, 5), s1={**AUTO, **QUIET}, s2={**AUTO, **QUIET}, s3=QUIET)
        evening = Evening.begun(show)
        evening.wait("18:30")
        assert evening.on == "s3"
        assert (evening.actual("s2"), evening.actual("s3")[0]) == (
            ("18:05:00", "18:10:00"),
            "18:10:00",
        )
        assert [time for *_, time in evening.alerts(WARNING)] == [
            *("18:04:00", "18:09:00", "18:14:00", "18:15:00"),
        ]

    def test_the_instants_of_the_log_never_decrease(self) -> None:
        evening = Evening.begun(changed(make_show(3, 3, 3), s1=AUTO, s2=AUTO))
        evening.wait("19:00")
        assert all(a.at <= b.at for a, b in pairwise(evening.log))

    def test_after_the_end_nothing_falls_due(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:03", c.End())
        assert evening.wait("20:00") == ()


def test_an_alert_is_acknowledged_by_its_number() -> None:
    evening = Evening.begun(make_show(5, 5))
    evening.wait("18:06")
    assert evening.do("18:06", c.Acknowledge(1)) == (e.AlertAcknowledged(at=at("18:06"), alert=1),)
    assert [alert.acknowledged_at for alert in evening.state.alerts][:2] == [at("18:06"), None]
    evening.do("18:06", c.Acknowledge())
    assert all(alert.acknowledged_at for alert in evening.state.alerts)
