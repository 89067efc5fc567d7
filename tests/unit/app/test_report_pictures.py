"""What is tinted under the over/under curve ends where the curve crosses zero."""

from __future__ import annotations

from showctl.app.reporting.pictures import with_crossings


def test_a_line_from_early_to_late_meets_zero_between_its_corners() -> None:
    assert with_crossings([(0.0, 10.0), (30.0, -5.0)], 0.0) == [(0, 10), (20, 0), (30, -5)]


def test_a_line_that_stays_on_one_side_or_touches_zero_is_as_it_was() -> None:
    corners = [(0.0, 10.0), (10.0, 0.0), (20.0, 3.0)]
    assert with_crossings(corners, 0.0) == corners
