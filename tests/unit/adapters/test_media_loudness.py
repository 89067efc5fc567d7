"""Loudness as EBU Tech 3341 has it, and the envelope; read a block at a time."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from showctl.adapters.media.loudness import measure
from showctl.adapters.media.reading import Readable


def sine(level_db: float, seconds: float, rate: int = 48_000, channels: int = 2) -> NDArray:
    t = np.arange(round(seconds * rate)) / rate
    tone = 10 ** (level_db / 20) * np.sin(2 * np.pi * 1_000 * t)
    return np.repeat(tone[:, None], channels, axis=1).astype(np.float32)


def media(*parts: NDArray, rate: int = 48_000, block: int = 7_919) -> Readable:
    sound = np.concatenate(parts)
    return Readable(rate, (sound[at : at + block] for at in range(0, len(sound), block)))


@pytest.mark.parametrize("level", [-23.0, -33.0])
@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_cases_1_and_2_a_steady_tone(level: float, rate: int) -> None:
    facts = measure(media(sine(level, 20, rate), rate=rate))
    assert facts.loudness_lufs == pytest.approx(level, abs=0.1)
    assert facts.length_ms == 20_000


def test_case_3_quiet_ends_are_gated_out() -> None:
    parts = (sine(-36, 10), sine(-23, 60), sine(-36, 10))
    assert measure(media(*parts)).loudness_lufs == pytest.approx(-23, abs=0.1)


def test_case_4_near_silence_counts_for_nothing() -> None:
    parts = (sine(-72, 10), sine(-36, 10), sine(-23, 60), sine(-36, 10), sine(-72, 10))
    assert measure(media(*parts)).loudness_lufs == pytest.approx(-23, abs=0.1)


def test_case_5_louder_in_the_middle() -> None:
    parts = (sine(-26, 20), sine(-20, 20.1), sine(-26, 20))
    assert measure(media(*parts)).loudness_lufs == pytest.approx(-23, abs=0.1)


def test_one_channel_counts_once() -> None:
    facts = measure(media(sine(-20, 5, channels=1)))
    assert facts.loudness_lufs == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize("seconds", [0.2, 0.5, 10.0, 10.3, 11.05, 35.0])
def test_any_length_is_measured_to_its_end(seconds: float) -> None:
    facts = measure(media(sine(-23, seconds)))
    assert facts.loudness_lufs == pytest.approx(-23, abs=0.3)
    assert facts.length_ms == round(seconds * 1000)


def test_silence_has_no_loudness_and_an_empty_file_no_length() -> None:
    assert measure(media(np.zeros((96_000, 2), np.float32))).loudness_lufs is None
    assert measure(Readable(48_000, iter(()))).length_ms == 0


def test_the_envelope_follows_the_level() -> None:
    facts = measure(media(sine(-20, 1), np.zeros((48_000, 2), np.float32), sine(-40, 1)))
    assert len(facts.envelope) == 60
    assert facts.level_db(500) == pytest.approx(-23, abs=0.5)
    assert facts.level_db(1_500) == -100
    assert facts.level_db(2_500) == pytest.approx(-43, abs=0.5)
    assert facts.level_db(99_000) == -100
