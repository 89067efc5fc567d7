"""APScheduler behind the Scheduler port: one job, the next due item, that only wakes the engine.

The job's real time is worked out from the clock's rate when it is armed; whoever turns a
simulated clock arms anew (the engine's next tick does).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from showctl.adapters.clock import wall_now
from showctl.app.ports import Clock

_JOB = "next-due"

# Wall and steady time differ by this much at most while nobody sets the clock.
_SAME = timedelta(milliseconds=5)


class ApScheduler:
    """Wakes the engine at the next due instant of its clock."""

    def __init__(self, clock: Clock, wake: Callable[[], None]) -> None:
        """`wake` is called from the scheduler's own thread; it must only post."""
        self._clock, self._wake = clock, wake
        self._armed: datetime | None = None
        # The job runs on the scheduler's thread itself: it only posts, and a pool adds latency.
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": DebugExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )
        self._scheduler.start()

    def arm(self, at: datetime | None) -> None:
        rate = self._clock.rate
        if at is None or rate == 0:
            self._disarm()
            return
        ahead = max(timedelta(), at - self._clock.now()) / rate
        wakes_at = wall_now() + ahead
        # Armed every second anew, it follows a computer's clock that is set meanwhile.
        if self._armed is not None and abs(wakes_at - self._armed) < _SAME:
            return
        self._armed = wakes_at
        trigger = DateTrigger(run_date=wakes_at)
        self._scheduler.add_job(self._ring, trigger, id=_JOB, replace_existing=True)

    def _ring(self) -> None:
        self._armed = None
        self._wake()

    def _disarm(self) -> None:
        self._armed = None
        if self._scheduler.get_job(_JOB) is not None:
            self._scheduler.remove_job(_JOB)

    def close(self) -> None:
        self._scheduler.shutdown(wait=False)
