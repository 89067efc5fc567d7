"""An engine on a paused simulated clock with fakes around it, driven by hand in tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from showctl.adapters.clock import SimulatedClock
from showctl.app.engine import Engine, Update
from showctl.app.ports import Mode
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.plan import Show
from showctl.domain.run import replay
from showctl.domain.state import RunState
from tests.fakes import FakeEventLog
from tests.unit.domain.evening import at


class FakeEffects:
    """Effects that only remember what they were told."""

    def __init__(self) -> None:
        self.performed: list[Update] = []
        self.kept_up: list[datetime] = []

    def perform(self, update: Update) -> None:
        self.performed.append(update)

    def keep_up(self, state: RunState, now: datetime) -> None:
        self.kept_up.append(now)


class FakeScheduler:
    """A scheduler that only remembers what it was armed for."""

    def __init__(self) -> None:
        self.armed: datetime | None = None

    def arm(self, at: datetime | None) -> None:
        self.armed = at

    def close(self) -> None: ...


class Stage:
    """A run on stage: `tell` turns the clock to a time and gives a command."""

    def __init__(self, show: Show, *, opened: str = "17:00", clock: SimulatedClock | None = None):
        self.clock = clock or SimulatedClock(at(opened), is_paused=True)
        self.log = FakeEventLog()
        opening = e.RunOpened(at=self.clock.now(), show=show)
        self.run = self.log.open_run(Mode.LIVE, opening.at)
        self.log.append(self.run, 1, [opening])
        self.updates: list[Update] = []
        self.effects, self.scheduler = FakeEffects(), FakeScheduler()
        self.engine = self.reopened()

    def reopened(self) -> Engine:
        """A new engine on the same log, as after a restart."""
        events = self.log.read(self.run)
        self.engine = Engine(
            log=self.log,
            run=self.run,
            clock=self.clock,
            state=replay(events),
            length=len(events),
        )
        self.engine.use(self.scheduler, self.effects)
        self.engine.subscribe(self.updates.append)
        return self.engine

    def tell(self, time: str, *commands: c.Command) -> Update:
        """Give commands at a time; the last update."""
        self.clock.jump(at(time))
        return self.give(*commands)

    def give(self, *commands: c.Command) -> Update:
        """Give commands now; the last update."""
        for command in commands:
            self.engine.submit(command)
        self.engine.run_pending()
        return self.updates[-1]

    @property
    def state(self) -> RunState:
        return self.engine.state

    @property
    def events(self) -> Sequence[e.Event]:
        """What is in the log."""
        return self.log.read(self.run)

    @property
    def on(self) -> str | None:
        return self.state.visit.segment if self.state.visit else None
