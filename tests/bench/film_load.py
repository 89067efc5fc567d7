"""What a video costs beside two sounds and the operator window, at 720p and scaled to 1080p.

The real program on an X screen that is split into the operator's monitor and the hall's. Counted is
the processor time of all its processes; the X server's and the sound server's is not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QRect, QSettings

from showctl.adapters.clock import wall_now
from showctl.adapters.store.file import ShowFile
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import HOUR, Segment, Show
from showctl.ui.screens.monitors import Monitor
from showctl.ui.screens.roles import Role, Roles
from tests.bench import pulse_rig, x_rig
from tests.bench.processes import cpu_s, family
from tests.bench.pulse_rig import PulseRig
from tests.bench.result import Result
from tests.bench.windows import TITLE, kill, open_show, show_on_screen, wait_for_event

_BUDGET = 120
_SETTLE_S, _MEASURED_S = 12, 20
_FILM_S = 60
_LOUD = 300
_OPERATOR = (1366, 768)
_SOURCES = ("testsrc2=size=1280x720:rate=25,noise=alls=12:allf=t", "sine=frequency=330")
_PICTURE = ("-c:v", "libx264", "-preset", "veryfast", "-b:v", "4M", "-pix_fmt", "yuv420p")


def film_load() -> Result:
    """Two audio cues, a 720p H.264 video at 720p and the operator window."""
    what = "two audio cues, a 720p video and the operator window"
    budget = f"≤ {_BUDGET} % of a core"
    missing = [*x_rig.missing_programs(), *pulse_rig.missing_programs()]
    missing += [name for name in ("ffmpeg", "xrandr") if shutil.which(name) is None]
    if missing:
        return Result(what, budget, f"not measured: no {', '.join(missing)}")
    at_720, at_1080 = (_percent(1280, 720), _percent(1920, 1080))
    note = (
        "H.264 with noise, 4 Mbit/s, 25 frames/s, with sound into a PulseAudio null sink, under "
        "Xvfb with software painting; all processes of showctl, without the X and sound servers. "
        f"The load average was {os.getloadavg()[0]:.1f} at the end."
    )
    figure = f"{at_720:.0f} %; scaled to 1080p {at_1080:.0f} %"
    return Result(what, budget, figure, at_720 <= _BUDGET, note)


def _percent(width: int, height: int) -> float:
    left = _OPERATOR[0]
    size = f"{left + width}x{max(_OPERATOR[1], height)}"
    with PulseRig() as rig, show_on_screen(size) as (path, env):
        _plug("operator", (*_OPERATOR, 0), "screen", env)
        _plug("hall", (width, height, left), "none", env)
        _give_to_audience(Path(env["HOME"]), QRect(left, 0, width, height))
        path.unlink()
        ShowFile.create(path, _show(path.parent)).close()
        process = open_show(path, env)
        try:
            x_rig.press(env, x_rig.window_called(env, TITLE), "ctrl+Return")
            wait_for_event(path, "CueStarted")
            time.sleep(_SETTLE_S)
            if rig.recorder.wait_for_sound(rig.recorder.now(), _LOUD, 2) is None:
                raise RuntimeError("nothing is heard")
            return _busy_percent(process.pid)
        finally:
            kill(process)


def _plug(name: str, place: tuple[int, int, int], output: str, env: dict[str, str]) -> None:
    width, height, left = place
    at = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
    subprocess.run(
        ["xrandr", "--setmonitor", name, at, output],
        env=env,
        check=True,
        timeout=10,
        stdout=subprocess.DEVNULL,
    )


def _give_to_audience(home: Path, geometry: QRect) -> None:
    settings = QSettings(str(home / ".config/showctl/showctl.ini"), QSettings.Format.IniFormat)
    Roles(settings).assign(Monitor("hall", geometry), Role.AUDIENCE)


def _show(folder: Path) -> Show:
    """One segment that starts two sounds and a video."""
    _make("film.mp4", folder, *_SOURCES)
    _make("bed.mp3", folder, "sine=frequency=220")
    _make("speech.wav", folder, "sine=frequency=550")
    kinds = (("film.mp4", CueKind.VIDEO), ("bed.mp3", CueKind.AUDIO), ("speech.wav", CueKind.AUDIO))
    cues = tuple(
        Cue(id=media, title=media, kind=kind, media=media, trigger=Trigger.START, loops=0)
        for media, kind in kinds
    )
    at = wall_now() + timedelta(hours=8)
    return Show(
        title="Film",
        date=at.date(),
        timezone="Asia/Shanghai",
        start_ms=at.hour * HOUR,
        segments=(Segment(id="s1", title="Film", duration_ms=HOUR, cues=cues),),
    )


def _make(name: str, folder: Path, *sources: str) -> None:
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    encoded = (*_PICTURE, "-c:a", "aac") if name.endswith(".mp4") else ()
    command = ("ffmpeg", "-v", "error", "-y", *inputs, "-t", str(_FILM_S), *encoded)
    subprocess.run([*command, str(folder / name)], check=True, timeout=300)


def _busy_percent(pid: int) -> float:
    measured = family(pid)
    before = sum(map(cpu_s, measured))
    began = time.monotonic()
    time.sleep(_MEASURED_S)
    if family(pid) != measured:
        raise RuntimeError("processes came or went meanwhile")
    return (sum(map(cpu_s, measured)) - before) / (time.monotonic() - began) * 100


def main() -> int:
    """Print the figures; 1 where they are over budget."""
    result = film_load()
    print(f"{result.what}: {result.figure} (budget {result.budget})\n{result.note}")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
