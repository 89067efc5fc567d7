"""When an audition is over, as the player's reports have it."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication

from showctl.app.ports import Playback, PlayerNotice, SoundTrouble
from showctl.ui.operator.auditions import Auditions
from tests.fakes import FakePlayer

MUSIC = Playback(firing=0, media=Path("/show/a.ogg"))


class Booth:
    """Auditions on a fake player, and what was told of them."""

    def __init__(self) -> None:
        self.player = FakePlayer()
        self.told: list[str] = []
        self.over: list[str] = []
        self.auditions = Auditions(self.player, self.told.append)

    def begin(self, name: str) -> None:
        self.auditions.begin(MUSIC, "headset", lambda: self.over.append(name))

    def hear(self, reason: str = "") -> None:
        """The audition ends, as the player's own thread tells."""
        thread = Thread(target=self.player.let_audition_end, args=(reason,))
        thread.start()
        thread.join()
        QApplication.processEvents()


@pytest.fixture
def booth(qapp: QApplication) -> Booth:
    return Booth()


def test_an_end_is_told_once(booth: Booth) -> None:
    booth.begin("a")
    booth.hear()
    assert (booth.over, booth.told) == (["a"], [])


def test_one_that_cannot_be_heard_is_over_and_the_reason_is_told(booth: Booth) -> None:
    booth.begin("a")
    booth.hear("a.ogg is missing")
    assert (booth.over, booth.told) == (["a"], ["a.ogg is missing"])


def test_the_end_of_the_one_before_is_not_the_end_of_this_one(booth: Booth) -> None:
    booth.begin("a")
    thread = Thread(target=booth.player.let_audition_end)
    thread.start()
    thread.join()
    # Its report has not been taken yet.
    booth.begin("b")
    QApplication.processEvents()
    assert booth.over == []
    booth.hear()
    assert booth.over == ["b"]


def test_one_that_is_stopped_ends_without_a_word(booth: Booth) -> None:
    booth.begin("a")
    booth.auditions.stop()
    booth.player.let_notice(PlayerNotice(SoundTrouble.RESTARTED))
    QApplication.processEvents()
    assert (booth.over, booth.player.auditioned) == ([], None)


def test_a_breakdown_of_the_player_ends_it(booth: Booth) -> None:
    booth.begin("a")
    booth.player.let_notice(PlayerNotice(SoundTrouble.RESTARTED))
    QApplication.processEvents()
    assert (booth.over, booth.player.auditioned) == (["a"], None)


def test_a_runs_own_reports_are_none_of_its_business(booth: Booth) -> None:
    booth.begin("a")
    booth.player.play(Playback(firing=1, media=MUSIC.media))
    booth.player.let_start(1)
    booth.player.let_end(1)
    QApplication.processEvents()
    assert booth.over == []
