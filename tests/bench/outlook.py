"""The outlook at 200 segments: proposals to catch up, and the finish time as chances."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from showctl.domain import commands as c
from showctl.domain.calendar import instant
from showctl.domain.catch_up import Limits, solve
from showctl.domain.decide import decide
from showctl.domain.events import RunOpened
from showctl.domain.finish_time import foresee
from showctl.domain.plan import MINUTE
from showctl.domain.run import apply_all, begin
from tests.bench.result import Result, p95, spread
from tests.plans import make_show

_TIMES = 30


def _took(job: Callable[[], object]) -> list[float]:
    took = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        job()
        took.append((time.perf_counter() - began) * 1000)
    return took


def catch_up() -> Result:
    """One proposal of 40 minutes for an evening of 200 segments."""
    show = make_show(*[5.0] * 200)
    segments = tuple(
        replace(segment, min_duration_ms=2 * MINUTE, can_cut=place % 3 == 0)
        for place, segment in enumerate(show.segments)
    )
    show = replace(show, segments=segments)
    opened = RunOpened(at=_start(), show=show)
    state = begin(opened)
    state = apply_all(state, decide(state, c.Start(), opened.at))
    now = opened.at + timedelta(minutes=45)
    took = _took(lambda: solve(state, now, 40 * MINUTE, Limits()))
    return Result(
        "a way to catch up 40 min, 200 segments", "≤ 50 ms", spread(took), p95(took) <= 50
    )


def finish_time() -> Result:
    """2,000 evenings of 200 segments."""
    show = make_show(*[5.0] * 200)
    opened = RunOpened(at=_start(), show=show)
    state = begin(opened)
    state = apply_all(state, decide(state, c.Start(), opened.at))
    took = _took(lambda: foresee(state, opened.at, {}))
    what = "the finish time from 2,000 evenings of 200 segments"
    return Result(what, "≤ 100 ms", spread(took), p95(took) <= 100)


def _start() -> datetime:
    show = make_show(5)
    return instant(show.date, show.start_ms, show.timezone)
