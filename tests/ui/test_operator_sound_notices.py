"""What the operator is told of the sound as a whole."""

from __future__ import annotations

from threading import Thread

from pytestqt.qtbot import QtBot

from showctl.app.ports import PlayerNotice, SoundOutput, SoundTrouble
from showctl.ui.operator.sound_notices import SoundNotices
from tests.fakes import FakePlayer


def test_trouble_is_told_with_the_outputs_names_also_of_one_that_is_gone(qtbot: QtBot) -> None:
    player, told = FakePlayer(), list[tuple[str, str]]()
    player.sound_outputs = (SoundOutput("usb-1", "Mixer"), SoundOutput("pci-0", "Headphones"))
    notices = SoundNotices(player, lambda level, text: told.append((level, text)))
    player.sound_outputs = ()

    def say() -> None:
        player.let_notice(PlayerNotice(SoundTrouble.RESTARTED))
        player.let_notice(PlayerNotice(SoundTrouble.OUTPUT_REPLACED, "usb-1", "pci-0"))
        player.let_notice(PlayerNotice(SoundTrouble.OUTPUT_LOST, "pci-0"))

    # From the player's own thread, as it does.
    thread = Thread(target=say)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert [level for level, _ in told] == ["warning", "warning", "error"]
    assert "restarted" in told[0][1]
    assert "Mixer" in told[1][1]
    assert "Headphones" in told[1][1]
    assert "Headphones" in told[2][1]
    notices.deleteLater()
