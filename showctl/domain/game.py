"""A game as planned: its rules, who plays, how long, and how it is won. Frozen data."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.faults import PlanError


@dataclass(frozen=True, slots=True, kw_only=True)
class Game:
    """One game. `duration_ms` is its own countdown beside the segment's (None: it has none);
    `teams` are names to score by (none: each player has a score), `prize` is what its winners
    get."""

    id: str
    title: str
    segment: str | None = None
    rules: str = ""
    players: str = ""
    duration_ms: int | None = None
    props: str = ""
    helpers: str = ""
    winning: str = ""
    prize: str = ""
    teams: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.duration_ms is not None and self.duration_ms <= 0:
            raise PlanError(f"game {self.title!r}: a countdown is longer than nothing")
