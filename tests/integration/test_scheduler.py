"""APScheduler behind the Scheduler port: it wakes once, at the due instant of the show's clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event

from showctl.adapters.clock import SimulatedClock, SystemClock
from showctl.adapters.scheduler import ApScheduler
from showctl.app.ports import Clock

T0 = datetime(2026, 2, 6, 15, 50, tzinfo=UTC)
PATIENCE_S = 10.0
SHORT_S = 0.2


@contextmanager
def scheduled(clock: Clock) -> Iterator[tuple[ApScheduler, Event]]:
    """A scheduler and the event that it sets when it wakes."""
    woken = Event()
    scheduler = ApScheduler(clock, woken.set)
    try:
        yield scheduler, woken
    finally:
        scheduler.close()


def test_it_wakes_at_the_due_instant_and_not_before() -> None:
    clock = SystemClock()
    with scheduled(clock) as (scheduler, woken):
        due = clock.now() + timedelta(milliseconds=150)
        scheduler.arm(due)
        assert woken.wait(PATIENCE_S)
        assert clock.now() >= due - timedelta(milliseconds=2)


def test_an_instant_that_has_passed_wakes_at_once() -> None:
    clock = SystemClock()
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(clock.now() - timedelta(hours=1))
        assert woken.wait(PATIENCE_S)


def test_arming_again_replaces_what_was_armed() -> None:
    clock = SystemClock()
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(clock.now() + timedelta(milliseconds=50))
        scheduler.arm(clock.now() + timedelta(hours=1))
        assert not woken.wait(SHORT_S)
        scheduler.arm(clock.now() + timedelta(milliseconds=10))
        assert woken.wait(PATIENCE_S)


def test_disarmed_it_stays_quiet() -> None:
    clock = SystemClock()
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(clock.now() + timedelta(milliseconds=50))
        scheduler.arm(None)
        assert not woken.wait(SHORT_S)


def test_at_sixty_times_the_rate_a_minute_is_a_second() -> None:
    clock = SimulatedClock(T0, rate=60)
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(T0 + timedelta(seconds=30))
        assert woken.wait(PATIENCE_S)
        assert T0 + timedelta(seconds=29) <= clock.now() < T0 + timedelta(minutes=4)


def test_a_paused_clock_wakes_nobody_until_it_goes_on() -> None:
    clock = SimulatedClock(T0, rate=60, is_paused=True)
    due = T0 + timedelta(seconds=3)
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(due)
        assert not woken.wait(SHORT_S)
        clock.resume()
        scheduler.arm(due)
        assert woken.wait(PATIENCE_S)


def test_a_jump_of_the_clock_brings_the_instant_nearer() -> None:
    clock = SimulatedClock(T0)
    due = T0 + timedelta(hours=1)
    with scheduled(clock) as (scheduler, woken):
        scheduler.arm(due)
        clock.jump(due - timedelta(milliseconds=20))
        scheduler.arm(due)
        assert woken.wait(PATIENCE_S)
