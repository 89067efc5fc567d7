"""A time typed into a cell means what the typist means by it."""

from __future__ import annotations

from datetime import date

import pytest

from showctl.domain.plan import DAY, HOUR, MINUTE, SECOND
from showctl.domain.typed_time import typed_clock, typed_date, typed_length, typed_shift

SIX = 18 * HOUR


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("5", 5 * MINUTE),
        ("5m", 5 * MINUTE),
        ("1h30", 90 * MINUTE),
        ("90s", 90 * SECOND),
        ("5'", 5 * MINUTE),
        ("5分钟", 5 * MINUTE),
        ("半小时", 30 * MINUTE),
        ("4:30", 4 * MINUTE + 30 * SECOND),
        ("65:00", 65 * MINUTE),
        ("1:05:00", 65 * MINUTE),
        ("0", 0),
        ("1830", 30 * MINUTE),
        ("到18:45", 45 * MINUTE),
        ("until 00:15", 6 * HOUR + 15 * MINUTE),
        ("→ 18:10", 10 * MINUTE),
    ],
)
def test_a_length_from_six_in_the_evening(text: str, ms: int) -> None:
    assert typed_length(text, SIX) == ms


@pytest.mark.parametrize("text", ["", "soon", "until then", "5 apples", "-5"])
def test_what_is_no_length(text: str) -> None:
    assert typed_length(text, SIX) is None


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("18:30", SIX + 30 * MINUTE),
        ("1830", SIX + 30 * MINUTE),
        ("下午2:30", 14 * HOUR + 30 * MINUTE),
        ("0:15", DAY + 15 * MINUTE),
        ("24:15", DAY + 15 * MINUTE),
        ("次日 06:30", DAY + 6 * HOUR + 30 * MINUTE),
        ("9:00", 9 * HOUR),
    ],
)
def test_a_time_of_day_near_six_in_the_evening(text: str, ms: int) -> None:
    assert typed_clock(text, SIX) == ms


def test_a_time_of_day_after_midnight_is_that_of_the_next_day() -> None:
    assert typed_clock("1:00", DAY + 10 * MINUTE) == DAY + HOUR
    assert typed_clock("23:30", DAY + 10 * MINUTE) == 23 * HOUR + 30 * MINUTE


@pytest.mark.parametrize("text", ["", "5 apples", "18:00-19:00", "25 past"])
def test_what_is_no_time_of_day(text: str) -> None:
    assert typed_clock(text, SIX) is None


@pytest.mark.parametrize(
    ("text", "ms"),
    [("10", 10 * MINUTE), ("+10", 10 * MINUTE), ("-5m", -5 * MINUTE), ("−1h", -HOUR)],
)
def test_a_shift(text: str, ms: int) -> None:
    assert typed_shift(text) == ms


def test_what_is_no_shift() -> None:
    assert typed_shift("") is None
    assert typed_shift("+") is None


@pytest.mark.parametrize("text", ["2026-01-31", " 2026/1/31 ", "2026.1.31", "2026年1月31日"])
def test_a_day_is_understood_as_it_is_written(text: str) -> None:
    assert typed_date(text) == date(2026, 1, 31)


@pytest.mark.parametrize("text", ["", "2026-02-30", "31.1.2026", "2026", "tomorrow"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_date(text) is None
