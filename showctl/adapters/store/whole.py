"""Show files that come to be whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from showctl.adapters.store.opening import companions


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """The place to make the file at, which is put at `path` when all went well; closed by then."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield unfinished
        # SQLite would take what an older file of this name left behind for a part of this one.
        for left_behind in companions(path):
            left_behind.unlink(missing_ok=True)
        unfinished.replace(path)
        _sync_folder(path.parent)
    finally:
        for left_over in (unfinished, *companions(unfinished)):
            left_over.unlink(missing_ok=True)


def copy_database(path: Path, to: Path) -> None:
    """Copy a show with all that its -wal file still holds."""
    with (
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)


def _sync_folder(folder: Path) -> None:
    """A new name is on the disk only when its folder is."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
