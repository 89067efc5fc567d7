"""The prompter at 1080p without a GPU: how fast it scrolls, and the winners on both screens.

Runs in a process of its own on an X screen (`python -m tests.bench.prompter WHAT`), with real
windows. Prints milliseconds as JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from statistics import median

from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import steady_ms
from showctl.adapters.resources import resource_dir
from showctl.domain.commands import ScrollLines, Start
from showctl.domain.draw import Draw
from showctl.domain.draw_commands import CommitDraw, RollDraw, StopRoll
from showctl.domain.people import Presence, Roster
from showctl.domain.plan import Line, Show
from showctl.ui import theme
from showctl.ui.audience.window import AudienceWindow
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.qt_bridge import RunSource
from tests.bench import x_rig
from tests.bench.audience import Frames
from tests.bench.on_screen import turn
from tests.bench.prizes import people_of
from tests.bench.result import Result, p95, spread
from tests.ui.audience_harness import backstage_of
from tests.ui.emcee_harness import Stand, evening, seed_show

_SCROLL_S = 8
_PRESSES, _WINNERS = 20, 10
_FRAME_MS = 17
_PATIENCE_S = 120
_LOOKS = {
    "scroll": PrompterLook(),
    "scroll-turned": PrompterLook(turn=90),
    "scroll-mirrored": PrompterLook(is_mirrored=True),
}


def scroll() -> Result:
    """Time from frame to frame while the lines scroll, 1920×1080."""
    return _scrolled("scroll", "the prompter's scroll, 1080p")


def scroll_turned() -> Result:
    """The same on a screen that stands upright."""
    return _scrolled("scroll-turned", "the same, turned by 90°")


def scroll_mirrored() -> Result:
    """The same for a pane of glass."""
    return _scrolled("scroll-mirrored", "the same, mirrored")


def winners() -> Result:
    """Winners published → painted in the hall and in the emcee's lines, and what lies between."""
    took = _measured("winners")
    hall, emcee = took[::2], took[1::2]
    apart = [abs(one - other) for one, other in zip(hall, emcee, strict=True)]
    figure = f"apart: {spread(apart)}; hall {median(hall):.1f} ms, lines {median(emcee):.1f} ms"
    what = f"{_WINNERS} winners on the audience screen and in the lines, 1080p"
    return Result(what, f"≤ {_FRAME_MS} ms apart", figure, p95(apart) <= _FRAME_MS)


def _scrolled(what: str, title: str) -> Result:
    took = _measured(what)
    figure = f"{1000 * len(took) / sum(took):.0f} frames/s, {spread(took)} from frame to frame"
    return Result(title, "60 frames/s", figure, sum(took) / len(took) <= _FRAME_MS)


def _measured(what: str) -> list[float]:
    with x_rig.screen("3840x1080") as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.prompter", what],
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE_S,
        )
    took: list[float] = json.loads(done.stdout.splitlines()[-1])
    return took


def main(what: str) -> int:
    """Open real windows on the party, and measure."""
    app = QApplication([])
    theme.apply(app, resource_dir("assets"))
    stand = Stand(_show(), evening(18), time=steady_ms)
    published = Published(stand.source)
    emcee = EmceeWindow(stand.source)
    emcee.set_role("lines")
    emcee.setGeometry(0, 0, 1920, 1080)
    emcee.show()
    if what == "winners":
        took = _winners(stand, emcee, published)
    else:
        took = _scroll(stand, emcee, _LOOKS[what])
    emcee.close()
    print(json.dumps(took), flush=True)
    return 0


class Published:
    """Notes when a state was published last: before any window has seen it."""

    def __init__(self, source: RunSource) -> None:
        self.at = 0.0
        source.changed.connect(self._note)

    def _note(self) -> None:
        self.at = time.perf_counter()


def _show() -> Show:
    """Long lines in one segment, the winners in the next, and a draw."""
    party = seed_show()
    long = tuple(Line(text="各位来宾，大家晚上好！" * 12, speaker="甲乙"[n % 2]) for n in range(12))
    said = (Line(text="恭喜{{winners}}获得{{prize}}！", speaker="甲"),)
    first, second, *rest = party.segments
    segments = (replace(first, lines=long), replace(second, lines=said), *rest)
    draw = Draw(id="d", title="幸运奖", prize="行李箱", count=_PRESSES * _WINNERS)
    return replace(party, segments=segments, draws=(draw,))


def _scroll(stand: Stand, emcee: EmceeWindow, look: PrompterLook) -> list[float]:
    emcee.set_look(look)
    stand.do(Start(stand.source.state.show.segments[0].id), ScrollLines(600))
    turn(1)
    frames = Frames(emcee)
    turn(_SCROLL_S)
    return [(after - before) * 1000 for before, after in pairwise(frames.at)]


def _winners(stand: Stand, emcee: EmceeWindow, published: Published) -> list[float]:
    """In the hall and in the lines by turns."""
    backstage = backstage_of(stand.source)
    hall = AudienceWindow(backstage)
    hall.show_program(True)
    hall.setGeometry(1920, 0, 1920, 1080)
    hall.show()
    stand.do(Start(stand.source.state.show.segments[1].id))
    people = {person.number: person for person in people_of(300)}
    roster = Roster(people, dict.fromkeys(people, Presence.CHECKED_IN), {})
    screens = (Frames(hall), Frames(emcee))
    took: list[float] = []
    for number in range(_PRESSES):
        seed = hashlib.sha256(str(number).encode()).hexdigest()
        stand.do(CommitDraw("d", roster, seed, _WINNERS), RollDraw())
        turn(0.6)
        stand.do(StopRoll(roster))
        at = published.at
        turn(0.4)
        for frames in screens:
            took.append((next(each for each in frames.at if each > at) - at) * 1000)
    hall.close()
    backstage.close()
    return took


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
