"""Show files from Plan mode: made, opened, copied; what cannot be is told, and nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.desk import Desk
from showctl.domain import commands as c
from showctl.domain.plan_edits import change_show, delete_segments
from showctl.domain.state import Phase
from showctl.shelf import Shelf, lock_show
from showctl.ui.qt_bridge import Notice, RunSource
from tests.plans import make_show


class Rig:
    """A desk with its shelf, and what was told."""

    def __init__(self, file: ShowFile) -> None:
        self.file = file
        self.open()

    def open(self) -> None:
        self.source = RunSource()
        self.desk = Desk(self.file, self.source)
        self.desk.open_mode(Mode.LIVE)
        self.shelf = Shelf(self.file.path, self.source, self.desk.editing)
        self.told: list[Notice] = []
        self.source.noticed.connect(self.told.append)

    def reopen(self) -> None:
        """As after the program was closed and begun again."""
        self.desk.close()
        self.open()


@pytest.fixture
def rig(qapp: QApplication, tmp_path: Path) -> Iterator[Rig]:
    with ShowFile.create(tmp_path / "party.showctl", make_show(5, 5)) as file:
        rig = Rig(file)
        yield rig
        rig.desk.close()


def test_a_new_show_from_a_template_is_opened_next(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "会议.showctl"
    rig.shelf.make("meeting_service", path)
    assert rig.shelf.following == path
    with ShowFile.open(path) as made:
        assert made.plans.load().title == "会议服务"


def test_a_duplicate_has_the_plan_and_no_runs(rig: Rig, tmp_path: Path) -> None:
    rig.desk.editing.do("Title", lambda show: change_show(show, {"title": "新"}))
    path = tmp_path / "other.showctl"
    rig.shelf.duplicate(path)
    with ShowFile.open(path) as made:
        assert made.plans.load() == rig.desk.editing.show
        assert made.log.runs() == ()


def test_nothing_is_replaced(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "there.showctl"
    path.write_text("mine")
    rig.shelf.make("blank", path)
    rig.shelf.duplicate(rig.shelf.path)
    assert rig.shelf.following is None
    assert path.read_text() == "mine"
    assert [notice.level for notice in rig.told] == ["error", "error"]


def test_a_show_that_cannot_be_opened_leaves_the_stage_as_it_is(rig: Rig, tmp_path: Path) -> None:
    (tmp_path / "bad.showctl").write_text("no show")
    rig.shelf.open_show(tmp_path / "bad.showctl")
    rig.shelf.open_show(tmp_path / "gone.showctl")
    other = tmp_path / "other.showctl"
    ShowFile.create(other, make_show(1)).close()
    lock = lock_show(other)
    rig.shelf.open_show(other)
    lock.unlock()
    assert rig.shelf.following is None
    assert len(rig.told) == 3
    rig.shelf.open_show(other)
    assert rig.shelf.following == other


def test_an_edit_of_an_idle_run_is_there_when_the_show_is_opened_again(rig: Rig) -> None:
    rig.desk.editing.do("Delete", lambda show: delete_segments(show, ["s2"]))
    rig.reopen()
    assert [segment.id for segment in rig.source.state.show.segments] == ["s1"]
    assert len(rig.file.log.runs()) == 1


def test_an_edit_made_in_a_rehearsal_comes_to_the_live_run(rig: Rig) -> None:
    rig.desk.rehearse()
    rig.desk.editing.do("Title", lambda show: change_show(show, {"title": "新"}))
    rig.desk.go_live()
    assert rig.source.state.phase is Phase.IDLE
    assert rig.source.state.show.title == "新"
    rig.source.dispatch(c.Start())
