"""What the hall sees: looks, which of them is on, and what is prepared beside it.

A look is data. The windows know how each kind is drawn; the log knows which one was on when, so
a restart, Back and a second machine show the right one without orders of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from showctl.domain.calendar import milliseconds
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import Kind, Part, Segment

TITLE_FADE_MS = 600


class LookKind(StrEnum):
    """What a look shows. `title` of no segment is the *safe title*."""

    TITLE = "title"
    COUNTDOWN = "countdown"
    PICTURE = "picture"
    VIDEO = "video"
    SLIDES = "slides"
    RULES = "rules"
    TIMER = "timer"
    DRAW = "draw"
    SCOREBOARD = "scoreboard"
    WINNERS = "winners"
    AWARD = "award"
    MESSAGE = "message"
    LOGO = "logo"
    BLACKOUT = "blackout"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: a name, what goes with it (a department, a number), a score."""

    name: str
    detail: str = ""
    score: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One picture for the hall.

    `segment` is whose title or countdown it is (empty: the show's own); `media` is a path as a
    cue has it; `cue` is the cue that it belongs to; `subject` is the draw, game or award that it
    shows as the run has it by now; `fade_ms` is how long it takes to come (0: a cut).
    """

    kind: LookKind = LookKind.TITLE
    segment: str = ""
    title: str = ""
    text: str = ""
    media: str = ""
    rows: tuple[Row, ...] = ()
    cue: str = ""
    subject: str = ""
    fade_ms: int = TITLE_FADE_MS


SAFE_TITLE = Look()
BLACK = Look(kind=LookKind.BLACKOUT, fade_ms=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The look that is on, and since when (None: since the run was opened).

    `firing` and `segment` are those of the cue that put it on (0, empty: no cue did). A video is
    as far as the time since `since` (to `paused_at`, if so), and as loud as its cue has it, or
    `level_db` where a fade has set that, reached at `fading_until`; `length_ms` is its media's
    length, as far as the player has said so. `page` counts from 1; `page_count` is 0 until it is
    known.
    """

    look: Look = SAFE_TITLE
    since: datetime | None = None
    firing: int = 0
    segment: str = ""
    page: int = 1
    page_count: int = 0
    level_db: float | None = None
    fading_until: datetime | None = None
    paused_at: datetime | None = None
    length_ms: int | None = None

    def moved(self, by: timedelta) -> Program:
        """The same, later by a length: a video's place in its media stands."""
        return replace(
            self,
            since=self.since + by if self.since else None,
            paused_at=self.paused_at + by if self.paused_at else None,
        )

    def paused(self, at: datetime) -> Program:
        """The same, its video standing still until it is resumed."""
        return replace(self, paused_at=self.paused_at or at)

    def resumed(self, at: datetime) -> Program:
        """The same, its video going on from where it stood."""
        if self.paused_at is None:
            return self
        return replace(self.moved(at - self.paused_at), paused_at=None)

    def played_ms(self, now: datetime) -> int:
        """How much of its video has gone by an instant, loops not taken off."""
        return milliseconds((self.paused_at or now) - self.since) if self.since else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The audience screen: what is on, what is prepared, what the black covers, and whether the
    screen is left to another program. `theme` is the one chosen during the run, empty: the
    show's."""

    program: Program = field(default_factory=Program)
    prepared: Look | None = None
    covered: Program | None = None
    is_yielded: bool = False
    theme: str = ""

    @property
    def is_black(self) -> bool:
        """Whether nothing is to be seen."""
        return self.program.look.kind is LookKind.BLACKOUT


def look_of_cue(cue: Cue, segment: str) -> Look | None:
    """What a cue of a segment shows the hall; None where it shows nothing."""
    if cue.kind is CueKind.TITLE:
        own = (cue.title, cue.text) if cue.text else ("", "")
        place = "" if cue.text else segment
        return Look(segment=place, title=own[0], text=own[1], cue=cue.id, fade_ms=cue.fade_in_ms)
    kind = _KINDS.get(cue.kind)
    if kind is None:
        return None
    return Look(kind=kind, title=cue.title, media=cue.media, cue=cue.id, fade_ms=cue.fade_in_ms)


_KINDS = {
    CueKind.PICTURE: LookKind.PICTURE,
    CueKind.VIDEO: LookKind.VIDEO,
    CueKind.SLIDES: LookKind.SLIDES,
    CueKind.BLACKOUT: LookKind.BLACKOUT,
}


def look_of_segment(segment: Segment) -> Look:
    """What the hall sees of a segment that has no cue for it: its title; while guests come in, a
    countdown; of set-up and strike nothing but the show's own title."""
    if segment.kind in (Kind.CHECK_IN, Kind.DOORS):
        return Look(kind=LookKind.COUNTDOWN)
    return Look(segment=segment.id) if segment.part is Part.SHOW else SAFE_TITLE


def opening_look(segment: Segment) -> Look:
    """What the hall sees when a segment starts."""
    for cue in segment.cues:
        if cue.trigger is Trigger.START and cue.offset_ms == 0:
            look = look_of_cue(cue, segment.id)
            if look is not None:
                return look
    return look_of_segment(segment)
