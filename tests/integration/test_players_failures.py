"""What cannot be heard: the player says why in one sentence, and goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showctl.app.ports import Playback, Player
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import PulseRig
from tests.player_rig import Reports, opened_player, tone, write_sound


@pytest.fixture(scope="module")
def player() -> Iterator[Player]:
    with opened_player("adummy") as player:
        yield player


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "tone.wav", tone(1_000))


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
    monkeypatch: pytest.MonkeyPatch, sound: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    with opened_player() as player:
        reports = Reports(player)
        player.play(Playback(firing=1, media=sound))
        report = reports.wait_for(Outcome.FAILED)
        assert "tone.wav" in report.reason
        assert "no sound output" in report.reason


def test_a_sound_whose_output_goes_away_fails_and_says_so(sound: Path) -> None:
    with PulseRig() as rig, opened_player() as player:
        reports = Reports(player)
        player.play(Playback(firing=1, media=sound, loops=0))
        reports.wait_for(Outcome.STARTED)
        player.arm([Playback(firing=2, media=sound)])
        rig.end_server()
        lost = reports.wait_for(Outcome.FAILED)
        assert (lost.firing, "went away" in lost.reason) == (1, True)
        player.play(Playback(firing=2, media=sound))
        assert reports.wait_for(Outcome.FAILED).firing == 2


def test_without_libvlc_what_has_to_be_decoded_fails_with_a_sentence_and_wav_files_play(
    monkeypatch: pytest.MonkeyPatch, sound: Path, tmp_path: Path
) -> None:
    (tmp_path / "song.mp3").write_bytes(b"\xff\xfb\x90\x00" * 100)
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "no-libvlc.so"))
    with opened_player("adummy") as player:
        reports = Reports(player)
        player.play(Playback(firing=1, media=tmp_path / "song.mp3"))
        reason = reports.wait_for(Outcome.FAILED).reason
        assert "song.mp3" in reason
        assert "install VLC" in reason
        player.play(Playback(firing=2, media=sound))
        assert reports.wait_for(Outcome.ENDED).firing == 2
