"""A show stays this process's own while another program comes and goes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from showctl.adapters.store.copying import copy_show, pack_show
from showctl.adapters.store.file import ShowFile
from showctl.adapters.store.opening import wal_of
from showctl.domain.cue import Cue, CueKind
from tests.plans import make_show

_READ_AND_CLOSE = """
import sqlite3, sys
show = sqlite3.connect(sys.argv[1])
print(show.execute("select count(*) from show").fetchone()[0])
show.close()
"""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ShowFile]:
    with ShowFile.create(tmp_path / "party.showctl", make_show(5, 5)) as file:
        file.plans.load()
        yield file


def come_and_go(path: Path) -> None:
    """Another program opens the show and closes it, which makes the last one clean up."""
    program = [sys.executable, "-c", _READ_AND_CLOSE, str(path)]
    assert subprocess.run(program, check=True, capture_output=True, text=True).stdout == "1\n"


def _read(file: ShowFile, _: Path) -> None:
    ShowFile.open(file.path, read_only=True).close()


def _write(file: ShowFile, _: Path) -> None:
    ShowFile.open(file.path).close()


def _copy(file: ShowFile, folder: Path) -> None:
    copy_show(file.path, folder / "copy.showctl")


def _pack(file: ShowFile, folder: Path) -> None:
    pack_show(file.path, folder / "packed", lambda media: file.path.parent / media)


@pytest.mark.parametrize("use", [_read, _write, _copy, _pack])
def test_whatever_is_done_with_an_open_show_another_program_leaves_its_log(
    file: ShowFile, tmp_path: Path, use: Callable[[ShowFile, Path], None]
) -> None:
    log = wal_of(file.path).stat().st_ino
    use(file, tmp_path)
    come_and_go(file.path)
    assert wal_of(file.path).stat().st_ino == log


def test_pictures_are_packed_without_the_show_that_lies_among_them(
    file: ShowFile, tmp_path: Path
) -> None:
    first, second = make_show(5, 5).segments
    slides = Cue(id="c1", title="Pictures", kind=CueKind.SLIDES, media="pictures")
    file.plans.save(make_show(segments=(replace(first, cues=(slides,)), second)))
    (file.path.parent / "1.png").touch()
    pack_show(file.path, tmp_path / "packed", lambda media: file.path.parent)
    come_and_go(file.path)
    assert wal_of(file.path).exists()
    assert [each.name for each in tmp_path.rglob("1.png")] == ["1.png", "1.png"]
