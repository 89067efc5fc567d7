"""A process that breaks by itself is not started for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Event
from typing import Any

from showctl.adapters.process.keeper import Keeper, Manner
from showctl.adapters.process.messages import Begin, Order

PATIENCE_S = 60
NO_SUCH_SERVER = Manner(server="showctl.adapters.nothing", soon_us=1_000_000)


class Ward:
    """Has nothing but what was ordered."""

    def __init__(self) -> None:
        self.begun: SimpleQueue[Begin] = SimpleQueue()
        self.given_up: SimpleQueue[tuple[Order, ...]] = SimpleQueue()

    def states(self, undone: Sequence[Order]) -> tuple[Any, ...]:
        return ()

    def take(self, message: Any) -> None:
        raise AssertionError("nothing is there to say anything")

    def give_up(self, undone: Sequence[Order]) -> Callable[[], None] | None:
        if not undone:
            self.given_up.put(())
            return None
        return lambda: self.given_up.put(tuple(undone))

    def note_restart(self, begin: Begin) -> None:
        self.begun.put(begin)


def test_a_process_that_breaks_with_nothing_to_do_rests_until_something_is_ordered() -> None:
    ward = Ward()
    keeper = Keeper(NO_SUCH_SERVER, ward, "nothing")
    keeper.start()
    assert ward.given_up.get(timeout=PATIENCE_S) == ()
    never = Event()
    while keeper.pid is not None:
        never.wait(0.01)
    assert not keeper.is_wanted and ward.begun.qsize() == 4
    keeper.order("show", "a film")
    (order,) = ward.given_up.get(timeout=PATIENCE_S)
    assert (order.name, order.arguments) == ("show", ("a film",))
    keeper.close()


def test_orders_that_stand_begin_nothing_and_come_first_when_something_does() -> None:
    ward = Ward()
    manner = Manner(server="showctl.adapters.nothing", standing=("choose",), soon_us=1_000_000)
    keeper = Keeper(manner, ward, "nothing")
    keeper.order("choose", "a")
    keeper.order("choose", "b")
    assert not keeper.is_wanted and keeper.wait_until_done(0)
    keeper.order("show")
    begin = ward.begun.get(timeout=PATIENCE_S)
    assert [order.arguments for order in begin.standing] == [("b",)]
    assert [order.name for order in begin.orders] == ["show"]
    keeper.close()


def test_what_was_never_wanted_closes_at_once() -> None:
    keeper = Keeper(NO_SUCH_SERVER, Ward(), "nothing")
    keeper.close()
    keeper.order("show")
    assert keeper.pid is None and keeper.wait_until_done(0)
