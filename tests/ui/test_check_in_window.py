"""The check-in window: a scanner, a hand that types, and what it says of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showctl.adapters.people.pinyin import readings
from showctl.app.check_in import CheckInDesk
from showctl.app.errors import UserError
from showctl.domain.people import CheckIn, CheckInKind, Person, Relation, Roster
from showctl.ui.people.check_in_window import CheckInWindow, PeopleFiles
from showctl.ui.translation import Languages
from tests.fakes import FakePeople, FakeRandomness

# A window that grows with what it says asks for room that this platform has no notion of.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOW = datetime(2026, 2, 6, 9, 30, tzinfo=UTC)
PEOPLE = (
    Person(number="0007", name="王小明", department="技术部", table="1"),
    Person(number="0008", name="王小梅", department="市场部", table="1"),
    Person(number="0009", name="李雷", department="市场部", table="2"),
)


class Door:
    """A window at a desk whose clock stands still."""

    def __init__(self, store: FakePeople) -> None:
        self.store = store
        self.desk = CheckInDesk(store, FakeRandomness(), lambda: NOW)

        def take_table(path: Path) -> tuple[int, int, list[str]]:
            raise UserError(f"There is no table {path}: check the name.")

        def merge(path: Path) -> int:
            kind = CheckInKind.CHECKED_IN
            return store.merge([CheckIn(desk="y", seq=1, at=NOW, kind=kind, number="0009")])

        def save(found: Roster, path: Path) -> None:
            self.saved = [number for number in found.people if found.is_here(number)]

        self.late: list[Callable[[], None]] = []
        self.is_slow = False
        files = PeopleFiles(take_table, merge, save)
        self.window = CheckInWindow(
            self.desk, files, readings, "Party", "Asia/Shanghai", run=self._run
        )
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    def _run(self, job: Callable[[], None]) -> None:
        if self.is_slow:
            self.late.append(job)
        else:
            job()

    def finish(self) -> None:
        """What the desk was slow with is done by now."""
        while self.late:
            self.late.pop(0)()
        QApplication.processEvents()

    def type(self, text: str, *keys: Qt.Key) -> None:
        self.window.field.insert(text)
        for key in keys:
            QTest.keyClick(self.window.field, key)
        QApplication.processEvents()

    @property
    def here(self) -> list[str]:
        return [n for n in self.desk.roster.people if self.desk.roster.is_here(n)]

    @property
    def found(self) -> list[str]:
        return [one.name for one in self.window.list.found.people]


@pytest.fixture
def door(languages: Languages) -> Iterator[Door]:
    made = Door(FakePeople(PEOPLE))
    yield made
    made.window.close()
    made.window.deleteLater()


def test_a_scanner_types_a_number_and_enter(door: Door) -> None:
    door.type("0008", Qt.Key.Key_Return)
    assert door.here == ["0008"]
    assert "王小梅" in door.window.said.text()
    assert door.window.field.text() == ""
    assert door.window.counts.total.text() == "1 / 3"


def test_a_number_typed_in_full_width_is_the_same_number(door: Door) -> None:
    door.type("０００８", Qt.Key.Key_Return)
    assert door.here == ["0008"]


@pytest.mark.parametrize("typed", ["lilei", "ll", "李", "0009", "LiL"])
def test_people_are_found_as_they_are_typed(door: Door, typed: str) -> None:
    door.type(typed)
    assert door.found == ["李雷"]


def test_several_that_fit_are_not_guessed_between(door: Door) -> None:
    door.type("wxm", Qt.Key.Key_Return)
    assert door.here == []
    assert "Several" in door.window.said.text()
    door.type("", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert door.here == ["0008"]


def test_somebody_who_is_here_is_told_and_not_noted_again(door: Door) -> None:
    door.type("0007", Qt.Key.Key_Return)
    door.type("0007", Qt.Key.Key_Return)
    assert len(door.store.check_ins()) == 1
    assert "17:30" in door.window.said.text()


def test_a_stranger_is_told_and_stays_to_be_mended(door: Door) -> None:
    door.type("9999", Qt.Key.Key_Return)
    assert "9999" in door.window.said.text()
    assert door.window.field.selectedText() == "9999"


def test_the_last_check_in_is_taken_back_by_a_key(door: Door) -> None:
    door.type("0007", Qt.Key.Key_Return)
    QTest.keyClick(door.window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert door.here == []


def test_family_walks_in_and_counts(door: Door) -> None:
    form = door.window.walk_in
    form.name.setText("小王")
    form.family.click()
    (number,) = door.here
    assert door.desk.roster.people[number].relation is Relation.FAMILY
    assert form.name.text() == ""
    assert door.window.counts.total.text() == "1 / 4"


def test_another_desks_file_is_merged(door: Door) -> None:
    door.window.merge_desk(Path("desk.showctl"))
    assert door.here == ["0009"]
    assert "1 new" in door.window.said.text()


def test_a_table_that_cannot_be_read_is_told(door: Door) -> None:
    door.window.take_table(Path("none.xlsx"))
    assert "none.xlsx" in door.window.said.text()
    assert len(door.desk.roster.people) == 3


def test_the_counts_are_by_department_or_table(door: Door) -> None:
    door.type("0007", Qt.Key.Key_Return)
    rows = door.window.counts.parts
    assert rows.item(0).text() == "✓ 技术部    1 / 1"
    door.window.counts.tables.click()
    assert [rows.item(row).text() for row in range(2)] == ["1    1 / 2", "2    0 / 1"]


def test_a_scan_counts_though_another_desk_sent_them_away_meanwhile(door: Door) -> None:
    door.type("0008", Qt.Key.Key_Return)
    other = CheckInDesk(door.store, FakeRandomness(50), lambda: NOW)
    other.leave(["0008"])
    door.type("0008", Qt.Key.Key_Return)
    assert door.window.said.text().startswith("✓")


def test_who_was_picked_out_stays_so_when_the_file_is_read_again(door: Door) -> None:
    door.type("wxm", Qt.Key.Key_Down, Qt.Key.Key_Down)
    CheckInDesk(door.store, FakeRandomness(50), lambda: NOW).check_in(["0009"])
    door.window._again.timeout.emit()
    assert door.window.counts.total.text() == "1 / 3"
    QTest.keyClick(door.window.field, Qt.Key.Key_Return)
    assert "0008" in door.here


def test_nobody_is_picked_out_after_another_search(door: Door) -> None:
    door.type("wxm", Qt.Key.Key_Down)
    door.window.field.setText("w")
    assert door.window.list.chosen is None


def test_only_a_check_in_that_was_there_is_said_to_be_taken_back(door: Door) -> None:
    door.type("ll", Qt.Key.Key_Down)
    QTest.keyClick(door.window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "taken back" not in door.window.said.text()
    assert "not here yet" in door.window.said.text()
    door.type("", Qt.Key.Key_Return)
    QTest.keyClick(door.window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "taken back" in door.window.said.text()


def test_the_next_one_is_scanned_while_the_desk_is_still_slow(door: Door) -> None:
    door.is_slow = True
    door.type("0008", Qt.Key.Key_Return)
    assert door.window.field.text() == "" and door.here == []
    door.type("0009", Qt.Key.Key_Return)
    door.type("00")
    door.finish()
    assert door.here == ["0008", "0009"]
    assert door.window.field.text() == "00"
    assert "李雷" in door.window.said.text()


def test_undo_takes_back_who_was_scanned_last_though_the_desk_is_slow(door: Door) -> None:
    door.type("0007", Qt.Key.Key_Return)
    door.is_slow = True
    door.type("0008", Qt.Key.Key_Return)
    QTest.keyClick(door.window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    door.finish()
    assert door.here == ["0007"]


def test_a_file_is_read_once_at_a_time(door: Door) -> None:
    door.is_slow = True
    for _ in range(3):
        door.window._again.timeout.emit()
    assert len(door.late) == 1
    door.finish()
    door.window._again.timeout.emit()
    assert len(door.late) == 1


def test_opening_the_window_reads_nothing_on_its_own_thread(languages: Languages) -> None:
    store, jobs = FakePeople(PEOPLE), list[Callable[[], None]]()
    desk = CheckInDesk(store, FakeRandomness(), lambda: NOW)
    files = PeopleFiles(lambda _: (0, 0, ()), lambda _: 0, lambda *_: None)
    window = CheckInWindow(desk, files, readings, "Party", "Asia/Shanghai", run=jobs.append)
    assert window.counts.total.text() == "0 / 0"
    assert window.said.text() == "Reading the list…"
    jobs.pop(0)()
    assert window.counts.total.text() == "0 / 3"
    window.deleteLater()


def test_who_came_is_written(door: Door, tmp_path: Path) -> None:
    door.type("0008", Qt.Key.Key_Return)
    door.window.save_present(tmp_path / "came.csv")
    assert door.saved == ["0008"]
    assert "came.csv" in door.window.said.text()
