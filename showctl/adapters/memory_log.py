"""A log that is kept in memory: a headless rehearsal leaves no trace in the show's file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from showctl.app.ports import LogConflict, Mode, RunHeader
from showctl.domain.events import Event


@dataclass
class _Run:
    mode: Mode
    opened_at: datetime
    beaten_at: datetime
    events: list[Event] = field(default_factory=list)


class MemoryLog:
    """The EventLog port, without a file."""

    def __init__(self) -> None:
        self._runs: list[_Run] = []

    def open_run(self, mode: Mode, opened_at: datetime) -> int:
        self._runs.append(_Run(mode, opened_at, opened_at))
        return len(self._runs)

    def append(self, run: int, first_seq: int, events: Sequence[Event]) -> None:
        log = self._runs[run - 1].events
        if events and first_seq != len(log) + 1:
            raise LogConflict(f"The log of run {run} does not go on at {first_seq}.")
        log.extend(events)

    def read(self, run: int) -> tuple[Event, ...]:
        return tuple(self._runs[run - 1].events) if run <= len(self._runs) else ()

    def runs(self) -> tuple[RunHeader, ...]:
        return tuple(self._header(number, run) for number, run in enumerate(self._runs, 1))

    def beat(self, run: int, at: datetime) -> None:
        if run > len(self._runs):
            raise LookupError(f"There is no run {run}.")
        self._runs[run - 1].beaten_at = at

    def _header(self, number: int, run: _Run) -> RunHeader:
        seen = max([run.beaten_at, *(event.at for event in run.events[-1:])])
        return RunHeader.of(number, run.mode, run.opened_at, seen, run.events)
