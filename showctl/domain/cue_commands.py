"""What may be asked of cues beyond firing and stopping them, and of the sound as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.commands import Command


@dataclass(frozen=True, slots=True)
class PauseCue(Command):
    """Stop one playback for a while, at its place."""

    firing: int


@dataclass(frozen=True, slots=True)
class ResumeCue(Command):
    """Let a paused playback go on."""

    firing: int


@dataclass(frozen=True, slots=True)
class NextTrack(Command):
    """Go to a playlist's next track."""

    firing: int


@dataclass(frozen=True, slots=True)
class RestartCue(Command):
    """Play what was fired last from its start again; the countdown does not notice."""


@dataclass(frozen=True, slots=True)
class DropWait(Command):
    """A cue that waits does not fire after all."""

    cue: str


@dataclass(frozen=True, slots=True)
class SetMaster(Command):
    """Set the level of all sound, in dB."""

    level_db: float
