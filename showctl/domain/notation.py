"""Times of day as people write them: `18:00`, `1850`, `下午2:30`, `4:00 PM`, `18:00——18:05`.

A time of day is milliseconds after midnight, past 24 h where it was written so (`24:15`). Which
day and which half of the day is meant can depend on the rows around it: that is the timetable's
to decide, so a clock here says whether its half of the day was told.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from showctl.domain.lengths import CHINESE_DIGITS, Length, parse_length
from showctl.domain.plan import DAY, HOUR, MINUTE, SECOND

_MAX_HOUR = 71
# No time is longer; what is must not reach the patterns.
_LONGEST_TEXT = 80
_EMPTY = re.compile(r"[-\s—–―−‐‑‒－]*")
_DASHES = str.maketrans(dict.fromkeys("—–―−‐‑‒~〜→", "-"))

_DATE = re.compile(
    r"(?:[0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*日?|[0-9]{1,2}月[0-9]{1,2}日)"
    r"(?:\s*t(?=[0-9])|\s+|(?=[^-/.0-9])|$)"
)
_TO = re.compile(r"\s*(?:-+|至|到|\bto\b)\s*")
_ABOUT = re.compile(r"^(?:约|大约|about|from|at|ca\.?)\s*|\s*(?:起|开始|左右|整|onwards?)$")
_WITH_LENGTH = re.compile(r"(?P<times>.*[^\s(])\s*\(\s*(?P<length>[^()]+?)\s*\)$")

_BEFORE_NOON = ("上午", "早上", "早晨", "清晨", "凌晨", "am")
_AFTER_NOON = ("下午", "傍晚", "pm")
_EVENING = ("晚上", "晚间", "夜里", "今晚", "晚")
_HALF = "|".join((*_BEFORE_NOON, *_AFTER_NOON, *_EVENING, "中午"))
_HALF_FIRST = re.compile(rf"(?P<half>{_HALF})\s*(?P<time>.+)")
_HALF_LAST = re.compile(r"(?P<time>.+?)\s*(?P<half>am|pm)")
_NEXT_DAY = re.compile(r"(?:次日|翌日|第二天|明日|\bnext day\b)\s*")
_SPELT_HALF = re.compile(r"\b([ap])\s?\.?\s?m\b\.?")

_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<h>[0-9]{1,2})\s*:\s*(?P<m>[0-5][0-9])"
        r"(?:\s*:\s*(?P<s>[0-5][0-9])(?:\.(?P<f>[0-9]{1,6}))?)?",
        r"(?P<h>[0-9]{1,2})[点时](?:(?P<m>[0-5]?[0-9])分?)?(?:(?P<s>[0-5]?[0-9])秒)?",
        r"(?P<h>[0-9]{1,2})[点时](?P<part>半|一刻|三刻|钟)",
        r"(?P<h>[1-9]|[0-9]{2})(?P<m>[0-5][0-9])",
        r"(?P<h>[1-9]|[0-9]{2})[.h](?P<m>[0-5][0-9])",
        r"(?P<h>[0-9]{1,2})h",
    )
)
_CHINESE_NUMBER = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]")
_BARE_HOUR = re.compile(r"(?P<h>[0-9]{1,2})")
_OF_A_DAY = re.compile(r"0?\.[0-9]{1,18}")
_PART_OF_HOUR = {"半": 30, "一刻": 15, "三刻": 45, "钟": 0}


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in ms after midnight.

    `is_ambiguous`: an hour from 1 to 12 written so that it can be of either half of the day;
    `has_date`: a date stood in the cell, and was passed over.
    """

    ms: int
    is_ambiguous: bool = False
    has_date: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """What a cell of the time column says: a start, and perhaps an end or a length."""

    start: ClockTime
    end: ClockTime | None = None
    length: Length | None = None


def tidy(text: str) -> str:
    """The text with one form for each sign: half width, one kind of dash, small letters."""
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    return " ".join(folded.split())


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blank or dashes."""
    return _EMPTY.fullmatch(text) is not None


def date_in(text: str) -> str:
    """The date that stands in a cell, as it is written there, "" where there is none."""
    found = _DATE.search(tidy(text)) if len(text) <= _LONGEST_TEXT else None
    return "" if found is None else found[0].strip()


def parse_clock(text: str) -> ClockTime | None:
    """One time of day, or None."""
    span = parse_span(text)
    return span.start if span is not None and span.end is None and span.length is None else None


def parse_span(text: str) -> Span | None:
    """A time of day, a range of two, or either with a length in brackets; None for anything else.

    `下午2:30-3:30` and `2:55-3:00 PM`: the half of the day is told once for both.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    plain = tidy(text)
    without_date = _DATE.sub("", plain)
    length = None
    if bracketed := _WITH_LENGTH.fullmatch(without_date):
        length = parse_length(bracketed["length"])
        if length is None:
            return None
        without_date = bracketed["times"]
    parts = _TO.split(without_date)
    if len(parts) == 2 and not parts[1]:
        parts.pop()
    clocks = [_clock(part) for part in parts]
    if len(parts) == 2:
        clocks = _half_told_once(parts)
    if not 1 <= len(clocks) <= 2 or None in clocks:
        return None
    times = [
        ClockTime(clock.ms, clock.is_ambiguous, without_date != plain)
        for clock in clocks
        if clock is not None
    ]
    return Span(times[0], times[1] if len(times) == 2 else None, length)


def _half_told_once(parts: list[str]) -> list[ClockTime | None]:
    start, end = _clock(parts[0]), _clock(parts[1])
    if start is None or end is None:
        return [start, end]
    if start.is_ambiguous and (last := _HALF_LAST.fullmatch(parts[1])):
        shared = _clock(f"{parts[0]} {last['half']}")
        # 11:30-12:30 PM begins in the morning.
        start = shared if shared is not None and shared.ms <= end.ms else start
    elif end.is_ambiguous and (first := _HALF_FIRST.fullmatch(parts[0])):
        shared = _clock(first["half"] + parts[1])
        # 上午11:30-1:00 ends in the afternoon.
        end = shared if shared is not None and shared.ms >= start.ms else end
    return [start, end]


def _clock(part: str) -> ClockTime | None:
    today = _NEXT_DAY.sub("", part, count=1)
    if today != part:
        told = _clock_of_a_day(today)
        return ClockTime(told.ms + DAY) if told is not None and told.ms < DAY else None
    return _clock_of_a_day(part)


def _clock_of_a_day(part: str) -> ClockTime | None:
    text = _ABOUT.sub("", _SPELT_HALF.sub(r"\1m", part)).strip()
    if "点" in text:
        text = _CHINESE_NUMBER.sub(_in_digits, text)
    if _OF_A_DAY.fullmatch(text) and float(text) > 0:
        # A spreadsheet's time as a number: the fraction of a day.
        return ClockTime(round(float(text) * DAY / SECOND) * SECOND)
    half = _HALF_FIRST.fullmatch(text) or _HALF_LAST.fullmatch(text)
    if half is None:
        return _written(text)
    told = _written(half["time"]) or _bare_hour(half["time"])
    if told is None or told.ms >= DAY:
        return None
    return ClockTime(_in_half(told.ms, half["half"]))


def _written(text: str) -> ClockTime | None:
    found = next((match for time in _TIMES if (match := time.fullmatch(text))), None)
    if found is None:
        return None
    told = found.groupdict()
    hour = int(told["h"])
    minute = _PART_OF_HOUR[told["part"]] if told.get("part") else int(told.get("m") or 0)
    second = int(told.get("s") or 0)
    fraction = round(float(f"0.{told.get('f') or 0}") * SECOND)
    if hour > _MAX_HOUR or minute > 59 or second > 59:
        return None
    ms = hour * HOUR + minute * MINUTE + second * SECOND + fraction
    return ClockTime(ms, is_ambiguous=1 <= hour <= 12 and not told["h"].startswith("0"))


def _in_digits(number: re.Match[str]) -> str:
    """`十二` as `12`; a quarter (`一刻`) stays a word."""
    tens, ten, ones = number[0].rpartition("十")
    if number.string[number.end() :].startswith("刻"):
        return number[0]
    value = (CHINESE_DIGITS.get(tens, 1) if ten else 0) * 10 + CHINESE_DIGITS.get(ones, 0)
    return str(value)


def _bare_hour(text: str) -> ClockTime | None:
    """`8` of `8 pm`: an hour alone is a time only where the half of the day stands with it."""
    found = _BARE_HOUR.fullmatch(text)
    return ClockTime(int(found["h"]) * HOUR) if found and int(found["h"]) < 24 else None


def _in_half(ms: int, half: str) -> int:
    hour = ms // HOUR
    if half in _BEFORE_NOON:
        # 上午12:00 is noon in Chinese, 12 AM and 凌晨12点 are midnight.
        is_midnight = hour == 12 and half in ("am", "凌晨")
        return ms - 12 * HOUR if is_midnight else ms
    if half in _EVENING:
        if hour == 12:
            return ms + 12 * HOUR
        return ms + 12 * HOUR if 5 <= hour < 12 else ms
    if half == "中午":
        return ms + 12 * HOUR if hour < 5 else ms
    return ms + 12 * HOUR if hour < 12 else ms
