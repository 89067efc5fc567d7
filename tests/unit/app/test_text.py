"""Times and lengths as people read them."""

from __future__ import annotations

import pytest

from showctl.app.text import after_midnight
from showctl.domain.plan import HOUR, MINUTE, SECOND


@pytest.mark.parametrize(
    ("ms", "usual", "with_seconds", "with_ms"),
    [
        (0, "00:00", "00:00:00", "00:00"),
        (18 * HOUR + 5 * MINUTE, "18:05", "18:05:00", "18:05"),
        (24 * HOUR + 15 * MINUTE, "24:15", "24:15:00", "24:15"),
        (18 * HOUR + 30 * SECOND, "18:00:30", "18:00:30", "18:00:30"),
        (18 * HOUR + 250, "18:00:00", "18:00:00", "18:00:00.250"),
    ],
)
def test_a_time_after_midnight_is_as_exact_as_is_wanted(
    ms: int, usual: str, with_seconds: str, with_ms: str
) -> None:
    assert after_midnight(ms) == usual
    assert after_midnight(ms, with_seconds=True) == with_seconds
    assert after_midnight(ms, with_ms=True) == with_ms
