"""What the operator window asks of the program around the run; the composition root fulfils it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from showctl.app.lengths import LengthChange
from showctl.domain.length_model import Lengths


class Controls(Protocol):
    """Everything an operator can turn that is no command of the run.

    Every call returns at once; what goes wrong is told as a notice of the source, never raised,
    where nothing else is said.
    """

    def go_live(self) -> None:
        """Put a live run in the place of the rehearsal, which has not begun or is over."""

    def rehearse(self) -> None:
        """Put a rehearsal on the simulated clock in the place of a run that has not begun."""

    def begin_afresh(self) -> None:
        """Open another run of the same mode in the place of one that is over."""

    def set_rate(self, rate: float) -> None:
        """Show seconds a second of the rehearsal's clock."""

    def pause_clock(self) -> None: ...

    def resume_clock(self) -> None: ...

    def jump_clock(self, to: datetime) -> None:
        """Turn the rehearsal's clock forward to an instant; what is due on the way happens."""

    def taste_music(self, is_on: bool) -> None:
        """Whether fast time plays the first seconds of each music, or none."""

    def open_report(self) -> None:
        """Have the page of this run made, and shown in the browser."""

    def save_report(self, format_name: str) -> None:
        """Have the report of this run put beside the show, as "pdf" or "xlsx"."""

    def length_changes(self) -> tuple[LengthChange, ...]:
        """What taking over the lengths of this run changes in the plan."""

    def use_lengths(self, changes: tuple[LengthChange, ...]) -> None:
        """Put lengths into the plan; the next run has them."""

    def real_now(self) -> datetime:
        """The real time of day (aware), whatever the clock of the run shows."""

    def earlier_lengths(self) -> Lengths:
        """What segments took in the show's earlier runs; reads the disk, from any thread, and
        raises UserError where that cannot be done."""

    def sound_position(self, firing: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a sound, None where nothing is known."""

    def audition(self, cue: str, output: str, when_over: Callable[[], None]) -> None:
        """Play a cue on an output of its own; the run does not notice. `when_over` is called when
        it is over without having been stopped."""

    def stop_audition(self) -> None: ...

    def relocate_media(self, folder: Path) -> None:
        """Look for all missing media below a folder, and have the plan point there."""

    def match_levels(self) -> None:
        """Make all sounds that have been measured equally loud."""

    def quit(self) -> None:
        """Close all windows and leave."""
