"""The note line: one key opens it, stamped with that moment; Enter keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showctl.domain import commands as c
from showctl.domain.note_events import NoteTaken
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import SHIFT, Desk


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    desk = desk_of(make_show(5, 5))
    desk.do(c.Start())
    return desk


def notes(desk: Desk) -> list[NoteTaken]:
    return [event for event in desk.events if isinstance(event, NoteTaken)]


def test_a_note_has_the_moment_of_the_key_and_what_was_on(desk: Desk) -> None:
    opened_at = desk.clock.now()
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert "1 S1" in desk.window.stage.note.stamp.text()
    QTest.keyClicks(desk.window.stage.note.field, "lights late")
    desk.do(c.Go())
    desk.wait(seconds=20)
    desk.press(Qt.Key.Key_Return)
    (note,) = notes(desk)
    assert (note.text, note.noted_at, note.segment) == ("lights late", opened_at, "s1")
    assert desk.window.stage.note.isHidden() and desk.window.stage.hasFocus()
    assert "in the report" in desk.said


def test_the_key_once_more_keeps_it_too(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(desk.window.stage.note.field, "no water")
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert [note.text for note in notes(desk)] == ["no water"]


def test_escape_drops_it_and_silences_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(desk.window.stage.note.field, "never mind")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.stage.note.isHidden()
    assert not [event for event in desk.events if type(event).__name__ == "Panicked"]
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert desk.window.stage.note.field.text() == ""


def test_space_is_written_and_f5_goes_on(desk: Desk) -> None:
    desk.wait(seconds=1)
    desk.press(Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(desk.window.stage.note.field, "too loud")
    assert desk.state.visit is not None and desk.state.visit.segment == "s1"
    assert "F5 is GO" in desk.window.stage.go.running.go.detail
    desk.press(Qt.Key.Key_F5)
    assert desk.state.visit is not None and desk.state.visit.segment == "s2"


def test_nothing_written_is_no_note(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2, SHIFT)
    desk.press(Qt.Key.Key_Return)
    assert notes(desk) == []
