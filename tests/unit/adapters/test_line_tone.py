"""The tone of a line check: which side is which, at one level, without a click."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile

from showctl.adapters.line_tone import HERTZ, LEVEL_DB, RATE, TURN_S, tone_file


def test_it_sounds_left_then_right_then_on_both_sides(tmp_path: Path) -> None:
    sound, rate = soundfile.read(tone_file(tmp_path), always_2d=True)
    assert rate == RATE and len(sound) == 3 * TURN_S * RATE
    turns = sound.reshape(3, TURN_S * RATE, 2)
    peaks = 20 * np.log10(np.maximum(np.max(np.abs(turns), axis=1), 1e-9))
    assert np.allclose(peaks > -100, [[True, False], [False, True], [True, True]])
    assert np.allclose(peaks[peaks > -100], LEVEL_DB, atol=0.1)


def test_its_pitch_is_the_one_of_its_name(tmp_path: Path) -> None:
    sound, _ = soundfile.read(tone_file(tmp_path), always_2d=True)
    spectrum = np.abs(np.fft.rfft(sound[: RATE * TURN_S, 0]))
    assert np.argmax(spectrum) == HERTZ * TURN_S


def test_turns_end_in_silence_so_that_a_loop_does_not_click(tmp_path: Path) -> None:
    sound, _ = soundfile.read(tone_file(tmp_path), always_2d=True)
    for edge in range(0, len(sound), TURN_S * RATE):
        assert np.max(np.abs(sound[edge : edge + 5])) < 0.001
        assert np.max(np.abs(sound[edge - 5 : edge or None])) < 0.001


def test_it_is_made_once(tmp_path: Path) -> None:
    made = tone_file(tmp_path).stat().st_mtime_ns
    assert tone_file(tmp_path).stat().st_mtime_ns == made
    assert [path.name for path in tmp_path.iterdir()] == [tone_file(tmp_path).name]
