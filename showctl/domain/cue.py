"""Cues: what happens in a segment, and when. Frozen data; lengths in milliseconds, levels in dB."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.faults import PlanError


class CueKind(StrEnum):
    """What a cue does."""

    AUDIO = "audio"
    FADE = "fade"
    STOP = "stop"
    PROMPT = "prompt"
    PICTURE = "picture"
    VIDEO = "video"
    SLIDES = "slides"
    TITLE = "title"
    BLACKOUT = "blackout"


class Trigger(StrEnum):
    """When a cue fires: at `offset_ms` after the start, `offset_ms` before the end, or by hand."""

    START = "start"
    BEFORE_END = "before_end"
    MANUAL = "manual"


class AtSegmentEnd(StrEnum):
    """What the sound of a cue does when its segment ends."""

    FADE = "fade"
    STOP = "stop"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something that happens in a segment.

    `media` is a path relative to the show's file, or `sounds/NAME` for a sound that ships.
    `level_db` is relative to the file's own level; `target` names the cue that a fade or stop
    acts on (None: everything that plays); `role` is whom a prompt is for.
    """

    id: str
    title: str
    kind: CueKind = CueKind.AUDIO
    trigger: Trigger = Trigger.MANUAL
    offset_ms: int = 0
    media: str = ""
    level_db: float = 0.0
    is_looped: bool = False
    fade_in_ms: int = 0
    fade_out_ms: int = 1_500
    at_segment_end: AtSegmentEnd = AtSegmentEnd.FADE
    target: str | None = None
    role: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        if self.offset_ms < 0 or self.fade_in_ms < 0 or self.fade_out_ms < 0:
            raise PlanError(f"cue {self.title!r}: a time cannot be negative")
        if self.kind is CueKind.AUDIO and not self.media:
            raise PlanError(f"cue {self.title!r}: an audio cue needs a file")
