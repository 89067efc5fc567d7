"""Reports from the windows, and the lengths of a run put into the plan."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from pytestqt.qtbot import QtBot

from showctl.adapters.store.file import ShowFile
from showctl.app.lengths import LengthChange
from showctl.app.ports import Mode
from showctl.desk import Desk as RealDesk
from showctl.domain import commands as c
from showctl.domain.plan import MINUTE
from showctl.ui.operator.run_menu import ReportMenu
from showctl.ui.qt_bridge import Notice, RunSource
from showctl.ui.report_maker import ReportMaker
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.unit.domain.evening import Evening, at

MADE_MS = 60_000


class TestInTheWindow:
    def test_the_last_page_opens_and_saves_it(self, desk_of: MakeDesk) -> None:
        desk = desk_of(make_show(5, 5))
        desk.do(c.Start(), c.End())
        ended = desk.window.stage.go.ended
        for button in (ended.page, ended.pdf, ended.xlsx):
            button.click()
        assert desk.controls.asked == ["open report", "save pdf", "save xlsx"]

    def test_the_menu_has_it_from_the_start_on(self, desk_of: MakeDesk) -> None:
        desk = desk_of(make_show(5, 5))
        (menu,) = desk.window.menu.findChildren(ReportMenu)
        desk.window.menu.aboutToShow.emit()
        assert not menu.isEnabled()
        desk.do(c.Start())
        desk.window.menu.aboutToShow.emit()
        assert menu.isEnabled()
        for entry in menu.actions():
            entry.trigger()
        assert desk.controls.asked == ["open report", "save pdf", "save xlsx"]

    def test_lengths_are_shown_before_they_are_used(self, desk_of: MakeDesk) -> None:
        desk = desk_of(make_show(5, 5))
        desk.do(c.Start(), c.End())
        desk.controls.changes = (
            LengthChange("s1", 5 * MINUTE, 7 * MINUTE),
            LengthChange("s2", 5 * MINUTE, 4 * MINUTE + 30_000),
        )
        desk.window.stage.go.ended.lengths.click()
        strip = desk.window.stage.strips["lengths"]
        assert "1 S1 5:00 → 7:00 · 2 S2 5:00 → 4:30. All together +1:30" in strip.text
        assert desk.controls.asked == []
        strip.press(0)
        assert desk.controls.asked == ["use 2 lengths"]

    def test_lengths_that_are_there_already_are_not_asked_about(self, desk_of: MakeDesk) -> None:
        desk = desk_of(make_show(5, 5))
        desk.do(c.Start(), c.End())
        desk.window.stage.go.ended.lengths.click()
        assert "already" in desk.window.stage.strips["lengths"].text


@pytest.fixture
def party(tmp_path: Path) -> Iterator[ShowFile]:
    """A show with a live run: 7 and 4:30 of twice five minutes."""
    with ShowFile.create(tmp_path / "party.showctl", make_show(5, 5)) as file:
        evening = Evening.begun(file.plans.load())
        evening.do("18:07", c.Go())
        evening.do("18:11:30", c.End())
        run = file.log.open_run(Mode.LIVE, at("18:00"))
        file.log.append(run, 1, evening.log)
        yield file


@pytest.fixture
def source(qapp: object, party: ShowFile) -> Iterator[RunSource]:
    """The windows' source on a run of that show."""
    source = RunSource()
    desk = RealDesk(party, source)
    desk.open_mode(Mode.REHEARSAL)
    yield source
    desk.close()


def test_it_is_made_beside_the_show_while_the_windows_go_on(
    qtbot: QtBot, source: RunSource, party: ShowFile
) -> None:
    told: list[Notice] = []
    source.noticed.connect(told.append)
    maker = ReportMaker(source, party.path)
    maker.save(1, "xlsx", "en")
    maker.save(1, "pdf", "en")
    qtbot.waitUntil(lambda: not maker.is_busy, timeout=MADE_MS)
    (made,) = party.path.parent.glob("*.xlsx")
    assert [notice.level for notice in told] == ["info", "warning", "info"]
    assert str(made) in told[-1].text


def test_the_page_is_opened(
    qtbot: QtBot, source: RunSource, party: ShowFile, tmp_path: Path
) -> None:
    opened: list[Path] = []
    maker = ReportMaker(source, party.path, opens=lambda page: not opened.append(page))
    maker.open(1, "zh", tmp_path)
    qtbot.waitUntil(lambda: not maker.is_busy, timeout=MADE_MS)
    assert "执行报告" in opened[0].read_text(encoding="utf-8")


def test_it_may_go_in_the_moment_its_report_is_made(
    source: RunSource, party: ShowFile, tmp_path: Path
) -> None:
    made = QEventLoop()
    maker = ReportMaker(source, party.path, opens=lambda page: bool(made.quit() or page))
    maker.open(1, "zh", tmp_path)
    made.exec()
    is_gone = weakref.ref(maker)
    del maker
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert is_gone() is None


def test_what_cannot_be_made_is_told_in_its_own_words(
    qtbot: QtBot, source: RunSource, party: ShowFile
) -> None:
    told: list[Notice] = []
    source.noticed.connect(told.append)
    maker = ReportMaker(source, party.path)
    maker.open(9, "zh", party.path.parent)
    qtbot.waitUntil(lambda: not maker.is_busy, timeout=MADE_MS)
    assert told[-1].level == "error" and "has no run 9" in told[-1].text


def test_the_next_plan_has_the_lengths(qapp: object, party: ShowFile) -> None:
    source, told = RunSource(), list[Notice]()
    desk = RealDesk(party, source)
    source.noticed.connect(told.append)
    desk.open_mode(Mode.LIVE)
    run = party.log.runs()[0]
    desk.open_mode(Mode.LIVE, run)
    changes = desk.length_changes()
    assert [(one.segment, one.to_ms / MINUTE) for one in changes] == [("s1", 7), ("s2", 4.5)]
    desk.use_lengths(changes)
    assert [one.duration_ms / MINUTE for one in party.plans.load().segments] == [7, 4.5]
    assert desk.length_changes() == () and told[-1].level == "info"
    desk.close()
