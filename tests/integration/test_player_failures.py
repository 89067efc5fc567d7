"""What cannot be heard: the player says why in one sentence, and goes on."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from showctl.adapters.player import open_player
from showctl.app.ports import Playback, PlaybackReport, Player
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import PulseRig

PATIENCE_S = 10.0


class Reports:
    """What a player reports, one after the other."""

    def __init__(self, player: Player) -> None:
        self._queue: SimpleQueue[PlaybackReport] = SimpleQueue()
        player.subscribe(self._queue.put)

    def wait_for(self, outcome: Outcome) -> PlaybackReport:
        while True:
            report = self._queue.get(timeout=PATIENCE_S)
            if report.outcome is outcome:
                return report


@pytest.fixture(scope="module")
def player() -> Iterator[Player]:
    player = open_player("adummy")
    yield player
    player.close()


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(b"\0\x20" * 8_000)
    return path


BROKEN = {
    "noise.wav": bytes(range(256)) * 200,
    "empty.ogg": b"",
    "text.mp3": b"these are the lyrics\n" * 200,
    "cut off.wav": b"RIFF\xff\xff\0\0WAVEfmt \x10\0\0\0",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_without_sound_fails_with_a_sentence_that_names_it(
    player: Player, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(BROKEN[name])
    reports = Reports(player)
    player.play(Playback(firing=1, media=tmp_path / name))
    assert name in reports.wait_for(Outcome.FAILED).reason


def test_a_folder_fails(player: Player, tmp_path: Path) -> None:
    reports = Reports(player)
    player.play(Playback(firing=1, media=tmp_path))
    assert tmp_path.name in reports.wait_for(Outcome.FAILED).reason


def test_without_any_output_a_sound_fails_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tone: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    player = open_player("pulse")
    try:
        reports = Reports(player)
        player.play(Playback(firing=1, media=tone))
        report = reports.wait_for(Outcome.FAILED)
        assert "tone.wav" in report.reason
        assert "no sound output" in report.reason
    finally:
        player.close()


def test_a_sound_whose_output_goes_away_fails_and_says_so(tone: Path) -> None:
    with PulseRig() as rig:
        player = open_player("pulse")
        try:
            reports = Reports(player)
            player.play(Playback(firing=1, media=tone, loops=0))
            reports.wait_for(Outcome.STARTED)
            player.arm([Playback(firing=2, media=tone)])
            rig.end_server()
            lost = reports.wait_for(Outcome.FAILED)
            assert (lost.firing, "went away" in lost.reason) == (1, True)
            player.play(Playback(firing=2, media=tone))
            assert reports.wait_for(Outcome.FAILED).firing == 2
        finally:
            player.close()


def test_without_libvlc_what_has_to_be_decoded_fails_with_a_sentence_and_wav_files_play(
    monkeypatch: pytest.MonkeyPatch, tone: Path, tmp_path: Path
) -> None:
    (tmp_path / "song.mp3").write_bytes(b"\xff\xfb\x90\x00" * 100)
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "no-libvlc.so"))
    player = open_player("adummy")
    try:
        reports = Reports(player)
        player.play(Playback(firing=1, media=tmp_path / "song.mp3"))
        reason = reports.wait_for(Outcome.FAILED).reason
        assert "song.mp3" in reason
        assert "install VLC" in reason
        player.play(Playback(firing=2, media=tone))
        assert reports.wait_for(Outcome.ENDED).firing == 2
    finally:
        player.close()
