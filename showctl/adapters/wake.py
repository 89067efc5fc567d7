"""Neither screen saver nor sleep while the screens are on, by `wakepy`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from wakepy import keep

_log = logging.getLogger("showctl")


class SystemWakefulness:
    """The Wakefulness port. A desktop may take its time to answer, so it is asked on a thread; what
    it refuses stops nothing."""

    def __init__(self) -> None:
        self._over: Event | None = None

    def keep_awake(self, when_refused: Callable[[], None]) -> None:
        if self._over is None:
            self._over = Event()
            asked = (self._over, when_refused)
            Thread(target=_keep, args=asked, name="wake", daemon=True).start()

    def let_sleep(self) -> None:
        if self._over is not None:
            self._over.set()
            self._over = None


def _keep(over: Event, when_refused: Callable[[], None]) -> None:
    try:
        with keep.presenting(on_fail="pass") as mode:
            if not mode.active:
                when_refused()
            over.wait()
    except Exception as fault:
        # The ways in which a desktop can refuse are its own, and none matters more than the show.
        _log.warning("the screens may go to sleep: %s", fault)
        when_refused()
