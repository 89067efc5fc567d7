"""What the two processes of the player say to each other.

Down goes one `Begin`, and then orders. Up comes `Ready` once, then what the port reports, and at
least ten times a second a `Turned`: the sign of life, which also says up to which order all was
done and where everything stood then. A state and the orders since are all that a process needs
that takes over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showctl.adapters.player.track import TrackState
from showctl.app.ports import PlaybackReport, PlayerNotice, SoundOutput


@dataclass(frozen=True, slots=True)
class Order:
    """A call of the Player port: its method's name and arguments."""

    number: int
    name: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Begin:
    """What was ordered once for all, what was playing, and the orders since."""

    standing: tuple[Order, ...] = ()
    states: tuple[TrackState, ...] = ()
    orders: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything is loaded."""


@dataclass(frozen=True, slots=True)
class Turned:
    """All up to order `done` has been done, and this is where what plays stands."""

    done: int
    states: tuple[TrackState, ...]


@dataclass(frozen=True, slots=True)
class OutputsFound:
    """The answer to the order `number`."""

    number: int
    outputs: tuple[SoundOutput, ...]


Message = Order | Begin | Ready | Turned | OutputsFound | PlaybackReport | PlayerNotice
