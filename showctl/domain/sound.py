"""What sounds: the firings that are playing or keep their place, as the log has it.

The player is told the difference between two of these, so a restart, Back and a panic need no
orders of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from showctl.domain.cue import AtSegmentEnd, Cue, CueKind
from showctl.domain.events import CueFired
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class Sounding:
    """A firing that sounds, or keeps its place since `suspended_at`.

    Its position in the media is the time since `began_at` (to `suspended_at`, if so).
    """

    firing: int
    cue: str
    segment: str
    visit: int
    began_at: datetime
    level_db: float
    suspended_at: datetime | None = None

    def moved(self, by: timedelta) -> Sounding:
        """The same, all of it later by a length: its place in the media stands."""
        silent = self.suspended_at
        return replace(
            self, began_at=self.began_at + by, suspended_at=silent + by if silent else None
        )


Soundscape = Mapping[int, Sounding]


def ending_with(sounding: Soundscape, show: Show, segment: str) -> Soundscape:
    """What sounds of a segment and does not go on past its end."""

    def goes_on(one: Sounding) -> bool:
        found = show.find_cue(one.cue)
        return found is not None and found[1].at_segment_end is AtSegmentEnd.CONTINUE

    return {k: one for k, one in sounding.items() if one.segment == segment and not goes_on(one)}


def taken_back(
    sounding: Soundscape,
    before: Soundscape,
    started: Collection[tuple[str, int]],
    gone: timedelta,
) -> Soundscape:
    """What sounds when an advance of `gone` ago is taken back.

    Less what the visits in `started` fired; what sounded `before` and stopped by it is at its
    place again, what went on is at its level again.
    """
    stays = {k: one for k, one in sounding.items() if (one.segment, one.visit) not in started}
    for k, one in before.items():
        still = stays.get(k)
        stays[k] = replace(still, level_db=one.level_db) if still else one.moved(gone)
    return stays


def after(sounding: Soundscape, event: CueFired, cue: Cue) -> Soundscape:
    """What sounds once a cue has fired. An audio cue that fires again starts afresh."""
    if cue.kind is CueKind.AUDIO:
        others = {k: one for k, one in sounding.items() if one.cue != cue.id}
        new = Sounding(event.firing, cue.id, event.segment, event.visit, event.at, cue.level_db)
        return {**others, event.firing: new}

    def is_meant(one: Sounding) -> bool:
        return cue.target in (None, one.cue)

    if cue.kind is CueKind.STOP:
        return {k: one for k, one in sounding.items() if not is_meant(one)}
    if cue.kind is CueKind.FADE:
        return {
            k: replace(one, level_db=cue.level_db) if is_meant(one) else one
            for k, one in sounding.items()
        }
    return sounding


def suspended(sounding: Soundscape, at: datetime) -> Soundscape:
    """Everything silent since `at`, keeping its place."""
    return {
        k: one if one.suspended_at else replace(one, suspended_at=max(at, one.began_at))
        for k, one in sounding.items()
    }


def brought_back(sounding: Soundscape, at: datetime) -> Soundscape:
    """Everything sounding again where it was suspended."""
    return {
        k: replace(one.moved(at - one.suspended_at), suspended_at=None) if one.suspended_at else one
        for k, one in sounding.items()
    }
