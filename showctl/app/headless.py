"""A rehearsal without windows: the engine on a simulated clock that steps as fast as it goes.

With a script, nothing is pressed that the script does not press. Without one, GO comes by the
plan: at the later of a segment's end and the next *at* instant, and End at the last one's end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from showctl.app.engine import Engine, Update
from showctl.app.ports import EventLog, Mode, SteppedClock
from showctl.app.script import ScriptedAction
from showctl.domain import commands as c
from showctl.domain.agenda import next_item
from showctl.domain.by_plan import NO_DELAYS, Delays, next_press
from showctl.domain.events import Event, RunOpened
from showctl.domain.plan import Show
from showctl.domain.run import begin
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import advance_due

Wait = Callable[[datetime], None]


class HeadlessRehearsal:
    """Runs a show on a paused simulated clock that it jumps from instant to instant.

    `wait`, where given, is called before each step with the instant to come, to keep a pace.
    """

    def __init__(
        self,
        show: Show,
        log: EventLog,
        clock: SteppedClock,
        *,
        listener: Callable[[Update], None],
        wait: Wait | None = None,
    ) -> None:
        self._clock, self._wait = clock, wait
        opened = RunOpened(at=clock.now(), show=show, is_rehearsal=True)
        self._run, self._log = log.open_run(Mode.REHEARSAL, opened.at), log
        log.append(self._run, 1, [opened])
        self._engine = Engine(log=log, run=self._run, clock=clock, state=begin(opened), length=1)
        self._engine.subscribe(listener)
        listener(Update(self._engine.state, (opened,), opened.at, c.Tick()))

    @property
    def state(self) -> RunState:
        """The state so far."""
        return self._engine.state

    @property
    def events(self) -> Sequence[Event]:
        """The log so far."""
        return self._log.read(self._run)

    def play(
        self, script: Sequence[ScriptedAction], observe: Callable[[RunState, datetime], None]
    ) -> None:
        """Do the actions in order, each after what fell due by its instant."""
        for action in script:
            self._go_to(action.at)
            if action.command is None:
                self._do(c.Tick())
                observe(self.state, action.at)
            else:
                self._do(action.command)

    def follow_plan(self, begins_at: datetime, delays: Delays = NO_DELAYS) -> Iterator[RunState]:
        """Begin at an instant and press GO by the plan to the end, with delays; yields after each
        advance."""
        self._go_to(begins_at)
        self._do(c.Start())
        while self.state.phase is not Phase.FINISHED:
            yield self.state
            press, by_itself = next_press(self.state, delays), advance_due(self.state)
            at = press.at if press else by_itself
            assert at is not None, "nothing holds a rehearsal by the plan"
            self._go_to(at)
            self._do(press.command if press else c.Tick())
        yield self.state

    def _go_to(self, at: datetime) -> None:
        if self._wait is not None:
            while (item := next_item(self.state)) is not None and item.ripe < at:
                self._step(item.ripe)
        self._step(at)

    def _step(self, to: datetime) -> None:
        if self._wait is not None:
            self._wait(to)
        self._clock.jump(max(to, self._clock.now()))
        if self._wait is not None:
            self._do(c.Tick())

    def _do(self, command: c.Command) -> None:
        self._engine.submit(command)
        self._engine.run_pending()


def without_guard(show: Show) -> Show:
    """The show for a run that no hand presses: segments of no length are gone through at once."""
    return replace(show, go_guard_ms=0)
