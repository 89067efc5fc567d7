"""Where the emcee is in the lines. Events of a run, so that every prompter shows the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReached(Event):
    """The emcee is at a line of the current segment (from 0); a scroll ends."""

    segment: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrollStarted(Event):
    """The lines go on by themselves from a line, so many characters a minute."""

    segment: str
    line: int
    chars_per_minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAcknowledged(Event):
    """The emcee has seen the operator's message."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """A scroll that goes on: since when, and how fast. It began at the visit's `line`."""

    since: datetime
    chars_per_minute: int
