"""The log of a show file: one row an event, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from showctl.adapters.store import event_codec, schema
from showctl.adapters.store.event_codec import instant_from_text, instant_to_text
from showctl.adapters.store.faults import sentence, sqlite_name
from showctl.adapters.store.transactions import transaction
from showctl.app.errors import UnreadableLog
from showctl.app.ports import LogConflict, Mode, RunHeader, StorageFault
from showctl.domain.events import Event, RunEnded, RunMarked, RunStarted

# The events that a run's header is derived from.
_MILESTONES = tuple(cls.__name__ for cls in (RunStarted, RunEnded, RunMarked))


class SqliteEventLog:
    """The EventLog of one show file; every thread may call it.

    `engine` commits through to the disk; `pulse_engine` only to the operating system.
    """

    def __init__(self, path: Path, engine: Engine, pulse_engine: Engine) -> None:
        self._path = path
        self._engine = engine
        self._pulse_engine = pulse_engine

    def open_run(self, mode: Mode, opened_at: datetime) -> int:
        opened = instant_to_text(opened_at)
        with self._write(self._engine) as connection:
            values = {"mode": mode.value, "opened_at": opened}
            run: int = connection.execute(
                insert(schema.run).returning(schema.run.c.id), values
            ).scalar_one()
            connection.execute(insert(schema.pulse).values(run_id=run, at=opened))
            return run

    def append(self, run: int, first_seq: int, events: Sequence[Event]) -> None:
        rows = [
            {"run_id": run, "seq": seq} | event_codec.encode(event)._asdict()
            for seq, event in enumerate(events, start=first_seq)
        ]
        if not rows:
            return
        try:
            with self._write(self._engine) as connection:
                connection.execute(insert(schema.event), rows)
        except IntegrityError as error:
            if sqlite_name(error) == "CONSTRAINT_FOREIGNKEY":
                raise LookupError(f"{self._path} has no run {run}") from error
            raise LogConflict(
                f"The log of run {run} in {self._path} does not go on at {first_seq}: "
                "another program writes to it; close one of the two."
            ) from error

    def beat(self, run: int, at: datetime) -> None:
        sign = update(schema.pulse).where(schema.pulse.c.run_id == run)
        with self._write(self._pulse_engine) as connection:
            if connection.execute(sign.values(at=instant_to_text(at))).rowcount == 0:
                raise LookupError(f"{self._path} has no run {run}")

    def beaten_at(self, run: int) -> datetime | None:
        """The last sign of life that a program left which has this run open, None without any."""
        signs = select(schema.pulse.c.at, schema.run.c.opened_at).join(schema.run)
        with transaction(self._path, self._engine) as connection:
            row = connection.execute(signs.where(schema.run.c.id == run)).one_or_none()
        if row is None or row.at == row.opened_at:
            return None
        return instant_from_text(row.at)

    def read(self, run: int) -> tuple[Event, ...]:
        places = select(schema.event).where(schema.event.c.run_id == run).order_by("seq")
        with transaction(self._path, self._engine) as connection:
            rows = connection.execute(places).all()
        return tuple(self._decode(row) for row in rows)

    def is_whole(self, run: int) -> bool:
        """Whether no entry is missing before the run's last, nor all of them where a program had
        it open."""
        seq = schema.event.c.seq
        places = select(func.count(), func.min(seq), func.max(seq))
        with transaction(self._path, self._engine) as connection:
            count, first, last = connection.execute(
                places.where(schema.event.c.run_id == run)
            ).one()
        if count == 0:
            return self.beaten_at(run) is None
        return bool(first == 1 and last == count)

    def runs(self) -> tuple[RunHeader, ...]:
        event, pulse = schema.event.c, schema.pulse.c
        pulses = select(schema.run, pulse.at).outerjoin(schema.pulse).order_by(schema.run.c.id)
        # SQLite gives the other columns of the row that has the maximum.
        lasts = select(event.run_id, event.at, func.max(event.seq)).group_by(event.run_id)
        milestones = select(schema.event).where(event.name.in_(_MILESTONES)).order_by(event.seq)
        with transaction(self._path, self._engine) as connection:
            runs = connection.execute(pulses).all()
            last_at = {row.run_id: row.at for row in connection.execute(lasts)}
            entries = connection.execute(milestones).all()
        marks: dict[int, list[Event]] = defaultdict(list)
        for entry in entries:
            marks[entry.run_id].append(self._decode(entry))
        return tuple(_header(row, last_at.get(row.id), marks[row.id]) for row in runs)

    def _decode(self, row: Row[Any]) -> Event:
        try:
            return event_codec.decode(event_codec.Entry(row.at, row.name, row.version, row.payload))
        except event_codec.UnreadableEvent as error:
            raise UnreadableLog(
                f"Run {row.run_id} of {self._path} cannot be read, at entry {row.seq} {error}: "
                "open the file with the latest showctl."
            ) from error

    @contextmanager
    def _write(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except IntegrityError:
            raise
        except DBAPIError as error:
            raise StorageFault(sentence(error, self._path)) from error


def _header(row: Row[Any], last_at: str | None, marks: Sequence[Event]) -> RunHeader:
    signs = [row.opened_at, row.at, last_at]
    seen_at = max(instant_from_text(sign) for sign in signs if sign is not None)
    opened_at = instant_from_text(row.opened_at)
    return RunHeader.of(row.id, Mode(row.mode), opened_at, seen_at, marks)
