"""Whether a STOP that comes 0 to 50 ms after a start is ever lost.

Armed and cold starts in turn, wav and mp3; after each stop there has to be silence, and after all
of them nothing may come late.
"""

from __future__ import annotations

import sys
from pathlib import Path

from showctl.app.ports import Playback, Player
from tests.bench.pulse_rig import PulseRig, missing_programs
from tests.bench.result import Result, spread
from tests.player_rig import opened_player, sound_folder, wav_and_mp3

_WHAT = "STOP 0 to 50 ms into a start → silence"
_LONGEST_MS = 50
_SILENCE_S = 0.03
_PATIENCE_S = 3.0


def measure(times: int = 500) -> list[float]:
    """Milliseconds from each stop to the silence after it; raises where there is none."""
    with PulseRig() as rig, sound_folder() as folder, opened_player() as player:
        sounds = wav_and_mp3(folder)
        rig.recorder.record(1.5)
        gaps = [_stop(rig, player, number, times, sounds) for number in range(times)]
        still = rig.recorder.now()
        if rig.recorder.wait_for_sound(still, 1, 1.0) is not None:
            raise RuntimeError("a start came after its stop")
        if any(player.position(number) is not None for number in range(times)):
            raise RuntimeError("what was stopped still has a place")
        return gaps


def _stop(
    rig: PulseRig, player: Player, number: int, times: int, sounds: tuple[Path, ...]
) -> float:
    cue = Playback(firing=number, media=sounds[number % len(sounds)], loops=0)
    player.arm([cue] if number % 4 < 2 else [])
    rig.recorder.forget()
    player.play(cue)
    rig.recorder.record(number * _LONGEST_MS / times / 1000)
    player.stop(number)
    stopped = rig.recorder.now()
    silent = rig.recorder.wait_for_silence(stopped, _SILENCE_S, _PATIENCE_S)
    if silent is None:
        raise RuntimeError(f"the stop of try {number + 1} was lost")
    return max(0.0, silent - stopped) * 1000


def stops(times: int = 500) -> Result:
    """The rule that a stop always wins, tried where PulseAudio is installed."""
    missing = missing_programs()
    if missing:
        return Result(_WHAT, "none lost", f"not measured: no {', '.join(missing)}")
    try:
        gaps = measure(times)
    except RuntimeError as fault:
        return Result(_WHAT, "none lost", str(fault), False)
    figure = f"none of {times} lost; {spread(gaps)}, worst {max(gaps):.1f} ms"
    return Result(_WHAT, "none lost", figure, True)


def main() -> int:
    """Print the figures; 1 where a stop was lost."""
    result = stops()
    print(f"{result.what}: {result.figure} (budget {result.budget})")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
