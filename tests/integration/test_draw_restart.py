"""Killed at any moment around draws: whatever winner was seen is in the log, and none twice."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from showctl.domain.draw import Draw
from showctl.domain.drawing import all_draws, winners
from showctl.domain.people import Person
from showctl.domain.proof import prove
from showctl.domain.run import replay
from tests.plans import make_show

# `make soak` kills ten times as often.
KILLS = int(os.environ.get("SHOWCTL_KILLS", "20"))
PATIENCE_S = 20
PRIZES, PEOPLE = 400, 500

# Draws one prize after the other, and a redraw now and then, and says who is seen on the screen.
CHILD = """
import sys
from pathlib import Path
from showctl.adapters.people.name_sounds import hard_sounds
from showctl.adapters.randomness import SystemRandomness
from showctl.adapters.store.file import ShowFile
from showctl.adapters.clock import SystemClock
from showctl.app.draw_desk import DrawDesk
from showctl.app.engine import Engine
from showctl.app.ports import Mode
from showctl.domain import draw_commands as c
from showctl.domain.draw_events import Rejection, WinnersDrawn
from showctl.domain.drawing import draw_status
from showctl.domain.run import replay
from showctl.session import open_run

file = ShowFile.open(Path(sys.argv[1]))
opening = open_run(file.log, file.plans.load(), Mode.LIVE)
log = file.log.read(opening.run)
engine = Engine(
    log=file.log, run=opening.run, clock=SystemClock(), state=replay(log), length=len(log)
)
desk = DrawDesk(file.people, SystemRandomness(), hard_sounds)

def seen(update):
    assert update.refused is None and update.fault is None, (update.refused, update.fault)
    status = draw_status(update.state)
    for win in status.names if status else ():
        print("seen", status.press.number, win.winner.number, flush=True)

engine.subscribe(seen)

def do(command):
    engine.submit(command)
    engine.run_pending()

print("drawing", flush=True)
while True:
    open_press = engine.state.draws.open_press
    if open_press is None:
        rejected = engine.state.draws.presses and not engine.state.draws.presses[-1].standing
        do(desk.commit("d", redraws=len(engine.state.draws.presses) if rejected else None))
    if not engine.state.draws.open_press.phase == "rolling":
        do(c.RollDraw())
    do(desk.stop())
    press = engine.state.draws.presses[-1]
    if press.number % 4 == 0:
        do(c.RejectWinner(press.number, press.wins[0].winner.number, Rejection.ABSENT))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A show of one draw with many prizes, one a press, and people enough."""
    path = tmp_path / "party.showctl"
    draw = Draw(id="d", title="幸运奖", count=PRIZES, per_press=1, is_checked_in_only=False)
    with ShowFile.create(path, replace(make_show(5), draws=(draw,))) as file:
        file.people.save(Person(number=f"{n:03}", name=f"员工{n}") for n in range(PEOPLE))
    return path


def killed_after(path: Path, lines: int) -> list[tuple[int, str]]:
    """Draw in a process of its own, and kill that once it has said so much; what was seen."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    said = ""
    try:
        for _ in range(lines + 1):
            said += child.stdout.readline()
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(PATIENCE_S)
    with child.stdout:
        said += child.stdout.read()
    return [(int(press), number) for press, number in re.findall(r"seen (\d+) (\d+)\n", said)]


def test_whoever_was_seen_is_in_the_log_and_nobody_twice(path: Path) -> None:
    for kill in range(KILLS):
        seen = killed_after(path, lines=kill % 7)
        with ShowFile.open(path) as file:
            (run,) = file.log.runs()
            log = file.log.read(run.id)
        state = replay(log)
        for press, number in seen:
            assert state.draws.presses[press - 1].win(number), f"{number} was seen and is lost"
        held = Counter(won.win.winner.number for won in winners(state))
        (draw,) = all_draws(state)
        assert not [number for number, times in held.items() if times > 1]
        assert sum(held.values()) == state.draws.taken(draw.id) <= draw.count
        assert all(proof.is_right for proof in prove(log))
    assert state.draws.taken("d") > KILLS // 2
