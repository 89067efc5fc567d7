"""What a run keeps of its plan: what has started is locked, and so is the order up to there. Only
what moves no time can be mended to the last: what the emcee says, and where the cues' files are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from showctl.domain.cue import Cue
from showctl.domain.plan import Segment, Show
from showctl.domain.prizes import (
    Planned,
    PrizeKey,
    PrizeKind,
    all_prizes,
    find_prize,
    key_of,
    put_prize,
)
from showctl.domain.refusal import Reason
from showctl.domain.state import Phase, RunState, Status

_STARTED = (Status.CURRENT, Status.DONE)


def passed(state: RunState) -> tuple[Segment, ...]:
    """The rows up to the current one: nothing is put in, moved or taken out there."""
    if state.visit is None:
        return ()
    return state.show.segments[: state.place + 1]


def locked(state: RunState) -> frozenset[str]:
    """Ids of the segments that have started, that the chain has passed, or that Back leads to.

    A background segment that waits for its time is not passed by the chain, nor is a reserve.
    """
    if state.phase in (Phase.IDLE, Phase.FINISHED):
        return frozenset()
    ids = {segment.id for segment in passed(state) if segment.is_in_chain}
    ids |= {key for key, progress in state.progress.items() if progress.status in _STARTED}
    ids |= {segment.id for segment in _left_behind(state)}
    return frozenset(ids)


def lines_locked(state: RunState) -> frozenset[str]:
    """Ids of the segments whose lines are locked, too: all but the one that is on."""
    return locked(state) - _on(state)


def _on(state: RunState) -> frozenset[str]:
    return frozenset((state.visit.segment,) if state.visit else ())


def _left_behind(state: RunState) -> Iterator[Segment]:
    """The segments that one Back after another leads to."""
    advance = state.advance
    while advance is not None:
        yield state.show.segment(advance.left.segment)
        advance = advance.before


def begun_prizes(state: RunState) -> dict[PrizeKey, Planned]:
    """The draws, games and awards of the plan that the run keeps as they are: drawn or committed
    to, played, revealed; none once it is over."""
    if state.phase is Phase.FINISHED:
        return {}
    drawn = {press.draw for press in state.draws.presses}
    games = state.games
    played = {*games.players, *games.scores, *games.winners, games.on}
    begun: dict[PrizeKind, Collection[str | None]] = {
        PrizeKind.DRAW: drawn,
        PrizeKind.GAME: played,
        PrizeKind.AWARD: games.revealed,
    }
    # A draw that was put into the run while it was on is the run's own.
    added = {PrizeKey(PrizeKind.DRAW, draw.id): draw for draw in state.draws.added}
    return {
        key: added.get(key, planned)
        for planned in all_prizes(state.show)
        if (key := key_of(planned)).id in begun[key.kind]
    }


_BEGUN = {
    PrizeKind.DRAW: Reason.DRAW_HAS_BEGUN,
    PrizeKind.GAME: Reason.GAME_HAS_BEGUN,
    PrizeKind.AWARD: Reason.AWARD_IS_REVEALED,
}


def begun_reason(key: PrizeKey) -> Reason:
    """Why one that has begun cannot be changed."""
    return _BEGUN[key.kind]


def _with_begun(state: RunState, plan: Show) -> Show:
    """The plan with what has begun as the run has it, at its place where the plan has one."""
    for key, kept in begun_prizes(state).items():
        if find_prize(plan, key) != kept:
            plan = put_prize(plan, kept)
    return plan


def objection(state: RunState, after: Show) -> Reason | None:
    """Why the run cannot go on with this plan; None where it can."""
    if state.phase is Phase.FINISHED:
        return Reason.FINISHED
    for begun, kept in begun_prizes(state).items():
        if find_prize(after, begun) not in (kept, find_prize(state.show, begun)):
            return begun_reason(begun)
    if state.phase is Phase.IDLE:
        return None
    before = state.show
    if _when(before) != _when(after):
        return Reason.RUN_HAS_BEGUN
    for key in locked(state):
        if key not in after.index_of:
            return Reason.SEGMENT_HAS_STARTED
        mended = _mended(state, before.segment(key), after)
        if after.segment(key) != mended:
            return Reason.SEGMENT_HAS_STARTED
    rows = [segment.id for segment in passed(state)]
    if rows != [segment.id for segment in after.segments[: len(rows)]]:
        return Reason.ROWS_HAVE_PASSED
    return None


def reconciled(state: RunState, plan: Show) -> Show:
    """The plan as far as the run can take it: what is locked stays as the run has it."""
    if state.phase is not Phase.FINISHED:
        plan = _with_begun(state, plan)
    if state.phase in (Phase.IDLE, Phase.FINISHED):
        return plan
    fixed, head = locked(state), passed(state)
    ids = {segment.id for segment in head}
    beside = [segment for segment in state.show.segments if segment.id in fixed - ids]
    rows = [
        _mended(state, segment, plan) if segment.id in fixed else _as_in(plan, segment)
        for segment in head
    ]
    rows += [segment for segment in beside if segment.id not in plan.index_of]
    rows += [
        _mended(state, state.show.segment(segment.id), plan) if segment.id in fixed else segment
        for segment in plan.segments
        if segment.id not in ids
    ]
    taken = {cue.id for segment in rows if segment.id in fixed for cue in segment.cues}
    rows = [row if row.id in fixed else _without(row, taken) for row in rows]
    begun = state.show
    return replace(
        plan,
        segments=tuple(rows),
        date=begun.date,
        start_ms=begun.start_ms,
        timezone=begun.timezone,
    )


def _mended(state: RunState, segment: Segment, plan: Show) -> Segment:
    """A segment that has started, with the plan's files, and its lines where these are not
    locked."""
    if segment.id not in plan.index_of:
        return segment
    new = plan.segment(segment.id)
    planned = {cue.id: cue for cue in new.cues}
    cues = tuple(_with_files(cue, planned.get(cue.id)) for cue in segment.cues)
    lines = new.lines if segment.id in _on(state) else segment.lines
    return replace(segment, cues=cues, lines=lines)


def _with_files(cue: Cue, planned: Cue | None) -> Cue:
    """A cue with its files where the plan has them. A playlist keeps its place, so its length."""
    if planned is None or (planned.kind, len(planned.tracks)) != (cue.kind, len(cue.tracks)):
        return cue
    return replace(cue, media=planned.media, tracks=planned.tracks)


def _as_in(plan: Show, segment: Segment) -> Segment:
    return plan.segment(segment.id) if segment.id in plan.index_of else segment


def _without(segment: Segment, cues: set[str]) -> Segment:
    kept = tuple(cue for cue in segment.cues if cue.id not in cues)
    return segment if kept == segment.cues else replace(segment, cues=kept)


def _when(show: Show) -> tuple[object, ...]:
    return (show.date, show.start_ms, show.timezone)
