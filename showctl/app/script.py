"""The actions file of a scripted rehearsal: one JSON object a line, read whole before it is run.

`{"at": TIME, "do": NAME, …}`. TIME is ISO 8601, or `HH:MM[:SS[.fff]]` on the rehearsal's date
(hours past 23: the next day), or `+SECONDS` after the action before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from showctl.app.errors import UserError
from showctl.domain import commands as c
from showctl.domain.calendar import instant, length
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.plan import HOUR, MINUTE, Show

_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?")
_LATER = re.compile(r"\+(\d+)(?:\.(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class ScriptedAction:
    """One action; `command` is None for `observe`."""

    at: datetime
    name: str
    command: c.Command | None


def parse_time(value: str, on: date, zone: str, after: datetime | None = None) -> datetime:
    """The instant (UTC) that a TIME means; ValueError where it is none."""
    later = _LATER.fullmatch(value)
    if later and after is not None:
        return after + length(int(later[1]) * 1000 + _thousandths(later[2]))
    clock = _CLOCK.fullmatch(value)
    if clock:
        seconds = int(clock[3] or 0) * 1000 + _thousandths(clock[4])
        return instant(on, int(clock[1]) * HOUR + int(clock[2]) * MINUTE + seconds, zone)
    exact = datetime.fromisoformat(value)
    if exact.tzinfo is None:
        exact = exact.replace(tzinfo=ZoneInfo(zone))
    return exact.astimezone(UTC).replace(microsecond=exact.microsecond // 1000 * 1000)


def _thousandths(digits: str | None) -> int:
    return int((digits or "0").ljust(3, "0"))


def parse_script(
    lines: Iterable[str], show: Show, on: date, begins_at: datetime, earliest: datetime | None
) -> list[ScriptedAction]:
    """All actions in order. `begins_at` is what a first `+SECONDS` counts from; nothing may be
    before `earliest`. Raises UserError, naming the line."""
    actions: list[ScriptedAction] = []
    before, floor = begins_at, earliest
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            action = _parse_line(line, show, on, before)
        except (ValueError, OverflowError) as error:
            raise UserError(f"Actions, line {number}: {error}.") from error
        if floor is not None and action.at < floor:
            raise UserError(
                f"Actions, line {number}: its time is before the one above it; put the lines in"
                " order."
            )
        actions.append(action)
        before = floor = action.at
    return actions


def _parse_line(line: str, show: Show, on: date, before: datetime) -> ScriptedAction:
    try:
        entry = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not a JSON object ({error.msg})") from error
    except RecursionError as error:
        raise ValueError("not a JSON object (nested too deep)") from error
    if not isinstance(entry, dict):
        raise ValueError('not a JSON object like {"at": "18:00:00", "do": "go"}')
    at, name = entry.get("at"), entry.get("do")
    if not isinstance(at, str):
        raise ValueError('"at" is missing or is not a text')
    if not isinstance(name, str) or name not in _COMMANDS:
        raise ValueError(f'"do" is {name!r}, not one of {", ".join(_COMMANDS)}')
    try:
        moment = parse_time(at, on, show.timezone, before)
    except (ValueError, OverflowError) as error:
        raise ValueError(f'"at" is {at!r}, not a time') from error
    return ScriptedAction(moment, name, _COMMANDS[name](entry, show))


def _segment(entry: dict[str, Any], show: Show) -> str | None:
    number = entry.get("segment")
    if number is None:
        return None
    if not isinstance(number, int) or isinstance(number, bool):
        raise ValueError(f'"segment" is {number!r}, not a whole number')
    if 1 <= number <= len(show.segments):
        return show.segments[number - 1].id
    return f"no segment {number}"


def _jump(entry: dict[str, Any], show: Show) -> c.Command:
    segment = _segment(entry, show)
    if segment is None:
        raise ValueError('"segment" is missing')
    return c.Jump(segment)


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str):
        raise ValueError(f'"{key}" is {value!r}, not a text')
    return value


def _whole(entry: dict[str, Any], key: str) -> int:
    value = entry.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f'"{key}" is {value!r}, not a whole number')
    return value


def _catch_up(entry: dict[str, Any], show: Show) -> c.Command:
    changes = entry.get("changes")
    if not isinstance(changes, list) or not all(isinstance(one, dict) for one in changes):
        raise ValueError('"changes" is not a list of changes')
    return c.ApplyCatchUp(tuple(_change(one, show) for one in changes))


def _change(entry: dict[str, Any], show: Show) -> Change:
    segment, means = _segment(entry, show), _text(entry, "means")
    if segment is None or means not in tuple(Means):
        raise ValueError(f'a change needs "segment" and "means", one of {", ".join(Means)}')
    return Change(
        segment=segment, means=Means(means), ms=_add_time({"seconds": 0} | entry, show).ms
    )


def _add_time(entry: dict[str, Any], show: Show) -> c.AddTime:
    value = entry.get("seconds")
    # NaN, which JSON readers take, is in no range.
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= 1e9:
        raise ValueError(f'"seconds" is {value!r}, not a number')
    return c.AddTime(round(value * 1000))


_COMMANDS: dict[str, Callable[[dict[str, Any], Show], c.Command | None]] = {
    "start": lambda entry, show: c.Start(_segment(entry, show)),
    "go": lambda entry, show: c.Go(),
    "hold": lambda entry, show: c.Hold(),
    "resume": lambda entry, show: c.Resume(),
    "add_time": _add_time,
    "back": lambda entry, show: c.Back(),
    "skip": lambda entry, show: c.Skip(_segment(entry, show)),
    "jump": _jump,
    "put_in_reserve": lambda entry, show: c.PutInReserve(_segment(entry, show)),
    "end": lambda entry, show: c.End(),
    "observe": lambda entry, show: None,
    "fire_cue": lambda entry, show: c.FireCue(_text(entry, "cue")),
    "stop_cue": lambda entry, show: c.StopCue(_whole(entry, "firing")),
    "acknowledge": lambda entry, show: c.Acknowledge(
        _whole(entry, "alert") if "alert" in entry else None
    ),
    "line": lambda entry, show: c.GoToLine(_whole(entry, "line")),
    "scroll": lambda entry, show: c.ScrollLines(_whole(entry, "chars_per_minute")),
    "seen": lambda entry, show: c.AcknowledgeMessage(),
    "message": lambda entry, show: c.SendMessage(_text(entry, "text")),
    "note": lambda entry, show: c.TakeNote(_text(entry, "text")),
    "catch_up": _catch_up,
    "withdraw_catch_up": lambda entry, show: c.WithdrawCatchUp(),
}
