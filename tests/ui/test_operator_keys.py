"""What the keys of the operator window do, and what they must never do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.cue import Cue, CueKind
from showctl.domain.plan import Line, Show
from showctl.domain.state import Phase
from showctl.ui.operator.keyboard import Clicker, HeldKeys
from showctl.ui.operator.lines_list import LinesList
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, SHIFT, Desk, with_segment

MakeDesk = Callable[..., Desk]
Key = Qt.Key


def show_with_cues() -> Show:
    """Three segments; the first has two manual cues."""
    show = make_show(5, 5, 5)
    cues = (
        Cue(id="a", title="Fanfare", media="a.ogg"),
        Cue(id="b", title="Lights", kind=CueKind.PROMPT, role="Lighting", text="Full on"),
    )
    return replace(show, segments=(replace(show.segments[0], cues=cues), *show.segments[1:]))


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:
    return desk_of(show_with_cues())


@pytest.fixture
def on_air(desk: Desk) -> Desk:
    desk.do(c.Start())
    desk.wait(seconds=10)
    return desk


def current(desk: Desk) -> str | None:
    return desk.state.visit.segment if desk.state.visit else None


def test_a_stray_space_does_not_start_the_show_and_the_hint_is_shown(desk: Desk) -> None:
    desk.press(Key.Key_Space)
    assert desk.state.phase is Phase.IDLE
    assert "start it with" in desk.said


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_starts_the_show(desk: Desk, key: Qt.Key) -> None:
    desk.press(key, CONTROL)
    assert current(desk) == "s1"


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_F5])
def test_go_advances(on_air: Desk, key: Qt.Key) -> None:
    on_air.press(key)
    assert current(on_air) == "s2"


def test_a_held_space_is_one_go(on_air: Desk) -> None:
    on_air.hold_down(Key.Key_Space, repeats=5, text=" ")
    assert current(on_air) == "s2"


def stamped(kind: QEvent.Type, at_ms: int) -> QKeyEvent:
    event = QKeyEvent(kind, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    event.setTimestamp(at_ms)
    event.ignore()
    return event


def test_a_repeat_that_x11_does_not_mark_is_no_press_either(on_air: Desk) -> None:
    stage = on_air.window.stage
    HeldKeys(stage).watch(stage)
    QApplication.sendEvent(stage, stamped(QEvent.Type.KeyRelease, 5_000))
    repeat = stamped(QEvent.Type.ShortcutOverride, 5_000)
    finger = stamped(QEvent.Type.ShortcutOverride, 5_060)
    QApplication.sendEvent(stage, repeat)
    QApplication.sendEvent(stage, finger)
    assert repeat.isAccepted(), "the stage takes it, so that no shortcut does"
    assert not finger.isAccepted()


def test_a_second_space_within_the_guard_is_ignored_and_says_so(on_air: Desk) -> None:
    on_air.press(Key.Key_Space)
    on_air.wait(milliseconds=200)
    on_air.press(Key.Key_Space)
    assert current(on_air) == "s2"
    assert "too soon" in on_air.said


def test_enter_fires_the_next_manual_cue_and_advances_nothing(on_air: Desk) -> None:
    on_air.press(Key.Key_Return)
    on_air.press(Key.Key_Enter)
    fired = [event.cue for event in on_air.events if isinstance(event, e.CueFired)]
    assert fired == ["a", "b"]
    assert current(on_air) == "s1"


def test_a_prompt_that_fires_is_said_with_whom_it_is_for(on_air: Desk) -> None:
    on_air.do(c.FireCue("b"))
    assert "Lighting · Full on" in on_air.said


def test_while_a_field_is_written_in_space_is_a_space_and_f5_is_go(on_air: Desk) -> None:
    stage = on_air.window.stage
    on_air.press(Key.Key_F2)
    assert stage.go.running.go.detail == "typing — F5 is GO"
    QTest.keyClicks(stage.message.field, "a b")
    on_air.press(Key.Key_Space)
    on_air.press(Key.Key_Backspace)
    on_air.settle()
    assert stage.message.field.text() == "a b"
    assert current(on_air) == "s1"
    on_air.press(Key.Key_F5)
    assert current(on_air) == "s2"


@pytest.mark.parametrize(
    "action_id",
    [
        *("plan", "prizes", "draw_roll", "draw_stop", "draw_bonus", "winner_find"),
        *("winner_absent", "winner_declined", "winner_restored", "winner_claimed"),
        *("winner_before", "winner_after", "points_1", "game_clock", "game_scores", "game_pick"),
        *("game_won", "award_reveal", "cue_1", "cue_9", "master_up", "master_down", "hall"),
    ],
)
def test_a_key_that_is_no_writing_is_the_runs_while_a_field_is_written_in(
    on_air: Desk, action_id: str
) -> None:
    on_air.press(Key.Key_F2)
    (keys,) = on_air.window.keyboard.actions[action_id].shortcuts()
    triggered: list[bool] = []
    on_air.window.keyboard.actions[action_id].triggered.connect(lambda: triggered.append(True))
    on_air.press(keys[0].key(), keys[0].keyboardModifiers())
    assert triggered
    assert on_air.window.stage.message.field.text() == ""


@pytest.mark.parametrize("letter", "ACVXZYU")
def test_a_key_of_writing_stays_the_fields(on_air: Desk, letter: str) -> None:
    field = on_air.window.stage.message.field
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key[f"Key_{letter}"], CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted()


def test_enter_in_the_message_sends_it_and_gives_the_keyboard_back(on_air: Desk) -> None:
    on_air.press(Key.Key_F2)
    QTest.keyClicks(on_air.window.stage.message.field, "hurry")
    on_air.press(Key.Key_Return)
    assert on_air.state.message == "hurry"
    assert not any(isinstance(event, e.CueFired) for event in on_air.events)
    assert on_air.window.stage.go.running.go.detail == "Space"
    on_air.press(Key.Key_Space)
    assert current(on_air) == "s2"


def test_escape_is_panic_even_while_writing_and_twice_is_silence_now(on_air: Desk) -> None:
    on_air.press(Key.Key_Return)
    on_air.press(Key.Key_F2)
    on_air.press(Key.Key_Escape)
    on_air.press(Key.Key_Escape)
    fades = [event.fade_ms for event in on_air.events if isinstance(event, e.Panicked)]
    assert fades == [1000, 0]
    assert "silenced" in on_air.window.stage.playing.shown[0].title.text()
    on_air.press(Key.Key_F3)
    assert "silenced" not in on_air.window.stage.playing.shown[0].title.text()


def test_back_hold_and_minutes_have_their_keys(on_air: Desk) -> None:
    on_air.press(Key.Key_Space)
    on_air.press(Key.Key_Backspace)
    assert current(on_air) == "s1"
    on_air.press(Key.Key_F6)
    assert on_air.state.phase is Phase.HELD
    on_air.press(Key.Key_F6)
    assert on_air.state.phase is Phase.RUNNING
    on_air.press(Key.Key_F7)
    on_air.press(Key.Key_F7)
    on_air.press(Key.Key_F8)
    assert on_air.state.visit is not None and on_air.state.visit.added_ms == 60_000


def test_skip_takes_the_next_segment_and_jump_the_selected_one(on_air: Desk) -> None:
    on_air.press(Key.Key_Return, SHIFT)
    assert "Select a row" in on_air.said
    on_air.press(Key.Key_F9)
    assert on_air.state.status("s2").value == "skipped"
    on_air.press(Key.Key_Down)
    on_air.press(Key.Key_Down)
    on_air.press(Key.Key_Return, SHIFT)
    assert current(on_air) == "s3"


def test_a_reserve_has_a_key_and_back_takes_it_out_again(desk_of: MakeDesk) -> None:
    desk = desk_of(with_segment(make_show(5, 5, 3), 2, is_reserve=True))
    desk.do(c.Start())
    desk.wait(minutes=1)
    desk.press(Key.Key_F6, SHIFT)
    assert current(desk) == "s3"
    desk.press(Key.Key_Backspace)
    assert current(desk) == "s1"
    desk.press(Key.Key_F6, SHIFT)
    desk.wait(minutes=1)
    desk.press(Key.Key_F6, SHIFT)
    assert "No reserve is left" in desk.said
    desk.press(Key.Key_Space)
    assert current(desk) == "s2"


def test_a_locked_keyboard_does_nothing_until_it_is_unlocked(on_air: Desk) -> None:
    on_air.press(Key.Key_F12)
    for key in (Key.Key_Space, Key.Key_F5, Key.Key_Return, Key.Key_Escape, Key.Key_F2):
        on_air.press(key)
    assert current(on_air) == "s1"
    assert "locked" in on_air.window.stage.strips["lock"].text
    on_air.press(Key.Key_F12)
    assert "lock" not in on_air.window.stage.strips
    on_air.press(Key.Key_Space)
    assert current(on_air) == "s2"


def test_end_asks_first_and_the_same_key_answers(on_air: Desk) -> None:
    on_air.press(Key.Key_End, CONTROL)
    assert on_air.state.phase is Phase.RUNNING
    assert "end" in on_air.window.stage.strips
    on_air.press(Key.Key_End, CONTROL)
    assert on_air.state.phase is Phase.FINISHED


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_F7, Key.Key_Space])
def test_any_other_key_says_no_to_the_end(on_air: Desk, key: Qt.Key) -> None:
    on_air.press(Key.Key_End, CONTROL)
    on_air.press(key)
    assert "end" not in on_air.window.stage.strips
    assert on_air.state.phase is Phase.RUNNING


def test_nothing_modal_ever_asks(on_air: Desk) -> None:
    on_air.press(Key.Key_End, CONTROL)
    on_air.press(Key.Key_F1)
    assert QApplication.activeModalWidget() is None
    assert on_air.window.stage.help.isVisible()
    on_air.press(Key.Key_Space)
    assert current(on_air) == "s2"


def test_a_clicker_is_nothing_until_it_is_told_to_be_go(on_air: Desk) -> None:
    on_air.press(Key.Key_PageDown)
    on_air.press(Key.Key_Right)
    assert current(on_air) == "s1"
    on_air.window.stage.header.clicker.click()
    assert on_air.window.stage.header.clicker.effect == "CLICKER → GO"
    on_air.press(Key.Key_PageDown)
    assert current(on_air) == "s2"


def test_a_clicker_can_turn_the_lines_instead(desk_of: MakeDesk) -> None:
    lines = tuple(Line(text=f"Line {number}") for number in range(3))
    desk = desk_of(with_segment(make_show(5, 5), 0, lines=lines))
    desk.do(c.Start())
    header = desk.window.stage.header
    header.clicker.click()
    header.clicker.click()
    assert header.clicker.effect == "CLICKER → LINES"
    desk.press(Key.Key_PageDown)
    desk.press(Key.Key_PageDown)
    desk.press(Key.Key_PageUp)
    assert (current(desk), desk.window.stage.message.line.effect) == ("s1", "Line 2/3 · Ctrl+PgDn")


def lines_offered(desk: Desk) -> LinesList:
    """The lines that are offered."""
    desk.press(Key.Key_PageUp, CONTROL | SHIFT)
    (offered,) = (each for each in desk.window.findChildren(LinesList) if each.isVisible())
    return offered


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_emcee_is_sent_to_a_line_that_is_chosen(desk_of: MakeDesk) -> None:
    lines = tuple(Line(text=f"Line & {number}" * 40, speaker="甲") for number in range(5))
    desk = desk_of(with_segment(make_show(5, 5), 0, lines=lines))
    desk.press(Key.Key_PageUp, CONTROL | SHIFT)
    assert "no segment with lines" in desk.said
    desk.do(c.Start(), c.GoToLine(1))
    offered = lines_offered(desk)
    assert (offered.currentRow(), offered.count()) == (1, 5)
    QTest.keyClick(offered, Key.Key_Down)
    QTest.keyClick(offered, Key.Key_Down)
    QTest.keyClick(offered, Key.Key_Return)
    desk.settle()
    visit = desk.state.visit
    assert visit is not None and visit.line == 3
    assert not any(each.isVisible() for each in desk.window.findChildren(LinesList))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_other_key_in_the_list_of_lines_stays_the_runs(desk_of: MakeDesk) -> None:
    lines = tuple(Line(text=f"Line {number}") for number in range(5))
    desk = desk_of(with_segment(make_show(5, 5), 0, lines=lines))
    desk.do(c.Start())
    desk.wait(seconds=10)
    QTest.keyClick(lines_offered(desk), Key.Key_Escape)
    desk.settle()
    assert (current(desk), desk.state.phase) == ("s1", Phase.RUNNING)
    QTest.keyClick(lines_offered(desk), Key.Key_Space)
    desk.settle()
    assert current(desk) == "s2"


def test_a_pedals_keys_are_learnt_by_pressing_them_and_remembered(on_air: Desk) -> None:
    window = on_air.window
    window.stage.header.clicker.click()
    window.menu.clicker_learning_chosen.emit()
    on_air.press(Key.Key_Space)
    assert current(on_air) == "s1" and "already means" in on_air.said
    on_air.press(Key.Key_MediaNext)
    on_air.press(Key.Key_Escape)
    on_air.press(Key.Key_Escape)
    assert not window.learning.is_learning
    on_air.press(Key.Key_PageDown)
    assert current(on_air) == "s1"
    on_air.press(Key.Key_MediaNext)
    assert current(on_air) == "s2"
    again = on_air.open_window()
    again.stage.header.clicker.click()
    on_air.real_ms += 500
    QTest.keyClick(again.windowHandle(), Key.Key_MediaNext)
    on_air.settle()
    assert current(on_air) == "s3"
    again.close()


def test_a_third_key_of_the_emcees_clicker_says_that_the_message_was_seen(on_air: Desk) -> None:
    window = on_air.window
    window.menu.clicker_learning_chosen.emit()
    for key in (Key.Key_MediaNext, Key.Key_MediaPrevious, Key.Key_MediaNext, Key.Key_MediaPlay):
        on_air.press(key)
    assert not window.learning.is_learning
    on_air.do(c.SendMessage("Please wrap up"))
    on_air.press(Key.Key_MediaPlay)
    assert not on_air.state.is_message_seen
    window._set_clicker(Clicker.LINES)
    on_air.press(Key.Key_MediaPlay)
    assert on_air.state.is_message_seen
    on_air.press(Key.Key_MediaPlay)
    assert "message" not in on_air.said.casefold()


def test_a_clicker_that_was_not_learnt_keeps_its_usual_keys(on_air: Desk) -> None:
    on_air.window.menu.clicker_learning_chosen.emit()
    on_air.press(Key.Key_Escape)
    assert not on_air.window.learning.is_learning
    on_air.window.stage.header.clicker.click()
    on_air.press(Key.Key_PageDown)
    assert current(on_air) == "s2"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_in_the_open_menu_belongs_to_the_run(on_air: Desk) -> None:
    menu = on_air.window.menu
    menu.popup(on_air.window.pos())
    QTest.keyClick(menu, Key.Key_Space)
    on_air.settle()
    assert not menu.isVisible()
    assert current(on_air) == "s2"


def test_a_clicked_button_does_not_take_the_keyboard(on_air: Desk) -> None:
    on_air.window.stage.go.running.add.click()
    on_air.press(Key.Key_Space)
    assert on_air.state.visit is not None and on_air.state.visit.added_ms == 0
    assert current(on_air) == "s2"


def test_input_methods_are_off_but_for_the_message(on_air: Desk) -> None:
    attribute = Qt.WidgetAttribute.WA_InputMethodEnabled
    focus = QApplication.focusWidget()
    assert focus is not None and not focus.testAttribute(attribute)
    on_air.press(Key.Key_F2)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.testAttribute(attribute)


def test_f11_asks_for_the_emcees_screen(on_air: Desk) -> None:
    asked: list[bool] = []
    on_air.window.emcee_screen_requested.connect(lambda: asked.append(True))
    on_air.press(Key.Key_F11)
    assert asked == [True]


def test_the_line_that_is_shown_goes_on_with_a_scroll(desk_of: MakeDesk) -> None:
    lines = tuple(Line(text="一二三四五六七八九十") for _ in range(3))
    desk = desk_of(with_segment(make_show(5, 5), 0, lines=lines))
    desk.do(c.Start(), c.ScrollLines(60))
    desk.wait(seconds=15)
    assert desk.window.stage.message.line.effect == "Line 2/3 · Ctrl+PgDn"


def test_the_emcees_lines_are_turned_by_keys_and_the_line_is_shown(desk_of: MakeDesk) -> None:
    lines = tuple(Line(text=f"Line {number}") for number in range(3))
    desk = desk_of(with_segment(make_show(5, 5), 0, lines=lines))
    desk.do(c.Start())
    label = desk.window.stage.message.line
    assert label.effect == "Line 1/3 · Ctrl+PgDn"
    desk.press(Key.Key_PageDown, CONTROL)
    desk.press(Key.Key_PageDown, CONTROL)
    assert label.effect == "Line 3/3 · Ctrl+PgDn"
    desk.press(Key.Key_PageUp, CONTROL)
    assert label.effect == "Line 2/3 · Ctrl+PgDn"
    desk.do(c.SendMessage("Please wrap up"))
    assert label.effect == "Line 2/3"
    assert current(desk) == "s1"
    desk.press(Key.Key_PageDown, CONTROL | SHIFT)
    assert desk.state.visit is not None and desk.state.visit.scroll is not None
    desk.press(Key.Key_PageDown, CONTROL | SHIFT)
    assert desk.state.visit.scroll is None


def test_a_double_click_is_one_press_but_on_the_minutes(on_air: Desk) -> None:
    running = on_air.window.stage.go.running
    pressed: list[str] = []
    for button in (running.go, running.hold, running.end, running.add):
        button.clicked.connect(lambda _, name=button.effect: pressed.append(name))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert pressed == ["GO ▶ 2 S2", "Hold", "End the show", "+1 min", "+1 min"]


def test_the_lock_is_said_where_the_key_of_go_stands(on_air: Desk) -> None:
    go = on_air.window.stage.go.running.go
    on_air.press(Key.Key_F12)
    assert go.detail == "keyboard locked — F12 unlocks it"
    on_air.press(Key.Key_F12)
    assert go.detail == "Space"
