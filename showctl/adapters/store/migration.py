"""Brings an older show file to today's tables, after a copy of it was put aside.

Alembic is imported here alone, and this module only for a file that needs it.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config

from showctl.adapters.resources import resource_dir
from showctl.adapters.store.connections import Access, connect
from showctl.adapters.store.schema import SCHEMA_VERSION, revision_of
from showctl.adapters.store.whole import copy_database, made_whole


def put_aside(path: Path, version: int) -> Path:
    """A copy of the whole file beside it, named after its version: where it is."""
    names = (f"{path.stem}.v{version}{'' if n == 1 else f'-{n}'}{path.suffix}" for n in count(1))
    copy = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    with made_whole(copy) as unfinished:
        copy_database(path, unfinished)
    return copy


def migrate(path: Path, *, to: int = SCHEMA_VERSION, folder: Path | None = None) -> None:
    """Bring the file to schema `to`, whole or not at all; `folder` holds the migrations."""
    config = Config()
    place = str(folder or resource_dir("db") / "migrations")
    config.set_main_option("script_location", place.replace("%", "%%"))
    engine = connect(path, Access.WRITE, has_foreign_keys=False)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision_of(to))
            connection.exec_driver_sql(f"PRAGMA user_version = {to}")
    finally:
        engine.dispose()
