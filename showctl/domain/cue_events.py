"""What has happened to cues beyond their firing, and to the sound as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CueTriggered(Event):
    """A cue was fired by hand that waits first: it goes off at `until`."""

    cue: str
    segment: str
    until: datetime
    visit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitDropped(Event):
    """A cue that waited will not fire."""

    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CuePaused(Event):
    """A firing was paused, and keeps its place."""

    firing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueResumed(Event):
    """A paused firing goes on."""

    firing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackChanged(Event):
    """A playlist went to the track at a place of its order (from 0, over all its rounds).

    `due` is None when by hand; `reason` says why the track before could not be played.
    """

    firing: int
    place: int
    due: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterSet(Event):
    """The level of all sound was set, in dB."""

    level_db: float
