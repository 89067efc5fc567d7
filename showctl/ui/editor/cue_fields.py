"""What can be said of a cue: one record a field, from which the form is made. A kind of cue that
is new needs a word here, and a field that only it has names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.ui.operator.wording import translate


class FieldKind(StrEnum):
    """How a field is written."""

    TEXT = "text"
    WORD = "word"
    LENGTH = "length"
    LEVEL = "level"
    YES_NO = "yes_no"
    FILE = "file"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class CueField:
    """`cue_kinds` are the kinds of cue that have the field, None all; `words` the values of a
    choice."""

    name: str
    title: str
    kind: FieldKind
    cue_kinds: frozenset[Enum] | None = None
    words: tuple[tuple[Enum, str], ...] = ()

    def is_of(self, cue: Cue) -> bool:
        """Whether the cue has this field."""
        if self.name == "offset_ms" and cue.trigger is Trigger.MANUAL:
            return False
        return self.cue_kinds is None or cue.kind in self.cue_kinds


def kind_words() -> tuple[tuple[Enum, str], ...]:
    """The kinds of cue, in words."""
    return _worded(
        CueKind,
        {
            "audio": translate("Editor", "Sound"),
            "fade": translate("Editor", "Fade"),
            "stop": translate("Editor", "Stop"),
            "prompt": translate("Editor", "Prompt"),
        },
    )


def cue_fields() -> tuple[CueField, ...]:
    """All fields in the order of the form, in the language that is spoken now."""
    kind = FieldKind
    sound, others = frozenset[Enum]((CueKind.AUDIO,)), frozenset[Enum]((CueKind.PROMPT,))
    acting = frozenset[Enum]((CueKind.FADE, CueKind.STOP))
    triggers = {
        "start": translate("Editor", "after the start"),
        "before_end": translate("Editor", "before the end"),
        "manual": translate("Editor", "by hand"),
    }
    ends = {
        "fade": translate("Editor", "fades out"),
        "stop": translate("Editor", "stops"),
        "continue": translate("Editor", "goes on"),
    }
    faded = sound | acting
    return (
        CueField("title", translate("Editor", "Title"), kind.TEXT),
        CueField("kind", translate("Editor", "What"), kind.WORD, None, kind_words()),
        CueField("media", translate("Editor", "File"), kind.FILE, sound),
        CueField(
            "trigger", translate("Editor", "When"), kind.WORD, None, _worded(Trigger, triggers)
        ),
        CueField("offset_ms", translate("Editor", "By"), kind.LENGTH),
        CueField("target", translate("Editor", "Acts on"), kind.CUE, acting),
        CueField(
            "level_db",
            translate("Editor", "Level (dB)"),
            kind.LEVEL,
            sound | frozenset[Enum]((CueKind.FADE,)),
        ),
        CueField("is_looped", translate("Editor", "Over and over"), kind.YES_NO, sound),
        CueField("fade_in_ms", translate("Editor", "Fade in"), kind.LENGTH, sound),
        CueField("fade_out_ms", translate("Editor", "Fade out"), kind.LENGTH, faded),
        CueField(
            "at_segment_end",
            translate("Editor", "At the segment's end"),
            kind.WORD,
            sound,
            _worded(AtSegmentEnd, ends),
        ),
        CueField("role", translate("Editor", "For whom"), kind.TEXT, others),
        CueField("text", translate("Editor", "Text"), kind.TEXT, others),
    )


def _worded(words: type[StrEnum], said: dict[str, str]) -> tuple[tuple[Enum, str], ...]:
    """Every value of an enumeration with its word, its own name where nobody gave it one."""
    return tuple((each, said.get(each.value, each.value)) for each in words)
