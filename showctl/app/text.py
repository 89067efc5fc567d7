"""Times and lengths as people read them; the same on every screen and in every report."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

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


def time_of_day(instant: datetime, zone: str, *, with_seconds: bool = False) -> str:
    """The local time of an instant: `18:05`, `18:05:30`."""
    local = instant.astimezone(ZoneInfo(zone))
    return local.strftime("%H:%M:%S" if with_seconds else "%H:%M")
