"""What sounds: the firings that are playing or keep their place, as the log has it.

The player is told the difference between two of these, so a restart, Back and a panic need no
orders of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from showctl.domain.calendar import length
from showctl.domain.cue import SOUNDING_KINDS, AtSegmentEnd, Cue, CueKind, GoTo
from showctl.domain.cue_links import with_members
from showctl.domain.events import CueFired
from showctl.domain.plan import Show
from showctl.domain.playlist import has_track


@dataclass(frozen=True, slots=True)
class Sounding:
    """A firing that sounds, or keeps its place since `suspended_at`.

    Its position in the media is the time since `began_at` (to `suspended_at`, if so). It keeps
    its place while it is paused by a hand or a cue, or silenced by a panic or a long gap. A
    playlist is at `place` of its order since `began_at`; `length_ms` is the length of what is
    played once, as far as the player has said so. A level that was set is reached at
    `fading_until`.
    """

    firing: int
    cue: str
    segment: str
    visit: int
    began_at: datetime
    level_db: float
    suspended_at: datetime | None = None
    is_paused: bool = False
    is_silenced: bool = False
    fading_until: datetime | None = None
    place: int = 0
    failures: int = 0
    length_ms: int | None = None

    def moved(self, by: timedelta) -> Sounding:
        """The same, all of it later by a length: its place in the media stands."""
        silent = self.suspended_at
        return replace(
            self, began_at=self.began_at + by, suspended_at=silent + by if silent else None
        )

    def paused(self, at: datetime) -> Sounding:
        """The same, keeping its place until it is resumed."""
        return replace(self, is_paused=True, suspended_at=self._silent_since(at))

    def silenced(self, at: datetime) -> Sounding:
        """The same, keeping its place until the sound is brought back."""
        return replace(self, is_silenced=True, suspended_at=self._silent_since(at))

    def resumed(self, at: datetime) -> Sounding:
        """The same, no longer paused."""
        return replace(self, is_paused=False)._going_on(at)

    def brought_back(self, at: datetime) -> Sounding:
        """The same, no longer silenced."""
        return replace(self, is_silenced=False)._going_on(at)

    def _silent_since(self, at: datetime) -> datetime:
        return self.suspended_at or max(at, self.began_at)

    def _going_on(self, at: datetime) -> Sounding:
        if self.suspended_at is None or self.is_paused or self.is_silenced:
            return self
        return replace(self.moved(at - self.suspended_at), suspended_at=None)


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
    at: datetime,
) -> Soundscape:
    """What sounds when an advance of `gone` ago is taken back.

    Less what the visits in `started` fired; what sounded `before` and stopped by it is at its
    place again, what went on is at its level again, and paused or not as it was.
    """
    stays = {k: one for k, one in sounding.items() if (one.segment, one.visit) not in started}
    for k, one in before.items():
        still = stays.get(k)
        stays[k] = _as_before(still, one, at) if still else one.moved(gone)
    return stays


def _as_before(still: Sounding, before: Sounding, at: datetime) -> Sounding:
    again = replace(still, level_db=before.level_db, fading_until=before.fading_until)
    if still.is_paused == before.is_paused:
        return again
    return again.paused(at) if before.is_paused else again.resumed(at)


def after(sounding: Soundscape, event: CueFired, cue: Cue, show: Show) -> Soundscape:
    """What sounds once a cue has fired. What sounds and fires again starts afresh."""
    if cue.stops_others:
        sounding = {}
    if cue.kind in SOUNDING_KINDS:
        others = {k: one for k, one in sounding.items() if one.cue != cue.id}
        new = Sounding(event.firing, cue.id, event.segment, event.visit, event.at, cue.level_db)
        return {**others, event.firing: new}
    meant = {k for k, one in sounding.items() if is_meant(one.cue, cue, show)}
    if cue.kind is CueKind.STOP:
        return {k: one for k, one in sounding.items() if k not in meant}
    change = _change_by(cue, event.at, show)
    return {k: change(one) if k in meant else one for k, one in sounding.items()}


def is_meant(cue_id: str, by: Cue, show: Show) -> bool:
    """Whether a cue is among those that another one acts on."""
    if not by.targets:
        return True
    return (cue_id in with_members(by.targets, show.cues)) is not by.is_all_but


def _change_by(cue: Cue, at: datetime, show: Show) -> Callable[[Sounding], Sounding]:
    """What a cue does to a sound that it acts on."""
    if cue.kind is CueKind.FADE:
        until = at + length(cue.fade_out_ms) if cue.fade_out_ms else None
        return lambda one: replace(one, level_db=cue.level_db, fading_until=until)
    if cue.kind is CueKind.PAUSE:
        return lambda one: one.paused(at)
    if cue.kind is CueKind.RESUME:
        return lambda one: one.resumed(at)
    if cue.kind is CueKind.GO_TO and cue.goes_to is GoTo.NEXT and cue.targets:
        return lambda one: on_track(one, one.place + 1, at) if has_next(one, show) else one
    return lambda one: one


def has_next(one: Sounding, show: Show) -> bool:
    """Whether it is a playlist that has a track to come."""
    cue = show.cues.get(one.cue)
    return cue is not None and cue.kind is CueKind.PLAYLIST and has_track(cue, one.place + 1)


def on_track(one: Sounding, place: int, at: datetime, *, failures: int = 0) -> Sounding:
    """A playlist at another track, from its start; paused or silenced it stays so."""
    silent = at if one.suspended_at else None
    return replace(
        one, place=place, began_at=at, suspended_at=silent, failures=failures, length_ms=None
    )


def suspended(sounding: Soundscape, at: datetime) -> Soundscape:
    """Everything silent since `at`, keeping its place."""
    return {k: one.silenced(at) for k, one in sounding.items()}


def brought_back(sounding: Soundscape, at: datetime) -> Soundscape:
    """Everything that was silenced sounding again where it was; what was paused stays so."""
    return {k: one.brought_back(at) for k, one in sounding.items()}
