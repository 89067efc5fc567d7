"""Ids for new segments, cues, draws, games and awards. One that was ever given is not given again:
what a run knows of a segment that is gone must not come to stand for another."""

from __future__ import annotations

from collections.abc import Iterable

from showctl.domain.plan import Show
from showctl.domain.prizes import PrizeKind, all_prizes


class PlanIds:
    """Gives ids that no segment, cue, draw, game or award of any show it has met ever bore."""

    def __init__(self) -> None:
        self._met: set[str] = set()
        self._segments = self._cues = 0

    @classmethod
    def clear_of(cls, show: Show) -> PlanIds:
        """Ids for a show that has no history."""
        ids = cls()
        ids.meet(show)
        return ids

    def meet(self, show: Show, *others: Iterable[str]) -> None:
        """Keep clear of the ids of this show, and of others."""
        self._met.update(show.index_of)
        self._met.update(cue.id for segment in show.segments for cue in segment.cues)
        self._met.update(planned.id for planned in all_prizes(show))
        for ids in others:
            self._met.update(ids)

    def segment(self) -> str:
        """An id for a new segment."""
        while True:
            self._segments += 1
            if (new := f"s{self._segments:03d}") not in self._met:
                self._met.add(new)
                return new

    def cue(self) -> str:
        """An id for a new cue."""
        while True:
            self._cues += 1
            if (new := f"c{self._cues:03d}") not in self._met:
                self._met.add(new)
                return new

    def prize(self, kind: PrizeKind) -> str:
        """An id for a new draw, game or award."""
        number = 1
        while (new := f"{kind}-{number}") in self._met:
            number += 1
        self._met.add(new)
        return new
