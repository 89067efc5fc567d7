"""Events as entries of the log, and back.

An entry keeps the instant beside the payload, so the payload holds every other field that is not
at its default: a default is part of an event's version. Whoever renames, removes or re-means a
field, or changes a default, raises the class's `version` and adds an upcast from the one before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any, NamedTuple

from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_unstructure_fn, override

from showctl.domain import (
    audience_events,
    catch_up_events,
    cue_events,
    draw_events,
    events,
    game_events,
    note_events,
    plan_events,
    prompt_events,
)
from showctl.domain.events import Event

Payload = dict[str, Any]
Upcasts = Mapping[tuple[str, int], Callable[[Payload], Payload]]

# Every module that has events of a run.
_EVENT_MODULES: tuple[ModuleType, ...] = (
    events,
    cue_events,
    plan_events,
    catch_up_events,
    prompt_events,
    audience_events,
    draw_events,
    game_events,
    note_events,
)

EVENT_CLASSES: dict[str, type[Event]] = {
    name: cls
    for module in _EVENT_MODULES
    for name, cls in vars(module).items()
    if isinstance(cls, type) and issubclass(cls, Event) and cls is not Event
}

# (name, version) → the payload as the next version has it.
UPCASTS: Upcasts = {}


class UnreadableEvent(Exception):
    """An entry that this program cannot read; the message says why."""


class Entry(NamedTuple):
    """What the log keeps of an event, beside its place."""

    at: str
    name: str
    version: int
    payload: str


def instant_to_text(instant: datetime) -> str:
    """ISO 8601 in UTC, to the millisecond (to the microsecond where there is more)."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant} has no time zone")
    is_whole = instant.microsecond % 1_000 == 0
    text = (
        instant.astimezone(UTC)
        .replace(tzinfo=None)
        .isoformat(timespec="milliseconds" if is_whole else "microseconds")
    )
    return text + "Z"


def instant_from_text(text: str) -> datetime:
    """The instant of `instant_to_text`, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


def encode(event: Event) -> Entry:
    """The entry of an event."""
    return Entry(
        at=instant_to_text(event.at),
        name=type(event).__name__,
        version=event.version,
        payload=json.dumps(
            _converter.unstructure(event), ensure_ascii=False, separators=(",", ":")
        ),
    )


def decode(entry: Entry, upcasts: Upcasts = UPCASTS) -> Event:
    """The event of an entry, as today's version has it; UnreadableEvent when it cannot be."""
    cls = EVENT_CLASSES.get(entry.name)
    if cls is None:
        raise UnreadableEvent(f"the event {entry.name!r} is not known")
    try:
        payload = upcast(entry, cls.version, upcasts)
        return _converter.structure(payload | {"at": entry.at}, cls)
    except (ValueError, TypeError, KeyError, ForbiddenExtraKeysError) as error:
        raise UnreadableEvent(f"the event {entry.name!r} does not hold what it should") from error


def upcast(entry: Entry, version: int, upcasts: Upcasts) -> Payload:
    """The payload of an entry as `version` of its event has it, one version after the other."""
    if entry.version > version:
        raise UnreadableEvent(f"the event {entry.name!r} is of version {entry.version}")
    payload: Payload = json.loads(entry.payload)
    for known in range(entry.version, version):
        payload = upcasts[entry.name, known](payload)
    return payload


def _make_converter() -> Converter:
    converter = Converter(omit_if_default=True, forbid_extra_keys=True, detailed_validation=False)
    converter.register_unstructure_hook(datetime, instant_to_text)
    converter.register_structure_hook(datetime, lambda text, _: instant_from_text(text))
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    for cls in EVENT_CLASSES.values():
        write = make_dict_unstructure_fn(
            cls, converter, _cattrs_omit_if_default=True, at=override(omit=True)
        )
        converter.register_unstructure_hook(cls, write)
    return converter


# Made at import, so that the first GO of an evening does not pay for it.
_converter = _make_converter()
