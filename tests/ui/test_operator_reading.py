"""What the operator window makes of a state: its words, colours, and what is brought into sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from showctl.app.engine import Engine
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.plan import HOUR, MINUTE, EndRule
from showctl.domain.run import begin
from showctl.ui import theme
from tests.plans import make_show
from tests.ui.operator_harness import Desk, with_segment

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    return desk_of(make_show(5, 5, 5))


def test_an_auto_segment_that_goes_nowhere_by_itself_waits_for_go(desk_of: MakeDesk) -> None:
    show = with_segment(make_show(5, 5, 5), 0, end_rule=EndRule.AUTO)
    desk = desk_of(with_segment(show, 2, end_rule=EndRule.AUTO))
    rule = desk.window.stage.now.rule
    desk.do(c.Start())
    assert rule.text() == "goes on by itself"
    desk.do(c.Go(), c.Back())
    assert rule.text() == "waits for GO", "it was gone back to, and waits"
    desk.do(c.Go(), c.Go())
    assert rule.text() == "waits for GO", "it is the last one"


def test_a_curfew_alert_says_the_limit_and_the_end_as_it_moves_on(
    desk_of: MakeDesk,
) -> None:
    show = replace(make_show(5, 5), curfew_ms=18 * HOUR + 12 * MINUTE)
    desk = desk_of(show)
    desk.do(c.Start())
    desk.wait(minutes=8)
    desk.source.refresh()
    desk.real_ms += 90_000
    desk.source.refresh()
    words = {row.word.text(): row.said.text() for row in desk.window.stage.alerts.list.shown}
    assert words["Curfew"] == "Expected end 18:14 is past the hall's limit 18:12"


def test_the_warning_at_zero_says_that_time_is_up(desk: Desk) -> None:
    def word() -> str:
        (row,) = [one for one in desk.window.stage.alerts.list.shown if "S1" in one.said.text()]
        return row.word.text()

    desk.do(c.Start())
    desk.wait(minutes=4)
    assert word() == "Ending"
    desk.wait(minutes=1)
    assert word() == "Time is up"


def test_a_held_countdown_has_a_colour_of_its_own(desk: Desk) -> None:
    word = desk.window.stage.now.word
    desk.do(c.Start())
    calm = word.palette().windowText().color().name()
    desk.do(c.Hold())
    assert (word.text(), word.palette().windowText().color().name()) == ("Held", theme.HELD)
    assert len({calm, theme.HELD, theme.WARNING, theme.OVERRUN}) == 4


def test_a_title_is_whole_while_the_names_can_give_way(desk_of: MakeDesk) -> None:
    title = "Opening with the drummers of all four workshops"
    desk = desk_of(with_segment(make_show(5), 0, title=title, performers="张三、李四、" * 20))
    desk.do(c.Start())
    shown = desk.window.stage.now.title
    assert shown.width() >= shown.fontMetrics().horizontalAdvance(f"1 {title}")


def test_another_run_is_shown_from_its_next_segment_on(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(*[5] * 60))
    view = desk.window.stage.rundown.view
    desk.do(c.Start(), c.Jump("s50"))
    assert 0 not in view.rows_in_sight()
    opened = desk.events[0]
    assert isinstance(opened, e.RunOpened)
    engine = Engine(log=desk.log, run=99, clock=desk.clock, state=begin(opened), length=1)
    desk.source.attach(engine, desk.clock)
    desk.settle()
    assert view.rows_in_sight()[0] == 0
    assert desk.window.stage.rundown.model.cells_at(0).is_next
