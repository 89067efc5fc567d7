"""One run after the other on the windows: live, rehearsal, and a disk that takes no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode, PlayerNotice, SoundTrouble
from showctl.bootstrap import Desk
from showctl.ui.qt_bridge import Notice, RunSource
from tests.fakes import FakeEventLog
from tests.plans import make_show


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


def test_the_operator_is_told_when_the_player_broke_down_or_lost_its_output(
    desk: Desk, source: RunSource
) -> None:
    told = list[Notice]()
    source.noticed.connect(told.append)
    for notice in (
        PlayerNotice(SoundTrouble.RESTARTED),
        PlayerNotice(SoundTrouble.OUTPUT_REPLACED, "usb", "built-in"),
        PlayerNotice(SoundTrouble.OUTPUT_LOST, "built-in"),
    ):
        desk.tell_of_sound(notice)
    assert [notice.level for notice in told] == ["warning", "warning", "error"]
    assert "usb" in told[1].text
    assert "built-in" in told[1].text
    assert "built-in" in told[2].text
