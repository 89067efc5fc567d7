"""What an edit of a plan of 1,000 segments takes until it shows: on the disk, in the table.

Runs in a process of its own on an X screen (`python -m tests.bench.editing`), with the real desk
and a run that is on. Prints milliseconds by edit as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showctl.adapters.media.beside import media_name
from showctl.adapters.media.finding import find_media
from showctl.adapters.resources import resource_dir
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.desk import Desk
from showctl.domain.commands import Start
from showctl.ui import theme
from showctl.ui.editor.page import PlanPage
from showctl.ui.editor.taking_files import TakingFiles
from showctl.ui.garbage import GuiGarbage, settle
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource
from tests.bench import x_rig
from tests.bench.live_windows import turn
from tests.bench.on_screen import long_show
from tests.bench.result import Result, p95, spread

_TIMES = 30
_SEGMENTS = 1_000
_PATIENCE_S = 120
_BUDGET_MS = 50


def edit_to_screen() -> Result:
    """Key → painted and on the disk: a cell, a move of a row, an undo, at 1,000 segments."""
    with x_rig.screen("1366x768") as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.editing"],
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE_S,
        )
    took: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    figure = "; ".join(f"{name} {spread(values)}" for name, values in took.items())
    is_met = all(p95(values) <= _BUDGET_MS for values in took.values())
    what = f"plan edit shown and on the disk, {_SEGMENTS:,} segments"
    return Result(what, f"p95 ≤ {_BUDGET_MS} ms", figure, is_met)


class Watch(QObject):
    """Notes when the table was painted after the last edit."""

    def __init__(self, desk: Desk, page: PlanPage) -> None:
        super().__init__()
        self._editing = desk.editing
        self._before = desk.editing.show
        self.shown_at: float | None = None
        page.view.viewport().installEventFilter(self)

    def begin(self) -> float:
        self._before, self.shown_at = self._editing.show, None
        return time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint after the edit shows it; that it was drawn is known when it returns."""
        is_edited = self._editing.show is not self._before
        if event.type() == QEvent.Type.Paint and is_edited and self.shown_at is None:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.shown_at = time.perf_counter()
            return True
        return False


def main() -> int:
    """Open the window on a long show whose run is on, and edit it by keys."""
    app = QApplication([])
    theme.apply(app, resource_dir("assets"))
    GuiGarbage(app)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with ShowFile.create(folder / "bench.showctl", long_show(_SEGMENTS)) as file:
            source = RunSource()
            desk = Desk(file, source)
            desk.open_mode(Mode.LIVE)
            source.dispatch(Start())
            settings = QSettings(f"{name}/settings.ini", QSettings.Format.IniFormat)
            page = PlanPage(
                desk.editing,
                source,
                settings,
                TakingFiles(lambda path: media_name(folder, path), source.notice, source),
                lambda media: find_media(folder, media),
            )
            desk.edited.connect(page.take)
            window = OperatorWindow(source, desk, settings, make_plan=lambda: page)
            window.show()
            window.planning.turn(is_on=True)
            settle()
            turn(2)
            took = _measure(app, page, Watch(desk, page))
            desk.close()
    print(json.dumps(took), flush=True)
    return 0


def _measure(app: QApplication, page: PlanPage, watch: Watch) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {"cell": [], "move": [], "undo": []}
    none = Qt.KeyboardModifier.NoModifier
    for number in range(_TIMES):
        page.view.choose_rows([500 + number], "duration_ms")
        page.view.edit_cell("duration_ms")
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, f"{number + 6}")
        took["cell"].append(_press(app, watch, Qt.Key.Key_Return, none))
        page.view.choose_rows([300])
        page.view.setFocus()
        alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        took["move"].append(_press(app, watch, Qt.Key.Key_Down, alt))
        took["undo"].append(_press(app, watch, Qt.Key.Key_Z, control))
    return took


def _press(app: QApplication, watch: Watch, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> float:
    """Milliseconds from a key to the table painted with what it did."""
    focus = QApplication.focusWidget()
    assert focus is not None
    began = watch.begin()
    QTest.keyClick(focus, key, modifiers)
    while watch.shown_at is None:
        app.processEvents()
    took = (watch.shown_at - began) * 1000
    turn(0.3)
    return took


if __name__ == "__main__":
    sys.exit(main())
