"""Cues: what happens in a segment, and when. Frozen data; lengths in milliseconds, levels in dB."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.faults import PlanError


class CueKind(StrEnum):
    """What a cue does."""

    AUDIO = "audio"
    PLAYLIST = "playlist"
    TONE = "tone"
    FADE = "fade"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    GO_TO = "go_to"
    WAIT = "wait"
    GROUP = "group"
    PROMPT = "prompt"
    PICTURE = "picture"
    VIDEO = "video"
    SLIDES = "slides"
    TITLE = "title"
    BLACKOUT = "blackout"


# What makes sound by itself: it plays until it ends or is stopped.
SOUNDING_KINDS = frozenset((CueKind.AUDIO, CueKind.PLAYLIST, CueKind.TONE))
# What does something to its targets.
ACTS_ON_OTHERS = frozenset(
    (CueKind.FADE, CueKind.STOP, CueKind.PAUSE, CueKind.RESUME, CueKind.GO_TO, CueKind.GROUP)
)
# What is over as soon as it has fired.
INSTANT_KINDS = frozenset(
    (CueKind.STOP, CueKind.PAUSE, CueKind.RESUME, CueKind.GO_TO, CueKind.PROMPT)
)


class Trigger(StrEnum):
    """When a cue fires: `offset_ms` after the segment's start or before its end, by hand, at
    `at_ms` of the day, when the cue `after` starts (auto-continue) or ends (auto-follow), or at
    a `moment` of the run."""

    START = "start"
    BEFORE_END = "before_end"
    MANUAL = "manual"
    CLOCK = "clock"
    AFTER_START = "after_start"
    AFTER_END = "after_end"
    MOMENT = "moment"


class Moment(StrEnum):
    """Something of a run that a cue can go off at."""

    OVERRUN = "overrun"
    DRAW_ROLLED = "draw_rolled"
    WINNER_DRAWN = "winner_drawn"
    AWARD_REVEALED = "award_revealed"
    HOLD = "hold"
    END_OF_SHOW = "end_of_show"


class AtSegmentEnd(StrEnum):
    """What the sound of a cue does when its segment ends."""

    FADE = "fade"
    STOP = "stop"
    CONTINUE = "continue"


class Curve(StrEnum):
    """The way of a fade: LINEAR is a straight line of a fader (the cube root of the amplitude, so
    even to the ear), S the same eased at both ends, EQUAL_POWER a quarter of a sine, for two
    sounds that cross."""

    LINEAR = "linear"
    S = "s"
    EQUAL_POWER = "equal_power"


class GoTo(StrEnum):
    """Where a go-to leads: its targets from their start, or on to what comes next."""

    RESTART = "restart"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something that happens in a segment.

    `media` (and each of a playlist's `tracks`) is a path relative to the show's file, or
    `sounds/NAME` for a sound that ships; what plays of it is from `in_ms` to `out_ms` (None: its
    end), `loops` times (0: for ever). `level_db` is relative to the file's own level. `targets`
    are the cues that a fade, stop, pause, resume or go-to acts on (none: everything that plays;
    `is_all_but`: everything but them), or the members of a group, which fire together or,
    `is_sequence`, one after the other. `fade_out_ms` is also the time of a fade, `duration_ms`
    that of a wait. `at_ms` is a time of day of the show's date, past 24 h of the next day.
    `pre_wait_ms` comes between the trigger and the firing, `post_wait_ms` between what this cue
    does and those that come after it. `duck_db` is how much quieter all else is while it plays,
    `output` the sound output it plays on (empty: the programme's), `role` whom a prompt is for.
    """

    id: str
    title: str
    number: str = ""
    colour: str = ""
    notes: str = ""
    kind: CueKind = CueKind.AUDIO
    trigger: Trigger = Trigger.MANUAL
    offset_ms: int = 0
    at_ms: int | None = None
    after: str | None = None
    moment: Moment | None = None
    pre_wait_ms: int = 0
    post_wait_ms: int = 0
    media: str = ""
    tracks: tuple[str, ...] = ()
    is_shuffled: bool = False
    crossfade_ms: int = 0
    in_ms: int = 0
    out_ms: int | None = None
    loops: int = 1
    level_db: float = 0.0
    fade_in_ms: int = 0
    fade_out_ms: int = 1_500
    curve: Curve = Curve.LINEAR
    duck_db: float = 0.0
    stops_others: bool = False
    output: str = ""
    at_segment_end: AtSegmentEnd = AtSegmentEnd.FADE
    duration_ms: int = 0
    targets: tuple[str, ...] = ()
    is_all_but: bool = False
    is_sequence: bool = False
    goes_to: GoTo = GoTo.RESTART
    role: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        for fault, is_so in self._faults():
            if is_so:
                raise PlanError(f"cue {self.title!r}: {fault}")

    @property
    def is_looped(self) -> bool:
        """Whether it plays for ever."""
        return self.loops == 0

    def _faults(self) -> tuple[tuple[str, bool], ...]:
        lengths = (
            *(self.offset_ms, self.pre_wait_ms, self.post_wait_ms, self.in_ms),
            *(self.fade_in_ms, self.fade_out_ms, self.crossfade_ms, self.duration_ms),
        )
        needs_after = self.trigger in (Trigger.AFTER_START, Trigger.AFTER_END)
        return (
            ("a time cannot be negative", min(lengths) < 0),
            ("it cannot loop less than no time", self.loops < 0),
            ("it ends before it begins", self.out_ms is not None and self.out_ms <= self.in_ms),
            ("ducking makes other sounds quieter, not louder", self.duck_db < 0),
            ("an audio cue needs a file", self.kind is CueKind.AUDIO and not self.media),
            ("a playlist needs a track", self.kind is CueKind.PLAYLIST and not self.tracks),
            ("it needs a time of day", self.trigger is Trigger.CLOCK and self.at_ms is None),
            ("it needs a cue to come after", needs_after and self.after is None),
            ("it needs a moment", self.trigger is Trigger.MOMENT and self.moment is None),
        )
