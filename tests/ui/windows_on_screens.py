"""The screens' windows on a real display, driven from stdin: one word a line, one JSON a line.

`report` tells what stands where; `assign NAME ROLE`, `start`, `go`, `press`, `identify`, `screens`,
`move X Y`, `maximize`, `look NAME LENGTH LANGUAGE`, `black`, `yield`, `line NUMBER`,
`prompter NAME CHANGE` and `save FILE` do it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSettings, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from showctl.adapters.resources import resource_dir
from showctl.domain.audience_commands import Black, OtherProgram, ShowLook
from showctl.domain.commands import Go, GoToLine, Start
from showctl.ui import theme
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.screens.outputs import Outputs
from showctl.ui.screens.roles import Role
from showctl.ui.translation import Languages
from tests.ui.audience_harness import backstage_of
from tests.ui.audience_looks import looks
from tests.ui.emcee_harness import Stand, evening, seed_show

# Windows come to rest on a display within this time; what they show needs no window manager.
SETTLED_MS = 400
SHOWN_MS, FADE_MS = 100, 50
SHOWING = ("look", "line", "start")


def rect(of: QRect) -> list[int]:
    return [of.x(), of.y(), of.width(), of.height()]


class Rig:
    def __init__(self, ini: Path) -> None:
        self.stand = Stand(seed_show(), evening(17, 50))
        settings = QSettings(str(ini), QSettings.Format.IniFormat)
        self.outputs = Outputs(self.stand.source, settings, backstage_of(self.stand.source))
        self.operator = QWidget()
        QVBoxLayout(self.operator).addWidget(self.outputs.strip)
        self.operator.setGeometry(100, 60, 1000, 600)
        app = QApplication.instance()
        assert app is not None
        self.languages = Languages(app)
        self.pressed: list[int] = []
        self.operator.keyPressEvent = lambda event: self.pressed.append(event.key())  # type: ignore[method-assign]
        self.operator.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.operator.show()
        self.operator.activateWindow()
        self.outputs.start(self.operator)

    def report(self) -> dict[str, Any]:
        beside = self.outputs.beside
        return {
            "screens": {
                screen.name(): rect(screen.geometry()) for screen in QGuiApplication.screens()
            },
            "windows": {
                name: {
                    "geometry": rect(window.geometry()),
                    "full": window.isFullScreen(),
                    "text": window.visible_text(),
                    "is_seen": window.isVisible(),
                    "pointer": window.cursor().shape().name,
                    "lines": self._lines_of(window),
                }
                for name, window in self.outputs.windows().items()
            },
            "beside": rect(beside.frameGeometry()) if beside else None,
            "operator": rect(self.operator.frameGeometry()),
            "has_keyboard": self.operator.isActiveWindow(),
            "pressed": self.pressed,
            "questions": self.outputs.strip.questions(),
            "cards": [self._seen(card) for card in self.outputs.number_cards()],
        }

    def _lines_of(self, window: QWidget) -> dict[str, Any] | None:
        """The line that is lit, and the size at which an emcee's window is read."""
        if not isinstance(window, EmceeWindow):
            return None
        stage = window.stage
        size = stage.size()
        return {"on": stage.lines.place.line, "size": [size.width(), size.height()]}

    def _seen(self, card: QWidget) -> list[Any]:
        """Where a card stands, and the colour that its corner has on the display."""
        at = card.mapToGlobal(QPoint(4, 4))
        screen = QGuiApplication.screenAt(at)
        seen = screen.grabWindow(0).toImage().pixelColor(at - screen.geometry().topLeft())
        return [at.x(), at.y(), card.width(), seen.name()]

    def do(self, words: list[str]) -> None:
        monitors = {each.name: each for each in self.outputs.monitors()}
        acts: dict[str, Callable[..., object]] = {
            "report": lambda: None,
            "assign": lambda name, role: self.outputs.assign(monitors[name], Role(role)),
            "start": lambda: self.stand.do(Start("seg-03")),
            "press": self.outputs.toggle_full_screen,
            "identify": self.outputs.identify,
            "screens": self.outputs.toggle_screens,
            "go": lambda: self.stand.do(Go()),
            "look": self._look,
            "black": lambda: self.stand.do(Black()),
            "yield": lambda: self.stand.do(OtherProgram()),
            "line": lambda number: self.stand.do(GoToLine(int(number))),
            "prompter": lambda name, change: self.outputs.set_prompter(
                monitors[name], getattr(PrompterLook, change)
            ),
            "save": self._save,
            "move": lambda x, y: self.operator.move(int(x), int(y)),
            "maximize": self.operator.showMaximized,
        }
        acts[words[0]](*words[1:])

    def _look(self, name: str, length: str, language: str) -> None:
        self.languages.use(language)
        every = looks(is_long=length == "long", is_english=language == "en")
        self.stand.do(ShowLook(replace(every[name.replace("_", " ")], fade_ms=FADE_MS)))

    def _save(self, file: str) -> None:
        """The whole display as a picture."""
        QGuiApplication.primaryScreen().grabWindow(0).save(file)


def main() -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app, resource_dir("assets"))
    rig = Rig(Path(sys.argv[1]))
    waiting = b""

    def answer() -> None:
        print(json.dumps(rig.report()), flush=True)

    def heard() -> None:
        nonlocal waiting
        read = os.read(0, 4096)
        if not read:
            app.quit()
        *lines, waiting = (waiting + read).split(b"\n")
        for line in lines:
            try:
                rig.do(line.decode().split())
            except Exception:
                app.exit(1)
                raise
            is_quick = line.decode().startswith(SHOWING)
            QTimer.singleShot(SHOWN_MS if is_quick else SETTLED_MS, answer)

    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ear.activated.connect(heard)
    QTimer.singleShot(60_000, app.quit)
    app.exec()
    rig.outputs.close()


if __name__ == "__main__":
    main()
