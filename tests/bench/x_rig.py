"""A screen of its own for the windows: Xvfb with a window manager, ended with the rig."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_PATIENCE_S = 30
_PROGRAMS = ("Xvfb", "openbox", "xdotool")


def missing_programs() -> list[str]:
    """What is not installed here."""
    return [program for program in _PROGRAMS if shutil.which(program) is None]


@contextmanager
def screen(size: str = "1920x1080") -> Iterator[str]:
    """The display's name, as `:99`, while the context lasts."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size}x24", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(write_end,), stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as told:
        display = f":{told.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)


def window_called(env: Mapping[str, str], title: str) -> str:
    """The id of the window whose title matches, once it shows. (xdotool's own waiting looks twice
    a second.)"""
    command = ["xdotool", "search", "--onlyvisible", "--name", title]
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        found = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
        if found.stdout.split():
            return found.stdout.split()[0]
        time.sleep(0.01)
    raise TimeoutError(f"no window within {_PATIENCE_S} s")


def press(env: Mapping[str, str], window: str, key: str) -> None:
    """Give the window the keyboard and press a key."""
    command = ["xdotool", "windowactivate", "--sync", window, "key", key]
    subprocess.run(command, env=env, check=True, timeout=_PATIENCE_S)
