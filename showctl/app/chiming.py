"""Which alerts chime: off until an output is chosen, and never many at once.

It hears of what happens now; a log that is read again rings nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from showctl.app.ports import Chime
from showctl.domain.events import AlertKind, AlertRaised, Event

CHIMING = frozenset(
    {AlertKind.STANDBY, AlertKind.OVERRUN, AlertKind.CRITICAL, AlertKind.CURFEW},
)
APART_MS = 2_000


class AlertChime:
    """Rings for alerts on the output chosen (its id; "" is off).

    `when_silent` is called once when the output is lost, on the chime's thread. `real_ms` is
    real time, so that a rehearsal at 60× does not ring without end.
    """

    def __init__(self, chime: Chime, when_silent: Callable[[], None], output: str = "") -> None:
        self.output = output
        self._chime, self._when_silent = chime, when_silent
        self._rung_ms: int | None = None
        self._is_lost = False

    def choose(self, output: str, real_ms: int) -> None:
        """Chime on this output from now on, and once as a try."""
        self.output, self._is_lost = output, False
        if output:
            self._ring(real_ms)

    def take(self, events: Sequence[Event], real_ms: int) -> None:
        """Ring where one of these is an alert that chimes."""
        is_called = any(isinstance(e, AlertRaised) and e.kind in CHIMING for e in events)
        is_near = self._rung_ms is not None and real_ms - self._rung_ms < APART_MS
        if self.output and is_called and not is_near:
            self._ring(real_ms)

    def _ring(self, real_ms: int) -> None:
        self._rung_ms = real_ms
        self._chime.ring(self.output, self._note)

    def _note(self, was_heard: bool) -> None:
        if not was_heard and not self._is_lost:
            self._when_silent()
        self._is_lost = not was_heard
