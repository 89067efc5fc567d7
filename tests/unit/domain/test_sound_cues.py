"""What sounds once cues pause, duck, stop others, go on to the next track, or change the master."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest

from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import cue_events as ce
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, GoTo, Trigger
from showctl.domain.faults import PlanError
from showctl.domain.levels import heard_db
from showctl.domain.plan import SECOND
from showctl.domain.playlist import has_track, seed_of, track_at
from showctl.domain.refusal import Reason
from showctl.domain.sound import Sounding
from tests.unit.domain.evening import Evening
from tests.unit.domain.test_sound import music, other, position_s, show_with, sounding


def by_hand(cue_id: str, **over: Any) -> Cue:
    return music(cue_id, **{"trigger": Trigger.MANUAL, **over})


def playlist(**over: Any) -> Cue:
    fields = {"tracks": ("a.ogg", "b.ogg", "c.ogg"), "kind": CueKind.PLAYLIST, **over}
    return Cue(id="p", title="p", **fields)


def the_sound(evening: Evening) -> Sounding:
    (one,) = evening.state.sounding.values()
    return one


def heard(evening: Evening, cue: str) -> float:
    state = evening.state
    (one,) = (one for one in state.sounding.values() if one.cue == cue)
    return heard_db(one, state)


class TestPause:
    def test_a_pause_keeps_the_place_until_it_is_resumed(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.do("18:01", cc.PauseCue(1))
        assert sounding(evening) == [] and position_s(evening, "a") == 60
        evening.do("18:03", cc.ResumeCue(1))
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60

    def test_what_was_paused_stays_so_when_a_panic_is_undone(self) -> None:
        evening = Evening.begun(show_with(music("a"), music("b")))
        evening.do("18:01", cc.PauseCue(1), c.Panic())
        evening.do("18:02", c.BringBackSound())
        assert sounding(evening) == ["b"] and position_s(evening, "a") == 60

    def test_what_a_panic_silenced_is_not_brought_back_by_resuming_it(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.do("18:01", cc.PauseCue(1), c.Panic(), cc.ResumeCue(1))
        assert sounding(evening) == []

    def test_cues_pause_and_resume_what_they_mean(self) -> None:
        pause = other("x", CueKind.PAUSE, targets=("a",))
        resume = other("y", CueKind.RESUME)
        evening = Evening.begun(show_with(music("a"), music("b"), pause, resume))
        evening.do("18:01", c.FireCue("x"))
        assert sounding(evening) == ["b"]
        evening.do("18:02", c.FireCue("y"))
        assert sounding(evening) == ["a", "b"] and position_s(evening, "a") == 60

    def test_back_undoes_the_pause_of_that_go(self) -> None:
        walk_in = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        pause = other("x", CueKind.PAUSE, trigger=Trigger.START)
        evening = Evening.begun(show_with(walk_in, then=(pause,)))
        evening.do("18:01", c.Go())
        assert sounding(evening) == []
        evening.do("18:02", c.Back())
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60

    def test_it_is_refused_twice_and_for_what_does_not_sound(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.refuses("18:01", cc.ResumeCue(1), Reason.NOT_PAUSED)
        evening.do("18:01", cc.PauseCue(1))
        evening.refuses("18:01", cc.PauseCue(1), Reason.ALREADY_PAUSED)
        evening.refuses("18:01", cc.PauseCue(9), Reason.NOTHING_SOUNDS)


class TestTargets:
    def test_all_but(self) -> None:
        stop = other("x", CueKind.STOP, targets=("a",), is_all_but=True)
        evening = Evening.begun(show_with(music("a"), music("b"), music("d"), stop))
        evening.do("18:01", c.FireCue("x"))
        assert sounding(evening) == ["a"]

    def test_several_and_a_group_stands_for_its_members(self) -> None:
        group = other("g", CueKind.GROUP, targets=("b", "d"))
        stop = other("x", CueKind.STOP, targets=("a", "g"))
        evening = Evening.begun(show_with(music("a"), music("b"), music("d"), group, stop))
        evening.do("18:01", c.FireCue("x"))
        assert sounding(evening) == []

    def test_a_cue_that_stops_others_is_alone(self) -> None:
        lasting = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        alone = by_hand("b", stops_others=True)
        evening = Evening.begun(show_with(lasting, alone))
        evening.do("18:01", c.FireCue("b"))
        assert sounding(evening) == ["b"]


class TestLevels:
    def test_a_duck_lowers_all_others_while_it_plays(self) -> None:
        evening = Evening.begun(show_with(music("a", level_db=-3), by_hand("b", duck_db=12)))
        evening.do("18:01", c.FireCue("b"))
        assert (heard(evening, "a"), heard(evening, "b")) == (-15, 0)
        evening.do("18:02", c.ReportCue(2, c.Outcome.ENDED))
        assert heard(evening, "a") == -3

    def test_two_ducks_do_not_add_up_and_a_paused_one_does_not_duck(self) -> None:
        ducks = (by_hand("b", duck_db=12), by_hand("d", duck_db=6))
        evening = Evening.begun(show_with(music("a"), *ducks))
        evening.do("18:01", c.FireCue("b"), c.FireCue("d"))
        assert [heard(evening, cue) for cue in "abd"] == [-12, -6, -12]
        evening.do("18:02", cc.PauseCue(2))
        assert heard(evening, "a") == -6

    def test_the_master_is_kept_within_its_reach(self) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", cc.SetMaster(-20))
        assert evening.state.master_db == -20
        evening.do("18:01", cc.SetMaster(99))
        assert evening.state.master_db == 6
        assert evening.do("18:01", cc.SetMaster(99)) == ()

    def test_a_sound_fades_until_its_time_is_over(self) -> None:
        fade = other("x", CueKind.FADE, level_db=-20, fade_out_ms=10 * SECOND)
        evening = Evening.begun(show_with(music("a"), fade))
        evening.do("18:01", c.FireCue("x"))
        until = the_sound(evening).fading_until
        assert until is not None and (until - evening.now).total_seconds() == 10


class TestPlaylist:
    def test_it_goes_on_as_a_track_ends_and_is_over_after_its_last(self) -> None:
        evening = Evening.begun(show_with(playlist(trigger=Trigger.START)))
        for place in (1, 2):
            evening.do("18:01", c.ReportCue(1, c.Outcome.ENDED))
            assert the_sound(evening).place == place
        evening.do("18:01", c.ReportCue(1, c.Outcome.ENDED))
        assert evening.state.sounding == {}

    def test_it_crosses_to_the_next_track_before_the_end_of_this_one(self) -> None:
        cue = playlist(trigger=Trigger.START, crossfade_ms=4 * SECOND)
        evening = Evening.begun(show_with(cue))
        evening.do("18:00", c.ReportCue(1, c.Outcome.STARTED, length_ms=60 * SECOND))
        evening.wait("18:00:55")
        assert the_sound(evening).place == 0
        events = evening.wait("18:00:56")
        assert the_sound(evening).place == 1 and position_s(evening, "p") == 0
        (changed,) = (event for event in events if isinstance(event, ce.TrackChanged))
        assert changed.due == changed.at

    def test_paused_it_does_not_cross(self) -> None:
        cue = playlist(trigger=Trigger.START, crossfade_ms=4 * SECOND)
        evening = Evening.begun(show_with(cue))
        evening.do("18:00", c.ReportCue(1, c.Outcome.STARTED, length_ms=60 * SECOND))
        evening.do("18:00:50", cc.PauseCue(1))
        evening.do("18:02", cc.ResumeCue(1))
        evening.wait("18:02:05")
        assert the_sound(evening).place == 0
        evening.wait("18:02:06")
        assert the_sound(evening).place == 1

    def test_the_next_track_by_hand_and_by_a_cue(self) -> None:
        go_to = other("x", CueKind.GO_TO, targets=("p",), goes_to=GoTo.NEXT)
        evening = Evening.begun(show_with(playlist(trigger=Trigger.START), go_to))
        evening.do("18:01", cc.NextTrack(1))
        evening.do("18:02", c.FireCue("x"))
        assert the_sound(evening).place == 2 and position_s(evening, "p") == 0
        evening.refuses("18:03", cc.NextTrack(1), Reason.NO_TRACK_LEFT)

    def test_a_broken_track_is_passed_over_and_a_list_of_broken_ones_fails(self) -> None:
        evening = Evening.begun(show_with(playlist(trigger=Trigger.START, loops=0)))
        evening.do("18:01", c.ReportCue(1, c.Outcome.FAILED, "gone"))
        assert the_sound(evening).place == 1
        evening.do("18:01", c.ReportCue(1, c.Outcome.FAILED, "gone"))
        evening.do("18:01", c.ReportCue(1, c.Outcome.FAILED, "gone"))
        assert evening.state.sounding == {}
        assert evening.state.last_firing["p"].outcome is c.Outcome.FAILED

    def test_shuffled_each_round_plays_every_track_once_and_none_twice_running(self) -> None:
        cue = playlist(is_shuffled=True, loops=0)
        seed = seed_of(datetime(2026, 2, 6, tzinfo=UTC), 1)
        played = [track_at(cue, place, seed) for place in range(300)]
        for start in range(0, 300, 3):
            assert sorted(played[start : start + 3]) == ["a.ogg", "b.ogg", "c.ogg"]
        assert all(one != two for one, two in pairwise(played))
        assert len({tuple(played[start : start + 3]) for start in range(0, 300, 3)}) == 6

    def test_a_shuffle_is_the_same_for_its_seed_and_another_for_another_firing(self) -> None:
        cue = playlist(is_shuffled=True, loops=0)
        at = datetime(2026, 2, 6, tzinfo=UTC)
        one, again, two = (
            [track_at(cue, place, seed_of(at, firing)) for place in range(30)]
            for firing in (1, 1, 2)
        )
        assert one == again != two

    def test_it_has_as_many_tracks_as_its_rounds(self) -> None:
        assert has_track(playlist(loops=2), 5) and not has_track(playlist(loops=2), 6)
        assert has_track(playlist(loops=0), 10_000)


@pytest.mark.parametrize(
    "fields",
    [
        {"in_ms": 10, "out_ms": 10},
        {"loops": -1},
        {"pre_wait_ms": -1},
        {"duck_db": -1},
        {"trigger": Trigger.CLOCK},
        {"trigger": Trigger.AFTER_END},
        {"trigger": Trigger.MOMENT},
        {"kind": CueKind.PLAYLIST},
        {"media": ""},
    ],
    ids=str,
)
def test_a_cue_that_makes_no_sense_cannot_be_planned(fields: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        Cue(**{"id": "a", "title": "a", "media": "a.ogg", **fields})
