"""A lucky draw as planned: the prize, and who may win it. Frozen data, nothing that happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from showctl.domain.faults import PlanError


class Entrants(StrEnum):
    """Who is drawn: people, or everybody of a department, a group or a table as one team."""

    PEOPLE = "people"
    DEPARTMENTS = "departments"
    GROUPS = "groups"
    TABLES = "tables"


class EarlierWinners(StrEnum):
    """Winners of other draws: out of this one, in it, or out where they won one of `out_of`."""

    OUT = "out"
    IN = "in"
    OUT_OF = "out_of"


class RejectedWinners(StrEnum):
    """Winners of this draw who are absent or decline: out of later draws, or in them."""

    OUT = "out"
    IN = "in"


class RollStyle(StrEnum):
    """How the names move before they stop."""

    NAMES = "names"
    CARDS = "cards"
    SPHERE = "sphere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One prize, how many there are of it (`per_press` at a time, None: all), and who may win.

    `picture` is a path as a cue's media is. Where departments or groups are named, only these
    (`in_…`), or all but these (`not_in_…`), take part; both ends of the time of hiring count.
    Nobody wins twice in one draw, whatever the rule for winners of others; and who was absent or
    declined is never drawn again in the same one.
    """

    id: str
    title: str
    segment: str | None = None
    prize: str = ""
    picture: str = ""
    value: str = ""
    donor: str = ""
    count: int = 1
    per_press: int | None = None
    entrants: Entrants = Entrants.PEOPLE
    is_checked_in_only: bool = True
    has_guests: bool = False
    has_family: bool = False
    in_departments: tuple[str, ...] = ()
    not_in_departments: tuple[str, ...] = ()
    in_groups: tuple[str, ...] = ()
    not_in_groups: tuple[str, ...] = ()
    hired_from: date | None = None
    hired_until: date | None = None
    earlier_winners: EarlierWinners = EarlierWinners.OUT
    out_of: tuple[str, ...] = ()
    rejected_winners: RejectedWinners = RejectedWinners.OUT
    look: RollStyle = RollStyle.NAMES

    def __post_init__(self) -> None:
        if not self.id or not self.id.isprintable():
            raise PlanError(f"draw {self.title!r}: an id is one line of text, not empty")
        if self.count < 1 or (self.per_press is not None and self.per_press < 1):
            raise PlanError(f"draw {self.title!r}: at least one prize is drawn, and one at a time")

    @property
    def is_of_teams(self) -> bool:
        """Whether teams win it, not people."""
        return self.entrants is not Entrants.PEOPLE
