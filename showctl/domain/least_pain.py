"""The cheapest walk through stops, each with some ways through it, that gains enough.

Gains are whole units. At each stop exactly one way is taken: it lets at most `cap_before` of the
gain so far through, adds `gain`, may add up to `most` more at `per_unit` each, and lets at most
`cap_after` out. Pain is minimized exactly, by dynamic programming over the gain; among equal pains
the fewest units are taken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from showctl.domain.catch_up_events import Means

_Best = list[tuple[int, int, int, int] | None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a stop; `means` is what it stands for."""

    means: tuple[Means, ...]
    pain: int = 0
    per_unit: int = 0
    most: int = 0
    gain: int = 0
    cap_before: int | None = None
    cap_after: int | None = None


def least_painful(stops: Sequence[Sequence[Way]], goal: int) -> tuple[tuple[int, int], ...]:
    """(index of the way, units taken by it) for each stop: least pain with a gain of `goal`, else
    with the most that can be gained. Takes stops × goal steps."""
    levels: list[_Best] = []
    pains: list[int | None] = [0, *[None] * goal]
    for ways in stops:
        best: _Best = [None] * (goal + 1)
        for index, way in enumerate(ways):
            _take(best, pains, index, way, goal)
        levels.append(best)
        pains = [None if one is None else one[0] for one in best]
    at = max(gain for gain, pain in enumerate(pains) if pain is not None)
    walked: list[tuple[int, int]] = []
    for best in reversed(levels):
        step = best[at]
        assert step is not None
        _, index, units, at = step
        walked.append((index, units))
    return tuple(reversed(walked))


def _take(best: _Best, pains: list[int | None], index: int, way: Way, goal: int) -> None:
    """Improve `best` (gain → pain, way, units, gain before) by one way through a stop."""
    entry: list[tuple[int, int] | None] = [None] * (goal + 1)
    for before, pain in enumerate(pains):
        if pain is None:
            continue
        gain = before if way.cap_before is None else min(before, way.cap_before)
        gain = min(goal, gain + way.gain)
        known = entry[gain]
        if known is None or pain < known[0]:
            entry[gain] = (pain, before)
    if way.most:
        _spread(best, entry, index, way, goal)
        return
    for gain, arrived in enumerate(entry):
        if arrived is not None:
            _improve(best, gain, (arrived[0] + way.pain, index, 0, arrived[1]), way)


def _spread(
    best: _Best, entry: list[tuple[int, int] | None], index: int, way: Way, goal: int
) -> None:
    """The same for 1 to `most` units: the window's cheapest start comes from a monotone queue."""
    window: deque[tuple[int, int, int]] = deque()
    for gain in range(1, goal + 1):
        arrived = entry[gain - 1]
        if arrived is not None:
            level = arrived[0] - way.per_unit * (gain - 1)
            while window and window[-1][0] >= level:
                window.pop()
            window.append((level, gain - 1, arrived[1]))
        if window and window[0][1] < gain - way.most:
            window.popleft()
        if window:
            level, start, before = window[0]
            pain = level + way.per_unit * gain + way.pain
            _improve(best, gain, (pain, index, gain - start, before), way)


def _improve(best: _Best, gain: int, step: tuple[int, int, int, int], way: Way) -> None:
    if way.cap_after is not None:
        gain = min(gain, way.cap_after)
    known = best[gain]
    if known is None or step[0] < known[0]:
        best[gain] = step
