"""A process that takes over tells of what was handed over until it has taken that up: should it
break down before, the next one gets it still."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, cast

import pytest

from showctl.adapters.player.mixing import MixingPlayer
from showctl.adapters.player.server import _PlayerServer
from showctl.adapters.process.link import Link
from showctl.adapters.process.messages import Turned
from showctl.adapters.vlc.films import VlcFilms
from showctl.adapters.vlc.films_server import _FilmsServer

TIMEOUT_S = 20
HANDED_OVER = ("what was on",)


class Busy:
    """What plays or shows: its orders wait until it gets round to them."""

    def __init__(self) -> None:
        self.when_turned: Callable[[tuple[str, ...]], None] = lambda _: None
        self.states: tuple[str, ...] = ()
        self.orders: list[Callable[[], None]] = []
        self.is_over = False

    @property
    def busy_since_us(self) -> None:
        """The films' thread that asks for this rests after the test."""
        if self.is_over:
            Event().wait()

    def subscribe(self, listener: Callable[[Any], None]) -> None: ...

    def watch(self, listener: Callable[[Any], None]) -> None: ...

    def post(self, order: Callable[[], None]) -> None:
        self.orders.append(order)

    def restore(self, states: tuple[str, ...]) -> None:
        self.post(lambda: setattr(self, "states", states))

    def turn(self) -> None:
        """Tell where everything stands."""
        self.when_turned(self.states)

    def work(self) -> None:
        """Do what was ordered."""
        while self.orders:
            self.orders.pop(0)()
            self.turn()


@pytest.fixture
def ends() -> Iterator[tuple[Link, Link]]:
    ours, theirs = (Link(end) for end in socket.socketpair())
    yield ours, theirs
    ours.close()
    theirs.close()


@pytest.fixture
def busy() -> Iterator[Busy]:
    one = Busy()
    yield one
    one.is_over = True


def told(ours: Link) -> tuple[Any, ...]:
    message = ours.receive(TIMEOUT_S * 1000)
    assert isinstance(message, Turned)
    return message.states


def test_films_are_not_forgotten_before_they_are_shown_again(
    ends: tuple[Link, Link], busy: Busy
) -> None:
    ours, theirs = ends
    server = _FilmsServer(theirs, cast("VlcFilms", busy))
    busy.turn()
    server.restore(HANDED_OVER)  # type: ignore[arg-type]
    assert told(ours) == HANDED_OVER
    busy.work()
    busy.states = ()
    busy.turn()
    assert told(ours) == ()


def test_sounds_are_not_forgotten_before_they_sound_again(
    ends: tuple[Link, Link], busy: Busy
) -> None:
    ours, theirs = ends
    server = _PlayerServer(theirs, cast("MixingPlayer", busy))
    busy.turn()
    server.restore(HANDED_OVER)  # type: ignore[arg-type]
    busy.turn()
    assert ours.receive(0) is None
