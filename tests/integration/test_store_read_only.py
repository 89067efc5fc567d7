"""A show in a place that cannot be written is read, and told of where it had to be written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.ports import Mode, StorageFault
from showctl.domain.events import MessageSent
from tests.integration.show_files import SHOW, T0, is_one_sentence, names_in
from tests.plans import make_show

NOBODY = 65_534


@pytest.fixture
def common_path() -> Iterator[Path]:
    """A show in a folder that every user can enter, and only its owner can write to."""
    with tempfile.TemporaryDirectory(prefix="showctl-test-") as folder:
        path = Path(folder) / "party.showctl"
        ShowFile.create(path, SHOW).close()
        Path(folder).chmod(0o755)
        yield path


@contextmanager
def powerless(path: Path) -> Iterator[None]:
    """The folder and its files are read-only, for root as well, who heeds no rights."""
    for thing in (*path.parent.iterdir(), path.parent):
        thing.chmod(thing.stat().st_mode & ~0o222)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        path.parent.chmod(0o755)


def test_a_read_only_folder_is_told_of(common_path: Path) -> None:
    with powerless(common_path), pytest.raises(UserError, match="is read-only") as refusal:
        ShowFile.open(common_path)
    assert is_one_sentence(refusal.value, common_path)


def test_a_read_only_file_in_a_writable_folder_is_told_of(common_path: Path) -> None:
    with powerless(common_path):
        folder = Path(tempfile.mkdtemp(prefix="showctl-test-"))
        copy = folder / "copy.showctl"
        shutil.copyfile(common_path, copy)
        copy.chmod(0o444)
        try:
            with pytest.raises(UserError, match="is read-only"):
                ShowFile.open(copy)
            with ShowFile.open(copy, read_only=True) as file:
                assert file.plans.load() == SHOW
            assert names_in(folder) == {copy.name}
        finally:
            shutil.rmtree(folder)


def test_a_show_in_a_read_only_folder_is_read(common_path: Path) -> None:
    with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
        assert file.plans.load() == SHOW
        assert file.log.runs() == ()
    assert names_in(common_path.parent) == {common_path.name}


def test_what_a_crash_left_beside_a_show_in_a_read_only_folder_is_read_too(
    common_path: Path, tmp_path: Path
) -> None:
    wal = common_path.with_name(f"{common_path.name}-wal")
    with ShowFile.open(common_path) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [MessageSent(at=T0, text="kept")])
        shutil.copyfile(wal, tmp_path / "wal")
        shutil.copyfile(common_path, tmp_path / "main")
    shutil.copyfile(tmp_path / "main", common_path)
    shutil.copyfile(tmp_path / "wal", wal)
    with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
        assert file.log.read(1) == (MessageSent(at=T0, text="kept"),)
    assert names_in(common_path.parent) == {common_path.name, wal.name}


def test_a_running_show_is_read_by_someone_who_may_not_write_it(common_path: Path) -> None:
    with ShowFile.open(common_path) as running:
        run = running.log.open_run(Mode.LIVE, T0)
        running.log.append(run, 1, [MessageSent(at=T0, text="now")])
        with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
            assert file.log.read(run) == (MessageSent(at=T0, text="now"),)


def test_a_file_opened_for_reading_takes_nothing(show_file: Path) -> None:
    with ShowFile.open(show_file, read_only=True) as file:
        with pytest.raises(UserError, match="cannot be written"):
            file.replace_plan(make_show(1))
        with pytest.raises(StorageFault, match="cannot be written"):
            file.log.open_run(Mode.LIVE, T0)
    assert names_in(show_file.parent) == {show_file.name}


def test_a_show_is_not_made_in_a_read_only_folder(common_path: Path) -> None:
    new = common_path.with_name("new.showctl")
    with powerless(common_path), pytest.raises(UserError, match="cannot be written") as refusal:
        ShowFile.create(new, SHOW)
    assert is_one_sentence(refusal.value, new)
    assert names_in(common_path.parent) == {common_path.name}
