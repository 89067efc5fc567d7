"""The beginning, the signs of life and the end of a process that serves the program.

It goes when the other end of its socket goes, whatever becomes of that.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

from showctl.adapters.clock import awake_us
from showctl.adapters.process.link import Link
from showctl.adapters.process.messages import Begin, Order, Ready, Turned

_SET_PARENT_DEATH_SIGNAL = 1
_BEAT_US = 80_000


class Signs:
    """What the program is told all the time."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._told: object = None
        self._told_at_us = 0

    def tell(self, done: int, states: tuple[Any, ...], news: object) -> None:
        """Give a sign of life: at once where `news` is another than before, else when it is due."""
        now = awake_us()
        is_due = (done, news) != self._told or now - self._told_at_us >= _BEAT_US
        # While nobody reads, one sign of life on its way is enough.
        if is_due and self._link.is_clear:
            self._told, self._told_at_us = (done, news), now
            self._link.send(Turned(done, states))
        else:
            self._link.flush()


class Server:
    """Joins a link and what fulfils the port. `done` is the number of the last order that was done;
    it changes where `post` has things done."""

    done = 0

    def restore(self, states: tuple[Any, ...]) -> None:
        """Go on with what another process has left."""
        raise NotImplementedError

    def do(self, order: Order) -> None:
        """See to an order."""
        raise NotImplementedError

    def post(self, step: Callable[[], None]) -> None:
        """Have something done after all that was ordered before."""
        raise NotImplementedError

    def serve(self, link: Link, begin: Begin) -> None:
        """Take up what another process has left, and do what is ordered until it is to close."""
        for order in begin.standing:
            self.do(order)
        self.restore(begin.states)
        for order in begin.orders:
            self._see_to(order)
        while True:
            message = link.receive(None)
            assert isinstance(message, Order)
            if message.name == "close":
                break
            self._see_to(message)

    def _see_to(self, order: Order) -> None:
        self.do(order)
        self.post(partial(self._note_done, order.number))

    def _note_done(self, number: int) -> None:
        self.done = max(self.done, number)


def take_up(warm_up: Callable[[], None]) -> tuple[Link, Begin]:
    """The link of this process, and what to begin with; a spare one has time to load before, by
    `warm_up`."""
    link = Link(socket.socket(fileno=int(sys.argv[1])))
    _die_with_parent()
    begin = link.receive(0)
    if begin is None:
        warm_up()
        link.send(Ready())
        begin = link.receive(None)
    else:
        link.send(Ready())
    return link, begin if isinstance(begin, Begin) else Begin()


def run(main: Callable[[], None]) -> NoReturn:
    """Do it, and end this process."""
    with suppress(EOFError, KeyboardInterrupt):
        main()
    sys.stdout.flush()
    # Threads that wait for a broken disk or decoder must not keep the process.
    os._exit(0)


def _die_with_parent() -> None:
    """Also when stopped, which no end of file wakes (Linux only)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
