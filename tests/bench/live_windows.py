"""The operator's and the emcee's window on a live run, as the program has them: engine thread,
SQLite on disk, player, bridge, paint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showctl.adapters.resources import resource_dir
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.desk import Desk
from showctl.domain.plan import Show
from showctl.domain.timing import remaining
from showctl.ui import theme
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.garbage import GuiGarbage, settle
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource

# Wide enough for both windows side by side.
SCREEN = "3286x1080"


@dataclass(frozen=True, slots=True)
class LiveWindows:
    """A run that has begun, and its windows."""

    app: QApplication
    source: RunSource
    desk: Desk
    window: OperatorWindow
    emcee: EmceeWindow


@contextmanager
def live_windows(folder: Path, show: Show) -> Iterator[LiveWindows]:
    """Windows on a show in a folder, where its media are; its first segment is on."""
    app = QApplication([])
    theme.apply(app, resource_dir("assets"))
    GuiGarbage(app)
    file = ShowFile.create(folder / "bench.showctl", show)
    source = RunSource()
    desk = Desk(file, source)
    desk.open_mode(Mode.LIVE)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window, emcee = OperatorWindow(source, desk, settings), EmceeWindow(source)
    emcee.set_role("lines")
    emcee.setGeometry(1366, 0, 1920, 1080)
    window.show()
    emcee.show()
    turn(2)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    turn(1)
    try:
        yield LiveWindows(app, source, desk, window, emcee)
    finally:
        desk.close()
        file.close()


def turn(for_s: float) -> None:
    """Let the windows live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(for_s * 1000), loop.quit)
    loop.exec()


class Seconds(QObject):
    """Notes how late each change of a countdown is painted, by the clock of the run."""

    def __init__(self, source: RunSource, countdown: QWidget, text: Callable[[], str]) -> None:
        """`text` is what the countdown shows."""
        super().__init__()
        self._source, self._countdown, self._text = source, countdown, text
        self._shown = text()
        self.late_ms: list[int] = []
        self.skipped = 0
        countdown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint of another text than before."""
        text = self._text()
        if event.type() == QEvent.Type.Paint and text != self._shown:
            left = remaining(self._source.state, self._source.now())
            before, self._shown = self._shown, text
            if left is not None:
                self.late_ms.append(seconds_in(text) * 1000 - left)
                self.skipped += abs(seconds_in(before) - seconds_in(text)) - 1
        return False

    def forget(self) -> None:
        """Begin anew."""
        self.late_ms, self.skipped = [], 0


def seconds_in(countdown: str) -> int:
    """The seconds of a countdown that has not run out, `4:59` or `1:04:59`."""
    seconds = 0
    for part in countdown.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds
