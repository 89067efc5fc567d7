"""Any evening: replay is the live state, a restart changes nothing, the rules hold throughout."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.agenda import next_item
from showctl.domain.calendar import length, milliseconds
from showctl.domain.cue import Trigger
from showctl.domain.decide import fall_due
from showctl.domain.plan import (
    MINUTE,
)
from showctl.domain.run import replay
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import (
    Ahead,
    elapsed,
    expected_end,
    forecast,
    overrun,
    raw_remaining,
    remaining,
)
from tests.plans import make_show
from tests.unit.domain.any_evening import Live, Script, played, scripts
from tests.unit.domain.evening import Evening, at, changed, of_day

_TIMED = (Trigger.START, Trigger.BEFORE_END, Trigger.CLOCK)
_MODEST = settings(max_examples=100, deadline=None)


@_MODEST
@given(scripts())
def test_the_replayed_log_is_the_live_state(script: Script) -> None:
    live = played(script)
    assert replay(live.log) == live.state


@_MODEST
@given(scripts(), st.data())
def test_a_restart_between_two_commands_changes_nothing(
    script: Script, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(script.steps)))
    live = Live.opened(script.show)
    for place, (now, command) in enumerate(script.times()):
        if place == cut:
            live = Live.from_log(live.log)
        live.do(now, command)
    assert live.log == played(script).log


@_MODEST
@given(scripts())
def test_a_restart_amid_what_falls_due_changes_nothing(script: Script) -> None:
    live = played(script)
    for now, first, after in live.batches:
        for cut in range(first, after):
            assert fall_due(replay(live.log[:cut]), now) == tuple(live.log[cut:after])


@_MODEST
@given(scripts(), st.integers(0, 5))
def test_how_often_the_engine_ticks_changes_nothing(script: Script, ticks: int) -> None:
    live, before = Live.opened(script.show), None
    for now, command in script.times():
        for tick in range(1, ticks + 1) if before else ():
            live.do(before + (now - before) * tick / (ticks + 1), c.Tick())
        live.do(now, command)
        before = now
    assert live.log == played(script).log


@_MODEST
@given(scripts())
def test_the_rules_hold_at_every_step(script: Script) -> None:
    live = Live.opened(script.show)
    for now, command in script.times():
        live.do(now, command)
        assert fall_due(live.state, now) == ()
        due = next_item(live.state)
        assert due is None or due.ripe > now
        _check_statuses(live.state)
        _check_countdown(live.state, now)
        _check_forecast(live.state, now)
    _check_log(live.log)


@_MODEST
@given(scripts(), st.data())
def test_a_forecast_followed_as_far_as_asked_says_what_the_whole_one_says(
    script: Script, data: st.DataObject
) -> None:
    live = Live.opened(script.show)
    for now, command in script.times():
        live.do(now, command)
        whole, ahead = forecast(live.state), Ahead(live.state)
        of_the_show = [segment.id for segment in script.show.segments]
        asked = data.draw(st.permutations([*of_the_show, "nobody"]))
        assert {key: ahead.get(key) for key in asked} == {key: whole.get(key) for key in asked}
        assert dict(ahead) == whole and len(ahead) == len(whole)


@_MODEST
@given(scripts())
def test_nobody_and_nothing_is_called_later_than_the_forecast_says(script: Script) -> None:
    live = Live.opened(script.show)
    for now, command in script.times():
        live.do(now, command)
        spans = forecast(live.state)
        called = {key[1:3] for key in live.state.fired if key[0] == "standby"}
        for segment in script.show.segments:
            if live.state.status(segment.id) is not Status.PENDING or segment.standby_ms is None:
                continue
            if segment.is_reserve:
                assert segment.id not in {called_for for called_for, _ in called}
                continue
            is_near = spans[segment.id].start.at(now) <= now + length(segment.standby_ms)
            visit = live.state.next_visit_number(segment.id)
            assert (segment.id, visit) in called or not is_near
        end = expected_end(live.state, spans)
        if spans and end is not None and script.show.curfew_ms and end.at(now) > at("24:20"):
            assert any(alert.kind is e.AlertKind.CURFEW for alert in live.state.alerts)


def _check_statuses(state: RunState) -> None:
    chain = [segment.id for segment in state.show.segments if segment.is_in_chain]
    statuses = [state.status(segment_id) for segment_id in chain]
    reserves = [state.status(segment.id) for segment in state.show.reserves]
    is_on = state.phase in (Phase.RUNNING, Phase.HELD)
    assert [*statuses, *reserves].count(Status.CURRENT) == is_on
    assert (state.visit is not None) is is_on
    if state.visit is None:
        assert state.beside == {}
        return
    assert state.status(state.visit.segment) is Status.CURRENT
    assert (state.phase is Phase.HELD) is (state.visit.held_since is not None)
    last = state.show.segments[state.place].id
    here = chain.index(last)
    assert (last == state.visit.segment) is state.show.segment(state.visit.segment).is_in_chain
    assert not {Status.PENDING, Status.CURRENT} & set(statuses[:here])
    assert not {Status.DONE, Status.CURRENT} & set(statuses[here + 1 :])


def _check_countdown(state: RunState, now: datetime) -> None:
    visit, segment = state.visit, state.current
    if visit is None or segment is None:
        assert remaining(state, now) is None
        return
    left = remaining(state, now)
    assert left is not None and overrun(state, now) == max(0, -left)
    if not segment.is_to_its_planned_end:
        allotted = segment.duration_ms + visit.added_ms
        assert elapsed(visit, now) + raw_remaining(state, visit, now) == allotted


def _check_forecast(state: RunState, now: datetime) -> None:
    end = now
    for segment_id, span in forecast(state).items():
        start, stop = span.start.at(now), span.end.at(now)
        assert start <= stop and stop >= now
        if state.status(segment_id) is Status.PENDING:
            assert start >= now
        if not state.show.segment(segment_id).is_background:
            assert start >= end or state.status(segment_id) is Status.CURRENT
            end = stop


def _check_log(log: list[e.Event]) -> None:
    assert all(one.at <= two.at for one, two in pairwise(log))
    raised = [event for event in log if isinstance(event, e.AlertRaised)]
    keys = Counter((a.kind, a.segment, a.visit, a.round, a.mark_ms) for a in raised)
    assert all(count == 1 for count in keys.values())
    assert all(alert.due <= alert.at for alert in raised)
    cues = replay(log).show.cues
    timed = [
        event
        for event in log
        if isinstance(event, e.CueFired) and event.due and cues[event.cue].trigger in _TIMED
    ]
    assert all(n == 1 for n in Counter((cue.cue, cue.visit) for cue in timed).values())
    after_waits = [event for event in log if isinstance(event, e.CueFired) and event.due]
    assert len(after_waits) - len(timed) <= replay(log).waits_begun


@given(st.integers(0, 30 * MINUTE), st.integers(0, 30 * MINUTE), st.integers(0, 10 * MINUTE))
def test_a_countdown_over_midnight_with_a_hold_is_exact_to_the_millisecond(
    before: int, held: int, after: int
) -> None:
    evening = Evening.begun(make_show(30, start_ms=of_day("23:50")), "23:50")
    for ms, command in [(before, c.Hold()), (held, c.Resume()), (after, c.Tick())]:
        now = evening.now + length(ms)
        evening.do(_time(now), command)
    assert evening.elapsed_s == (before + after) / 1000
    assert evening.remaining_s == (30 * MINUTE - before - after) / 1000


def test_23_50_to_00_20_held_over_midnight() -> None:
    evening = Evening.begun(changed(make_show(30, 5, start_ms=of_day("23:50"))), "23:50:00.007")
    evening.do("23:58:30.123", c.Hold())
    evening.wait("24:00:00")
    assert (evening.elapsed_s, evening.remaining_s) == (510.116, 1289.884)
    evening.do("24:03:00.456", c.Resume())
    evening.wait("24:10:00.001")
    assert (evening.elapsed_s, evening.remaining_s) == (929.661, 870.339)
    assert evening.expected("s2")[0] == "00:24:30.340"
    evening.wait("24:24:30.340")
    assert evening.remaining_s == 0 and evening.alerts(e.AlertKind.OVERRUN) == []
    evening.wait("24:24:30.341")
    assert evening.alerts(e.AlertKind.OVERRUN) == [("overrun", "s1", "00:24:30.340")]


def _time(instant: datetime) -> str:
    past = milliseconds(instant - at("00:00"))
    return f"{past // 3_600_000}:{past // 60_000 % 60:02}:{past // 1000 % 60:02}.{past % 1000:03}"
