"""When the plan's segments are planned: midnight, summer time, and the date of a run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.domain import commands as c
from showctl.domain.calendar import date_of_run, milliseconds, plan_on
from showctl.domain.plan import HOUR, MINUTE, Show
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, of_day

BERLIN = "Europe/Berlin"
PARTY = date(2026, 2, 6)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def starts_and_ends(show: Show, on: date) -> list[tuple[datetime, datetime]]:
    return [tuple(planned) for planned in plan_on(show, on).values()]


def test_segments_that_follow_start_where_the_one_before_ends() -> None:
    planned = starts_and_ends(make_show(5, 10.5), PARTY)
    assert planned == [(at("18:00"), at("18:05")), (at("18:05"), at("18:15:30"))]


def test_planned_instants_are_aware() -> None:
    for planned in plan_on(make_show(5), PARTY).values():
        assert planned.start.tzinfo is not None and planned.end.tzinfo is not None


def test_midnight_is_nothing_special() -> None:
    show = make_show(20, 20, start_ms=of_day("23:50"))
    assert starts_and_ends(show, PARTY) == [
        (utc("2026-02-06T15:50"), utc("2026-02-06T16:10")),
        (utc("2026-02-06T16:10"), utc("2026-02-06T16:30")),
    ]


def test_hours_past_23_mean_the_next_day() -> None:
    show = changed(make_show(20, 20, start_ms=of_day("23:50")), s2={"at": "24:15"})
    assert plan_on(show, PARTY)["s2"].start == utc("2026-02-06T16:15")


def test_a_segment_keeps_its_length_over_a_change_to_summer_time() -> None:
    show = make_show(5 * 60, 30, date=date(2026, 3, 28), timezone=BERLIN, start_ms=23 * HOUR)
    planned = plan_on(show, show.date)
    assert planned["s1"] == (utc("2026-03-28T22:00"), utc("2026-03-29T03:00"))
    assert planned["s2"].start == utc("2026-03-29T03:00")


def test_a_planned_start_is_a_wall_time_on_both_sides_of_a_change_to_summer_time() -> None:
    plan = make_show(60, 60, date=date(2026, 3, 28), timezone=BERLIN, start_ms=23 * HOUR)
    assert plan_on(changed(plan, s2={"at": "30:00"}), plan.date)["s2"].start == (
        utc("2026-03-29T04:00")  # 06:00 in Berlin, by then two hours ahead
    )


def test_a_segment_keeps_its_length_over_the_end_of_summer_time() -> None:
    show = make_show(5 * 60, date=date(2026, 10, 24), timezone=BERLIN, start_ms=23 * HOUR)
    assert plan_on(show, show.date)["s1"] == (utc("2026-10-24T21:00"), utc("2026-10-25T02:00"))


def test_a_plan_moved_over_a_change_to_summer_time_keeps_its_wall_times() -> None:
    show = make_show(60, timezone=BERLIN)
    assert plan_on(show, date(2026, 3, 28))["s1"].start == utc("2026-03-28T17:00")
    assert plan_on(show, date(2026, 3, 29))["s1"].start == utc("2026-03-29T16:00")


@pytest.mark.parametrize(
    ("started", "on"),
    [
        ("2026-02-06T18:00", "2026-02-06"),
        ("2026-02-09T18:20", "2026-02-09"),
        ("2026-02-10T05:59", "2026-02-09"),
        ("2026-02-10T06:01", "2026-02-10"),
        ("2026-01-31T10:00", "2026-01-31"),
        ("2027-02-06T23:00", "2027-02-06"),
    ],
)
def test_a_run_has_the_date_that_puts_its_planned_start_nearest(started: str, on: str) -> None:
    local = datetime.fromisoformat(f"{started}+08:00")
    assert date_of_run(make_show(5), "s1", local) == date.fromisoformat(on)


def test_it_is_the_segment_begun_first_that_tells_the_date() -> None:
    show = changed(make_show(5, 5), s2={"at": "24:30"})
    begun_after_midnight = datetime.fromisoformat("2026-02-09T00:20+08:00")
    assert date_of_run(show, "s2", begun_after_midnight) == date(2026, 2, 8)


@given(
    st.integers(0, 365 * 24 * 60),
    st.integers(0, 47 * 60),
    st.sampled_from([BERLIN, "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"]),
)
def test_no_other_date_puts_the_planned_start_nearer(
    started_min: int, start_min: int, zone: str
) -> None:
    show = make_show(5, timezone=zone, start_ms=start_min * MINUTE)
    started = utc("2026-01-01") + timedelta(minutes=started_min)

    def distance(on: date) -> timedelta:
        return abs(plan_on(show, on)["s1"].start - started)

    on = date_of_run(show, "s1", started)
    assert all(distance(on) <= distance(on + timedelta(days=days)) for days in (-2, -1, 1, 2))


def test_a_run_on_another_date_is_read_against_the_plan_moved_to_it() -> None:
    evening = Evening(make_show(5, 5), opened="89:00")  # three days later, 17:00
    evening.do("90:02", c.Start())
    assert evening.state.date == date(2026, 2, 9)
    assert evening.state.planned["s2"].start == at("90:05")
    assert evening.late_s == 120


def test_a_run_begun_after_midnight_belongs_to_the_evening_before() -> None:
    evening = Evening(make_show(20, 20, start_ms=of_day("23:50")), opened="23:00")
    evening.do("24:05", c.Start())
    assert evening.state.date == PARTY
    assert evening.late_s == 15 * 60


def test_a_length_in_milliseconds_is_exact() -> None:
    assert milliseconds(at("24:20:00.001") - at("23:50")) == 30 * MINUTE + 1


def test_the_plan_does_not_depend_on_the_date_it_was_made_for() -> None:
    show = make_show(5)
    assert plan_on(show, PARTY) == plan_on(replace(show, date=date(2025, 1, 1)), PARTY)
