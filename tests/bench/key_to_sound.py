"""How long from the GO key until sound comes out, in showctl and in Linux Show Player.

Each of them runs as it is installed, on an X screen of its own, with the same sounds in turn, and
gets the same key from the X server. The null sink's recorder says when the sound is there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from statistics import median
from threading import Event

from showctl.adapters.store.file import ShowFile
from tests.bench import pulse_rig, x_rig
from tests.bench.go_to_sound import show_of_music
from tests.bench.processes import family_at_rest
from tests.bench.pulse_rig import PulseRig
from tests.bench.result import Result, p95
from tests.bench.windows import TITLE, open_show, wait_for_event
from tests.bench.x_keys import Keyboard, missing_libraries
from tests.player_rig import sound_folder, wav_and_mp3

_WHAT = "GO key → sound out, the whole program"
_OTHER = "linux-show-player"
_TIMES = 50
_LOUD = 1_000
_TIMEOUT_S = 5.0
_SOUND_S = 0.4
_PROCESSES = 3

# Opens a program in a folder, on a display, with that many sounds to come; the key is its next.
_Opened = Callable[[Path, Mapping[str, str], int], AbstractContextManager[None]]


def measure(opened: _Opened, times: int = _TIMES) -> list[float]:
    """Milliseconds from each key to its sound."""
    with (
        PulseRig() as rig,
        sound_folder() as folder,
        x_rig.screen() as display,
        Keyboard(display) as keyboard,
    ):
        own = {"DISPLAY": display, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        plain = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        with opened(folder, plain | own, times):
            return [_time_one(rig, keyboard, number) for number in range(times)]


def _time_one(rig: PulseRig, keyboard: Keyboard, number: int) -> float:
    Event().wait(0.3)
    rig.recorder.forget()
    pressed = keyboard.press("space")
    heard = rig.recorder.wait_for_sound(pressed, _LOUD, _TIMEOUT_S)
    # Each sound comes to its end by itself.
    if heard is None or rig.recorder.wait_for_silence(heard, 0.2, _TIMEOUT_S) is None:
        raise RuntimeError(f"key {number + 1} made no sound, or one without an end")
    return (heard - pressed) * 1000.0


@contextmanager
def _showctl(folder: Path, env: Mapping[str, str], times: int) -> Iterator[None]:
    path = folder / "bench.showctl"
    ShowFile.create(path, show_of_music(times, wav_and_mp3(folder, _SOUND_S))).close()
    with _running(open_show(path, env)) as process:
        x_rig.press(env, x_rig.window_called(env, TITLE), "ctrl+Return")
        wait_for_event(path, "RunStarted")
        family_at_rest(process.pid, _PROCESSES)
        yield


@contextmanager
def _linux_show_player(folder: Path, env: Mapping[str, str], times: int) -> Iterator[None]:
    session = folder / "bench.lsp"
    sounds = wav_and_mp3(folder, _SOUND_S)
    cues = [_cue(number, sounds[number % len(sounds)]) for number in range(times)]
    saved = {"application": {"layout": "List Layout"}, "plugins": {}, "cues": cues}
    session.write_text(json.dumps(saved))
    command = [_OTHER, "--locale", "en", "--file", str(session)]
    # It is a program of the system's Python, which must not see this one's packages.
    env = {name: value for name, value in env.items() if not name.startswith("PYTHON")}
    quiet = subprocess.DEVNULL
    with _running(subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet)) as process:
        window = x_rig.window_called(env, "^Linux Show Player")
        family_at_rest(process.pid)
        x_rig.press(env, window, "Home")
        yield


def _cue(number: int, sound: Path) -> dict[str, object]:
    """A cue as it saves one, with the elements it puts in by default."""
    pipe = ["UriInput", "Volume", "Equalizer10", "DbMeter", "AutoSink"]
    media = {"pipe": pipe, "elements": {"UriInput": {"uri": sound.as_uri()}}}
    cue = {"_type_": "MediaCue", "id": f"cue-{number}", "index": number, "_media_": media}
    return {**cue, "name": f"Music {number + 1}"}


@contextmanager
def _running(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended with the context, and only it."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def key_to_sound() -> Result:
    """The whole of it, in showctl."""
    return _measured(_WHAT, _showctl)


def linux_show_player() -> Result:
    """The same in Linux Show Player, where it is installed."""
    what = "the same in Linux Show Player"
    if shutil.which(_OTHER) is None:
        return Result(what, "—", "not installed")
    return _measured(f"{what} {_version()}", _linux_show_player)


def _measured(what: str, opened: _Opened) -> Result:
    missing = [
        *pulse_rig.missing_programs(),
        *x_rig.missing_programs(),
        *missing_libraries(),
    ]
    if missing:
        return Result(what, "—", f"not measured: no {', '.join(missing)}")
    try:
        figures = measure(opened)
    except (RuntimeError, TimeoutError) as fault:
        return Result(what, "—", f"not measured: {fault}")
    figure = (
        f"median {median(figures):.1f} ms, p95 {p95(figures):.1f} ms, "
        f"first {figures[0]:.1f} ms, worst {max(figures):.1f} ms"
    )
    note = (
        f"{len(figures)} keys from the X server (XTEST), wav and mp3 in turn, "
        "until the recorded sound has reached the recorder."
    )
    return Result(what, "—", figure, None, note if opened is _showctl else "")


def _version() -> str:
    """As Debian has it."""
    command = ["dpkg-query", "-W", "-f", "${Version}", _OTHER]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "of unknown version"


def main() -> int:
    """Print the figures of both."""
    for result in (key_to_sound(), linux_show_player()):
        print(f"{result.what}: {result.figure}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
