"""Lengths of time as people write them: `30min`, `1h30`, `3'`, `0:30:00`, `5-10分钟`, `半小时`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from showctl.domain.plan import DAY, HOUR, MINUTE, SECOND

_LONGEST = 48 * HOUR
_LONGEST_TEXT = 80
_QUARTER = 15 * MINUTE
# 5:00 in a duration column is five minutes to everyone but a spreadsheet.
_LONGEST_AS_HOURS = 5

_UNITS = (
    (HOUR, ("小时", "钟头", "hours", "hour", "hrs", "hr", "h", "时")),
    (_QUARTER, ("刻钟",)),
    (SECOND, ("秒钟", "秒", "seconds", "second", "secs", "sec", "s", '"', "''")),
    (MINUTE, ("分钟", "分", "minutes", "minute", "mins", "min", "m", "'")),
)
_UNIT_MS = {name: ms for ms, names in _UNITS for name in names}
_NEXT_SMALLER = {HOUR: MINUTE, _QUARTER: MINUTE, MINUTE: SECOND}
_ANY_UNIT = "|".join(sorted(map(re.escape, _UNIT_MS), key=len, reverse=True))

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("—–―−‐‑‒~〜至到", "-"),
        **dict.fromkeys("′’‘`", "'"),
        **dict.fromkeys("″”“", '"'),
    }
)
_ABOUT = re.compile(r"^(?:约|大约|共|≈|about|approx\.?|ca\.?)\s*|\s*(?:左右|\.)$")
_PIECE = re.compile(
    rf"\s*(?:,|and|零|又|\+)?\s*"
    rf"(?:(?P<digits>[0-9]{{1,6}}(?:\.[0-9]{{1,6}})?)|(?P<half>半)"
    r"|(?P<chinese>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]))"
    rf"\s*(?P<unit>{_ANY_UNIT})?"
)
_CLOCK = re.compile(
    r"(?P<a>[0-9]{1,3}):(?P<b>[0-5]?[0-9])(?::(?P<c>[0-5]?[0-9])(?:\.(?P<f>[0-9]{1,6}))?)?"
)
_OF_A_DAY = re.compile(r"0?\.[0-9]{4,18}")
_BARE = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
CHINESE_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)} | {
    "两": 2
}


@dataclass(frozen=True, slots=True)
class Length:
    """A length in ms; of a range the upper end, with the lower one as `min_ms`.

    `assumed` says what had to be assumed ("" where it was plain); `other_ms` is the other
    reading of `5:00`, for those who know better.
    """

    ms: int
    min_ms: int | None = None
    assumed: str = ""
    other_ms: int | None = None


def parse_length(text: str, bare_unit: int | None = None) -> Length | None:
    """The length, or None; a bare number is in `bare_unit` ms, or in minutes and said so."""
    if len(text) > _LONGEST_TEXT:
        return None
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    plain = _ABOUT.sub("", " ".join(folded.split()))
    low, dash, high = (part.strip() for part in plain.partition("-"))
    found = _range(low, high, bare_unit) if dash and high else _one(plain, bare_unit)
    return found if found is not None and found.ms <= _LONGEST else None


def _range(low: str, high: str, bare_unit: int | None) -> Length | None:
    if ":" in low or ":" in high:
        return None
    upper = _one(high, bare_unit)
    unit = re.search(rf"(?:{_ANY_UNIT})$", high)
    lower = _one(low, _UNIT_MS[unit[0]] if unit else bare_unit)
    if upper is None or lower is None or lower.ms > upper.ms:
        return None
    return Length(upper.ms, lower.ms, upper.assumed)


def _one(text: str, bare_unit: int | None) -> Length | None:
    if clock := _CLOCK.fullmatch(text):
        return _as_clock(clock)
    if _OF_A_DAY.fullmatch(text):
        ms = round(float(text) * DAY / SECOND) * SECOND
        return Length(ms, assumed="is taken as a spreadsheet's fraction of a day")
    if _BARE.fullmatch(text):
        ms = round(float(text) * (bare_unit or MINUTE))
        return Length(ms, assumed="" if bare_unit else "is taken as minutes")
    ms_in_words = _in_words(text)
    return None if ms_in_words is None else Length(ms_in_words)


def _as_clock(clock: re.Match[str]) -> Length:
    a, b = int(clock["a"]), int(clock["b"])
    if clock["c"] is not None:
        fraction = round(float(f"0.{clock['f'] or 0}") * SECOND)
        return Length(a * HOUR + b * MINUTE + int(clock["c"]) * SECOND + fraction)
    as_hours, as_minutes = a * HOUR + b * MINUTE, a * MINUTE + b * SECOND
    if a < _LONGEST_AS_HOURS:
        return Length(as_hours, assumed="is taken as hours:minutes", other_ms=as_minutes)
    return Length(as_minutes, assumed="is taken as minutes:seconds", other_ms=as_hours)


def _in_words(text: str) -> int | None:
    for spoken in ("小时", "钟头"):
        text = text.replace(f"个半{spoken}", f"{spoken}半").replace(f"个{spoken}", spoken)
    total, unit, position = 0.0, 0, 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None:
            return None
        if piece["unit"]:
            unit = _UNIT_MS[piece["unit"]]
            total += _number(piece) * unit
        elif piece["half"] and unit:
            total += unit / 2
        elif unit in _NEXT_SMALLER:
            unit = _NEXT_SMALLER[unit]
            total += _number(piece) * unit
        else:
            return None
        position = piece.end()
    return round(total) if position else None


def _number(piece: re.Match[str]) -> float:
    if piece["digits"]:
        return float(piece["digits"])
    if piece["half"]:
        return 0.5
    tens, ten, ones = piece["chinese"].rpartition("十")
    if not ten:
        return float(CHINESE_DIGITS.get(ones, 0))
    return float(CHINESE_DIGITS.get(tens, 1) * 10 + CHINESE_DIGITS.get(ones, 0))
