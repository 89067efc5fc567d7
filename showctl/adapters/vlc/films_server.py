"""The films' own process: `python -m showctl.adapters.vlc.films_server SOCKET VOUT OPTION…`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Event, Thread

from showctl.adapters.clock import awake_us
from showctl.adapters.process.link import Link
from showctl.adapters.process.messages import Order
from showctl.adapters.process.serving import Server, Signs, run, take_up
from showctl.adapters.vlc.films import VlcFilms
from showctl.adapters.vlc.showing import FilmState

_BEAT_S = 0.1
# libvlc may take its time over one order; over this it does not come back.
_STUCK_US = 2_000_000


class _FilmsServer(Server):
    """Joins a link and films."""

    def __init__(self, link: Link, films: VlcFilms) -> None:
        self._films = films
        self._signs = Signs(link)
        self._turned: tuple[int, tuple[FilmState, ...]] = (0, ())
        self._has_turned = Event()
        films.subscribe(link.send)

    def restore(self, states: tuple[FilmState, ...]) -> None:
        # Until all of it is shown, what was handed over is what the next process would need.
        self._turned = (0, states)
        Thread(target=self._beat, name="beat", daemon=True).start()
        self._films.restore(states)
        self._films.post(self._begin_to_tell)

    def do(self, order: Order) -> None:
        getattr(self._films, order.name)(*order.arguments)

    def post(self, step: Callable[[], None]) -> None:
        self._films.post(step)

    def _begin_to_tell(self) -> None:
        self._films.when_turned = self._take_states

    def _take_states(self, states: tuple[FilmState, ...]) -> None:
        self._turned = (self.done, states)
        self._has_turned.set()

    def _beat(self) -> None:
        """Tell of life also while libvlc takes its time over an order."""
        while not self._is_stuck():
            done, states = self._turned
            self._signs.tell(done, states, states)
            self._has_turned.wait(_BEAT_S)
            self._has_turned.clear()
        os._exit(1)

    def _is_stuck(self) -> bool:
        since_us = self._films.busy_since_us
        return since_us is not None and awake_us() - since_us > _STUCK_US


def main() -> None:
    """Serve until the other end of the socket is gone, or says to close."""
    vout, options = sys.argv[2], tuple(sys.argv[3:])
    films = VlcFilms(vout or None, options)
    films.prepare()
    link, begin = take_up(films.wait_until_done)
    _FilmsServer(link, films).serve(link, begin)
    films.close()


if __name__ == "__main__":
    run(main)
