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

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showctl.adapters.resources import resource_dir
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.desk import Desk
from showctl.domain.plan import Line, Show
from showctl.domain.timing import remaining
from showctl.ui import theme
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource
from tests.bench import x_rig
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
    with x_rig.screen("3286x1080") as display:
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
    app = QApplication([])
    theme.apply(app, resource_dir("assets"))
    with tempfile.TemporaryDirectory() as name:
        file = ShowFile.create(Path(name) / "bench.showctl", long_show(segments))
        source = RunSource()
        desk = Desk(file, source)
        desk.open_mode(Mode.LIVE)
        settings = QSettings(f"{name}/settings.ini", QSettings.Format.IniFormat)
        window = OperatorWindow(source, desk, settings)
        emcee = EmceeWindow(source)
        emcee.set_role("lines")
        emcee.setGeometry(1366, 0, 1920, 1080)
        window.show()
        emcee.show()
        painted = Painted(app)
        turn(2)
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        turn(1)
        if what == "go":
            took = []
            for _ in range(min(_TIMES, segments - 5)):
                took.append(_press_go(app, source, window, painted))
                turn(0.35)
        else:
            took = _watch_countdown(source, window)
        desk.close()
        file.close()
    print(json.dumps(took), flush=True)
    return 0


def _watch_countdown(source: RunSource, window: OperatorWindow) -> list[float]:
    """Milliseconds from each second's end to the paint that shows the next."""
    seen = Seconds(source, window)
    turn(_WATCH_S)
    return seen.late


class Seconds(QObject):
    """Notes how late each change of the countdown is painted."""

    def __init__(self, source: RunSource, window: OperatorWindow) -> None:
        super().__init__()
        self._source, self._countdown = source, window.stage.now.countdown
        self._shown = self._countdown.text
        self.late: list[float] = []
        self._countdown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint of another text than before."""
        if event.type() == QEvent.Type.Paint and self._countdown.text != self._shown:
            self._shown = self._countdown.text
            left = remaining(self._source.state, self._source.now())
            if left is not None:
                self.late.append(float(-left % 1000))
        return False


def _press_go(
    app: QApplication, source: RunSource, window: OperatorWindow, painted: Painted
) -> float:
    """Milliseconds from the key to the end of the last paint that it caused."""
    before = source.state.visit
    painted.at.clear()
    began = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_Space)
    while source.state.visit == before or len(painted.at) < _WINDOWS:
        app.processEvents(_WAITING)
    return (max(painted.at.values()) - began) * 1000


def turn(for_s: float) -> None:
    """Let the windows live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(for_s * 1000), loop.quit)
    loop.exec()


def long_show(segments: int) -> Show:
    """Segments with something to say in each."""
    lines = (Line(speaker="甲", text="各位来宾，大家晚上好！" * 8),)
    plain = make_show(*[5.0] * segments).segments
    return make_show(segments=tuple(replace(s, lines=lines) for s in plain), go_guard_ms=0)


class Painted(QObject):
    """Notes when each window was painted last."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.at: dict[QObject, float] = {}
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint event of a widget counts for its window."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.at[watched.window()] = time.perf_counter()
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
