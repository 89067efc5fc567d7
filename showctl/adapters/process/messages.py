"""What the program and a process of its own say to each other.

Down goes one `Begin`, and then orders. Up comes `Ready` once, then what the port reports, and all
the time a `Turned`: the sign of life, which also says up to which order all was done and where
everything stood then. A state and the orders since are all that a process needs that takes over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Order:
    """A call of the port: its method's name and arguments."""

    number: int
    name: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Begin:
    """What was ordered once for all, where everything stood, and the orders since."""

    standing: tuple[Order, ...] = ()
    states: tuple[Any, ...] = ()
    orders: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything is loaded."""


@dataclass(frozen=True, slots=True)
class Turned:
    """All up to order `done` has been done, and this is where everything stands."""

    done: int
    states: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the order `number`."""

    number: int
    value: Any
