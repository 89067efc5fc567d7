"""What sounds: after GO, Back, a panic, a fade, a restart."""

from __future__ import annotations

from typing import Any

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.calendar import milliseconds
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, Show
from showctl.domain.refusal import Reason
from tests.plans import make_show
from tests.unit.domain.evening import Evening, changed


def music(cue_id: str, **over: Any) -> Cue:
    fields = {"media": f"{cue_id}.ogg", "trigger": Trigger.START, **over}
    return Cue(id=cue_id, title=cue_id, **fields)


def other(cue_id: str, kind: CueKind, **over: Any) -> Cue:
    return Cue(id=cue_id, title=cue_id, kind=kind, **over)


def show_with(*cues: Cue, then: tuple[Cue, ...] = ()) -> Show:
    return changed(make_show(5, 5, 5), s1={"cues": cues}, s2={"cues": then})


def sounding(evening: Evening) -> list[str]:
    """The cues that sound now; those that only keep their place are left out."""
    return sorted(one.cue for one in evening.state.sounding.values() if not one.suspended_at)


def position_s(evening: Evening, cue: str) -> float:
    """Where in its media a cue is."""
    (one,) = (one for one in evening.state.sounding.values() if one.cue == cue)
    return milliseconds((one.suspended_at or evening.now) - one.began_at) / 1000


class TestSegments:
    def test_music_of_a_segment_ends_with_it(self) -> None:
        evening = Evening.begun(show_with(music("a"), then=(music("b"),)))
        assert sounding(evening) == ["a"]
        evening.do("18:01", c.Go())
        assert sounding(evening) == ["b"]

    def test_music_that_continues_outlasts_its_segment(self) -> None:
        evening = Evening.begun(show_with(music("a", at_segment_end=AtSegmentEnd.CONTINUE)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Go())
        assert sounding(evening) == ["a"]
        assert position_s(evening, "a") == 120

    def test_what_was_tried_before_the_start_does_not_sound_in_the_run(self) -> None:
        evening = Evening(show_with(music("a"), music("b", trigger=Trigger.MANUAL)))
        evening.do("17:59", c.FireCue("b"))
        assert sounding(evening) == ["b"]
        evening.do("18:00", c.Start())
        assert sounding(evening) == ["a"]

    def test_the_music_of_a_background_segment_ends_with_it(self) -> None:
        dinner = {"is_background": True, "at": "18:01", "cues": (music("d"),)}
        evening = Evening.begun(changed(make_show(20, 2, 5), s2=dinner))
        evening.wait("18:02")
        assert sounding(evening) == ["d"]
        evening.wait("18:03")
        assert sounding(evening) == []


class TestCues:
    def test_a_cue_fired_again_starts_afresh(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.do("18:01", c.FireCue("a"))
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 0

    def test_one_playback_is_stopped_with_its_own_fade_or_a_given_one(self) -> None:
        evening = Evening.begun(show_with(music("a", fade_out_ms=700), music("b")))
        (stopped, *_) = evening.do("18:01", c.StopCue(1))
        assert isinstance(stopped, e.CueStopped) and stopped.fade_ms == 700
        (stopped, *_) = evening.do("18:01", c.StopCue(2, 0))
        assert isinstance(stopped, e.CueStopped) and stopped.fade_ms == 0
        assert sounding(evening) == []
        assert evening.refusal("18:01", c.StopCue(1)) is Reason.NOTHING_SOUNDS

    def test_a_stop_cue_stops_its_target_only(self) -> None:
        stop = other("x", CueKind.STOP, targets=("a",))
        evening = Evening.begun(show_with(music("a"), music("b"), stop))
        evening.do("18:01", c.FireCue("x"))
        assert sounding(evening) == ["b"]

    def test_a_stop_cue_without_a_target_stops_everything(self) -> None:
        evening = Evening.begun(show_with(music("a"), music("b"), other("x", CueKind.STOP)))
        evening.do("18:01", c.FireCue("x"))
        assert sounding(evening) == []

    def test_a_fade_cue_sets_the_level_of_its_target_only(self) -> None:
        fade = other("x", CueKind.FADE, targets=("a",), level_db=-20)
        evening = Evening.begun(show_with(music("a"), music("b", level_db=-3), fade))
        evening.do("18:01", c.FireCue("x"))
        levels = {one.cue: one.level_db for one in evening.state.sounding.values()}
        assert levels == {"a": -20, "b": -3}

    def test_a_prompt_makes_no_sound(self) -> None:
        evening = Evening.begun(show_with(other("p", CueKind.PROMPT, trigger=Trigger.START)))
        assert evening.cues() and sounding(evening) == []

    def test_what_has_ended_or_failed_does_not_sound(self) -> None:
        evening = Evening.begun(show_with(music("a"), music("b")))
        evening.do("18:01", c.ReportCue(1, c.Outcome.ENDED))
        evening.do("18:02", c.ReportCue(2, c.Outcome.FAILED, "There is no such file."))
        assert sounding(evening) == []
        failed = evening.state.last_firing["b"]
        assert (failed.outcome, failed.reason) == (c.Outcome.FAILED, "There is no such file.")


class TestBack:
    def test_it_stops_what_that_go_started(self) -> None:
        evening = Evening.begun(show_with(then=(music("b"),)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Back())
        assert sounding(evening) == []

    def test_it_stops_what_continues_as_well(self) -> None:
        goes_on = music("b", at_segment_end=AtSegmentEnd.CONTINUE)
        evening = Evening.begun(show_with(then=(goes_on,)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Back())
        assert sounding(evening) == []

    def test_it_brings_back_what_that_go_replaced_at_its_place(self) -> None:
        evening = Evening.begun(show_with(music("a"), then=(music("b"),)))
        evening.do("18:01", c.Go())
        evening.do("18:03", c.Back())
        assert sounding(evening) == ["a"]
        assert position_s(evening, "a") == 60

    def test_the_next_go_fires_its_cues_again(self) -> None:
        evening = Evening.begun(show_with(music("a"), then=(music("b"),)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Back())
        evening.do("18:03", c.Go())
        assert sounding(evening) == ["b"] and position_s(evening, "b") == 0

    def test_two_of_them_bring_back_what_the_first_go_replaced(self) -> None:
        evening = Evening.begun(show_with(music("a"), then=(music("b"),)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Go())
        evening.do("18:03", c.Back(), c.Back())
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60

    def test_what_a_panic_silenced_stays_silent_at_its_place(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.do("18:01", c.Panic())
        evening.do("18:02", c.Go())
        evening.do("18:03", c.Back())
        assert sounding(evening) == [] and position_s(evening, "a") == 60
        evening.do("18:04", c.BringBackSound())
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60

    def test_it_brings_back_what_a_stop_cue_of_that_go_stopped(self) -> None:
        walk_in = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        stop = other("x", CueKind.STOP, trigger=Trigger.START)
        evening = Evening.begun(show_with(walk_in, then=(stop,)))
        evening.do("18:01", c.Go())
        assert sounding(evening) == []
        evening.do("18:02", c.Back())
        assert sounding(evening) == ["a"]

    def test_it_undoes_a_fade_cue_of_that_go(self) -> None:
        walk_in = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        fade = other("x", CueKind.FADE, trigger=Trigger.START, level_db=-20)
        evening = Evening.begun(show_with(walk_in, then=(fade,)))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Back())
        assert [one.level_db for one in evening.state.sounding.values()] == [0]

    def test_it_stops_the_music_of_a_background_segment_that_go_started(self) -> None:
        dinner = {"is_background": True, "cues": (music("d"),)}
        evening = Evening.begun(changed(make_show(5, 5, 5), s2=dinner))
        evening.do("18:05", c.Go())
        assert sounding(evening) == ["d"]
        evening.do("18:06", c.Back())
        assert sounding(evening) == []

    def test_a_cue_fired_again_since_sounds_once(self) -> None:
        walk_in = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        evening = Evening.begun(show_with(walk_in))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.FireCue("a"))
        evening.do("18:03", c.Back())
        assert sounding(evening) == ["a"]

    def test_what_was_stopped_by_hand_since_stays_silent(self) -> None:
        walk_in = music("a", at_segment_end=AtSegmentEnd.CONTINUE)
        evening = Evening.begun(show_with(walk_in))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.StopCue(1))
        evening.do("18:03", c.Back())
        assert sounding(evening) == []

    def test_what_was_fired_by_hand_before_that_go_goes_on(self) -> None:
        by_hand = music("h", trigger=Trigger.MANUAL, at_segment_end=AtSegmentEnd.CONTINUE)
        evening = Evening.begun(show_with(by_hand))
        evening.do("18:01", c.FireCue("h"), c.Go())
        evening.do("18:02", c.Back())
        assert sounding(evening) == ["h"] and position_s(evening, "h") == 60


class TestPanic:
    def test_all_sound_fades_in_a_second_and_at_the_second_call_at_once(self) -> None:
        evening = Evening.begun(show_with(music("a"), music("b")))
        assert [event.fade_ms for event in evening.do("18:01", c.Panic())] == [1_000]
        assert sounding(evening) == []
        assert [event.fade_ms for event in evening.do("18:01:00.300", c.Panic())] == [0]

    def test_it_can_be_undone_at_its_place(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.do("18:01", c.Panic())
        evening.do("18:03", c.BringBackSound())
        assert sounding(evening) == ["a"]
        evening.wait("18:04")
        assert position_s(evening, "a") == 120

    def test_it_stops_neither_the_countdown_nor_later_cues(self) -> None:
        evening = Evening.begun(show_with(then=(music("b"),)))
        evening.do("18:01", c.Panic())
        evening.do("18:02", c.Go())
        assert sounding(evening) == ["b"]

    def test_after_sound_that_came_since_it_fades_again(self) -> None:
        evening = Evening.begun(show_with(music("a"), music("h", trigger=Trigger.MANUAL)))
        evening.do("18:01", c.Panic())
        evening.do("18:02", c.FireCue("h"))
        assert [event.fade_ms for event in evening.do("18:03", c.Panic())] == [1_000]


class TestRestart:
    def test_after_a_short_gap_the_music_is_at_its_position(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.reopen("18:01", 4_999)
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60

    def test_after_a_longer_gap_nothing_sounds_until_it_is_brought_back(self) -> None:
        evening = Evening.begun(show_with(music("a")))
        evening.reopen("18:03", 2 * MINUTE)
        assert sounding(evening) == []
        evening.do("18:04", c.BringBackSound())
        assert sounding(evening) == ["a"] and position_s(evening, "a") == 60
