"""What fires because of an event: links between cues, moments of the run, go-to next.

Each gives a wait, however short; the agenda fires it. So a restart in between keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from showctl.domain import events as e
from showctl.domain.award import is_award_music
from showctl.domain.calendar import length
from showctl.domain.cue import INSTANT_KINDS, SOUNDING_KINDS, Cue, CueKind, GoTo, Moment, Trigger
from showctl.domain.cue_links import Of
from showctl.domain.draw_events import DrawRolled, WinnersDrawn
from showctl.domain.game_events import AwardRevealed
from showctl.domain.pending import Wait
from showctl.domain.state import RunState

# A cue, and how long it waits.
_Following = tuple[str, int]

# What of the run is a moment as it is; an alert is one only where it says an overrun.
MOMENTS: dict[type[e.Event], Moment] = {
    e.RunHeld: Moment.HOLD,
    e.RunEnded: Moment.END_OF_SHOW,
    DrawRolled: Moment.DRAW_ROLLED,
    WinnersDrawn: Moment.WINNER_DRAWN,
    AwardRevealed: Moment.AWARD_REVEALED,
}


def what_follows(before: RunState, folded: RunState, event: e.Event) -> RunState:
    """The folded state, with the waits that its last event began."""
    if isinstance(event, e.CueFired):
        return _with_waits(folded, _after_firing(folded, event), event.at)
    if isinstance(event, e.CueEnded | e.CueFailed):
        return _with_waits(folded, _after_end(before, event), event.at)
    moment = _moment_of(event)
    if moment is not None:
        folded = _with_waits(folded, _at_moment(before, moment), event.at)
    if isinstance(event, AwardRevealed):
        folded = _with_waits(folded, _with_music(folded, event), event.at)
    return folded


def next_manual_cue(state: RunState) -> str | None:
    """The id of the first manual cue of the current segment that has not fired in this visit."""
    visit, current = state.visit, state.current
    if visit is None or current is None:
        return None
    for cue in current.cues:
        if cue.trigger is Trigger.MANUAL and not state.has_fired(cue.id, visit.number):
            return cue.id
    return None


def manual_cues(state: RunState) -> tuple[str, ...]:
    """The ids of the current segment's manual cues, fired or not, in order."""
    cues = state.current.cues if state.current else ()
    return tuple(cue.id for cue in cues if cue.trigger is Trigger.MANUAL)


def lasts(cue: Cue) -> int | None:
    """How long a firing that makes no sound lasts in ms: 0 not at all, None as its members do."""
    if cue.kind is CueKind.FADE:
        return cue.fade_out_ms
    if cue.kind is CueKind.WAIT:
        return cue.duration_ms
    return None if cue.kind is CueKind.GROUP else 0


def is_under_way(state: RunState, cue_id: str) -> bool:
    """Whether a cue sounds, waits or lasts."""
    sounds = any(one.cue == cue_id for one in state.sounding.values())
    return (
        sounds or cue_id in state.waits or any(one.cue == cue_id for one in state.lasting.values())
    )


def _after_firing(state: RunState, event: e.CueFired) -> Iterator[_Following]:
    cue = state.show.cues.get(event.cue)
    if cue is None:
        return
    yield from _linked(state, cue.id, Of.START)
    is_over = cue.kind in INSTANT_KINDS or (
        cue.kind in (CueKind.FADE, CueKind.WAIT) and event.firing not in state.lasting
    )
    if is_over:
        yield from _linked(state, cue.id, Of.END)
    if cue.kind is CueKind.GO_TO and cue.goes_to is GoTo.NEXT and not cue.targets:
        following = next_manual_cue(state)
        if following is not None:
            yield following, state.show.cues[following].pre_wait_ms


def _after_end(before: RunState, event: e.CueEnded | e.CueFailed) -> Iterator[_Following]:
    """What comes after a firing that was under way. A broken cue does not hold up those after it,
    but in a ring of cues it would go round for ever."""
    cue = next((c for c, last in before.last_firing.items() if last.number == event.firing), None)
    if cue not in before.show.cues or not _was_under_way(before, cue, event.firing):
        return
    is_broken = isinstance(event, e.CueFailed)
    for link in before.show.links.after.get((cue, Of.END), ()):
        if not (is_broken and link.is_ring):
            yield link.to, link.wait_ms


def _was_under_way(before: RunState, cue_id: str, firing: int) -> bool:
    """Whether a firing was on until now: a late word on what a panic broke off, or on what is seen
    no more, makes nothing go on."""
    if before.show.cues[cue_id].kind in SOUNDING_KINDS:
        one = before.sounding.get(firing)
        return one is not None and not one.is_silenced
    seen = (before.audience.program, before.audience.covered)
    return firing in before.lasting or any(on is not None and on.firing == firing for on in seen)


def _linked(state: RunState, cue: str, of: Of) -> Iterator[_Following]:
    for link in state.show.links.after.get((cue, of), ()):
        yield link.to, link.wait_ms


def _moment_of(event: e.Event) -> Moment | None:
    if isinstance(event, e.AlertRaised):
        return Moment.OVERRUN if event.kind is e.AlertKind.OVERRUN else None
    return MOMENTS.get(type(event))


def _at_moment(before: RunState, moment: Moment) -> Iterator[_Following]:
    """The cues of the segments that are on; at the end of the show those of all of them."""
    for cue_id in before.show.links.at_moment.get(moment, ()):
        segment, cue = before.show.find_cue(cue_id) or (None, None)
        if segment is None or cue is None:
            continue
        if moment is Moment.END_OF_SHOW or before.visit_number_of(segment.id):
            yield cue_id, cue.pre_wait_ms


def _with_music(state: RunState, event: AwardRevealed) -> Iterator[_Following]:
    """An award's own music, whichever segment is on."""
    award = next((award for award in state.show.awards if award.id == event.award), None)
    music = award.music_cue if award else None
    if music is not None and state.show.segments:
        yield music.id, music.pre_wait_ms


def _with_waits(state: RunState, following: Iterable[_Following], at: datetime) -> RunState:
    waits, begun = dict(state.waits), state.waits_begun
    for cue_id, wait_ms in following:
        begun += 1
        waits[cue_id] = _wait(state, begun, cue_id, at, wait_ms)
    return state if begun == state.waits_begun else replace(state, waits=waits, waits_begun=begun)


def _wait(state: RunState, number: int, cue_id: str, at: datetime, wait_ms: int) -> Wait:
    segment, _ = state.show.find_cue(cue_id) or (None, None)
    assert segment is not None, "a link is between cues that are there"
    if is_award_music(cue_id) and not state.visit_number_of(segment.id):
        # An award that is revealed in another segment than was planned: it ends with that one.
        segment = state.current or segment
    visit = state.visit_number_of(segment.id)
    return Wait(number, cue_id, segment.id, visit, at + length(wait_ms))
