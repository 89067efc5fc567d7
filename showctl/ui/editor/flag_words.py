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
    }
    return words[flag.code].format(length=length_words(flag.ms), cue=flag.name)
