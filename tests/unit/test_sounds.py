"""The sounds that ship: as a hall needs them, after decoding."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

SOUNDS = Path(__file__).parents[2] / "sounds"
SECONDS = {
    "walk_in.ogg": (40, 60),
    "fanfare.flac": (4, 6),
    "drum_roll.ogg": (3.5, 4.5),
    "winner.flac": (3.5, 5),
    "applause.ogg": (7, 9),
    "game.ogg": (20, 30),
    "march.ogg": (35, 45),
    "chime.flac": (0.8, 1.5),
}
LOOPS = ("walk_in.ogg", "drum_roll.ogg", "game.ogg", "march.ogg")
TUNED_LOOPS = ("walk_in.ogg", "game.ogg", "march.ogg")
ONCE = sorted(SECONDS.keys() - set(LOOPS))
RATE = 48_000


def decoded(name: str) -> NDArray[np.float64]:
    sound, rate = soundfile.read(SOUNDS / name, always_2d=True)
    assert rate == RATE
    return sound


def decibels(level: float) -> float:
    return float(20 * np.log10(level))


def rms(sound: NDArray[np.float64]) -> float:
    return float(np.sqrt(np.mean(sound**2)))


def joint_roughness(loop: NDArray[np.float64]) -> float:
    """The sharpest bend where the end meets the beginning, over the sharp ones 5 ms around."""
    around = np.concatenate((loop[-240:], loop[:240]))
    bends = np.max(np.abs(np.diff(around, 2, axis=0)), axis=1)
    return float(np.max(bends[237:240]) / np.percentile(bends, 90))


def test_the_shipped_sounds_are_these_and_no_others() -> None:
    shipped = {path.name for path in SOUNDS.iterdir() if path.suffix in {".ogg", ".flac"}}
    assert shipped == SECONDS.keys()


def test_all_sounds_together_stay_under_three_megabytes() -> None:
    assert sum((SOUNDS / name).stat().st_size for name in SECONDS) < 3_000_000


@pytest.mark.parametrize("name", SECONDS)
def test_a_sound_is_stereo_of_two_different_sides_and_of_its_length(name: str) -> None:
    sound = decoded(name)
    shortest, longest = SECONDS[name]
    assert sound.shape[1] == 2
    assert shortest <= len(sound) / RATE <= longest
    assert rms(sound[:, 0] - sound[:, 1]) > 0.05 * rms(sound)


@pytest.mark.parametrize("name", SECONDS)
def test_a_sound_peaks_at_most_one_decibel_below_full_scale(name: str) -> None:
    assert decibels(np.max(np.abs(decoded(name)))) <= -1.0


@pytest.mark.parametrize("name", SECONDS)
def test_a_sound_swings_about_zero(name: str) -> None:
    assert np.max(np.abs(np.mean(decoded(name), axis=0))) < 0.001


def test_programme_sounds_are_about_equally_loud_and_the_chime_is_softer() -> None:
    levels = {name: decibels(rms(decoded(name)[: 3 * RATE])) for name in SECONDS}
    chime = levels.pop("chime.flac")
    assert max(levels.values()) - min(levels.values()) < 6
    assert -24 < min(levels.values()) < max(levels.values()) < -12
    assert -40 < chime < min(levels.values()) - 6


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_has_no_jump_where_its_end_meets_its_beginning(name: str) -> None:
    assert joint_roughness(decoded(name)) < 1.5


@pytest.mark.parametrize("name", TUNED_LOOPS)
def test_a_loop_cut_anywhere_else_would_jump(name: str) -> None:
    assert joint_roughness(decoded(name)[:-1000]) > 1.5


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_keeps_its_level_over_the_joint(name: str) -> None:
    loop = decoded(name)
    around = np.concatenate((loop[-RATE // 50 :], loop[: RATE // 50]))
    assert decibels(rms(around) / rms(loop)) > -12


@pytest.mark.parametrize("name", ONCE)
def test_a_sound_played_once_begins_and_ends_without_a_click(name: str) -> None:
    sound = decoded(name)
    assert np.max(np.abs(sound[0])) < 0.005
    assert np.max(np.abs(sound[-RATE // 100 :])) < 0.001
