"""The state of a run: what `run.apply` folds from its events, and nothing else.

The chain of segments is undone one advance at a time: each advance remembers what it
changed (`Advance`), and Back gives exactly that back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from itertools import chain

from showctl.domain.audience import Audience, Program
from showctl.domain.calendar import Planned, plan_on, resting_date
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.commands import Outcome
from showctl.domain.draw_state import Draws
from showctl.domain.events import AlertKind, ItemMissed
from showctl.domain.game_state import Games
from showctl.domain.pending import Lastings, Waits
from showctl.domain.plan import Part, Segment, Show, StartRule
from showctl.domain.prompt_events import Scroll
from showctl.domain.sound import Soundscape

ItemKey = tuple[str, str, int, int, int]


def cue_key(cue_id: str, visit: int) -> ItemKey:
    """What stands in `fired` for a cue that has gone off in a visit."""
    return ("cue", cue_id, visit, 0, 0)


class Phase(StrEnum):
    """Where the run as a whole is."""

    IDLE = "idle"
    RUNNING = "running"
    HELD = "held"
    FINISHED = "finished"


class Status(StrEnum):
    """Where one segment is."""

    PENDING = "pending"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Progress:
    """A segment's status, and the instants, added and held time of its last visit."""

    status: Status = Status.PENDING
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    added_ms: int = 0
    held_ms: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """One start of a segment. `number` is never given twice to a segment; `round` counts how
    often its alerts were armed again; `is_waiting` makes an *auto* segment wait for GO; `line` is
    where the emcee is in its lines, or where a `scroll` began."""

    segment: str
    number: int
    started_at: datetime
    added_ms: int = 0
    held_ms: int = 0
    held_since: datetime | None = None
    round: int = 0
    is_waiting: bool = False
    line: int = 0
    scroll: Scroll | None = None


@dataclass(frozen=True, slots=True)
class Advance:
    """What one advance changed: the visit it left, the progress it replaced, that of the segments
    beside the chain which may start with it, what sounded and what the hall saw before it, and the
    waits and lasting firings that it ended."""

    at: datetime
    left: Visit
    progress: tuple[tuple[str, Progress | None], ...]
    beside: tuple[tuple[str, Progress | None], ...]
    sounding: Soundscape
    waits: Waits
    lasting: Lastings
    before: Advance | None
    program: Program = field(default_factory=Program)


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert of the run, numbered from 1; a warning came `mark_ms` before the end."""

    number: int
    kind: AlertKind
    segment: str
    at: datetime
    due: datetime
    acknowledged_at: datetime | None = None
    mark_ms: int = 0

    @property
    def is_time_up(self) -> bool:
        """Whether it says that the segment's time is up: the last of its warnings, at zero."""
        return self.kind is AlertKind.WARNING and self.mark_ms == 0


@dataclass(frozen=True, slots=True)
class Firing:
    """The last firing of a cue and what became of it."""

    number: int
    at: datetime
    outcome: Outcome | None = None
    reason: str = ""


@dataclass(frozen=True)
class RunState:
    """Everything known of a run. Never changed in place."""

    show: Show
    date: date
    planned: Mapping[str, Planned]
    opened_at: datetime
    last_at: datetime
    is_rehearsal: bool = False
    phase: Phase = Phase.IDLE
    started_at: datetime | None = None
    first_segment: str | None = None
    ended_at: datetime | None = None
    visit: Visit | None = None
    beside: Mapping[str, Visit] = field(default_factory=dict)
    progress: Mapping[str, Progress] = field(default_factory=dict)
    taken_out: frozenset[str] = frozenset()
    visits: Mapping[str, int] = field(default_factory=dict)
    advance: Advance | None = None
    fired: frozenset[ItemKey] = frozenset()
    alerts: tuple[Alert, ...] = ()
    firings: int = 0
    last_firing: Mapping[str, Firing] = field(default_factory=dict)
    sounding: Soundscape = field(default_factory=dict)
    waits: Waits = field(default_factory=dict)
    waits_begun: int = 0
    lasting: Lastings = field(default_factory=dict)
    is_panicked: bool = False
    master_db: float = 0.0
    missed: tuple[ItemMissed, ...] = ()
    removed: Mapping[str, Segment] = field(default_factory=dict)
    message: str = ""
    message_since: datetime | None = None
    is_message_seen: bool = False
    audience: Audience = field(default_factory=Audience)
    is_test: bool = False
    draws: Draws = field(default_factory=Draws)
    games: Games = field(default_factory=Games)
    catch_ups: tuple[tuple[Change, ...], ...] = ()

    @cached_property
    def trims(self) -> Mapping[str, int]:
        """Milliseconds that catching up takes from each segment it shortens; never more than an
        edit of the plan has left it."""
        trims: dict[str, int] = {}
        for change in chain.from_iterable(self.catch_ups):
            if change.means is Means.SHORTEN:
                trims[change.segment] = trims.get(change.segment, 0) + change.ms
        place = self.show.index_of
        return {
            key: min(ms, self.show.segments[place[key]].duration_ms)
            for key, ms in trims.items()
            if key in place
        }

    @cached_property
    def released(self) -> frozenset[str]:
        """The *at* segments that no longer wait for their planned instant."""
        changes = chain.from_iterable(self.catch_ups)
        return frozenset(one.segment for one in changes if one.means is Means.RELEASE)

    @cached_property
    def headline(self) -> frozenset[str]:
        """Ids of the segments whose end is the show's: the plan's, and the reserves put in."""
        put_in = (
            reserve.id
            for reserve in self.show.reserves
            if reserve.part is Part.SHOW
            and self.status(reserve.id) in (Status.CURRENT, Status.DONE)
        )
        return self.show.headline.union(put_in)

    @property
    def place(self) -> int:
        """The row (from 0) that the chain has come to; -1 before the first. A reserve keeps it at
        the segment after which it was put in, wherever its own row is."""
        return self.place_of(self.visit, self.advance) if self.visit else -1

    def place_of(self, visit: Visit, advance: Advance | None) -> int:
        """The row that the chain had come to in a visit which `advance` led to."""
        while self.show.segment(visit.segment).is_reserve and advance is not None:
            visit, advance = advance.left, advance.before
        return self.show.index_of[visit.segment]

    def is_pinned(self, segment: Segment) -> bool:
        """Whether a segment waits for its planned instant."""
        return segment.start_rule is StartRule.AT and segment.id not in self.released

    @property
    def current(self) -> Segment | None:
        """The segment that the chain is on."""
        return self.show.segment(self.visit.segment) if self.visit else None

    def segment(self, segment_id: str) -> Segment:
        """The segment of that id, one that was taken out of the plan meanwhile included."""
        place = self.show.index_of.get(segment_id)
        return self.removed[segment_id] if place is None else self.show.segments[place]

    def status(self, segment_id: str) -> Status:
        """A segment's status; one never touched is pending."""
        return self.progress_of(segment_id).status

    def progress_of(self, segment_id: str) -> Progress:
        """A segment's progress; one never touched is pending."""
        return self.progress.get(segment_id, _UNTOUCHED)

    def pending_chain(self) -> Iterable[Segment]:
        """The pending segments of the chain after the current one, in order."""
        for segment in self.show.segments[self.place + 1 :]:
            if segment.is_in_chain and self.status(segment.id) is Status.PENDING:
                yield segment

    def next_segment(self) -> Segment | None:
        """Where GO leads."""
        return next(iter(self.pending_chain()), None)

    def reserves_left(self) -> Sequence[Segment]:
        """The reserves that can still be put in, in the order of the plan."""
        reserves = self.show.reserves
        return tuple(one for one in reserves if self.status(one.id) is Status.PENDING)

    def has_fired(self, cue_id: str, visit: int) -> bool:
        """Whether a cue has gone off in a visit (0: outside any)."""
        return cue_key(cue_id, visit) in self.fired

    def visit_number_of(self, segment_id: str) -> int:
        """The number of the visit of a segment that is on, in the chain or beside it; else 0."""
        if self.visit is not None and self.visit.segment == segment_id:
            return self.visit.number
        beside = self.beside.get(segment_id)
        return beside.number if beside else 0

    def next_visit_number(self, segment_id: str) -> int:
        """The number of a segment's next visit."""
        return self.visits.get(segment_id, 0) + 1


_UNTOUCHED = Progress()


def open_run(show: Show, at: datetime, *, is_rehearsal: bool = False) -> RunState:
    """The state of a run that has just been opened."""
    on = resting_date(show, at)
    return RunState(
        show=show,
        date=on,
        planned=plan_on(show, on),
        opened_at=at,
        last_at=at,
        is_rehearsal=is_rehearsal,
    )
