"""The Player port on a process of its own, so that a decoder that crashes or hangs takes nothing
else with it.

The program keeps what the process last said of what plays, and the orders it has not done yet. When
the process dies, or says nothing for a while, a spare one that is loaded already goes on from
there: everything that sounded is put back where it would be by now.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from showctl.adapters.clock import awake_us
from showctl.adapters.player.child import Child
from showctl.adapters.player.messages import (
    Begin,
    Message,
    Order,
    OutputsFound,
    Ready,
    Turned,
)
from showctl.adapters.player.track import TrackState
from showctl.app.ports import (
    Playback,
    PlaybackReport,
    PlayerNotice,
    SoundOutput,
    SoundTrouble,
)
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve

_TICK_MS = 100
# Of ticks without a word: from a process at work, from one that is taking over, and from one that
# is loading.
_HUNG_TICKS, _TAKING_OVER_TICKS, _LOADING_TICKS = 4, 20, 200
# A spare one is loaded when the windows are up, and when the sound is back.
_FIRST_SPARE_US, _NEXT_SPARE_US = 3_000_000, 500_000
# More crashes than this in a row, each at once, and it is what is played that does it.
_MOST_CRASHES, _AT_ONCE_US = 4, 700_000
_CLOSING_S = 4.0

# Orders of which the last one stands, in the order in which a new process is to get them.
_STANDING = ("choose_outputs", "set_master", "arm")
_UNFIT = "the player breaks down each time"

_log = logging.getLogger(__name__)


class ProcessPlayer:
    """The Player port; `aout` as in `open_player`. Every call only sends."""

    def __init__(self, aout: str = "") -> None:
        self._aout = aout
        self.folder = Path(tempfile.mkdtemp(prefix="showctl-player-"))
        self._lock = Lock()
        self._child: Child | None = None
        self._spare: Child | None = None
        self._spare_due_us: int | None = None
        self._number = 0
        self._standing: dict[str, Order] = {}
        self._undone: deque[Order] = deque()
        self._states: dict[int, TrackState] = {}
        self._started: set[int] = set()
        self._asked: dict[int, Callable[[tuple[SoundOutput, ...]], None]] = {}
        self._listeners: list[Callable[[PlaybackReport], None]] = []
        self._watchers: list[Callable[[PlayerNotice], None]] = []
        self._crashes_in_a_row = 0
        self._is_closed = False
        self._thread = Thread(target=self._run, name="player-link", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The number of the process that plays, None while there is none."""
        child = self._child
        return None if child is None else child.pid

    @property
    def has_spare(self) -> bool:
        """Whether another process is loaded and ready to take over."""
        spare = self._spare
        return spare is not None and spare.is_ready

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        self._watchers.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        self._order("arm", tuple(playbacks))

    def play(self, playback: Playback) -> None:
        self._started.discard(playback.firing)
        self._order("play", playback)

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self._order("stop", firing, fade_ms)

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        self._order("fade", firing, to_db, over_ms, curve)

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self._order("suspend", firing, fade_ms)

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self._order("resume", firing, fade_ms)

    def position(self, firing: int) -> tuple[int, int | None] | None:
        state = self._states.get(firing)
        return None if state is None else state.position(awake_us())

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        self._order("set_master", level_db, over_ms)

    def audition(self, playback: Playback, output: str) -> None:
        self._order("audition", playback, output)

    def stop_audition(self) -> None:
        self._order("stop_audition")

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        with self._lock:
            self._asked[self._number + 1] = then
            self._send("outputs")

    def choose_outputs(self, first: str, second: str = "") -> None:
        self._order("choose_outputs", first, second)

    def close(self) -> None:
        """Silence, and give everything back; waits for that, but not for long."""
        with self._lock:
            if not self._is_closed:
                self._send("close")
            self._is_closed = True
            self._states = {}
        self._thread.join(_CLOSING_S)

    def _order(self, name: str, *arguments: Any) -> None:
        with self._lock:
            if not self._is_closed:
                self._send(name, *arguments)

    def _send(self, name: str, *arguments: Any) -> None:
        self._number += 1
        order = Order(self._number, name, arguments)
        if name in _STANDING:
            self._standing[name] = order
        else:
            self._undone.append(order)
        if self._child is not None:
            self._child.link.send(order)

    # What follows runs on the link's thread.

    def _run(self) -> None:
        self._take_child()
        silent_ticks = 0
        while (child := self._child) is not None:
            try:
                message = child.link.receive(_TICK_MS)
            except EOFError:
                silent_ticks = _LOADING_TICKS
            else:
                silent_ticks = 0 if message is not None else silent_ticks + 1
                self._take(message)
            if self._is_closed:
                break
            if silent_ticks >= _patience(child):
                silent_ticks = 0
                self._replace(child)
            self._see_to_spare()
        self._take_down()

    def _take(self, message: Message | None) -> None:
        try:
            if isinstance(message, Turned):
                self._take_turn(message)
            elif isinstance(message, Ready):
                self._note_ready()
            elif isinstance(message, PlaybackReport):
                self._take_report(message)
            elif isinstance(message, PlayerNotice):
                self._notify(message)
            elif isinstance(message, OutputsFound):
                then = self._asked.pop(message.number, None)
                if then is not None:
                    then(message.outputs)
        except Exception:
            # A bug in a listener must not cost the sound.
            _log.exception("what the player says was not taken")

    def _note_ready(self) -> None:
        if self._child is not None:
            self._child.is_ready = True
        if self._spare_due_us is None:
            self._spare_due_us = awake_us() + _FIRST_SPARE_US

    def _take_turn(self, turned: Turned) -> None:
        if self._child is not None and self._child.at_work_since_us is None:
            self._child.at_work_since_us = awake_us()
        with self._lock:
            if self._is_closed:
                return
            self._states = {state.playback.firing: state for state in turned.states}
            while self._undone and self._undone[0].number <= turned.done:
                self._undone.popleft()

    def _take_report(self, report: PlaybackReport) -> None:
        with self._lock:
            if self._is_closed:
                return
            if report.outcome is Outcome.STARTED:
                is_news = report.firing not in self._started
                self._started.add(report.firing)
            else:
                is_news = True
                self._states.pop(report.firing, None)
                self._started.discard(report.firing)
        if is_news:
            self._report(report)

    def _report(self, report: PlaybackReport) -> None:
        for listener in tuple(self._listeners):
            listener(report)

    def _notify(self, notice: PlayerNotice) -> None:
        for watcher in tuple(self._watchers):
            watcher(notice)

    def _replace(self, child: Child) -> None:
        """Let another process go on where this one broke off."""
        child.kill()
        worked_us = 0 if child.at_work_since_us is None else awake_us() - child.at_work_since_us
        self._crashes_in_a_row = self._crashes_in_a_row + 1 if worked_us < _AT_ONCE_US else 1
        given_up = self._give_up() if self._crashes_in_a_row > _MOST_CRASHES else ()
        _log.error("the player's process broke down, and is replaced")
        self._take_child()
        self._spare_due_us = awake_us() + _NEXT_SPARE_US
        for playback in given_up:
            reason = f"{playback.media.name} is not heard: {_UNFIT}"
            self._take(PlaybackReport(playback.firing, Outcome.FAILED, reason))
        self._take(PlayerNotice(SoundTrouble.RESTARTED))

    def _give_up(self) -> tuple[Playback, ...]:
        """Let go of all that may be what breaks the player."""
        with self._lock:
            given_up = {firing: state.playback for firing, state in self._states.items()}
            for order in self._undone:
                if order.name == "play":
                    given_up[order.arguments[0].firing] = order.arguments[0]
            self._undone.clear()
            self._states = {}
            self._standing.pop("arm", None)
            self._crashes_in_a_row = 0
        return tuple(given_up.values())

    def _take_child(self) -> None:
        """Put the spare process to work, or a new one where there is none."""
        with self._lock:
            standing = tuple(self._standing[n] for n in _STANDING if n in self._standing)
            asked = (Order(number, "outputs", ()) for number in self._asked)
            undone = (order for order in self._undone if order.name != "outputs")
            begin = Begin(standing, tuple(self._states.values()), (*undone, *asked))
            child, self._spare = self._spare, None
            if child is None:
                child = Child(self.folder, self._aout, begin)
            else:
                child.link.send(begin)
            self._child = child

    def _see_to_spare(self) -> None:
        if self._spare is None and self._is_spare_due():
            self._spare = Child(self.folder, self._aout)
        elif self._spare is not None and not self._spare.is_ready:
            try:
                self._spare.is_ready = self._spare.link.receive(0) is not None
            except EOFError:
                self._spare.kill()
                self._spare, self._spare_due_us = None, awake_us() + _FIRST_SPARE_US

    def _is_spare_due(self) -> bool:
        return self._spare_due_us is not None and awake_us() >= self._spare_due_us

    def _take_down(self) -> None:
        if self._spare is not None:
            self._spare.kill()
        if self._child is not None:
            self._child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def _patience(child: Child) -> int:
    """After how many ticks without a word a process counts as hung."""
    if child.at_work_since_us is not None:
        return _HUNG_TICKS
    return _TAKING_OVER_TICKS if child.is_ready else _LOADING_TICKS
