"""Plan edits during a run: what has begun stays, what is to come follows, and the log tells all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.app.media import media_of, relocate
from showctl.domain import commands as c
from showctl.domain import plan_edits as edit
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.cue import Cue, CueKind
from showctl.domain.cue_commands import RestartCue
from showctl.domain.cue_decisions import last_sound
from showctl.domain.cue_edits import change_cue
from showctl.domain.events import AlertKind
from showctl.domain.plan import MINUTE, Line, Segment, Show
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_events import PlanEdited
from showctl.domain.plan_locks import lines_locked, locked, objection, reconciled
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from showctl.domain.state import RunState
from tests.plans import make_show
from tests.unit.domain.any_edit import Edit, edits
from tests.unit.domain.any_evening import Live, Script, scripts
from tests.unit.domain.evening import Evening, at, changed


def order(show: Show) -> str:
    return " ".join(segment.id for segment in show.segments)


def test_an_edit_of_what_is_to_come_moves_the_forecast_and_the_plan() -> None:
    evening = Evening.begun(make_show(10, 10, 10))
    longer = edit.change_segments(evening.state.show, ["s2"], {"duration_ms": 15 * MINUTE})
    (event,) = evening.do("18:02", EditPlan(longer, "Length"))
    assert isinstance(event, PlanEdited)
    assert event.edit == "Length"
    assert [segment.id for segment in event.change.segments] == ["s2"]
    assert evening.expected("s3") == ("18:25:00", "18:35:00")
    assert evening.late_s == 0
    assert replay(evening.log) == evening.state


def test_a_new_segment_is_gone_to_and_a_deleted_one_is_not() -> None:
    evening = Evening.begun(make_show(10, 10, 10))
    show = edit.delete_segments(evening.state.show, ["s2"])
    show = edit.insert_segments(show, 1, [Segment(id="s9", title="加演", duration_ms=MINUTE)])
    evening.do("18:02", EditPlan(show))
    evening.do("18:10", c.Go())
    assert evening.on == "s9"
    evening.do("18:11", c.Go())
    assert evening.on == "s3"


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (lambda s: edit.change_segments(s, ["s1"], {"title": "新"}), Reason.SEGMENT_HAS_STARTED),
        (lambda s: edit.change_segments(s, ["s2"], {"title": "新"}), Reason.SEGMENT_HAS_STARTED),
        (lambda s: edit.delete_segments(s, ["s2"]), Reason.SEGMENT_HAS_STARTED),
        (lambda s: edit.move_segments(s, ["s3"], 0), Reason.ROWS_HAVE_PASSED),
        (lambda s: edit.move_segments(s, ["s1"], 3), Reason.ROWS_HAVE_PASSED),
        (lambda s: edit.change_show(s, {"date": date(2027, 1, 1)}), Reason.RUN_HAS_BEGUN),
        (lambda s: edit.change_show(s, {"start_ms": 0}), Reason.RUN_HAS_BEGUN),
    ],
)
def test_what_has_begun_is_locked(after: Edit, reason: Reason) -> None:
    evening = Evening.begun(make_show(10, 10, 10))
    evening.do("18:10", c.Go())
    evening.refuses("18:11", EditPlan(after(evening.state.show)), reason)


def test_the_files_of_a_folder_that_moved_are_found_also_where_a_segment_has_begun() -> None:
    music = Cue(id="m", title="m", media="old/m.ogg")
    playlist = Cue(id="p", title="p", kind=CueKind.PLAYLIST, tracks=("old/a.ogg", "old/b.ogg"))
    show = changed(make_show(10, 10, 10), s1={"cues": (music,)}, s2={"cues": (playlist,)})
    evening = Evening.begun(show)
    evening.do("18:10", c.Go())
    moved = relocate(show, media_of(show), ["new/m.ogg", "new/a.ogg", "new/b.ogg"])
    evening.do("18:11", EditPlan(moved))
    assert list(media_of(evening.state.show)) == ["new/m.ogg", "new/a.ogg", "new/b.ogg"]
    assert reconciled(evening.state, show) == show
    assert replay(evening.log) == evening.state
    louder = change_cue(moved, "m", {"level_db": 6.0})
    evening.refuses("18:12", EditPlan(louder), Reason.SEGMENT_HAS_STARTED)


def written(show: Show, segment: str, text: str) -> Show:
    return edit.change_segments(show, [segment], {"lines": (Line(text=text),)})


def test_the_lines_of_the_segment_that_is_on_can_be_mended_and_no_others_that_have_begun() -> None:
    evening = Evening.begun(make_show(10, 10, 10))
    evening.do("18:10", c.Go())
    evening.do("18:11", EditPlan(written(evening.state.show, "s2", "王总，请上台")))
    assert evening.state.current is not None
    assert evening.state.current.lines == (Line(text="王总，请上台"),)
    assert lines_locked(evening.state) == {"s1"}
    said_before = written(evening.state.show, "s1", "新")
    evening.refuses("18:12", EditPlan(said_before), Reason.SEGMENT_HAS_STARTED)
    both = edit.change_segments(evening.state.show, ["s2"], {"lines": (), "title": "新"})
    evening.refuses("18:12", EditPlan(both), Reason.SEGMENT_HAS_STARTED)
    evening.do("18:20", c.Go())
    again = written(evening.state.show, "s2", "新")
    evening.refuses("18:21", EditPlan(again), Reason.SEGMENT_HAS_STARTED)
    assert replay(evening.log) == evening.state


def test_lines_that_were_mended_meanwhile_reach_the_segment_that_is_on() -> None:
    evening = Evening.begun(make_show(10, 10))
    plan = written(written(evening.state.show, "s1", "新"), "s2", "也新")
    plan = edit.change_segments(plan, ["s1"], {"title": "加演"})
    met = reconciled(evening.state, plan)
    assert [segment.lines[0].text for segment in met.segments] == ["新", "也新"]
    assert met.segments[0].title == evening.state.show.segments[0].title
    assert objection(evening.state, met) is None


def test_what_back_leads_to_is_locked_and_what_it_dropped_is_not() -> None:
    evening = Evening.begun(make_show(10, 10, 10))
    evening.do("18:05", c.Jump("s3"))
    evening.do("18:06", c.Jump("s1"))
    assert locked(evening.state) == {"s1", "s3"}
    evening.do("18:07", c.Back())
    evening.do("18:08", c.Back())
    assert locked(evening.state) == {"s1"}


def test_a_background_segment_that_waits_can_be_edited_but_not_moved() -> None:
    show = changed(make_show(10, 10), s1={"is_background": True, "at": "18:30"})
    evening = Evening.begun(show, segment="s2")
    later = edit.change_segments(show, ["s1"], {"duration_ms": MINUTE})
    assert evening.refusal("18:01", EditPlan(later)) is None
    moved = edit.move_segments(show, ["s1"], 2)
    assert evening.refusal("18:01", EditPlan(moved)) is Reason.ROWS_HAVE_PASSED


def test_the_title_and_the_curfew_of_a_run_can_be_changed() -> None:
    evening = Evening.begun(make_show(10, 10))
    show = edit.change_show(evening.state.show, {"title": "新", "curfew_ms": None})
    evening.do("18:01", EditPlan(show))
    assert evening.state.show.title == "新"


def test_before_the_first_segment_everything_can_be_changed() -> None:
    evening = Evening(make_show(10, 10), opened="17:00")
    show = edit.change_show(evening.state.show, {"date": date(2026, 3, 6)})
    show = edit.delete_segments(show, ["s1"])
    evening.do("17:01", EditPlan(show))
    assert evening.state.date == date(2026, 3, 6)
    assert order(evening.state.show) == "s2"
    assert evening.state.planned["s2"].start == at("18:00").replace(month=3)


def test_an_edit_after_the_end_is_refused() -> None:
    evening = Evening.begun(make_show(10))
    evening.do("18:10", c.End())
    evening.refuses("18:11", EditPlan(make_show(5)), Reason.FINISHED)


def test_an_alert_outlives_the_segment_that_it_was_raised_for() -> None:
    evening = Evening.begun(make_show(10, 10))
    evening.wait("18:06")
    assert ("standby", "s2", "18:05:00") in evening.alerts(AlertKind.STANDBY)
    evening.do("18:06", EditPlan(edit.delete_segments(evening.state.show, ["s2"])))
    assert evening.state.segment("s2").title == "S2"
    assert evening.state.show.number("s2") is None


def test_a_catch_up_takes_no_more_than_an_edit_has_left() -> None:
    evening = Evening.begun(changed(make_show(10, 10, 10), s2={"min_duration_ms": 2 * MINUTE}))
    evening.do("18:05", c.ApplyCatchUp((Change(segment="s2", means=Means.SHORTEN, ms=8 * MINUTE),)))
    shorter = edit.change_segments(evening.state.show, ["s2"], {"duration_ms": 5 * MINUTE})
    evening.do("18:06", EditPlan(edit.delete_segments(shorter, ["s3"])))
    assert evening.expected("s2") == ("18:10:00", "18:10:00")
    evening.do("18:07", c.WithdrawCatchUp())
    assert evening.expected("s2") == ("18:10:00", "18:15:00")


def test_a_segment_cut_to_catch_up_can_be_deleted_and_the_catch_up_withdrawn() -> None:
    evening = Evening.begun(changed(make_show(10, 10, 10), s2={"can_cut": True}))
    evening.do("18:05", c.ApplyCatchUp((Change(segment="s2", means=Means.CUT),)))
    evening.do("18:06", EditPlan(edit.delete_segments(evening.state.show, ["s2"])))
    evening.do("18:07", c.WithdrawCatchUp())
    evening.do("18:10", c.Go())
    assert evening.on == "s3"


def test_an_edit_that_changes_nothing_leaves_no_trace() -> None:
    evening = Evening.begun(make_show(10, 10))
    assert evening.do("18:01", EditPlan(evening.state.show)) == ()


def test_a_run_takes_what_it_can_of_a_plan_edited_meanwhile() -> None:
    song = Cue(id="c1", title="歌", media="a.ogg")
    show = changed(make_show(10, 10, 10), s3={"cues": (song,)})
    evening = Evening.begun(show)
    plan = edit.change_segments(show, ["s1", "s2"], {"title": "新"})
    plan = edit.move_segments(plan, ["s3"], 0)
    plan = edit.change_show(plan, {"start_ms": 0, "theme": "新"})
    merged = reconciled(evening.state, plan)
    assert [(s.id, s.title) for s in merged.segments] == [("s1", "S1"), ("s3", "S3"), ("s2", "新")]
    assert (merged.start_ms, merged.theme) == (show.start_ms, "新")
    assert objection(evening.state, merged) is None


def _edited(live: Live, edit_plan: Edit) -> Show | None:
    """The plan after an edit, where the edit is one."""
    after = edit_plan(live.state.show)
    return after if after != live.state.show else None


@settings(max_examples=120, deadline=None)
@given(scripts(), st.lists(edits(), min_size=1, max_size=8))
def test_a_replay_gives_the_run_with_all_its_edits(script: Script, made: list[Edit]) -> None:
    live = Live.opened(script.show)
    plans: list[RunState] = []
    for place, (now, command) in enumerate(script.times()):
        live.do(now, command)
        after = _edited(live, made[place % len(made)])
        if after is not None:
            live.do(now, EditPlan(after))
            plans.append(live.state)
    assert replay(live.log) == live.state
    assert Live.from_log(live.log).state == live.state


@settings(max_examples=120, deadline=None)
@given(scripts(), st.lists(edits(), min_size=1, max_size=4))
def test_whatever_became_of_the_plan_the_run_can_take_the_reconciled_one(
    script: Script, made: list[Edit]
) -> None:
    live = Live.opened(script.show)
    for now, command in script.times():
        live.do(now, command)
    plan = live.state.show
    for one in made:
        plan = one(plan)
    merged = reconciled(live.state, plan)
    if live.state.ended_at is None:
        assert objection(live.state, merged) is None
    assert reconciled(live.state, merged) == merged
    assert replace(merged, segments=()).title == plan.title


def test_the_end_of_a_sound_whose_cue_was_deleted_is_still_logged() -> None:
    sound = Cue(id="c1", title="Music", media="a.mp3")
    evening = Evening.begun(changed(make_show(5, 5, 5), s2={"cues": (sound,)}))
    evening.do("18:01", c.FireCue("c1"))
    (firing,) = evening.state.sounding
    evening.do("18:02", EditPlan(edit.delete_segments(evening.state.show, ["s2"])))
    evening.do("18:03", c.ReportCue(firing, c.Outcome.ENDED))
    assert not evening.state.sounding


def test_a_cue_that_was_deleted_is_no_longer_the_last_sound() -> None:
    sound = Cue(id="c1", title="Music", media="a.mp3")
    evening = Evening.begun(changed(make_show(5, 5, 5), s2={"cues": (sound,)}))
    evening.do("18:01", c.FireCue("c1"))
    evening.do("18:02", EditPlan(edit.delete_segments(evening.state.show, ["s2"])))
    assert last_sound(evening.state) is None
    evening.refuses("18:03", RestartCue(), Reason.NOTHING_FIRED)
