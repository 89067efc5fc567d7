"""A film in a window on a real display, driven from stdin: one word a line, one JSON a line.

Arguments: the film, and after how many ticks of 0.1 s without a word its process counts as hung.

`show START_MS`, `loop START_MS`, `part`, `kill SIGNAL`, `release`, `pause` and `resume` do it;
`look` tells what is to be seen. Each answer comes from the windows' thread, at once.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import awake_us
from showctl.adapters.process import keeper
from showctl.adapters.vlc.films_process import ProcessFilms
from showctl.app.audience_ports import Film, FilmReport
from showctl.ui.audience.window import native_window

PART = {"in_ms": 3_000, "out_ms": 4_000, "loops": 2}
FRAME_MS, LEVELS, DARKEST, STEP = 100, 100, 20, 2


def write_film(path: Path, frames: int = LEVELS) -> Path:
    """Ten greys a second, each brighter than the one before: what is seen tells where it is."""
    head = b"YUV4MPEG2 W64 H48 F10:1 Ip A1:1 C420jpeg\n"
    colours = bytes([128]) * (32 * 24 * 2)
    with path.open("wb") as file:
        file.write(head)
        for number in range(frames):
            file.write(b"FRAME\n" + bytes([DARKEST + STEP * number]) * (64 * 48) + colours)
    return path


class Rig:
    def __init__(self, media: Path) -> None:
        self._media = media
        self.window = native_window()
        self.window.setGeometry(0, 0, 320, 240)
        self.window.show()
        self._handle = int(self.window.winId())
        self.reports: list[FilmReport] = []
        self.restarts: list[int] = []
        self.films = ProcessFilms()
        self.films.subscribe(self.reports.append)
        self.films.watch(lambda: self.restarts.append(awake_us()))
        self.films.prepare()

    def do(self, word: str, *rest: str) -> dict[str, Any]:
        acts: dict[str, Callable[[], None]] = {
            "look": lambda: None,
            "show": lambda: self._show(int(rest[0])),
            "loop": lambda: self._show(int(rest[0]), loops=0),
            "part": lambda: self._show(0, **PART),
            "kill": lambda: self._kill(signal.Signals[rest[0]]),
            "release": lambda: self.films.release(self._handle),
            "pause": lambda: self.films.pause(self._handle),
            "resume": lambda: self.films.resume(self._handle),
        }
        acts[word]()
        return {
            "at_us": awake_us(),
            "place_ms": self._place_ms(),
            "clock_ms": self._clock_ms(),
            "pid": self.films.pid,
            "has_spare": self.films.has_spare,
            "reports": [[str(one.outcome), one.reason] for one in self.reports],
            "restarts": len(self.restarts),
        }

    def _kill(self, how: signal.Signals) -> None:
        if self.films.pid is not None:
            os.kill(self.films.pid, how)

    def _show(self, start_ms: int, **part: int) -> None:
        film = Film(
            firing=1,
            window=self._handle,
            media=self._media,
            start_ms=start_ms,
            **part,
        )
        self.films.show(film)

    def _clock_ms(self) -> float | None:
        """Where it is to be by the clock, as the process has said; None where nothing has begun."""
        state = self.films._states.get(self._handle)
        return state.played(awake_us()) if state is not None and state.has_begun else None

    def _place_ms(self) -> float:
        """Where the film is, by how bright the middle of the window is on the display; negative
        where none is seen."""
        at = self.window.mapToGlobal(QPoint(160, 120))
        screen = QGuiApplication.primaryScreen()
        seen: QColor = screen.grabWindow(0, at.x(), at.y(), 1, 1).toImage().pixelColor(0, 0)
        # The levels from 16 to 235 of a film are seen as 0 to 255.
        return ((seen.red() * 219 / 255 + 16) - DARKEST) / STEP * FRAME_MS


def main() -> None:
    if sys.argv[2:]:
        keeper._HUNG_TICKS = int(sys.argv[2])
    app = QApplication(sys.argv[:1])
    rig = Rig(Path(sys.argv[1]))
    waiting = b""

    def heard() -> None:
        nonlocal waiting
        read = os.read(0, 4096)
        if not read:
            app.quit()
        *lines, waiting = (waiting + read).split(b"\n")
        for line in lines:
            print(json.dumps(rig.do(*line.decode().split())), flush=True)

    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ear.activated.connect(heard)
    QTimer.singleShot(60_000, app.quit)
    app.exec()
    rig.films.close()


if __name__ == "__main__":
    main()
