"""How long a film stands when the process that shows it dies or hangs, and where it goes on.

The film is ten greys a second, each brighter than the one before, so that what is seen on the X
screen tells where it is. In turn its process gets SIGSEGV, as from a broken decoder, and SIGSTOP,
as from one that hangs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import x_rig
from tests.bench.result import Result
from tests.ui.film_on_screen import write_film
from tests.ui.x_display import ROOT, Display, Windows, running, x_display

_BUDGET_S, _PLACE_MS = 1.0, 250.0
_PATIENCE_S = 10


def measure(times: int) -> list[tuple[float, float]]:
    """(milliseconds until another picture is seen, place error in milliseconds) of each."""
    results = []
    with tempfile.TemporaryDirectory() as folder, x_display(320, 240) as display:
        film = write_film(Path(folder, "grey.y4m"))
        for number in range(times):
            results.append(_break(display, film, "SIGSTOP" if number % 2 else "SIGSEGV", number))
    return results


def _break(display: Display, film: Path, how: str, number: int) -> tuple[float, float]:
    script = [sys.executable, "-m", "tests.ui.film_on_screen", str(film)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with running(script, env=display.env, cwd=ROOT, **pipes) as process:
        window = Windows(process)
        # Without a spare process it takes the time of loading one.
        _wait(window, lambda seen: seen["has_spare"])
        window.do("show 0")
        _wait(window, lambda seen: seen["place_ms"] >= 1_000 + number % 7 * 130)
        before = _next_picture(window)
        killed = window.do(f"kill {how}")
        _wait(window, lambda seen: seen["restarts"])
        after = _next_picture(window)
        later = _wait(window, lambda seen: seen["at_us"] - after["at_us"] > 500_000)
        later = _next_picture(window)
    off = (later["place_ms"] - before["place_ms"]) - (later["at_us"] - before["at_us"]) / 1_000
    return (after["at_us"] - killed["at_us"]) / 1_000, off


def _next_picture(window: Windows) -> dict[str, Any]:
    """What is seen once another picture is."""
    last = window.do("look")["place_ms"]
    return _wait(window, lambda seen: seen["place_ms"] not in (last, -200.0))


def _wait(window: Windows, holds: Any) -> dict[str, Any]:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        seen = window.do("look")
        if holds(seen):
            return seen
        time.sleep(0.002)
    raise TimeoutError("the film is not seen")


def film_breakdowns(times: int = 10) -> Result:
    """From the breakdown to a picture that is another one, in the right place."""
    what = "films killed (SIGSEGV) or stopped (SIGSTOP) amid one → the picture goes on"
    budget = f"worst ≤ {_BUDGET_S:.0f} s, within {_PLACE_MS:.0f} ms of its place"
    if x_rig.missing_programs():
        return Result(what, budget, f"not measured: no {', '.join(x_rig.missing_programs())}")
    figures = measure(times)
    killed, stopped = ([gap for gap, _ in figures[kind::2]] for kind in (0, 1))
    off = [abs(error) for _, error in figures]
    return Result(
        what,
        budget,
        f"killed median {median(killed):.0f} ms, worst {max(killed):.0f} ms, stopped median "
        f"{median(stopped):.0f} ms, worst {max(stopped):.0f} ms; place off by median "
        f"{median(off):.0f} ms, worst {max(off):.0f} ms",
        max(gap for gap, _ in figures) <= _BUDGET_S * 1_000 and max(off) <= _PLACE_MS,
        f"{times} breakdowns under Xvfb; a spare process was loaded each time. The last picture "
        "stands meanwhile.",
    )


def main() -> int:
    """Print the figures; 1 where they are over budget. An argument is how many times."""
    result = film_breakdowns(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    print(f"{result.what}: {result.figure} (budget {result.budget})")
    return int(result.is_met is False)


if __name__ == "__main__":
    sys.exit(main())
