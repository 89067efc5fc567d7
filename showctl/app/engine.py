"""The engine: the only thing that changes the state of a run.

Commands go into one queue, from any thread; they are done one after the other on one thread
(`run_forever`), or by whoever calls `run_pending`. Each is decided, its events are made durable,
folded, and only then published. A disk that refuses never stops the show: the events are kept
and written with the next ones. Only what needs the disk (a draw's winners) has to wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isinf
from queue import Empty, SimpleQueue
from typing import Protocol

from showctl.app.hands import Hand
from showctl.app.ports import Clock, EventLog, LogConflict, Scheduler, StorageFault
from showctl.domain.agenda import next_item
from showctl.domain.by_plan import Press
from showctl.domain.commands import Back, Command, Go, PutInReserve, Reopen, Tick
from showctl.domain.decide import SILENT_GAP_MS, decide, fall_due
from showctl.domain.events import AdvanceDropped, Event, SegmentStarted
from showctl.domain.refusal import Reason, Refused
from showctl.domain.run import apply_all
from showctl.domain.state import RunState
from showctl.domain.timing import advance_due

TICK_S = 1.0

# A live item that is later than this (sleep, a restart) counts from when it was seen.
LATE_MS = SILENT_GAP_MS


@dataclass(frozen=True, slots=True)
class Update:
    """What came of one command: the events and the state after them, or the refusal."""

    state: RunState
    events: tuple[Event, ...]
    now: datetime
    command: Command
    refused: Refused | None = None
    fault: str | None = None


class Effects(Protocol):
    """Makes the outside follow the state; never called in a replay."""

    def perform(self, update: Update) -> None: ...

    def keep_up(self, state: RunState, now: datetime) -> None:
        """Nothing happened in the run, but its clock may have been turned."""


class Engine:
    """Runs one run."""

    def __init__(
        self,
        *,
        log: EventLog,
        run: int,
        clock: Clock,
        state: RunState,
        length: int,
        on_bug: Callable[[Exception], None] | None = None,
    ) -> None:
        """`state` is the fold of the run's log, `length` how many events that is. `on_bug` is
        told of an error of ours on the engine's thread, and the show goes on; without it the
        error is raised."""
        self._log, self._run, self._clock, self._on_bug = log, run, clock, on_bug
        self._scheduler: Scheduler | None = None
        self._effects: Effects | None = None
        self._hand: Hand | None = None
        self._state, self._length = state, length
        self._unsaved: list[Event] = []
        self._queue: SimpleQueue[Command | None] = SimpleQueue()
        self._listeners: list[Callable[[Update], None]] = []
        self._advanced_real_ms: int | None = None
        self._is_draining = False
        self._beaten_ms = 0

    @property
    def state(self) -> RunState:
        """The state after all that was done so far; safe to read from any thread."""
        return self._state

    @property
    def run(self) -> int:
        """The number of the run in its log."""
        return self._run

    def subscribe(self, listener: Callable[[Update], None]) -> None:
        """Updates go to `listener`, on the engine's thread."""
        self._listeners.append(listener)

    def use(self, scheduler: Scheduler, effects: Effects | None) -> None:
        """Connect what itself needs the engine's `submit`."""
        self._scheduler, self._effects = scheduler, effects

    @property
    def hand(self) -> Hand | None:
        """What presses by itself, in a rehearsal."""
        return self._hand

    def use_hand(self, hand: Hand | None) -> None:
        """Let a hand press from now on (None: nobody does), in a rehearsal; from any thread. A
        Back of the operator's takes it away: it would press again at once."""
        self._hand = hand
        self.submit(Tick())

    def next_instant(self, *, near: datetime | None = None) -> datetime | None:
        """When something happens by itself next, what a hand presses included; from any thread.

        With `near`, only an instant by then is of use.
        """
        item, press = next_item(self._state, near=near), self._next_press()
        instants = [item.ripe] if item else []
        return min([*instants, press.at] if press else instants, default=None)

    def submit(self, command: Command) -> None:
        """Queue a command; returns at once, from any thread."""
        self._queue.put(command)

    def run_pending(self) -> None:
        """Do what is queued, on this thread; commands queued meanwhile included."""
        if self._is_draining:
            return
        self._is_draining = True
        try:
            while True:
                command = self._queue.get_nowait()
                if command is not None:
                    self._handle(command)
        except Empty:
            pass
        finally:
            self._is_draining = False

    def run_forever(self) -> None:
        """Do commands as they come, and a tick at least every second, until `stop`."""
        while True:
            try:
                command = self._queue.get(timeout=TICK_S)
            except Empty:
                command = Tick()
            if command is None:
                self._write(())
                return
            try:
                self._handle(command)
                self._beat()
            except Exception as bug:
                self._tell(bug)

    def stop(self) -> None:
        """End `run_forever` after what is queued before."""
        self._queue.put(None)

    def _handle(self, command: Command) -> None:
        now = self._clock.now()
        late_ms = LATE_MS if not self._state.is_rehearsal else 0
        # What fell due while nobody was there for long is for Reopen to judge.
        if not (isinstance(command, Reopen) and command.gap_ms >= SILENT_GAP_MS):
            self._press_due(now)
            self._see_to(now, late_ms=late_ms)
        if isinstance(command, Back):
            self._hand = None
        if not isinstance(command, Tick):
            self._do(command, now)
        else:
            self._write(())
            if self._effects is not None:
                self._effects.keep_up(self._state, now)
        self._arm()

    def _see_to(self, now: datetime, *, late_ms: int = 0) -> None:
        """Let happen what has fallen due."""
        due = fall_due(self._state, now, late_ms=late_ms)
        if due:
            self._commit(Tick(), due, now)

    def _next_press(self) -> Press | None:
        hand = self._hand
        return hand.next_press(self._state) if hand and self._state.is_rehearsal else None

    def _press_due(self, now: datetime) -> None:
        """Do what the hand presses by now, each at its instant and after what is due by it."""
        while self._hand is not None and self._state.is_rehearsal:
            press = self._next_press()
            # An advance by itself comes before what is pressed in the segment it leads to.
            at = press.at if press else advance_due(self._state)
            if at is None or at > now:
                return
            at = max(at, self._state.last_at)
            self._see_to(at)
            if press is None or self._next_press() != press:
                continue
            self._hand.pressed()
            if not self._do(press.command, at, guards=False) and self._next_press() == press:
                self._hand = None

    def _do(self, command: Command, now: datetime, *, guards: bool = True) -> bool:
        """Do a command; says whether it was done."""
        try:
            if guards:
                self._guard(command)
            events = decide(self._state, command, now)
        except Refused as refused:
            self._publish(Update(self._state, (), now, command, refused))
            return False
        self._commit(command, events, now)
        return True

    def _guard(self, command: Command) -> None:
        """The GO guard in real time, for a clock that runs faster than that."""
        is_guarded = isinstance(command, Go | PutInReserve)
        if not is_guarded or self._clock.rate <= 1 or self._advanced_real_ms is None:
            return
        if self._clock.real_ms() - self._advanced_real_ms < self._state.show.go_guard_ms:
            raise Refused(Reason.GO_GUARD)

    def _commit(self, command: Command, events: Sequence[Event], now: datetime) -> None:
        fault = self._write(events)
        if fault is not None and any(event.needs_disk for event in events):
            del self._unsaved[-len(events) :]
            self._publish(Update(self._state, (), now, command, fault=fault))
            return
        self._state = apply_all(self._state, events)
        for event in events:
            if isinstance(event, SegmentStarted):
                self._advanced_real_ms = self._clock.real_ms()
            elif isinstance(event, AdvanceDropped):
                self._advanced_real_ms = None
        self._publish(Update(self._state, tuple(events), now, command, fault=fault))

    def _write(self, events: Sequence[Event]) -> str | None:
        """Make the events durable; the reason where the disk refuses."""
        self._unsaved += events
        if not self._unsaved:
            return None
        try:
            self._log.append(self._run, self._length + 1, self._unsaved)
        except (StorageFault, LogConflict) as fault:
            return str(fault)
        self._length += len(self._unsaved)
        self._unsaved = []
        return None

    def _publish(self, update: Update) -> None:
        if self._effects is not None and update.refused is None:
            try:
                self._effects.perform(update)
            except Exception as bug:
                self._tell(bug)
        for listener in self._listeners:
            listener(update)

    def _tell(self, bug: Exception) -> None:
        if self._on_bug is None:
            raise bug
        self._on_bug(bug)

    def _arm(self) -> None:
        """Be woken at the next due instant, if that comes before the next tick or two."""
        if self._scheduler is None:
            return
        rate = self._clock.rate
        if isinf(rate):
            # Whoever drives the clock from instant to instant wakes the engine, too.
            self._scheduler.arm(None)
            return
        soon = self._clock.now() + timedelta(seconds=2 * TICK_S * max(1.0, rate))
        at = self.next_instant(near=soon)
        self._scheduler.arm(at if at is not None and at <= soon else None)

    def _beat(self) -> None:
        """Leave a sign of life, once a second at most; a disk that refuses has been told of."""
        now_ms = self._clock.real_ms()
        if now_ms - self._beaten_ms < TICK_S * 1000:
            return
        self._beaten_ms = now_ms
        with suppress(StorageFault):
            self._log.beat(self._run, self._clock.now())
