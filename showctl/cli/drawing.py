"""`showctl draws run`: a draw without windows."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import typer

from showctl.adapters.clock import SystemClock, wall_now
from showctl.adapters.people.name_sounds import hard_sounds
from showctl.adapters.randomness import SystemRandomness
from showctl.adapters.store.file import ShowFile
from showctl.app.draw_desk import DrawDesk
from showctl.app.draw_records import draw_record, press_record, winner_record, winner_words
from showctl.app.engine import Engine
from showctl.app.errors import UserError
from showctl.app.headless_draw import HeadlessDraw, brought_up_to_date, check_draw, live_run
from showctl.app.ports import Mode, RunHeader
from showctl.cli.draws_planned import find_planned
from showctl.cli.planning import print_json
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import Reopen
from showctl.domain.draw_state import Press
from showctl.domain.drawing import winners
from showctl.domain.events import Event
from showctl.domain.plan import Show
from showctl.domain.run import replay
from showctl.domain.state import Phase, RunState, open_run
from showctl.session import open_new_run

# A program that has a run open leaves a sign of life every second.
_ATTENDED = timedelta(seconds=5)


def draw_headless(
    path: Path, named: str, *, count: int | None, counts_everybody: bool, as_json: bool
) -> None:
    """Draw a draw's prizes in the latest live run that is not over, else in a new one."""
    if count is not None and count < 1:
        raise UserError(f"--count {count} draws nobody: give a number above 0.")
    with ShowFile.open(path) as file:
        show, now = file.plans.load(), wall_now()
        draw = find_planned(show, named)
        run = _run_to_draw_in(file, now, path)
        log = file.log.read(run.id) if run else ()
        before = brought_up_to_date(replay(log) if log else open_run(show, now), show, now)
        desk = DrawDesk(file.people, SystemRandomness(), hard_sounds)
        check_draw(before, desk, draw, now, count=count, counts_everybody=counts_everybody)
        engine = _resumed(file, run, log, now) if run and log else _new(file, show)
        drawing, drawn = HeadlessDraw(engine, desk, draw), []
        for press in drawing.presses(count, counts_everybody=counts_everybody):
            drawn.append(press)
            if not as_json:
                _print_press(drawing.state, press)
    if as_json:
        print_json(_record(drawing.state, engine.run, drawn))
    else:
        typer.echo(f"In run {engine.run} of {path}; check it with 'showctl draws verify {path}'.")


def _run_to_draw_in(file: ShowFile, now: datetime, path: Path) -> RunHeader | None:
    run = live_run(file.log.runs(), now)
    beaten = file.log.beaten_at(run.id) if run else None
    if run is not None and beaten is not None and now - beaten < _ATTENDED:
        raise UserError(
            f"Run {run.id} of {path} is open in another window: draw there, "
            "or close it and try again in a few seconds."
        )
    return run


def _new(file: ShowFile, show: Show) -> Engine:
    opening = open_new_run(file.log, show, Mode.LIVE)
    return _engine(file, opening.run, opening.log)


def _resumed(file: ShowFile, run: RunHeader, log: tuple[Event, ...], now: datetime) -> Engine:
    """An evening that was interrupted takes note of the gap, as it does in the windows."""
    engine = _engine(file, run.id, log)
    if engine.state.phase in (Phase.RUNNING, Phase.HELD):
        engine.submit(Reopen(max(0, milliseconds(now - run.last_seen_at))))
        engine.run_pending()
    return engine


def _engine(file: ShowFile, run: int, log: tuple[Event, ...]) -> Engine:
    return Engine(log=file.log, run=run, clock=SystemClock(), state=replay(log), length=len(log))


def _print_press(state: RunState, press: Press) -> None:
    record = press_record(state, press)
    parts = (record["title"], record["prize"] if record["prize"] != record["title"] else "")
    typer.echo("  ".join(part for part in parts if part))
    for win in press.wins:
        typer.echo(f"  {winner_words(win.winner)}")
    typer.echo(f"  commitment {press.commitment}")
    typer.echo(f"  seed       {press.seed}")


def _record(state: RunState, run: int, drawn: list[Press]) -> dict[str, object]:
    draw, numbers = drawn[0].draw, {press.number for press in drawn}
    found = [won for won in winners(state) if won.press.number in numbers]
    return {
        "run": run,
        "draw": draw_record(next(won.draw for won in found)) if found else draw,
        "presses": [press_record(state, press) for press in drawn],
        "winners": [winner_record(won, state.show.timezone) for won in found],
    }
