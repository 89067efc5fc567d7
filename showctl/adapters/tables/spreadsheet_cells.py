"""A spreadsheet's cell as the text that a person would have written there.

Times and lengths lose nothing: `0:30:00` for half an hour, `18:00` for six in the evening.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_LITERAL = re.compile(
    r"(?:General|[#,]*0(?:\.0+)?)\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<escaped>(?:\\.)+))\s*(?:;.*)?"
)
_DECIMALS = re.compile(r"#*0\.(?P<zeros>0{1,6})(?:_.*)?")
# A staff number that is shown with leading zeros is meant with them.
_PADDED = re.compile(r"0{2,}")
# Excel counts days from the last of 1899, and shows none of them for a time alone.
_DAY_ZERO = date(1899, 12, 31)
_FIRST_DAY_SHOWN = date(1900, 3, 1)
# Up to here an hour and minutes could be read as minutes and seconds: the seconds are written.
_HOURS_IN_DOUBT = 5


def cell_text(value: object, number_format: str) -> str:
    """The text of a cell's value under its number format; "" for an empty one."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return _moment(value, number_format)
        case date():
            return value.isoformat()
        case time():
            return _clock(_since_midnight(value))
        case timedelta():
            return _clock(value)
        case int() | float():
            return _number(value, number_format)
        case _:
            # An array formula, for one.
            return str(getattr(value, "text", value))


def _moment(value: datetime, number_format: str) -> str:
    day, clock = value.date(), _since_midnight(value.time())
    if day < _FIRST_DAY_SHOWN:
        return _clock(day - _DAY_ZERO + clock)
    shown = re.sub(r"\"[^\"]*\"|\\.|\[[^\]]*\]", "", number_format.casefold())
    if not clock and "h" not in shown:
        return day.isoformat()
    is_day_shown = "d" in shown or "y" in shown
    return f"{day.isoformat()} {_clock(clock)}" if is_day_shown else _clock(clock)


def _since_midnight(value: time) -> timedelta:
    return timedelta(
        hours=value.hour,
        minutes=value.minute,
        seconds=value.second,
        microseconds=value.microsecond,
    )


def _clock(length: timedelta) -> str:
    seconds = round(length.total_seconds())
    if seconds < 0:
        return str(length)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if seconds or hours < _HOURS_IN_DOUBT:
        return f"{hours}:{minutes:02}:{seconds:02}"
    return f"{hours}:{minutes:02}"


def _number(value: float, number_format: str) -> str:
    decimals = _DECIMALS.fullmatch(number_format)
    if decimals:
        return f"{value:.{len(decimals['zeros'])}f}"
    if _PADDED.fullmatch(number_format) and value == int(value):
        return f"{int(value):0{len(number_format)}}"
    plain = format(value, ".15g")
    literal = _LITERAL.fullmatch(number_format)
    if literal is None:
        return plain
    return plain + (literal["quoted"] or (literal["escaped"] or "").replace("\\", ""))
