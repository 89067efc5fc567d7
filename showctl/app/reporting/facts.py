"""What a run came to, as values: every report, whatever its format, is made from these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from showctl.domain import events as e
from showctl.domain.calendar import Planned, milliseconds
from showctl.domain.catch_up_events import CatchUpApplied, CatchUpWithdrawn, Change
from showctl.domain.catch_up_folds import to_come
from showctl.domain.note_events import NoteTaken
from showctl.domain.plan import Segment, Show
from showctl.domain.prompt_events import MessageAcknowledged
from showctl.domain.run import replay
from showctl.domain.state import RunState, Status, Visit


@dataclass(frozen=True, slots=True)
class SegmentFact:
    """A segment against its plan; `added_ms` and `held_ms` are those of its last visit, and
    `took_ms` is None until that has ended."""

    number: int
    segment: Segment
    planned: Planned
    status: Status
    start: datetime | None
    end: datetime | None
    added_ms: int
    held_ms: int

    @property
    def took_ms(self) -> int | None:
        """How long it was on."""
        return milliseconds(self.end - self.start) if self.start and self.end else None

    @property
    def late_start_ms(self) -> int | None:
        """How much later than planned it began; a reserve is planned for no time."""
        if self.start is None or self.segment.is_reserve:
            return None
        return milliseconds(self.start - self.planned.start)

    @property
    def standing(self) -> str:
        """Its status; a reserve has words of its own for whether it was put in."""
        if not self.segment.is_reserve or self.status is Status.SKIPPED:
            return str(self.status)
        return "reserve_left" if self.status is Status.PENDING else f"reserve_{self.status}"

    @property
    def difference_ms(self) -> int | None:
        """How much longer than planned it was on."""
        return None if self.took_ms is None else self.took_ms - self.segment.duration_ms

    @property
    def overrun_ms(self) -> int | None:
        """How far past its allotted end it went; negative is early."""
        if self.difference_ms is None:
            return None
        return self.difference_ms - self.added_ms - self.held_ms


@dataclass(frozen=True, slots=True)
class CueFact:
    """A firing and what became of it: "fired" or "failed", with the reason."""

    cue: str
    title: str
    segment: str
    at: datetime
    outcome: str = "fired"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MessageFact:
    """What the emcee was told, and when they acknowledged it (None: never)."""

    at: datetime
    text: str
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CatchUpFact:
    """Changes that were applied to catch up; when they were taken back, if they were, and which of
    them then still were to come."""

    at: datetime
    changes: tuple[Change, ...]
    withdrawn_at: datetime | None = None
    taken_back: tuple[Change, ...] = ()

    def withdrawn(self, change: Change) -> datetime | None:
        """When this one of the changes was taken back."""
        return self.withdrawn_at if change in self.taken_back else None


def number_of(show: Show, segment: str | None) -> int | None:
    """A segment's number as people count, None where there is none (any more)."""
    place = show.index_of.get(segment) if segment is not None else None
    return None if place is None else place + 1


def name_of(show: Show, segment: str | None) -> str:
    """A segment as people call it: number and title."""
    number = number_of(show, segment)
    return "" if number is None else f"{number} {show.segments[number - 1].title}"


def segment_facts(state: RunState, now: datetime) -> tuple[SegmentFact, ...]:
    """Every segment, in the order of the plan."""
    return tuple(_segment_fact(state, number, now) for number in range(len(state.show.segments)))


def _segment_fact(state: RunState, index: int, now: datetime) -> SegmentFact:
    segment = state.show.segments[index]
    progress, visit = state.progress_of(segment.id), _visit_of(state, segment.id)
    added, held = progress.added_ms, progress.held_ms
    if visit is not None:
        since = milliseconds(now - visit.held_since) if visit.held_since else 0
        added, held = visit.added_ms, visit.held_ms + since
    return SegmentFact(
        number=index + 1,
        segment=segment,
        planned=state.planned[segment.id],
        status=progress.status,
        start=progress.actual_start,
        end=progress.actual_end,
        added_ms=added,
        held_ms=held,
    )


def _visit_of(state: RunState, segment: str) -> Visit | None:
    """The visit of a segment that is on."""
    if state.visit is not None and state.visit.segment == segment:
        return state.visit
    return state.beside.get(segment)


def cue_facts(show: Show, log: Iterable[e.Event]) -> tuple[CueFact, ...]:
    """Every firing, in order, with what became of it."""
    firings: dict[int, CueFact] = {}
    for event in log:
        if isinstance(event, e.CueFired):
            found = show.find_cue(event.cue)
            title = found[1].title if found else event.cue
            firings[event.firing] = CueFact(event.cue, title, event.segment, event.at)
        elif isinstance(event, e.CueFailed) and event.firing in firings:
            failed = replace(firings[event.firing], outcome="failed", reason=event.reason)
            firings[event.firing] = failed
    return tuple(firings.values())


def catch_up_facts(log: Sequence[e.Event]) -> tuple[CatchUpFact, ...]:
    """Every catch-up that was applied, in order."""
    applied: list[CatchUpFact] = []
    for count, event in enumerate(log):
        if isinstance(event, CatchUpApplied):
            applied.append(CatchUpFact(event.at, event.changes))
        elif isinstance(event, CatchUpWithdrawn):
            standing = [place for place, one in enumerate(applied) if one.withdrawn_at is None]
            last = standing[-1]
            back = to_come(replay(log[:count]))
            applied[last] = replace(applied[last], withdrawn_at=event.at, taken_back=back)
    return tuple(applied)


def messages(log: Iterable[e.Event]) -> tuple[MessageFact, ...]:
    """What was sent to the emcee, and when it was seen; taking a message down is none."""
    sent: list[MessageFact] = []
    for event in log:
        if isinstance(event, e.MessageSent) and event.text:
            sent.append(MessageFact(event.at, event.text))
        elif isinstance(event, MessageAcknowledged) and sent:
            sent[-1] = replace(sent[-1], seen_at=event.at)
    return tuple(sent)


def restarts(log: Iterable[e.Event]) -> tuple[e.RunReopened, ...]:
    """Each time that the run went on after nobody was there: a crash, or the program was closed."""
    return tuple(event for event in log if isinstance(event, e.RunReopened))


def notes(log: Iterable[e.Event]) -> tuple[NoteTaken, ...]:
    """What was noted down, in order."""
    return tuple(event for event in log if isinstance(event, NoteTaken))


def owner_of(show: Show, note: NoteTaken) -> str:
    """The person responsible for what was on when a note was taken; empty where nobody is."""
    place = show.index_of.get(note.segment) if note.segment is not None else None
    return "" if place is None else show.segments[place].owner


def by_owner(show: Show, taken: Sequence[NoteTaken]) -> tuple[NoteTaken, ...]:
    """The notes person by person, those of nobody last; each person's in order."""
    return tuple(
        sorted(taken, key=lambda note: (not owner_of(show, note), owner_of(show, note), note.at))
    )
