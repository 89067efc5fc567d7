"""The player's own process: `python -m showctl.adapters.player.server SOCKET FOLDER AOUT`.

It does what comes through the socket, and goes when the other end goes, whatever becomes of that.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

from showctl.adapters.clock import awake_us
from showctl.adapters.player.link import Link
from showctl.adapters.player.messages import Begin, Order, OutputsFound, Ready, Turned
from showctl.adapters.player.mixing import MixingPlayer, States
from showctl.adapters.player.sounds import Decoder
from showctl.adapters.player.systems import system_opener

_SET_PARENT_DEATH_SIGNAL = 1
_BEAT_US = 80_000
_CLOSING_S = 2.0


class _Server:
    """Joins a link and a player."""

    def __init__(self, link: Link, player: MixingPlayer) -> None:
        self._link, self._player = link, player
        self._done = 0
        self._told: object = None
        self._told_at_us = 0
        player.subscribe(link.send)
        player.watch(link.send)
        player.when_turned = self._tell

    def begin(self, begin: Begin) -> None:
        """Take up what another process has left."""
        for order in begin.standing:
            self.do(order)
        self._player.restore(begin.states)
        for order in begin.orders:
            self.do(order)

    def do(self, order: Order) -> None:
        """Give an order to the player."""
        if order.name == "outputs":
            self._player.outputs(lambda found: self._link.send(OutputsFound(order.number, found)))
        else:
            getattr(self._player, order.name)(*order.arguments)
        self._player.post(lambda: self._note_done(order.number))

    # What follows runs on the player's thread.

    def _note_done(self, number: int) -> None:
        self._done = max(self._done, number)

    def _tell(self, states: States) -> None:
        now = awake_us()
        # Between two of these everything moves on evenly.
        news = (self._done, [(s.playback.firing, s.is_moving, s.has_started) for s in states])
        is_due = news != self._told or now - self._told_at_us >= _BEAT_US
        # While nobody reads, one sign of life on its way is enough.
        if is_due and self._link.is_clear:
            self._told, self._told_at_us = news, now
            self._link.send(Turned(self._done, states))
        else:
            self._link.flush()


def _die_with_parent() -> None:
    """Also when stopped, which no end of file wakes (Linux only)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def main() -> int:
    """Serve until the other end of the socket is gone, or says to close."""
    descriptor, folder, aout = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    _die_with_parent()
    link = Link(socket.socket(fileno=descriptor))
    decoder = Decoder()
    begin = link.receive(0)
    if begin is None:
        # A spare one has time to load what the first sound needs.
        decoder.warm_up()
        link.send(Ready())
        begin = link.receive(None)
    else:
        link.send(Ready())
    player = MixingPlayer(system_opener(aout), folder, decoder)
    server = _Server(link, player)
    if isinstance(begin, Begin):
        server.begin(begin)
    while isinstance(order := link.receive(None), Order):
        server.do(order)
        if order.name == "close":
            break
    player.wait_until_closed(_CLOSING_S)
    return 0


if __name__ == "__main__":
    status = 0
    with suppress(EOFError, KeyboardInterrupt):
        status = main()
    sys.stdout.flush()
    # Threads that wait for a broken disk or decoder must not keep the process.
    os._exit(status)
