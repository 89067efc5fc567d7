"""What stands across the window until it is put away, and how Esc puts away what is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.state import Phase
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.run_menu import ActionsMenu, RunMenu
from showctl.ui.translation import Languages
from tests.fakes import FakeChime, FakePlayer
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk

MakeDesk = Callable[..., Desk]
Key = Qt.Key


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    return desk_of(make_show(5, 5, 5))


def effects(desk: Desk, strip: str) -> list[str]:
    return [button.effect for button in desk.window.stage.strips[strip].buttons]


def panics(desk: Desk) -> int:
    return sum(isinstance(event, e.Panicked) for event in desk.events)


def test_every_banner_can_be_put_away(desk: Desk) -> None:
    desk.window.show_banner("A run of yesterday was never ended.", [("Go on", lambda: None)])
    assert effects(desk, "banner 1") == ["Go on", "Got it"]
    desk.window.stage.strips["banner 1"].press(1)
    assert "banner 1" not in desk.window.stage.strips


def test_no_banner_outlives_the_run_it_speaks_of(desk: Desk) -> None:
    desk.window.show_banner("One", [])
    desk.window.show_banner("Two", [])
    desk.source.attach(desk.engine, desk.clock)
    assert "banner 1" not in desk.window.stage.strips
    assert "banner 2" not in desk.window.stage.strips


def test_an_offer_to_go_on_with_an_older_run_goes_when_this_one_begins(desk: Desk) -> None:
    desk.window.show_banner("A run of yesterday was never ended.", [])
    desk.do(c.SendMessage("hello"))
    assert "banner 1" in desk.window.stage.strips
    desk.do(c.Start())
    assert "banner 1" not in desk.window.stage.strips


def test_escape_says_no_to_the_end_and_only_the_next_one_is_panic(desk: Desk) -> None:
    desk.do(c.Start())
    desk.press(Key.Key_End, CONTROL)
    desk.press(Key.Key_Escape)
    assert "end" not in desk.window.stage.strips
    assert (desk.state.phase, panics(desk)) == (Phase.RUNNING, 0)
    desk.press(Key.Key_Escape)
    assert panics(desk) == 1


def test_escape_says_no_to_leaving(desk: Desk) -> None:
    desk.do(c.Start())
    desk.window._leave()
    desk.press(Key.Key_Escape)
    assert "quit" not in desk.window.stage.strips
    assert panics(desk) == 0


def test_escape_closes_the_help(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    desk.press(Key.Key_Escape)
    assert not desk.window.stage.help.isVisible()
    assert panics(desk) == 0


def test_the_panic_button_is_panic_whatever_is_open(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    desk.window.stage.panic.click()
    desk.settle()
    assert panics(desk) == 1


def actions_menu(desk: Desk) -> ActionsMenu:
    found = desk.window.menu.findChild(ActionsMenu)
    assert isinstance(found, ActionsMenu)
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_escape_closes_the_menu_with_its_submenu(desk: Desk) -> None:
    menu, inner = desk.window.menu, actions_menu(desk)
    menu.popup(desk.window.pos())
    inner.popup(desk.window.pos())
    QTest.keyClick(inner, Key.Key_Escape)
    desk.settle()
    assert not menu.isVisible() and not inner.isVisible()
    assert panics(desk) == 0


# What a task bar leaves of 768 pixels.
_SMALL_LAPTOP = 720


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_menu_has_room_on_a_small_laptop(
    desk: Desk, languages: Languages, language: str
) -> None:
    languages.use(language)
    chime = ChimeChoice(FakeChime(), desk.source, desk.settings)
    output = OutputChoice(FakePlayer(), desk.settings)
    window = desk.window
    menu = RunMenu(desk.source, window.keyboard, window.perform, chime, output, window)
    assert menu.sizeHint().height() <= _SMALL_LAPTOP
    assert menu.sound.sizeHint().height() <= _SMALL_LAPTOP
    assert actions_menu(desk).sizeHint().height() <= _SMALL_LAPTOP


def test_the_menu_offers_what_concerns_the_emcee(desk: Desk) -> None:
    menu = desk.window.menu
    offered = [entry.text() for entry in menu.emcee.actions()]
    assert offered == ["Emcee screen", "What the emcee sees", "Go to a line"]
    assert menu.emcee.menuAction() in menu.actions()


def test_the_menu_offers_what_can_be_done_now_and_does_it(desk: Desk) -> None:
    entries = {action.id: entry for action, entry in actions_menu(desk).entries.items()}
    actions_menu(desk).aboutToShow.emit()
    assert (entries["start"].isEnabled(), entries["go"].isEnabled()) == (True, False)
    entries["start"].trigger()
    desk.settle()
    assert desk.state.phase is Phase.RUNNING
    actions_menu(desk).aboutToShow.emit()
    assert (entries["start"].isEnabled(), entries["go"].isEnabled()) == (False, True)


@pytest.mark.parametrize("days", [0, 9])
def test_a_rehearsal_is_warned_of_on_whichever_day_the_show_is_near(
    desk_of: MakeDesk, days: int
) -> None:
    desk = desk_of(make_show(5, 5), is_rehearsal=True)
    desk.controls.real_time = desk.clock.now() + timedelta(days=days, minutes=-31)
    desk.source.replaced.emit()
    assert "rehearsal" not in desk.window.stage.strips
    desk.controls.real_time += timedelta(minutes=2)
    desk.source.replaced.emit()
    assert "still a rehearsal" in desk.window.stage.strips["rehearsal"].text


def test_the_warning_leads_to_the_live_run_where_the_rehearsal_may_be_left(
    desk_of: MakeDesk,
) -> None:
    desk = desk_of(make_show(5, 5), is_rehearsal=True)
    desk.controls.real_time = desk.clock.now()
    desk.do(c.Start())
    assert effects(desk, "rehearsal") == []
    desk.do(c.End())
    assert effects(desk, "rehearsal") == ["Go live"]
    desk.window.stage.strips["rehearsal"].press(0)
    assert desk.controls.asked == ["live"]
