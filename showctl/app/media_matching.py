"""A folder of music and video matched to segments, by leading numbers and by names.

`01_签到.mp3`, `抽奖音乐.mp3`, `3-互动游戏/bgm.wav`: a name like a title weighs most, a number
alone is a guess. Shown first; nothing changes until it is applied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from showctl.app.emcee_script.headings import LIKELY, likeness
from showctl.app.media import media_of
from showctl.app.media_kinds import kind_of_file
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_ids import PlanIds

_ENOUGH = 0.5
_AS_GOOD = 0.08
_NUMBER_ALONE, _NUMBER_TOO = 0.55, 0.25
_NUMBERED = re.compile(
    r"\s*(?:第|环节|节目|no\.?\s*)?\s*(?P<number>\d{1,3})(?!\d)\s*(?:[-_.、,，)）]\s*\d{1,2}(?!\d))?"
    r"[-_.、,，)）:：\s]*(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
_COPY = re.compile(
    r"[（(\[【](?:\d|copy|final|最终版?|定稿|高清|伴奏版?|纯音乐|完整版?)[）)\]】]", re.IGNORECASE
)
_MEDIA_WORDS = re.compile(
    r"背景音乐|背景乐|音乐|音效|伴奏|配乐|歌曲|视频|短片|最终版?|定稿"
    r"|bgm|music|audio|video|sound|track|v\d+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MediaMatch:
    """A file and the segment it is for (None: not placed); `confidence` is from 0 to 1.

    `reasons` are what spoke for it: `name`, `number`, `text` (the segment's own 音乐 or 视频
    column). `trigger`: one file of a segment starts with it, further ones are fired by hand.
    """

    file: str
    segment: str | None = None
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()
    trigger: Trigger = Trigger.START

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to look twice."""
        return self.segment is not None and self.confidence >= LIKELY


@dataclass(frozen=True, slots=True)
class MediaProposal:
    """Every sound and video in the order of its name; `known` are in the show already, `others`
    no sound and no video."""

    matches: tuple[MediaMatch, ...]
    known: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def leftovers(self) -> tuple[MediaMatch, ...]:
        """The files that no segment was found for."""
        return tuple(match for match in self.matches if match.segment is None)

    def put(self, place: int, segment: str | None) -> MediaProposal:
        """The same with the file of that place given to another segment, or to none."""
        chosen = replace(
            self.matches[place], segment=segment, confidence=float(segment is not None)
        )
        return replace(self, matches=(*self.matches[:place], chosen, *self.matches[place + 1 :]))


def match_media(show: Show, files: Iterable[str]) -> MediaProposal:
    """The files (paths with `/`, relative to the show's folder) with a segment for each."""
    known_media = media_of(show)
    matches: list[MediaMatch] = []
    known: list[str] = []
    others: list[str] = []
    for file in sorted(files, key=_natural):
        if kind_of_file(file) is None:
            others.append(file)
        elif file in known_media:
            known.append(file)
        else:
            matches.append(_best(show, file, {match.segment for match in matches}))
    return MediaProposal(tuple(_triggered(show, matches)), tuple(known), tuple(others))


def apply_media(show: Show, proposal: MediaProposal, ids: PlanIds) -> Show:
    """The show with a cue, of a new id, for every file that has a segment."""
    matches = _triggered(show, proposal.matches)
    segments = []
    for segment in show.segments:
        mine = [match for match in matches if match.segment == segment.id]
        cues = tuple(_cue(ids.cue(), match) for match in mine)
        segments.append(replace(segment, cues=(*segment.cues, *cues)) if cues else segment)
    return replace(show, segments=tuple(segments))


def _cue(cue_id: str, match: MediaMatch) -> Cue:
    numbered = _NUMBERED.fullmatch(PurePosixPath(match.file).stem)
    title = (numbered["name"] if numbered else "") or PurePosixPath(match.file).stem
    kind = kind_of_file(match.file) or CueKind.AUDIO
    return Cue(id=cue_id, title=title.strip(), kind=kind, media=match.file, trigger=match.trigger)


def _best(show: Show, file: str, taken: set[str | None]) -> MediaMatch:
    path = PurePosixPath(file)
    named = [_parts(path.stem), *(_parts(parent.name) for parent in path.parents if parent.name)]
    scored = [
        (match, place)
        for place, segment in enumerate(show.segments)
        if (match := _score(file, named, place + 1, segment)).confidence >= _ENOUGH
    ]
    if not scored:
        return MediaMatch(file)
    highest = max(match.confidence for match, _ in scored)
    rivals = [each for each in scored if each[0].confidence > highest - _AS_GOOD]
    best, _ = min(rivals, key=lambda each: (each[0].segment in taken, each[1]))
    # 抽奖.mp3 where there are four draws: the first, and somebody had better look.
    return replace(best, confidence=min(best.confidence, 0.6)) if len(rivals) > 1 else best


def _score(
    file: str, named: Sequence[tuple[int | None, str]], number: int, segment: Segment
) -> MediaMatch:
    alike = max(likeness(name, segment.title) if name else 0.0 for _, name in named)
    texts = f"{segment.music}\n{segment.video}".casefold()
    stem = PurePosixPath(file).stem.casefold()
    is_told = len(stem) > 1 and stem in texts
    is_number = any(told == number for told, _ in named[:2])
    confidence = max(alike if alike >= _ENOUGH else 0.0, 0.9 if is_told else 0.0)
    if is_number:
        confidence = confidence + _NUMBER_TOO if confidence else _NUMBER_ALONE
    reasons = (("name", alike >= _ENOUGH), ("number", is_number), ("text", is_told))
    return MediaMatch(
        file,
        segment.id,
        min(confidence, 1.0),
        tuple(name for name, is_so in reasons if is_so),
    )


def _parts(stem: str) -> tuple[int | None, str]:
    """The leading number and the name without words that every music file bears."""
    numbered = _NUMBERED.fullmatch(stem)
    number, name = (int(numbered["number"]), numbered["name"]) if numbered else (None, stem)
    name = _COPY.sub("", name).strip(" -_.")
    bare = _MEDIA_WORDS.sub("", name).strip(" -_.")
    return number, bare or name


def _triggered(show: Show, matches: Sequence[MediaMatch]) -> list[MediaMatch]:
    """One sound begins with a segment; what comes on top waits for a hand."""
    begun = {
        segment.id
        for segment in show.segments
        if any(cue.kind is CueKind.AUDIO and cue.trigger is Trigger.START for cue in segment.cues)
    }
    found = []
    for match in matches:
        is_first = match.segment not in begun
        found.append(replace(match, trigger=Trigger.START if is_first else Trigger.MANUAL))
        if match.segment is not None:
            begun.add(match.segment)
    return found


def _natural(file: str) -> list[tuple[int, str]]:
    """2.mp3 comes before 10.mp3."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", file)]
