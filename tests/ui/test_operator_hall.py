"""The audience screen from the operator's window: its keys, its program and its preview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain.audience import LookKind
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.ui.audience.backstage import Backstage
from showctl.ui.operator.hall_panel import HallPanel
from showctl.ui.translation import Languages
from tests.plans import make_show
from tests.ui.audience_harness import backstage_of
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import CONTROL, Desk, with_segment


class Booth:
    """An operator's window with the hall's panel."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.backstage: Backstage = backstage_of(desk.source)
        self.panel = HallPanel(self.backstage, desk.window.perform)
        desk.window.hall.put(self.panel)
        QApplication.processEvents()

    @property
    def seen(self) -> LookKind:
        return self.desk.state.audience.program.look.kind


@pytest.fixture
def booth(desk_of: MakeDesk) -> Iterator[Booth]:
    slides = Cue(id="d", title="Rules", kind=CueKind.SLIDES, media="d.pdf", trigger=Trigger.START)
    show = with_segment(make_show(5, 5, 5, title="Party"), 1, cues=(slides,))
    made = Booth(desk_of(replace(show, theme="Our year")))
    yield made
    made.backstage.close()


def test_the_panel_is_hidden_until_it_is_wanted_and_remembered(booth: Booth) -> None:
    header = booth.desk.window.stage.header.hall
    assert booth.panel.isHidden() and not header.isChecked()
    header.click()
    assert booth.panel.isVisible() and header.isChecked()
    again = HallPanel(booth.backstage, booth.desk.window.perform)
    booth.desk.window.hall.put(again)
    assert again.isVisible()
    booth.desk.press(Qt.Key.Key_H, CONTROL)
    assert again.isHidden() and not header.isChecked()


def test_it_shows_what_is_on_and_what_comes(booth: Booth) -> None:
    booth.desk.window.hall.turn()
    booth.desk.do(c.Start())
    assert booth.panel.program.visible_text() == "S1\nParty"
    assert booth.panel.next.text() == "Comes next"
    assert booth.panel.preview.items[-1].media == "d.pdf"  # type: ignore[union-attr]


def test_a_message_is_prepared_and_put_on_by_take(booth: Booth) -> None:
    booth.desk.window.hall.turn()
    booth.desk.do(c.Start())
    booth.panel.field.setText("Please be seated")
    booth.panel.field.returnPressed.emit()
    booth.desk.settle()
    assert booth.panel.next.text() == "Prepared"
    assert booth.panel.preview.visible_text() == "Please be seated"
    assert booth.panel.program.visible_text() == "S1\nParty"
    booth.desk.press(Qt.Key.Key_T, CONTROL)
    assert booth.panel.program.visible_text() == "Please be seated"


def test_safe_title_and_black_work_before_during_and_after_the_run(booth: Booth) -> None:
    for command in (None, c.Start(), c.Hold(), c.End()):
        if command is not None:
            booth.desk.do(command)
        booth.desk.press(Qt.Key.Key_B, CONTROL)
        assert booth.seen is LookKind.BLACKOUT
        booth.desk.press(Qt.Key.Key_F10)
        assert booth.seen is LookKind.TITLE


def test_safe_title_and_black_work_while_a_text_is_written(booth: Booth) -> None:
    booth.desk.window.stage.message.field.setFocus()
    booth.desk.press(Qt.Key.Key_B, CONTROL)
    assert booth.seen is LookKind.BLACKOUT
    booth.desk.press(Qt.Key.Key_F10)
    assert booth.seen is LookKind.TITLE
    assert booth.desk.window.stage.message.field.text() == ""


def test_what_is_not_the_show_is_said_in_words(booth: Booth) -> None:
    assert booth.panel.on.text() == "The hall sees"
    button = booth.desk.window.stage.header.hall
    assert button.detail == ""
    booth.desk.press(Qt.Key.Key_O, CONTROL)
    assert booth.panel.on.text() == "▲ Another program has the screen"
    assert button.detail == "▲ other program"
    booth.desk.press(Qt.Key.Key_B, CONTROL)
    assert booth.panel.on.text() == "● The screen is black"
    assert button.detail == "● black"


def test_slides_are_turned_by_keys_and_their_page_is_told(booth: Booth) -> None:
    booth.desk.do(c.Start(), c.Go(), a.ReportPages(1, 3), a.TurnPage(1))
    booth.desk.press(Qt.Key.Key_Right, CONTROL)
    assert booth.panel.on.text() == "The hall sees page 3 of 3"
    booth.desk.press(Qt.Key.Key_Right, CONTROL)
    assert "these slides end here" in booth.desk.said
    booth.desk.press(Qt.Key.Key_Left, CONTROL)
    assert booth.desk.state.audience.program.page == 2


def test_beside_it_and_a_strip_a_small_window_says_one_notice_whole(booth: Booth) -> None:
    window = booth.desk.window
    window.hall.turn()
    strip = QLabel("The run goes on where it was")
    strip.setFixedHeight(42)
    window.add_strip(strip)
    booth.desk.do(c.Start())
    gone = "The screen {} 1920×1080 is gone; its window comes back when it is plugged in again. "
    for screen in ("HDMI-1", "HDMI-2"):
        booth.desk.source.notice("warning", (gone * 2).format(screen, screen))
        booth.desk.settle()
        QApplication.processEvents()
    toasts = window.stage.toasts
    assert ["HDMI-2" in text for text in toasts.texts] == [True]
    (said,) = (label for label in toasts.findChildren(QLabel) if label.isVisible())
    assert said.height() >= said.heightForWidth(said.width())


def test_it_speaks_chinese_and_fits(booth: Booth, languages: Languages) -> None:
    booth.desk.window.hall.turn()
    for language, said in (("zh_CN", "大屏现在"), ("en", "The hall sees")):
        languages.use(language)
        booth.desk.settle()
        assert booth.panel.on.text() == said
        assert booth.panel.isVisible()
        assert booth.panel.width() <= booth.desk.window.stage.rundown.width()
        for button in booth.panel.buttons():
            assert button.fits(), button.effect


def test_the_ready_looks_are_prepared(booth: Booth) -> None:
    entries = booth.panel.prepare.menu().actions()
    entries = entries[: [entry.isSeparator() for entry in entries].index(True)]
    for entry in entries[:-1]:
        entry.trigger()
        booth.desk.settle()
        assert booth.desk.state.audience.prepared is not None
    entries[-1].trigger()
    booth.desk.settle()
    assert booth.desk.state.audience.prepared is None


def test_the_screen_changes_its_theme_at_once(booth: Booth) -> None:
    booth.desk.window.hall.turn()
    booth.desk.do(c.Start())
    before = booth.panel.program.grab().toImage()
    (plain,) = [each for each in booth.panel.prepare.menu().actions() if "Plain" in each.text()]
    plain.trigger()
    booth.desk.settle()
    assert booth.panel.program.theme.id == "plain"
    assert booth.panel.program.grab().toImage() != before
