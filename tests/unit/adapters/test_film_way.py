"""Where a film begins, by what has gone of it already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showctl.adapters.vlc.film_way import FOR_EVER, Way, place_of, way_of
from showctl.app.audience_ports import Film


def film(**over: Any) -> Film:
    return Film(firing=1, window=1, media=Path("v.mp4"), **over)


@pytest.mark.parametrize(
    ("over", "length_ms", "expected"),
    [
        ({}, None, Way(0, None, 0)),
        ({"start_ms": 3_000}, None, Way(3_000, None, 0)),
        ({"start_ms": 3_000, "in_ms": 500}, 10_000, Way(3_500, None, 0)),
        ({"in_ms": 500, "out_ms": 2_500}, None, Way(500, 2_500, 0)),
        ({"loops": 0}, None, Way(0, None, FOR_EVER)),
        ({"loops": 3}, 10_000, Way(0, None, 2)),
        ({"loops": 3, "start_ms": 14_000}, 10_000, Way(0, None, 1, 4_000)),
        ({"loops": 3, "start_ms": 10_000}, 10_000, Way(0, None, 1)),
        ({"loops": 3, "start_ms": 24_000}, 10_000, Way(4_000, None, 0)),
        (
            {"loops": 0, "start_ms": 5_500, "in_ms": 500, "out_ms": 2_500},
            None,
            Way(500, 2_500, FOR_EVER, 2_000),
        ),
        ({"loops": 0, "start_ms": 9_000}, None, Way(0, None, FOR_EVER)),
        ({"out_ms": 20_000, "start_ms": 9_000}, 10_000, Way(9_000, 20_000, 0)),
    ],
)
def test_a_film_begins_where_it_would_be(
    over: dict[str, Any], length_ms: int | None, expected: Way
) -> None:
    assert way_of(film(**over), length_ms) == expected


@pytest.mark.parametrize(
    ("over", "length_ms"),
    [
        ({"start_ms": 10_000}, 10_000),
        ({"start_ms": 30_000, "loops": 3}, 10_000),
        ({"start_ms": 2_000, "in_ms": 500, "out_ms": 2_500}, None),
    ],
)
def test_what_would_be_over_by_now_has_no_way(over: dict[str, Any], length_ms: int | None) -> None:
    assert way_of(film(**over), length_ms) is None


def test_a_place_is_counted_from_where_a_turn_begins() -> None:
    part = {"in_ms": 500, "out_ms": 2_500}
    assert place_of(film(**part), 1_200, None) == 1_700
    assert place_of(film(**part, loops=3), 4_200, None) == 700
    assert place_of(film(loops=0), 14_000, None) == 14_000
    assert place_of(film(loops=0), 14_000, 10_000) == 4_000
