"""The finish time: what moves it, and that its chances are what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import shake_256
from math import exp
from statistics import NormalDist

import pytest

from showctl.domain import commands as c
from showctl.domain.calendar import milliseconds
from showctl.domain.finish_time import FinishTime, foresee
from showctl.domain.length_model import Lengths, model_of, sightings
from showctl.domain.plan import MINUTE, EndRule, Kind, Show
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, clock


def foreseen(evening: Evening, seen: Lengths | None = None) -> FinishTime:
    found = foresee(evening.state, evening.now, seen or {})
    assert found is not None
    return found


def test_without_history_it_says_that_it_rests_on_priors() -> None:
    assert foreseen(Evening.begun(make_show(5, 10))).sightings == 0
    assert foreseen(Evening.begun(make_show(5, 10)), {"s2": (1.1, 1.2)}).sightings == 2


def test_a_show_of_automatic_segments_ends_when_it_is_planned_to() -> None:
    show = changed(make_show(5, 5), s1={"end_rule": EndRule.AUTO}, s2={"end_rule": EndRule.AUTO})
    found = foreseen(Evening.begun(show))
    assert clock(found.p10) == clock(found.p90) == "18:10:00"
    assert found.threats == ()


def test_the_band_is_in_order_and_the_same_for_the_same_seed() -> None:
    evening = Evening.begun(make_show(5, 10, 15))
    found = foreseen(evening)
    assert found.p10 < found.p50 < found.p90
    assert foreseen(evening) == found


def test_a_segment_that_waits_for_its_time_starts_on_time_more_often_than_one_after_many() -> None:
    show = changed(make_show(10, 10, 10, 10), s4={"at": "19:30"})
    chances = foreseen(Evening.begun(show)).on_time
    assert chances["s4"] > 0.99 > chances["s3"]


def test_what_runs_long_in_late_evenings_is_named_first() -> None:
    show = changed(make_show(10, 30, 10), s2={"kind": Kind.SPEECH}, s3={"kind": Kind.VIDEO})
    assert foreseen(Evening.begun(show)).threats[0].segment == "s2"


def test_the_current_segment_can_only_end_after_now() -> None:
    evening = Evening.begun(make_show(5))
    evening.wait("18:12")
    assert foreseen(evening).p10 >= evening.now


def test_a_segment_that_took_longer_in_earlier_runs_moves_the_end() -> None:
    evening = Evening.begun(make_show(10, 10))
    assert foreseen(evening, {"s2": (1.5,) * 6}).p50 > foreseen(evening).p50 + timedelta(minutes=3)


def test_earlier_runs_teach_what_segments_took_but_tests_do_not() -> None:
    evening = Evening.begun(make_show(10, 10))
    evening.do("18:12", c.Go())
    assert sightings([evening.state]) == {"s1": (1.2,)}
    assert sightings([replace(evening.state, is_test=True)]) == {}


def test_a_hold_is_no_length_of_the_segment() -> None:
    evening = Evening.begun(make_show(10, 10))
    evening.do("18:05", c.Hold())
    evening.do("18:25", c.Resume())
    evening.do("18:30", c.Go())
    assert sightings([evening.state]) == {"s1": (1.0,)}


def test_a_row_gone_through_by_go_teaches_nothing() -> None:
    evening = Evening.begun(make_show(10, 10))
    evening.do("18:00:05", c.Go())
    assert sightings([evening.state]) == {}


def test_nothing_is_foreseen_of_a_show_that_is_over() -> None:
    evening = Evening.begun(make_show(5))
    evening.do("18:04", c.End())
    assert foresee(evening.state, evening.now, {}) is None


def made_lengths(show: Show, name: str, seen: Lengths) -> list[int]:
    """One made evening: a length for each segment from its known distribution."""
    dice = shake_256(name.encode()).digest(8 * len(show.segments))
    lengths = []
    for place, segment in enumerate(show.segments):
        part = (int.from_bytes(dice[8 * place : 8 * place + 8], "big") + 0.5) / 2**64
        model = model_of(segment, seen)
        ratio = exp(NormalDist(model.middle, model.spread).inv_cdf(part))
        lengths.append(round(segment.duration_ms * ratio))
    return lengths


@pytest.mark.parametrize("runs", [0, 3, 30])
def test_on_500_made_evenings_p90_covers_nine_in_ten(runs: int) -> None:
    """Ten shows with so many earlier runs each, and fifty evenings of each; all from the known
    distributions."""
    kinds = [Kind.SPEECH, Kind.TOAST, Kind.PERFORMANCE, Kind.GAME, Kind.LUCKY_DRAW, Kind.AWARD]
    show = make_show(10, 5, 5, 10, 5, 15)
    show = changed(show, **{f"s{n}": {"kind": kind} for n, kind in enumerate(kinds, 1)})
    evening, covered = Evening.begun(show), 0
    for group in range(10):
        earlier = [made_lengths(show, f"{group}: run {n}", {}) for n in range(runs)]
        seen = {
            segment.id: tuple(one[place] / segment.duration_ms for one in earlier)
            for place, segment in enumerate(show.segments)
        }
        p90 = milliseconds(foreseen(evening, seen).p90 - at("18:00"))
        ends = (sum(made_lengths(show, f"{group}: evening {n}", {})) for n in range(50))
        covered += sum(end <= p90 for end in ends)
    assert 0.87 * 500 <= covered <= 0.93 * 500


def test_two_hundred_segments_are_foreseen() -> None:
    evening = Evening.begun(make_show(*[3] * 200))
    found = foreseen(evening)
    assert milliseconds(found.p50 - at("18:00")) > 600 * MINUTE
