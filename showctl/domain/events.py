"""What has happened in a run. Past tense, frozen, versioned; the log is made of these.

Every event has `at`, the show time it counts from (an aware instant in UTC). An event that the
agenda raised also has `due`, the instant it fell due. What a run needs is in its log alone: it
starts with RunOpened, which carries the plan as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from showctl.domain.plan import Show


class Cause(StrEnum):
    """Why a segment started."""

    START = "start"
    GO = "go"
    AUTO = "auto"
    JUMP = "jump"
    RESERVE = "reserve"


class AlertKind(StrEnum):
    """What an alert says."""

    STANDBY = "standby"
    WARNING = "warning"
    OVERRUN = "overrun"
    CRITICAL = "critical"
    CURFEW = "curfew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events; one that `needs_disk` has not happened before the log has it."""

    version: ClassVar[int] = 1
    needs_disk: ClassVar[bool] = False
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOpened(Event):
    """A run exists, idle, with this plan."""

    show: Show
    is_rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted(Event):
    """The evening has begun, with this segment."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentStarted(Event):
    """The chain went to a segment; those between are thereby skipped or pending again."""

    segment: str
    cause: Cause
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceDropped(Event):
    """The last advance was taken back; `segment` is current again."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundStarted(Event):
    """A segment beside the chain started."""

    segment: str
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundEnded(Event):
    """A segment beside the chain ended."""

    segment: str
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHeld(Event):
    """The current segment's countdown stopped."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResumed(Event):
    """The countdown goes on."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAdded(Event):
    """The current segment got longer (or shorter) by `ms`; `rearms` its alerts where it was out."""

    segment: str
    ms: int
    rearms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentSkipped(Event):
    """A pending segment was taken out."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded(Event):
    """The run is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRaised(Event):
    """Something needs the operator's eye. `visit`, `round` and `mark_ms` tell its item apart:
    which start of the segment, which arming within it, which of several marks."""

    kind: AlertKind
    segment: str
    due: datetime
    visit: int = 0
    round: int = 0
    mark_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertAcknowledged(Event):
    """The operator has seen an alert (its number in the run, from 1)."""

    alert: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFired(Event):
    """A cue went off. `firing` numbers the firings of the run; `due` is None when by hand."""

    cue: str
    segment: str
    firing: int
    visit: int = 0
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueStarted(Event):
    """The player made a firing sound; `length_ms` is the length of what is played once."""

    firing: int
    length_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFailed(Event):
    """A firing could not be played; the reason is a sentence."""

    firing: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEnded(Event):
    """A firing played to its end."""

    firing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueStopped(Event):
    """A firing was stopped, faded over `fade_ms`."""

    firing: int
    fade_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Panicked(Event):
    """All sound faded over `fade_ms` and keeps its place."""

    fade_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReopened(Event):
    """The run went on after a restart; nobody was there for `gap_ms`."""

    gap_ms: int
    is_silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundBroughtBack(Event):
    """What a panic or a long gap left silent sounds again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMissed(Event):
    """Something fell due while nobody was there, and will not happen by itself any more."""

    what: str
    segment: str
    due: datetime
    cue: str | None = None
    visit: int = 0
    round: int = 0
    mark_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Event):
    """A text for the emcee; empty clears it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunMarked(Event):
    """The run was marked as a test, or no longer."""

    is_test: bool
