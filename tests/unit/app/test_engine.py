"""The engine: one queue, durable before anyone is told, and nothing stops the show."""

from __future__ import annotations

import pytest

from showctl.adapters.clock import SimulatedClock
from showctl.app.engine import Update
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, EndRule
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.app.stage import Stage
from tests.unit.domain.evening import at, changed


@pytest.fixture
def stage() -> Stage:
    stage = Stage(make_show(5, 5, 5))
    stage.tell("18:00", c.Start())
    return stage


def names(update: Update) -> list[str]:
    return [type(event).__name__ for event in update.events]


class TestQueue:
    def test_commands_are_done_in_the_order_they_came(self, stage: Stage) -> None:
        stage.tell("18:01", c.Hold(), c.Resume(), c.Go())
        given = [type(update.command).__name__ for update in stage.updates[-3:]]
        assert given == ["Hold", "Resume", "Go"]

    def test_a_command_given_meanwhile_waits_until_all_have_been_told(self, stage: Stage) -> None:
        told: list[str] = []

        def hold_at_once(update: Update) -> None:
            if isinstance(update.command, c.Go):
                stage.engine.submit(c.Hold())
                stage.engine.run_pending()
                assert stage.on == "s2" and "RunHeld" not in told

        stage.engine.subscribe(hold_at_once)
        stage.engine.subscribe(lambda update: told.extend(names(update)))
        stage.tell("18:01", c.Go())
        assert [name for name in told if name != "AlertRaised"] == ["SegmentStarted", "RunHeld"]

    def test_what_is_due_comes_before_the_command(self, stage: Stage) -> None:
        stage.tell("18:05:30", c.Go())
        late, go = stage.updates[-2:]
        assert isinstance(late.command, c.Tick) and isinstance(go.command, c.Go)
        assert {event.kind for event in late.events if isinstance(event, e.AlertRaised)} >= {
            e.AlertKind.WARNING,
            e.AlertKind.OVERRUN,
        }

    def test_run_forever_does_what_is_queued_until_it_is_stopped(self, stage: Stage) -> None:
        stage.clock.jump(at("18:01"))
        stage.engine.submit(c.Go())
        stage.engine.stop()
        stage.engine.submit(c.Hold())
        stage.engine.run_forever()
        assert stage.on == "s2" and stage.state.visit is not None
        assert stage.state.visit.held_since is None


class TestDurable:
    def test_events_are_in_the_log_before_anyone_is_told(self, stage: Stage) -> None:
        seen: list[bool] = []

        def look(update: Update) -> None:
            logged = stage.events
            seen.append(tuple(logged[len(logged) - len(update.events) :]) == update.events)

        stage.engine.subscribe(look)
        stage.tell("18:01", c.Go())
        assert seen and all(seen)

    def test_the_log_is_enough_for_the_state(self, stage: Stage) -> None:
        stage.tell("18:01", c.Hold(), c.AddTime(MINUTE), c.Go())
        stage.tell("18:20", c.Back())
        assert replay(stage.events) == stage.state

    def test_a_full_disk_gives_a_notice_and_the_show_goes_on(self, stage: Stage) -> None:
        before = len(stage.events)
        stage.log.is_full = True
        update = stage.tell("18:01", c.Go())
        assert update.fault == "The disk is full: make room."
        assert stage.on == "s2" and len(stage.events) == before

    def test_what_the_disk_refused_is_written_with_what_comes_next(self, stage: Stage) -> None:
        stage.log.is_full = True
        stage.tell("18:01", c.Go())
        stage.tell("18:02", c.Hold())
        stage.log.is_full = False
        update = stage.tell("18:03", c.Resume())
        assert update.fault is None
        assert replay(stage.events) == stage.state

    def test_a_sign_of_life_that_the_disk_refuses_stops_nothing(self, stage: Stage) -> None:
        stage.log.is_full = True
        stage.engine.submit(c.Hold())
        stage.engine.stop()
        stage.engine.run_forever()
        assert stage.state.visit is not None and stage.state.visit.held_since is not None


class TestRefused:
    def test_a_refusal_is_told_with_its_reason_and_leaves_no_trace(self, stage: Stage) -> None:
        logged, state = stage.events, stage.state
        update = stage.tell("18:00:00.100", c.Go())
        assert update.refused is not None and update.refused.reason is Reason.GO_GUARD
        assert update.events == () and isinstance(update.command, c.Go)
        assert (stage.events, stage.state) == (logged, state)

    def test_a_refusal_has_no_effect_outside(self, stage: Stage) -> None:
        performed = len(stage.effects.performed)
        stage.tell("18:00:00.100", c.Go())
        assert len(stage.effects.performed) == performed


class TestGuardInRealTime:
    def make(self, rate: float, **over: dict[str, EndRule]) -> tuple[Stage, list[int]]:
        real = [0]
        clock = SimulatedClock(at("18:00"), rate=rate, source=lambda: real[0])
        stage = Stage(changed(make_show(5, 5, 5), **over), clock=clock)
        stage.give(c.Start())
        return stage, real

    def test_in_fast_time_a_second_go_within_400_real_ms_is_refused(self) -> None:
        stage, real = self.make(60)
        real[0] = 1_000
        assert stage.give(c.Go()).refused is None
        real[0] = 1_399
        refused = stage.give(c.Go()).refused
        assert refused is not None and refused.reason is Reason.GO_GUARD
        real[0] = 1_400
        assert stage.give(c.Go()).refused is None

    def test_it_counts_from_an_automatic_advance_too(self) -> None:
        stage, real = self.make(60, s1={"end_rule": EndRule.AUTO})
        real[0] = 5_100
        stage.give(c.Tick())
        assert stage.on == "s2"
        real[0] = 5_300
        assert stage.give(c.Go()).refused is not None

    def test_in_slow_time_show_time_counts(self) -> None:
        stage, real = self.make(0.5)
        real[0] = 700
        assert stage.give(c.Go()).refused is not None
        real[0] = 800
        assert stage.give(c.Go()).refused is None


class TestOutside:
    def test_the_scheduler_is_armed_for_what_falls_due_before_the_next_ticks(self) -> None:
        stage = Stage(changed(make_show(10, 5), s1={"standby_ms": None}))
        stage.tell("18:00", c.Start())
        assert stage.scheduler.armed is None
        stage.tell("18:04:59", c.Tick())
        assert stage.scheduler.armed == at("18:05")
        stage.tell("18:04:59.500", c.AddTime(MINUTE))
        assert stage.scheduler.armed is None
        stage.tell("18:05:58.500", c.Tick())
        assert stage.scheduler.armed == at("18:06")
        stage.tell("18:05:58.600", c.End())
        assert stage.scheduler.armed is None

    def test_the_effects_are_told_even_when_nothing_happened(self, stage: Stage) -> None:
        stage.tell("18:02", c.Tick())
        assert stage.effects.kept_up[-1] == at("18:02")

    def test_an_error_of_ours_is_told_and_the_show_goes_on(self, stage: Stage) -> None:
        bugs: list[Exception] = []
        stage.engine._on_bug = bugs.append

        def break_on_go(update: Update) -> None:
            if isinstance(update.command, c.Go):
                raise ZeroDivisionError

        stage.engine.subscribe(break_on_go)
        stage.clock.jump(at("18:01"))
        for command in (c.Go(), c.Hold()):
            stage.engine.submit(command)
        stage.engine.stop()
        stage.engine.run_forever()
        assert [type(bug) for bug in bugs] == [ZeroDivisionError]
        assert isinstance(stage.updates[-1].command, c.Hold)


class TestRestart:
    def show_stage(self) -> Stage:
        prompt = Cue(
            id="q", title="q", kind=CueKind.PROMPT, trigger=Trigger.START, offset_ms=MINUTE
        )
        rules = {"cues": (prompt,), "end_rule": EndRule.AUTO, "standby_ms": None}
        stage = Stage(changed(make_show(5, 5), s1=rules, s2={"standby_ms": None}))
        stage.tell("18:00", c.Start())
        return stage

    def test_after_a_long_gap_nothing_fires_or_advances_by_itself(self) -> None:
        stage = self.show_stage()
        stage.reopened()
        stage.tell("18:10", c.Reopen(10 * MINUTE), c.Tick())
        assert stage.on == "s1"
        assert not any(isinstance(event, e.CueFired | e.AlertRaised) for event in stage.events)
        assert {item.what for item in stage.state.missed} >= {"cue", "warning", "advance"}

    def test_after_a_short_gap_the_run_goes_on(self) -> None:
        stage = self.show_stage()
        stage.tell("18:00:58", c.Tick())
        stage.reopened()
        stage.tell("18:01:02", c.Reopen(4_000))
        assert stage.state.missed == ()
        fired = [event.at for event in stage.events if isinstance(event, e.CueFired)]
        assert fired == [at("18:01")]

    def test_what_has_fired_stays_fired(self) -> None:
        stage = self.show_stage()
        stage.tell("18:01:01", c.Tick())
        stage.reopened()
        stage.tell("18:01:03", c.Reopen(2_000), c.Tick())
        assert sum(isinstance(event, e.CueFired) for event in stage.events) == 1
