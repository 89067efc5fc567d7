"""What the engine needs of the outside, as Protocols; adapters and test fakes fulfil them.

No method here may block for long: a player or a display takes an order and returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import inf
from pathlib import Path
from typing import Protocol, runtime_checkable

from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve
from showctl.domain.events import Event, RunEnded, RunMarked, RunStarted
from showctl.domain.people import CheckIn, Person
from showctl.domain.plan import Show
from showctl.domain.plan_change import PlanChange

# The rate of a rehearsal that goes from one instant to the next, as fast as it can.
FLAT_OUT = inf


class Mode(StrEnum):
    """A live run, or a rehearsal."""

    LIVE = "live"
    REHEARSAL = "rehearsal"


class Clock(Protocol):
    """Show time. `now` is an aware instant in UTC that never goes back by itself."""

    def now(self) -> datetime: ...

    @property
    def rate(self) -> float:
        """Show seconds for each real second; 0 while paused, FLAT_OUT where it is stepped."""

    def real_ms(self) -> int:
        """Milliseconds of real time since any fixed instant, counting sleep."""


@runtime_checkable
class SteppedClock(Clock, Protocol):
    """The simulated clock: the operator turns it."""

    @property
    def is_paused(self) -> bool: ...

    @property
    def chosen_rate(self) -> float:
        """The rate it runs at when it is not paused."""

    def set_rate(self, rate: float) -> None: ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def jump(self, to: datetime) -> None:
        """Go forward to an instant; ValueError for one that has passed."""


@dataclass(frozen=True, slots=True)
class RunHeader:
    """One run of a show as its log lists it. `last_seen_at` is the last sign of life."""

    id: int
    mode: Mode
    opened_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    last_seen_at: datetime
    is_test: bool = False

    @classmethod
    def of(
        cls, run: int, mode: Mode, opened_at: datetime, seen_at: datetime, events: Iterable[Event]
    ) -> RunHeader:
        """The header that a run's events give (those that begin, end and mark it are enough)."""
        started = ended = None
        is_test = False
        for event in events:
            if isinstance(event, RunStarted):
                started = started or event.at
            elif isinstance(event, RunEnded):
                ended = event.at
            elif isinstance(event, RunMarked):
                is_test = event.is_test
        return cls(run, mode, opened_at, started, ended, seen_at, is_test)


class EventLog(Protocol):
    """The append-only log of a show's runs."""

    def open_run(self, mode: Mode, opened_at: datetime) -> int:
        """A new run's id."""

    def append(self, run: int, first_seq: int, events: Sequence[Event]) -> None:
        """Write events seq `first_seq`, … all or none, durable before it returns.

        Raises LogConflict when another writer took these places, StorageFault when the disk
        does not take them.
        """

    def read(self, run: int) -> tuple[Event, ...]:
        """All events of a run in order, upcast to today's version."""

    def runs(self) -> tuple[RunHeader, ...]:
        """All runs, oldest first."""

    def beat(self, run: int, at: datetime) -> None:
        """Leave a sign of life (not durable against power loss, cheap)."""


class LogConflict(Exception):
    """Another program is writing to the same run."""


class StorageFault(Exception):
    """The disk does not take what must be written; the message says why."""


class Plans(Protocol):
    """The plan of a show file."""

    def load(self) -> Show: ...

    def save(self, show: Show) -> None: ...

    def change(self, change: PlanChange) -> None:
        """Turn the plan that was saved last into the next; durable before it returns. Costs as
        much as was edited. Raises UserError, nothing changed, where it cannot be."""


class People(Protocol):
    """The people of a show file, and the log of check-ins that desks share."""

    def load(self) -> tuple[Person, ...]:
        """Everybody in the list, in its order."""

    def save(self, people: Iterable[Person]) -> None:
        """Put a list in the place of the one there; check-ins stay."""

    def check_ins(self) -> tuple[CheckIn, ...]:
        """What the desks noted down, in no particular order."""

    def check_in_count(self) -> int:
        """How many entries the desks have noted down; cheap, and it only grows."""

    def note(self, entries: Sequence[CheckIn]) -> None:
        """Add this desk's own new entries, durable before it returns."""

    def merge(self, entries: Iterable[CheckIn]) -> int:
        """Add those of another desk's entries that are not there yet; how many were new."""


class Randomness(Protocol):
    """What nobody can foresee."""

    def seed(self) -> str:
        """A secret for one draw: `fair.SEED_BYTES` random bytes in hexadecimal."""

    def name(self) -> str:
        """A name that is given once in the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """One sound to be made: `firing` names it, `media` is a file on this machine.

    It plays from `in_ms` to `out_ms` (None: the end) of the media, `loops` times over (0: for
    ever). `start_ms` is how much of that has gone already when it starts.
    `output` is the id of a sound output, "" the programme's.
    """

    firing: int
    media: Path
    level_db: float = 0.0
    fade_in_ms: int = 0
    start_ms: int = 0
    in_ms: int = 0
    out_ms: int | None = None
    loops: int = 1
    output: str = ""

    @property
    def is_endless(self) -> bool:
        """Whether it only ends when it is stopped."""
        return self.loops == 0

    def starts_as(self, other: Playback) -> bool:
        """Whether what is ready for one is ready for the other: the same samples, in their
        order."""
        return all(getattr(self, name) == getattr(other, name) for name in _SAMPLES)


_SAMPLES = ("media", "loops", "start_ms", "in_ms", "out_ms")


@dataclass(frozen=True, slots=True)
class PlaybackReport:
    """What happened to a playback; `reason` is a sentence when it failed."""

    firing: int
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """A sound output of this machine: `id` as the machine names it, `name` for people.

    `volume_percent` is the system's own (None where it does not tell), 100 is unchanged.
    """

    id: str
    name: str
    volume_percent: int | None = None
    is_muted: bool = False


class SoundTrouble(StrEnum):
    """What the operator has to know of the sound as a whole."""

    RESTARTED = "restarted"
    OUTPUT_REPLACED = "output_replaced"
    OUTPUT_LOST = "output_lost"


@dataclass(frozen=True, slots=True)
class PlayerNotice:
    """Trouble with the sound that the player has seen to, or could not.

    RESTARTED: it crashed or hung, and what sounded goes on where it would be by now.
    OUTPUT_REPLACED: `output` was lost, `replacement` plays in its place (ids of outputs).
    OUTPUT_LOST: `output` was lost, and there is nothing in its place.
    """

    trouble: SoundTrouble
    output: str = ""
    replacement: str = ""


class Player(Protocol):
    """Plays sound. Every call returns at once; unknown firings are ignored."""

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        """Reports go to `listener`, from the player's own thread."""

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        """Notices go to `listener`, from the player's own thread."""

    def arm(self, playbacks: Sequence[Playback]) -> None:
        """Make exactly these ready for an instant start: a `play` takes one that `starts_as` it;
        others armed are let go. Of very many only the first are."""

    def play(self, playback: Playback) -> None: ...

    def stop(self, firing: int, fade_ms: int = 0) -> None: ...

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        """Change the level from what it is at this moment, whatever another fade is doing."""

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        """Fade out and keep the place."""

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        """Go on where `suspend` left it."""

    def position(self, firing: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a playback, None when it does not sound; of a loop,
        of the turn it is in."""

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        """The level of all that plays on the programme's output."""

    def audition(self, playback: Playback, output: str) -> None:
        """Play on an output (its id) apart from the run and past the master. It takes the place
        of the audition before, and fails on the programme's own output. Reports bear its number,
        which must be none of a run's."""

    def stop_audition(self) -> None: ...

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        """Find the outputs of this machine; the answer comes on the player's own thread."""

    def choose_outputs(self, first: str, second: str = "") -> None:
        """Where the programme plays (an output's id; "" is the one that is the system's default
        at this moment), and what takes over when that is lost. What plays moves at once."""

    def close(self) -> None:
        """Silence, and give everything back."""


class Scheduler(Protocol):
    """Wakes the engine once, at the next due instant."""

    def arm(self, at: datetime | None) -> None:
        """Call the wake function at show time `at`; replaces the one before; None disarms."""

    def close(self) -> None: ...


class Chime(Protocol):
    """A short sound for the operator alone, never on the output that the programme plays on.

    Every call returns at once; answers come on the chime's own thread.
    """

    def look(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        """Find the outputs that the programme does not play on."""

    def ring(self, output: str, then: Callable[[bool], None]) -> None:
        """Sound once on an output (its id), and say whether it did: not where the output is gone,
        or is the programme's by now."""

    def close(self) -> None:
        """Silence, and give everything back."""
