"""The engine on a real file and the real clock: due → flagged, GO → published, headless."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from queue import Queue
from statistics import median
from threading import Thread

from showctl.adapters.clock import SystemClock
from showctl.adapters.scheduler import ApScheduler
from showctl.adapters.store.file import ShowFile
from showctl.app.engine import Engine, Update
from showctl.app.ports import Mode
from showctl.domain import commands as c
from showctl.domain.events import AlertRaised, RunOpened
from showctl.domain.plan import Segment, Show
from showctl.domain.run import begin
from tests.bench.result import Result, p95, spread
from tests.plans import make_show


@contextmanager
def running_engine(show: Show) -> Iterator[tuple[Engine, SystemClock, Queue[Update]]]:
    """An engine on its own thread, with SQLite on disk and APScheduler, as in the windows."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ShowFile.create(Path(folder) / "bench.showctl", show) as file,
    ):
        clock = SystemClock()
        opened = RunOpened(at=clock.now(), show=show)
        run = file.log.open_run(Mode.LIVE, opened.at)
        file.log.append(run, 1, [opened])
        engine = Engine(log=file.log, run=run, clock=clock, state=begin(opened), length=1)
        updates: Queue[Update] = Queue()
        engine.subscribe(updates.put)
        scheduler = ApScheduler(clock, lambda: engine.submit(c.Tick()))
        engine.use(scheduler, None)
        thread = Thread(target=engine.run_forever)
        thread.start()
        try:
            yield engine, clock, updates
        finally:
            scheduler.close()
            engine.stop()
            thread.join()


def due_to_flagged(times: int = 60) -> Result:
    """From the instant an alert is due to the moment it is flagged, durable and published."""
    marks = tuple(1_000 + 97 * number for number in range(times))
    segment = Segment(
        id="s1", title="S1", duration_ms=marks[-1] + 400, warnings_ms=marks, standby_ms=None
    )
    show = make_show(segments=(segment,))
    late = []
    with running_engine(show) as (engine, clock, updates):
        engine.submit(c.Start())
        while len(late) < times:
            update = updates.get(timeout=30)
            now = clock.now()
            late += [
                (now - event.due) / timedelta(milliseconds=1)
                for event in update.events
                if isinstance(event, AlertRaised)
            ]
    return Result("agenda item due → flagged", "p95 ≤ 20 ms", spread(late), p95(late) <= 20)


def go_to_published(times: int = 60) -> Result:
    """From a GO to its state published, durable on disk, at 1,000 segments."""
    show = make_show(*[5.0] * 1_000, go_guard_ms=0)
    took = []
    with running_engine(show) as (engine, _, updates):
        engine.submit(c.Start())
        updates.get(timeout=30)
        for _ in range(times):
            began = time.perf_counter()
            engine.submit(c.Go())
            updates.get(timeout=30)
            took.append((time.perf_counter() - began) * 1000)
    return Result("GO → durable and published, 1,000 segments", "—", spread(took))


def headless_rehearsal(times: int = 7) -> Result:
    """The 25-segment evening without windows, the process's start included."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "showctl", "rehearse"], check=True, stdout=subprocess.DEVNULL
        )
        took.append(time.perf_counter() - began)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result("headless rehearsal of 25 segments", "≤ 1 s", figure, median(took) <= 1)
