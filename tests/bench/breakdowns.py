"""What a party notices when the player's process dies or hangs in mid-music: nothing.

The program's windows are on a live run that plays stairs of levels, which tell where in the file
each of them is. In turn the process gets SIGSEGV, as from a broken decoder, and SIGSTOP, as from
one that hangs. What the null sink's recorder hears meanwhile has one gap, a short one: a process
that is stopped leaves half a second of music with the server. The place after it is compared with
the one before. All the time each second of the countdown is watched in both windows.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from threading import Event

import numpy as np
from numpy.typing import NDArray

from tests.bench import pulse_rig, x_rig
from tests.bench.beats import Beats, Watched, watched_windows
from tests.bench.pulse_rig import RATE, PulseRig
from tests.bench.result import Result, p95
from tests.player_rig import LOUD, sound_folder, write_wav

_SOUND = "player killed (SIGSEGV) or stopped (SIGSTOP) in mid-music → sound back"
_COUNTDOWN = "the countdown meanwhile, in the operator's and the emcee's window"
_BUDGET_S = 1.0
_PLACE_MS = 100.0
_LATE_MS = 100
_FLOOR, _STEP_MS = 2_000, 10
_MINUTES = 10
_WATCHED_S = 1.3
_CALM_S = 30
# Fifty take two minutes.
_TIMES = int(os.environ.get("SHOWCTL_BREAKDOWNS", "50"))


@dataclass(frozen=True, slots=True)
class Breakdowns:
    """(milliseconds of silence, place error in milliseconds) of each breakdown, and the countdown
    before and during them."""

    sounds: tuple[tuple[float, float], ...]
    calm: Beats
    troubled: Beats


def missing_programs() -> list[str]:
    """What is not installed here."""
    return [*pulse_rig.missing_programs(), *x_rig.missing_programs()]


@cache
def measure(times: int = _TIMES) -> Breakdowns:
    """Half a minute of calm, and then one breakdown after the other."""
    pause = Event()
    with PulseRig() as rig, sound_folder() as folder:
        began = rig.recorder.now()
        with watched_windows(_stairs(folder / "music.wav")) as windows:
            if rig.recorder.wait_for_sound(began, LOUD, 20) is None:
                raise RuntimeError("there is no music to begin with")
            windows.beats()
            pause.wait(_CALM_S)
            calm = windows.beats()
            sounds = tuple(_break(rig, windows, number, pause) for number in range(times))
            return Breakdowns(sounds, calm, windows.beats())


def _break(rig: PulseRig, windows: Watched, number: int, pause: Event) -> tuple[float, float]:
    # A second breakdown before a spare process is loaded takes that much longer.
    while (pid := windows.pid()) is None:
        pause.wait(0.1)
    pause.wait(0.2 + number % 7 * 0.13)
    rig.recorder.forget()
    at = rig.recorder.now()
    rig.recorder.record(0.2)
    os.kill(pid, signal.SIGSTOP if number % 2 else signal.SIGSEGV)
    rig.recorder.record(_WATCHED_S)
    samples = rig.recorder.left_since(at) * 32768.0
    sounding = np.flatnonzero(np.abs(samples) > LOUD)
    steps = np.diff(sounding)
    if len(sounding) < RATE or sounding[-1] < len(samples) - RATE // 10:
        raise RuntimeError(f"after breakdown {number + 1} the music did not come back")
    gap = int(steps.argmax())
    before, after = 0, int(sounding[gap + 1]) + RATE // 50
    moved = _place_ms(samples[after:]) - _place_ms(samples[before:])
    return float(steps[gap]) * 1000 / RATE, moved - (after - before) * 1000 / RATE


def _stairs(path: Path) -> Path:
    """Music whose every 10 ms have a level of their own, in pairs of digits to base 100."""
    count = _MINUTES * 60_000 // _STEP_MS
    number = np.arange(count)
    digits = np.where(number % 2 == 0, number // 2 % 100, number // 2 // 100 + 100)
    levels = _FLOOR + digits * 60.0
    return write_wav(path, np.repeat(levels, RATE * _STEP_MS // 1000))


def _place_ms(samples: NDArray[np.float64]) -> float:
    """Where in the stairs a piece begins, by its first 50 ms."""
    digits = (samples[: RATE // 20] - _FLOOR) / 60.0
    edges = np.flatnonzero(np.abs(np.diff(digits)) > 0.5) + 1
    step = RATE * _STEP_MS // 1000
    low = next(e for e in edges if round(digits[e + step // 2]) < 100)
    value = round(digits[low + step // 2]) + 100 * (round(digits[low + step + step // 2]) - 100)
    return value * 2 * _STEP_MS - low * 1000 / RATE


def sound_in_breakdowns() -> Result:
    """The budget of the sound, measured where PulseAudio and Xvfb are installed."""
    budget = f"worst ≤ {_BUDGET_S:.0f} s, within {_PLACE_MS:.0f} ms of its place"
    missing = missing_programs()
    if missing:
        return Result(_SOUND, budget, f"not measured: no {', '.join(missing)}")
    figures = measure().sounds
    killed, stopped = ([gap for gap, _ in figures[kind::2]] for kind in (0, 1))
    off = [abs(error) for _, error in figures]
    return Result(
        _SOUND,
        budget,
        f"killed {_spread(killed)}, stopped {_spread(stopped)}; "
        f"place off by median {median(off):.0f} ms, worst {max(off):.0f} ms",
        max(gap for gap, _ in figures) <= _BUDGET_S * 1000 and max(off) <= _PLACE_MS,
        f"{len(figures)} breakdowns of a live run with both windows, into a PulseAudio null sink; "
        "a stopped process is noticed by its silence and killed; a spare process was loaded each "
        "time. The place after the gap is compared with the one before it.",
    )


def countdown_in_breakdowns() -> Result:
    """The budget of the countdown, in the same breakdowns."""
    budget = f"no second skipped, worst ≤ {_LATE_MS} ms late"
    missing = missing_programs()
    if missing:
        return Result(_COUNTDOWN, budget, f"not measured: no {', '.join(missing)}")
    measured = measure()
    troubled = measured.troubled
    worst = max(*troubled.operator_ms, *troubled.emcee_ms)
    return Result(
        _COUNTDOWN,
        budget,
        f"{_told(troubled)}; without breakdowns {_told(measured.calm)}",
        troubled.skipped == 0 and worst <= _LATE_MS,
        f"{len(troubled.operator_ms)} seconds with breakdowns, {len(measured.calm.operator_ms)} "
        "without, by the clock of the run when each is painted; the pause is the longest time in "
        "which the windows' thread did nothing.",
    )


def _told(beats: Beats) -> str:
    windows = (("operator", beats.operator_ms), ("emcee", beats.emcee_ms))
    late = ", ".join(f"{name} p95 {p95(ms):.0f} worst {max(ms)} ms late" for name, ms in windows)
    return f"{beats.skipped} seconds skipped, {late}, pause {beats.pause_ms:.0f} ms"


def _spread(gaps: Sequence[float]) -> str:
    return f"median {median(gaps):.0f} ms, worst {max(gaps):.0f} ms" if gaps else "none"


def main() -> int:
    """Print the figures; 1 where they are over budget."""
    began = time.monotonic()
    results = (sound_in_breakdowns(), countdown_in_breakdowns())
    for result in results:
        print(f"{result.what}: {result.figure} (budget {result.budget})")
    print(f"{time.monotonic() - began:.0f} s")
    return int(any(result.is_met is False for result in results))


if __name__ == "__main__":
    sys.exit(main())
