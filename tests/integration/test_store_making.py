"""A show file is made whole or not at all, and is one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.ports import Mode
from tests.integration.show_files import SHOW, T0, names_in
from tests.plans import make_show


def test_a_show_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        ShowFile.create(tmp_path / "nowhere" / "party.showctl", SHOW)


def test_a_show_is_not_made_over_another(show_file: Path) -> None:
    with pytest.raises(UserError, match="is there already"):
        ShowFile.create(show_file, make_show(1))
    with ShowFile.open(show_file) as file:
        assert file.plans.load() == SHOW


def test_a_show_that_cannot_be_made_whole_leaves_nothing(path: Path) -> None:
    with pytest.raises(UserError, match="cannot hold the text"):
        ShowFile.create(path, make_show(5, title="broken \udcff"))
    assert names_in(path.parent) == set()


def test_what_a_removed_show_left_behind_does_not_get_into_a_new_one(path: Path) -> None:
    with ShowFile.create(path, make_show(1)) as file:
        file.log.open_run(Mode.LIVE, T0)
        left_behind = path.with_name(f"{path.name}-wal").read_bytes()
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(left_behind)
    with ShowFile.create(path, SHOW) as file:
        assert (file.plans.load(), file.log.runs()) == (SHOW, ())


def test_a_closed_show_is_one_file(show_file: Path) -> None:
    with ShowFile.open(show_file) as file:
        file.log.beat(file.log.open_run(Mode.LIVE, T0), T0)
    assert names_in(show_file.parent) == {show_file.name}


@pytest.mark.parametrize("name", ["年会 2026 %20#1?.showctl", "a;b=c&mode=memory.showctl"])
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    ShowFile.create(tmp_path / name, SHOW).close()
    assert names_in(tmp_path) == {name}
    with ShowFile.open(tmp_path / name) as file:
        assert file.plans.load() == SHOW
