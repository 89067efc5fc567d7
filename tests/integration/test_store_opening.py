"""What is no show, or cannot be had, is told in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from showctl.adapters.store import schema
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from tests.integration.show_files import SHOW, is_one_sentence, names_in, sql


def leave_out(path: Path) -> None:
    pass


def write_nothing(path: Path) -> None:
    path.touch()


def write_noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def write_other_database(path: Path) -> None:
    sql(path, "CREATE TABLE event (x)")


def write_newer(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")


def write_other_revision(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, "UPDATE alembic_version SET version_num = '9999'")


def write_torn(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    path.write_bytes(path.read_bytes()[:5_000])


def write_unnumbered(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, "PRAGMA user_version = 0")


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("make", "told"),
    [
        (leave_out, "There is no show at"),
        (Path.mkdir, "is a folder"),
        (write_nothing, "is not a show"),
        (write_noise, "is not a show"),
        (write_other_database, "is not a show"),
        (write_newer, "was saved by a newer showctl"),
        (write_other_revision, "was saved by another showctl"),
        (write_torn, "is damaged"),
        (write_unnumbered, "is damaged"),
    ],
)
def test_a_file_that_is_no_show_is_told_of_and_left_as_it_is(
    path: Path, make: Callable[[Path], None], told: str, read_only: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with (
        pytest.raises(UserError, match=told) as refusal,
        ShowFile.open(path, read_only=read_only) as file,
    ):
        file.plans.load()
    assert is_one_sentence(refusal.value, path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert names_in(path.parent) <= {path.name}


def test_a_file_that_another_program_has_locked_is_told_of(show_file: Path) -> None:
    with closing(sqlite3.connect(show_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="in use by another program") as refusal:
            ShowFile.open(show_file)
    assert is_one_sentence(refusal.value, show_file)


def test_a_show_is_read_while_another_program_writes_to_it(show_file: Path) -> None:
    with closing(sqlite3.connect(show_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with ShowFile.open(show_file, read_only=True) as file:
            assert file.plans.load() == SHOW
