"""One run after the other on the windows: live, rehearsal, and a disk that takes no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.app.recording import scripted_run
from showctl.bootstrap import Desk
from showctl.domain import commands as c
from showctl.domain.state import Phase
from showctl.ui.qt_bridge import Notice, RunSource
from tests.fakes import FakeEventLog
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at


@pytest.fixture
def source() -> RunSource:
    return RunSource()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ShowFile]:
    with ShowFile.create(tmp_path / "party.showctl", make_show(5, 5)) as file:
        yield file


@pytest.fixture
def desk(qapp: QApplication, file: ShowFile, source: RunSource) -> Iterator[Desk]:
    desk = Desk(file, source)
    desk.open_mode(Mode.LIVE)
    yield desk
    desk.close()


def test_a_rehearsal_takes_the_place_of_the_live_run_and_gives_it_back(
    desk: Desk, source: RunSource
) -> None:
    desk.rehearse()
    assert source.state.is_rehearsal
    assert source.stepped_clock is not None
    desk.go_live()
    assert not source.state.is_rehearsal
    assert source.stepped_clock is None


def test_where_the_disk_takes_no_other_run_the_one_that_is_on_stays_and_it_is_told(
    desk: Desk, file: ShowFile, source: RunSource
) -> None:
    full, told = FakeEventLog(), list[Notice]()
    full.is_full = True
    source.noticed.connect(told.append)
    file.log = full  # type: ignore[assignment]
    desk.rehearse()
    assert not source.state.is_rehearsal
    assert [notice.level for notice in told] == ["error"]


def test_what_was_pressed_in_a_run_is_played_back_as_a_rehearsal(
    qtbot: QtBot, desk: Desk, file: ShowFile, source: RunSource
) -> None:
    evening = Evening.begun(file.plans.load(), "18:03")
    evening.do("18:09", c.Go())
    evening.do("18:14", c.End())
    desk.play_back(scripted_run(evening.log))
    assert source.state.is_rehearsal and source.state.opened_at == at("18:03")
    desk.jump_clock(at("18:20"))
    qtbot.waitUntil(lambda: source.state.phase is Phase.FINISHED, timeout=20_000)
    log = file.log.read(file.log.runs()[-1].id)
    assert log[1:] == tuple(evening.log[1:])
