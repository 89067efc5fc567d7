"""The headless rehearsal of a show with a progress bar: what `open` does without a display."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from showctl.adapters.clock import SimulatedClock
from showctl.adapters.memory_log import MemoryLog
from showctl.app import text
from showctl.app.engine import Update
from showctl.app.errors import UserError
from showctl.app.headless import HeadlessRehearsal, without_guard
from showctl.domain.calendar import plan_on
from showctl.domain.plan import Show
from showctl.domain.state import Status
from showctl.domain.timing import forecast, over_under


def rehearse_with_progress(show: Show) -> None:
    """Go through a show by its plan and say how it ended."""
    if not any(segment.is_in_chain for segment in show.segments):
        raise UserError("The show has no segments to go through: import a table first.")
    start = plan_on(show, show.date)[show.segments[0].id].start
    clock, console = SimulatedClock(start, is_paused=True), Console()

    def ignore(update: Update) -> None:
        """The bar follows the states."""

    rehearsal = HeadlessRehearsal(without_guard(show), MemoryLog(), clock, listener=ignore)
    columns = (
        TextColumn("{task.percentage:>3.0f}%"),
        BarColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console) as progress:
        bar = progress.add_task(show.title, total=len(show.segments))
        for state in rehearsal.follow_plan(start):
            at = text.time_of_day(clock.now(), show.timezone)
            on = state.current.title if state.current else show.title
            done = sum(one.status is Status.DONE for one in state.progress.values())
            progress.update(bar, completed=done, description=f"{at} {on}")
    state = rehearsal.state
    late = text.signed(over_under(state, forecast(state), clock.now()))
    console.print(
        f"{show.title}: {len(show.segments)} segments rehearsed, over/under {late}",
        highlight=False,
    )
