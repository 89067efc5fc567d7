"""A kind's colour on paper: light enough to print text on, one for each family of segments.

The kind stands in words beside it, so nothing is lost in black and white.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showctl.domain.plan import Kind

_QUIET, _WORDS, _STAGE = "ECEFF1", "DCE9F9", "E3F3DF"
_PLAY, _PRIZE, _TABLE = "FBE5F0", "FFF0C8", "FCE8DA"

COLOURS: Final[Mapping[Kind, str]] = {
    **dict.fromkeys((Kind.SETUP, Kind.CHECK_IN, Kind.DOORS, Kind.STRIKE), _QUIET),
    **dict.fromkeys((Kind.OPENING, Kind.CLOSING, Kind.SPEECH, Kind.TALK, Kind.CEREMONY), _WORDS),
    **dict.fromkeys((Kind.PERFORMANCE, Kind.VIDEO), _STAGE),
    Kind.GAME: _PLAY,
    **dict.fromkeys((Kind.LUCKY_DRAW, Kind.AWARD), _PRIZE),
    **dict.fromkeys((Kind.TOAST, Kind.MEAL, Kind.BREAK, Kind.PHOTO), _TABLE),
    Kind.OTHER: "FFFFFF",
}
