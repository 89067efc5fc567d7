"""In fast time: the first seconds of each music that begins, so that it can be told apart."""

from __future__ import annotations

from collections.abc import Callable

from showctl.domain.events import CueFired, Event
from showctl.domain.sound import Soundscape
from showctl.domain.state import RunState

TASTE_MS = 5_000


class Tastes:
    """What is heard of a state's sound, by the real clock; nothing where it is off."""

    def __init__(
        self, is_on: Callable[[], bool] = lambda: False, real_ms: Callable[[], int] = lambda: 0
    ) -> None:
        self._is_on, self._real_ms = is_on, real_ms
        self._since: dict[int, int] = {}

    def of(self, state: RunState, events: tuple[Event, ...]) -> Soundscape:
        """What of a state's sound is heard now."""
        now = self._real_ms()
        begun = [event.firing for event in events if isinstance(event, CueFired)]
        since = {**self._since, **dict.fromkeys(begun, now)} if self._is_on() else {}
        self._since = {
            firing: at
            for firing, at in since.items()
            if now - at < TASTE_MS and firing in state.sounding
        }
        return {firing: state.sounding[firing] for firing in self._since}
