"""The film that the hall sees, as one of the sounds that play: how far it is, and what is left."""

from __future__ import annotations

from datetime import datetime

from showctl.domain.audience import LookKind
from showctl.domain.levels import film_cue
from showctl.domain.sound import Sounding
from showctl.domain.state import RunState


def film_on(state: RunState) -> Sounding | None:
    """The film that the hall sees by a cue, as a sound; None where it sees none."""
    program, cue = state.audience.program, film_cue(state)
    if cue is None or program.since is None or not program.firing:
        return None
    return Sounding(
        firing=program.firing,
        cue=cue.id,
        segment=program.segment,
        visit=0,
        began_at=program.since,
        level_db=cue.level_db if program.level_db is None else program.level_db,
        suspended_at=program.paused_at,
        is_paused=program.paused_at is not None,
        fading_until=program.fading_until,
        length_ms=program.length_ms,
    )


def film_firing(state: RunState) -> int | None:
    """The firing of the film that the hall sees."""
    program = state.audience.program
    return program.firing if program.look.kind is LookKind.VIDEO and program.firing else None


def film_position(
    state: RunState, now: datetime, length_ms: int | None = None
) -> tuple[int, int | None] | None:
    """(played ms, length ms or None) of the turn that the film is in, as of a sound; None where
    there is no film. `length_ms` is the file's where it has been measured; else the player's word
    counts, and where neither is known the cue's own end."""
    one, cue = film_on(state), film_cue(state)
    if one is None or cue is None:
        return None
    played = max(0, state.audience.program.played_ms(now))
    ends = [end for end in (cue.out_ms, length_ms or one.length_ms) if end is not None]
    turn = min(ends) - cue.in_ms if ends else 0
    if turn <= 0:
        return played, None
    is_in_last = bool(cue.loops) and played >= turn * (cue.loops - 1)
    if is_in_last:
        return min(played - turn * (cue.loops - 1), turn), turn
    return played % turn, turn
