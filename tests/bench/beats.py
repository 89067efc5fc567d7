"""Whether the countdown misses a beat: real windows on a live run with music, watched from within.

`python -m tests.bench.beats FOLDER` opens them on the music in a folder, in a process of its own.
It answers each line of its input with one line of JSON: to `look` which process plays, to `beats`
what has been seen since the last time. It leaves at the end of its input.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt, QTimer

from showctl.adapters.player.client import ProcessPlayer
from showctl.domain.cue import Cue, Trigger
from showctl.domain.plan import Show
from tests.bench import x_rig
from tests.bench.live_windows import SCREEN, LiveWindows, Seconds, live_windows
from tests.plans import make_show

_BEAT_MS = 10
_LEAVING_S = 20


@dataclass(frozen=True, slots=True)
class Beats:
    """How late (ms) each second of the countdown was painted in both windows, how many were
    skipped, and the longest time (ms) in which the windows' thread did nothing."""

    operator_ms: tuple[int, ...]
    emcee_ms: tuple[int, ...]
    skipped: int
    pause_ms: float


class Watched:
    """The windows, from the side of the measurement."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def pid(self) -> int | None:
        """The process that plays; None while no other is ready to take over."""
        told = self._ask("look")
        return int(told["pid"]) if told["has_spare"] else None

    def beats(self) -> Beats:
        """What has been seen since this was asked last."""
        told = self._ask("beats")
        operator, emcee = (tuple(told.pop(f"{name}_ms")) for name in ("operator", "emcee"))
        return Beats(operator, emcee, **told)

    def _ask(self, question: str) -> dict[str, Any]:
        assert self._process.stdin is not None and self._process.stdout is not None
        print(question, file=self._process.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def watched_windows(music: Path) -> Iterator[Watched]:
    """Windows on a screen of their own, on a run that plays this music."""
    with x_rig.screen(SCREEN) as display:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.beats", str(music)],
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield Watched(process)
        finally:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.close()
            try:
                process.wait(_LEAVING_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


class _Heart(QObject):
    """Beats every few milliseconds, and notes the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self.longest_s = 0.0
        timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s, self._last = max(self.longest_s, now - self._last), now


class _Watch:
    """Answers what is asked of the windows."""

    def __init__(self, windows: LiveWindows) -> None:
        self._player = windows.desk.player
        countdown, prompter = windows.window.stage.now.countdown, windows.emcee.stage.countdown
        self._operator = Seconds(windows.source, countdown, lambda: countdown.text)
        self._emcee = Seconds(windows.source, prompter, prompter.text)
        self._heart = _Heart()

    def answer(self, question: str) -> dict[str, Any]:
        if question == "beats":
            return self._beats()
        assert isinstance(self._player, ProcessPlayer)
        return {"pid": self._player.pid, "has_spare": self._player.has_spare}

    def _beats(self) -> dict[str, Any]:
        beats = Beats(
            tuple(self._operator.late_ms),
            tuple(self._emcee.late_ms),
            self._operator.skipped + self._emcee.skipped,
            self._heart.longest_s * 1000,
        )
        for seconds in (self._operator, self._emcee):
            seconds.forget()
        self._heart.longest_s = 0.0
        return asdict(beats)


def _show(music: Path) -> Show:
    """An hour that begins with music."""
    cue = Cue(id="music", title="Music", media=music.name, trigger=Trigger.START)
    first, last = make_show(60, 5).segments
    return make_show(segments=(replace(first, cues=(cue,)), last))


def main(music: Path) -> int:
    """Open the windows, and answer until nobody asks any more."""
    with live_windows(music.parent, _show(music)) as windows:
        watch, loop = _Watch(windows), QEventLoop()
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

        def read() -> None:
            said = os.read(sys.stdin.fileno(), 4096).decode()
            if not said:
                loop.quit()
            for question in said.split():
                print(json.dumps(watch.answer(question)), flush=True)

        notifier.activated.connect(read)
        loop.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
