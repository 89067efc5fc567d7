"""The outlook: shown when asked for, it proposes, applies and takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from showctl.app.errors import UserError
from showctl.domain import commands as c
from showctl.domain.catch_up_events import Means
from showctl.domain.length_model import Lengths
from showctl.domain.plan import MINUTE, Kind, Show
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import delete_segments
from showctl.domain.state import Status
from showctl.ui.operator.outlook_panel import OutlookPanel
from showctl.ui.qt_bridge import Notice
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import SHIFT, Desk


def party() -> Show:
    show = make_show(10, 10, 5, 5)
    kinds = (Kind.TALK, Kind.GAME, Kind.PERFORMANCE, Kind.LUCKY_DRAW)
    least = (None, 5 * MINUTE, None, None)
    segments = [
        replace(segment, kind=kind, min_duration_ms=ms, can_cut=kind is Kind.PERFORMANCE)
        for segment, kind, ms in zip(show.segments, kinds, least, strict=True)
    ]
    return replace(show, segments=tuple(segments))


@pytest.fixture
def late(desk_of: MakeDesk) -> Desk:
    """A show 8 minutes late in its first segment."""
    desk = desk_of(party())
    desk.do(c.Start())
    desk.wait(minutes=18)
    return desk


@pytest.fixture
def panel(late: Desk) -> OutlookPanel:
    """The outlook, open, that works things out at once."""
    panel = late.window.stage.outlook
    panel._run = lambda job: job()
    late.press(Qt.Key.Key_F9, SHIFT)
    return panel


def test_it_is_hidden_until_asked_for_and_goes_again(panel: OutlookPanel, late: Desk) -> None:
    assert panel.isVisible()
    late.press(Qt.Key.Key_F9, SHIFT)
    assert not panel.isVisible()


def test_a_late_show_offers_it_in_the_head(late: Desk, desk_of: MakeDesk) -> None:
    assert late.window.stage.header.catch_up.isVisible()
    on_time = desk_of(party())
    on_time.do(c.Start())
    assert not on_time.window.stage.header.catch_up.isVisible()


def test_it_says_when_the_show_ends_and_what_it_rests_on(panel: OutlookPanel, late: Desk) -> None:
    assert panel.said.text().startswith("Ends about 18:")
    assert "no earlier runs" in panel.said.text()
    late.controls.lengths = {"s2": (1.1, 1.2)}
    panel.forget()
    panel.look()
    assert "no earlier runs" not in panel.said.text()


def test_each_card_says_what_changes_and_what_that_gives(panel: OutlookPanel) -> None:
    first, *_ = (card for card in panel.cards if card.isVisible())
    assert first.title.text() == "Least painful"
    assert first.gain.text() == "gains 8:00, ends 18:30"
    assert first.changes.text() == "2 S2: 3:00 shorter\n3 S3: left out"


def test_one_click_applies_it_tells_the_emcee_and_can_be_taken_back(
    panel: OutlookPanel, late: Desk
) -> None:
    panel.cards[0].button.click()
    late.settle()
    assert late.state.status("s3") is Status.SKIPPED
    assert [change.means for change in late.state.catch_ups[0]] == [Means.SHORTEN, Means.CUT]
    assert "S3: left out" in late.state.message
    panel.look()
    assert panel.nothing.text() == "On time: nothing to catch up."
    panel.withdraw.click()
    late.settle()
    assert late.state.status("s3") is Status.PENDING
    assert late.state.message == ""


def test_what_the_emcee_was_told_since_a_catch_up_outlasts_it(
    panel: OutlookPanel, late: Desk
) -> None:
    panel.cards[0].button.click()
    late.settle()
    late.do(c.SendMessage("Please wrap up"))
    panel.look()
    panel.withdraw.click()
    late.settle()
    assert not late.state.catch_ups
    assert late.state.message == "Please wrap up"


def test_protected_kinds_are_touched_only_when_that_is_chosen(desk_of: MakeDesk) -> None:
    show = party()
    draw = replace(show.segments[3], can_cut=True)
    desk = desk_of(replace(show, segments=(*show.segments[:3], draw)))
    desk.do(c.Start())
    desk.wait(minutes=30)
    panel = desk.window.stage.outlook
    panel._run = lambda job: job()
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert not any("S4" in card.changes.text() for card in panel.cards)
    panel.may_touch_all.setChecked(True)
    assert any("S4" in card.changes.text() for card in panel.cards)


def test_where_nothing_may_be_changed_it_says_what_would_help(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(10, 5))
    desk.do(c.Start())
    desk.wait(minutes=15)
    panel = desk.window.stage.outlook
    panel._run = lambda job: job()
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert "minimum length" in panel.nothing.text()


def test_an_early_show_says_where_there_is_room(desk_of: MakeDesk) -> None:
    desk = desk_of(party())
    desk.do(c.Start())
    desk.wait(minutes=4)
    desk.do(c.Go())
    panel = desk.window.stage.outlook
    panel._run = lambda job: job()
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert panel.nothing.text().startswith("5:")
    assert "room for 3 S3" in panel.nothing.text()


def test_what_was_looked_at_for_the_run_before_is_neither_shown_nor_kept(
    panel: OutlookPanel, late: Desk
) -> None:
    jobs: list[Callable[[], None]] = []
    panel._run = jobs.append
    panel.forget()
    panel.look()
    panel.forget()
    jobs.pop()()
    late.controls.lengths = {"s2": (1.1, 1.2)}
    panel._run = lambda job: job()
    panel.look()
    assert "no earlier runs" not in panel.said.text()


def test_a_segment_that_went_during_the_look_breaks_nothing_off(
    panel: OutlookPanel, late: Desk
) -> None:
    jobs: list[Callable[[], None]] = []
    panel._run = jobs.append
    panel.look()
    late.do(EditPlan(delete_segments(late.state.show, ["s3"])))
    jobs.pop()()
    assert any("S3" in card.changes.text() for card in panel.cards)
    panel.cards[0].button.click()
    late.settle()
    assert late.state.catch_ups == ()
    assert late.state.message == ""
    assert "no longer in the plan" in late.said


def test_earlier_runs_that_cannot_be_read_are_told_and_the_plan_serves(
    panel: OutlookPanel, late: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    late.source.noticed.connect(told.append)

    def fail() -> Lengths:
        raise UserError("The file cannot be read.")

    monkeypatch.setattr(late.controls, "earlier_lengths", fail)
    panel.forget()
    panel.look()
    panel.look()
    assert [one.text for one in told] == ["The file cannot be read."]
    assert "no earlier runs" in panel.said.text()
