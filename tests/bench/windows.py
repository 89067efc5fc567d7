"""The real program on a real X screen: start, restart after a kill, and what idling costs."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median

from showctl.adapters.clock import wall_now
from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.store.file import ShowFile
from tests.bench import x_rig
from tests.bench.processes import cpu_s, family_at_rest, pss_mb
from tests.bench.result import Result

TITLE = "– showctl$"
_PATIENCE_S = 30
_IDLE_S = 30
_PLAYERS = 2


@contextmanager
def show_on_screen(size: str = "1920x1080") -> Iterator[tuple[Path, dict[str, str]]]:
    """The sample show in a folder of its own, and the environment to open it in."""
    # What a killed program had started may still be going, and write there.
    folders = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with folders as name, x_rig.screen(size) as display:
        folder = Path(name)
        path = folder / "party.showctl"
        show = load_seed(seed_path(), on=wall_now().date(), timezone="Asia/Shanghai")
        ShowFile.create(path, show).close()
        yield path, os.environ | {"DISPLAY": display, "HOME": name, "XDG_RUNTIME_DIR": name}


def open_show(path: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """The program on a show."""
    command = [sys.executable, "-m", "showctl", "open", str(path)]
    return subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)


def wait_for_event(path: Path, name: str, after: int = 0) -> int:
    """The seq of the first event of that name past `after`; polls the file every few ms."""
    until = time.monotonic() + _PATIENCE_S
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        query = "SELECT min(seq) FROM event WHERE name = ? AND seq > ?"
        while time.monotonic() < until:
            with suppress(sqlite3.OperationalError):
                (seq,) = connection.execute(query, (name, after)).fetchone()
                if seq is not None:
                    return int(seq)
            time.sleep(0.005)
    raise TimeoutError(f"no {name} within {_PATIENCE_S} s")


def kill(process: subprocess.Popen[bytes]) -> None:
    """As a power cut would."""
    process.kill()
    process.wait(_PATIENCE_S)


def start_to_window(times: int = 5) -> Result:
    """From the command to a window that is shown and takes a key."""
    took = []
    with show_on_screen() as (path, env):
        for _ in range(times):
            began = time.monotonic()
            process = open_show(path, env)
            x_rig.window_called(env, TITLE)
            took.append(time.monotonic() - began)
            process.send_signal(signal.SIGTERM)
            process.wait(_PATIENCE_S)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result("start to a usable window", "≤ 1.5 s", figure, median(took) <= 1.5)


def kill_to_restarted(times: int = 5) -> Result:
    """From kill -9 in a run to the window shown and the run going on, no event lost."""
    took = []
    with show_on_screen() as (path, env):
        process = open_show(path, env)
        x_rig.press(env, x_rig.window_called(env, TITLE), "ctrl+Return")
        seq = wait_for_event(path, "RunStarted")
        for _ in range(times):
            began = time.monotonic()
            kill(process)
            process = open_show(path, env)
            x_rig.window_called(env, TITLE)
            seq = wait_for_event(path, "RunReopened", after=seq)
            took.append(time.monotonic() - began)
        kill(process)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result("kill -9 → same segment, same countdown", "≤ 2 s", figure, median(took) <= 2)


def idle_cost() -> Result:
    """CPU and memory of a run that nobody touches, over half a minute."""
    with show_on_screen() as (path, env):
        process = open_show(path, env)
        x_rig.press(env, x_rig.window_called(env, TITLE), "ctrl+Return")
        wait_for_event(path, "RunStarted")
        family = family_at_rest(process.pid, 1 + _PLAYERS)
        before = sum(map(cpu_s, family))
        time.sleep(_IDLE_S)
        percent = (sum(map(cpu_s, family)) - before) / _IDLE_S * 100
        memory_mb = sum(map(pss_mb, family))
        kill(process)
    figure = f"{percent:.1f} % of a core, {memory_mb:.0f} MB in {len(family)} processes"
    is_met = percent <= 5 and memory_mb <= 250
    return Result("a run with idle screens", "≤ 5 % of a core, ≤ 250 MB", figure, is_met)
