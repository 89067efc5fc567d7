"""The Player port on a process of its own, so that a decoder that crashes or hangs takes nothing
else with it.

The program keeps what the process last said of what plays. When the process breaks down, a spare
one that is loaded already goes on from there: everything that sounded is put back where it would
be by now.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from typing import Any

from showctl.adapters.clock import awake_us
from showctl.adapters.player.samples_folder import make_samples_folder
from showctl.adapters.player.track import TrackState
from showctl.adapters.process.keeper import Keeper, Manner
from showctl.adapters.process.messages import Begin, Order, Turned
from showctl.app.ports import (
    Playback,
    PlaybackReport,
    PlayerNotice,
    SoundOutput,
    SoundTrouble,
)
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve

_SERVER = "showctl.adapters.player.server"
_STANDING = ("choose_outputs", "set_master", "arm")
_AHEAD = ("arm",)
_SOON_US = 700_000
_UNFIT = "the player breaks down each time"


class ProcessPlayer:
    """The Player port; `aout` as in `open_player`. Every call only sends."""

    def __init__(self, aout: str = "") -> None:
        self.folder = make_samples_folder()
        self._states: dict[int, TrackState] = {}
        self._started: set[int] = set()
        self._listeners: list[Callable[[PlaybackReport], None]] = []
        self._watchers: list[Callable[[PlayerNotice], None]] = []
        manner = Manner(
            server=_SERVER,
            arguments=(str(self.folder), aout),
            standing=_STANDING,
            ahead=_AHEAD,
            soon_us=_SOON_US,
            has_spare=True,
        )
        self._keeper = Keeper(manner, self, "player")
        self._keeper.start()

    @property
    def pid(self) -> int | None:
        """The number of the process that plays, None while there is none."""
        return self._keeper.pid

    @property
    def has_spare(self) -> bool:
        """Whether another process is loaded and ready to take over."""
        return self._keeper.has_spare

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        self._watchers.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        self._keeper.order("arm", tuple(playbacks))

    def play(self, playback: Playback) -> None:
        self._started.discard(playback.firing)
        self._keeper.order("play", playback)

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self._keeper.order("stop", firing, fade_ms)

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        self._keeper.order("fade", firing, to_db, over_ms, curve)

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self._keeper.order("suspend", firing, fade_ms)

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self._keeper.order("resume", firing, fade_ms)

    def position(self, firing: int) -> tuple[int, int | None] | None:
        state = None if self._keeper.is_closed else self._states.get(firing)
        return None if state is None else state.position(awake_us())

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        self._keeper.order("set_master", level_db, over_ms)

    def audition(self, playback: Playback, output: str) -> None:
        self._keeper.order("audition", playback, output)

    def stop_audition(self) -> None:
        self._keeper.order("stop_audition")

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        self._keeper.ask("outputs", then)

    def choose_outputs(self, first: str, second: str = "") -> None:
        self._keeper.order("choose_outputs", first, second)

    def close(self) -> None:
        """Silence, and give everything back; waits for that, but not for long."""
        self._keeper.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # The keeper's ward; all on its thread.

    def states(self, undone: Sequence[Order]) -> tuple[TrackState, ...]:
        return tuple(self._states.values())

    def take(self, message: Any) -> None:
        if self._keeper.is_closed:
            return
        if isinstance(message, Turned):
            self._states = {state.playback.firing: state for state in message.states}
        elif isinstance(message, PlaybackReport):
            self._take_report(message)
        elif isinstance(message, PlayerNotice):
            self._notify(message)

    def give_up(self, undone: Sequence[Order]) -> Callable[[], None] | None:
        given_up = {firing: state.playback for firing, state in self._states.items()}
        for order in undone:
            if order.name == "play":
                given_up[order.arguments[0].firing] = order.arguments[0]
        self._states = {}
        return (lambda: self._fail(tuple(given_up.values()))) if given_up else None

    def note_restart(self, begin: Begin) -> None:
        self._notify(PlayerNotice(SoundTrouble.RESTARTED))

    def _fail(self, given_up: Sequence[Playback]) -> None:
        for playback in given_up:
            reason = f"{playback.media.name} is not heard: {_UNFIT}"
            self._take_report(PlaybackReport(playback.firing, Outcome.FAILED, reason))

    def _take_report(self, report: PlaybackReport) -> None:
        if report.outcome is Outcome.STARTED:
            # A process that takes over starts it once more.
            if report.firing in self._started:
                return
            self._started.add(report.firing)
        else:
            self._states.pop(report.firing, None)
            self._started.discard(report.firing)
        for listener in tuple(self._listeners):
            listener(report)

    def _notify(self, notice: PlayerNotice) -> None:
        for watcher in tuple(self._watchers):
            watcher(notice)
