"""Who is first: the places of points."""

from __future__ import annotations

from collections.abc import Sequence


def places(points: Sequence[int]) -> tuple[int, ...]:
    """The place (from 1) of each, most points first; equal points share one."""
    return tuple(1 + sum(each > own for each in points) for own in points)
