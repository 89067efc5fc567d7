"""What is under way without a sound: cues that wait, and firings that last."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from showctl.domain.cue import AtSegmentEnd
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class Wait:
    """A cue that fires at `until`. `number` counts the waits of the run."""

    number: int
    cue: str
    segment: str
    visit: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Lasting:
    """A firing that is over at `until`: a fade, a wait. A group (None) is over with its members."""

    firing: int
    cue: str
    segment: str
    visit: int
    until: datetime | None = None


# By the cue's id, and by the firing.
Waits = Mapping[str, Wait]
Lastings = Mapping[int, Lasting]

_Key = TypeVar("_Key")


class _OfVisit(Protocol):
    @property
    def cue(self) -> str: ...

    @property
    def segment(self) -> str: ...

    @property
    def visit(self) -> int: ...


_Thing = TypeVar("_Thing", bound=_OfVisit)


class _Ending(Protocol):
    @property
    def segment(self) -> str: ...

    @property
    def number(self) -> int: ...


def ending_with(
    things: Mapping[_Key, _Thing], show: Show, ended: _Ending | None
) -> dict[_Key, _Thing]:
    """What is under way of a visit and does not go on past its end."""

    def goes_on(thing: _Thing) -> bool:
        return show.cues[thing.cue].at_segment_end is AtSegmentEnd.CONTINUE

    of = (ended.segment, ended.number) if ended else None
    return {
        k: one for k, one in things.items() if (one.segment, one.visit) == of and not goes_on(one)
    }


def without(things: Mapping[_Key, _Thing], gone: Collection[_Key]) -> dict[_Key, _Thing]:
    """What is under way less some of it."""
    return {k: one for k, one in things.items() if k not in gone}


def taken_back(
    things: Mapping[_Key, _Thing],
    ended: Mapping[_Key, _Thing],
    started: Collection[tuple[str, int]],
) -> dict[_Key, _Thing]:
    """What is under way when an advance is taken back: not what it started, again what it ended.

    A wait goes by the clock: one whose time has passed meanwhile fires at once.
    """
    stays = {k: one for k, one in things.items() if (one.segment, one.visit) not in started}
    return {**ended, **stays}
