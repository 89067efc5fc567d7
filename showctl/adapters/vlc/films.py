"""Videos in native windows, by libvlc: one thread that alone gives it orders, one player a window.

What libvlc's own threads say is only posted. Whatever goes wrong (a file that is missing or holds
no picture, a decoder that stands still) is reported as a failure, and the hall sees the safe title.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any

import vlc

from showctl.adapters.clock import awake_us
from showctl.adapters.vlc.film_player import fault_of, length_of, load, player_of
from showctl.adapters.vlc.film_way import way_of
from showctl.adapters.vlc.showing import FilmState, Showing, percent_of
from showctl.app.audience_ports import Film, FilmReport
from showctl.domain.commands import Outcome

_WATCH_S, _FADE_STEP_S = 0.5, 0.02
# A file that shows nothing for so long, and a film that stands still for so long, has failed.
_PATIENCE_US = 6_000_000
_CLOSING_S, _LOADING_S = 2.0, 10.0
# From the order to the first picture, as it is seen to take.
_TO_PICTURE_MS = 100

_HEARD = (
    vlc.EventType.MediaPlayerVout,
    vlc.EventType.MediaPlayerLengthChanged,
    vlc.EventType.MediaPlayerEndReached,
    vlc.EventType.MediaPlayerEncounteredError,
)

_log = logging.getLogger(__name__)


class VlcFilms:
    """The Films port in this process. `vout` names a video output of libvlc for films without a
    window."""

    def __init__(self, vout: str | None = None, options: tuple[str, ...] = ()) -> None:
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._listeners: list[Callable[[FilmReport], None]] = []
        self._showing: dict[int, Showing] = {}
        self._output = ""
        self._options = (*options, *([f"--vout={vout}"] if vout else []))
        self._instance: Any = None
        self._watched_at_us = 0
        # Called on the films' thread after everything it has done.
        self.when_turned: Callable[[tuple[FilmState, ...]], None] = lambda _: None
        self.busy_since_us: int | None = None
        self._thread = Thread(target=self._run, name="films", daemon=True)
        self._thread.start()

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[], None]) -> None:
        """Nothing is told: when these break down, the program does."""

    def prepare(self) -> None:
        self.post(self._load)

    def show(self, film: Film) -> None:
        self.post(lambda: self._show(_coming(film)))

    def set_level(self, window: int, level_db: float, over_ms: int = 0) -> None:
        self._tell(window, lambda one: one.fade_to(level_db, over_ms, awake_us()))

    def pause(self, window: int) -> None:
        self._tell(window, lambda one: one.pause(True, awake_us()))

    def resume(self, window: int) -> None:
        self._tell(window, lambda one: one.pause(False, awake_us()))

    def choose_output(self, output: str) -> None:
        self.post(lambda: self._choose_output(output))

    def stop(self, window: int, fade_ms: int = 0) -> None:
        if fade_ms:
            self._tell(window, lambda one: one.leave(fade_ms, awake_us()))
        else:
            self.post(lambda: self._stop(window))

    def release(self, window: int) -> None:
        self.stop(window)
        self.wait_until_done(_CLOSING_S)

    def close(self) -> None:
        self._orders.put(None)
        self._thread.join(_CLOSING_S)

    # For a process around it.

    def restore(self, states: Sequence[FilmState]) -> None:
        """Go on with what other films were showing, where it would be by now."""
        for state in states:
            self.post(partial(self._restore, state))

    def wait_until_done(self, timeout_s: float = _LOADING_S) -> None:
        """Wait for what was ordered so far, but not for long."""
        done = Event()
        self.post(done.set)
        done.wait(timeout_s)

    def post(self, order: Callable[[], None]) -> None:
        """Have something done on the films' thread, after what was ordered before."""
        self._orders.put(order)

    # What follows runs on the films' thread.

    def _run(self) -> None:
        while True:
            try:
                order = self._orders.get(timeout=self._patience_s())
            except Empty:
                order = self._follow_time
            if order is None:
                break
            self.busy_since_us = awake_us()
            try:
                order()
                self._follow_time()
            except Exception:
                _log.exception("an order to a film failed")
            self._publish()
            self.busy_since_us = None
        for window in list(self._showing):
            self._stop(window)
        if self._instance is not None:
            self._instance.release()

    def _publish(self) -> None:
        self.when_turned(tuple(one.state for one in self._showing.values()))

    def _patience_s(self) -> float | None:
        """How long nothing needs to be done if no order comes."""
        if any(one.is_fading for one in self._showing.values()):
            return _FADE_STEP_S
        return _WATCH_S if self._showing else None

    def _follow_time(self) -> None:
        """Fades go on, and a decoder that stands still fails."""
        now = awake_us()
        for one in list(self._showing.values()):
            one.follow_fade(now)
            if one.has_left:
                self._stop(one.film.window)
        if now - self._watched_at_us < _WATCH_S * 1_000_000:
            return
        self._watched_at_us = now
        for one in list(self._showing.values()):
            if one.stands_still_us(now) >= _PATIENCE_US:
                self._fail(one, f"{one.film.media.name} stands still")

    def _tell(self, window: int, order: Callable[[Showing], None]) -> None:
        def tell() -> None:
            if (one := self._showing.get(window)) is not None:
                order(one)

        self.post(tell)

    def _load(self) -> None:
        self._instance = self._instance or load(self._options)

    def _restore(self, state: FilmState) -> None:
        if not state.has_begun:
            self._show(_coming(state.film))
            return
        ahead = 0 if state.film.is_paused else _TO_PICTURE_MS
        played = state.played(awake_us()) + ahead
        self._show(replace(state, film=replace(state.film, start_ms=played)))

    def _show(self, state: FilmState) -> None:
        film = state.film
        self._stop(film.window)
        reason = fault_of(film.media)
        if not reason:
            self._load()
            reason = "" if self._instance else "libvlc does not start"
        if reason:
            self._report(film, Outcome.FAILED, reason)
            return
        if film.start_ms > 0 and state.length_ms is None:
            state = replace(state, length_ms=length_of(self._instance, film.media))
        way = way_of(film, state.length_ms)
        if way is None:
            self._report(film, Outcome.ENDED)
            return
        showing = Showing(state, player_of(self._instance, film, way), way.enters_ms)
        self._showing[film.window] = showing
        self._listen(showing)
        self._route(showing)
        showing.player.audio_set_volume(round(percent_of(film.level_db)))
        if showing.player.play() != 0:
            self._fail(showing, f"{film.media.name} cannot be played")

    def _choose_output(self, output: str) -> None:
        self._output = output
        for one in self._showing.values():
            self._route(one)

    def _route(self, showing: Showing) -> None:
        output = showing.film.output or self._output
        if output and not showing.film.is_silent:
            showing.player.audio_output_device_set(None, output)

    def _listen(self, showing: Showing) -> None:
        showing.events = showing.player.event_manager()

        def post(order: Callable[[Showing], None]) -> Callable[[Any], None]:
            return lambda _: self.post(lambda: order(showing) if self._is_on(showing) else None)

        told = (self._begin, self._enter, self._end, self._fail_to_show)
        for what, order in zip(_HEARD, told, strict=True):
            showing.events.event_attach(what, post(order))

    def _begin(self, showing: Showing) -> None:
        if showing.begin(awake_us()):
            self._report(showing.film, Outcome.STARTED, length_ms=showing.state.length_ms)

    def _enter(self, showing: Showing) -> None:
        if showing.enters_ms is not None:
            showing.player.set_time(showing.enters_ms)
            showing.enters_ms = None

    def _end(self, showing: Showing) -> None:
        # Where a film would be over by now, there is nothing to be seen of it.
        if showing.state.has_begun or showing.film.start_ms > 0:
            self._finish(showing, Outcome.ENDED)
        else:
            self._fail_to_show(showing)

    def _fail_to_show(self, showing: Showing) -> None:
        self._fail(showing, f"{showing.film.media.name} holds no picture that can be shown")

    def _fail(self, showing: Showing, reason: str) -> None:
        self._finish(showing, Outcome.FAILED, reason)

    def _is_on(self, showing: Showing) -> bool:
        return self._showing.get(showing.film.window) is showing

    def _stop(self, window: int) -> None:
        showing = self._showing.pop(window, None)
        if showing is not None:
            self._let_go(showing)

    def _finish(self, showing: Showing, outcome: Outcome, reason: str = "") -> None:
        del self._showing[showing.film.window]
        self._report(showing.film, outcome, reason)
        self._let_go(showing)

    def _let_go(self, showing: Showing) -> None:
        # A decoder that hangs does not come back from being stopped: all is said before.
        self._publish()
        for what in _HEARD:
            showing.events.event_detach(what)
        showing.player.stop()
        showing.player.release()

    def _report(
        self, film: Film, outcome: Outcome, reason: str = "", length_ms: int | None = None
    ) -> None:
        for listener in self._listeners:
            listener(FilmReport(film.window, film.firing, outcome, reason, length_ms))


def _coming(film: Film) -> FilmState:
    return FilmState(film=film, played_ms=film.start_ms, at_us=awake_us(), has_begun=False)
