"""How loud each sound and film is heard: its own level, less the deepest duck of the others while
they play; a film's also under the master, which the player of sounds has of its own."""

from __future__ import annotations

from collections.abc import Iterator

from showctl.domain.audience import LookKind
from showctl.domain.cue import Cue
from showctl.domain.sound import Sounding
from showctl.domain.state import RunState


def heard_db(one: Sounding, state: RunState) -> float:
    """The level at which a sound is heard, the master left out."""
    film = film_cue(state)
    ducks = list(_ducks(state, one))
    if film is not None and state.audience.program.paused_at is None:
        ducks.append(film.duck_db)
    return one.level_db - max(ducks, default=0.0)


def film_cue(state: RunState) -> Cue | None:
    """The cue of the film that the hall sees; None where it sees none."""
    look = state.audience.program.look
    return state.show.cues.get(look.cue) if look.kind is LookKind.VIDEO else None


def film_db(state: RunState) -> float:
    """The level at which the film is heard that the hall sees."""
    cue, program = film_cue(state), state.audience.program
    own = cue.level_db if cue else 0.0
    level = own if program.level_db is None else program.level_db
    return level - max(_ducks(state), default=0.0) + state.master_db


def _ducks(state: RunState, but: Sounding | None = None) -> Iterator[float]:
    for other in state.sounding.values():
        cue = state.show.cues.get(other.cue)
        if other is not but and other.suspended_at is None and cue is not None:
            yield cue.duck_db
