"""How far a film is and what is left of it: pauses, in and out points, turns."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.audience import LookKind
from showctl.domain.film import film_on, film_position
from showctl.domain.refusal import Reason
from tests.unit.domain.evening import Evening
from tests.unit.domain.test_levels import kind, video
from tests.unit.domain.test_sound import show_with

MINUTE = 60_000


def at(evening: Evening, seconds: int, length_ms: int | None = None) -> Any:
    return film_position(evening.state, evening.now + timedelta(seconds=seconds), length_ms)


def test_what_is_left_stands_still_while_the_film_does() -> None:
    evening = Evening.begun(show_with(video()))
    assert at(evening, 10, 2 * MINUTE) == (10_000, 2 * MINUTE)
    evening.do("18:01", cc.PauseCue(1))
    assert at(evening, 30, 2 * MINUTE) == (MINUTE, 2 * MINUTE)
    evening.do("18:03", cc.ResumeCue(1))
    assert at(evening, 30, 2 * MINUTE) == (MINUTE + 30_000, 2 * MINUTE)


def test_it_plays_from_its_in_point_to_its_out_point_or_the_end_if_that_comes_first() -> None:
    evening = Evening.begun(show_with(video(in_ms=20_000, out_ms=80_000)))
    assert at(evening, 10) == (10_000, MINUTE)
    assert at(evening, 10, 50_000) == (10_000, 30_000)
    assert at(evening, 40, 50_000) == (30_000, 30_000)


@pytest.mark.parametrize(
    ("loops", "seconds", "played"),
    [(3, 70, 10_000), (3, 130, 10_000), (3, 200, MINUTE), (0, 200, 20_000)],
)
def test_every_turn_counts_for_itself_as_those_of_a_sound_do(
    loops: int, seconds: int, played: int
) -> None:
    evening = Evening.begun(show_with(video(loops=loops)))
    assert at(evening, seconds, MINUTE) == (played, MINUTE)


def test_the_players_word_counts_where_the_file_was_not_measured() -> None:
    evening = Evening.begun(show_with(video()))
    assert at(evening, 10) == (10_000, None)
    evening.do("18:00", c.ReportCue(1, c.Outcome.STARTED, length_ms=90_000))
    assert at(evening, 10) == (10_000, 90_000)
    assert at(evening, 10, 80_000) == (10_000, 80_000)


def test_nothing_is_left_of_what_is_not_seen() -> None:
    evening = Evening.begun(show_with(video()))
    evening.do("18:01", a.Black())
    assert at(evening, 10, MINUTE) is None and film_on(evening.state) is None


def test_a_film_is_paused_and_stopped_by_its_firing_as_a_sound_is() -> None:
    evening = Evening.begun(show_with(video()))
    evening.do("18:01", cc.PauseCue(1))
    assert evening.refusal("18:01", cc.PauseCue(1)) is Reason.ALREADY_PAUSED
    evening.do("18:02", cc.ResumeCue(1))
    assert evening.refusal("18:02", cc.ResumeCue(1)) is Reason.NOT_PAUSED
    evening.do("18:03", c.StopCue(1))
    assert kind(evening) is LookKind.TITLE
    assert evening.refusal("18:03", c.StopCue(1)) is Reason.NOTHING_SOUNDS
