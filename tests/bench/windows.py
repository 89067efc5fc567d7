"""The real program on a real X screen: start, restart after a kill, and what idling costs."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median

from showctl.adapters.clock import wall_now
from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.store.file import ShowFile
from tests.bench import x_rig
from tests.bench.result import Result

_PATIENCE_S = 30
_IDLE_S = 30
_PLAYERS = 2
# Of a core: less than loading something takes.
_AT_REST, _LOOK_S = 0.1, 0.5


@contextmanager
def show_on_screen() -> Iterator[tuple[Path, dict[str, str]]]:
    """The sample show in a folder of its own, and the environment to open it in."""
    with tempfile.TemporaryDirectory() as name, x_rig.screen() as display:
        folder = Path(name)
        path = folder / "party.showctl"
        show = load_seed(seed_path(), on=wall_now().date(), timezone="Asia/Shanghai")
        ShowFile.create(path, show).close()
        yield path, os.environ | {"DISPLAY": display, "HOME": name, "XDG_RUNTIME_DIR": name}


def _open(path: Path, env: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "showctl", "open", str(path)]
    return subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)


def _window(env: dict[str, str]) -> str:
    """The operator window's id, once it shows. (xdotool's own waiting looks twice a second.)"""
    command = ["xdotool", "search", "--onlyvisible", "--name", "– showctl$"]
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        found = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
        if found.stdout.split():
            return found.stdout.split()[0]
        time.sleep(0.01)
    raise TimeoutError(f"no window within {_PATIENCE_S} s")


def _press(env: dict[str, str], window: str, key: str) -> None:
    """Give the window the keyboard and press a key."""
    command = ["xdotool", "windowactivate", "--sync", window, "key", key]
    subprocess.run(command, env=env, check=True, timeout=_PATIENCE_S)


def _wait_for_event(path: Path, name: str, after: int = 0) -> int:
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


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(_PATIENCE_S)


def start_to_window(times: int = 5) -> Result:
    """From the command to a window that is shown and takes a key."""
    took = []
    with show_on_screen() as (path, env):
        for _ in range(times):
            began = time.monotonic()
            process = _open(path, env)
            _window(env)
            took.append(time.monotonic() - began)
            process.send_signal(signal.SIGTERM)
            process.wait(_PATIENCE_S)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result("start to a usable window", "≤ 1.5 s", figure, median(took) <= 1.5)


def kill_to_restarted(times: int = 5) -> Result:
    """From kill -9 in a run to the window shown and the run going on, no event lost."""
    took = []
    with show_on_screen() as (path, env):
        process = _open(path, env)
        _press(env, _window(env), "ctrl+Return")
        seq = _wait_for_event(path, "RunStarted")
        for _ in range(times):
            began = time.monotonic()
            _kill(process)
            process = _open(path, env)
            _window(env)
            seq = _wait_for_event(path, "RunReopened", after=seq)
            took.append(time.monotonic() - began)
        _kill(process)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result("kill -9 → same segment, same countdown", "≤ 2 s", figure, median(took) <= 2)


def idle_cost() -> Result:
    """CPU and memory of a run that nobody touches, over half a minute."""
    with show_on_screen() as (path, env):
        process = _open(path, env)
        _press(env, _window(env), "ctrl+Return")
        _wait_for_event(path, "RunStarted")
        family = _family_at_rest(process.pid)
        before = sum(map(_cpu_s, family))
        time.sleep(_IDLE_S)
        percent = (sum(map(_cpu_s, family)) - before) / _IDLE_S * 100
        pss_mb = sum(map(_pss_mb, family))
        _kill(process)
    figure = f"{percent:.1f} % of a core, {pss_mb:.0f} MB in {len(family)} processes"
    is_met = percent <= 5 and pss_mb <= 250
    return Result("a run with idle screens", "≤ 5 % of a core, ≤ 250 MB", figure, is_met)


def _family_at_rest(pid: int) -> tuple[int, ...]:
    """The program and what it has started, once the player and its spare one are loaded."""
    until = time.monotonic() + _PATIENCE_S
    used_s: list[float] = []
    while time.monotonic() < until:
        time.sleep(_LOOK_S)
        family = (pid, *_children(pid))
        before_s, used_s = used_s, [_cpu_s(each) for each in family]
        is_up = len(family) > _PLAYERS and len(used_s) == len(before_s)
        if is_up and sum(used_s) - sum(before_s) <= _AT_REST * _LOOK_S:
            return family
    raise TimeoutError(f"not at rest within {_PATIENCE_S} s")


def _children(pid: int) -> tuple[int, ...]:
    """The processes that a process has started, from any of its threads."""
    lists = (task / "children" for task in Path(f"/proc/{pid}/task").iterdir())
    return tuple(int(child) for told in lists for child in told.read_text().split())


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _pss_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
