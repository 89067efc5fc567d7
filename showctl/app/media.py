"""The media files of a show: which there are, what is known of them, and moving them together.

A media name is what a cue says, or an award or a draw of its picture: a path relative to the show's
file, or an absolute one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePath

from showctl.domain.cue import SOUNDING_KINDS, Cue, CueKind
from showctl.domain.plan import Show

ENVELOPE_MS = 50

# Where levels are matched to: about what the sounds that ship have.
MATCHED_LUFS = -16.0
# Louder than this a quiet file would only bring up its noise.
_MOST_BOOST_DB = 12.0


class Holds(StrEnum):
    """What a file has to hold, for what it is used for: anything, a sound, or a film."""

    ANYTHING = "anything"
    SOUND = "sound"
    FILM = "film"


class MediaFaultKind(StrEnum):
    """Why a file cannot be played."""

    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class MediaFault:
    """What is wrong with a file; the sentence names it."""

    kind: MediaFaultKind
    sentence: str


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a scan found in a file: its length, its loudness (EBU R128; None for silence), and its
    envelope, a level a byte (0.5 dB steps up from -100 dBFS) every `ENVELOPE_MS`."""

    length_ms: int
    loudness_lufs: float | None
    envelope: bytes = b""

    def level_db(self, position_ms: int) -> float:
        """The level at a place, in dBFS; -100 where there is nothing."""
        place = position_ms // ENVELOPE_MS
        return self.envelope[place] / 2 - 100 if 0 <= place < len(self.envelope) else -100.0


@dataclass(frozen=True, slots=True)
class MediaNews:
    """All that is known of a show's media at a moment, by their names."""

    faults: Mapping[str, MediaFault] = field(default_factory=dict)
    facts: Mapping[str, MediaFacts] = field(default_factory=dict)


def files_of(cue: Cue) -> tuple[str, ...]:
    """The media names that a cue plays."""
    return tuple(name for name in (cue.media, *cue.tracks) if name)


def media_of(show: Show) -> dict[str, list[Cue]]:
    """Every media name of a show with the cues that play it, in the order of the rundown; those
    that an award or a draw names as a picture come last, with no cue."""
    used: dict[str, list[Cue]] = {}
    for cue in show.cues.values():
        for name in files_of(cue):
            used.setdefault(name, []).append(cue)
    of_awards = (name for award in show.awards for name in (award.photo, award.music))
    for name in (*of_awards, *(draw.picture for draw in show.draws)):
        if name:
            used.setdefault(name, [])
    return used


def with_media_moved(show: Show, moved: Mapping[str, str]) -> Show:
    """The show with the new names in the place of the old ones, wherever they stand."""

    def new(name: str) -> str:
        return moved.get(name, name)

    def with_new(cue: Cue) -> Cue:
        return replace(cue, media=new(cue.media), tracks=tuple(map(new, cue.tracks)))

    return replace(
        _with_cues(show, with_new),
        awards=tuple(replace(a, photo=new(a.photo), music=new(a.music)) for a in show.awards),
        draws=tuple(replace(draw, picture=new(draw.picture)) for draw in show.draws),
    )


def needed_of(cues: Iterable[Cue]) -> Holds:
    """What a file has to hold that these cues play."""
    kinds = {cue.kind for cue in cues}
    if kinds & SOUNDING_KINDS:
        return Holds.SOUND
    return Holds.FILM if CueKind.VIDEO in kinds else Holds.ANYTHING


def media_to_watch(show: Show) -> dict[str, Holds]:
    """Every media name, with what is needed of it."""
    return {name: needed_of(cues) for name, cues in media_of(show).items()}


def relocate(show: Show, missing: Iterable[str], files: Iterable[str]) -> Show:
    """The show with every missing medium that is among `files` pointing there.

    A file fits by its name, whatever its case; of several the one whose folders agree longest
    with the old ones, and none where that leaves two.
    """
    by_name: dict[str, list[str]] = {}
    for file in files:
        by_name.setdefault(_name(file), []).append(file)
    moved = {}
    for old in missing:
        fits = sorted(by_name.get(_name(old), ()), key=lambda new: -_agreement(old, new))
        if fits and (len(fits) == 1 or _agreement(old, fits[0]) > _agreement(old, fits[1])):
            moved[old] = fits[0]
    return with_media_moved(show, moved) if moved else show


def _name(path: str) -> str:
    return PurePath(path).name.casefold()


def _agreement(old: str, new: str) -> int:
    """How many of the last parts of two paths are the same."""
    agreed = 0
    for one, two in zip(reversed(PurePath(old).parts), reversed(PurePath(new).parts), strict=False):
        if one.casefold() != two.casefold():
            break
        agreed += 1
    return agreed


def match_levels(
    show: Show, facts: Mapping[str, MediaFacts], *, target_lufs: float = MATCHED_LUFS
) -> Show:
    """The show with the level of every sound such that all are equally loud.

    A cue whose files have not been measured, or are silent, stays as it is; a playlist goes by
    the mean of its tracks.
    """

    def matched(cue: Cue) -> Cue:
        known = [facts[name].loudness_lufs for name in files_of(cue) if name in facts]
        loud = [lufs for lufs in known if lufs is not None]
        if not loud:
            return cue
        level = min(_MOST_BOOST_DB, target_lufs - sum(loud) / len(loud))
        return replace(cue, level_db=round(level, 1))

    return _with_cues(show, matched)


def _with_cues(show: Show, change: Callable[[Cue], Cue]) -> Show:
    segments = tuple(
        replace(segment, cues=tuple(change(cue) for cue in segment.cues))
        for segment in show.segments
    )
    return replace(show, segments=segments)
