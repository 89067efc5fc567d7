"""What is doubtful about draws, games and awards, as sentences of the command line."""

from __future__ import annotations

from showctl.app import text
from showctl.domain.plan_flags import Flag, FlagCode

_SAID = {
    FlagCode.NO_SEGMENT: "Its segment is no longer in the plan",
    FlagCode.NO_PRIZE: "It does not say what is won",
    FlagCode.NO_WINNERS: "It has no winner yet",
    FlagCode.UNKNOWN_DEPARTMENT: (
        "Nobody on the list is in the department {about}: check how it is written"
    ),
    FlagCode.UNKNOWN_GROUP: "Nobody on the list is in the group {about}: check how it is written",
    FlagCode.HIRED_BACKWARDS: "Those hired from a day on have to be hired before it, too",
    FlagCode.OUT_OF_NONE: "It does not name the draws whose winners are out",
    FlagCode.MORE_PRIZES_THAN_PEOPLE: (
        "It has more prizes than people who can win: {count} may be left"
    ),
    FlagCode.GAME_TOO_LONG: "It counts {length} down, longer than its segment",
    FlagCode.FILE_MISSING: "The picture {about} is not there: put it beside the show",
}


def doubt_sentence(flag: Flag) -> str:
    """A doubt about a draw, a game or an award, without its title."""
    said = _SAID[flag.code]
    return said.format(about=flag.about, count=flag.count, length=text.length(flag.ms)) + "."
