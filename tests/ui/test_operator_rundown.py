"""The rundown: what its rows say, and that no row is drawn for nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from showctl.domain import commands as c
from showctl.domain.plan import HOUR, MINUTE, StartRule
from showctl.ui.operator.rundown_model import Column
from tests.plans import make_show
from tests.ui.operator_harness import Desk, with_segment

MakeDesk = Callable[..., Desk]
RESERVE = {"is_reserve": True}


def column(desk: Desk, which: Column) -> list[str]:
    model = desk.window.stage.rundown.model
    return [model.index(row, which).data() for row in range(model.rowCount())]


class Drawn:
    """The rows that the model said were changed."""

    def __init__(self, desk: Desk) -> None:
        self.rows: list[int] = []
        desk.window.stage.rundown.model.dataChanged.connect(self._note)

    def _note(self, first: QModelIndex, last: QModelIndex) -> None:
        self.rows += range(first.row(), last.row() + 1)


@pytest.fixture
def long_desk(desk_of: MakeDesk) -> Iterator[Desk]:
    desk = desk_of(make_show(*[5] * 1000))
    desk.do(c.Start())
    return desk


def test_rows_tell_status_expectation_and_lateness(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5, 5, 5))
    desk.do(c.Start())
    desk.wait(minutes=8)
    desk.do(c.Go(), c.Skip("s3"))
    assert column(desk, Column.STATUS) == ["✓ Done", "▶ Now", "↷ Skipped", "→ Next"]
    assert column(desk, Column.PLANNED) == ["18:00", "18:05", "18:10", "18:15"]
    assert column(desk, Column.EXPECTED) == ["18:00", "18:08", "–", "18:13"]
    assert column(desk, Column.OVER_UNDER) == ["+3 min", "+3 min", "", "−1 min"]


def test_a_gap_swallows_the_lateness_of_the_rows_after_it(desk_of: MakeDesk) -> None:
    show = make_show(5, 5)
    last = replace(show.segments[1], start_rule=StartRule.AT, start_ms=18 * HOUR + 10 * MINUTE)
    desk = desk_of(replace(show, segments=(show.segments[0], last)))
    desk.do(c.Start())
    desk.wait(minutes=8)
    assert column(desk, Column.EXPECTED) == ["18:00", "18:10"]
    assert column(desk, Column.OVER_UNDER) == ["+3 min", "0 min"]


def test_a_second_that_changes_no_text_draws_no_row(long_desk: Desk) -> None:
    drawn = Drawn(long_desk)
    for _ in range(5):
        long_desk.wait(seconds=1)
    assert drawn.rows == []


def test_a_go_on_time_draws_the_rows_it_concerns(long_desk: Desk) -> None:
    long_desk.wait(minutes=4, seconds=59.5)
    drawn = Drawn(long_desk)
    long_desk.do(c.Go())
    assert sorted(set(drawn.rows)) == [0, 1, 2]


def test_an_overrun_draws_rows_once_a_minute(long_desk: Desk) -> None:
    long_desk.wait(minutes=5)
    drawn = Drawn(long_desk)
    for _ in range(60):
        long_desk.wait(seconds=1)
    assert len(drawn.rows) <= 2 * 1000


def test_the_current_row_is_in_view_after_a_jump(long_desk: Desk) -> None:
    for target in ("s700", "s3", "s1000"):
        long_desk.do(c.Jump(target))
        view = long_desk.window.stage.rundown.view
        index = long_desk.window.stage.rundown.model.index(int(target[1:]) - 1, Column.TITLE)
        assert view.viewport().rect().contains(view.visualRect(index))


def test_a_notice_covers_no_row_and_keeps_the_last_one_in_view(long_desk: Desk) -> None:
    long_desk.do(c.Jump("s1000"))
    view, toasts = long_desk.window.stage.rundown.view, long_desk.window.stage.toasts
    long_desk.do(c.Go())
    long_desk.settle()
    assert toasts.isVisible()
    assert not toasts.geometry().intersects(view.geometry())
    last = view.visualRect(view.model().index(999, Column.TITLE))
    assert view.viewport().rect().contains(last)


def test_a_background_row_offers_no_jump(desk_of: MakeDesk) -> None:
    desk = desk_of(with_segment(make_show(5, 5, 5), 1, is_background=True))
    desk.do(c.Start())
    rundown = desk.window.stage.rundown
    rundown.view.move_selection(1)
    assert rundown.view.selection == "s2"
    assert not rundown.jump.isVisible()
    rundown.view.move_selection(1)
    assert rundown.jump.isVisible()


def test_a_reserve_is_marked_and_can_be_put_in_from_its_row(desk_of: MakeDesk) -> None:
    desk = desk_of(with_segment(with_segment(make_show(5, 5, 3, 4), 2, **RESERVE), 3, **RESERVE))
    rundown = desk.window.stage.rundown
    assert not rundown.reserve.isVisible()
    desk.do(c.Start())
    assert column(desk, Column.STATUS) == ["▶ Now", "→ Next", "◇ Reserve", "◇ Reserve"]
    assert column(desk, Column.PLANNED)[2:] == column(desk, Column.EXPECTED)[2:] == ["–", "–"]
    assert "3 S3" in rundown.reserve.effect
    rundown.view.move_selection(3)
    assert not rundown.jump.isVisible()
    assert "4 S4" in rundown.reserve.effect
    desk.wait(minutes=5)
    rundown.reserve.click()
    desk.settle()
    assert column(desk, Column.STATUS) == ["✓ Done", "→ Next", "◇ Reserve", "▶ Now"]
    assert column(desk, Column.OVER_UNDER)[3] == ""


def test_without_reserves_nothing_offers_one(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    desk.do(c.Start())
    assert not desk.window.stage.rundown.reserve.isVisible()


def test_rows_read_lateness_as_the_head_does(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    desk.wait(minutes=10)
    desk.do(c.Start())
    assert column(desk, Column.OVER_UNDER) == ["+10 min", "+10 min"]
    desk.window.stage.header.over_under.click()
    assert column(desk, Column.OVER_UNDER) == ["0 min", "0 min"]


def test_a_window_opened_during_the_run_shows_the_current_row(long_desk: Desk) -> None:
    long_desk.do(c.Jump("s700"))
    window = long_desk.open_window()
    view = window.stage.rundown.view
    assert view.viewport().rect().contains(view.visualRect(view.model().index(699, Column.TITLE)))
    window.close()


def test_crew_columns_leave_the_title_its_room(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    view, crew = desk.window.stage.rundown.view, desk.window.stage.rundown.crew
    wide = view.columnWidth(Column.TITLE)
    crew.click()
    assert not view.isColumnHidden(Column.PROPS)
    assert view.columnWidth(Column.TITLE) >= 200
    crew.click()
    desk.settle()
    assert view.columnWidth(Column.TITLE) == wide


def test_a_double_click_jumps(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5, 5))
    desk.do(c.Start())
    view = desk.window.stage.rundown.view
    place = view.visualRect(view.model().index(2, Column.TITLE)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert desk.state.visit is not None and desk.state.visit.segment == "s3"


def test_a_double_click_before_the_start_starts_nothing(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5))
    desk.window.stage.rundown.view.jumped_to.emit("s2")
    desk.settle()
    assert desk.state.visit is None
    assert "not begun" in desk.said


def test_an_advance_ends_the_selection_so_that_skip_means_the_next(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5, 5, 5))
    desk.do(c.Start())
    view = desk.window.stage.rundown.view
    for _ in range(3):
        view.move_selection(1)
    assert desk.window.stage.rundown.skip.effect.endswith("4 S4")
    desk.do(c.Go())
    assert view.selection is None
    assert desk.window.stage.rundown.skip.effect.endswith("3 S3")
