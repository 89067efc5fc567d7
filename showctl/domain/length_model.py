"""How long segments really take: a distribution for each, learnt from earlier runs.

The ratio of actual to allotted length is taken as log-normal. Each kind of segment has a prior
(its median ratio and spread); what was seen of a segment in earlier runs moves it, as in the
conjugate normal model with unknown mean and variance. The predictive distribution is taken as
normal with its variance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

from showctl.domain.calendar import milliseconds
from showctl.domain.plan import EndRule, Kind, Segment
from showctl.domain.state import RunState, Status

# (median ratio, spread of its logarithm) before anything was seen. Speeches run long, a film
# takes what it takes.
_PRIORS = {
    Kind.SPEECH: (1.15, 0.35),
    Kind.TOAST: (1.10, 0.30),
    Kind.CEREMONY: (1.10, 0.20),
    Kind.AWARD: (1.10, 0.25),
    Kind.LUCKY_DRAW: (1.15, 0.30),
    Kind.GAME: (1.10, 0.25),
    Kind.PERFORMANCE: (1.00, 0.12),
    Kind.VIDEO: (1.00, 0.03),
    Kind.TALK: (1.10, 0.20),
    Kind.MEAL: (1.10, 0.20),
    Kind.PHOTO: (1.20, 0.30),
    Kind.OPENING: (1.05, 0.20),
    Kind.CLOSING: (1.10, 0.25),
}
_PRIOR_OF_OTHERS = (1.05, 0.20)
# How many sightings a prior counts for: its middle, and its spread.
_PRIOR_MEAN_COUNT = 1.0
_PRIOR_SPREAD_COUNT = 4.0
# What is far from any real length was a try, or a row gone through by GO.
_BELIEVABLE = (0.2, 5.0)
_LEVELS = 256

Lengths = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class LengthModel:
    """The ratio's logarithm is normal with this middle and spread."""

    middle: float
    spread: float

    def quantiles(self, allotted_ms: int, *, longer_than_ms: int = 0) -> tuple[int, ...]:
        """256 equally likely lengths in ms, in order; with `longer_than_ms`, given that it has
        already taken that long."""
        if allotted_ms <= 0 or self.spread <= 0:
            return (max(allotted_ms, longer_than_ms),) * _LEVELS
        normal = NormalDist(self.middle, self.spread)
        passed = normal.cdf(log(longer_than_ms / allotted_ms)) if longer_than_ms > 0 else 0.0
        if passed > 0.999:
            return (longer_than_ms,) * _LEVELS
        steps = (passed + (1 - passed) * (n + 0.5) / _LEVELS for n in range(_LEVELS))
        return tuple(round(allotted_ms * exp(normal.inv_cdf(step))) for step in steps)


def sightings(states: Iterable[RunState]) -> Lengths:
    """The ratios of actual to planned length of every segment that ended in earlier runs, by id,
    without what was held; runs marked as a test do not count."""
    seen: dict[str, list[float]] = {}
    for state in states:
        if state.is_test:
            continue
        for segment in state.show.segments:
            progress = state.progress_of(segment.id)
            start, end = progress.actual_start, progress.actual_end
            if progress.status is not Status.DONE or not (start and end and segment.duration_ms):
                continue
            ratio = (milliseconds(end - start) - progress.held_ms) / segment.duration_ms
            if is_believable(ratio):
                seen.setdefault(segment.id, []).append(ratio)
    return {key: tuple(ratios) for key, ratios in seen.items()}


def is_believable(ratio: float) -> bool:
    """Whether a ratio of actual to planned length tells of the segment, and not of a try."""
    return _BELIEVABLE[0] <= ratio <= _BELIEVABLE[1]


def model_of(segment: Segment, seen: Lengths) -> LengthModel:
    """The distribution of a segment's length, from its prior and what was seen of it."""
    if segment.end_rule is EndRule.AUTO:
        return LengthModel(0.0, 0.0)
    median, spread = _PRIORS.get(segment.kind, _PRIOR_OF_OTHERS)
    logs = [log(ratio) for ratio in seen.get(segment.id, ())]
    count = len(logs)
    mean = sum(logs) / count if count else 0.0
    weight = _PRIOR_MEAN_COUNT + count
    middle = (_PRIOR_MEAN_COUNT * log(median) + count * mean) / weight
    apart = _PRIOR_MEAN_COUNT * count * (mean - log(median)) ** 2 / weight
    squares = sum((one - mean) ** 2 for one in logs) + apart
    variance = (_PRIOR_SPREAD_COUNT * spread**2 + squares) / (_PRIOR_SPREAD_COUNT + count)
    return LengthModel(middle, sqrt(variance * (1 + 1 / weight) if count else variance))
