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
from showctl.domain.events import Event, RunOpened
from showctl.domain.plan import Show, StartRule
from showctl.domain.run import begin
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import advance_due, allotted_end

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

    def follow_plan(self, begins_at: datetime) -> Iterator[RunState]:
        """Begin at an instant and press GO by the plan to the end; yields after each advance."""
        self._go_to(begins_at)
        self._do(c.Start())
        while self.state.phase is not Phase.FINISHED:
            yield self.state
            at = _press_at(self.state)
            self._go_to(at)
            if advance_due(self.state) == at:
                self._do(c.Tick())
            else:
                self._do(c.Go() if self.state.next_segment() else c.End())
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


def _press_at(state: RunState) -> datetime:
    """When the plan lets the current segment go."""
    due = advance_due(state)
    if due is not None:
        return due
    assert state.visit is not None
    end = allotted_end(state, state.visit)
    assert end is not None, "nothing holds a rehearsal by the plan"
    end, following = max(end, state.visit.started_at), state.next_segment()
    if following is not None and following.start_rule is StartRule.AT:
        return max(end, state.planned[following.id].start)
    return end
