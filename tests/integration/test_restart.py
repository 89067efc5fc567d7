"""Killed at any moment, a show goes on where it was: same segment, same countdown, same sound."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from queue import Queue

import pytest

from showctl.adapters.clock import wall_now
from showctl.adapters.player.silent import SilentPlayer
from showctl.adapters.store.file import ShowFile
from showctl.app.engine import Update
from showctl.app.ports import Mode
from showctl.domain import commands as c
from showctl.domain.calendar import length
from showctl.domain.decide import decide
from showctl.domain.events import ItemMissed, RunEnded, RunOpened, RunReopened, SegmentStarted
from showctl.domain.plan import MINUTE, SECOND, EndRule, Segment, Show
from showctl.domain.run import begin, replay
from showctl.domain.timing import allotted_end
from showctl.session import Session, open_run
from tests.plans import make_show

PATIENCE_S = 20

CHILD = """
import sys
from pathlib import Path
from threading import Event
from showctl.adapters.store.file import ShowFile
from showctl.adapters.player.silent import SilentPlayer
from showctl.app.ports import Mode
from showctl.domain import commands as c
from showctl.session import Session, open_run

file = ShowFile.open(Path(sys.argv[1]))
opening = open_run(file.log, file.plans.load(), Mode.LIVE)
session = Session(file, SilentPlayer("no sound here"), opening)
done = Event()
def seen(update):
    if update.state.visit and update.state.visit.added_ms:
        done.set()
session.engine.subscribe(seen)
session.start()
session.engine.submit(c.Start())
session.engine.submit(c.AddTime(60_000))
assert done.wait(20)
print("running", flush=True)
Event().wait(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A show file of three segments that begins about now."""
    path = tmp_path / "party.showctl"
    ShowFile.create(path, make_show(5, 5, 5)).close()
    return path


def run_and_kill(path: Path) -> None:
    """Begin the show in a process of its own, and kill that without a word."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "running\n"
    finally:
        child.kill()
        child.wait(PATIENCE_S)
        if child.stdout:
            child.stdout.close()


@contextmanager
def reopened(path: Path) -> Iterator[tuple[Session, Queue[Update]]]:
    """The show opened again, as the windows do it."""
    with ShowFile.open(path) as file:
        opening = open_run(file.log, file.plans.load(), Mode.LIVE)
        session = Session(file, SilentPlayer("no sound here"), opening)
        updates: Queue[Update] = Queue()
        session.engine.subscribe(updates.put)
        session.start()
        try:
            yield session, updates
        finally:
            session.close()


def test_a_killed_show_goes_on_at_the_same_segment_with_the_same_end(path: Path) -> None:
    run_and_kill(path)
    with ShowFile.open(path, read_only=True) as file:
        before = replay(file.log.read(1))
    assert before.visit is not None
    with reopened(path) as (session, updates):
        update = updates.get(timeout=PATIENCE_S)
        state = update.state
        assert isinstance(update.events[0], RunReopened)
        assert session.engine.run == 1
        assert state.visit == before.visit
        assert allotted_end(state, state.visit) == allotted_end(before, before.visit)
        assert abs(session.clock.now() - wall_now()) < timedelta(seconds=2)


def test_a_run_that_was_ended_does_not_go_on(path: Path) -> None:
    with reopened(path) as (session, updates):
        session.engine.submit(c.Start())
        session.engine.submit(c.End())
        while not any(isinstance(event, RunEnded) for event in updates.get(timeout=20).events):
            pass
    with reopened(path) as (session, _):
        assert session.engine.run == 2


def live_log(path: Path, show: Show, ago_ms: int) -> None:
    """A live run that was on its first segment when nobody was seen any more, so long ago."""
    at = wall_now() - length(ago_ms)
    with ShowFile.open(path) as file:
        file.replace_plan(show)
        run = file.log.open_run(Mode.LIVE, at)
        opened = RunOpened(at=at, show=show)
        file.log.append(run, 1, [opened, *decide(begin(opened), c.Start(), at)])


AUTO = Segment(id="s1", title="S1", duration_ms=30 * SECOND, end_rule=EndRule.AUTO)
NEXT = Segment(id="s2", title="S2", duration_ms=30 * MINUTE)


def test_after_a_long_gap_nothing_advances_by_itself_and_what_fell_due_is_listed(
    path: Path,
) -> None:
    live_log(path, make_show(segments=(AUTO, NEXT)), ago_ms=10 * MINUTE)
    with reopened(path) as (session, updates):
        events = updates.get(timeout=PATIENCE_S).events
        assert isinstance(events[0], RunReopened)
        assert events[0].is_silent
        assert "advance" in [e.what for e in events if isinstance(e, ItemMissed)]
        assert not any(isinstance(event, SegmentStarted) for event in events)
        assert session.engine.state.visit is not None
        assert session.engine.state.visit.segment == "s1"


def test_a_run_older_than_half_a_day_is_offered_and_does_not_go_on_by_itself(path: Path) -> None:
    live_log(path, make_show(segments=(AUTO, NEXT)), ago_ms=13 * 60 * MINUTE)
    with ShowFile.open(path) as file:
        opening = open_run(file.log, file.plans.load(), Mode.LIVE)
        assert opening.run == 2
        assert opening.offered is not None
        assert opening.offered.id == 1
        chosen = open_run(file.log, file.plans.load(), Mode.LIVE, chosen=opening.offered)
        assert chosen.run == 1
