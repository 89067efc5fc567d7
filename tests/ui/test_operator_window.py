"""What the operator window shows in each state of the run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.game import Game
from showctl.domain.plan import HOUR, MINUTE, Kind, Segment, StartRule
from showctl.domain.state import Phase
from showctl.ui import theme
from showctl.ui.operator.clock_panel import meant_time
from showctl.ui.operator.now_panel import COUNTDOWN_PX
from tests.plans import make_show
from tests.ui.operator_harness import Desk, with_segment

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    return desk_of(make_show(5, 5, 5))


def countdown(desk: Desk) -> tuple[str, str, str]:
    """The figures, their colour and the word beside them."""
    now = desk.window.stage.now
    return now.countdown.text, now.countdown.colour, now.word.text()


def test_the_countdown_says_in_figures_colour_and_word_how_it_stands(desk: Desk) -> None:
    desk.do(c.Start())
    desk.wait(minutes=1)
    assert countdown(desk) == ("4:00", theme.TEXT, "Running")
    desk.wait(minutes=3)
    assert countdown(desk) == ("1:00", theme.WARNING, "Ending soon")
    desk.wait(minutes=1)
    assert countdown(desk) == ("0:00", theme.WARNING, "Time is up")
    desk.wait(seconds=45)
    assert countdown(desk) == ("−0:45", theme.OVERRUN, "Overrun")
    desk.do(c.Hold())
    assert countdown(desk)[2] == "Overrun · Held"


def test_before_and_after_the_show_nothing_is_an_overrun(desk_of: MakeDesk) -> None:
    desk = desk_of(with_segment(make_show(5, 5), 0, kind=Kind.SETUP))
    desk.do(c.Start())
    desk.wait(minutes=6)
    assert countdown(desk)[1:] == (theme.WARNING, "Time is up")


def test_a_show_days_away_shows_its_date_and_no_cut_off_hours(desk_of: MakeDesk) -> None:
    later = replace(make_show(5, 5), date=date(2026, 12, 31))
    desk = desk_of(later)
    assert desk.window.stage.now.countdown.text == "12-31"
    assert desk.window.stage.now.until.text() == "planned start, at 18:00"


def test_the_countdown_is_huge_and_its_figures_stand_still(desk: Desk) -> None:
    figures = desk.window.stage.now.countdown
    desk.do(c.Start())
    width, px = figures.width(), figures.font_px
    assert px >= COUNTDOWN_PX >= 96
    assert figures.width_of("1:11") == figures.width_of("8:88")
    assert figures.width_of("−10:00:00") <= figures.width()
    desk.wait(minutes=70)
    assert (figures.width(), figures.font_px) == (width, px)


def test_the_buttons_name_what_they_do(desk: Desk) -> None:
    page = desk.window.stage.go
    assert page.ready.start.effect == "Start the show ▶ 1 S1"
    desk.do(c.Start(), c.Go())
    assert page.running.go.effect == "GO ▶ 3 S3"
    assert page.running.back.effect == "Back ◀ 1 S1"
    assert "Skip (F9) ↷ 3 S3" in desk.window.stage.rundown.skip.effect
    desk.do(c.Go())
    assert not page.running.go.isEnabled()
    assert "Last segment" in page.running.go.effect


def test_next_moves_with_an_overrun(desk: Desk) -> None:
    running = desk.window.stage.go.running
    desk.do(c.Start())
    assert (running.next_title.text(), running.next_at.text()) == ("2 S2", "18:05")
    desk.wait(minutes=7)
    assert (running.next_at.text(), running.next_in.text()) == ("18:07", "due now")


def test_the_head_tells_when_the_show_ended_once_it_has(desk: Desk) -> None:
    header = desk.window.stage.header
    desk.do(c.Start())
    desk.wait(minutes=2)
    assert header.end.caption.text() == "Show ends"
    desk.do(c.End())
    desk.wait(minutes=9)
    assert header.end.caption.text() == "Show ended"
    assert header.end.value.text() == "18:02 (plan 18:15)"


def test_the_head_tells_the_end_and_how_late_it_will_be(desk: Desk) -> None:
    header = desk.window.stage.header
    desk.wait(minutes=2)
    desk.do(c.Start())
    desk.wait(seconds=1)
    assert header.badge.text() == "● LIVE"
    assert header.end.value.text() == "18:17 (plan 18:15)"
    assert header.over_under.effect == "+2:00 late"
    header.over_under.click()
    assert header.over_under.effect == "on time"
    assert header.over_under.detail == "against its own start"


def test_a_rehearsal_shows_its_rate_and_is_turned_by_hand(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5), is_rehearsal=True)
    stage = desk.window.stage
    desk.do(c.Start())
    stage.clock.rates[10.0].click()
    assert stage.header.badge.text() == "REHEARSAL 10×"
    stage.clock.pause.click()
    assert stage.header.badge.text() == "REHEARSAL paused"
    stage.clock.near_end.click()
    assert stage.now.countdown.text == "0:30"
    assert not stage.clock.near_end.isEnabled()
    QTest.keyClicks(stage.clock.field, "18:04:50")
    QTest.keyClick(stage.clock.field, Qt.Key.Key_Return)
    assert stage.header.clock.text == "18:04:50"


def test_a_live_run_has_no_clock_to_turn(desk: Desk) -> None:
    assert not desk.window.stage.clock.isVisible()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("18:05", "2026-02-06T18:05:00+08:00"),
        ("17:59", "2026-02-06T17:59:00+08:00"),
        ("06:00", "2026-02-06T06:00:00+08:00"),
        ("05:59", "2026-02-07T05:59:00+08:00"),
        (" 0:15 ", "2026-02-07T00:15:00+08:00"),
        ("18：00：30", "2026-02-06T18:00:30+08:00"),
        ("24:00", None),
        ("six", None),
    ],
)
def test_a_time_written_is_todays_unless_that_lies_more_than_half_a_day_back(
    written: str, expected: str | None
) -> None:
    now = datetime.fromisoformat("2026-02-06T18:00:00+08:00")
    to = meant_time(written, now, "Asia/Shanghai")
    assert (to and to.isoformat()) == expected


def test_the_rehearsals_clock_is_not_turned_back(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show(5, 5), is_rehearsal=True)
    stage = desk.window.stage
    desk.wait(minutes=2)
    QTest.keyClicks(stage.clock.field, "18:01")
    QTest.keyClick(stage.clock.field, Qt.Key.Key_Return)
    assert "Show time does not go back; 18:01 has passed." in desk.said
    assert stage.header.clock.text == "18:02:00"


def test_before_the_run_the_cues_of_the_selected_row_can_be_tried(desk_of: MakeDesk) -> None:
    show = with_segment(make_show(5, 5), 1, cues=(Cue(id="x", title="March", media="m.ogg"),))
    desk = desk_of(show)
    cues = desk.window.stage.cues
    assert cues.list.shown == []
    desk.window.stage.rundown.view.move_selection(1)
    desk.window.stage.rundown.view.move_selection(1)
    cues.list.shown[0].fire.click()
    desk.settle()
    assert cues.list.shown[0].state.text() == "♪ Playing"
    assert desk.state.phase is Phase.IDLE


def test_each_cue_shows_what_became_of_it(desk_of: MakeDesk) -> None:
    cues = (
        Cue(id="a", title="Fanfare", media="a.ogg"),
        Cue(id="b", title="Applause", media="b.ogg"),
        Cue(id="c", title="Lights", kind=CueKind.PROMPT, trigger=Trigger.START),
        Cue(id="d", title="March", media="d.ogg"),
    )
    desk = desk_of(with_segment(make_show(5, 5), 0, cues=cues))
    rows = desk.window.stage.cues.list
    desk.do(c.Start(), c.FireCue("a"), c.FireCue("b"))
    firing = desk.state.last_firing
    desk.do(c.ReportCue(firing["a"].number, c.Outcome.ENDED))
    desk.do(c.ReportCue(firing["b"].number, c.Outcome.FAILED, "The file b.ogg is missing."))
    shown = [row.state.text() for row in rows.shown]
    assert shown == ["✓ Done", "⨯ Failed", "✓ Fired", "Ready"]
    assert rows.shown[1].when.text() == "The file b.ogg is missing."
    assert "The file b.ogg is missing." in desk.said
    assert [row.fire.effect for row in rows.shown] == ["Fire"] * 4
    assert [row.fire.detail for row in rows.shown] == ["Ctrl+1", "Ctrl+2", "", "↵ Ctrl+3"]


def test_what_plays_shows_what_is_left_and_can_be_faded_or_stopped(desk_of: MakeDesk) -> None:
    cues = (
        Cue(id="a", title="Fanfare", media="a.ogg", fade_out_ms=900),
        Cue(id="b", title="Applause", media="b.ogg"),
    )
    desk = desk_of(with_segment(make_show(5, 5), 0, cues=cues))
    playing = desk.window.stage.playing
    assert playing.silence.isVisible()
    desk.do(c.Start(), c.FireCue("a"), c.FireCue("b"))
    desk.controls.positions[1] = (20_000, 90_000)
    desk.wait(seconds=10)
    assert [place.time.text for place in playing.shown] == ["−1:10", "0:10"]
    playing.shown[0].fade.click()
    playing.shown[1].stop.click()
    desk.settle()
    stopped = [event.fade_ms for event in desk.events if isinstance(event, e.CueStopped)]
    assert stopped == [900, 0]
    assert playing.shown == []


def test_alerts_are_listed_until_seen_or_overtaken(desk: Desk) -> None:
    rows = desk.window.stage.alerts.list
    desk.do(c.Start())
    desk.wait(minutes=6)
    before = [("Standby", "2 S2 · 18:00")]
    said = [(row.word.text(), row.said.text()) for row in rows.shown]
    assert said == [("Overrun", "1 S1 · 18:05"), ("Standby", "3 S3 · 18:05"), *before]
    rows.shown[0].button.click()
    desk.settle()
    assert [row.word.text() for row in rows.shown] == ["Standby", "Standby"]
    desk.do(c.Go())
    assert [row.said.text() for row in rows.shown] == ["3 S3 · 18:05"]
    desk.press(Qt.Key.Key_F4)
    assert rows.shown == []


def test_what_was_missed_is_listed_with_its_cue_to_fire(desk_of: MakeDesk) -> None:
    cue = Cue(id="a", title="Fanfare", media="a.ogg", trigger=Trigger.START, offset_ms=MINUTE)
    desk = desk_of(with_segment(make_show(5, 5), 0, cues=(cue,)))
    desk.do(c.Start())
    desk.real_ms += 90_000
    desk.do(c.Reopen(90_000))
    rows = desk.window.stage.alerts.list.shown
    missed = [row for row in rows if row.word.text() == "Missed: Cue"]
    assert [row.said.text() for row in missed] == ["Fanfare · 18:01"]
    assert rows[0] is missed[0], "what was missed comes first"
    assert desk.window.stage.alerts.heading.text() == f"Alerts · {len(rows)}"
    missed[0].button.click()
    desk.settle()
    assert "a" in desk.state.last_firing
    desk.window.stage.alerts.clear_missed.click()
    assert not any("Missed" in row.word.text() for row in desk.window.stage.alerts.list.shown)


def test_a_background_segment_has_a_countdown_of_its_own(desk_of: MakeDesk) -> None:
    show = make_show(5, 5)
    dinner = Segment(
        id="dinner",
        title="Dinner",
        duration_ms=30 * MINUTE,
        start_rule=StartRule.AT,
        start_ms=18 * HOUR,
        is_background=True,
    )
    desk = desk_of(replace(show, segments=(*show.segments, dinner)))
    desk.do(c.Start())
    desk.wait(minutes=1)
    assert desk.window.stage.now.beside.text() == "∥ Dinner 29:00"


def test_after_the_end_it_can_be_marked_as_a_test_and_begun_afresh(desk: Desk) -> None:
    desk.do(c.Start(), c.End())
    ended = desk.window.stage.go.ended
    ended.test.click()
    desk.settle()
    assert desk.state.is_test
    ended.test.click()
    desk.settle()
    assert not desk.state.is_test
    ended.afresh.click()
    assert desk.controls.asked == ["afresh"]


@pytest.mark.parametrize(
    ("is_rehearsal", "said"),
    [
        (False, "Ended at 18:00."),
        (True, "The rehearsal ended at 18:00."),
    ],
)
def test_the_last_page_says_what_has_ended(
    desk_of: MakeDesk, is_rehearsal: bool, said: str
) -> None:
    desk = desk_of(make_show(5, 5), is_rehearsal=is_rehearsal)
    desk.do(c.Start(), c.End())
    assert desk.window.stage.go.ended.said.text() == said


def test_the_mode_is_chosen_before_the_start(desk: Desk) -> None:
    ready = desk.window.stage.go.ready
    assert ready.live.isChecked() and not ready.rehearsal.isChecked()
    ready.rehearsal.click()
    ready.live.click()
    assert desk.controls.asked == ["rehearse", "live"]
    assert ready.live.isChecked(), "the switch shows what is, not what was asked"


def test_a_standby_call_says_what_a_game_needs(desk_of: MakeDesk) -> None:
    game = Game(id="g", title="Race", segment="s2", props="Balloons", helpers="Two at the side")
    desk = desk_of(replace(make_show(5, 5), games=(game,)))
    desk.do(c.Start())
    (row,) = desk.window.stage.alerts.list.shown
    assert row.said.text() == "2 S2 · Balloons · Two at the side"


def test_a_message_stands_until_it_is_taken_down(desk: Desk) -> None:
    bar = desk.window.stage.message
    desk.do(c.SendMessage("请加快"))
    assert bar.field.placeholderText() == "Emcee sees: 请加快"
    bar.clear.click()
    desk.settle()
    assert desk.state.message == ""


def test_what_the_emcee_has_seen_is_said(desk: Desk) -> None:
    bar = desk.window.stage.message
    desk.do(c.SendMessage("请加快"))
    assert not bar.seen.isVisible()
    desk.do(c.AcknowledgeMessage())
    assert bar.seen.isVisible()


def test_the_usual_messages_are_stepped_through_and_sent(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.state.message == "Stretch for two minutes"


def test_a_text_left_lying_says_that_it_was_not_sent(desk: Desk) -> None:
    bar = desk.window.stage.message
    desk.press(Qt.Key.Key_F2)
    bar.field.setText("请加快")
    assert not bar.unsent.isVisible()
    desk.window.stage.setFocus()
    assert bar.unsent.isVisible()
    desk.press(Qt.Key.Key_F2)
    assert not bar.unsent.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert (desk.state.message, bar.unsent.isVisible()) == ("请加快", False)


def test_a_full_disk_is_told_and_the_show_goes_on(desk: Desk) -> None:
    desk.log.is_full = True
    desk.do(c.Start())
    assert "the show goes on" in desk.said
    assert desk.window.stage.now.title.text() == "1 S1"


def test_a_banner_asks_without_being_modal(desk: Desk) -> None:
    chosen: list[str] = []
    desk.window.show_banner("The run goes on.", [("Begin afresh", lambda: chosen.append("afresh"))])
    desk.window.stage.strips["banner 1"].press(0)
    assert chosen == ["afresh"]
    assert "banner 1" not in desk.window.stage.strips


def test_strips_stay_where_they_are_when_the_language_changes(desk: Desk) -> None:
    strip = QLabel("Screen 2 is new")
    desk.window.add_strip(strip)
    desk.window.show_banner("The run goes on.", [])
    desk.window.changeEvent(QEvent(QEvent.Type.LanguageChange))
    desk.settle()
    assert strip.isVisible() and desk.window.stage.strips["banner 1"].isVisible()
    assert strip.geometry().bottom() < desk.window.stage.rundown.geometry().top()


def test_closing_during_a_live_run_asks_in_the_window(desk: Desk) -> None:
    desk.do(c.Start())
    desk.window._leave()
    assert desk.window.isVisible() and "quit" in desk.window.stage.strips
    desk.window.stage.strips["quit"].press(0)
    assert not desk.window.isVisible()
    assert desk.controls.asked == ["quit"]


def test_an_empty_show_says_what_to_do(desk_of: MakeDesk) -> None:
    desk = desk_of(make_show())
    texts = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    assert any("showctl import" in text for text in texts)
    assert not desk.window.stage.go.ready.start.isEnabled()


def test_geometry_and_columns_are_remembered(desk: Desk) -> None:
    view = desk.window.stage.rundown.view
    assert not view.has_crew_columns
    desk.window.stage.rundown.crew.click()
    view.setColumnWidth(3, 177)
    desk.window.resize(1500, 900)
    desk.window.closeEvent(QCloseEvent())
    again = desk.open_window()
    assert again.stage.rundown.view.has_crew_columns
    assert again.stage.rundown.view.columnWidth(3) == 177
    again.close()
