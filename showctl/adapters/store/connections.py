"""How a show file is connected to.

Every thread has a connection of its own from the engine's pool. A commit is on the disk when it
returns (WAL, synchronous=FULL); only the sign of life settles for the operating system, which
survives the death of the program, not of the machine.
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine
from sqlalchemy import event as hooks

# How long one writer waits for another before it gives up.
BUSY_S = 1.0


class Access(StrEnum):
    """What a connection may do, as the query of SQLite's file URI."""

    WRITE = "mode=rw"
    CREATE = "mode=rwc"
    READ = "mode=ro"
    # No lock, no -wal and no -shm beside the file: for one that nobody has open.
    READ_FROZEN = "mode=ro&immutable=1"


def connect(
    path: Path,
    access: Access,
    *,
    synchronous: str = "FULL",
    has_foreign_keys: bool = True,
    is_query_only: bool = False,
) -> Engine:
    """An engine on the file at `path`; nothing is opened before it is used.

    A migration leaves foreign keys off: it may have to make a table anew.
    """
    uri = f"{path.resolve().as_uri()}?{access.value}"
    pragmas = [
        f"foreign_keys={'ON' if has_foreign_keys else 'OFF'}",
        "recursive_triggers=ON",
        f"synchronous={synchronous}",
    ]
    if is_query_only:
        pragmas.append("query_only=ON")
    elif access in {Access.WRITE, Access.CREATE}:
        pragmas.append("journal_mode=WAL")

    def open_one() -> sqlite3.Connection:
        # Transactions are begun by SQLAlchemy alone, so that they hold tables, too.
        connection = sqlite3.connect(
            uri, uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}").close()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=open_one, poolclass=QueuePool)
    hooks.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
