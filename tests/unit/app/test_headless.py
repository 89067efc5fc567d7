"""A rehearsal without windows: by the plan, or by a script."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from showctl.adapters.clock import SimulatedClock
from showctl.app.engine import Update
from showctl.app.headless import HeadlessRehearsal, without_guard
from showctl.app.script import ScriptedAction
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, EndRule, Show
from showctl.domain.run import replay
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import forecast, over_under
from tests.fakes import FakeEventLog
from tests.plans import make_show
from tests.unit.domain.evening import at, changed, clock

AUTO: dict[str, Any] = {"end_rule": EndRule.AUTO}
CLOCK: dict[str, Any] = {"end_rule": EndRule.CLOCK}


def by_the_plan(show: Show, begins: str = "18:00") -> HeadlessRehearsal:
    rehearsal = HeadlessRehearsal(
        without_guard(show),
        FakeEventLog(),
        SimulatedClock(at("17:00"), is_paused=True),
        listener=lambda update: None,
    )
    for _ in rehearsal.follow_plan(at(begins)):
        pass
    return rehearsal


def times(rehearsal: HeadlessRehearsal) -> list[str | None]:
    """When each segment of the chain started, and the end."""
    state = rehearsal.state
    starts = [state.progress_of(s.id).actual_start for s in state.show.segments]
    return [clock(start) for start in (*starts, state.ended_at)]


class TestByThePlan:
    @pytest.mark.parametrize(
        "show",
        [
            make_show(5, 5, 5),
            make_show(5),
            make_show(0, 5, 0, 0, 5, 0),
            changed(make_show(5, 5, 5), s2={"at": "18:20"}),
            changed(make_show(5, 5, 5), s1=AUTO, s2=AUTO, s3=AUTO),
            changed(make_show(5, 5), s1=AUTO, s2={"at": "18:10", **AUTO}),
            changed(make_show(0, 0, 5), s1=AUTO, s2=AUTO),
            changed(make_show(5, 5), s1=CLOCK, s2=CLOCK),
            changed(make_show(5, 10, 5), s2={"is_background": True}),
            changed(make_show(5, 1, 5), s2={"is_background": True, "at": "18:01"}),
            changed(make_show(5, 5), s2={"at": "24:10"}),
        ],
        ids=str.split("plain one zero gap auto auto-gap zero-auto clock beside at midnight"),
    )
    def test_it_ends_as_planned_with_every_segment_at_its_time(self, show: Show) -> None:
        state = by_the_plan(show).state
        assert state.phase is Phase.FINISHED
        assert over_under(state, forecast(state), at("26:00")) == 0
        for segment in show.segments:
            progress = state.progress_of(segment.id)
            assert progress.status is Status.DONE
            assert progress.actual_start == state.planned[segment.id].start

    def test_nothing_is_overrun(self) -> None:
        rehearsal = by_the_plan(make_show(5, 0, 5))
        kinds = {event.kind for event in rehearsal.events if isinstance(event, e.AlertRaised)}
        assert not kinds & {e.AlertKind.OVERRUN, e.AlertKind.CRITICAL}

    def test_go_comes_at_the_later_of_the_end_and_the_next_at_instant(self) -> None:
        show = changed(make_show(5, 5, 5), s2={"at": "18:08"})
        assert times(by_the_plan(show)) == ["18:00:00", "18:08:00", "18:13:00", "18:18:00"]

    def test_begun_late_it_is_late_by_what_the_gaps_do_not_absorb(self) -> None:
        show = changed(make_show(5, 5, 5), s2={"at": "18:08"})
        late = by_the_plan(show, "18:05")
        assert times(late) == ["18:05:00", "18:10:00", "18:15:00", "18:20:00"]

    def test_overlapping_rows_come_one_after_the_other(self) -> None:
        show = changed(make_show(10, 10), s2={"at": "18:05"})
        assert times(by_the_plan(show)) == ["18:00:00", "18:10:00", "18:20:00"]

    def test_a_clock_segment_that_begins_past_its_end_is_left_at_once(self) -> None:
        show = changed(make_show(5, 5, 5), s2=CLOCK)
        assert times(by_the_plan(show, "18:07")) == ["18:07:00", "18:12:00", "18:12:00", "18:17:00"]

    def test_its_log_is_a_rehearsals_and_enough_by_itself(self) -> None:
        rehearsal = by_the_plan(make_show(5, 5))
        assert rehearsal.state.is_rehearsal
        assert replay(rehearsal.events) == rehearsal.state

    def test_a_pace_is_asked_to_wait_for_every_step(self) -> None:
        steps: list[datetime] = []
        rehearsal = HeadlessRehearsal(
            without_guard(changed(make_show(5), s1={"standby_ms": None})),
            FakeEventLog(),
            SimulatedClock(at("18:00"), is_paused=True),
            listener=lambda update: None,
            wait=steps.append,
        )
        list(rehearsal.follow_plan(at("18:00")))
        assert [clock(step) for step in steps] == ["18:00:00", "18:04:00", "18:05:00"]


class TestByAScript:
    def play(self, show: Show, *actions: tuple[str, c.Command | None]) -> None:
        """Play actions, remembering the updates and what was observed."""
        self.updates: list[Update] = []
        self.observed: list[tuple[RunState, datetime]] = []
        self.rehearsal = HeadlessRehearsal(
            show,
            FakeEventLog(),
            SimulatedClock(at("17:00"), is_paused=True),
            listener=self.updates.append,
        )
        script = [ScriptedAction(at(time), "", command) for time, command in actions]
        self.rehearsal.play(script, lambda state, now: self.observed.append((state, now)))

    def test_nothing_is_pressed_that_it_does_not_press(self) -> None:
        self.play(make_show(5, 5), ("18:00", c.Start()), ("19:00", None))
        state = self.rehearsal.state
        assert state.visit is not None and state.visit.segment == "s1"
        assert state.phase is Phase.RUNNING

    def test_what_is_due_comes_before_the_action_at_the_same_instant(self) -> None:
        prompt = Cue(
            id="q", title="q", kind=CueKind.PROMPT, trigger=Trigger.START, offset_ms=MINUTE
        )
        show = changed(make_show(5, 5), s1={"cues": (prompt,)})
        self.play(show, ("18:00", c.Start()), ("18:01", c.Go()))
        names = [type(event).__name__ for event in self.rehearsal.events]
        assert names.index("CueFired") < len(names) - 1 - names[::-1].index("SegmentStarted")

    def test_an_automatic_advance_at_the_same_instant_comes_before_go(self) -> None:
        show = changed(make_show(5, 5, 5), s1=AUTO)
        self.play(show, ("18:00", c.Start()), ("18:05", c.Go()))
        assert self.updates[-1].refused is not None

    def test_a_refused_action_is_told_and_the_rehearsal_goes_on(self) -> None:
        self.play(make_show(5, 5), ("18:00", c.Go()), ("18:00", c.Start()), ("18:01", c.Go()))
        assert [bool(update.refused) for update in self.updates if update.command == c.Go()] == [
            True,
            False,
        ]
        visit = self.rehearsal.state.visit
        assert visit is not None and visit.segment == "s2"

    def test_an_observation_sees_what_is_due_by_then_and_changes_nothing(self) -> None:
        self.play(make_show(5, 5), ("18:00", c.Start()), ("18:04", None), ("18:04", None))
        (first, now), (second, _) = self.observed
        assert now == at("18:04") and first == second
        assert [alert.kind for alert in first.alerts][-1] is e.AlertKind.WARNING
