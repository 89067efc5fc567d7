"""How long the music is gone when the player's process dies or hangs, and where it goes on.

The music is stairs of levels that tell where in the file each of them is. In turn the process gets
SIGSEGV, as from a broken decoder, and SIGSTOP, as from one that hangs. What the null sink's
recorder hears meanwhile has one gap, a short one: a process that is stopped leaves half a second of
music with the server. The place after it is compared with the one before.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
import wave
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from threading import Event

import numpy as np
from numpy.typing import NDArray

from showctl.adapters.player.client import ProcessPlayer
from showctl.app.ports import Playback
from tests.bench.pulse_rig import RATE, PulseRig, missing_programs
from tests.bench.result import Result

_WHAT = "player killed (SIGSEGV) or stopped (SIGSTOP) in mid-music → sound back"
_BUDGET_S = 1.0
_PLACE_MS = 100.0
_FLOOR, _STEP_MS = 2_000, 10
_MINUTES = 10
_LOUD = 500
_WATCHED_S = 1.3


def measure(times: int = 50) -> list[tuple[float, float]]:
    """(milliseconds of silence, place error in milliseconds) of each breakdown."""
    pause = Event()
    with PulseRig() as rig, tempfile.TemporaryDirectory(prefix="showctl-sound-") as folder:
        music = _stairs(Path(folder, "music.wav"))
        player = ProcessPlayer("pulse")
        try:
            began = rig.recorder.now()
            player.play(Playback(firing=1, media=music))
            if rig.recorder.wait_for_sound(began, _LOUD, 5) is None:
                raise RuntimeError("there is no music to begin with")
            results = []
            for number in range(times):
                # A second breakdown before a spare process is loaded takes that much longer.
                while not player.has_spare:
                    pause.wait(0.1)
                pause.wait(1 + number % 7 * 0.13)
                results.append(_break(rig, player, number))
            return results
        finally:
            player.close()


def _break(rig: PulseRig, player: ProcessPlayer, number: int) -> tuple[float, float]:
    pid = player.pid
    assert pid is not None
    rig.recorder.forget()
    at = rig.recorder.now()
    rig.recorder.record(0.2)
    os.kill(pid, signal.SIGSTOP if number % 2 else signal.SIGSEGV)
    rig.recorder.record(_WATCHED_S)
    samples = rig.recorder.left_since(at) * 32768.0
    sounding = np.flatnonzero(np.abs(samples) > _LOUD)
    steps = np.diff(sounding)
    gap = int(steps.argmax())
    if len(sounding) < RATE or sounding[-1] < len(samples) - RATE // 10:
        raise RuntimeError(f"after breakdown {number + 1} the music did not come back")
    before, after = 0, int(sounding[gap + 1]) + RATE // 50
    moved = _place_ms(samples[after:]) - _place_ms(samples[before:])
    return float(steps[gap]) * 1000 / RATE, moved - (after - before) * 1000 / RATE


def _stairs(path: Path) -> Path:
    """Music whose every 10 ms have a level of their own, in pairs of digits to base 100."""
    count = _MINUTES * 60_000 // _STEP_MS
    number = np.arange(count)
    digits = np.where(number % 2 == 0, number // 2 % 100, number // 2 // 100 + 100)
    levels = _FLOOR + digits * 60.0
    left = np.repeat(levels, RATE * _STEP_MS // 1000)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.stack([left, left], 1).astype("<i2").tobytes())
    return path


def _place_ms(samples: NDArray[np.float64]) -> float:
    """Where in the stairs a piece begins, by its first 50 ms."""
    digits = (samples[: RATE // 20] - _FLOOR) / 60.0
    edges = np.flatnonzero(np.abs(np.diff(digits)) > 0.5) + 1
    step = RATE * _STEP_MS // 1000
    low = next(e for e in edges if round(digits[e + step // 2]) < 100)
    value = round(digits[low + step // 2]) + 100 * (round(digits[low + step + step // 2]) - 100)
    return value * 2 * _STEP_MS - low * 1000 / RATE


def breakdowns(times: int = 50) -> Result:
    """The budget of breakdowns, measured where PulseAudio is installed."""
    budget = f"worst ≤ {_BUDGET_S:.0f} s, within {_PLACE_MS:.0f} ms of its place"
    missing = missing_programs()
    if missing:
        return Result(_WHAT, budget, f"not measured: no {', '.join(missing)}")
    figures = measure(times)
    killed, stopped = ([gap for gap, _ in figures[kind::2]] for kind in (0, 1))
    off = [abs(error) for _, error in figures]
    return Result(
        _WHAT,
        budget,
        f"killed {_spread(killed)}, stopped {_spread(stopped)}; "
        f"place off by median {median(off):.0f} ms, worst {max(off):.0f} ms",
        max(gap for gap, _ in figures) <= _BUDGET_S * 1000 and max(off) <= _PLACE_MS,
        f"{times} breakdowns into a PulseAudio null sink; a stopped process is noticed by its "
        "silence and killed; a spare process was loaded each time. The place after the gap is "
        "compared with the one before it.",
    )


def _spread(gaps: Sequence[float]) -> str:
    return f"median {median(gaps):.0f} ms, worst {max(gaps):.0f} ms" if gaps else "none"


def main() -> int:
    """Print the figures; 1 where they are over budget. An argument is how many times."""
    began = time.monotonic()
    result = breakdowns(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
    print(f"{result.what}: {result.figure} (budget {result.budget})")
    print(f"{time.monotonic() - began:.0f} s")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
