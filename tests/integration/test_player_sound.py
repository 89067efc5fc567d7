"""What is heard: the player into a private PulseAudio whose null sink is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from showctl.adapters.player.mixing import MixingPlayer
from showctl.adapters.player.vlc_streams import VlcSystem
from showctl.app.ports import Playback, Player
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import RATE, PulseRig
from tests.player_rig import LOUD, PATIENCE_S, Ramp, Reports, opened_player, tone, write_sound

RAMP_MS = 1_000
AMPLITUDE = 0.3


@pytest.fixture(scope="module")
def player(rig: PulseRig) -> Iterator[Player]:
    with opened_player() as player:
        yield player


@pytest.fixture(scope="module")
def ramp(tmp_path_factory: pytest.TempPathFactory) -> Ramp:
    return Ramp.written(tmp_path_factory.mktemp("ramp") / "ramp.wav", 0.25, RAMP_MS / 1000)


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sound(tmp_path_factory.mktemp("tone") / "tone.wav", tone(1_000))


def hear(rig: PulseRig, order: Callable[[], None]) -> float:
    """Give an order and return when the first loud sample after it was heard."""
    rig.recorder.forget()
    ordered = rig.recorder.now()
    order()
    heard = rig.recorder.wait_for_sound(ordered, LOUD, PATIENCE_S)
    assert heard is not None
    return heard


def silence_after(rig: PulseRig, instant: float, length_s: float = 0.1) -> float:
    silent = rig.recorder.wait_for_silence(instant, length_s, PATIENCE_S)
    assert silent is not None
    return silent


def frames_heard(rig: PulseRig, ramp: Ramp, since: float) -> NDArray[np.float64]:
    """Of every sample heard of the ramp, where it stood in the file."""
    return ramp.heard(rig.recorder.left_since(since))[1]


def place_heard(rig: PulseRig, ramp: Ramp, since: float) -> float:
    """Where in the ramp its first sample was, told by the one 20 ms later: what does not begin at
    the file's beginning begins softly."""
    later = RATE // 50
    return float(frames_heard(rig, ramp, since)[later]) - later


def levels_db(samples: NDArray[np.float64], window_ms: int = 10) -> NDArray[np.float64]:
    window = RATE * window_ms // 1000
    blocks = samples[: len(samples) // window * window].reshape(-1, window)
    return 20 * np.log10(np.sqrt((blocks**2).mean(1)) * np.sqrt(2) / AMPLITUDE + 1e-6)


def test_a_sound_is_heard_from_its_first_sample_to_its_last(
    rig: PulseRig, player: Player, ramp: Ramp
) -> None:
    for firing in range(3):
        cue = Playback(firing=firing, media=ramp.media)
        player.arm([cue])
        rig.recorder.record(0.2)
        heard = hear(rig, lambda cue=cue: player.play(cue))
        silence_after(rig, heard)
        frames = frames_heard(rig, ramp, heard)
        # libvlc may leave out or stretch by a frame or two to keep to its clock.
        assert frames[0] < RATE * 0.005
        assert frames[-1] > RATE * (RAMP_MS / 1000 - 0.005)
        assert np.abs(np.diff(frames)).max() < RATE * 0.003


def test_without_a_sound_server_libvlc_carries_the_sound_whole(
    rig: PulseRig, ramp: Ramp, tmp_path: Path
) -> None:
    player = MixingPlayer(lambda _: VlcSystem("pulse"), tmp_path)
    try:
        heard = hear(rig, lambda: player.play(Playback(firing=1, media=ramp.media)))
        silence_after(rig, heard)
        frames = frames_heard(rig, ramp, heard)
        assert frames[0] < RATE * 0.005
        assert frames.max() > RATE * (RAMP_MS / 1000 - 0.005)
    finally:
        player.close()


def test_a_loop_has_no_seam(rig: PulseRig, player: Player, ramp: Ramp) -> None:
    heard = hear(rig, lambda: player.play(Playback(firing=1, media=ramp.media, loops=0)))
    rig.recorder.record(3.5)
    player.stop(1)
    silence_after(rig, heard)
    samples = rig.recorder.left_since(heard) * 32768.0
    sounding = np.flatnonzero(np.abs(samples) > LOUD)
    inside = samples[sounding[0] : sounding[-1]]
    assert np.abs(inside).min() > LOUD
    seams = np.flatnonzero(np.diff(inside) < -1_000)
    assert len(seams) == 3
    assert np.diff(seams) == pytest.approx(RATE * RAMP_MS / 1000, abs=RATE * 0.003)


def test_a_sound_begins_at_its_offset(rig: PulseRig, player: Player, ramp: Ramp) -> None:
    cue = Playback(firing=1, media=ramp.media, start_ms=600)
    heard = hear(rig, lambda: player.play(cue))
    silence_after(rig, heard)
    assert place_heard(rig, ramp, heard) == pytest.approx(RATE * 0.6, abs=RATE * 0.005)


def test_a_loops_offset_counts_from_its_beginning_again(
    rig: PulseRig, player: Player, ramp: Ramp
) -> None:
    cue = Playback(firing=1, media=ramp.media, start_ms=RAMP_MS * 7 + 250, loops=0)
    heard = hear(rig, lambda: player.play(cue))
    rig.recorder.record(0.1)
    player.stop(1)
    silence_after(rig, heard)
    assert place_heard(rig, ramp, heard) == pytest.approx(RATE * 0.25, abs=RATE * 0.005)


@pytest.mark.parametrize("suffix", ["ogg", "flac", "mp3"])
def test_encoded_files_are_heard_whole(
    rig: PulseRig, player: Player, tmp_path: Path, suffix: str
) -> None:
    noise = np.random.default_rng(3).uniform(-0.3, 0.3, RATE * 2)
    path = write_sound(tmp_path / f"noise.{suffix}", noise)
    heard = hear(rig, lambda: player.play(Playback(firing=1, media=path)))
    silence_after(rig, heard)
    samples = rig.recorder.left_since(heard)
    sounding = np.flatnonzero(np.abs(samples) > 0.05)
    levels = levels_db(samples[sounding[0] : sounding[-1]])
    assert sounding[-1] - sounding[0] == pytest.approx(RATE * 2, abs=RATE * 0.02)
    assert levels.min() > levels.max() - 6


def test_a_level_is_in_decibels(rig: PulseRig, player: Player, steady: Path) -> None:
    for level_db in (0.0, -12.0, -24.0):
        cue = Playback(firing=1, media=steady, level_db=level_db)
        heard = hear(rig, lambda cue=cue: player.play(cue))
        silence_after(rig, heard)
        levels = levels_db(rig.recorder.left_since(heard))
        assert levels[10:80] == pytest.approx(level_db, abs=0.3)


def test_a_fade_ends_at_its_level_after_its_length(
    rig: PulseRig, player: Player, steady: Path
) -> None:
    heard = hear(rig, lambda: player.play(Playback(firing=1, media=steady, loops=0)))
    rig.recorder.record(0.2)
    ordered = rig.recorder.now()
    player.fade(1, -20.0, 500)
    rig.recorder.record(0.8)
    player.stop(1)
    silence_after(rig, heard)
    levels = levels_db(rig.recorder.left_since(ordered))[:75]
    assert levels[:1] == pytest.approx(0.0, abs=1.0)
    assert levels[55:70] == pytest.approx(-20.0, abs=0.3)
    assert np.flatnonzero(levels < -19.5)[0] == pytest.approx(50, abs=4)
    # Straight in percent: half of the way is at (100 + 46.4) / 2 percent, cubed.
    assert levels[25] == pytest.approx(-8.1, abs=1.0)
    assert np.diff(levels[:50]).max() < 0.3


def test_a_fade_in_begins_in_silence(rig: PulseRig, player: Player, steady: Path) -> None:
    cue = Playback(firing=1, media=steady, fade_in_ms=400)
    player.arm([cue])
    rig.recorder.record(0.2)
    rig.recorder.forget()
    ordered = rig.recorder.now()
    player.play(cue)
    rig.recorder.record(0.8)
    player.stop(1)
    silence_after(rig, ordered)
    levels = levels_db(rig.recorder.left_since(ordered))
    assert levels[:5].max() < -35
    assert np.flatnonzero(levels > -0.5)[0] == pytest.approx(40, abs=4)


def test_a_fade_out_ends_in_silence_after_its_length(
    rig: PulseRig, player: Player, steady: Path
) -> None:
    hear(rig, lambda: player.play(Playback(firing=1, media=steady, loops=0)))
    rig.recorder.record(0.1)
    ordered = rig.recorder.now()
    player.stop(1, fade_ms=400)
    silent = silence_after(rig, ordered)
    assert silent - ordered == pytest.approx(0.4, abs=0.06)
    assert np.diff(levels_db(rig.recorder.left_since(ordered))[:38]).max() < 0.3


def test_a_suspended_sound_goes_on_where_it_was(rig: PulseRig, player: Player, ramp: Ramp) -> None:
    hear(rig, lambda: player.play(Playback(firing=1, media=ramp.media)))
    rig.recorder.record(0.3)
    suspended = rig.recorder.now()
    player.suspend(1)
    silent = silence_after(rig, suspended)
    assert silent - suspended < 0.05
    position = player.position(1)
    assert position is not None
    heard = hear(rig, lambda: player.resume(1))
    silence_after(rig, heard)
    assert place_heard(rig, ramp, heard) / RATE * 1000 == pytest.approx(position[0], abs=30)


def test_a_stop_shortly_after_the_start_is_never_lost(
    rig: PulseRig, player: Player, steady: Path
) -> None:
    reports = Reports(player)
    firings = range(100, 140)
    for number, firing in enumerate(firings):
        cue = Playback(firing=firing, media=steady, loops=0)
        if firing % 2:
            player.arm([cue])
        player.play(cue)
        rig.recorder.record(number * 50 / len(firings) / 1000)
        player.stop(firing)
        stopped = rig.recorder.now()
        assert silence_after(rig, stopped, 0.05) - stopped < 0.1
    # A start that came after its stop would still be heard, and seen, now.
    still = rig.recorder.now()
    assert silence_after(rig, still, 0.3) - still < 0.05
    assert all(player.position(firing) is None for firing in firings)
    told = {report.outcome for report in reports.so_far() if report.firing in firings}
    assert told <= {Outcome.STARTED}


def test_a_recording_that_was_cut_off_plays_as_far_as_it_goes(
    rig: PulseRig, player: Player, ramp: Ramp, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.wav"
    cut.write_bytes(ramp.media.read_bytes()[: 44 + RATE * 4 // 2])
    reports = Reports(player)
    heard = hear(rig, lambda: player.play(Playback(firing=1, media=cut)))
    reports.wait_for(Outcome.ENDED)
    assert frames_heard(rig, ramp, heard)[-1] == pytest.approx(RATE / 2, abs=RATE * 0.005)
