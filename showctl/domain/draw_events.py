"""What has happened in the draws of a run.

The commitment and the list are logged before the roll, the winners before the first name shows,
so whatever anybody saw is in the log; where the disk refuses, nothing was drawn. The seed stands
in the log from the commitment on, that a crash cannot lose it; screens and reports show it only
once the press is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from showctl.domain.draw import Draw
from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Winner:
    """A person, or a team, as the stage shows them; enough to know them by without any list.
    `has_namesake` says that another of the list has the same name: the department tells them
    apart."""

    number: str
    name: str
    department: str = ""
    table: str = ""
    reading: str = ""
    has_namesake: bool = False


class Rejection(StrEnum):
    """Why a winner does not get the prize."""

    ABSENT = "absent"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawAdded(Event):
    """A draw came to the run, or took the place of the one with its id; `is_bonus` for 加奖."""

    draw: Draw
    is_bonus: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawOpened(Event):
    """A draw came on: its prize shows, and no name of any before."""

    draw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawClosed(Event):
    """No draw is on any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawCommitted(Event):
    """A press was committed to. `entrants` is the list it is drawn from, in the list's order;
    `redraws` is the press that had the winner to be replaced."""

    needs_disk: ClassVar[bool] = True
    draw: str
    press: int
    count: int
    entrants: tuple[str, ...]
    list_hash: str
    seed: str
    commitment: str
    redraws: int | None = None
    counts_everybody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawRolled(Event):
    """The roll of a press began."""

    press: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WinnersDrawn(Event):
    """The roll stopped; `word` is what the hall called out in between."""

    needs_disk: ClassVar[bool] = True
    press: int
    winners: tuple[Winner, ...]
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WinnersEntered(Event):
    """Winners drawn by hand from a box were entered."""

    needs_disk: ClassVar[bool] = True
    draw: str
    press: int
    winners: tuple[Winner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WinnerRejected(Event):
    """A winner's prize went back; `is_in_later` says whether later draws have the winner in."""

    press: int
    number: str
    why: Rejection
    is_in_later: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WinnerRestored(Event):
    """A winner who was rejected by mistake has the prize after all."""

    press: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PressCancelled(Event):
    """A press does not count; those it drew may win again."""

    press: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrizeClaimed(Event):
    """A winner's prize was handed over, to `by` where somebody else took it."""

    press: int
    number: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrizeUnclaimed(Event):
    """A prize noted as handed over by mistake is still to be claimed."""

    press: int
    number: str
