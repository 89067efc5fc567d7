"""Times and lengths as people read them; the same on every screen and in every report."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from showctl.domain.plan import MINUTE, SECOND

_MINUS = "−"


def countdown(ms: int) -> str:
    """A countdown in whole seconds, rounded up so that it ends at 0:00: `4:59`, `−0:45`."""
    return _clock(-(-ms // 1000))


def length(ms: int) -> str:
    """A length in whole seconds: `5:00`, `1:05:00`."""
    return _clock(ms // 1000 if ms >= 0 else -(-ms // 1000))


def signed(ms: int) -> str:
    """A lateness with its sign: `+2:05`, `−0:40`, `0:00`."""
    seconds = int(ms / 1000)
    return f"+{_clock(seconds)}" if seconds > 0 else _clock(seconds)


def _clock(seconds: int) -> str:
    sign, seconds = (_MINUS, -seconds) if seconds < 0 else ("", seconds)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{seconds:02}"
    return f"{sign}{minutes}:{seconds:02}"


def after_midnight(ms: int, *, with_seconds: bool = False, with_ms: bool = False) -> str:
    """A time after the show's midnight, past 24 h the next day: `18:05`, `24:15`, `18:05:30`.

    The seconds, and the thousandths `with_ms`, stand there where there are any.
    """
    minutes, rest = divmod(ms, MINUTE)
    seconds = f":{rest // SECOND:02}" if rest or with_seconds else ""
    thousandths = f".{rest % SECOND:03}" if with_ms and rest % SECOND else ""
    return f"{minutes // 60:02}:{minutes % 60:02}{seconds}{thousandths}"


def time_of_day(instant: datetime, zone: str, *, with_seconds: bool = False) -> str:
    """The local time of an instant: `18:05`, `18:05:30`."""
    local = instant.astimezone(ZoneInfo(zone))
    return local.strftime("%H:%M:%S" if with_seconds else "%H:%M")
