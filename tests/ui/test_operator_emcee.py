"""The emcee's screen seen small in the operator's window."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.plan import Line
from showctl.ui.emcee.page import EmceePage
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.operator.emcee_panel import EmceePanel
from showctl.ui.translation import Languages
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import SHIFT, Desk, with_segment

LINES = tuple(Line(text=f"第{number}句", speaker="甲") for number in range(6))


class Booth:
    """An operator's window with the picture of the emcee's screen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.look, self.size = PrompterLook(), QSize(1920, 1080)
        self.panel = self.another()

    def another(self) -> EmceePanel:
        panel = EmceePanel(self.desk.source, lambda: (self.look, self.size))
        self.desk.window.emcee.put(panel)
        QApplication.processEvents()
        return panel

    @property
    def page(self) -> EmceePage:
        assert self.panel.page is not None
        return self.panel.page

    def turn(self) -> None:
        self.desk.press(Qt.Key.Key_F11, SHIFT)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def booth(desk_of: MakeDesk) -> Booth:
    return Booth(desk_of(with_segment(make_show(5, 5), 0, lines=LINES)))


def test_it_is_hidden_until_its_key_is_pressed_and_remembered(booth: Booth) -> None:
    assert booth.panel.isHidden()
    booth.turn()
    assert booth.panel.isVisible()
    assert booth.another().isVisible()


def test_it_shows_what_the_emcee_sees(booth: Booth, qtbot: QtBot) -> None:
    booth.turn()
    window = EmceeWindow(booth.desk.source)
    qtbot.addWidget(window)
    window.set_role("lines")
    window.resize(booth.page.size())
    window.show()
    booth.desk.do(c.Start())
    for command in (c.TurnLines(), c.SendMessage("请收尾"), c.GoToLine(4), c.Go()):
        booth.desk.do(command)
        assert booth.page.visible_text() == window.visible_text()
        assert booth.page.stage.lines.place == window.stage.lines.place
    assert "请收尾" in booth.page.visible_text()


def test_the_lines_beside_it_are_read_along_at_the_operators_own_size(booth: Booth) -> None:
    booth.look = PrompterLook(size=220)
    booth.turn()
    lines = booth.panel.lines
    assert lines is not None and lines.isVisible()
    booth.desk.do(c.Start())
    for command in (c.TurnLines(), c.GoToLine(5), c.TurnLines(-1)):
        booth.desk.do(command)
        assert lines.place == booth.page.stage.lines.place
        assert lines.row_in_sight(lines.place.line)
        assert lines.text_px == 14
    booth.desk.do(c.Go())
    assert lines.visible_text() == ""


def test_it_is_set_as_the_emcees_screen_is(booth: Booth) -> None:
    booth.turn()
    booth.desk.do(c.Start())
    usual = booth.page.stage.lines.text_px
    booth.look, booth.size = PrompterLook(size=150, turn=90, theme="light"), QSize(1080, 1920)
    booth.panel.follow()
    assert booth.page.height() > booth.page.width()
    assert booth.page.grab().toImage().pixelColor(2, 2).lightness() > 190
    booth.look, booth.size = PrompterLook(size=150), QSize(1920, 1080)
    booth.panel.follow()
    assert booth.page.stage.lines.text_px == pytest.approx(usual * 1.5)


def test_nobody_can_turn_the_lines_or_answer_for_the_emcee_in_it(
    booth: Booth, qtbot: QtBot
) -> None:
    booth.turn()
    booth.desk.do(c.Start(), c.SendMessage("请收尾"))
    stage = booth.page.stage
    for part in (stage.lines, stage.message, booth.panel.lines):
        assert part is not None
        at = part.mapTo(booth.desk.window, part.rect().center())
        under = booth.desk.window.childAt(at)
        assert under is booth.panel
        qtbot.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(booth.desk.window, at))
    booth.desk.do(c.Tick())
    visit = booth.desk.state.visit
    assert visit is not None and visit.line == 0
    assert not booth.desk.state.is_message_seen


def test_hidden_it_is_not_there_at_all(booth: Booth) -> None:
    booth.turn()
    assert booth.panel.findChildren(EmceePage)
    booth.turn()
    assert not booth.panel.findChildren(EmceePage)


@pytest.mark.parametrize("is_rehearsal", [False, True])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_neither_widens_nor_clips_the_operators_window(
    desk_of: MakeDesk, languages: Languages, language: str, is_rehearsal: bool
) -> None:
    languages.use(language)
    show = with_segment(make_show(5, 5, title="公司年会" * 9), 0, lines=LINES)
    booth = Booth(desk_of(replace(show, theme="主题"), is_rehearsal=is_rehearsal))
    window = booth.desk.window
    window.resize(1366, 768)
    booth.desk.do(c.Start())
    booth.turn()
    booth.desk.settle()
    assert (window.width(), window.height()) == (1366, 768)
    stage = window.stage
    assert stage.minimumSizeHint().height() <= 768
    right = (stage.go, stage.cues, stage.alerts, booth.panel, stage.message)
    for above, below in pairwise(right):
        assert above.geometry().bottom() < below.geometry().top()
        assert below.height() >= below.minimumSizeHint().height()
    assert booth.panel.rect().contains(booth.page.geometry())
    assert booth.panel.caption.heightForWidth(booth.panel.caption.width()) <= booth.panel.height()
    assert not booth.panel.caption.geometry().intersects(booth.page.geometry())
