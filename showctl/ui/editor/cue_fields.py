"""What can be said of a cue: one record a field, from which the form is made. A kind of cue that
is new needs a word here, and a field that only it has names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.cue import (
    ACTS_ON_OTHERS,
    SOUNDING_KINDS,
    AtSegmentEnd,
    Cue,
    CueKind,
    Curve,
    GoTo,
    Moment,
    Trigger,
)
from showctl.ui.editor.columns import colours
from showctl.ui.operator.wording import translate


class FieldKind(StrEnum):
    """How a field is written."""

    TEXT = "text"
    WORD = "word"
    LENGTH = "length"
    TIME = "time"
    COUNT = "count"
    LEVEL = "level"
    YES_NO = "yes_no"
    FILE = "file"
    CUE = "cue"
    CUES = "cues"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class CueField:
    """`cue_kinds` are the kinds of cue that have the field, `triggers` its triggers, None all;
    `words` the values of a choice."""

    name: str
    title: str
    kind: FieldKind
    cue_kinds: frozenset[CueKind] | None = None
    triggers: frozenset[Trigger] | None = None
    words: tuple[tuple[object, str], ...] = ()

    def is_of(self, cue: Cue) -> bool:
        """Whether the cue has this field."""
        is_kind = self.cue_kinds is None or cue.kind in self.cue_kinds
        return is_kind and (self.triggers is None or cue.trigger in self.triggers)


_SOUND = SOUNDING_KINDS | {CueKind.VIDEO}
_FILES = frozenset((CueKind.AUDIO, CueKind.PICTURE, CueKind.VIDEO, CueKind.SLIDES))
# The field that a kind of cue has its files in; what is not here has none.
FILE_FIELDS = {**dict.fromkeys(_FILES, "media"), CueKind.PLAYLIST: "tracks"}
_LINKED = frozenset((Trigger.AFTER_START, Trigger.AFTER_END))


def kind_words() -> tuple[tuple[object, str], ...]:
    """The kinds of cue, in words."""
    return _worded(
        CueKind,
        {
            "audio": translate("Editor", "Sound"),
            "playlist": translate("Editor", "Playlist"),
            "tone": translate("Editor", "Test tone"),
            "fade": translate("Editor", "Fade"),
            "stop": translate("Editor", "Stop"),
            "pause": translate("Editor", "Pause"),
            "resume": translate("Editor", "Resume"),
            "go_to": translate("Editor", "Go to"),
            "wait": translate("Editor", "Wait"),
            "group": translate("Editor", "Group"),
            "prompt": translate("Editor", "Prompt"),
            "picture": translate("Editor", "Picture"),
            "video": translate("Editor", "Video"),
            "slides": translate("Editor", "Slides"),
            "title": translate("Editor", "Title"),
            "blackout": translate("Editor", "Blackout"),
        },
    )


def cue_fields() -> tuple[CueField, ...]:
    """All fields in the order of the form, in the language that is spoken now."""
    return (*_what_and_when(), *_how(), *_for_whom())


def _what_and_when() -> tuple[CueField, ...]:
    kind, triggers = FieldKind, frozenset
    trigger_words = {
        "start": translate("Editor", "after the start"),
        "before_end": translate("Editor", "before the end"),
        "manual": translate("Editor", "by hand"),
        "clock": translate("Editor", "at a time of day"),
        "after_start": translate("Editor", "together with a cue"),
        "after_end": translate("Editor", "after a cue's end"),
        "moment": translate("Editor", "when something happens"),
    }
    moments = {
        "overrun": translate("Editor", "an overrun"),
        "draw_rolled": translate("Editor", "a draw rolls"),
        "winner_drawn": translate("Editor", "a winner is drawn"),
        "award_revealed": translate("Editor", "an award is revealed"),
        "hold": translate("Editor", "a hold"),
        "end_of_show": translate("Editor", "the end of the show"),
    }
    timed = triggers((Trigger.START, Trigger.BEFORE_END))
    return (
        CueField("number", translate("Editor", "Number"), kind.TEXT),
        CueField("title", translate("Editor", "Title"), kind.TEXT),
        CueField("kind", translate("Editor", "What"), kind.WORD, words=kind_words()),
        CueField("media", translate("Editor", "File"), kind.FILE, _FILES),
        CueField("tracks", translate("Editor", "Tracks"), kind.FILE, _only(CueKind.PLAYLIST)),
        CueField(
            "trigger",
            translate("Editor", "When"),
            kind.WORD,
            words=_worded(Trigger, trigger_words),
        ),
        CueField("offset_ms", translate("Editor", "By"), kind.LENGTH, triggers=timed),
        CueField(
            "at_ms", translate("Editor", "Time"), kind.TIME, triggers=triggers((Trigger.CLOCK,))
        ),
        CueField("after", translate("Editor", "Which cue"), kind.CUE, triggers=_LINKED),
        CueField(
            "moment",
            translate("Editor", "What happens"),
            kind.WORD,
            triggers=triggers((Trigger.MOMENT,)),
            words=_worded(Moment, moments),
        ),
        CueField("pre_wait_ms", translate("Editor", "Wait before"), kind.LENGTH),
        CueField("post_wait_ms", translate("Editor", "Wait after"), kind.LENGTH),
    )


def _how() -> tuple[CueField, ...]:
    kind = FieldKind
    curves = {
        "linear": translate("Editor", "even"),
        "s": translate("Editor", "S curve"),
        "equal_power": translate("Editor", "equal power"),
    }
    ends = {
        "fade": translate("Editor", "fades out"),
        "stop": translate("Editor", "stops"),
        "continue": translate("Editor", "goes on"),
    }
    leads = {
        "restart": translate("Editor", "the cue's start"),
        "next": translate("Editor", "what comes next"),
    }
    heard = _SOUND - {CueKind.TONE}
    fading = _SOUND | {CueKind.FADE, CueKind.STOP, CueKind.PAUSE, CueKind.RESUME}
    cut, playlist = frozenset((CueKind.AUDIO, CueKind.VIDEO)), _only(CueKind.PLAYLIST)
    return (
        CueField("targets", translate("Editor", "Acts on"), kind.CUES, ACTS_ON_OTHERS),
        CueField(
            "is_all_but",
            translate("Editor", "All but these"),
            kind.YES_NO,
            frozenset((CueKind.STOP, CueKind.PAUSE, CueKind.RESUME, CueKind.FADE)),
        ),
        CueField(
            "is_sequence",
            translate("Editor", "One after the other"),
            kind.YES_NO,
            _only(CueKind.GROUP),
        ),
        CueField(
            "goes_to",
            translate("Editor", "Leads to"),
            kind.WORD,
            _only(CueKind.GO_TO),
            words=_worded(GoTo, leads),
        ),
        CueField("duration_ms", translate("Editor", "How long"), kind.LENGTH, _only(CueKind.WAIT)),
        CueField(
            "level_db", translate("Editor", "Level (dB)"), kind.LEVEL, _SOUND | {CueKind.FADE}
        ),
        CueField("in_ms", translate("Editor", "From"), kind.LENGTH, cut),
        CueField("out_ms", translate("Editor", "To"), kind.LENGTH, cut),
        CueField("loops", translate("Editor", "Times (0: for ever)"), kind.COUNT, heard),
        CueField(
            "is_shuffled", translate("Editor", "Shuffled"), kind.YES_NO, _only(CueKind.PLAYLIST)
        ),
        CueField("crossfade_ms", translate("Editor", "Crossfade"), kind.LENGTH, playlist),
        CueField("fade_in_ms", translate("Editor", "Fade in"), kind.LENGTH, SOUNDING_KINDS),
        CueField("fade_out_ms", translate("Editor", "Fade out"), kind.LENGTH, fading),
        CueField(
            "curve",
            translate("Editor", "Shape of the fade"),
            kind.WORD,
            fading - {CueKind.VIDEO},
            words=_worded(Curve, curves),
        ),
        CueField("duck_db", translate("Editor", "Others quieter by (dB)"), kind.LEVEL, _SOUND),
        CueField("stops_others", translate("Editor", "Stops what plays"), kind.YES_NO, _SOUND),
        CueField("output", translate("Editor", "Sound output"), kind.OUTPUT, _SOUND),
        CueField(
            "at_segment_end",
            translate("Editor", "At the segment's end"),
            kind.WORD,
            _SOUND | {CueKind.PICTURE, CueKind.SLIDES},
            words=_worded(AtSegmentEnd, ends),
        ),
    )


def _for_whom() -> tuple[CueField, ...]:
    prompts = _only(CueKind.PROMPT)
    return (
        CueField("role", translate("Editor", "For whom"), FieldKind.TEXT, prompts),
        CueField("text", translate("Editor", "Text"), FieldKind.TEXT, prompts),
        CueField("colour", translate("Editor", "Colour"), FieldKind.WORD, words=colours()),
        CueField("notes", translate("Editor", "Notes"), FieldKind.TEXT),
    )


def _only(cue_kind: CueKind) -> frozenset[CueKind]:
    return frozenset((cue_kind,))


def _worded(words: type[StrEnum], said: dict[str, str]) -> tuple[tuple[object, str], ...]:
    """Every value of an enumeration with its word, its own name where nobody gave it one."""
    return tuple((each, said.get(each.value, each.value)) for each in words)
