"""One run after the other on the windows: live, rehearsal, and a disk that takes no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.ports import Mode
from showctl.desk import Desk
from showctl.domain.commands import Start
from showctl.domain.state import Phase
from showctl.table_import import TableImport
from showctl.ui.qt_bridge import Notice, RunSource
from showctl.ui.translation import Languages
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


def test_an_imported_plan_is_on_disk_and_on_the_windows_and_can_be_undone(
    desk: Desk, file: ShowFile, source: RunSource, qtbot: QtBot
) -> None:
    plan = make_show(7, title="Imported")
    desk.take_plan(plan)
    assert file.plans.load() == plan
    qtbot.waitUntil(lambda: source.state.show == plan)
    assert not source.state.is_rehearsal
    desk.editing.undo()
    assert file.plans.load().title == "Annual party"


def test_a_run_that_has_begun_keeps_its_plan(
    desk: Desk, file: ShowFile, source: RunSource, qtbot: QtBot
) -> None:
    source.dispatch(Start())
    qtbot.waitUntil(lambda: source.state.phase is Phase.RUNNING)
    before = file.plans.load()
    with pytest.raises(UserError, match="has begun"):
        desk.take_plan(make_show(7))
    assert file.plans.load() == before


class TestTableImport:
    @pytest.fixture
    def told(self) -> list[tuple[str, str]]:
        return []

    @pytest.fixture
    def imports(
        self, languages: Languages, desk: Desk, file: ShowFile, told: list[tuple[str, str]]
    ) -> Iterator[TableImport]:
        over = QWidget()
        yield TableImport(
            file, desk.take_plan, lambda level, text: told.append((level, text)), over
        )
        over.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def test_what_is_imported_is_on_the_windows_and_the_import_closes(
        self, imports: TableImport, source: RunSource, qtbot: QtBot
    ) -> None:
        imports.wizard = imports.made()
        imports.wizard.take("18:00 - 18:30 签到入场\n")
        imports.wizard.errand.wait()
        QApplication.processEvents()
        imports.wizard.import_now()
        qtbot.waitUntil(lambda: [s.title for s in source.state.show.segments] == ["签到入场"])
        assert source.state.show.title == "Annual party"
        assert imports.wizard is None

    def test_what_cannot_be_taken_is_told_and_stays(
        self, imports: TableImport, source: RunSource, qtbot: QtBot
    ) -> None:
        imports.wizard = imports.made()
        imports.wizard.take("18:00 - 18:30 签到入场\n")
        imports.wizard.errand.wait()
        QApplication.processEvents()
        source.dispatch(Start())
        qtbot.waitUntil(lambda: source.state.phase is Phase.RUNNING)
        imports.wizard.import_now()
        assert imports.wizard is not None
        assert "has begun" in imports.wizard.error.text()
        imports.wizard.reject()

    def test_a_show_that_cannot_be_read_is_told(
        self, imports: TableImport, file: ShowFile, told: list[tuple[str, str]]
    ) -> None:
        file.close()
        file.path.write_bytes(b"no show")
        imports.open()
        assert [level for level, _ in told] == ["error"]
        assert imports.wizard is None
