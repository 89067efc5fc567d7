"""What each command does in each phase, and why it is refused."""

from __future__ import annotations

import pytest

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import events as e
from showctl.domain.audience import Look
from showctl.domain.cue import Cue, CueKind
from showctl.domain.plan import MINUTE, SECOND, EndRule, Show
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments
from showctl.domain.refusal import Reason
from showctl.domain.state import Phase
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed

R = Reason
PROMPT = Cue(id="m1", title="Ready", kind=CueKind.PROMPT)


def show_with_cue() -> Show:
    return changed(make_show(5, 5, 5), s2={"cues": (PROMPT,)})


def idle() -> Evening:
    return Evening(show_with_cue(), opened="17:00")


def running() -> Evening:
    evening = Evening.begun(show_with_cue())
    evening.do("18:05", c.Go())
    return evening


def held() -> Evening:
    evening = running()
    evening.do("18:06", c.Hold())
    return evening


def finished() -> Evening:
    evening = running()
    evening.do("18:06", c.End())
    return evening


PHASES = {"idle": idle, "running": running, "held": held, "finished": finished}
OK = None
_NEW = R.NOT_STARTED
_OVER = R.FINISHED

# command: (idle, running on the second of three segments, held there, finished)
TABLE: dict[c.Command, tuple[Reason | None, ...]] = {
    c.Start(): (OK, R.ALREADY_STARTED, R.ALREADY_STARTED, _OVER),
    c.Start("s2"): (OK, R.ALREADY_STARTED, R.ALREADY_STARTED, _OVER),
    c.Start("s9"): (R.NO_SUCH_SEGMENT, R.ALREADY_STARTED, R.ALREADY_STARTED, _OVER),
    c.Go(): (_NEW, OK, OK, _OVER),
    c.Hold(): (_NEW, OK, R.ALREADY_HELD, _OVER),
    c.Resume(): (_NEW, R.NOT_HELD, OK, _OVER),
    c.AddTime(MINUTE): (_NEW, OK, OK, _OVER),
    c.AddTime(-MINUTE): (_NEW, OK, OK, _OVER),
    c.AddTime(0): (_NEW, R.NO_TIME_GIVEN, R.NO_TIME_GIVEN, _OVER),
    c.Back(): (_NEW, OK, OK, _OVER),
    c.Skip(): (OK, OK, OK, _OVER),
    c.Skip("s3"): (OK, OK, OK, _OVER),
    c.Skip("s2"): (OK, R.NOT_PENDING, R.NOT_PENDING, _OVER),
    c.Skip("s1"): (OK, R.NOT_PENDING, R.NOT_PENDING, _OVER),
    c.Skip("s9"): (R.NO_SUCH_SEGMENT, R.NO_SUCH_SEGMENT, R.NO_SUCH_SEGMENT, _OVER),
    c.Jump("s1"): (_NEW, OK, OK, _OVER),
    c.Jump("s3"): (_NEW, OK, OK, _OVER),
    c.Jump("s2"): (_NEW, R.ALREADY_THERE, R.ALREADY_THERE, _OVER),
    c.Jump("s9"): (_NEW, R.NO_SUCH_SEGMENT, R.NO_SUCH_SEGMENT, _OVER),
    c.PutInReserve(): (_NEW, R.NO_RESERVE, R.NO_RESERVE, _OVER),
    c.End(): (_NEW, OK, OK, _OVER),
    c.FireCue("m1"): (OK, OK, OK, OK),
    c.FireCue("m9"): (R.NO_SUCH_CUE,) * 4,
    c.FireNextCue(): (_NEW, OK, OK, _OVER),
    c.StopCue(1): (R.NOTHING_SOUNDS,) * 4,
    cc.PauseCue(1): (R.NOTHING_SOUNDS,) * 4,
    cc.ResumeCue(1): (R.NOTHING_SOUNDS,) * 4,
    cc.NextTrack(1): (R.NOTHING_SOUNDS,) * 4,
    cc.RestartCue(): (R.NOTHING_FIRED,) * 4,
    cc.DropWait("m1"): (R.NOTHING_WAITS,) * 4,
    cc.SetMaster(-6.0): (OK,) * 4,
    c.Panic(): (OK,) * 4,
    c.BringBackSound(): (R.NOTHING_SILENCED,) * 4,
    c.Acknowledge(): (R.NO_SUCH_ALERT, OK, OK, OK),
    c.Acknowledge(99): (R.NO_SUCH_ALERT,) * 4,
    c.SendMessage("快"): (OK,) * 4,
    c.MarkAsTest(): (OK,) * 4,
    c.TakeNote("lights late"): (OK,) * 4,
    c.TakeNote(" "): (R.EMPTY_NOTE,) * 4,
    c.TurnLines(): (_NEW, R.NO_LINES, R.NO_LINES, _OVER),
    c.GoToLine(0): (_NEW, R.NO_LINES, R.NO_LINES, _OVER),
    c.ScrollLines(): (_NEW, R.NO_LINES, R.NO_LINES, _OVER),
    c.StopScroll(): (_NEW, R.NO_LINES, R.NO_LINES, _OVER),
    c.AcknowledgeMessage(): (R.NO_MESSAGE,) * 4,
    c.ApplyCatchUp(()): (_NEW, R.NO_CHANGES, R.NO_CHANGES, _OVER),
    c.WithdrawCatchUp(): (_NEW, R.NOTHING_TO_WITHDRAW, R.NOTHING_TO_WITHDRAW, _OVER),
    c.ReportCue(1, c.Outcome.STARTED): (OK,) * 4,
    c.Reopen(0): (OK,) * 4,
    EditPlan(change_segments(show_with_cue(), ["s3"], {"title": "S"})): (OK, OK, OK, _OVER),
    EditPlan(change_segments(show_with_cue(), ["s1"], {"title": "S"})): (
        *(OK, R.SEGMENT_HAS_STARTED, R.SEGMENT_HAS_STARTED, _OVER),
    ),
    c.Tick(): (OK,) * 4,
    a.ShowLook(Look()): (OK,) * 4,
    a.PrepareLook(Look()): (OK,) * 4,
    a.Take(): (OK, OK, OK, OK),
    a.SafeTitle(): (OK,) * 4,
    a.Black(): (OK,) * 4,
    a.OtherProgram(): (OK,) * 4,
    a.ChooseTheme("plain"): (OK,) * 4,
    a.TurnPage(1): (R.NO_SLIDES,) * 4,
    a.ReportPages(1, 3): (OK,) * 4,
}


@pytest.mark.parametrize("command", TABLE, ids=str)
@pytest.mark.parametrize("phase", PHASES)
def test_a_command_is_done_or_refused_by_phase(phase: str, command: c.Command) -> None:
    reason = TABLE[command][list(PHASES).index(phase)]
    evening = PHASES[phase]()
    time = "17:30" if phase == "idle" else "18:07"
    assert evening.refusal(time, command) is reason
    if reason is None:
        evening.do(time, command)


def test_the_table_has_every_command() -> None:
    every = {
        command.__name__
        for command in c.Command.__subclasses__()
        if command.__module__ in (c.__name__, a.__name__, cc.__name__, EditPlan.__module__)
    }
    assert {type(command).__name__ for command in TABLE} == every


def test_a_show_without_segments_cannot_start() -> None:
    assert Evening(make_show()).refusal("18:00", c.Start()) is R.EMPTY_SHOW


def test_nothing_is_skipped_where_nothing_is_to_come() -> None:
    assert Evening.begun(make_show(5)).refusal("18:01", c.Skip()) is R.NOTHING_PENDING


def test_a_segment_is_skipped_once() -> None:
    evening = running()
    evening.do("18:06", c.Skip("s3"))
    assert evening.refusal("18:06", c.Skip("s3")) is R.NOT_PENDING


@pytest.mark.parametrize("command", [c.Jump("s2"), c.Start("s2")], ids=str)
def test_the_chain_does_not_go_to_a_background_segment(command: c.Command) -> None:
    show = changed(make_show(5, 5, 5), s2={"is_background": True})
    evening = Evening.begun(show) if isinstance(command, c.Jump) else Evening(show)
    assert evening.refusal("18:01", command) is R.BESIDE_THE_CHAIN


class TestStart:
    def test_a_run_starts_with_its_first_segment(self) -> None:
        evening = Evening(make_show(5, 5))
        started, first, *_ = evening.do("18:00", c.Start())
        assert started == e.RunStarted(at=at("18:00"), segment="s1")
        assert first == e.SegmentStarted(at=at("18:00"), segment="s1", cause=e.Cause.START)

    def test_a_start_further_on_skips_those_before(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5, 5), segment="s3")
        assert evening.statuses == "skipped skipped current pending"

    def test_a_go_on_an_idle_show_is_refused_with_the_hint_to_start(self) -> None:
        assert "开演" in str(idle().refusal("18:00", c.Go()))


class TestGo:
    def test_it_leads_to_the_next_segment(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:04", c.Go())
        assert evening.statuses == "done current pending"
        assert evening.actual("s1") == ("18:00:00", "18:04:00")

    def test_it_passes_over_what_was_skipped(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:01", c.Skip())
        evening.do("18:04", c.Go())
        assert evening.statuses == "done skipped current"

    def test_while_held_it_advances_and_runs(self) -> None:
        evening = held()
        evening.do("18:07", c.Go())
        assert (evening.state.phase, evening.on) == (Phase.RUNNING, "s3")
        assert evening.state.progress_of("s2").held_ms == MINUTE

    def test_an_early_one_starts_an_at_segment_now(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s2={"at": "18:30"}))
        evening.do("18:05", c.Go())
        assert evening.actual("s2")[0] == "18:05:00"

    def test_on_the_last_segment_it_is_refused_with_the_hint_to_end(self) -> None:
        reason = Evening.begun(make_show(5)).refusal("18:09", c.Go())
        assert reason is R.LAST_SEGMENT and "End" in str(reason)

    def test_only_end_finishes_a_run(self) -> None:
        evening = Evening.begun(changed(make_show(5), s1={"end_rule": EndRule.AUTO}))
        evening.wait("23:00")
        assert evening.state.phase is Phase.RUNNING


class TestGoGuard:
    def test_a_second_go_within_400_ms_is_refused(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:01", c.Go())
        assert evening.refusal("18:01:00.001", c.Go()) is R.GO_GUARD
        assert evening.refusal("18:01:00.399", c.Go()) is R.GO_GUARD
        assert evening.refusal("18:01:00.400", c.Go()) is None

    def test_it_counts_from_an_advance_of_any_cause(self) -> None:
        begun = Evening.begun(make_show(5, 5))
        assert begun.refusal("18:00:00.399", c.Go()) is R.GO_GUARD
        by_itself = Evening.begun(changed(make_show(5, 5, 5), s1={"end_rule": EndRule.AUTO}))
        assert by_itself.refusal("18:05:00.399", c.Go()) is R.GO_GUARD
        assert by_itself.refusal("18:05:00.400", c.Go()) is None
        jumped = Evening.begun(make_show(5, 5, 5))
        jumped.do("18:01", c.Jump("s2"))
        assert jumped.refusal("18:01:00.399", c.Go()) is R.GO_GUARD

    def test_a_go_that_was_refused_does_not_lengthen_it(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.refuses("18:00:00.300", c.Go(), R.GO_GUARD)
        assert evening.refusal("18:00:00.400", c.Go()) is None

    def test_it_is_a_setting_of_the_show(self) -> None:
        evening = Evening.begun(make_show(5, 5, go_guard_ms=2_000))
        assert evening.refusal("18:00:01.999", c.Go()) is R.GO_GUARD
        assert evening.refusal("18:00:02", c.Go()) is None

    def test_it_guards_against_nothing_but_go(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        for command in (c.Hold(), c.AddTime(MINUTE), c.Skip(), c.End()):
            assert evening.refusal("18:00:00.001", command) is None


class TestAddTime:
    def test_ten_seconds_over_and_a_minute_added_leaves_fifty_seconds(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:05:10", c.AddTime(MINUTE))
        assert evening.remaining_s == 50

    def test_no_more_is_taken_than_remains(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        (added, *_) = evening.do("18:04:20", c.AddTime(-MINUTE))
        assert isinstance(added, e.TimeAdded) and added.ms == -40 * SECOND
        assert evening.remaining_s == 0

    @pytest.mark.parametrize("time", ["18:05", "18:06"])
    def test_nothing_is_taken_where_nothing_remains(self, time: str) -> None:
        evening = Evening.begun(make_show(5, 5))
        assert evening.refusal(time, c.AddTime(-1)) is R.NOTHING_TO_TAKE

    def test_taking_while_held_goes_by_the_time_that_stands(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:04", c.Hold())
        evening.do("18:30", c.AddTime(-2 * MINUTE))
        assert evening.remaining_s == 0

    def test_all_of_a_segment_can_be_taken_and_given_back(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:00", c.AddTime(-5 * MINUTE), c.AddTime(5 * MINUTE))
        assert evening.remaining_s == 300


class TestSkipAndJump:
    def test_a_jump_forward_skips_those_passed(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5, 5))
        evening.do("18:02", c.Jump("s3"))
        assert evening.statuses == "done skipped current pending"

    def test_a_jump_back_makes_all_after_it_pending_again(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5, 5))
        evening.do("18:01", c.Go())
        evening.do("18:02", c.Jump("s4"))
        evening.do("18:03", c.Jump("s1"))
        assert evening.statuses == "current pending pending pending"

    def test_a_jump_back_leaves_what_skip_took(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5, 5))
        evening.do("18:01", c.Skip("s3"))
        evening.do("18:02", c.Jump("s4"))
        evening.do("18:03", c.Jump("s1"))
        assert evening.statuses == "current pending skipped pending"

    def test_a_skipped_segment_can_be_jumped_to(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:01", c.Skip("s2"), c.Jump("s2"))
        assert evening.statuses == "done current pending"

    def test_actual_times_are_those_of_the_last_visit(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        evening.do("18:05", c.Go())
        evening.do("18:08", c.Jump("s1"))
        assert evening.actual("s1") == ("18:08:00", None)
        assert evening.actual("s2") == ("18:05:00", "18:08:00")
        evening.do("18:10", c.Go())
        assert evening.actual("s1") == ("18:08:00", "18:10:00")
        assert evening.actual("s2") == ("18:10:00", None)

    def test_a_second_visit_begins_with_nothing_added_or_held(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.AddTime(MINUTE), c.Hold())
        evening.do("18:05", c.Go())
        evening.do("18:08", c.Jump("s1"))
        assert (evening.remaining_s, evening.state.phase) == (300, Phase.RUNNING)
