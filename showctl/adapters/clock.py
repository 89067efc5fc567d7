"""The two clocks. The only module that reads the computer's time.

`SystemClock` anchors wall time once and goes on by a clock that also counts sleep, so that
setting the computer's clock moves no countdown. `SimulatedClock` runs on an injected time source
at any rate; changing the rate re-bases it, so the show time never jumps by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import isinf
from threading import Lock

TimeSource = Callable[[], int]

# A difference of wall and steady time above this is a step of the clock, not its drift.
_STEP_MS = 2_000


def steady_ms() -> int:
    """Milliseconds of a clock that is never set and counts sleep where the system has one."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return time.monotonic_ns() // 1_000_000


def awake_us() -> int:
    """Microseconds of a clock that is never set and stands still in sleep, as sound does; all
    processes of this machine read the same one."""
    return time.monotonic_ns() // 1_000


def wall_now() -> datetime:
    """The computer's wall time in UTC, in whole milliseconds."""
    return _whole_ms(datetime.now(UTC))


def _whole_ms(instant: datetime) -> datetime:
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


class SystemClock:
    """Show time is the time of day, read once and then steady."""

    def __init__(
        self, wall: Callable[[], datetime] = wall_now, source: TimeSource = steady_ms
    ) -> None:
        self._wall, self._source = wall, source
        self._anchor, self._base = wall(), source()
        self._seen_step_ms = 0

    def now(self) -> datetime:
        return self._anchor + timedelta(milliseconds=self._source() - self._base)

    @property
    def rate(self) -> float:
        return 1.0

    def real_ms(self) -> int:
        return self._source()

    def step_ms(self) -> int:
        """How far the computer's clock was set since the last call that told of it, else 0."""
        off = (self._wall() - self.now()) // timedelta(milliseconds=1)
        step = off - self._seen_step_ms
        if abs(step) < _STEP_MS:
            return 0
        self._seen_step_ms = off
        return step


class SimulatedClock:
    """A clock that the operator turns: any rate, pause, jump. At the rate FLAT_OUT it stands still
    between the jumps of whoever drives it."""

    def __init__(
        self,
        start: datetime,
        *,
        rate: float = 1.0,
        source: TimeSource = steady_ms,
        is_paused: bool = False,
    ) -> None:
        """Shows `start` (aware) now, and runs at `rate` show seconds a second."""
        self._source, self._lock = source, Lock()
        self._base, self._base_ms = _whole_ms(start.astimezone(UTC)), source()
        self._rate, self._is_paused = rate, is_paused

    def now(self) -> datetime:
        with self._lock:
            return self._now()

    def _now(self) -> datetime:
        if self._is_paused or isinf(self._rate):
            return self._base
        ms = int((self._source() - self._base_ms) * self._rate)
        return self._base + timedelta(milliseconds=ms)

    def _rebase(self, to: datetime | None = None) -> None:
        self._base, self._base_ms = to or self._now(), self._source()

    @property
    def rate(self) -> float:
        return 0.0 if self._is_paused else self._rate

    @property
    def chosen_rate(self) -> float:
        """The rate it runs at when it is not paused."""
        return self._rate

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    def real_ms(self) -> int:
        return self._source()

    def set_rate(self, rate: float) -> None:
        if rate <= 0:
            raise ValueError("a clock's rate is above zero; to stop it, pause")
        with self._lock:
            self._rebase()
            self._rate = rate

    def pause(self) -> None:
        with self._lock:
            self._rebase()
            self._is_paused = True

    def resume(self) -> None:
        with self._lock:
            self._rebase()
            self._is_paused = False

    def jump(self, to: datetime) -> None:
        to = _whole_ms(to.astimezone(UTC))
        with self._lock:
            if to < self._now():
                raise ValueError("show time does not go back")
            self._rebase(to)


class Pace:
    """Keeps a headless rehearsal at a rate: waits, in real time, until a show instant."""

    def __init__(self, start: datetime, rate: float, source: TimeSource = steady_ms) -> None:
        self._start, self._rate, self._source, self._base = start, rate, source, source()

    def wait_until(self, to: datetime) -> None:
        """Return when show time, running at the rate, has reached `to`."""
        ahead_ms = (to - self._start) // timedelta(milliseconds=1) / self._rate
        left_ms = ahead_ms - (self._source() - self._base)
        if left_ms > 0:
            time.sleep(left_ms / 1000)
