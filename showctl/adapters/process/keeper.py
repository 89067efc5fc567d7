"""Keeps a process at work that fulfils a port, so that what crashes or hangs there takes nothing
else with it.

Kept are the orders that the process has not done yet, and, by its ward, what it last said of where
everything stood. When it dies, or says nothing for a while, another one gets both and goes on from
there. Nothing here waits for it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Condition, Event, Thread
from typing import Any, Protocol

from showctl.adapters.clock import awake_us
from showctl.adapters.process.child import Child
from showctl.adapters.process.messages import Answer, Begin, Order, Ready, Turned

_TICK_MS = 100
# Of ticks without a word: from a process at work, from one that is taking over, and from one that
# is loading.
_HUNG_TICKS, _TAKING_OVER_TICKS, _LOADING_TICKS = 4, 20, 200
# A spare one is loaded when the windows are up, and when the work goes on.
_FIRST_SPARE_US, _NEXT_SPARE_US = 3_000_000, 500_000
# More crashes than this in a row, each soon, and it is what is being done that does it.
_MOST_CRASHES = 4
_CLOSING_S = 4.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a process is kept: `server` is the module it runs, `standing` names the orders of which
    the last one stands, in the order in which a new process is to get them, and `ahead` those of
    them that are let go with whatever breaks the process; a crash within `soon_us` of work counts
    as one more in a row."""

    server: str
    arguments: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    soon_us: int
    has_spare: bool = False


class Ward(Protocol):
    """Whose process is kept. All is called on the keeper's thread."""

    def states(self, undone: Sequence[Order]) -> tuple[Any, ...]:
        """Where everything stood, as far as the process has told, before what is still undone."""

    def take(self, message: Any) -> None:
        """What the process says, a `Turned` included."""

    def give_up(self, undone: Sequence[Order]) -> Callable[[], None] | None:
        """Let go of all that may be what breaks the process; the call returned tells of it. None
        where there is nothing."""

    def note_restart(self, begin: Begin) -> None:
        """Another process goes on with that."""


class Keeper:
    """Keeps one process, from the start or the first order on that is not a standing one."""

    def __init__(self, manner: Manner, ward: Ward, name: str) -> None:
        """`name` is what the log and the thread are told."""
        self._manner, self._ward, self._name = manner, ward, name
        # Notified when orders are done, and when another process is at work.
        self._lock = Condition()
        self._child: Child | None = None
        self._spare: Child | None = None
        self._spare_due_us: int | None = None
        self._number = 0
        self._standing: dict[str, Order] = {}
        self._undone: deque[Order] = deque()
        self._asked: dict[int, tuple[Order, Callable[[Any], None]]] = {}
        self._crashes_in_a_row = 0
        self._is_closed = False
        self._is_wanted = Event()
        self._thread = Thread(target=self._run, name=f"{name}-link", daemon=True)

    @property
    def pid(self) -> int | None:
        """The number of the process at work, None while there is none."""
        child = self._child
        return None if child is None else child.pid

    @property
    def has_spare(self) -> bool:
        """Whether another process is loaded and ready to take over."""
        spare = self._spare
        return spare is not None and spare.is_ready

    @property
    def is_wanted(self) -> bool:
        """Whether there is a process, or is to be one."""
        return self._is_wanted.is_set()

    @property
    def is_closed(self) -> bool:
        """Whether it was told to close."""
        return self._is_closed

    def start(self) -> None:
        """Have a process from now on."""
        with self._lock:
            self._want()

    def order(self, name: str, *arguments: Any) -> None:
        """Send an order; lost once it is closed."""
        with self._lock:
            if not self._is_closed:
                self._send(name, *arguments)

    def ask(self, name: str, then: Callable[[Any], None]) -> None:
        """Send an order that is answered; `then` is called on the keeper's thread."""
        with self._lock:
            self._number += 1
            order = Order(self._number, name, ())
            self._asked[order.number] = (order, then)
            self._want()
            self._pass_on(order)

    def wait_until_done(self, timeout_s: float) -> bool:
        """Wait until all orders so far are done, or the process is gone that had them; False where
        neither came in time."""
        with self._lock:
            child, number = self._child, self._number

            def has_moved_on() -> bool:
                is_done = not self._undone or self._undone[0].number > number
                return is_done or self._child is not child

            return self._lock.wait_for(has_moved_on, timeout_s)

    def break_off(self) -> None:
        """End the process that is at work, whatever it does; another one goes on."""
        with self._lock:
            if self._child is not None:
                self._child.end()

    def close(self) -> None:
        """Have the process close, and wait for that, but not for long."""
        with self._lock:
            if not self._is_closed and self._child is not None:
                self._child.link.send(Order(self._number + 1, "close", ()))
            self._is_closed = True
            self._is_wanted.set()
        if self._thread.is_alive():
            self._thread.join(_CLOSING_S)

    def _send(self, name: str, *arguments: Any) -> None:
        self._number += 1
        order = Order(self._number, name, arguments)
        if name in self._manner.standing:
            self._standing[name] = order
        else:
            self._undone.append(order)
            self._want()
        self._pass_on(order)

    def _pass_on(self, order: Order) -> None:
        if self._child is not None:
            self._child.link.send(order)

    def _want(self) -> None:
        if not self._thread.is_alive() and not self._is_closed:
            self._thread.start()
        self._is_wanted.set()

    # What follows runs on the link's thread.

    def _run(self) -> None:
        while not self._is_closed:
            self._take_child()
            self._listen()
            self._is_wanted.wait()
        self._take_down()

    def _listen(self) -> None:
        silent_ticks = 0
        while (child := self._child) is not None:
            try:
                message = child.link.receive(_TICK_MS)
            except EOFError:
                silent_ticks = _LOADING_TICKS
            else:
                silent_ticks = 0 if message is not None else silent_ticks + 1
                self._take(message)
            if self._is_closed:
                break
            if silent_ticks >= _patience(child):
                silent_ticks = 0
                self._replace(child)
            self._see_to_spare()

    def _take(self, message: Any) -> None:
        if isinstance(message, Ready):
            self._note_ready()
        elif isinstance(message, Answer):
            _, then = self._asked.pop(message.number)
            self._do(lambda: then(message.value))
        elif message is not None:
            if isinstance(message, Turned):
                self._note_turn(message)
            self._do(lambda: self._ward.take(message))

    def _note_ready(self) -> None:
        if self._child is not None:
            self._child.is_ready = True
        if self._spare_due_us is None:
            self._spare_due_us = awake_us() + _FIRST_SPARE_US

    def _note_turn(self, turned: Turned) -> None:
        if self._child is not None and self._child.at_work_since_us is None:
            self._child.at_work_since_us = awake_us()
        with self._lock:
            while self._undone and self._undone[0].number <= turned.done:
                self._undone.popleft()
            self._lock.notify_all()

    def _replace(self, child: Child) -> None:
        """Let another process go on where this one broke off."""
        child.kill()
        worked_us = 0 if child.at_work_since_us is None else awake_us() - child.at_work_since_us
        is_soon = worked_us < self._manner.soon_us
        self._crashes_in_a_row = self._crashes_in_a_row + 1 if is_soon else 1
        _log.error("the %s's process broke down, and is replaced", self._name)
        if self._crashes_in_a_row <= _MOST_CRASHES:
            self._take_over()
        else:
            self._crashes_in_a_row = 0
            self._give_up()
        self._spare_due_us = awake_us() + _NEXT_SPARE_US

    def _give_up(self) -> None:
        """Go on without what may be what breaks it; where there is nothing of the kind, it is the
        process itself: there is none until something is ordered again."""
        with self._lock:
            tell = self._ward.give_up(tuple(self._undone))
            self._undone.clear()
            for name in self._manner.ahead:
                self._standing.pop(name, None)
            if tell is None:
                self._child = None
                self._is_wanted.clear()
            self._lock.notify_all()
        if tell is not None:
            self._do(tell)
            self._take_over()

    def _take_over(self) -> None:
        begin = self._take_child()
        self._do(lambda: self._ward.note_restart(begin))

    def _do(self, told: Callable[[], None]) -> None:
        try:
            told()
        except Exception:
            # A bug in a listener must not cost the show.
            _log.exception("what became of the %s was not told", self._name)

    def _take_child(self) -> Begin:
        """Put the spare process to work, or a new one where there is none."""
        manner = self._manner
        with self._lock:
            standing = tuple(self._standing[n] for n in manner.standing if n in self._standing)
            asked = (order for order, _ in self._asked.values())
            begin = Begin(standing, self._ward.states(self._undone), (*self._undone, *asked))
            if self._is_closed:
                self._child = None
                return begin
            child, self._spare = self._spare, None
            if child is None:
                child = Child(manner.server, manner.arguments, begin)
            else:
                child.link.send(begin)
            self._child = child
            self._lock.notify_all()
        return begin

    def _see_to_spare(self) -> None:
        if self._spare is None and self._is_spare_due():
            self._spare = Child(self._manner.server, self._manner.arguments)
        elif self._spare is not None and not self._spare.is_ready:
            try:
                self._spare.is_ready = self._spare.link.receive(0) is not None
            except EOFError:
                self._spare.kill()
                self._spare, self._spare_due_us = None, awake_us() + _FIRST_SPARE_US

    def _is_spare_due(self) -> bool:
        due_us = self._spare_due_us if self._manner.has_spare else None
        return due_us is not None and awake_us() >= due_us

    def _take_down(self) -> None:
        if self._spare is not None:
            self._spare.kill()
        if self._child is not None:
            self._child.wait()


def _patience(child: Child) -> int:
    """After how many ticks without a word a process counts as hung."""
    if child.at_work_since_us is not None:
        return _HUNG_TICKS
    return _TAKING_OVER_TICKS if child.is_ready else _LOADING_TICKS
