"""Whether a show is fit to go: what blocks it, and what somebody should look at.

A broken cue never stops a run; before it, a file that cannot be played is what must be mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from showctl.app import text
from showctl.app.media import Holds, MediaFault, MediaFaultKind, media_of, needed_of
from showctl.app.prize_doubts import doubt_sentence
from showctl.domain.calendar import instant, length
from showctl.domain.cue import Cue, CueKind
from showctl.domain.plan import Kind, Part, Show
from showctl.domain.plan_flags import Flag, FlagCode, flags_of
from showctl.domain.prize_flags import NOBODY, Invited, prize_flags

# The segments that an emcee leads in or out.
_SPOKEN = frozenset(
    (
        *(Kind.OPENING, Kind.SPEECH, Kind.TOAST, Kind.PERFORMANCE, Kind.GAME),
        *(Kind.LUCKY_DRAW, Kind.AWARD, Kind.CLOSING),
    )
)
_CODES = {
    MediaFaultKind.MISSING: "missing_media",
    MediaFaultKind.UNREADABLE: "unreadable_media",
}

FaultOf = Callable[[str, Holds], MediaFault | None]
LengthOf = Callable[[str], int | None]


class Level(StrEnum):
    """How much a finding matters."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be; `segment` is its number from 1, None for the show."""

    code: str
    level: Level
    segment: int | None
    message: str


def preflight(
    show: Show,
    fault_of: FaultOf,
    length_of: LengthOf = lambda _: None,
    known: Invited = NOBODY,
) -> tuple[Finding, ...]:
    """All findings, what blocks first. `fault_of` says what is wrong with a medium (and is told
    what it has to hold), `length_of` how long it is in ms, where that is known; `known` are those
    who are invited."""
    findings = [
        *_of_show(show),
        *_of_doubts(show),
        *_of_media(show, fault_of),
        *_of_links(show),
        *_of_lengths(show, length_of),
        *_of_segments(show),
        *_of_prizes(show, known),
    ]
    return tuple(sorted(findings, key=lambda one: (one.level is not Level.BLOCK, one.segment or 0)))


def is_fit(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing blocks."""
    return all(finding.level is not Level.BLOCK for finding in findings)


def overlap_sentence(title: str, before: str) -> str:
    """Where the plan contradicts itself."""
    return f"{title!r} begins before {before!r} ends."


def _of_show(show: Show) -> Iterator[Finding]:
    if not show.headline:
        yield Finding("empty_show", Level.BLOCK, None, "The show has no segments: import a table.")


def _of_doubts(show: Show) -> Iterator[Finding]:
    """Those of the doubts about the plan that matter to a run."""
    for flag in flags_of(show):
        found = _doubt(show, flag)
        if found is not None:
            yield Finding(found[0], Level.WARN, show.number(flag.segment), found[1])


def _doubt(show: Show, flag: Flag) -> tuple[str, str] | None:
    title = show.segment(flag.segment).title
    match flag.code:
        case FlagCode.OVERLAP:
            return "overlap", overlap_sentence(title, flag.name)
        case FlagCode.PAST_CURFEW:
            return "past_curfew", _curfew_sentence(show, flag.ms)
        case FlagCode.NO_DURATION:
            return "no_duration", f"{title!r} has no duration: its countdown begins at zero."
        case FlagCode.CUE_WITHOUT_TARGET:
            message = f"Cue {flag.name!r} has to do with a cue that is not there."
            return "missing_target", message
    return None


def _curfew_sentence(show: Show, late_ms: int) -> str:
    assert show.curfew_ms is not None
    curfew = instant(show.date, show.curfew_ms, show.timezone)
    end = curfew + length(late_ms)
    return (
        f"The show is planned to end at {text.time_of_day(end, show.timezone)}, after the "
        f"curfew at {text.time_of_day(curfew, show.timezone)}: cut something, or start sooner."
    )


def _of_media(show: Show, fault_of: FaultOf) -> Iterator[Finding]:
    for media, cues in media_of(show).items():
        fault = fault_of(media, needed_of(cues))
        if fault is None:
            continue
        for number in sorted({_number(show, cue) for cue in cues}):
            names = ", ".join(repr(cue.title) for cue in cues if _number(show, cue) == number)
            message = f"Cue {names}: {fault.sentence}."
            yield Finding(_CODES[fault.kind], Level.BLOCK, number, message)


def _of_links(show: Show) -> Iterator[Finding]:
    for cue in show.cues.values():
        if cue.kind is CueKind.GROUP and not cue.targets:
            yield _about(show, cue, "empty_group", f"The group {cue.title!r} has no cues in it.")
    for link in show.links.cut:
        source, to = show.cues[link.source], show.cues[link.to]
        message = f"Cue {to.title!r} does not fire after {source.title!r}: they go round in a ring."
        yield _about(show, to, "cue_ring", message)


def _of_lengths(show: Show, length_of: LengthOf) -> Iterator[Finding]:
    for segment in show.segments:
        for cue in segment.cues:
            whole = length_of(cue.media) if cue.kind is CueKind.AUDIO else None
            if whole is None or cue.is_looped or not segment.duration_ms:
                continue
            end = whole if cue.out_ms is None else min(whole, cue.out_ms)
            ms = max(0, end - cue.in_ms) * cue.loops
            if ms > segment.duration_ms:
                message = (
                    f"Cue {cue.title!r} plays for {text.length(ms)}, longer than its segment "
                    f"({text.length(segment.duration_ms)})."
                )
                yield _about(show, cue, "long_cue", message)


def _of_segments(show: Show) -> Iterator[Finding]:
    for segment in show.segments:
        if segment.kind in _SPOKEN and segment.part is Part.SHOW and not segment.lines:
            message = f"{segment.title!r} has no lines for the emcee."
            yield Finding("no_lines", Level.WARN, show.number(segment.id), message)


def _of_prizes(show: Show, known: Invited) -> Iterator[Finding]:
    for flag in prize_flags(show, known):
        number = show.number(flag.segment)
        yield Finding(str(flag.code), Level.WARN, number, f"{flag.name!r}: {doubt_sentence(flag)}")


def _number(show: Show, cue: Cue) -> int:
    found = show.find_cue(cue.id)
    assert found is not None
    return show.index_of[found[0].id] + 1


def _about(show: Show, cue: Cue, code: str, message: str) -> Finding:
    return Finding(code, Level.WARN, _number(show, cue), message)
