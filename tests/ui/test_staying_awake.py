"""The computer stays awake as long as somebody relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from showctl.domain import commands as c
from showctl.ui.screens.staying_awake import StayingAwake
from tests.fakes import FakeWakefulness
from tests.ui.test_screens_outputs import STAGE, Rig

# The offscreen platform says so of size hints and stacking.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    """A run that is on, on a laptop without a second screen."""
    rig = Rig(tmp_path / "settings.ini")
    yield rig
    rig.close()


def test_a_run_keeps_a_laptop_alone_awake_until_it_is_over(laptop: Rig) -> None:
    system = FakeWakefulness()
    awake = StayingAwake(laptop.stand.source, laptop.outputs, system)
    laptop.stand.do(c.Hold())
    assert system.is_awake
    laptop.stand.do(c.End())
    assert not system.is_awake
    awake.close()


def test_a_second_screen_keeps_it_awake_whatever_the_run_does(laptop: Rig) -> None:
    system = FakeWakefulness()
    awake = StayingAwake(laptop.stand.source, laptop.outputs, system)
    laptop.stand.do(c.End())
    laptop.monitors.plug(STAGE)
    assert system.is_awake
    laptop.monitors.plug()
    assert not system.is_awake
    awake.close()


def test_a_system_that_does_not_agree_is_told_of(laptop: Rig) -> None:
    awake = StayingAwake(laptop.stand.source, laptop.outputs, FakeWakefulness(refuses=True))
    laptop.stand.do(c.Hold())
    assert any("sleep" in notice for notice in laptop.notices)
    awake.close()


def test_what_is_closed_keeps_nothing_awake(laptop: Rig) -> None:
    system = FakeWakefulness()
    StayingAwake(laptop.stand.source, laptop.outputs, system).close()
    laptop.stand.do(c.Hold())
    assert not system.is_awake
