"""What may be asked of a run. Imperative; a refused command leaves no trace in the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from showctl.domain.catch_up_events import Change


@dataclass(frozen=True, slots=True)
class Command:
    """Base of all commands."""


@dataclass(frozen=True, slots=True)
class Start(Command):
    """Begin the run with a segment (default: the first); those passed are skipped."""

    segment: str | None = None


@dataclass(frozen=True, slots=True)
class Go(Command):
    """Advance to the next pending segment."""


@dataclass(frozen=True, slots=True)
class Hold(Command):
    """Stop the current segment's countdown."""


@dataclass(frozen=True, slots=True)
class Resume(Command):
    """End a hold."""


@dataclass(frozen=True, slots=True)
class AddTime(Command):
    """Add (or, negative, take away) milliseconds of the current segment."""

    ms: int


@dataclass(frozen=True, slots=True)
class Back(Command):
    """Drop the last advance as if it had not been."""


@dataclass(frozen=True, slots=True)
class Skip(Command):
    """Take a pending segment out of the evening (default: the next one)."""

    segment: str | None = None


@dataclass(frozen=True, slots=True)
class Jump(Command):
    """Go on with any segment, forward or back."""

    segment: str


@dataclass(frozen=True, slots=True)
class PutInReserve(Command):
    """Go on with a reserve (default: the first that is left), before the next segment."""

    segment: str | None = None


@dataclass(frozen=True, slots=True)
class End(Command):
    """Finish the run."""


@dataclass(frozen=True, slots=True)
class FireCue(Command):
    """Fire a cue by hand."""

    cue: str


@dataclass(frozen=True, slots=True)
class FireNextCue(Command):
    """Fire the next manual cue of the current segment that has not fired in this visit."""


@dataclass(frozen=True, slots=True)
class StopCue(Command):
    """Stop one playback; `fade_ms` 0 is at once, None its cue's own fade."""

    firing: int
    fade_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Panic(Command):
    """All sound fades in 1 s; again: silence now."""


@dataclass(frozen=True, slots=True)
class BringBackSound(Command):
    """Bring back the sound that a panic, or a restart after a long gap, left silent."""


@dataclass(frozen=True, slots=True)
class Acknowledge(Command):
    """Mark an alert as seen (None: all of them)."""

    alert: int | None = None


@dataclass(frozen=True, slots=True)
class SendMessage(Command):
    """Show a text to the emcee; empty clears it."""

    text: str


@dataclass(frozen=True, slots=True)
class TakeNote(Command):
    """Note something down, as of the show time `noted_at` (None: now) and what was on then."""

    text: str
    noted_at: datetime | None = None
    segment: str | None = None


@dataclass(frozen=True, slots=True)
class MarkAsTest(Command):
    """Mark the run as a test (or not), during it or afterwards."""

    is_test: bool = True


@dataclass(frozen=True, slots=True)
class TurnLines(Command):
    """Go that many lines of the current segment on (or, negative, back)."""

    by: int = 1


@dataclass(frozen=True, slots=True)
class GoToLine(Command):
    """Go to a line of the current segment, from 0."""

    line: int


@dataclass(frozen=True, slots=True)
class ScrollLines(Command):
    """Let the lines go on by themselves; None: as fast as ends them with the segment."""

    chars_per_minute: int | None = None


@dataclass(frozen=True, slots=True)
class StopScroll(Command):
    """The lines stand still where they are."""


@dataclass(frozen=True, slots=True)
class AcknowledgeMessage(Command):
    """The emcee has seen the operator's message."""


@dataclass(frozen=True, slots=True)
class ApplyCatchUp(Command):
    """Make these changes of the evening still to come, all or none, and tell the emcee (`told`,
    "" for nothing)."""

    changes: tuple[Change, ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawCatchUp(Command):
    """Take the last catch-up back, as far as it is still to come, and the emcee's message down
    where that `was_told`."""

    was_told: bool = False


class Outcome(StrEnum):
    """What became of a playback."""

    STARTED = "started"
    FAILED = "failed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ReportCue(Command):
    """What the player says of a playback; `reason` goes with a failure, `length_ms` (of what is
    played once, as far as it is known) with a start."""

    firing: int
    outcome: Outcome
    reason: str = ""
    length_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Reopen(Command):
    """The run goes on after a restart; `gap_ms` is how long nobody was there."""

    gap_ms: int


@dataclass(frozen=True, slots=True)
class Tick(Command):
    """Time has passed: see to what is due."""
