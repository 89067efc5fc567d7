"""The doubts about a plan that its media files raise: those that `showctl check` tells, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showctl.app.media import MediaFault, MediaFaultKind, files_of
from showctl.domain.plan import Show
from showctl.domain.plan_flags import Flag, FlagCode

_CODES = {
    MediaFaultKind.MISSING: FlagCode.FILE_MISSING,
    MediaFaultKind.UNREADABLE: FlagCode.FILE_UNREADABLE,
}


def media_flags(show: Show, faults: Mapping[str, MediaFault]) -> Iterator[Flag]:
    """A doubt for each file of a cue that is missing, or cannot be played or seen."""
    for segment in show.segments if faults else ():
        for cue in segment.cues:
            for name in dict.fromkeys(files_of(cue)):
                if name in faults:
                    code = _CODES[faults[name].kind]
                    yield Flag(code, segment.id, "cues", name=cue.title, about=name)
