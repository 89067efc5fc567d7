"""One run on stage: its log, clock, engine and thread, wired together and taken down again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Thread

from showctl.adapters.clock import (
    SimulatedClock,
    SystemClock,
    TimeSource,
    steady_ms,
    wall_now,
)
from showctl.adapters.media.finding import find_media
from showctl.adapters.scheduler import ApScheduler
from showctl.adapters.store.file import ShowFile
from showctl.app.effects import SoundEffects
from showctl.app.engine import Engine
from showctl.app.headless_draw import has_drawn
from showctl.app.ports import (
    FLAT_OUT,
    EventLog,
    Mode,
    Playback,
    PlaybackReport,
    Player,
    RunHeader,
)
from showctl.app.resuming import choose_run
from showctl.app.tastes import Tastes
from showctl.domain import commands as c
from showctl.domain.calendar import instant, length, milliseconds, resting_date
from showctl.domain.events import Event, RunOpened
from showctl.domain.plan import MINUTE, Show
from showctl.domain.run import replay

# Runs that follow each other on one player number their firings this far apart.
_FIRINGS_APART = 1_000_000

# A rehearsal begins a little before the evening, as the operator does.
_REHEARSAL_LEAD_MS = 10 * MINUTE


@dataclass(frozen=True, slots=True)
class Opening:
    """A run as it is opened: `gap_ms` is how long nobody was there, None for a new run;
    `offered` is an older run that could go on instead."""

    run: int
    log: tuple[Event, ...]
    gap_ms: int | None = None
    offered: RunHeader | None = None


def open_run(log: EventLog, show: Show, mode: Mode, *, chosen: RunHeader | None = None) -> Opening:
    """The run to go on with: the one chosen, the one that was interrupted, else a new one."""
    now = wall_now()
    choice = choose_run(log.runs(), mode, now)
    resumed = chosen or choice.resumed
    if resumed is not None:
        events = log.read(resumed.id)
        if events and (chosen or resumed.started_at or _goes_on(events, show)):
            gap = milliseconds(max(now - resumed.last_seen_at, length(0)))
            offered = None if chosen else choice.offered
            return Opening(resumed.id, events, gap if mode is Mode.LIVE else 0, offered)
    return open_new_run(log, show, mode, offered=choice.offered)


def _goes_on(events: tuple[Event, ...], show: Show) -> bool:
    """Whether a run that has not begun still has today's plan, or has winners already."""
    return has_drawn(events) or replay(events).show == show


def open_new_run(
    log: EventLog,
    show: Show,
    mode: Mode,
    *,
    offered: RunHeader | None = None,
    begins_at: datetime | None = None,
) -> Opening:
    """A run that begins with this plan; a rehearsal at `begins_at`, or a little before the show."""
    at = begins_at or wall_now()
    if mode is Mode.REHEARSAL and begins_at is None:
        start = instant(resting_date(show, at), show.start_ms, show.timezone)
        at = start - length(_REHEARSAL_LEAD_MS)
    run = log.open_run(mode, at)
    opened = RunOpened(at=at, show=show, is_rehearsal=mode is Mode.REHEARSAL)
    log.append(run, 1, [opened])
    return Opening(run, (opened,), offered=offered)


class Session:
    """A run with everything that makes it go. `close` leaves the log as it is."""

    _opened = 0

    def __init__(
        self,
        file: ShowFile,
        player: Player,
        opening: Opening,
        on_bug: Callable[[Exception], None] | None = None,
        source: TimeSource = steady_ms,
        tastes: Callable[[], bool] = lambda: False,
    ) -> None:
        """`source` is what a rehearsal's clock runs on; `tastes` says whether fast time plays the
        first seconds of each music."""
        state = replay(opening.log)
        self.opening = opening
        is_new = opening.gap_ms is None
        self.clock = _clock(state.is_rehearsal, state.last_at, source, is_new=is_new)
        self.engine = Engine(
            log=file.log,
            run=opening.run,
            clock=self.clock,
            state=state,
            length=len(opening.log),
            on_bug=on_bug,
        )
        self._effects = SoundEffects(
            player,
            lambda media: find_media(file.path.parent, media),
            is_audible=lambda: self.clock.rate == 1.0,
            first_firing=Session._opened * _FIRINGS_APART,
            tastes=Tastes(lambda: tastes() and 1.0 < self.clock.rate < FLAT_OUT, source),
        )
        Session._opened += 1
        self._scheduler = ApScheduler(self.clock, lambda: self.engine.submit(c.Tick()))
        self.engine.use(self._scheduler, self._effects)
        self._thread = Thread(target=self.engine.run_forever, name="engine", daemon=True)

    def start(self) -> None:
        """Begin to do commands; an interrupted run takes note of the gap first."""
        if self.opening.gap_ms is not None:
            self.engine.submit(c.Reopen(self.opening.gap_ms))
        self.engine.submit(c.Tick())
        self._thread.start()

    def heard(self, report: PlaybackReport) -> None:
        """Take what the player reports; from any thread."""
        command = self._effects.heard(report)
        if command is not None:
            self.engine.submit(command)

    def sound_position(self, firing: int) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a firing, None where nothing is known."""
        return self._effects.position(firing)

    def playback_of(self, cue: str) -> Playback | None:
        """What a cue plays, from its start; None for one that makes no sound."""
        return self._effects.playback_of(self.engine.state, cue)

    def close(self) -> None:
        """Stop the engine, the scheduler and the sound of this run."""
        self._scheduler.close()
        self.engine.stop()
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        self._effects.silence()


def _clock(
    is_rehearsal: bool, last_at: datetime, source: TimeSource, *, is_new: bool
) -> SystemClock | SimulatedClock:
    """A live run goes by the time of day; a rehearsal goes on, paused, where it was left."""
    if not is_rehearsal:
        return SystemClock()
    return SimulatedClock(last_at, source=source, is_paused=not is_new)
