"""Which window stands on which monitor, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.domain.plan import Line
from showctl.ui.emcee.look import faces
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.screens.monitors import Monitor, Monitors
from showctl.ui.screens.outputs import Outputs
from showctl.ui.screens.roles import Role, Roles
from showctl.ui.translation import Languages
from showctl.ui.widgets.command_button import CommandButton
from tests.plans import make_show
from tests.ui.audience_harness import backstage_of
from tests.ui.emcee_harness import Stand, evening

# The offscreen platform says so of size hints and stacking; the real ones are seen under Xvfb.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LAPTOP = Monitor("eDP-1", QRect(0, 0, 1366, 768), "BOE", "NV156", "0x1", (344, 194))
STAGE = Monitor("DP-1", QRect(1366, 0, 1920, 1080), "DEL", "U2419H", "7XK3", (527, 296))
HALL = Monitor("HDMI-1", QRect(3286, 0, 1920, 1080))


class FakeMonitors(Monitors):
    """Monitors that are plugged by hand; the operator sits at the laptop until they move."""

    def __init__(self, *plugged: Monitor) -> None:
        super().__init__()
        self.plugged = [LAPTOP, *plugged]
        self.sits_at = LAPTOP

    def plug(self, *plugged: Monitor) -> None:
        self.plugged = [LAPTOP, *plugged]
        self.changed.emit()

    def move_operator(self, to: Monitor) -> None:
        self.sits_at = to
        self.changed.emit()

    def operator(self) -> Monitor:
        return self.sits_at

    def others(self) -> list[Monitor]:
        return [each for each in self.plugged if not each.covers(self.sits_at)]


def stand_with_lines() -> Stand:
    show = make_show(5, 5, title="Party", theme="Our year")
    spoken = replace(show.segments[0], lines=(Line(text="Secret words", speaker="甲"),))
    stand = Stand(replace(show, segments=(spoken, show.segments[1])), evening(18))
    stand.do(c.Start())
    return stand


class Rig:
    """Outputs with fake monitors, beside an operator's window."""

    def __init__(self, ini: Path, *plugged: Monitor) -> None:
        self.monitors = FakeMonitors(*plugged)
        self.stand = stand_with_lines()
        self.notices: list[str] = []
        self.stand.source.noticed.connect(lambda notice: self.notices.append(notice.text))
        settings = QSettings(str(ini), QSettings.Format.IniFormat)
        self.outputs = Outputs(
            self.stand.source, settings, backstage_of(self.stand.source), self.monitors
        )
        self.operator = QWidget()
        column = QVBoxLayout(self.operator)
        column.addWidget(self.outputs.strip)
        self.operator.setGeometry(0, 0, 600, 400)
        self.operator.show()
        self.outputs.start(self.operator)

    def texts(self) -> dict[str, str]:
        return {name: each.visible_text() for name, each in self.outputs.windows().items()}

    def close(self) -> None:
        self.outputs.close()
        self.operator.close()


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def rigs(qtbot: QtBot, ini: Path) -> Iterator[list[Rig]]:
    made: list[Rig] = []
    yield made
    for rig in made:
        rig.close()


@pytest.fixture
def rig(rigs: list[Rig], ini: Path) -> Rig:
    rigs.append(Rig(ini, STAGE, HALL))
    return rigs[0]


def test_monitors_that_were_never_assigned_show_only_the_title(rig: Rig) -> None:
    assert rig.texts() == {"DP-1": "Party\nOur year", "HDMI-1": "Party\nOur year"}


def test_the_emcees_monitor_shows_the_lines_and_the_audiences_its_program(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.outputs.assign(HALL, Role.AUDIENCE)
    assert "Secret words" in rig.texts()["DP-1"]
    assert rig.texts()["HDMI-1"] == "S1\nParty"


def test_a_monitor_that_is_not_used_has_no_window(rig: Rig) -> None:
    rig.outputs.assign(HALL, Role.UNUSED)
    assert list(rig.texts()) == ["DP-1"]


def test_every_window_fills_its_monitor_without_the_keyboard(rig: Rig) -> None:
    windows = rig.outputs.windows().values()
    assert all(window.isVisible() and window.isFullScreen() for window in windows)
    flag = Qt.WindowType.WindowDoesNotAcceptFocus
    assert all(window.windowFlags() & flag for window in windows)


def test_the_operators_monitor_is_never_covered(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.monitors.move_operator(STAGE)
    assert "DP-1" not in rig.texts()
    rig.monitors.move_operator(LAPTOP)
    assert "Secret words" in rig.texts()["DP-1"]


def test_a_mirrored_screen_has_no_window(rig: Rig) -> None:
    rig.monitors.plug(replace(HALL, geometry=QRect(0, 0, 1280, 720)))
    assert rig.texts() == {}


def test_what_a_monitor_is_for_is_remembered(rig: Rig, rigs: list[Rig], ini: Path) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rigs.append(Rig(ini, STAGE, HALL))
    assert rigs[1].outputs.role_of(STAGE) is Role.EMCEE
    assert "Secret words" in rigs[1].texts()["DP-1"]
    assert rigs[1].outputs.unassigned() == [HALL]


def test_a_window_comes_back_in_its_place_when_its_cable_does(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.monitors.plug(HALL)
    assert list(rig.texts()) == ["HDMI-1"]
    rig.monitors.plug(STAGE, HALL)
    assert "Secret words" in rig.texts()["DP-1"]
    assert rig.texts()["HDMI-1"] == "Party\nOur year"


def test_a_lost_monitor_is_told_and_its_return_too(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.monitors.plug(HALL)
    assert "DP-1 1920×1080 is gone" in rig.notices[-1]
    assert "Screens…" not in rig.notices[-1]
    rig.monitors.plug(STAGE, HALL)
    assert "DP-1 1920×1080 is back" in rig.notices[-1]
    assert len(rig.notices) == 2
    rig.monitors.move_operator(STAGE)
    assert len(rig.notices) == 2, "the operator's monitor is not lost"


def test_a_window_that_opens_behind_the_operators_is_told_of_and_comes_to_the_front(
    rigs: list[Rig], ini: Path
) -> None:
    rigs.append(Rig(ini, STAGE))
    outputs, operator = rigs[0].outputs, rigs[0].operator
    operator.setGeometry(operator.screen().availableGeometry())
    rigs[0].monitors.plug()
    assert "“Screens…” in the menu shows it" in rigs[0].notices[-1]
    outputs.toggle_beside()
    assert outputs.beside is not None, "brought to the front"
    outputs.toggle_beside()
    assert outputs.beside is None


def test_another_monitor_on_the_same_socket_is_asked_about(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.monitors.plug(HALL)
    rig.monitors.plug(replace(STAGE, serial="9QQ1"), HALL)
    assert rig.texts()["DP-1"] == "Party\nOur year"


def test_the_same_monitor_on_another_socket_is_asked_about(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.monitors.plug(replace(STAGE, name="DP-2"))
    assert rig.texts() == {"DP-2": "Party\nOur year"}


def test_a_monitor_with_a_serial_number_is_known_at_any_resolution_and_place() -> None:
    moved = replace(STAGE, geometry=QRect(0, 768, 1280, 720))
    assert moved.identity == STAGE.identity
    assert replace(HALL, geometry=QRect(1366, 0, 1920, 1080)).identity != HALL.identity


@pytest.mark.parametrize(
    "other",
    [
        replace(STAGE, name="DP-2"),
        replace(STAGE, manufacturer="AOC"),
        replace(STAGE, model="U2719D"),
        replace(STAGE, serial="7XK4"),
        replace(STAGE, size_mm=(600, 340)),
    ],
)
def test_everything_that_tells_monitors_apart_counts(other: Monitor) -> None:
    assert other.identity != STAGE.identity


def test_a_monitor_without_a_serial_number_keeps_its_role_when_it_changes_its_resolution(
    rig: Rig,
) -> None:
    rig.outputs.assign(HALL, Role.EMCEE)
    smaller = replace(HALL, geometry=QRect(3286, 0, 1280, 720))
    rig.monitors.plug(STAGE, smaller)
    assert "Secret words" in rig.texts()["HDMI-1"]
    assert rig.outputs.windows()["HDMI-1"].isFullScreen()


def test_a_monitor_without_a_serial_number_that_was_away_and_is_another_size_is_asked_about(
    rig: Rig,
) -> None:
    rig.outputs.assign(HALL, Role.EMCEE)
    rig.monitors.plug(STAGE)
    rig.monitors.plug(STAGE, replace(HALL, geometry=QRect(3286, 0, 1280, 720)))
    assert rig.texts()["HDMI-1"] == "Party\nOur year"


def test_a_role_of_a_newer_version_counts_as_none(qtbot: QtBot, ini: Path) -> None:
    settings = QSettings(str(ini), QSettings.Format.IniFormat)
    Roles(settings).assign(STAGE, Role.EMCEE)
    for key in settings.allKeys():
        settings.setValue(key, "confidence monitor")
    assert Roles(settings).of(STAGE) is None


def test_settings_that_cannot_be_written_give_a_notice_and_the_role_holds(
    rigs: list[Rig], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    rigs.append(Rig(tmp_path / "file" / "settings.ini", STAGE))
    rigs[0].outputs.assign(STAGE, Role.EMCEE)
    assert "Secret words" in rigs[0].texts()["DP-1"]
    assert ["DP-1 1920×1080" in notice for notice in rigs[0].notices] == [True]


def test_without_a_second_monitor_the_emcees_window_is_a_normal_one(
    rigs: list[Rig], ini: Path
) -> None:
    rigs.append(Rig(ini))
    beside = rigs[0].outputs.beside
    assert beside is not None and not beside.isFullScreen()
    assert "Secret words" in beside.visible_text()


def test_the_window_beside_goes_when_a_monitor_is_the_emcees(rigs: list[Rig], ini: Path) -> None:
    rigs.append(Rig(ini))
    rigs[0].monitors.plug(STAGE)
    assert rigs[0].outputs.beside is None
    rigs[0].outputs.toggle_beside()
    assert rigs[0].outputs.beside is not None
    rigs[0].outputs.assign(STAGE, Role.EMCEE)
    assert rigs[0].outputs.beside is None


def test_full_screen_never_covers_the_operator(rigs: list[Rig], ini: Path) -> None:
    rigs.append(Rig(ini))
    rigs[0].outputs.toggle_full_screen()
    beside = rigs[0].outputs.beside
    assert beside is not None and not beside.isFullScreen()
    assert len(rigs[0].notices) == 1


def test_full_screen_turns_the_emcees_window_and_leaves_the_hall_alone(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.outputs.toggle_full_screen()
    states = {name: each.isFullScreen() for name, each in rig.outputs.windows().items()}
    assert states == {"DP-1": False, "HDMI-1": True}
    rig.outputs.toggle_full_screen()
    assert rig.outputs.windows()["DP-1"].isFullScreen()


def test_the_strip_asks_about_each_new_monitor_once(rig: Rig) -> None:
    strip = rig.outputs.strip
    assert strip.isVisible()
    assert ["DP-1 1920×1080" in strip.questions()[0], "HDMI-1" in strip.questions()[1]] == [
        True,
        True,
    ]
    strip.buttons(0)["Emcee"].click()
    assert len(strip.questions()) == 1
    strip.buttons(0)["Don't use"].click()
    assert strip.isHidden()
    assert rig.outputs.role_of(STAGE) is Role.EMCEE
    assert rig.outputs.role_of(HALL) is Role.UNUSED


def test_no_button_about_screens_takes_the_keyboard(rig: Rig) -> None:
    rig.outputs.toggle_screens()
    every = [rig.outputs.strip, rig.outputs.panel]
    found = [child for each in every for child in each.findChildren(QWidget)]
    assert len(found) > 10
    assert {child.focusPolicy() for child in found} == {Qt.FocusPolicy.NoFocus}
    assert rig.outputs.panel.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_the_strip_shows_no_window_of_its_own_while_it_moves_house(rig: Rig) -> None:
    strip = rig.outputs.strip
    strip.setParent(None)
    QApplication.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
    assert strip.isHidden()
    layout = rig.operator.layout()
    assert layout is not None
    layout.addWidget(strip)
    assert strip.isVisible()


def test_the_list_of_screens_says_and_changes_what_each_is_for(rig: Rig) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.outputs.toggle_screens()
    panel = rig.outputs.panel
    assert panel.isVisible()
    assert panel.rows() == [
        "1   eDP-1 1366×768   ·   operator",
        "2   DP-1 1920×1080   ·   Emcee",
        "3   HDMI-1 1920×1080   ·   title only",
    ]
    assert panel.button(2, Role.EMCEE).isChecked()
    panel.button(2, Role.AUDIENCE).click()
    assert rig.texts()["DP-1"] == "S1\nParty"
    assert panel.button(2, Role.AUDIENCE).isChecked()
    assert not panel.button(2, Role.EMCEE).isChecked()
    panel.button(2, Role.AUDIENCE).click()
    assert panel.button(2, Role.AUDIENCE).isChecked()
    rig.outputs.toggle_screens()
    assert panel.isHidden()


def test_each_choice_of_a_prompter_is_pressed_seen_and_remembered(rig: Rig, ini: Path) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.outputs.toggle_screens()
    bar = rig.outputs.panel.prompter_bar()
    window = rig.outputs.windows()["DP-1"]
    assert isinstance(window, EmceeWindow)
    presses = (bar.larger, bar.rows, bar.margins, bar.bold, bar.theme, bar.turn, bar.mirror)
    for button in (*presses, bar.overrun):
        before = window.prompter_look
        button.click()
        assert window.prompter_look != before
    look = PrompterLook(125, True, 90, "light", 115, 9, True, True)
    assert window.prompter_look == look
    assert bar.turn.detail == "right" and bar.theme.detail == "light"
    assert bar.overrun.detail == "yes" and bar.larger.detail == "125 %"
    roles = Roles(QSettings(str(ini), QSettings.Format.IniFormat))
    assert roles.prompter_look(STAGE) == look
    assert roles.prompter_look(HALL) == PrompterLook()


def test_the_choices_of_a_prompter_fit_the_operators_screen(rig: Rig, languages: Languages) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    rig.outputs.assign(HALL, Role.EMCEE)
    for language in ("zh_CN", "en"):
        languages.use(language)
        QApplication.processEvents()
        rig.outputs.toggle_screens()
        bar = rig.outputs.panel.prompter_bar()
        assert rig.outputs.panel.width() <= LAPTOP.geometry.width()
        assert all(each.fits() for each in bar.findChildren(CommandButton))
        rig.outputs.toggle_screens()


def test_the_operators_picture_is_told_the_shape_of_the_emcees_screen(rig: Rig) -> None:
    assert rig.outputs.emcee_shape() == (PrompterLook(), QSize(1920, 1080))
    rig.outputs.assign(STAGE, Role.EMCEE)
    told: list[None] = []
    rig.outputs.changed.connect(lambda: told.append(None))
    rig.outputs.set_prompter(STAGE, PrompterLook.turned)
    look, size = rig.outputs.emcee_shape()
    assert told and look.turn == 90
    assert size == rig.outputs.windows()["DP-1"].size().transposed()


def test_in_chinese_the_questions_and_the_list_are_chinese(rig: Rig, languages: Languages) -> None:
    languages.use("zh_CN")
    QApplication.processEvents()
    assert rig.outputs.strip.questions()[0].startswith("新屏幕 DP-1 1920×1080")
    assert list(rig.outputs.strip.buttons(0)) == ["主持人屏", "大屏", "不用"]
    assert rig.outputs.panel.rows()[2] == "3   HDMI-1 1920×1080   ·   只显示标题"


def test_identify_shows_each_monitor_its_number(rig: Rig) -> None:
    rig.outputs.identify()
    cards = rig.outputs.number_cards()
    assert [card.number for card in cards] == ["1", "2", "3"]
    assert all(card.isVisible() for card in cards)
    assert LAPTOP.geometry.contains(cards[0].geometry())
    assert cards[0].height() < LAPTOP.geometry.height() / 4
    assert [card.parent() for card in cards[1:]] == list(rig.outputs.windows().values())


def test_identify_reaches_a_monitor_that_is_not_used(rig: Rig) -> None:
    rig.outputs.assign(HALL, Role.UNUSED)
    rig.outputs.identify()
    assert HALL.geometry.contains(rig.outputs.number_cards()[2].geometry())


def test_a_monitor_can_go_after_its_number_has_gone(rig: Rig) -> None:
    rig.outputs.identify()
    for card in rig.outputs.number_cards():
        card.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert rig.outputs.number_cards() == []
    rig.monitors.plug(HALL)
    assert list(rig.outputs.windows()) == ["HDMI-1"]


def test_a_monitor_that_changes_its_resolution_keeps_its_mirrored_lines(
    rig: Rig, ini: Path
) -> None:
    rig.outputs.assign(HALL, Role.EMCEE)
    rig.outputs.set_prompter(HALL, PrompterLook.mirrored)
    smaller = replace(HALL, geometry=QRect(3286, 0, 1280, 720))
    rig.monitors.plug(STAGE, smaller)
    roles = Roles(QSettings(str(ini), QSettings.Format.IniFormat))
    assert roles.of(smaller) is Role.EMCEE
    assert roles.prompter_look(smaller).is_mirrored


def test_a_window_beside_that_is_closed_by_its_own_button_can_be_opened_again(
    rig: Rig,
) -> None:
    outputs = rig.outputs
    outputs.toggle_hall_beside()
    first = outputs.hall_beside
    assert first is not None
    first.close()
    assert outputs.hall_beside is None and not first.isVisible()
    outputs.toggle_hall_beside()
    assert outputs.hall_beside is not None and outputs.hall_beside.isVisible()


@pytest.mark.parametrize(
    ("role", "seen"), [(Role.AUDIENCE, "S1\nParty"), (Role.EMCEE, "Secret words")]
)
def test_a_window_that_somebody_closes_on_its_monitor_comes_back_and_is_told(
    rig: Rig, qtbot: QtBot, role: Role, seen: str
) -> None:
    rig.outputs.assign(HALL, role)
    shut = rig.outputs.windows()["HDMI-1"]
    shut.close()
    qtbot.waitUntil(lambda: "HDMI-1" in rig.outputs.windows())
    back = rig.outputs.windows()["HDMI-1"]
    assert back is not shut
    assert back.isVisible()
    assert back.isFullScreen()
    assert seen in rig.texts()["HDMI-1"]
    assert [said for said in rig.notices if "was closed" in said] == rig.notices


def test_a_program_that_closes_all_its_windows_opens_none_again(rig: Rig) -> None:
    shut = rig.outputs.windows()["HDMI-1"]
    shut.close()
    rig.outputs.close()
    QApplication.processEvents()
    assert rig.texts() == {}


def test_closing_takes_every_window_away(rig: Rig) -> None:
    windows = list(rig.outputs.windows().values())
    rig.outputs.close()
    assert not any(window.isVisible() for window in windows)
    assert rig.outputs.windows() == {}


def test_the_real_monitors_are_qts(qtbot: QtBot) -> None:
    monitors = Monitors()
    operator = monitors.operator()
    assert operator is not None
    assert operator.geometry == QApplication.primaryScreen().geometry()
    assert monitors.others() == []


def test_the_lines_beside_the_operator_are_set_like_those_on_a_screen(
    rigs: list[Rig], ini: Path
) -> None:
    rigs.append(Rig(ini))
    outputs = rigs[0].outputs
    assert isinstance(outputs.beside, EmceeWindow)
    outputs.panel.prompter_bar().theme.click()
    outputs.panel.prompter_bar().larger.click()
    assert outputs.beside.prompter_look == PrompterLook(theme="light", size=125)
    # One that is behind comes to the front first.
    while outputs.beside is not None:
        outputs.toggle_beside()
    assert not outputs.panel.has_prompter_bar
    outputs.toggle_beside()
    assert outputs.beside.prompter_look == PrompterLook(theme="light", size=125), "remembered"
    rigs.append(Rig(ini))
    assert rigs[1].outputs.beside.prompter_look.theme == "light"


def test_each_of_two_windows_keeps_its_own_choices(rigs: list[Rig], ini: Path) -> None:
    rigs.append(Rig(ini, STAGE))
    outputs = rigs[0].outputs
    outputs.assign(STAGE, Role.EMCEE)
    outputs.panel.prompter_bar().bold.click()
    outputs.assign(STAGE, Role.UNUSED)
    outputs.toggle_beside()
    assert isinstance(outputs.beside, EmceeWindow)
    assert not outputs.beside.prompter_look.is_bold


def test_a_typeface_is_chosen_of_those_that_are_there_and_kept(rig: Rig, ini: Path) -> None:
    rig.outputs.assign(STAGE, Role.EMCEE)
    bar = rig.outputs.panel.prompter_bar()
    window = rig.outputs.windows()[STAGE.name]
    assert isinstance(window, EmceeWindow)
    seen = []
    for _ in faces():
        bar.face.click()
        (block, *_) = window.stage.lines.blocks
        seen.append((window.prompter_look.face, QFontInfo(block.layout.font()).family()))
    assert [face for face, _ in seen] == [*faces()[1:], "hei"]
    assert len({family for _, family in seen}) == len(faces())
    bar.face.click()
    settings = QSettings(str(ini), QSettings.Format.IniFormat)
    assert Roles(settings).prompter_look(STAGE).face == faces()[1 % len(faces())]
