"""What the hall sees: after GO, a cue, a panic, Back, black, a restart."""

from __future__ import annotations

from typing import Any

import pytest

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain.audience import SAFE_TITLE, Look, LookKind
from showctl.domain.audience_decisions import coming_look
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.plan import Kind, Show
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed

LOGO = Look(kind=LookKind.LOGO)
MESSAGE = Look(kind=LookKind.MESSAGE, text="请就座")


def visual(cue_id: str, kind: CueKind = CueKind.PICTURE, **over: Any) -> Cue:
    fields = {"media": f"{cue_id}.png", "trigger": Trigger.START, **over}
    return Cue(id=cue_id, title=cue_id, kind=kind, **fields)


def show_with(*cues: Cue, then: tuple[Cue, ...] = ()) -> Show:
    return changed(make_show(5, 5, 5), s1={"cues": cues}, s2={"cues": then})


def seen(evening: Evening) -> tuple[str, str]:
    """The kind of the look that is on, and whose it is: a cue's, else a segment's."""
    look = evening.state.audience.program.look
    return str(look.kind), look.cue or look.segment


def video_s(evening: Evening) -> float:
    """Where in its media the video is."""
    since = evening.state.audience.program.since
    assert since is not None
    return (evening.now - since).total_seconds()


class TestSegments:
    def test_before_the_start_the_hall_sees_the_shows_title(self) -> None:
        assert Evening(show_with()).state.audience.program.look == SAFE_TITLE

    def test_a_segment_brings_its_title_and_the_end_the_shows(self) -> None:
        evening = Evening.begun(show_with())
        assert seen(evening) == ("title", "s1")
        evening.do("18:05", c.Go())
        assert seen(evening) == ("title", "s2")
        evening.do("18:06", c.End())
        assert evening.state.audience.program.look == SAFE_TITLE

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (Kind.SETUP, ("title", "")),
            (Kind.CHECK_IN, ("countdown", "")),
            (Kind.DOORS, ("countdown", "")),
            (Kind.MEAL, ("title", "s1")),
            (Kind.STRIKE, ("title", "")),
        ],
    )
    def test_guests_see_no_title_of_what_is_the_crews(
        self, kind: Kind, expected: tuple[str, str]
    ) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1={"kind": kind}))
        assert seen(evening) == expected

    def test_a_cue_at_the_start_shows_its_look_in_place_of_the_title(self) -> None:
        evening = Evening.begun(show_with(visual("p")))
        assert seen(evening) == ("picture", "p")

    def test_what_continues_outlasts_its_segment(self) -> None:
        evening = Evening.begun(show_with(visual("p", at_segment_end=AtSegmentEnd.CONTINUE)))
        evening.do("18:05", c.Go())
        assert seen(evening) == ("picture", "p")

    def test_a_background_segments_picture_goes_with_it(self) -> None:
        dinner = {"is_background": True, "at": "18:01", "cues": (visual("menu"),)}
        evening = Evening.begun(changed(make_show(20, 2, 5), s2=dinner))
        evening.wait("18:02")
        assert seen(evening) == ("picture", "menu")
        evening.wait("18:03")
        assert seen(evening) == ("title", "s1")

    def test_what_was_put_on_by_hand_goes_with_the_next_segment(self) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", a.ShowLook(LOGO))
        assert seen(evening) == ("logo", "")
        evening.do("18:02", c.Go())
        assert seen(evening) == ("title", "s2")


class TestCues:
    def test_a_title_cue_shows_its_own_words_or_the_segments_title(self) -> None:
        own = visual("t", CueKind.TITLE, trigger=Trigger.MANUAL, text="请入席")
        evening = Evening.begun(show_with(visual("p"), own, visual("s", CueKind.TITLE)))
        evening.do("18:01", c.FireCue("t"))
        look = evening.state.audience.program.look
        assert (look.title, look.text, look.segment) == ("t", "请入席", "")
        evening.do("18:02", c.FireCue("s"))
        assert evening.state.audience.program.look.segment == "s1"

    @pytest.mark.parametrize("outcome", [c.Outcome.ENDED, c.Outcome.FAILED])
    def test_a_video_that_ends_or_fails_leads_to_the_safe_title(self, outcome: c.Outcome) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.ReportCue(1, c.Outcome.STARTED))
        assert seen(evening) == ("video", "v")
        evening.do("18:02", c.ReportCue(1, outcome, "gone"))
        assert evening.state.audience.program.look == SAFE_TITLE

    def test_the_end_of_what_is_no_longer_on_changes_nothing(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.FireCue("v"))
        evening.do("18:02", c.ReportCue(1, c.Outcome.ENDED))
        assert seen(evening) == ("video", "v")

    def test_a_picture_that_cannot_be_read_leads_to_the_safe_title(self) -> None:
        evening = Evening.begun(show_with(visual("p")))
        evening.do("18:01", c.ReportCue(1, c.Outcome.FAILED, "gone"))
        assert evening.state.audience.program.look == SAFE_TITLE

    @pytest.mark.parametrize(("target", "is_stopped"), [(None, True), ("v", True), ("x", False)])
    def test_a_stop_cue_stops_the_video_it_means(
        self, target: str | None, is_stopped: bool
    ) -> None:
        stop = visual(
            "s", CueKind.STOP, trigger=Trigger.MANUAL, targets=(target,) if target else ()
        )
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO), stop))
        evening.do("18:01", c.FireCue("s"))
        assert (evening.state.audience.program.look == SAFE_TITLE) == is_stopped

    def test_a_stop_cue_stops_the_video_of_the_group_it_means(self) -> None:
        group = visual("g", CueKind.GROUP, trigger=Trigger.MANUAL, targets=("v",), media="")
        stop = visual("s", CueKind.STOP, trigger=Trigger.MANUAL, targets=("g",))
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO), group, stop))
        evening.do("18:01", c.FireCue("s"))
        assert evening.state.audience.program.look == SAFE_TITLE


class TestPanic:
    def test_leads_to_the_safe_title(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.Panic())
        assert evening.state.audience.program.look == SAFE_TITLE

    def test_leaves_a_dark_hall_dark_and_nothing_worse_behind_it(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", a.Black(), c.Panic())
        assert evening.state.audience.is_black
        evening.do("18:02", a.Black())
        assert evening.state.audience.program.look == SAFE_TITLE


class TestBlack:
    def test_covers_what_is_on_and_gives_it_back_where_it_was(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", a.Black())
        assert evening.state.audience.is_black
        evening.do("18:03", a.Black())
        assert seen(evening) == ("video", "v")
        assert video_s(evening) == 60

    def test_gives_way_to_whatever_is_put_on(self) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", a.Black())
        evening.do("18:02", c.Go())
        assert seen(evening) == ("title", "s2")

    def test_a_blackout_cue_is_lifted_by_the_same_key(self) -> None:
        dark = visual("b", CueKind.BLACKOUT, trigger=Trigger.MANUAL)
        evening = Evening.begun(show_with(visual("p"), dark))
        evening.do("18:01", c.FireCue("b"))
        assert evening.state.audience.is_black
        evening.do("18:02", a.Black())
        assert seen(evening) == ("picture", "p")

    def test_a_video_that_ends_under_the_black_is_not_there_after_it(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", a.Black(), c.ReportCue(1, c.Outcome.ENDED), a.Black())
        assert evening.state.audience.program.look == SAFE_TITLE

    def test_and_the_safe_title_work_at_any_time(self) -> None:
        evening = Evening(show_with())
        evening.do("17:30", a.Black())
        assert evening.state.audience.is_black
        evening.do("17:31", a.SafeTitle())
        assert evening.state.audience.program.look == SAFE_TITLE


class TestOtherProgram:
    def test_one_key_yields_the_screen_and_takes_it_back(self) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", a.OtherProgram())
        assert evening.state.audience.is_yielded
        evening.do("18:02", c.Go())
        assert evening.state.audience.is_yielded, "the segment may be the other program's"
        evening.do("18:03", a.OtherProgram())
        assert not evening.state.audience.is_yielded
        assert seen(evening) == ("title", "s2")

    @pytest.mark.parametrize("command", [a.SafeTitle(), a.Black()])
    def test_the_keys_that_always_work_take_the_screen_back(self, command: c.Command) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", a.Black(), a.OtherProgram(), command)
        audience = evening.state.audience
        assert not audience.is_yielded
        assert audience.is_black == isinstance(command, a.Black)


def test_a_theme_that_was_chosen_stays_on_whatever_comes() -> None:
    evening = Evening.begun(show_with())
    evening.do("18:01", a.ChooseTheme("plain"))
    evening.do("18:02", c.Go(), a.Black(), c.Panic())
    assert evening.state.audience.theme == "plain"


class TestPrepared:
    def test_what_comes_is_the_next_manual_cue_then_the_next_segment(self) -> None:
        by_hand = visual("m", trigger=Trigger.MANUAL)
        evening = Evening.begun(show_with(by_hand, then=(visual("p"),)))
        assert coming_look(evening.state) == Look(
            kind=LookKind.PICTURE, title="m", media="m.png", cue="m", fade_ms=0
        )
        evening.do("18:01", a.Take())
        assert evening.cues()[-1] == ("m", "18:01:00")
        coming = coming_look(evening.state)
        assert coming is not None and coming.cue == "p"

    def test_take_puts_on_what_was_prepared_and_no_more_than_once(self) -> None:
        evening = Evening.begun(show_with())
        evening.do("18:01", a.PrepareLook(MESSAGE))
        assert seen(evening) == ("title", "s1")
        evening.do("18:02", a.Take())
        assert evening.state.audience.program.look == MESSAGE
        assert evening.state.audience.prepared is None

    def test_nothing_is_taken_after_the_last_segment(self) -> None:
        evening = Evening.begun(make_show(5))
        evening.refuses("18:01", a.Take(), Reason.NOTHING_PREPARED)


class TestSlides:
    def test_pages_turn_between_the_first_and_the_last(self) -> None:
        evening = Evening.begun(show_with(visual("d", CueKind.SLIDES)))
        evening.do("18:01", a.ReportPages(1, 2), a.TurnPage(1))
        assert evening.state.audience.program.page == 2
        assert evening.refusal("18:01", a.TurnPage(1)) is Reason.NO_SUCH_PAGE
        evening.do("18:01", a.TurnPage(-1))
        assert evening.refusal("18:01", a.TurnPage(-1)) is Reason.NO_SUCH_PAGE

    def test_nothing_turns_where_no_slides_are_on(self) -> None:
        evening = Evening.begun(show_with())
        evening.refuses("18:01", a.TurnPage(1), Reason.NO_SLIDES)

    def test_pages_turned_before_they_are_counted_stay_within_them(self) -> None:
        evening = Evening.begun(show_with(visual("d", CueKind.SLIDES)))
        evening.do("18:01", *[a.TurnPage(1)] * 5, a.ReportPages(1, 3))
        assert evening.state.audience.program.page == 3


class TestBack:
    def test_gives_back_what_the_hall_saw(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.Go())
        evening.do("18:03", c.Back())
        assert seen(evening) == ("video", "v")
        assert video_s(evening) == 60

    def test_brings_back_no_video_that_is_over(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.Go(), c.ReportCue(1, c.Outcome.ENDED), c.Back())
        assert evening.state.audience.program.look == SAFE_TITLE


class TestRestart:
    def test_the_log_alone_brings_the_right_look_back(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", a.PrepareLook(LOGO), a.OtherProgram())
        assert replay(evening.log).audience == evening.state.audience
        evening.reopen("18:01:03", 3_000)
        assert seen(evening) == ("video", "v") and video_s(evening) == 63

    def test_no_video_goes_on_by_itself_after_a_long_gap(self) -> None:
        evening = Evening.begun(show_with(visual("v", CueKind.VIDEO)))
        evening.do("18:01", c.Tick())
        evening.reopen("18:03", 120_000)
        assert evening.state.audience.program.look == SAFE_TITLE
        assert evening.state.audience.program.since == at("18:03")
