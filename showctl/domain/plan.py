"""The plan: what the evening should be. Frozen data, nothing that happened.

A planned start is a time on the show's calendar (milliseconds after local midnight of the show's
date, past 24 h for the next day), so that a run on another date is the same plan moved to it.
Lengths are integer milliseconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from showctl.domain.award import Award
from showctl.domain.cue import Cue
from showctl.domain.cue_links import Links, links_between
from showctl.domain.draw import Draw
from showctl.domain.faults import PlanError
from showctl.domain.game import Game

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_COLOUR = re.compile("#[0-9a-f]{6}")

DEFAULT_WARNINGS = (MINUTE, 0)
DEFAULT_CRITICAL = 2 * MINUTE
DEFAULT_STANDBY = 5 * MINUTE
DEFAULT_GO_GUARD = 400


class Kind(StrEnum):
    """What a segment is; its colour, icon and part follow from it."""

    SETUP = "setup"
    CHECK_IN = "check_in"
    DOORS = "doors"
    OPENING = "opening"
    SPEECH = "speech"
    CEREMONY = "ceremony"
    TOAST = "toast"
    PERFORMANCE = "performance"
    GAME = "game"
    LUCKY_DRAW = "lucky_draw"
    AWARD = "award"
    MEAL = "meal"
    VIDEO = "video"
    TALK = "talk"
    BREAK = "break"
    PHOTO = "photo"
    CLOSING = "closing"
    STRIKE = "strike"
    OTHER = "other"


class Part(StrEnum):
    """Before the show, the show itself, or after it; only the show's lateness counts."""

    BEFORE = "before"
    SHOW = "show"
    AFTER = "after"


_PART_OF_KIND = {
    Kind.SETUP: Part.BEFORE,
    Kind.CHECK_IN: Part.BEFORE,
    Kind.DOORS: Part.BEFORE,
    Kind.STRIKE: Part.AFTER,
}


class StartRule(StrEnum):
    """*follow*: when the segment before ends; *at*: not before its planned instant."""

    FOLLOW = "follow"
    AT = "at"


class EndRule(StrEnum):
    """*manual*: waits for GO; *auto*: goes on at zero; *clock*: counts to its planned end."""

    MANUAL = "manual"
    AUTO = "auto"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One block of the emcee's lines; a `direction` is not spoken."""

    text: str
    speaker: str = ""
    is_direction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One timed item of the rundown; `start_ms` is None exactly where the start rule is *follow*.

    `warnings_ms` are lengths before the allotted end; `standby_ms` is the lead of the standby
    call (None: no call). `colour` is `#rrggbb`, or empty for that of its kind. `extra` holds the
    user's own columns in their order. A reserve has no place in the evening until it is put in.
    """

    id: str
    title: str
    kind: Kind = Kind.OTHER
    duration_ms: int = 0
    start_rule: StartRule = StartRule.FOLLOW
    start_ms: int | None = None
    end_rule: EndRule = EndRule.MANUAL
    min_duration_ms: int | None = None
    can_cut: bool = False
    chosen_part: Part | None = None
    is_background: bool = False
    is_reserve: bool = False
    warnings_ms: tuple[int, ...] = DEFAULT_WARNINGS
    critical_ms: int = DEFAULT_CRITICAL
    standby_ms: int | None = DEFAULT_STANDBY
    owner: str = ""
    performers: str = ""
    microphones: str = ""
    lighting: str = ""
    music: str = ""
    video: str = ""
    props: str = ""
    notes: str = ""
    colour: str = ""
    lines: tuple[Line, ...] = ()
    cues: tuple[Cue, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.duration_ms < 0:
            raise PlanError(f"segment {self.title!r}: a duration cannot be negative")
        if (self.start_rule is StartRule.AT) != (self.start_ms is not None):
            raise PlanError(f"segment {self.title!r}: a start time goes with the start rule 'at'")
        if self.colour and _COLOUR.fullmatch(self.colour) is None:
            raise PlanError(f"segment {self.title!r}: a colour is written #rrggbb")
        if self.is_background and self.is_reserve:
            raise PlanError(f"segment {self.title!r}: a reserve cannot run in the background")

    @property
    def part(self) -> Part:
        """The part it was put in, else the part of its kind."""
        return self.chosen_part or _PART_OF_KIND.get(self.kind, Part.SHOW)

    @property
    def is_in_chain(self) -> bool:
        """Whether the evening is planned to go through it, one after the other."""
        return not (self.is_background or self.is_reserve)

    @property
    def is_to_its_planned_end(self) -> bool:
        """Whether it counts down to its planned end; a reserve has none, and counts its length."""
        return self.end_rule is EndRule.CLOCK and not self.is_reserve


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewMember:
    """One row of the division of work: a role, what it does, who it is."""

    role: str
    duty: str = ""
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Show:
    """A show: its date and zone, its planned start (ms after midnight) and its segments in order.

    `theme` is the party's motto, `screen_theme` the look of the audience screen (assets/themes).
    `curfew_ms` (ms after midnight of the show's date) is when the hall must be free; a second GO
    within `go_guard_ms` is ignored.
    """

    title: str
    date: date
    timezone: str
    start_ms: int = 0
    theme: str = ""
    screen_theme: str = "red_and_gold"
    curfew_ms: int | None = None
    go_guard_ms: int = DEFAULT_GO_GUARD
    segments: tuple[Segment, ...] = ()
    crew: tuple[CrewMember, ...] = ()
    draws: tuple[Draw, ...] = ()
    games: tuple[Game, ...] = ()
    awards: tuple[Award, ...] = ()

    def __post_init__(self) -> None:
        if len(self.index_of) != len(self.segments):
            raise PlanError("two segments have the same id")
        ids = [cue.id for segment in self.segments for cue in segment.cues]
        if len(set(ids)) != len(ids):
            raise PlanError("two cues have the same id")
        for what in (self.draws, self.games, self.awards):
            if len({each.id for each in what}) != len(what):
                raise PlanError("two draws, games or awards have the same id")

    @cached_property
    def index_of(self) -> dict[str, int]:
        """Position of each segment by its id, from 0."""
        return {segment.id: index for index, segment in enumerate(self.segments)}

    @cached_property
    def headline(self) -> frozenset[str]:
        """Ids of the chain's segments whose lateness counts: the show part, else all of them."""
        chain = [segment for segment in self.segments if segment.is_in_chain]
        shown = frozenset(segment.id for segment in chain if segment.part is Part.SHOW)
        return shown or frozenset(segment.id for segment in chain)

    @cached_property
    def reserves(self) -> tuple[Segment, ...]:
        """What can be put in when something is not ready, in the order of the plan."""
        return tuple(segment for segment in self.segments if segment.is_reserve)

    @cached_property
    def longest_standby_ms(self) -> int:
        """The longest lead of any standby call."""
        return max((segment.standby_ms or 0 for segment in self.segments), default=0)

    def segment(self, segment_id: str) -> Segment:
        """The segment of that id; KeyError when there is none."""
        return self.segments[self.index_of[segment_id]]

    def number(self, segment_id: str) -> int | None:
        """Its number as people count, from 1; None where it is not in the plan (any more)."""
        place = self.index_of.get(segment_id)
        return None if place is None else place + 1

    @cached_property
    def _cues(self) -> dict[str, tuple[Segment, Cue]]:
        listed = {cue.id: (segment, cue) for segment in self.segments for cue in segment.cues}
        for award in self.awards if self.segments else ():
            if (music := award.music_cue) is not None:
                home = self.index_of.get(award.segment or "", 0)
                listed[music.id] = (self.segments[home], music)
        return listed

    @cached_property
    def cues(self) -> dict[str, Cue]:
        """Every cue by its id, in the order of the rundown; then the music of the awards."""
        return {cue_id: cue for cue_id, (_, cue) in self._cues.items()}

    @cached_property
    def links(self) -> Links:
        """Which cue of a segment makes which other fire."""
        return links_between(cue for segment in self.segments for cue in segment.cues)

    def find_cue(self, cue_id: str) -> tuple[Segment, Cue] | None:
        """The cue of that id with its segment (the first one for the music of an award that has
        none), or None."""
        return self._cues.get(cue_id)

    def music_in(self, segment_id: str) -> tuple[Cue, ...]:
        """The music of a segment's awards, which is none of the segment's own cues."""
        cues = (award.music_cue for award in self.awards if award.segment == segment_id)
        return tuple(cue for cue in cues if cue is not None)
