"""Videos in native windows, by libvlc: one thread that alone gives it orders, one player a window.

What libvlc's own threads say is only posted. Whatever goes wrong (a file that is missing or holds
no picture, a decoder that stands still) is reported as a failure, and the hall sees the safe title.
"""

from __future__ import annotations

import logging
import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any

import vlc

from showctl.app.audience_ports import Film, FilmReport
from showctl.domain.commands import Outcome

_OPTIONS = (
    "--quiet",
    "--no-spu",
    "--no-video-title-show",
    "--no-lua",
    "--no-snapshot-preview",
    "--no-mouse-events",
    "--no-keyboard-events",
    "--no-volume-save",
    "--no-disable-screensaver",
    "--role=none",
)
_WATCH_S = 0.5
# A file that shows nothing for so long, and a film that stands still for so long, has failed.
_PATIENCE_TURNS = 12
_CLOSING_S = 2.0

_HEARD = (
    vlc.EventType.MediaPlayerVout,
    vlc.EventType.MediaPlayerEndReached,
    vlc.EventType.MediaPlayerEncounteredError,
)

_log = logging.getLogger(__name__)


@dataclass
class _Showing:
    """One film as it runs."""

    film: Film
    player: Any
    has_begun: bool = False
    last_ms: int = -1
    still_turns: int = 0
    # libvlc keeps only the address of a callback: what holds it lives as long as the player.
    events: Any = None


_LOUDEST = 200.0


class VlcFilms:
    """The Films port. `vout` names a video output of libvlc for films without a window."""

    def __init__(self, vout: str | None = None, options: tuple[str, ...] = ()) -> None:
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._listeners: list[Callable[[FilmReport], None]] = []
        self._showing: dict[int, _Showing] = {}
        self._options = (*_OPTIONS, *options, *([f"--vout={vout}"] if vout else []))
        self._instance: Any = None
        self._thread = Thread(target=self._run, name="films", daemon=True)
        self._thread.start()

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self._listeners.append(listener)

    def show(self, film: Film) -> None:
        self._orders.put(lambda: self._show(film))

    def stop(self, window: int) -> None:
        self._orders.put(lambda: self._stop(window))

    def release(self, window: int) -> None:
        done = Event()

        def stopped() -> None:
            self._stop(window)
            done.set()

        self._orders.put(stopped)
        done.wait(_CLOSING_S)

    def close(self) -> None:
        self._orders.put(None)
        self._thread.join(_CLOSING_S)

    def _run(self) -> None:
        while True:
            try:
                order = self._orders.get(timeout=_WATCH_S if self._showing else None)
            except Empty:
                self._watch()
                continue
            if order is None:
                break
            try:
                order()
            except Exception:
                _log.exception("an order to a film failed")
        for window in list(self._showing):
            self._stop(window)
        if self._instance is not None:
            self._instance.release()

    def _show(self, film: Film) -> None:
        self._stop(film.window)
        reason = _fault_of(film.media)
        if not reason:
            self._instance = self._instance or vlc.Instance(list(self._options))
            reason = "" if self._instance else "libvlc does not start"
        if reason:
            self._report(film, Outcome.FAILED, reason)
            return
        media = self._instance.media_new_path(str(film.media))
        for option in _media_options(film):
            media.add_option(option)
        player = self._instance.media_player_new()
        player.set_media(media)
        media.release()
        _give_window(player, film.window)
        showing = _Showing(film, player)
        self._showing[film.window] = showing
        self._listen(showing)
        player.audio_set_volume(round(_percent_of(film.level_db)))
        if player.play() != 0:
            self._fail(showing, f"{film.media.name} cannot be played")

    def _listen(self, showing: _Showing) -> None:
        showing.events = showing.player.event_manager()
        film = showing.film

        def post(order: Callable[[], None]) -> Callable[[Any], None]:
            return lambda _: self._orders.put(order)

        def failed() -> None:
            self._fail(showing, f"{film.media.name} holds no picture that can be shown")

        told = (lambda: self._begin(showing), lambda: self._end(showing), failed)
        for what, order in zip(_HEARD, told, strict=True):
            showing.events.event_attach(what, post(order))

    def _begin(self, showing: _Showing) -> None:
        if self._is_on(showing) and not showing.has_begun:
            showing.has_begun = True
            self._report(showing.film, Outcome.STARTED)

    def _end(self, showing: _Showing) -> None:
        if not self._is_on(showing):
            return
        if not showing.has_begun:
            self._fail(showing, f"{showing.film.media.name} holds no picture that can be shown")
            return
        self._stop(showing.film.window)
        self._report(showing.film, Outcome.ENDED)

    def _fail(self, showing: _Showing, reason: str) -> None:
        if self._is_on(showing):
            self._stop(showing.film.window)
            self._report(showing.film, Outcome.FAILED, reason)

    def _watch(self) -> None:
        """A decoder that stands still fails."""
        for showing in list(self._showing.values()):
            at = showing.player.get_time()
            showing.still_turns = showing.still_turns + 1 if at == showing.last_ms else 0
            showing.last_ms = at
            if showing.still_turns >= _PATIENCE_TURNS:
                self._fail(showing, f"{showing.film.media.name} stands still")

    def _is_on(self, showing: _Showing) -> bool:
        return self._showing.get(showing.film.window) is showing

    def _stop(self, window: int) -> None:
        showing = self._showing.pop(window, None)
        if showing is not None:
            for what in _HEARD:
                showing.events.event_detach(what)
            showing.player.stop()
            showing.player.release()

    def _report(self, film: Film, outcome: Outcome, reason: str = "") -> None:
        for listener in self._listeners:
            listener(FilmReport(film.window, film.firing, outcome, reason))


def _fault_of(media: Path) -> str:
    if not media.exists():
        return f"{media.name} is missing: there is no {media}"
    return f"{media.name} is a folder, not a video" if media.is_dir() else ""


def _media_options(film: Film) -> list[str]:
    options = [":file-caching=300"]
    if film.start_ms > 0:
        options.append(f":start-time={film.start_ms / 1000:.3f}")
    if film.is_silent:
        options.append(":no-audio")
    if film.is_looped:
        options.append(":input-repeat=65535")
    return options


def _give_window(player: Any, window: int) -> None:
    """Bind the player to a native window (0: to none, for an output that needs none). Under X11
    libvlc then chooses the output itself, whatever `vout` says."""
    if not window:
        return
    if sys.platform == "win32":
        player.set_hwnd(window)
    elif sys.platform == "darwin":
        player.set_nsobject(window)
    else:
        player.set_xwindow(window)
    player.video_set_mouse_input(False)
    player.video_set_key_input(False)


def _percent_of(level_db: float) -> float:
    """libvlc's volume for a level in dB: it cubes its percent, so 0 dB is 100 and a decibel is 1/60
    of a decade; at most +18 dB."""
    return min(_LOUDEST, 100.0 * math.pow(10.0, min(level_db, 60.0) / 60.0))
