"""Draws without windows: which run they belong to, and a draw from commitment to winners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from showctl.app.draw_desk import DrawDesk
from showctl.app.engine import Engine, Update
from showctl.app.errors import UserError
from showctl.app.ports import Mode, RunHeader
from showctl.app.resuming import choose_run
from showctl.domain import draw_commands as c
from showctl.domain.commands import Command
from showctl.domain.draw import Draw
from showctl.domain.draw_decisions import DECISIONS
from showctl.domain.draw_events import DrawCommitted, WinnersEntered
from showctl.domain.draw_state import Press, PressPhase
from showctl.domain.drawing import eligible, find_draw, press_count, prizes_left
from showctl.domain.events import Event
from showctl.domain.plan import Show
from showctl.domain.refusal import Reason, Refused
from showctl.domain.run import apply_all
from showctl.domain.state import RunState


def live_run(runs: Sequence[RunHeader], now: datetime) -> RunHeader | None:
    """The live run that the windows would go on with, None where there is none."""
    return choose_run(runs, Mode.LIVE, now).resumed


def has_drawn(log: Iterable[Event]) -> bool:
    """Whether anything was drawn, or committed to, in a run."""
    return any(isinstance(event, DrawCommitted | WinnersEntered) for event in log)


def brought_up_to_date(state: RunState, show: Show, now: datetime) -> RunState:
    """The state with the draws of today's plan, where they have not begun."""
    for draw in show.draws:
        if _is_older(state, draw):
            command = c.AddDraw(draw)
            state = apply_all(state, DECISIONS[c.AddDraw](state, command, now))
    return state


def _is_older(state: RunState, draw: Draw) -> bool:
    has_begun = any(True for _ in state.draws.of(draw.id))
    return find_draw(state, draw.id) != draw and not has_begun


def check_draw(
    state: RunState,
    desk: DrawDesk,
    wanted: Draw,
    now: datetime,
    *,
    count: int | None,
    counts_everybody: bool,
) -> None:
    """Tell, before anything is written, why a draw cannot be drawn to its end; UserError."""
    draw, press = find_draw(state, wanted.id) or wanted, state.draws.open_press
    if press is not None and press.draw != draw.id:
        raise UserError(f"Another draw is in progress ({press.draw}): run that one first.")
    if press is not None:
        return
    drawing = prizes_left(state, draw) if count is None else count
    commit = desk.commit(draw.id, count=drawing, counts_everybody=counts_everybody)
    try:
        DECISIONS[c.CommitDraw](state, commit, now)
    except Refused as refused:
        raise UserError(_sentence(refused, state, draw, commit)) from refused


class HeadlessDraw:
    """Draws one draw's prizes on an engine that nobody else drives."""

    def __init__(self, engine: Engine, desk: DrawDesk, draw: Draw) -> None:
        self._engine, self._desk, self._draw = engine, desk, draw
        self._update: Update | None = None
        engine.subscribe(self._hear)

    @property
    def state(self) -> RunState:
        """The state so far."""
        return self._engine.state

    def presses(self, count: int | None, *, counts_everybody: bool) -> Iterator[Press]:
        """Every press, once it is durable: one of `count`, else as many as prizes are left."""
        if _is_older(self.state, self._draw):
            self._do(c.AddDraw(self._draw))
        draw = find_draw(self.state, self._draw.id)
        assert draw is not None
        if self.state.draws.open_press is not None:
            yield self._finish(draw)
            if count is not None or prizes_left(self.state, draw) == 0:
                return
        while True:
            self._do(self._desk.commit(draw.id, count=count, counts_everybody=counts_everybody))
            yield self._finish(draw)
            if count is not None or prizes_left(self.state, draw) == 0:
                return

    def _finish(self, draw: Draw) -> Press:
        """Roll and stop what is committed to; also what a crash left behind, with its own seed."""
        press = self.state.draws.open_press
        assert press is not None and press.draw == draw.id
        if press.phase is PressPhase.COMMITTED:
            self._do(c.RollDraw())
        self._do(self._desk.stop())
        return self.state.draws.presses[press.number - 1]

    def _do(self, command: Command) -> None:
        self._update = None
        self._engine.submit(command)
        self._engine.run_pending()
        update = self._update
        if update is None:
            return
        if update.refused is not None:
            raise UserError(_sentence(update.refused, self.state, self._draw, command))
        if update.fault is not None:
            raise UserError(update.fault)

    def _hear(self, update: Update) -> None:
        if update.refused is not None or update.fault is not None:
            self._update = update


def _sentence(refused: Refused, state: RunState, draw: Draw, command: Command) -> str:
    """The refusal with what the command line can do about it."""
    if refused.reason is Reason.PRIZES_GONE:
        return f"All {draw.count} of {draw.title} are drawn: add another draw for more."
    if refused.reason is Reason.NOBODY_CHECKED_IN:
        return "Nobody is checked in: check people in, or draw from everybody with --everybody."
    if refused.reason is Reason.POOL_TOO_SMALL and isinstance(command, c.CommitDraw):
        wanted = command.count or press_count(state, draw, command.redraws)
        everybody = command.counts_everybody or state.draws.counts_everybody
        pool = len(eligible(state, command.roster, draw, counts_everybody=everybody))
        return (
            f"{draw.title} has {wanted} prizes to draw and only {pool} can win: "
            f"draw fewer with --count {pool}, or let more take part."
        )
    return f"{draw.title}: {refused}"
