"""The rehearsal's clock panel: steps, full speed, and Auto with its delays."""

from __future__ import annotations

import pytest

from showctl.app.hands import PlanHand, is_auto
from showctl.app.ports import FLAT_OUT
from showctl.domain import commands as c
from showctl.domain.by_plan import Delay
from showctl.domain.plan import Kind
from showctl.domain.state import Phase
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import Desk, with_segment


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    """A rehearsal of three times five minutes that has begun at 18:00."""
    show = with_segment(make_show(5, 5, 5), 1, kind=Kind.SPEECH)
    desk = desk_of(show, is_rehearsal=True)
    desk.do(c.Start())
    return desk


def shown(desk: Desk) -> str:
    """The time on the screen, after what the turned clock brought about."""
    desk.wait()
    return desk.window.stage.header.clock.text


def on(desk: Desk) -> str | None:
    visit = desk.state.visit
    return visit.segment if visit else None


def test_it_steps_to_the_next_event(desk: Desk) -> None:
    desk.window.stage.clock.step.click()
    assert shown(desk) == "18:04:00", "the last minute of the segment"
    assert [alert.kind for alert in desk.state.alerts][-1] == "warning"
    desk.window.stage.clock.step.click()
    assert shown(desk) == "18:05:00"


def test_it_goes_to_the_selected_row_pressing_on_the_way(desk: Desk) -> None:
    panel, view = desk.window.stage.clock, desk.window.stage.rundown.view
    panel.reach.click()
    assert "Select a row" in desk.said
    view.move_selection(2)
    panel.reach.click()
    assert (shown(desk), on(desk)) == ("18:10:00", "s3")
    assert not panel.auto.isChecked()
    desk.wait(minutes=10)
    assert desk.state.phase is Phase.RUNNING, "there it leaves the keys to the operator"


def test_a_row_that_lies_behind_is_told(desk: Desk) -> None:
    desk.do(c.Go())
    desk.window.stage.rundown.view.move_selection(-1)
    desk.window.stage.clock.reach.click()
    assert "jump to it" in desk.said and on(desk) == "s2"


def test_an_evening_that_has_not_begun_begins_with_the_row(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5, 5), is_rehearsal=True)
    desk.window.stage.rundown.view.move_selection(1)
    desk.window.stage.rundown.view.move_selection(1)
    desk.window.stage.clock.reach.click()
    assert (shown(desk), on(desk)) == ("18:05:00", "s2")


def test_auto_presses_by_the_plan_with_its_delays(desk: Desk) -> None:
    panel = desk.window.stage.clock
    panel.auto.click()
    desk.settle()
    assert panel.auto.isChecked() and is_auto(desk.engine.hand)
    panel.menu.fill()
    panel.menu.entries[Kind.SPEECH, 30].trigger()
    panel.menu.entries[None, 10].trigger()
    desk.wait(minutes=5, seconds=30)
    assert on(desk) == "s2"
    assert panel.delays.effect == "Speech +30 % · Every segment +10 %"
    desk.wait(minutes=6, seconds=29)
    assert on(desk) == "s2"
    desk.wait(seconds=1)
    assert on(desk) == "s3"
    panel.auto.click()
    desk.wait(minutes=30)
    assert on(desk) == "s3"


def test_as_planned_takes_a_delay_away(desk: Desk) -> None:
    menu = desk.window.stage.clock.menu
    menu.fill()
    menu.entries[None, 50].trigger()
    menu.fill()
    assert menu.entries[None, 50].isChecked()
    menu.entries[None, 0].trigger()
    desk.wait()
    assert desk.window.stage.clock.delays.effect == "Delays…"


def test_a_back_turns_auto_off(desk: Desk) -> None:
    desk.window.stage.clock.auto.click()
    desk.wait(minutes=5, seconds=1)
    desk.do(c.Back())
    desk.wait(seconds=1)
    assert on(desk) == "s1" and not desk.window.stage.clock.auto.isChecked()


def test_at_full_speed_it_stops_where_nothing_happens_by_itself(desk: Desk) -> None:
    panel, driver = desk.window.stage.clock, desk.window._driver
    panel.rates[FLAT_OUT].click()
    assert desk.window.stage.header.badge.text() == "REHEARSAL at full speed"
    for _ in range(20):
        driver._step_flat_out()
        desk.wait()
    assert desk.clock.is_paused and "press GO, or Auto" in desk.said
    assert desk.state.alerts[-1].kind == "critical"


def test_at_full_speed_with_auto_it_is_the_whole_evening(desk: Desk) -> None:
    desk.source.use_hand(PlanHand({Kind.SPEECH: Delay(percent=100)}))
    desk.window.stage.clock.rates[FLAT_OUT].click()
    for _ in range(30):
        desk.window._driver._step_flat_out()
        desk.wait()
    assert desk.state.phase is Phase.FINISHED
    assert desk.window.stage.header.clock.text == "18:20:00"
