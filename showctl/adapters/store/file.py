"""A show is one file: its plan, its people, and the log of all its runs."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from showctl.adapters.store import schema
from showctl.adapters.store.connections import Access, connect
from showctl.adapters.store.event_log import SqliteEventLog
from showctl.adapters.store.faults import told_to_user
from showctl.adapters.store.held import Hold
from showctl.adapters.store.opening import Opened, open_for_reading, open_for_writing
from showctl.adapters.store.people import SqlitePeople
from showctl.adapters.store.plans import SqlitePlans, write_plan
from showctl.adapters.store.whole import made_whole
from showctl.app.errors import UserError
from showctl.domain.plan import Show


class ShowFile:
    """An open show file; a context manager. Any thread may use its `plans`, its
    `people` and its `log`."""

    def __init__(self, path: Path, opened: Opened, *, is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._opened = opened
        self._hold = Hold(path)
        self._pulse_engine = (
            opened.engine if is_read_only else connect(path, Access.WRITE, synchronous="NORMAL")
        )
        self.plans = SqlitePlans(path, opened.engine)
        self.people = SqlitePeople(path, opened.engine)
        self.log = SqliteEventLog(path, opened.engine, self._pulse_engine)

    @classmethod
    def create(cls, path: Path, show: Show) -> Self:
        """Make a new file with this plan, whole or not at all, and open it.

        UserError when there is one of that name, or when it cannot be written.
        """
        if path.exists():
            raise UserError(f"{path} is there already: choose another name, or update that show.")
        if not path.parent.is_dir():
            raise UserError(f"There is no folder {path.parent}: make it first, or choose another.")
        with told_to_user(path), made_whole(path) as unfinished:
            _write_new(unfinished, show)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open a show; UserError, one sentence, when that cannot be.

        An older file is brought up to date, after a copy of it was put beside it.
        """
        opened = open_for_reading(path) if read_only else open_for_writing(path)
        return cls(path, opened, is_read_only=read_only)

    def replace_plan(self, show: Show) -> None:
        """Put `show` in the place of the plan, whole or not at all; the log stays."""
        self.plans.save(show)

    def close(self) -> None:
        """Let go of the file; what is written is in it alone, with nothing left beside."""
        self._pulse_engine.dispose()
        self._opened.engine.dispose()
        self._hold.let_go()
        if self._opened.copy is not None:
            self._opened.copy.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _write_new(path: Path, show: Show) -> None:
    engine = connect(path, Access.CREATE)
    try:
        with engine.begin() as connection:
            schema.build(connection)
            write_plan(connection, show)
    finally:
        engine.dispose()
