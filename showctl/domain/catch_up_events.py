"""What was changed of the evening still to come, to catch up. Events of a run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.events import Event


class Means(StrEnum):
    """How a change gains time: a pending segment is made shorter, is left out, or no longer waits
    for its planned instant."""

    SHORTEN = "shorten"
    CUT = "cut"
    RELEASE = "release"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of a pending segment; `ms` is what shortening takes from it."""

    segment: str
    means: Means
    ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUpApplied(Event):
    """A proposal was chosen: these changes hold for the rest of the run."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUpWithdrawn(Event):
    """The last proposal was taken back, as far as it concerns what is still to come."""
