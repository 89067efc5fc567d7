"""The Films port on a process of its own, so that a decoder that crashes or hangs takes nothing
else with it: it draws into windows of the program.

The process begins when a film may come. When it breaks down, a spare one that is loaded already
shows what was on where it would be by now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from showctl.adapters.process.keeper import Keeper, Manner
from showctl.adapters.process.messages import Begin, Order, Turned
from showctl.adapters.vlc.showing import FilmState
from showctl.app.audience_ports import Film, FilmReport
from showctl.domain.commands import Outcome

_SERVER = "showctl.adapters.vlc.films_server"
_SOON_US = 10_000_000
# Longer than it takes to notice that the process hangs, and to end it.
_RELEASE_S = 1.5
_UNFIT = "what plays videos breaks down each time"


class ProcessFilms:
    """The Films port; `vout` and `options` as in `VlcFilms`. Every call only sends, but for
    `release` and `close`."""

    def __init__(self, vout: str = "", options: tuple[str, ...] = ()) -> None:
        self._states: dict[int, FilmState] = {}
        self._begun: set[tuple[int, int]] = set()
        self._listeners: list[Callable[[FilmReport], None]] = []
        self._watchers: list[Callable[[], None]] = []
        manner = Manner(
            server=_SERVER,
            arguments=(vout, *options),
            standing=("choose_output",),
            soon_us=_SOON_US,
            has_spare=True,
        )
        self._keeper = Keeper(manner, self, "films")

    @property
    def has_spare(self) -> bool:
        """Whether another process is loaded and ready to take over."""
        return self._keeper.has_spare

    @property
    def pid(self) -> int | None:
        """The number of the process that shows films, None while there is none."""
        return self._keeper.pid

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[], None]) -> None:
        self._watchers.append(listener)

    def prepare(self) -> None:
        self._keeper.start()

    def show(self, film: Film) -> None:
        self._begun.discard((film.window, film.firing))
        self._keeper.order("show", film)

    def set_level(self, window: int, level_db: float, over_ms: int = 0) -> None:
        self._tell("set_level", window, level_db, over_ms)

    def pause(self, window: int) -> None:
        self._tell("pause", window)

    def resume(self, window: int) -> None:
        self._tell("resume", window)

    def choose_output(self, output: str) -> None:
        self._keeper.order("choose_output", output)

    def stop(self, window: int, fade_ms: int = 0) -> None:
        self._tell("stop", window, fade_ms)

    def release(self, window: int) -> None:
        self.stop(window)
        if not self._keeper.wait_until_done(_RELEASE_S):
            # Nothing may draw in a window that is about to go.
            self._keeper.break_off()

    def close(self) -> None:
        self._keeper.close()

    def _tell(self, name: str, window: int, *arguments: Any) -> None:
        """Nothing begins for the sake of a window without a film."""
        if self._keeper.is_wanted:
            self._keeper.order(name, window, *arguments)

    # The keeper's ward; all on its thread.

    def states(self, undone: Sequence[Order]) -> tuple[FilmState, ...]:
        gone = {order.arguments[0] for order in undone if order.name == "stop"}
        gone |= {order.arguments[0].window for order in undone if order.name == "show"}
        return tuple(
            state
            for window, state in self._states.items()
            if window not in gone and not state.is_leaving
        )

    def take(self, message: Any) -> None:
        if self._keeper.is_closed:
            return
        if isinstance(message, Turned):
            self._states = {state.film.window: state for state in message.states}
        elif isinstance(message, FilmReport):
            self._take_report(message)

    def give_up(self, undone: Sequence[Order]) -> Callable[[], None] | None:
        given_up = {window: state.film for window, state in self._states.items()}
        for order in undone:
            if order.name == "show":
                given_up[order.arguments[0].window] = order.arguments[0]
        self._states = {}
        return (lambda: self._fail(tuple(given_up.values()))) if given_up else None

    def note_restart(self, begin: Begin) -> None:
        if begin.states or any(order.name == "show" for order in begin.orders):
            for watcher in tuple(self._watchers):
                watcher()

    def _fail(self, given_up: Sequence[Film]) -> None:
        for film in given_up:
            reason = f"{film.media.name} is not shown: {_UNFIT}"
            self._take_report(FilmReport(film.window, film.firing, Outcome.FAILED, reason))

    def _take_report(self, report: FilmReport) -> None:
        key = (report.window, report.firing)
        if report.outcome is Outcome.STARTED:
            # A process that takes over begins it once more.
            if key in self._begun:
                return
            self._begun.add(key)
        else:
            self._begun.discard(key)
            state = self._states.get(report.window)
            if state is not None and state.film.firing == report.firing:
                del self._states[report.window]
        for listener in tuple(self._listeners):
            listener(report)
