"""Windows without a screen, in the look and the language of the tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from showctl.domain.plan import Show
from showctl.ui import theme
from showctl.ui.translation import Languages
from tests.ui.operator_harness import CONTROL, Desk

ASSETS = Path(__file__).resolve().parents[2] / "assets"

MakeDesk = Callable[..., Desk]


def delete_what_is_due() -> None:
    """Nothing deletes by itself between tests, where no event loop runs."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """What a test leaves to the garbage goes now: all later ones would style and translate it
    again, and again."""
    yield
    if QApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            if widget.parent() is None:
                widget.deleteLater()
        delete_what_is_due()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The application in its look, speaking English until told otherwise."""
    theme.apply(qapp, ASSETS)
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")
    qapp.setStyleSheet("")


@pytest.fixture
def desk_of(languages: Languages, tmp_path: Path) -> Iterator[MakeDesk]:
    """Opens operator windows on shows, and closes them afterwards."""
    desks: list[Desk] = []

    def make(show: Show, *, is_rehearsal: bool = False) -> Desk:
        desks.append(Desk(show, tmp_path, is_rehearsal=is_rehearsal))
        return desks[-1]

    yield make
    for desk in desks:
        desk.window.close()
        desk.window.deleteLater()
    delete_what_is_due()


@pytest.fixture
def planning(desk_of: MakeDesk) -> Callable[[Show], Desk]:
    """Opens the plan of a show."""

    def open_plan(show: Show) -> Desk:
        desk = desk_of(show)
        desk.press(Qt.Key.Key_E, CONTROL)
        return desk

    return open_plan
