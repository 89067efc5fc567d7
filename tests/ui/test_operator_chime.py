"""The alert chime's submenu: off, the other outputs, and what it says where there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from showctl.app.ports import SoundOutput
from showctl.domain import commands as c
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.run_menu import ChimeMenu
from showctl.ui.operator.window import OperatorWindow
from tests.fakes import FakeChime
from tests.plans import make_show
from tests.ui.operator_harness import Desk

MakeDesk = Callable[..., Desk]
HEADSET = SoundOutput("headset", "USB headset")


def with_chime(desk: Desk, *outputs: SoundOutput) -> FakeChime:
    """Open the window anew, with a chime on a machine that has these other outputs."""
    desk.window.close()
    chime = FakeChime(*outputs)
    choice = ChimeChoice(chime, desk.source, desk.settings)
    desk.window = OperatorWindow(desk.source, desk.controls, desk.settings, choice)
    desk.window.show()
    return chime


def submenu(desk: Desk) -> ChimeMenu:
    menu = desk.window.menu.findChild(ChimeMenu)
    assert isinstance(menu, ChimeMenu)
    desk.window.menu.sound.aboutToShow.emit()
    menu.aboutToShow.emit()
    return menu


def entry(desk: Desk, text: str) -> QAction:
    return next(action for action in submenu(desk).actions() if action.text() == text)


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    return desk_of(make_show(5, 5))


def test_it_is_off_until_an_output_is_chosen_which_is_tried_and_remembered(desk: Desk) -> None:
    chime = with_chime(desk, HEADSET)
    assert entry(desk, "Off").isChecked()
    desk.do(c.Start())
    desk.wait(minutes=6)
    assert chime.rung == []
    entry(desk, "USB headset").trigger()
    assert chime.rung == ["headset"]
    again = with_chime(desk, HEADSET)
    assert entry(desk, "USB headset").isChecked()
    assert again.rung == []


def test_an_overrun_chimes_and_the_log_read_again_does_not(desk: Desk) -> None:
    desk.settings.setValue("chime/output", "headset")
    chime = with_chime(desk, HEADSET)
    desk.do(c.Start())
    desk.wait(minutes=6)
    assert chime.rung
    rung = len(chime.rung)
    desk.source.attach(desk.engine, desk.clock)
    desk.settle()
    assert len(chime.rung) == rung


def test_where_there_is_no_second_output_it_says_so(desk: Desk) -> None:
    with_chime(desk)
    said = entry(desk, "There is no second sound output: the chime never plays into the hall")
    assert not said.isEnabled()
    assert entry(desk, "Off").isChecked()


def test_a_lost_output_is_told_on_the_window(desk: Desk) -> None:
    desk.settings.setValue("chime/output", "headset")
    with_chime(desk)
    desk.do(c.Start())
    desk.wait(minutes=6)
    assert "The chime's sound output is gone; alerts stay silent." in desk.said


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_in_the_open_submenu_belongs_to_the_run(desk: Desk) -> None:
    with_chime(desk, HEADSET)
    desk.do(c.Start())
    desk.wait(seconds=10)
    menu, inner = desk.window.menu, submenu(desk)
    menu.popup(desk.window.pos())
    inner.popup(desk.window.pos())
    QTest.keyClick(inner, Qt.Key.Key_Space)
    desk.settle()
    assert not menu.isVisible() and not inner.isVisible()
    assert desk.state.visit is not None and desk.state.visit.segment == "s2"
