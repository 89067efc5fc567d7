"""`make bench`: measures every budget that exists by now, prints a table, writes docs/bench.md."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import (
    audience,
    breakdowns,
    core,
    editing,
    envelopes,
    film_breakdowns,
    film_load,
    go_to_sound,
    key_to_sound,
    on_screen,
    outlook,
    prizes,
    prompter,
    stops,
    tables,
    windows,
)
from tests.bench.result import Result

PAGE = Path(__file__).parents[2] / "docs" / "bench.md"


def measurements() -> Sequence[Callable[[], Result]]:
    """All of them, in the order of the page."""
    return (
        go_to_sound.go_to_sound,
        key_to_sound.key_to_sound,
        key_to_sound.linux_show_player,
        envelopes.envelopes,
        stops.stops,
        breakdowns.sound_in_breakdowns,
        breakdowns.countdown_in_breakdowns,
        on_screen.go_to_screen,
        on_screen.go_to_screen_of_the_party,
        on_screen.countdown_on_screen,
        audience.fade,
        audience.black,
        audience.roll,
        prompter.scroll,
        prompter.scroll_turned,
        prompter.scroll_mirrored,
        prompter.winners,
        film_breakdowns.film_breakdowns,
        film_load.film_load,
        editing.edit_to_screen,
        core.go_to_published,
        core.due_to_flagged,
        core.headless_rehearsal,
        tables.import_csv,
        tables.import_workbook,
        outlook.catch_up,
        outlook.finish_time,
        prizes.people_import,
        prizes.people_searched,
        prizes.draw_of_many,
        windows.start_to_window,
        windows.kill_to_restarted,
        windows.idle_cost,
    )


def machine() -> str:
    """What the figures were measured on."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def main() -> int:
    """Measure, print, write."""
    lines = [
        "# Measurements",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, {machine()}, no GPU. `make bench` writes this page.",
        "",
        "| what | budget | measured | met |",
        "|---|---|---|---|",
    ]
    results = []
    for measure in measurements():
        result = measure()
        results.append(result)
        met = {True: "yes", False: "**no**", None: "—"}[result.is_met]
        lines.append(f"| {result.what} | {result.budget} | {result.figure} | {met} |")
        print(f"{result.what}: {result.figure} (budget {result.budget}, {met})", flush=True)
    lines += ["", *(f"{r.what}: {r.note}" for r in results if r.note)]
    PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
