"""The doubts about a plan, in words."""

from __future__ import annotations

from showctl.domain.plan_flags import Flag, FlagCode
from showctl.ui.editor.columns import length_words
from showctl.ui.operator.wording import translate


def flag_text(flag: Flag) -> str:
    """One sentence: what is doubtful."""
    words = {
        FlagCode.GAP: translate("Editor", "{length} free before it"),
        FlagCode.OVERLAP: translate("Editor", "Starts {length} before the row above ends"),
        FlagCode.PAST_CURFEW: translate("Editor", "Ends {length} after the hall must be free"),
        FlagCode.LINES_TOO_LONG: translate(
            "Editor", "Its lines take {length} to say, longer than the segment"
        ),
        FlagCode.NO_TITLE: translate("Editor", "Has no title"),
        FlagCode.NO_DURATION: translate("Editor", "Has no length"),
        FlagCode.LEAST_TOO_LONG: translate("Editor", "Its least length is longer than its length"),
        FlagCode.CUE_OUTSIDE: translate(
            "Editor", "“{cue}” is {length} away, longer than the segment"
        ),
        FlagCode.CUE_WITHOUT_TARGET: translate("Editor", "“{cue}” acts on a cue that is not there"),
        FlagCode.NO_SEGMENT: translate("Editor", "The segment of “{cue}” is gone: choose another"),
        FlagCode.NO_PRIZE: translate("Editor", "“{cue}” does not say what is won"),
        FlagCode.NO_WINNERS: translate("Editor", "“{cue}” has no winner yet"),
        FlagCode.FILE_MISSING: translate("Editor", "“{cue}”: the file {about} is missing"),
        FlagCode.FILE_UNREADABLE: translate(
            "Editor", "“{cue}”: the file {about} cannot be played or shown"
        ),
        FlagCode.UNKNOWN_DEPARTMENT: translate(
            "Editor", "“{cue}”: nobody on the list is in the department {about}"
        ),
        FlagCode.UNKNOWN_GROUP: translate(
            "Editor", "“{cue}”: nobody on the list is in the group {about}"
        ),
        FlagCode.HIRED_BACKWARDS: translate("Editor", "“{cue}”: hired from is after hired until"),
        FlagCode.OUT_OF_NONE: translate("Editor", "“{cue}” does not name whose winners are out"),
        FlagCode.MORE_PRIZES_THAN_PEOPLE: translate(
            "Editor", "“{cue}” has more prizes than people who can win: {count} may be left"
        ),
        FlagCode.GAME_TOO_LONG: translate(
            "Editor", "“{cue}” counts {length} down, longer than the segment"
        ),
    }
    return words[flag.code].format(
        length=length_words(flag.ms), cue=flag.name, about=flag.about, count=flag.count
    )
