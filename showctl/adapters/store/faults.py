"""What SQLite complains of, in one sentence for the user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from showctl.app.errors import UserError

_READ_ONLY = (
    "{path} cannot be written, the file or its folder is read-only: "
    "copy it to a folder of your own and open the copy."
)
# By the first word of SQLite's own name of the error.
_SENTENCES = {
    "READONLY": _READ_ONLY,
    "CANTOPEN": _READ_ONLY,
    "BUSY": "{path} is in use by another program: close it there and try again.",
    "LOCKED": "{path} is in use by another program: close it there and try again.",
    "FULL": "{path} cannot be written, the disk is full: make room and try again.",
    "IOERR": "{path} cannot be written or read, the disk reports an error ({why}): "
    "make room or copy the file to another disk.",
    "NOTADB": "{path} is damaged ({why}): open a copy of it made earlier.",
    "CORRUPT": "{path} is damaged ({why}): open a copy of it made earlier.",
}
_ANYTHING_ELSE = "{path} cannot be used ({why}): open a copy of it made earlier."


def sqlite_name(error: DBAPIError | sqlite3.Error) -> str:
    """SQLite's name of an error without its prefix, such as BUSY_SNAPSHOT; empty when unknown."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(cause, "sqlite_errorname", "")).removeprefix("SQLITE_")


def sentence(error: DBAPIError | sqlite3.Error, path: Path) -> str:
    """What is wrong with the file at `path`, and what to do about it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    kind = sqlite_name(error).partition("_")[0]
    return _SENTENCES.get(kind, _ANYTHING_ELSE).format(path=path, why=cause)


def read_only(path: Path) -> UserError:
    """The refusal to write where one may only read."""
    return UserError(_READ_ONLY.format(path=path))


@contextmanager
def told_to_user(path: Path) -> Iterator[None]:
    """Turns what SQLite or the disk complains of into a UserError about the file at `path`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise UserError(sentence(error, path)) from error
    except UnicodeEncodeError as error:
        raise UserError(
            f"{path} was not saved, it cannot hold the text {error.object!r}: type that text anew."
        ) from error
    except OSError as error:
        raise UserError(
            f"{path} cannot be written or read ({error.strerror}): choose another folder."
        ) from error
