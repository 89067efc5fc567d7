"""Where the programme plays: chosen in the menu, remembered, moved by one key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from showctl.app.ports import PlayerNotice, SoundOutput, SoundTrouble
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.output_menu import OutputMenu, output_words
from tests.fakes import FakeFilms, FakePlayer

HALL, DESK = SoundOutput("hall", "Hall"), SoundOutput("desk", "Desk", 60)


def choice_in(folder: Path, player: FakePlayer, films: FakeFilms | None = None) -> OutputChoice:
    settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
    return OutputChoice(player, settings, films)


def test_the_outputs_are_remembered_and_taken_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    choice_in(tmp_path, FakePlayer()).choose("hall", "desk")
    player = FakePlayer()
    again = choice_in(tmp_path, player)
    assert (again.first, again.second) == ("hall", "desk")
    assert ("choose_outputs", "hall", "desk") in player.orders


def test_one_key_moves_what_plays_to_the_other_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    choice = choice_in(tmp_path, FakePlayer())
    assert not choice.swap()
    choice.choose("hall", "desk")
    assert choice.swap()
    assert (choice.first, choice.second) == ("desk", "hall")


def test_films_are_heard_where_the_programme_is(qtbot: QtBot, tmp_path: Path) -> None:
    choice_in(tmp_path, FakePlayer()).choose("hall", "desk")
    player, films = FakePlayer(), FakeFilms()
    choice = choice_in(tmp_path, player, films)
    assert films.output == "hall"
    assert choice.swap() and films.output == "desk"
    player.let_notice(PlayerNotice(SoundTrouble.OUTPUT_REPLACED, "desk", "hall"))
    assert films.output == "hall"
    player.let_notice(PlayerNotice(SoundTrouble.OUTPUT_LOST, "hall"))
    assert films.output == "hall"


def test_the_menu_offers_each_output_and_what_the_system_does_to_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QMenu()
    qtbot.addWidget(parent)
    choice = choice_in(tmp_path, FakePlayer())
    menu = OutputMenu(Keyboard(parent, lambda _: None), choice, parent)
    choice.outputs = (HALL, DESK)
    choice.found.emit()
    first, reserve = [action for action in menu.actions() if action.text() == "Hall"]
    reserve.trigger()
    assert (choice.first, choice.second) == ("", "hall")
    first.trigger()
    assert (choice.first, choice.second) == ("hall", "")
    assert output_words(DESK) == "Desk · system volume 60 %"
    assert "muted" in output_words(SoundOutput("x", "X", 100, is_muted=True))
