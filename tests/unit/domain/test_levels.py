"""How loud a film is, what it does to the music, and what cues do to it."""

from __future__ import annotations

from typing import Any

import pytest

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.audience import LookKind
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.levels import film_cue, film_db, heard_db
from tests.unit.domain.evening import Evening
from tests.unit.domain.test_sound import music, other, show_with


def video(**over: Any) -> Cue:
    fields = {"media": "v.mp4", "trigger": Trigger.START, **over}
    return Cue(id="v", title="v", kind=CueKind.VIDEO, **fields)


def speech(**over: Any) -> Cue:
    return music("speech", trigger=Trigger.MANUAL, **over)


def heard(evening: Evening, cue: str) -> float:
    (one,) = (one for one in evening.state.sounding.values() if one.cue == cue)
    return heard_db(one, evening.state)


def place_s(evening: Evening) -> float:
    """Where in its media the film is."""
    program = evening.state.audience.program
    assert program.since is not None
    return ((program.paused_at or evening.now) - program.since).total_seconds()


def kind(evening: Evening) -> LookKind:
    return evening.state.audience.program.look.kind


def test_a_film_is_as_loud_as_its_cue_less_the_deepest_duck_under_the_master() -> None:
    ducking = speech(duck_db=12.0)
    evening = Evening.begun(show_with(video(level_db=-3.0), music("bed", duck_db=2.0), ducking))
    assert film_db(evening.state) == -5.0
    evening.do("18:01", c.FireCue("speech"))
    assert film_db(evening.state) == -15.0
    evening.do("18:01", cc.SetMaster(-10.0))
    assert film_db(evening.state) == -25.0
    evening.do("18:02", c.StopCue(evening.state.last_firing["speech"].number))
    assert film_db(evening.state) == -15.0


def test_what_is_paused_ducks_no_film() -> None:
    evening = Evening.begun(show_with(video(), music("bed", duck_db=6.0)))
    evening.do("18:01", cc.PauseCue(evening.state.last_firing["bed"].number))
    assert film_db(evening.state) == 0.0


def test_a_film_ducks_the_music_while_it_is_seen_and_runs() -> None:
    pause = other("pause", CueKind.PAUSE, targets=("v",))
    evening = Evening.begun(show_with(video(duck_db=9.0), music("bed"), pause))
    assert heard(evening, "bed") == -9.0
    evening.do("18:01", a.Black())
    assert heard(evening, "bed") == 0.0
    evening.do("18:02", a.Black())
    assert heard(evening, "bed") == -9.0
    evening.do("18:03", c.FireCue("pause"))
    assert heard(evening, "bed") == 0.0


def test_a_fade_sets_the_level_of_the_film_that_it_means() -> None:
    down = other("down", CueKind.FADE, level_db=-20.0, targets=("v",))
    elsewhere = other("elsewhere", CueKind.FADE, level_db=-40.0, targets=("bed",))
    evening = Evening.begun(show_with(video(level_db=-3.0), music("bed"), down, elsewhere))
    evening.do("18:01", c.FireCue("elsewhere"))
    assert film_db(evening.state) == -3.0
    evening.do("18:02", c.FireCue("down"))
    assert film_db(evening.state) == -20.0


def test_a_pause_keeps_the_films_place_until_it_is_resumed() -> None:
    cues = (other("pause", CueKind.PAUSE), other("on", CueKind.RESUME))
    evening = Evening.begun(show_with(video(), *cues))
    evening.do("18:01", c.FireCue("pause"))
    evening.do("18:02", c.FireCue("pause"))
    assert place_s(evening) == 60
    evening.do("18:03", c.FireCue("on"))
    evening.wait("18:04")
    assert place_s(evening) == 120


def test_a_paused_film_that_black_covers_is_at_its_place_when_it_is_lifted() -> None:
    evening = Evening.begun(show_with(video(), other("pause", CueKind.PAUSE)))
    evening.do("18:01", c.FireCue("pause"))
    evening.do("18:02", a.Black())
    evening.do("18:04", a.Black())
    assert place_s(evening) == 60 and kind(evening) is LookKind.VIDEO


def test_back_gives_the_film_back_as_it_was() -> None:
    cues = (other("pause", CueKind.PAUSE), other("down", CueKind.FADE, level_db=-20.0))
    evening = Evening.begun(show_with(video(), *cues))
    evening.do("18:01", c.FireCue("pause"), c.FireCue("down"))
    evening.do("18:02", c.Go())
    assert film_cue(evening.state) is None
    evening.do("18:04", c.Back())
    assert film_db(evening.state) == -20.0 and place_s(evening) == 60


@pytest.mark.parametrize("over", [{"targets": ()}, {"targets": ("v",)}])
def test_a_stop_that_means_the_film_leads_to_the_safe_title(over: dict[str, Any]) -> None:
    evening = Evening.begun(show_with(video(), other("stop", CueKind.STOP, **over)))
    evening.do("18:01", c.FireCue("stop"))
    assert film_cue(evening.state) is None


def test_a_sound_that_stops_others_stops_the_film() -> None:
    evening = Evening.begun(show_with(video(), speech(stops_others=True)))
    evening.do("18:01", c.FireCue("speech"))
    assert film_cue(evening.state) is None
