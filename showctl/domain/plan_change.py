"""The difference between two plans, as small as what was edited: it goes into a run's log, and to
the disk.

Segments stand in it whole where they are new or another than before; the order is one splice, so
that an edit of a thousand segments names only those that it touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from showctl.domain.faults import PlanError
from showctl.domain.plan import Segment, Show


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """At the row `at`, `taken` rows give way to the rows of `ids`."""

    at: int
    taken: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """What turns one plan into another. `settings` is the new show without its segments, None
    where nothing but segments changed; `segments` are those new or changed."""

    settings: Show | None = None
    segments: tuple[Segment, ...] = ()
    splice: Splice | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return self == PlanChange()

    def applied_to(self, show: Show) -> Show:
        """The plan after the change; PlanError where it is not of this plan."""
        order = [segment.id for segment in show.segments]
        if self.splice is not None:
            end = self.splice.at + self.splice.taken
            if end > len(order):
                raise PlanError("the change is of another plan")
            order[self.splice.at : end] = self.splice.ids
        changed = {segment.id: segment for segment in self.segments}
        try:
            segments = tuple(changed.get(key) or show.segment(key) for key in order)
        except KeyError:
            raise PlanError("the change is of another plan") from None
        return replace(self.settings or show, segments=segments)


def difference(before: Show, after: Show) -> PlanChange:
    """The change that makes `after` of `before`."""
    bare = replace(after, segments=())
    old = {segment.id: segment for segment in before.segments}
    changed = tuple(
        segment
        for segment in after.segments
        if (known := old.get(segment.id)) is not segment and known != segment
    )
    return PlanChange(
        settings=None if bare == replace(before, segments=()) else bare,
        segments=changed,
        splice=_splice(tuple(before.index_of), tuple(after.index_of)),
    )


def _splice(before: tuple[str, ...], after: tuple[str, ...]) -> Splice | None:
    """What differs between the rows that are the same at the head and at the foot."""
    if before == after:
        return None
    shorter = min(len(before), len(after))
    head = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    foot = next(
        (i for i in range(shorter - head) if before[-1 - i] != after[-1 - i]), shorter - head
    )
    return Splice(at=head, taken=len(before) - foot - head, ids=after[head : len(after) - foot])
