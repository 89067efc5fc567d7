"""Transactions on a show file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, false

from showctl.adapters.store.faults import told_to_user
from showctl.adapters.store.schema import pulse


@contextmanager
def transaction(path: Path, engine: Engine) -> Iterator[Connection]:
    """What is done in it is done whole or not at all; UserError about the file at `path`."""
    with told_to_user(path), engine.begin() as connection:
        yield connection


def claim_write(connection: Connection) -> None:
    """Be the writer from now on. A transaction that begins by reading could not go on to write
    after another program's write; and BEGIN IMMEDIATE would not find that a file is read-only."""
    connection.execute(delete(pulse).where(false()))
