"""The games and awards of a run as its log has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from showctl.domain.draw_events import Winner


@dataclass(frozen=True, slots=True)
class Games:
    """What became of the games and awards: the game whose countdown is on, players (those who are
    out again with them, as `dropped` says by game and number), scores by team or number, winners,
    and the awards that may show."""

    on: str | None = None
    started_at: datetime | None = None
    players: Mapping[str, tuple[Winner, ...]] = field(default_factory=dict)
    dropped: frozenset[tuple[str, str]] = frozenset()
    scores: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    winners: Mapping[str, tuple[Winner, ...]] = field(default_factory=dict)
    revealed: frozenset[str] = frozenset()
