"""A run on a clock that stands still, for tests of the emcee's screens."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from showctl.adapters.clock import SimulatedClock, TimeSource
from showctl.adapters.seeds import load_seed, seed_path
from showctl.app.engine import Engine
from showctl.app.ports import Mode
from showctl.domain.commands import Command
from showctl.domain.events import RunOpened
from showctl.domain.plan import Show
from showctl.domain.run import begin
from showctl.ui.qt_bridge import RunSource
from tests.fakes import FakeEventLog

ZONE = "Asia/Shanghai"
EVENING = date(2026, 2, 6)


@cache
def seed_show() -> Show:
    """The bundled annual party."""
    return load_seed(seed_path(), on=EVENING, timezone=ZONE)


def evening(hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A time of the evening."""
    return datetime(2026, 2, 6, hour, minute, second, tzinfo=ZoneInfo(ZONE))


class Stand:
    """A run with its source; time moves only by `wait`, or else as `time` says."""

    def __init__(
        self,
        show: Show,
        at: datetime,
        *,
        is_rehearsal: bool = False,
        time: TimeSource | None = None,
    ) -> None:
        self.real_ms = 0
        self.clock = SimulatedClock(at, source=time or (lambda: self.real_ms))
        log = FakeEventLog()
        run = log.open_run(Mode.REHEARSAL if is_rehearsal else Mode.LIVE, self.clock.now())
        opened = RunOpened(at=self.clock.now(), show=show, is_rehearsal=is_rehearsal)
        log.append(run, 1, [opened])
        self.engine = Engine(log=log, run=run, clock=self.clock, state=begin(opened), length=1)
        self.source = RunSource()
        self.source.attach(self.engine, self.clock)

    def do(self, *commands: Command) -> None:
        """Do commands, a GO guard's length apart, and let the windows see them."""
        from PySide6.QtCore import QCoreApplication

        for command in commands:
            self.engine.submit(command)
            self.engine.run_pending()
            self.real_ms += 500
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.real_ms += int(timedelta(**span).total_seconds() * 1000)
        self.source.refresh()
