"""What the emcee's window shows, and what it never does."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsProxyWidget, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.plan import MINUTE, Kind, Line, Segment
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments, delete_segments
from showctl.ui.emcee import look
from showctl.ui.emcee.prompter_look import THEMES, PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.translation import Languages
from tests.plans import make_show
from tests.ui.emcee_harness import Stand, evening, seed_show

LEFT = Qt.MouseButton.LeftButton


def window_on(stand: Stand, qtbot: QtBot, *, is_for_lines: bool = True) -> EmceeWindow:
    window = EmceeWindow(stand.source)
    qtbot.addWidget(window)
    if is_for_lines:
        window.set_role("lines")
    window.resize(1366, 768)
    window.show()
    return window


def small_stand(*, is_rehearsal: bool = False, **of_others: Any) -> Stand:
    """Three segments of 5 minutes; the first one has lines and performers."""
    show = make_show(5, 5, 5, title="Party", theme="Our year")
    lines = (
        Line(text="Good evening", speaker="甲"),
        Line(text="Welcome", speaker="乙"),
        Line(text="applause", is_direction=True),
    )
    first = replace(show.segments[0], lines=lines, performers="Choir", owner="Stage")
    second = replace(
        show.segments[1], owner="Band leader", lines=(Line(text="And now", speaker="合"),)
    )
    others = (replace(each, **of_others) for each in (second, *show.segments[2:]))
    show = replace(show, segments=(first, *others))
    return Stand(show, evening(18), is_rehearsal=is_rehearsal)


def test_a_new_window_shows_the_title_and_the_theme_and_nothing_else(qtbot: QtBot) -> None:
    window = window_on(small_stand(), qtbot, is_for_lines=False)
    assert window.visible_text() == "Party\nOur year"


def test_a_window_for_the_title_never_changes_whatever_the_run_does(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot, is_for_lines=False)
    before = window.grab().toImage()
    for command in (c.Start(), c.SendMessage("hurry"), c.Go(), c.Hold(), c.End()):
        stand.do(command)
        assert window.visible_text() == "Party\nOur year"
        assert window.grab().toImage() == before


def test_in_a_rehearsal_the_title_too_says_so(qtbot: QtBot) -> None:
    window = window_on(small_stand(is_rehearsal=True), qtbot, is_for_lines=False)
    assert window.visible_text() == "REHEARSAL · 1×\nParty\nOur year"


def test_a_window_that_is_no_longer_for_the_lines_keeps_none_of_them(qtbot: QtBot) -> None:
    stand = small_stand()
    stand.do(c.Start())
    window = window_on(stand, qtbot)
    assert "Good evening" in window.visible_text()
    window.set_role("title")
    assert window.visible_text() == "Party\nOur year"
    assert "Good evening" not in window.stage.visible_text()


def test_the_current_lines_stand_there_with_their_speakers(qtbot: QtBot) -> None:
    stand = small_stand()
    stand.do(c.Start())
    window = window_on(stand, qtbot)
    assert window.stage.lines.visible_text() == "甲 Good evening\n乙 Welcome\n（applause）"
    assert window.stage.heading.shown_text() == "1  S1"
    assert window.stage.who.shown_text() == "Choir"


def test_an_edit_of_what_comes_next_is_seen_at_once(qtbot: QtBot) -> None:
    stand = small_stand()
    stand.do(c.Start())
    window = window_on(stand, qtbot)
    show = change_segments(stand.engine.state.show, ["s2"], {"title": "加演"})
    stand.do(EditPlan(show))
    assert window.stage.next_title.shown_text() == "2  加演"
    stand.do(EditPlan(delete_segments(show, ["s2"])))
    assert "加演" not in window.stage.next_title.shown_text()


def test_an_edit_of_the_lines_that_are_on_is_seen_at_once_and_keeps_the_place(
    qtbot: QtBot,
) -> None:
    stand = small_stand()
    stand.do(c.Start(), c.GoToLine(1))
    window = window_on(stand, qtbot)
    show = stand.engine.state.show
    lines = show.segments[0].lines
    mended = (lines[0], replace(lines[1], text="Welcome, Ms Chan"), lines[2])
    stand.do(EditPlan(change_segments(show, ["s1"], {"lines": mended})))
    assert "乙 Welcome, Ms Chan" in window.stage.lines.visible_text()
    assert window.stage.lines.place.line == 1
    stand.do(EditPlan(change_segments(show, ["s1"], {"lines": mended[:1]})))
    assert window.stage.lines.visible_text() == "甲 Good evening"
    assert window.stage.lines.place.line == 0


def test_the_next_segment_stands_beside_with_its_start_its_people_and_its_lines(
    qtbot: QtBot,
) -> None:
    stand = small_stand()
    stand.do(c.Start())
    window = window_on(stand, qtbot)
    stage = window.stage
    assert stage.next_title.shown_text() == "2  S2"
    assert stage.next_who.shown_text() == "Band leader"
    assert stage.next_start.shown_text() == "18:05"
    assert stage.next_lines.visible_text() == "合 And now"


def test_go_shows_the_next_lines_from_their_beginning(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.Go())
    assert window.stage.lines.visible_text() == "合 And now"
    assert window.stage.next_title.shown_text() == "3  S3"


def test_the_last_segment_has_no_next_one(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start("s3"))
    assert window.stage.next_title.shown_text() == ""
    assert "No lines in this segment" in window.visible_text()


def test_the_countdown_says_by_word_what_it_says_by_colour(qtbot: QtBot) -> None:
    stand = small_stand()
    stand.do(c.Start())
    window = window_on(stand, qtbot)
    seen = []
    for seconds in (0, 240, 60, 45):
        stand.wait(seconds=seconds)
        stage = window.stage
        seen.append((stage.countdown.shown_text(), stage.word.shown_text()))
    digits = [shown for shown, _ in seen]
    words = [word for _, word in seen]
    assert digits == ["5:00", "1:00", "0:00", "−0:45"]
    assert len(set(words)) == 4
    assert words[1].startswith("△") and words[3].startswith("▲")


def test_a_guest_who_speaks_sees_no_overrun(qtbot: QtBot) -> None:
    show = make_show(5, 5)
    speech = replace(show.segments[0], kind=Kind.SPEECH)
    stand = Stand(replace(show, segments=(speech, show.segments[1])), evening(18))
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    stand.wait(minutes=7)
    assert window.stage.countdown.shown_text() == "0:00"
    assert window.stage.word.shown_text() == "△ Ending soon"
    stand.do(c.Go())
    stand.wait(minutes=6)
    assert window.stage.countdown.shown_text().startswith("−")


def test_a_new_message_flashes_until_the_emcee_taps_it(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.SendMessage("Please wrap up"))
    assert window.stage.message.is_flashing
    place = window.stage.message.geometry().center()
    qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=place)
    stand.do(c.Tick())
    assert stand.source.state.is_message_seen
    assert not window.stage.message.is_flashing


def test_the_same_message_sent_again_flashes_again(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.SendMessage("Please wrap up"), c.AcknowledgeMessage())
    assert not window.stage.message.is_flashing
    stand.do(c.SendMessage("Please wrap up"))
    assert window.stage.message.is_flashing


def test_before_the_show_nothing_is_an_overrun(qtbot: QtBot) -> None:
    stand = Stand(seed_show(), evening(17, 30))
    stand.do(c.Start("seg-02"))
    window = window_on(stand, qtbot)
    stand.wait(minutes=45)
    stage = window.stage
    assert stage.countdown.shown_text().startswith("−")
    before = stage.word.shown_text()
    stand.do(c.Go())
    stand.wait(minutes=10)
    assert stage.word.shown_text() != before
    assert "Overrun" in stage.word.shown_text() and "Overrun" not in before


def test_a_hold_is_said(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.Hold())
    assert window.stage.word.shown_text().startswith("‖")
    held = window.stage.countdown.shown_text()
    stand.wait(minutes=1)
    assert window.stage.countdown.shown_text() == held


@pytest.mark.parametrize("is_on", [False, True])
def test_a_message_from_the_operator_stands_there_until_it_is_cleared(
    qtbot: QtBot, is_on: bool
) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    if is_on:
        stand.do(c.Start())
    stand.do(c.SendMessage("Please wrap up"))
    assert "Please wrap up" in window.visible_text()
    stand.do(c.SendMessage(""))
    assert "Please wrap up" not in window.visible_text()


def test_a_message_covers_no_line(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.SendMessage("Please wrap up"))
    assert not window.stage.message.geometry().intersects(window.stage.lines.geometry())


def test_what_is_cut_to_catch_up_stands_there_as_long_as_it_is_to_come(qtbot: QtBot) -> None:
    stand = small_stand(can_cut=True, min_duration_ms=MINUTE)
    window = window_on(stand, qtbot)
    shorter = Change(segment="s2", means=Means.SHORTEN, ms=2 * MINUTE)
    cut = Change(segment="s3", means=Means.CUT)
    stand.do(c.Start(), c.ApplyCatchUp((shorter, cut)))
    band = window.stage.catch_up
    assert band.shown_text() == "To catch up: 2 S2: 2:00 shorter · 3 S3: left out"
    assert not band.geometry().intersects(window.stage.lines.geometry())
    stand.do(c.Go())
    assert band.shown_text() == "To catch up: 3 S3: left out"
    stand.do(c.WithdrawCatchUp())
    assert band.isHidden()


def test_what_is_cut_is_not_said_twice_while_the_message_says_it(qtbot: QtBot) -> None:
    stand = small_stand(can_cut=True)
    window = window_on(stand, qtbot)
    told = "The evening changes: 3 S3: left out"
    stand.do(c.Start(), c.ApplyCatchUp((Change(segment="s3", means=Means.CUT),), told))
    assert window.stage.catch_up.isHidden()
    stand.do(c.SendMessage(""))
    assert window.stage.catch_up.shown_text() == "To catch up: 3 S3: left out"


def test_a_rehearsal_is_marked_with_its_rate_and_a_live_run_as_live(qtbot: QtBot) -> None:
    stand = small_stand(is_rehearsal=True)
    window = window_on(stand, qtbot)
    assert "REHEARSAL · 1×" in window.visible_text()
    stand.clock.set_rate(10)
    stand.source.refresh()
    assert "REHEARSAL · 10×" in window.visible_text()
    stand.clock.pause()
    stand.source.refresh()
    assert "REHEARSAL · paused" in window.visible_text()
    assert "LIVE" in window_on(small_stand(), qtbot).visible_text()


def test_before_the_run_the_emcee_sees_when_it_starts_and_with_what_words(qtbot: QtBot) -> None:
    stand = Stand(seed_show(), evening(15, 30))
    window = window_on(stand, qtbot)
    shown = window.visible_text()
    assert "公司年会" in shown and "共享盛果，共创未来" in shown
    assert "The show starts at 18:00" in shown
    assert "17:00   2  员工签到入场" in shown
    assert stand.source.state.show.segments[1].lines[1].text in shown.replace("\n", "")


def test_after_the_run_the_emcee_is_thanked(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.End())
    assert "Thank you!" in window.visible_text()
    assert "Good evening" not in window.visible_text()


def test_another_run_in_its_place_is_drawn_anew(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    other = Stand(make_show(5, title="Other"), evening(18))
    stand.source.attach(other.engine, other.clock)
    assert "Other" in window.visible_text()
    assert "Good evening" not in window.visible_text()


def test_no_part_of_the_window_takes_the_keyboard(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    every = [window, *window.findChildren(QWidget)]
    assert {each.focusPolicy() for each in every} == {Qt.FocusPolicy.NoFocus}


def test_the_window_hides_the_mouse_pointer(qtbot: QtBot) -> None:
    window = window_on(small_stand(), qtbot)
    every = [window, *window.findChildren(QWidget)]
    assert {each.cursor().shape() for each in every} == {Qt.CursorShape.BlankCursor}


def test_closing_the_window_does_not_keep_the_program_running(qtbot: QtBot) -> None:
    window = window_on(small_stand(), qtbot)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_full_screen_is_turned_on_and_off(qtbot: QtBot) -> None:
    window = window_on(small_stand(), qtbot)
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_in_chinese_no_english_word_is_left(qtbot: QtBot, languages: Languages) -> None:
    stand = Stand(seed_show(), evening(17, 30), is_rehearsal=True)
    window = window_on(stand, qtbot)
    english = window.visible_text()
    languages.use("zh_CN")
    QApplication.processEvents()
    seen = [window.visible_text()]
    assert seen[0] != english
    for command in (c.Start("seg-03"), c.Hold(), c.Jump("seg-25"), c.End()):
        stand.do(command)
        seen.append(window.visible_text())
    stand.clock.pause()
    stand.source.refresh()
    seen.append(window.visible_text())
    assert [text for text in seen if re.search("[A-Za-z]", text)] == []


def test_texts_from_a_long_table_are_cut_with_an_ellipsis_inside_their_place(
    qtbot: QtBot,
) -> None:
    long = Segment(id="x", title="很长的环节名称" * 40, performers="演员、" * 200)
    stand = Stand(make_show(segments=(long,)), evening(18))
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    assert window.stage.heading.text().endswith("名称")
    assert window.stage.heading.shown_text().endswith("…")
    assert len(window.stage.heading.shown_text()) > 20


def test_the_lines_can_be_larger_and_scroll_where_they_do_not_fit(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    before = window.stage.lines.text_px
    window.set_look(PrompterLook(size=180))
    assert window.stage.lines.text_px == pytest.approx(before * 1.8)


def test_a_mirrored_prompter_is_the_same_picture_turned(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    plain = coarse(window)
    window.set_look(PrompterLook(is_mirrored=True))
    assert differing(coarse(window), plain) > 20
    assert differing(coarse(window).flipped(Qt.Orientation.Horizontal), plain) == 0


def test_a_screen_that_stands_upright_has_the_page_turned(qtbot: QtBot) -> None:
    stand = small_stand()
    window, upright = window_on(stand, qtbot), window_on(stand, qtbot)
    stand.do(c.Start(), c.SendMessage("Please wrap up"))
    upright.resize(768, 1366)
    plain = coarse(upright)
    for turn in (90, 270):
        window.set_look(PrompterLook(turn=turn))
        turned_back = coarse(window).transformed(QTransform().rotate(-turn))
        assert differing(turned_back, plain) == 0
        assert window.stage.size().toTuple() == (768, 1366)


def test_the_pointer_and_the_wheel_reach_a_turned_page_where_it_is_seen(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start(), c.SendMessage("Please wrap up"))
    for is_mirrored in (False, True):
        window.set_look(PrompterLook(turn=90, is_mirrored=is_mirrored))
        view = view_of(window)
        before = stand.source.state.visit
        assert before is not None
        qtbot.mouseClick(view.viewport(), LEFT, pos=seen_at(window, window.stage.lines))
        stand.do(c.Tick())
        after = stand.source.state.visit
        assert after is not None and after.line == before.line + 1
    qtbot.mouseClick(view.viewport(), LEFT, pos=seen_at(window, window.stage.message))
    stand.do(c.Tick())
    assert stand.source.state.is_message_seen


def view_of(window: EmceeWindow) -> QGraphicsView:
    """What shows the turned page."""
    (view,) = (each for each in window.findChildren(QGraphicsView) if each.isVisible())
    return view


def seen_at(window: EmceeWindow, part: QWidget) -> QPoint:
    """Where the middle of a part of the page is seen in a turned window."""
    view = view_of(window)
    (item,) = view.items()
    return view.mapFromScene(item.mapToScene(QPointF(part.geometry().center())))


def coarse(window: QWidget) -> QImage:
    """A window's picture as from afar: letters are not drawn alike in all directions."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = image.size() / 12
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def differing(one: QImage, other: QImage) -> int:
    """How many places of two pictures differ."""
    assert one.size() == other.size()
    places = product(range(one.width()), range(one.height()))
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x, y in places
    )


def test_no_part_of_a_turned_window_takes_the_keyboard_or_shows_the_pointer(qtbot: QtBot) -> None:
    window = window_on(small_stand(), qtbot)
    window.set_look(PrompterLook(turn=270))
    view = view_of(window)
    (item,) = view.items()
    assert isinstance(item, QGraphicsProxyWidget)
    every = [*window.findChildren(QWidget), item.widget(), *item.widget().findChildren(QWidget)]
    assert {each.focusPolicy() for each in every} == {Qt.FocusPolicy.NoFocus}
    assert {each.cursor().shape() for each in every} == {Qt.CursorShape.BlankCursor}


@pytest.mark.parametrize("theme", THEMES)
def test_every_ink_can_be_read_on_its_ground(theme: str) -> None:
    inks = look.INKS[theme]
    for ink in (inks.text, inks.dim, inks.warning, inks.overrun, inks.gold, *inks.speakers):
        for ground in (inks.top, inks.bottom, inks.side):
            assert contrast(ink, ground) >= 4.5, (ink.name(), ground.name())
    for band in (inks.gold, inks.rehearsal, inks.text):
        assert contrast(inks.ground, band) >= 4.5, band.name()


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_theme_colours_the_whole_window(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    window.set_look(PrompterLook(theme="light"))
    image = window.grab().toImage()
    corners = [image.pixelColor(x, y) for x in (3, 1360) for y in (3, 760)]
    assert min(corner.lightness() for corner in corners) > 200
    window.set_look(PrompterLook())
    assert window.grab().toImage().pixelColor(3, 3).lightness() < 60


def test_rows_and_margins_can_have_more_room_and_letters_more_weight(qtbot: QtBot) -> None:
    stand = small_stand()
    window = window_on(stand, qtbot)
    stand.do(c.Start())
    lines = window.stage.lines
    usual = (lines.blocks[0].row_px, lines.geometry().left())
    window.set_look(PrompterLook(rows=135, margin=16, is_bold=True))
    assert lines.blocks[0].row_px > usual[0] * 1.3
    assert lines.geometry().left() > usual[1] * 3
    assert lines.blocks[0].layout.font().weight() > QFont.Weight.Normal


def test_a_guests_overrun_shows_on_a_screen_for_which_that_was_chosen(qtbot: QtBot) -> None:
    show = make_show(5, 5)
    speech = replace(show.segments[0], kind=Kind.SPEECH)
    stand = Stand(replace(show, segments=(speech, show.segments[1])), evening(18))
    spared, told = window_on(stand, qtbot), window_on(stand, qtbot)
    told.set_look(PrompterLook(shows_overrun=True))
    stand.do(c.Start())
    stand.wait(minutes=7)
    assert spared.stage.countdown.shown_text() == "0:00"
    assert told.stage.countdown.shown_text() == "−2:00"
    assert "Overrun" in told.stage.word.shown_text()
    qtbot.waitUntil(lambda: "2:00 late" in told.stage.over_under.shown_text())
    assert spared.stage.over_under.shown_text() == ""
    spared.set_look(PrompterLook(shows_overrun=True))
    assert spared.stage.countdown.shown_text() == "−2:00"


def test_a_look_is_kept_in_words() -> None:
    set_up = PrompterLook(80, True, 270, "light", 115, 16, True, True, "kai")
    for each in (PrompterLook(), PrompterLook(150), PrompterLook(80, is_mirrored=True), set_up):
        assert PrompterLook.read(each.written()) == each
    assert PrompterLook.read("80 mirrored") == PrompterLook(80, is_mirrored=True)
    assert PrompterLook.read("80 turn=45 theme=pink face=runes") == PrompterLook(80)
    assert PrompterLook.read("nonsense") == PrompterLook()
    assert PrompterLook(100).larger(1).larger(1) == PrompterLook(150)
    assert PrompterLook(220).larger(1) == PrompterLook(220)
