"""The bridge between the engine's thread and the windows.

`RunSource` is what every view is given: the state, the forecast (computed once for each state, and
no further than is asked for), the clock, and signals on the GUI thread. Views ask for changes
through `dispatch` only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from showctl.app.engine import Engine, Update
from showctl.app.hands import Hand
from showctl.app.ports import Clock, SteppedClock
from showctl.domain.commands import Command
from showctl.domain.plan import SECOND
from showctl.domain.state import RunState
from showctl.domain.timing import Ahead, Forecast, remaining

# One frame at 60 Hz: nothing on a screen needs to change more often.
_FRAME_MS = 16


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the operator. `level` is "info", "warning" or "error"."""

    level: str
    text: str


class RunSource(QObject):
    """The run as the windows see it. Lives on the GUI thread.

    `changed` carries each Update (events, refusals, faults), `ticked` the show time whenever a
    displayed second may have changed, `noticed` a Notice, `replaced` nothing: another run (live
    or rehearsal) has taken the place of the one before, draw everything anew.
    """

    changed = Signal(object)
    ticked = Signal(object)
    noticed = Signal(object)
    replaced = Signal()
    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._engine: Engine | None = None
        self._clock: Clock | None = None
        self._state: RunState | None = None
        self._spans: Forecast | None = None
        self._posted.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def attach(self, engine: Engine, clock: Clock) -> None:
        """Show this engine's run from now on."""
        self._engine, self._clock = engine, clock
        self._state, self._spans = engine.state, None
        engine.subscribe(lambda update: self._posted.emit((engine, update)))
        self.replaced.emit()
        self._tick()

    @property
    def state(self) -> RunState:
        """The state that is shown."""
        assert self._state is not None, "attach an engine first"
        return self._state

    @property
    def spans(self) -> Forecast:
        """The forecast of that state."""
        if self._spans is None:
            self._spans = Ahead(self.state)
        return self._spans

    @property
    def clock(self) -> Clock:
        """The clock of the run."""
        assert self._clock is not None, "attach an engine first"
        return self._clock

    @property
    def stepped_clock(self) -> SteppedClock | None:
        """The clock, where the operator may turn it (a rehearsal)."""
        if self.state.is_rehearsal and isinstance(self._clock, SteppedClock):
            return self._clock
        return None

    def now(self) -> datetime:
        """Show time."""
        return self.clock.now()

    def dispatch(self, command: Command) -> None:
        """Ask the engine; what comes of it arrives as `changed`."""
        assert self._engine is not None, "attach an engine first"
        self._engine.submit(command)

    @property
    def hand(self) -> Hand | None:
        """What presses by itself in a rehearsal."""
        return self._engine.hand if self._engine else None

    def use_hand(self, hand: Hand | None) -> None:
        """Let a hand press from now on, in a rehearsal; None: nobody does."""
        assert self._engine is not None, "attach an engine first"
        self._engine.use_hand(hand)

    def next_instant(self) -> datetime | None:
        """When something happens by itself next; None where nothing will."""
        return self._engine.next_instant() if self._engine else None

    def notice(self, level: str, text: str) -> None:
        """Tell the operator something."""
        self.noticed.emit(Notice(level, text))

    def refresh(self) -> None:
        """The clock was turned: show it at once."""
        self._tick()

    def _take(self, posted: tuple[Engine, Update]) -> None:
        engine, update = posted
        if engine is not self._engine:
            return
        self._state, self._spans = update.state, None
        self.changed.emit(update)
        self._tick()

    def _tick(self) -> None:
        now = self.now()
        self.ticked.emit(now)
        self._timer.start(self._ms_to_next_second(now))

    def _ms_to_next_second(self, now: datetime) -> int:
        """Real milliseconds until the time of day or the countdown shows another second."""
        rate = self.clock.rate
        if rate == 0:
            return SECOND
        ahead = [SECOND - now.microsecond // 1000]
        left = remaining(self.state, now)
        if left is not None:
            ahead.append(left % SECOND or SECOND)
        return max(_FRAME_MS, int(min(ahead) / rate))
