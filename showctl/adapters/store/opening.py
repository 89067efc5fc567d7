"""Finds out what a file is before the store trusts it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError

from showctl.adapters.store.connections import Access, connect
from showctl.adapters.store.faults import read_only, sqlite_name, told_to_user
from showctl.adapters.store.held import is_held
from showctl.adapters.store.schema import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    alembic_version,
    revision_of,
)
from showctl.adapters.store.transactions import claim_write
from showctl.app.errors import UserError

# https://www.sqlite.org/fileformat.html: the first bytes, and where the application id stands.
_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID_AT = slice(68, 72)
_HEADER_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """A connected show file; `copy` is the folder of the copy that is read in its place."""

    engine: Engine
    copy: TemporaryDirectory[str] | None = None


def wal_of(path: Path) -> Path:
    """The file that holds the latest commits of one that is open, or was when its program died."""
    return path.with_name(f"{path.name}-wal")


def companions(path: Path) -> tuple[Path, Path]:
    """The two files that SQLite keeps beside one that is open."""
    return wal_of(path), path.with_name(f"{path.name}-shm")


def open_for_writing(path: Path) -> Opened:
    """Connect to a show, made today's before if it is older; UserError when it is none."""
    _require_show(path)
    if not _is_writable(path):
        # SQLite would find out, too, but not without leaving files beside it.
        raise read_only(path)
    engine = connect(path, Access.WRITE)
    with told_to_user(path):
        version = _probe(engine, path, writes=True)
        if version < SCHEMA_VERSION:
            from showctl.adapters.store import migration

            engine.dispose()
            migration.put_aside(path, version)
            migration.migrate(path)
    return Opened(engine)


def open_for_reading(path: Path) -> Opened:
    """Connect to a show that need not be writable; UserError when it is none.

    Where SQLite cannot read it in place (changes left by a crash, in a read-only folder) or it is
    an older one, a temporary copy is read.
    """
    _require_show(path)
    engine = _reader(path)
    with told_to_user(path):
        try:
            is_readable = _probe(engine, path) == SCHEMA_VERSION
        except DBAPIError as error:
            if not sqlite_name(error).startswith(("CANTOPEN", "READONLY")):
                raise
            is_readable = False
        if is_readable:
            return Opened(engine)
        engine.dispose()
        folder = TemporaryDirectory(prefix="showctl-", ignore_cleanup_errors=True)
        try:
            return Opened(_read_copy(path, Path(folder.name) / "copy.showctl"), folder)
        except BaseException:
            folder.cleanup()
            raise


def _reader(path: Path) -> Engine:
    if _is_writable(path):
        return connect(path, Access.WRITE, is_query_only=True)
    is_open_elsewhere = any(companion.exists() for companion in companions(path))
    return connect(path, Access.READ if is_open_elsewhere else Access.READ_FROZEN)


def _read_copy(path: Path, copy: Path) -> Engine:
    shutil.copyfile(path, copy)
    wal = wal_of(path)
    if wal.exists():
        shutil.copyfile(wal, wal_of(copy))
    engine = connect(copy, Access.WRITE, is_query_only=True)
    if _probe(engine, path) < SCHEMA_VERSION:
        from showctl.adapters.store import migration

        engine.dispose()
        migration.migrate(copy)
    return engine


def _require_show(path: Path) -> None:
    try:
        if is_held(path):
            return
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    except FileNotFoundError:
        raise UserError(
            f"There is no show at {path}: check the name, or make it with 'showctl import'."
        ) from None
    except OSError as error:
        if path.is_dir():
            raise UserError(f"{path} is a folder: name the .showctl file in it.") from None
        raise UserError(f"{path} cannot be read: {error.strerror}, look at its rights.") from error
    application_id = int.from_bytes(header[_APPLICATION_ID_AT], "big")
    if not header.startswith(_MAGIC) or application_id != APPLICATION_ID:
        raise UserError(
            f"{path} is not a show of showctl: name a .showctl file, "
            "or make one from a table with 'showctl import'."
        )


def _probe(engine: Engine, path: Path, *, writes: bool = False) -> int:
    """The schema version of a file that can be used; disposes of the engine otherwise."""
    try:
        with engine.connect() as connection:
            version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version > SCHEMA_VERSION:
                raise UserError(
                    f"{path} was saved by a newer showctl (file version {version}, this one knows "
                    f"up to {SCHEMA_VERSION}): update showctl to open it."
                )
            if version < 1:
                raise UserError(f"{path} is damaged (no version): open a copy of it made earlier.")
            revision = connection.execute(select(alembic_version.c.version_num)).scalar()
            if revision != revision_of(version):
                raise UserError(
                    f"{path} was saved by another showctl (revision {revision}, this one knows "
                    f"{revision_of(version)}): update showctl to open it."
                )
            if writes:
                claim_write(connection)
            return version
    except (DBAPIError, UserError):
        engine.dispose()
        raise


def _is_writable(path: Path) -> bool:
    is_effective = os.access in os.supports_effective_ids
    return all(
        os.access(place, os.W_OK, effective_ids=is_effective) for place in (path, path.parent)
    )
