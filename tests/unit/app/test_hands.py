"""A hand that presses by itself gives the same log however the clock is turned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.adapters.clock import SimulatedClock
from showctl.app.engine import Engine
from showctl.app.hands import Hand, PlanHand, ScriptHand
from showctl.app.headless import HeadlessRehearsal, without_guard
from showctl.app.ports import FLAT_OUT, Mode
from showctl.app.recording import action_lines
from showctl.app.script import ScriptedAction, parse_script
from showctl.domain import audience_commands, cue_commands
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.by_plan import Delay
from showctl.domain.calendar import milliseconds
from showctl.domain.decide import decide, fall_due
from showctl.domain.plan import EndRule, Show
from showctl.domain.run import apply_all, begin
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import advance_due, raw_remaining
from tests.fakes import FakeEventLog
from tests.plans import make_show
from tests.unit.domain.any_evening import Script, played, scripts, shows
from tests.unit.domain.evening import at, changed, clock


class Turned:
    """A rehearsal on a clock whose source stands still until a test moves it."""

    def __init__(self, show: Show, hand: Hand | None, opened: str = "17:50") -> None:
        self.real_ms = 0
        self.clock = SimulatedClock(at(opened), source=lambda: self.real_ms)
        self.log = FakeEventLog()
        opening = e.RunOpened(at=self.clock.now(), show=show, is_rehearsal=True)
        self.run = self.log.open_run(Mode.REHEARSAL, opening.at)
        self.log.append(self.run, 1, [opening])
        self.engine = Engine(
            log=self.log, run=self.run, clock=self.clock, state=begin(opening), length=1
        )
        self.engine.use_hand(hand)
        self.tick()

    def tick(self, *commands: c.Command) -> None:
        for command in (*commands, c.Tick()):
            self.engine.submit(command)
        self.engine.run_pending()

    @property
    def events(self) -> tuple[e.Event, ...]:
        return self.log.read(self.run)


def by_the_plan(show: Show) -> tuple[e.Event, ...]:
    """The same without windows, stepped."""
    rehearsal = HeadlessRehearsal(
        show,
        FakeEventLog(),
        SimulatedClock(at("17:50"), is_paused=True),
        listener=lambda update: None,
    )
    for _ in rehearsal.follow_plan(at("18:00")):
        pass
    return tuple(rehearsal.events)


AUTO = {"end_rule": EndRule.AUTO}
SHOW = without_guard(changed(make_show(5, 0, 5, 5, 5), s3={"at": "18:20", **AUTO}, s4=AUTO))


class TestAuto:
    def test_one_leap_of_the_clock_is_the_whole_evening(self) -> None:
        turned = Turned(SHOW, PlanHand())
        turned.clock.jump(at("20:00"))
        turned.tick()
        assert turned.events == by_the_plan(SHOW)

    def test_fast_time_is_the_whole_evening_too(self) -> None:
        turned = Turned(SHOW, PlanHand())
        turned.clock.set_rate(60)
        while turned.engine.state.phase is not Phase.FINISHED:
            turned.real_ms += 333
            turned.tick()
        assert turned.events == by_the_plan(SHOW)

    def test_flat_out_goes_from_instant_to_instant(self) -> None:
        turned = Turned(SHOW, PlanHand())
        turned.clock.set_rate(FLAT_OUT)
        while (to := turned.engine.next_instant()) is not None:
            turned.real_ms += 1_000
            assert turned.clock.now() <= to, "it stands still in between"
            turned.clock.jump(to)
            turned.tick()
        assert turned.events == by_the_plan(SHOW)

    def test_a_delay_makes_it_late(self) -> None:
        turned = Turned(SHOW, PlanHand({None: Delay(percent=100)}))
        turned.clock.jump(at("20:00"))
        turned.tick()
        assert clock(turned.engine.state.ended_at) == "18:40:00"

    def test_it_stops_at_the_segment_it_was_to_reach(self) -> None:
        turned = Turned(SHOW, PlanHand(until="s3"))
        turned.clock.jump(at("18:24"))
        turned.tick()
        visit = turned.engine.state.visit
        assert visit is not None and (visit.segment, clock(visit.started_at)) == ("s3", "18:20:00")

    def test_a_back_by_hand_is_not_pressed_away_again(self) -> None:
        turned = Turned(SHOW, PlanHand())
        turned.clock.jump(at("18:06"))
        turned.tick(c.Back())
        turned.clock.jump(at("18:10"))
        turned.tick()
        assert turned.engine.hand is None
        visit = turned.engine.state.visit
        assert visit is not None and visit.segment == "s1"

    def test_in_a_live_run_nobody_presses(self) -> None:
        turned = Turned(SHOW, None)
        live = e.RunOpened(at=at("17:50"), show=SHOW)
        run = turned.log.open_run(Mode.LIVE, live.at)
        turned.log.append(run, 1, [live])
        engine = Engine(log=turned.log, run=run, clock=turned.clock, state=begin(live), length=1)
        engine.use_hand(PlanHand())
        turned.clock.jump(at("19:00"))
        engine.run_pending()
        assert engine.state.phase is Phase.IDLE


def test_a_refused_action_of_a_script_does_not_stop_it() -> None:
    commands = (("18:00", c.Go()), ("18:00", c.Start()), ("18:06", c.Go()))
    turned = Turned(SHOW, ScriptHand([ScriptedAction(at(t), "", one) for t, one in commands]))
    turned.clock.jump(at("18:30"))
    turned.tick()
    visit = turned.engine.state.visit
    assert visit is not None and visit.segment == "s2"


_UNSCRIPTED = (c.Panic, c.BringBackSound, c.ReportCue, c.MarkAsTest)
_UNSCRIPTED_MODULES = (audience_commands.__name__, cue_commands.__name__)


def _is_scripted(command: c.Command) -> bool:
    is_other = type(command).__module__ in _UNSCRIPTED_MODULES
    return not isinstance(command, _UNSCRIPTED) and not is_other


@given(scripts())
@settings(max_examples=60, deadline=None)
def test_a_recorded_run_played_back_is_the_same_run(script: Script) -> None:
    steps = [(ms, one) for ms, one in script.steps if _is_scripted(one)]
    script = Script(script.show, steps)
    live = played(script)
    lines = action_lines(live.log, script.show).splitlines()
    start = live.state.opened_at
    actions = parse_script(lines, script.show, script.show.date, start, start)
    again = HeadlessRehearsal(
        script.show,
        FakeEventLog(),
        SimulatedClock(start, is_paused=True),
        listener=lambda update: None,
    )
    until = script.times()[-1][0]
    again.play([*actions, ScriptedAction(until, "observe", None)], lambda *_: None)
    assert list(again.events) == live.log


_turns = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.integers(0, 20_000)),
        st.tuples(st.just("rate"), st.sampled_from([1, 2, 10, 60, Fraction(1, 2), 7])),
        st.tuples(st.just("jump"), st.integers(0, 120_000)),
        st.tuples(st.sampled_from(["pause", "resume"]), st.just(0)),
    ),
    min_size=200,
    max_size=200,
)


class Model:
    """Where a clock that was turned so must stand, in exact fractions of milliseconds."""

    def __init__(self) -> None:
        self.ms, self.rate, self.is_paused = Fraction(0), Fraction(1), False

    def turn(self, what: str, by: int | Fraction) -> None:
        turns: dict[str, Callable[[], object]] = {
            "pass": lambda: None if self.is_paused else self._go(by * self.rate),
            "rate": lambda: self._set(Fraction(by)),
            "jump": lambda: self._go(Fraction(by)),
            "pause": lambda: self._pause(True),
            "resume": lambda: self._pause(False),
        }
        turns[what]()

    def _go(self, ms: Fraction) -> None:
        self.ms += ms

    def _set(self, rate: Fraction) -> None:
        self.ms, self.rate = Fraction(int(self.ms)), rate

    def _pause(self, is_paused: bool) -> None:
        self.ms, self.is_paused = Fraction(int(self.ms)), is_paused


@given(shows(), _turns)
@settings(max_examples=25, deadline=None)
def test_turned_200_times_every_countdown_is_exact_and_each_item_fires_once(
    show: Show, turns: list[tuple[str, int | Fraction]]
) -> None:
    turned, model = Turned(show, PlanHand(), "23:45"), Model()
    for what, by in turns:
        if what == "pass":
            turned.real_ms += int(by)
        elif what == "rate":
            turned.clock.set_rate(float(by))
        elif what == "jump":
            turned.clock.jump(turned.clock.now() + timedelta(milliseconds=int(by)))
        else:
            getattr(turned.clock, what)()
        model.turn(what, by)
        if what == "jump":
            model.ms = Fraction(int(model.ms))
        turned.tick()
        now = turned.clock.now()
        assert milliseconds(now - at("23:45")) == int(model.ms)
        state = turned.engine.state
        if state.visit is not None:
            begun = milliseconds(state.visit.started_at - at("23:45"))
            left = raw_remaining(state, state.visit, now)
            then = raw_remaining(state, state.visit, state.visit.started_at)
            assert left == then - (int(model.ms) - begun)
    # What another cue sets off goes as often as that one asks: a group, a restart.
    linked = {link.to for links in show.links.after.values() for link in links}
    fired = [
        (event.cue, event.segment, event.visit)
        for event in turned.events
        if isinstance(event, e.CueFired) and event.cue not in linked
    ]
    raised = [
        (event.kind, event.segment, event.visit, event.round, event.mark_ms)
        for event in turned.events
        if isinstance(event, e.AlertRaised)
    ]
    assert len(set(fired)) == len(fired) and len(set(raised)) == len(raised)
    assert turned.events == stepped(turned.events[0], turned.clock)


def stepped(opened: e.Event, until: SimulatedClock) -> tuple[e.Event, ...]:
    """The same evening with nobody turning the clock, from press to press."""
    state: RunState = begin(opened)
    events, hand = [opened], PlanHand()
    while True:
        press = hand.next_press(state)
        at = press.at if press else advance_due(state)
        if at is None or at > until.now():
            break
        due = fall_due(state, max(at, state.last_at))
        state, events = apply_all(state, due), [*events, *due]
        if press is not None and hand.next_press(state) == press:
            new = decide(state, press.command, max(press.at, state.last_at))
            state, events = apply_all(state, new), [*events, *new]
    return (*events, *fall_due(state, until.now()))
