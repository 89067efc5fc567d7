"""The audience screen: how fast a fade runs at 1080p without a GPU, and how fast black is there.

Runs in a process of its own on an X screen (`python -m tests.bench.audience WHAT`), with a real
window. Prints milliseconds as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from showctl.adapters.resources import resource_dir
from showctl.domain.audience import Look, LookKind
from showctl.domain.audience_commands import Black, ShowLook
from showctl.domain.commands import Command, Start
from showctl.domain.draw import Draw, RollStyle
from showctl.domain.draw_commands import CommitDraw, OpenDraw, RollDraw
from showctl.domain.people import Presence, Roster
from showctl.ui import theme
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.window import AudienceWindow
from tests.bench import x_rig
from tests.bench.live_windows import turn
from tests.bench.prizes import people_of
from tests.bench.result import Result, p95, spread
from tests.ui.audience_harness import backstage_of
from tests.ui.emcee_harness import Stand, evening, seed_show

_TIMES = 12
_FADE_MS = 1_000
_ROLL_S = 4
_PATIENCE_S = 120


def fade() -> Result:
    """Time from frame to frame in fades between two looks, 1920×1080."""
    took = _measured("fade")
    figure = f"{1000 * len(took) / sum(took):.0f} frames/s, {spread(took)} from frame to frame"
    is_met = sum(took) / len(took) <= 17
    return Result("a fade on the audience screen, 1080p", "60 frames/s", figure, is_met)


def black() -> Result:
    """Black asked for → black painted."""
    took = _measured("black")
    return Result("black on the audience screen, 1080p", "≤ 17 ms", spread(took), p95(took) <= 17)


def roll() -> Result:
    """Time from frame to frame while the names of 10,000 people roll, 1920×1080."""
    took = _measured("roll")
    figure = f"{1000 * len(took) / sum(took):.0f} frames/s, {spread(took)} from frame to frame"
    is_met = sum(took) / len(took) <= 17
    return Result("a draw's roll with 10,000 names, 1080p", "60 frames/s", figure, is_met)


def _measured(what: str) -> list[float]:
    with x_rig.screen() as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.audience", what],
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE_S,
        )
    took: list[float] = json.loads(done.stdout.splitlines()[-1])
    return took


class Frames(QObject):
    """Notes the end of each paint of one widget: its window's contents are on the display then."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.at: list[float] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An update of the window paints it and hands it to the display before it returns."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.at.append(time.perf_counter())
            return True
        return False


def main(what: str) -> int:
    """Open a real window on the party, and measure."""
    app = QApplication([])
    theme.apply(app, resource_dir("assets"))
    show = replace(seed_show(), draws=(Draw(id="d", title="幸运奖", prize="行李箱", count=30),))
    stand = Stand(show, evening(18))
    backstage = backstage_of(stand.source)
    window = AudienceWindow(backstage)
    window.show_program(True)
    window.setGeometry(0, 0, 1920, 1080)
    window.fill_screen()
    stand.do(Start("seg-06"))
    turn(2)
    frames = Frames(window)
    took: list[float] = []
    if what == "roll":
        took = _roll(stand, frames, backstage)
    for number in range(_TIMES if what != "roll" else 0):
        took += _fade(stand, frames, number) if what == "fade" else _black(stand, frames, number)
    window.close()
    backstage.close()
    print(json.dumps(took), flush=True)
    return 0


def _fade(stand: Stand, frames: Frames, number: int) -> list[float]:
    frames.at.clear()
    look = Look(kind=LookKind.MESSAGE, text=f"请就座 {number}", fade_ms=_FADE_MS)
    stand.do(ShowLook(look))
    turn(_FADE_MS / 1000 + 0.1)
    at = [moment for moment in frames.at if moment - frames.at[0] <= _FADE_MS / 1000]
    return [(after - before) * 1000 for before, after in pairwise(at)]


def _roll(stand: Stand, frames: Frames, backstage: Backstage) -> list[float]:
    """Every manner of rolling for some seconds."""
    people = {person.number: person for person in people_of(10_000)}
    roster = Roster(people, dict.fromkeys(people, Presence.CHECKED_IN), {})
    stand.do(OpenDraw("d"), CommitDraw("d", roster, "5" * 64))
    press = stand.source.state.draws.presses[-1]
    backstage.rolls.learn(press, {number: one.name for number, one in people.items()})
    stand.do(RollDraw())
    turn(1)
    took: list[float] = []
    for style in RollStyle:
        backstage.rolls.style = style
        frames.at.clear()
        turn(_ROLL_S)
        took += [(after - before) * 1000 for before, after in pairwise(frames.at)]
    return took


def _black(stand: Stand, frames: Frames, number: int) -> list[float]:
    if number % 2:
        stand.do(Black())
        turn(0.2)
        return []
    frames.at.clear()
    began = time.perf_counter()
    command: Command = Black()
    stand.do(command)
    turn(0.2)
    return [(frames.at[0] - began) * 1000]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
