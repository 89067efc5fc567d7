"""Show time: steady whatever is done to the computer's clock, and turnable in a rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.adapters.clock import SimulatedClock, SystemClock

T0 = datetime(2026, 2, 6, 15, 50, tzinfo=UTC)


class Source:
    """A steady clock and a wall clock that a test turns by hand."""

    def __init__(self) -> None:
        self.ms = 0
        self.wall_offset = timedelta()

    def __call__(self) -> int:
        return self.ms

    def wall(self) -> datetime:
        return T0 + timedelta(milliseconds=self.ms) + self.wall_offset


def test_setting_the_computers_clock_moves_no_countdown_and_is_told_once() -> None:
    source = Source()
    clock = SystemClock(source.wall, source)
    source.ms = 60_000
    source.wall_offset = timedelta(hours=1)
    assert clock.now() == T0 + timedelta(minutes=1)
    assert clock.step_ms() == 3_600_000
    assert clock.step_ms() == 0
    source.wall_offset = timedelta()
    assert clock.step_ms() == -3_600_000


def test_the_drift_of_a_wall_clock_is_no_step() -> None:
    source = Source()
    clock = SystemClock(source.wall, source)
    source.wall_offset = timedelta(milliseconds=900)
    assert clock.step_ms() == 0


def test_changing_the_rate_does_not_move_show_time() -> None:
    source = Source()
    clock = SimulatedClock(T0, source=source)
    source.ms = 1_000
    clock.set_rate(60)
    assert clock.now() == T0 + timedelta(seconds=1)
    source.ms = 2_000
    assert clock.now() == T0 + timedelta(seconds=61)


def test_a_paused_clock_stands_still_and_goes_on_where_it_stood() -> None:
    source = Source()
    clock = SimulatedClock(T0, source=source, rate=10)
    source.ms = 500
    clock.pause()
    source.ms = 90_000
    assert clock.now() == T0 + timedelta(seconds=5)
    assert clock.rate == 0
    clock.resume()
    source.ms = 90_100
    assert clock.now() == T0 + timedelta(seconds=6)
    assert clock.rate == clock.chosen_rate == 10


def test_show_time_does_not_jump_back() -> None:
    clock = SimulatedClock(T0, source=Source())
    with pytest.raises(ValueError, match="does not go back"):
        clock.jump(T0 - timedelta(seconds=1))


def test_a_clock_has_no_rate_of_zero() -> None:
    with pytest.raises(ValueError, match="pause"):
        SimulatedClock(T0, source=Source()).set_rate(0)


TURNS = st.lists(
    st.tuples(
        st.sampled_from(["rate", "pause", "resume", "jump", "wait"]),
        st.integers(1, 100_000),
    ),
    max_size=200,
)


@given(TURNS)
def test_however_it_is_turned_show_time_never_goes_back_and_is_exact(
    turns: list[tuple[str, int]],
) -> None:
    source = Source()
    clock = SimulatedClock(T0, source=source)
    expected, rate, is_paused = T0, 1, False
    seen = [clock.now()]
    for turn, amount in turns:
        if turn == "rate":
            rate = 1 + amount % 60
            clock.set_rate(rate)
        elif turn == "pause":
            is_paused = True
            clock.pause()
        elif turn == "resume":
            is_paused = False
            clock.resume()
        elif turn == "jump":
            expected += timedelta(milliseconds=amount)
            clock.jump(expected)
        else:
            source.ms += amount
            expected += timedelta(milliseconds=0 if is_paused else amount * rate)
        assert clock.now() == expected
        seen.append(clock.now())
    assert all(before <= after for before, after in pairwise(seen))
