"""What the emcee's window shows, and what it never does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.plan import Kind, Line, Segment
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments, delete_segments
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.translation import Languages
from tests.plans import make_show
from tests.ui.emcee_harness import Stand, evening, seed_show


def window_on(stand: Stand, qtbot: QtBot, *, is_for_lines: bool = True) -> EmceeWindow:
    window = EmceeWindow(stand.source)
    qtbot.addWidget(window)
    if is_for_lines:
        window.set_role("lines")
    window.resize(1366, 768)
    window.show()
    return window


def small_stand(*, is_rehearsal: bool = False) -> Stand:
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
    show = replace(show, segments=(first, second, *show.segments[2:]))
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
    assert window.stage.is_flashing
    place = window.stage.message.geometry().center()
    qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=place)
    stand.do(c.Tick())
    assert stand.source.state.is_message_seen
    assert not window.stage.is_flashing


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
    plain = window.grab().toImage()
    window.set_look(PrompterLook(is_mirrored=True))
    mirrored = window.grab().toImage()
    assert mirrored != plain
    places = [(x, y) for x in range(40, 1000, 37) for y in range(120, 700, 29)]
    turned = [mirrored.pixelColor(plain.width() - 1 - x, y).lightness() for x, y in places]
    assert turned == pytest.approx([plain.pixelColor(*p).lightness() for p in places], abs=12)


def test_a_look_is_kept_in_a_word() -> None:
    for look in (PrompterLook(), PrompterLook(150), PrompterLook(80, is_mirrored=True)):
        assert PrompterLook.read(look.written()) == look
    assert PrompterLook.read("nonsense") == PrompterLook()
    assert PrompterLook(100).larger(1).larger(1) == PrompterLook(150)
    assert PrompterLook(220).larger(1) == PrompterLook(220)
