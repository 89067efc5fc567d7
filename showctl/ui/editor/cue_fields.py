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
from showctl.ui.editor.fields import Field, FieldKind
from showctl.ui.operator.wording import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CueField(Field):
    """`cue_kinds` are the kinds of cue that have the field, `triggers` its triggers, None all."""

    cue_kinds: frozenset[CueKind] | None = None
    triggers: frozenset[Trigger] | None = None

    def is_of(self, record: Cue) -> bool:
        is_kind = self.cue_kinds is None or record.kind in self.cue_kinds
        return is_kind and (self.triggers is None or record.trigger in self.triggers)

    def takes_folder(self, record: Cue) -> bool:
        return self.name == "media" and record.kind is CueKind.SLIDES


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
        _field("number", translate("Editor", "Number"), kind.TEXT),
        _field("title", translate("Editor", "Title"), kind.TEXT),
        _field("kind", translate("Editor", "What"), kind.WORD, words=kind_words()),
        _field("media", translate("Editor", "File"), kind.FILE, _FILES),
        _field("tracks", translate("Editor", "Tracks"), kind.FILE, _only(CueKind.PLAYLIST)),
        _field(
            "trigger",
            translate("Editor", "When"),
            kind.WORD,
            words=_worded(Trigger, trigger_words),
        ),
        _field("offset_ms", translate("Editor", "By"), kind.LENGTH, triggers=timed),
        _field(
            "at_ms", translate("Editor", "Time"), kind.TIME, triggers=triggers((Trigger.CLOCK,))
        ),
        _field("after", translate("Editor", "Which cue"), kind.ONE, triggers=_LINKED),
        _field(
            "moment",
            translate("Editor", "What happens"),
            kind.WORD,
            triggers=triggers((Trigger.MOMENT,)),
            words=_worded(Moment, moments),
        ),
        _field("pre_wait_ms", translate("Editor", "Wait before"), kind.LENGTH),
        _field("post_wait_ms", translate("Editor", "Wait after"), kind.LENGTH),
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
        _field(
            "targets",
            translate("Editor", "Acts on"),
            kind.SEVERAL,
            ACTS_ON_OTHERS,
            none_word=translate("Editor", "everything that plays"),
        ),
        _field(
            "is_all_but",
            translate("Editor", "All but these"),
            kind.YES_NO,
            frozenset((CueKind.STOP, CueKind.PAUSE, CueKind.RESUME, CueKind.FADE)),
        ),
        _field(
            "is_sequence",
            translate("Editor", "One after the other"),
            kind.YES_NO,
            _only(CueKind.GROUP),
        ),
        _field(
            "goes_to",
            translate("Editor", "Leads to"),
            kind.WORD,
            _only(CueKind.GO_TO),
            words=_worded(GoTo, leads),
        ),
        _field("duration_ms", translate("Editor", "How long"), kind.LENGTH, _only(CueKind.WAIT)),
        _field("level_db", translate("Editor", "Level (dB)"), kind.LEVEL, _SOUND | {CueKind.FADE}),
        _field("in_ms", translate("Editor", "From"), kind.LENGTH, cut),
        _field("out_ms", translate("Editor", "To"), kind.LENGTH, cut),
        _field("loops", translate("Editor", "Times (0: for ever)"), kind.COUNT, heard),
        _field(
            "is_shuffled", translate("Editor", "Shuffled"), kind.YES_NO, _only(CueKind.PLAYLIST)
        ),
        _field("crossfade_ms", translate("Editor", "Crossfade"), kind.LENGTH, playlist),
        _field("fade_in_ms", translate("Editor", "Fade in"), kind.LENGTH, SOUNDING_KINDS),
        _field("fade_out_ms", translate("Editor", "Fade out"), kind.LENGTH, fading),
        _field(
            "curve",
            translate("Editor", "Shape of the fade"),
            kind.WORD,
            fading - {CueKind.VIDEO},
            words=_worded(Curve, curves),
        ),
        _field("duck_db", translate("Editor", "Others quieter by (dB)"), kind.LEVEL, _SOUND),
        _field("stops_others", translate("Editor", "Stops what plays"), kind.YES_NO, _SOUND),
        _field("output", translate("Editor", "Sound output"), kind.OUTPUT, _SOUND),
        _field(
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
        _field("role", translate("Editor", "For whom"), FieldKind.TEXT, prompts),
        _field("text", translate("Editor", "Text"), FieldKind.TEXT, prompts),
        _field("colour", translate("Editor", "Colour"), FieldKind.WORD, words=colours()),
        _field("notes", translate("Editor", "Notes"), FieldKind.TEXT),
    )


def _field(
    name: str,
    title: str,
    kind: FieldKind,
    cue_kinds: frozenset[CueKind] | None = None,
    *,
    triggers: frozenset[Trigger] | None = None,
    words: tuple[tuple[object, str], ...] = (),
    none_word: str = "",
) -> CueField:
    return CueField(
        name=name,
        title=title,
        kind=kind,
        cue_kinds=cue_kinds,
        triggers=triggers,
        words=words,
        none_word=none_word,
    )


def _only(cue_kind: CueKind) -> frozenset[CueKind]:
    return frozenset((cue_kind,))


def _worded(words: type[StrEnum], said: dict[str, str]) -> tuple[tuple[object, str], ...]:
    """Every value of an enumeration with its word, its own name where nobody gave it one."""
    return tuple((each, said.get(each.value, each.value)) for each in words)
