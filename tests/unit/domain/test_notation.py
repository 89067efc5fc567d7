"""Times and lengths are understood as people write them, and nothing else is."""

from __future__ import annotations

import pytest

from showctl.domain.lengths import parse_length
from showctl.domain.notation import is_empty, parse_clock, parse_span
from showctl.domain.plan import HOUR, MINUTE, SECOND


def at(hour: int, minute: int = 0, second: int = 0) -> int:
    return hour * HOUR + minute * MINUTE + second * SECOND


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("18:00", at(18)),
        ("18：05", at(18, 5)),
        ("9:55", at(9, 55)),
        ("1850", at(18, 50)),
        ("900", at(9)),
        ("18.30", at(18, 30)),
        ("18h30", at(18, 30)),
        ("18:00:30", at(18, 0, 30)),
        ("00:01:30", at(0, 1, 30)),
        ("00:00", 0),
        ("24:15", at(24, 15)),
        ("25:00", at(25)),
        ("4:00 PM", at(16)),
        ("4:00 p.m.", at(16)),
        ("4pm", at(16)),
        ("12:00 AM", 0),
        ("12:00 PM", at(12)),
        ("下午2:30", at(14, 30)),
        ("下午 2点半", at(14, 30)),
        ("上午9点", at(9)),
        ("上午12:00", at(12)),
        ("中午12:30", at(12, 30)),
        ("晚上8点", at(20)),
        ("晚上12点", at(24)),
        ("凌晨1:00", at(1)),
        ("18点30分", at(18, 30)),
        ("18时", at(18)),
        ("18点一刻", at(18, 15)),
        ("18:00起", at(18)),
        ("晚上七点半", at(19, 30)),
        ("下午三点一刻", at(15, 15)),
        ("十二点二十分", at(12, 20)),
        ("次日0:30", at(24, 30)),
        ("第二天凌晨1:00", at(25)),
        ("约18:00", at(18)),
        ("0.75", at(18)),
        ("2026-01-18 18:00", at(18)),
        ("2026/1/18 18:00:00", at(18)),
        ("1月18日 18:00", at(18)),
    ],
)
def test_a_time_of_day(text: str, ms: int) -> None:
    clock = parse_clock(text)
    assert clock is not None
    assert clock.ms == ms


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("18:00-18:05", at(18), at(18, 5)),
        ("18:00 - 18:30", at(18), at(18, 30)),
        ("14:00——14:30", at(14), at(14, 30)),
        ("9:55–10:25", at(9, 55), at(10, 25)),
        ("1900 – 1903", at(19), at(19, 3)),
        ("18:00~18:05", at(18), at(18, 5)),
        ("18:00～18:05", at(18), at(18, 5)),
        ("18:00至18:05", at(18), at(18, 5)),
        ("18:00到18:05", at(18), at(18, 5)),
        ("18:00 to 18:05", at(18), at(18, 5)),
        ("18：00－18：05", at(18), at(18, 5)),
        ("18点-18点半", at(18), at(18, 30)),
        ("2:55-3:00 PM", at(14, 55), at(15)),
        ("11:30-12:30 PM", at(11, 30), at(12, 30)),
        ("下午2:30-3:30", at(14, 30), at(15, 30)),
        ("上午9:00-下午1:00", at(9), at(13)),
        ("23:30-次日00:10", at(23, 30), at(24, 10)),
        ("2026-01-18 18:00 - 2026-01-18 19:00", at(18), at(19)),
    ],
)
def test_a_range_of_two_times(text: str, start: int, end: int) -> None:
    span = parse_span(text)
    assert span is not None
    assert span.end is not None
    assert (span.start.ms, span.end.ms) == (start, end)


def test_a_length_in_brackets_stands_with_the_time() -> None:
    span = parse_span("18:00（5分钟）")
    assert span is not None
    assert span.length is not None
    assert (span.start.ms, span.end, span.length.ms) == (at(18), None, 5 * MINUTE)


@pytest.mark.parametrize("text", ["2:55", "12:00", "9点"])
def test_an_hour_up_to_twelve_can_be_of_either_half(text: str) -> None:
    clock = parse_clock(text)
    assert clock is not None
    assert clock.is_ambiguous


@pytest.mark.parametrize("text", ["02:55", "14:55", "0:10", "2:55 pm", "上午9点"])
def test_a_half_that_is_told_or_written_out_is_certain(text: str) -> None:
    clock = parse_clock(text)
    assert clock is not None
    assert not clock.is_ambiguous


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "待定",
        "TBD",
        "18",
        "5分钟",
        "18:61",
        "99:00",
        "签到",
        "18:00-18:05-18:10",
        "18:00 (?)",
    ],
)
def test_no_time_of_day(text: str) -> None:
    assert parse_span(text) is None


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("30min", 30 * MINUTE),
        ("30 分钟", 30 * MINUTE),
        ("15分钟", 15 * MINUTE),
        ("15分", 15 * MINUTE),
        ("3'", 3 * MINUTE),
        ("3′", 3 * MINUTE),
        ("2'30\"", 150 * SECOND),
        ("2′30″", 150 * SECOND),
        ("2分30秒", 150 * SECOND),
        ("90s", 90 * SECOND),
        ("90秒", 90 * SECOND),
        ("0:30:00", 30 * MINUTE),
        ("00:01:30", 90 * SECOND),
        ("1h30", 90 * MINUTE),
        ("1h 30m", 90 * MINUTE),
        ("1 hour and 30 minutes", 90 * MINUTE),
        ("1.5h", 90 * MINUTE),
        ("1小时", HOUR),
        ("1个小时", HOUR),
        ("1小时30分钟", 90 * MINUTE),
        ("一个半小时", 90 * MINUTE),
        ("1小时半", 90 * MINUTE),
        ("半小时", 30 * MINUTE),
        ("半个小时", 30 * MINUTE),
        ("十五分钟", 15 * MINUTE),
        ("二十分钟", 20 * MINUTE),
        ("一刻钟", 15 * MINUTE),
        ("约10分钟", 10 * MINUTE),
        ("５分钟", 5 * MINUTE),
        ("0分钟", 0),
    ],
)
def test_a_length_that_is_plain(text: str, ms: int) -> None:
    length = parse_length(text)
    assert length is not None
    assert (length.ms, length.min_ms, length.assumed) == (ms, None, "")


@pytest.mark.parametrize(
    ("text", "ms", "assumed"),
    [
        ("5", 5 * MINUTE, "minutes"),
        ("7.5", 450 * SECOND, "minutes"),
        ("0:30", 30 * MINUTE, "hours:minutes"),
        ("1:30", 90 * MINUTE, "hours:minutes"),
        ("5:00", 5 * MINUTE, "minutes:seconds"),
        ("15:00", 15 * MINUTE, "minutes:seconds"),
        ("0.0208333", 30 * MINUTE, "fraction of a day"),
    ],
)
def test_a_length_that_is_assumed_says_so(text: str, ms: int, assumed: str) -> None:
    length = parse_length(text)
    assert length is not None
    assert length.ms == ms
    assert assumed in length.assumed


def test_a_bare_number_is_plain_where_the_column_tells_its_unit() -> None:
    length = parse_length("90", SECOND)
    assert length is not None
    assert (length.ms, length.assumed) == (90 * SECOND, "")


@pytest.mark.parametrize(
    ("text", "planned", "least"),
    [
        ("5-10分钟", 10 * MINUTE, 5 * MINUTE),
        ("5-7'", 7 * MINUTE, 5 * MINUTE),
        ("5~10min", 10 * MINUTE, 5 * MINUTE),
        ("5分钟-10分钟", 10 * MINUTE, 5 * MINUTE),
        ("30秒至1分钟", MINUTE, 30 * SECOND),
        ("5—10", 10 * MINUTE, 5 * MINUTE),
    ],
)
def test_a_range_plans_its_upper_end_and_keeps_the_lower(
    text: str, planned: int, least: int
) -> None:
    length = parse_length(text)
    assert length is not None
    assert (length.ms, length.min_ms) == (planned, least)


@pytest.mark.parametrize(
    "text", ["", "-", "五六分", "10-5分钟", "18:00-18:05", "很久", "-5分钟", "3 apples", "999小时"]
)
def test_no_length(text: str) -> None:
    assert parse_length(text) is None


@pytest.mark.parametrize("text", ["", " ", "-", "—", "——", "–", "－"])
def test_dashes_are_empty(text: str) -> None:
    assert is_empty(text)


def test_words_are_not_empty() -> None:
    assert not is_empty("无")
