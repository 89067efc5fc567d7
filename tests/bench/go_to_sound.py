"""How long from GO until sound comes out: engine, log on disk, player, PulseAudio null sink.

The sink's monitor is recorded by parec at the smallest latency it takes; a thread stamps every
piece as it arrives. A GO counts from just before it is given to the arrival of the piece with the
first loud sample. That is later than the sound itself (by the piece's length and the way
through the pipe), never earlier, so no calibration is needed and the figure is an upper bound. The
next cue is armed by the run itself; the first GO is counted; wav and mp3 alternate.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from threading import Event

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain import commands as c
from showctl.domain.cue import Cue, Trigger
from showctl.domain.plan import Show
from showctl.session import Session, open_run
from tests.bench.pulse_rig import PulseRig, missing_programs
from tests.bench.result import Result, p95, spread
from tests.plans import make_show
from tests.player_rig import opened_player, sound_folder, wav_and_mp3

_WHAT = "GO → sound out, warmed up, next cue armed, into a null sink"
_LOUD = 1_000
_TIMEOUT_S = 5.0
_BUDGET_MEDIAN_MS, _BUDGET_P95_MS = 10.0, 20.0


def measure(times: int = 50) -> list[float]:
    """Milliseconds from GO to sound of each segment's music, in their order."""
    with PulseRig() as rig, sound_folder() as folder, opened_player() as player:
        show = show_of_music(times, wav_and_mp3(folder))
        with ShowFile.create(folder / "bench.showctl", show) as file:
            session = Session(file, player, open_run(file.log, file.plans.load(), Mode.LIVE))
            player.subscribe(session.heard)
            session.start()
            session.engine.submit(c.Start())
            try:
                return [_time_one(rig, session, number) for number in range(times)]
            finally:
                session.close()


def show_of_music(times: int, sounds: tuple[Path, ...]) -> Show:
    """A segment without music, and then one after the other that begins with some."""
    quiet, *others = make_show(*[5.0] * (times + 1)).segments
    loud = [
        replace(
            segment,
            cues=(
                Cue(
                    id=f"music-{number}",
                    title="Music",
                    media=sounds[number % len(sounds)].name,
                    trigger=Trigger.START,
                ),
            ),
        )
        for number, segment in enumerate(others)
    ]
    return make_show(segments=(quiet, *loud), go_guard_ms=0)


def _time_one(rig: PulseRig, session: Session, number: int) -> float:
    # In a run minutes lie between arming and GO; at the start, the time to press a key.
    Event().wait(0.15 if number else 1.5)
    rig.recorder.forget()
    ordered = time.perf_counter()
    session.engine.submit(c.Go())
    heard = rig.recorder.wait_for_sound(ordered, _LOUD, _TIMEOUT_S)
    session.engine.submit(c.StopCue(number + 1, fade_ms=0))
    if heard is None or rig.recorder.wait_for_silence(heard, 0.05, _TIMEOUT_S) is None:
        raise RuntimeError(f"GO {number + 1} was not heard, or not stopped")
    return (heard - ordered) * 1000.0


def go_to_sound() -> Result:
    """The budget of GO → sound, measured where PulseAudio is installed."""
    budget = f"median ≤ {_BUDGET_MEDIAN_MS:.0f} ms, p95 ≤ {_BUDGET_P95_MS:.0f} ms"
    missing = missing_programs()
    if missing:
        return Result(_WHAT, budget, f"not measured: no {', '.join(missing)}")
    figures = measure()
    return Result(
        _WHAT,
        budget,
        f"{spread(figures)}, first {figures[0]:.1f} ms, worst {max(figures):.1f} ms",
        median(figures) <= _BUDGET_MEDIAN_MS and p95(figures) <= _BUDGET_P95_MS,
        f"{len(figures)} GOs with wav and mp3 in turn into a PulseAudio null sink, through the "
        "engine and the log on disk; counted until the recorded sound has reached the recorder.",
    )


def main() -> int:
    """Print the figures; 1 where they are over budget."""
    result = go_to_sound()
    print(f"{result.what}: {result.figure} (budget {result.budget})")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
