"""The chain of segments: going on, jumping, going back, and the segments beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from showctl.domain import events as e
from showctl.domain import pending, sound
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import Outcome
from showctl.domain.plan import EndRule, Segment, StartRule
from showctl.domain.state import (
    Advance,
    ItemKey,
    Phase,
    Progress,
    RunState,
    Status,
    Visit,
)


def segment_started(state: RunState, event: e.SegmentStarted) -> RunState:
    """The chain goes to a segment."""
    left = state.visit
    is_leap = event.cause in (e.Cause.JUMP, e.Cause.START)
    changes = dict(_passed(state, event.segment, event.at)) if is_leap else {}
    if left is not None and left.segment not in changes:
        changes[left.segment] = ended(state, left.segment, event.at)
    changes[event.segment] = Progress(Status.CURRENT, event.at)
    replaced = sound.ending_with(state.sounding, state.show, left.segment) if left else {}
    waits = pending.ending_with(state.waits, state.show, left)
    lasting = pending.ending_with(state.lasting, state.show, left)
    visit = Visit(
        event.segment,
        state.next_visit_number(event.segment),
        event.at,
        added_ms=-state.trims.get(event.segment, 0),
    )
    advance = None
    if left is not None:
        undo = tuple((segment, state.progress.get(segment)) for segment in changes)
        beside = tuple(
            (segment.id, state.progress.get(segment.id))
            for segment in state.show.segments
            if segment.is_background and segment.start_rule is StartRule.FOLLOW
        )
        advance = Advance(
            *(event.at, left, undo, beside, state.sounding, waits, lasting, state.advance),
            state.audience.program,
        )
    return replace(
        state,
        phase=Phase.RUNNING,
        visit=visit,
        advance=advance,
        visits={**state.visits, event.segment: visit.number},
        progress={**state.progress, **changes},
        sounding={k: v for k, v in state.sounding.items() if k not in replaced},
        waits=pending.without(state.waits, waits),
        lasting=pending.without(state.lasting, lasting),
    )


def _passed(state: RunState, target: str, at: datetime) -> Iterable[tuple[str, Progress]]:
    """What an advance to `target` does to the other segments: those passed over are skipped,
    those after a target further back are pending again (unless Skip took them)."""
    segments, goal = state.show.segments, state.show.index_of[target]
    here = state.place
    between = [
        segment
        for segment in segments[here + 1 : goal]
        if state.status(segment.id) is Status.PENDING and not segment.is_reserve
    ]
    # What stands beside the chain just before the target starts with it, and is not passed.
    while between and between[-1].is_background:
        between.pop()
    for segment in between:
        yield segment.id, replace(state.progress_of(segment.id), status=Status.SKIPPED)
    if goal >= here:
        return
    for segment in segments[goal + 1 :]:
        progress = state.progress_of(segment.id)
        starts_with_chain = not segment.is_background or segment.start_rule is StartRule.FOLLOW
        is_beside = segment.id in state.beside
        if progress.status is Status.PENDING or not starts_with_chain or is_beside:
            continue
        # A reserve that was put in is used up, wherever the chain goes back to.
        if segment.is_reserve:
            continue
        if segment.id == (state.visit and state.visit.segment):
            progress = ended(state, segment.id, at)
        status = Status.SKIPPED if segment.id in state.taken_out else Status.PENDING
        yield segment.id, replace(progress, status=status)


def ended(state: RunState, segment_id: str, at: datetime) -> Progress:
    """A segment's progress once it has ended."""
    progress, visit = state.progress_of(segment_id), state.visit
    if visit is None or visit.segment != segment_id:
        return replace(progress, status=Status.DONE, actual_end=at)
    held = visit.held_ms + (milliseconds(at - visit.held_since) if visit.held_since else 0)
    return replace(
        progress, status=Status.DONE, actual_end=at, added_ms=visit.added_ms, held_ms=held
    )


def advance_dropped(state: RunState, event: e.AdvanceDropped) -> RunState:
    """The last advance is taken back as if it had not been."""
    advance, dropped = state.advance, state.visit
    assert advance is not None and dropped is not None
    progress = dict(state.progress)
    for segment_id, before in advance.progress:
        if segment_id in state.taken_out and (before is None or before.status is Status.PENDING):
            progress[segment_id] = replace(before or Progress(), status=Status.SKIPPED)
        elif before is None:
            progress.pop(segment_id, None)
        else:
            progress[segment_id] = before
    beside, earlier = dict(state.beside), dict(advance.beside)
    here = state.place_of(advance.left, advance.before)
    for segment in state.show.segments[here + 1 :]:
        if _started_with(state, segment, advance):
            beside.pop(segment.id, None)
            before = earlier.get(segment.id)
            if before is None:
                progress.pop(segment.id, None)
            else:
                progress[segment.id] = before
    is_auto = state.show.segment(advance.left.segment).end_rule is EndRule.AUTO
    started = _visits_started(state, advance, dropped)
    return replace(
        state,
        phase=Phase.HELD if advance.left.held_since else Phase.RUNNING,
        visit=replace(advance.left, is_waiting=is_auto or advance.left.is_waiting),
        advance=advance.before,
        progress=progress,
        beside=beside,
        sounding=_sound_before(state, advance, started, event.at),
        waits=pending.taken_back(state.waits, advance.waits, started),
        lasting=pending.taken_back(state.lasting, advance.lasting, started),
        fired=state.fired | _still_called(state, dropped),
    )


def _started_with(state: RunState, segment: Segment, advance: Advance) -> bool:
    """Whether a background segment started because an advance passed it."""
    start = state.progress_of(segment.id).actual_start
    follows = segment.is_background and segment.start_rule is StartRule.FOLLOW
    return follows and start is not None and start >= advance.at


def _visits_started(state: RunState, advance: Advance, dropped: Visit) -> set[tuple[str, int]]:
    """The visits that began with an advance."""
    follows = state.place_of(advance.left, advance.before)
    return {(dropped.segment, dropped.number)} | {
        (segment.id, state.visits[segment.id])
        for segment in state.show.segments[follows + 1 :]
        if _started_with(state, segment, advance)
    }


def _sound_before(
    state: RunState, advance: Advance, started: set[tuple[str, int]], at: datetime
) -> sound.Soundscape:
    """What sounds after Back: not what the advance started, again what it replaced."""
    over = {
        firing.number
        for firing in state.last_firing.values()
        if firing.outcome in (Outcome.ENDED, Outcome.FAILED)
    }
    again = {one.cue for one in state.sounding.values() if (one.segment, one.visit) not in started}
    before = {
        key: one
        for key, one in advance.sounding.items()
        if key not in over and (key in state.sounding or one.cue not in again)
    }
    return sound.taken_back(state.sounding, before, started, at - advance.at, at)


def _still_called(state: RunState, dropped: Visit) -> set[ItemKey]:
    """A standby call made before the dropped advance stands for the next one."""
    called = (str(e.AlertKind.STANDBY), dropped.segment, dropped.number, 0, 0)
    return {(*called[:2], dropped.number + 1, 0, 0)} if called in state.fired else set()


def background_started(state: RunState, event: e.BackgroundStarted) -> RunState:
    """A segment starts beside the chain."""
    number = state.next_visit_number(event.segment)
    return replace(
        state,
        beside={**state.beside, event.segment: Visit(event.segment, number, event.at)},
        visits={**state.visits, event.segment: number},
        progress={**state.progress, event.segment: Progress(Status.CURRENT, event.at)},
    )


def background_ended(state: RunState, event: e.BackgroundEnded) -> RunState:
    """A segment beside the chain ends."""
    visit = state.beside[event.segment]
    gone = sound.ending_with(state.sounding, state.show, visit.segment)
    return replace(
        state,
        beside={k: v for k, v in state.beside.items() if k != event.segment},
        progress={**state.progress, event.segment: ended(state, event.segment, event.at)},
        sounding={k: v for k, v in state.sounding.items() if k not in gone},
        waits=pending.without(state.waits, pending.ending_with(state.waits, state.show, visit)),
        lasting=pending.without(
            state.lasting, pending.ending_with(state.lasting, state.show, visit)
        ),
    )
