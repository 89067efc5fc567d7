"""What the screens show, and when: GO → the new segment, and the countdown against the clock.

Runs in a process of its own on an X screen (`python -m tests.bench.on_screen WHAT SEGMENTS`), with
the real session: key event, engine thread, SQLite on disk, bridge, paint. Prints milliseconds as
JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showctl.domain.plan import Line, Show
from tests.bench import x_rig
from tests.bench.live_windows import SCREEN, LiveWindows, Seconds, live_windows, turn
from tests.bench.result import Result, p95, spread
from tests.plans import make_show

_TIMES = 60
_WATCH_S = 30
_WINDOWS = 2
_PATIENCE_S = 120

# Waiting for events, as the program does: a busy loop would keep the engine's thread out.
_WAITING = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def go_to_screen() -> Result:
    """GO key → painted in the operator's and the emcee's window, at 1,000 segments."""
    took = _measured("go", 1_000)
    what = "GO key → new segment on all screens, 1,000 segments"
    return Result(what, "p95 ≤ 17 ms", spread(took), p95(took) <= 17)


def go_to_screen_of_the_party() -> Result:
    """The same at 25 segments, the size of a party."""
    took = _measured("go", 25)
    return Result("the same, 25 segments", "p95 ≤ 17 ms", spread(took), p95(took) <= 17)


def countdown_on_screen() -> Result:
    """How long after a second is over the countdown shows the next one."""
    late = _measured("countdown", 25)
    return Result("countdown on screen against the clock", "≤ 17 ms", spread(late), p95(late) <= 17)


def _measured(what: str, segments: int) -> list[float]:
    """Milliseconds, measured in a process of its own on a screen of its own."""
    with x_rig.screen(SCREEN) as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.on_screen", what, str(segments)],
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE_S,
        )
    took: list[float] = json.loads(done.stdout.splitlines()[-1])
    return took


def main(what: str, segments: int) -> int:
    """Open real windows on a long show, start it, and measure."""
    with (
        tempfile.TemporaryDirectory() as name,
        live_windows(Path(name), long_show(segments)) as windows,
    ):
        if what == "go":
            took = _press_gos(windows, min(_TIMES, segments - 5))
        else:
            countdown = windows.window.stage.now.countdown
            seconds = Seconds(windows.source, countdown, lambda: countdown.text)
            turn(_WATCH_S)
            took = list(map(float, seconds.late_ms))
    print(json.dumps(took), flush=True)
    return 0


def _press_gos(windows: LiveWindows, times: int) -> list[float]:
    painted = Painted(windows.app)
    took = []
    for _ in range(times):
        took.append(_press_go(windows, painted))
        turn(0.35)
    return took


def _press_go(windows: LiveWindows, painted: Painted) -> float:
    """Milliseconds from the key to the end of the last paint that it caused."""
    before = windows.source.state.visit
    painted.at.clear()
    began = time.perf_counter()
    QTest.keyClick(windows.window, Qt.Key.Key_Space)
    while windows.source.state.visit == before or len(painted.at) < _WINDOWS:
        windows.app.processEvents(_WAITING)
        painted.finish()
    return (max(painted.at.values()) - began) * 1000


def long_show(segments: int) -> Show:
    """Segments with something to say in each."""
    lines = (Line(speaker="甲", text="各位来宾，大家晚上好！" * 8),)
    plain = make_show(*[5.0] * segments).segments
    return make_show(segments=tuple(replace(s, lines=lines) for s in plain), go_guard_ms=0)


class Painted(QObject):
    """Notes when each window was painted last, and what was painted handed to the screen: the
    first event after its paint events comes then."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.at: dict[QObject, float] = {}
        self._painting: QWidget | None = None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint event of a widget counts for its window."""
        is_paint = event.type() == QEvent.Type.Paint and isinstance(watched, QWidget)
        window = watched.window() if is_paint and isinstance(watched, QWidget) else None
        if window is not self._painting:
            self.finish()
            self._painting = window
        return False

    def finish(self) -> None:
        """Whatever was being painted is on the screen by now."""
        if self._painting is not None:
            self.at[self._painting] = time.perf_counter()
            self._painting = None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
