"""Fades, loops and stops, to the sample: a bus into a stream that is only an array."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from showctl.adapters.player.bus import Bus
from showctl.adapters.player.envelope import Fade, amplitude_of
from showctl.adapters.player.read_ahead import ReadAhead
from showctl.adapters.player.resampling import at_mixed_rate
from showctl.adapters.player.streams import CHANNELS, RATE, Flow, Samples, frames_in
from showctl.adapters.player.track import Then, Track
from showctl.adapters.vlc.sound import SampleFormat
from showctl.app.ports import Playback
from showctl.domain.cue import Curve

LATENCY = frames_in(10)


class Tape:
    """A stream that keeps what is written; its time goes on when it is told to."""

    flow = Flow.OPEN
    output = "tape"

    def __init__(self) -> None:
        self.samples: Samples = np.zeros((RATE * 60, CHANNELS), np.float32)
        self.now = self.late_before = 0

    def free_frame(self) -> int:
        return self.now + LATENCY

    def is_late_for(self, frame: int) -> bool:
        return frame < self.late_before

    def heard_frame(self) -> int:
        return self.now

    def write(self, frame: int, samples: Samples) -> None:
        assert frame >= self.now
        self.samples[frame : frame + len(samples)] = samples

    def send(self) -> None:
        pass

    def close(self) -> None:
        pass


class Memory:
    """A sound whose samples are given."""

    failure = ""

    def __init__(self, left: NDArray[np.float64], rate: int = RATE) -> None:
        self._data = left.astype("<f4").tobytes()
        self.format = SampleFormat("f32l", rate, 1, 4)
        self.size = len(self._data)
        self.length_ms = self.format.ms_in(self.size)

    def read(self, offset: int, into: memoryview) -> int:
        part = self._data[offset : offset + len(into)]
        into[: len(part)] = part
        return len(part)

    def close(self) -> None:
        pass


class Studio:
    """A bus, and its tape that runs on."""

    def __init__(self) -> None:
        self.tape = Tape()
        self.bus = Bus(self.tape)
        self._readers: list[ReadAhead] = []

    def play(self, left: NDArray[np.float64], **details: object) -> Track:
        playback = Playback(firing=1, media=Path("tape"), **details)  # type: ignore[arg-type]
        track = Track(playback, self.bus.tracks.remove)
        track.reader = ReadAhead(Memory(left), playback, lambda: None)
        self._readers.append(track.reader)
        _wait_for_samples(track.reader, frames_in(playback.start_ms))
        self.bus.tracks.append(track)
        track.start(self.bus.change(), playback.fade_in_ms)
        return track

    def run(self, ms: int) -> None:
        for _ in range(ms // 10):
            for track in self.bus.tracks:
                if track.is_sounding and track.reader is not None:
                    _wait_for_samples(track.reader, max(0, self.tape.now - track.base))
            self.bus.fill()
            for track in tuple(self.bus.tracks):
                track.settle(self.tape.now)
            self.tape.now += frames_in(10)

    def heard(self, begin_ms: int, end_ms: int) -> NDArray[np.float32]:
        return self.tape.samples[frames_in(begin_ms) : frames_in(end_ms), 0]

    def close(self) -> None:
        for reader in self._readers:
            reader.close()


def _wait_for_samples(reader: ReadAhead, frame: int) -> None:
    """Here time flies; the thread that reads ahead keeps up with a real clock only."""
    never = Event()
    for ahead in range(0, 700, 100):
        while not reader.is_ready(frame + frames_in(ahead)):
            assert not never.wait(0.001)


@pytest.fixture
def studio() -> Iterator[Studio]:
    studio = Studio()
    yield studio
    studio.close()


def level(seconds: float) -> NDArray[np.float64]:
    """A constant, so that what is heard is the envelope."""
    return np.full(int(RATE * seconds), 0.5)


def test_a_fade_of_ten_seconds_ends_on_the_sample(studio: Studio) -> None:
    track = studio.play(level(20))
    studio.run(1_000)
    begun = studio.bus.change()
    track.fade_to(begun, -20.0, 10_000, Curve.LINEAR)
    studio.run(11_000)
    heard = studio.tape.samples[:, 0]
    target = np.float32(0.5 * amplitude_of(-20.0))
    assert heard[begun] == np.float32(0.5)
    assert np.flatnonzero(heard[begun:] <= target)[0] == 10 * RATE
    # Steps too small to hear: less than 0.01 dB from one sample to the next.
    assert np.abs(np.diff(20 * np.log10(heard[begun : begun + 10 * RATE]))).max() < 0.01


def test_a_second_fade_starts_from_the_level_of_the_moment(studio: Studio) -> None:
    track = studio.play(level(20))
    studio.run(500)
    track.fade_to(studio.bus.change(), -100.0, 2_000, Curve.S)
    studio.run(700)
    track.fade_to(studio.bus.change(), 0.0, 1_000, Curve.EQUAL_POWER)
    studio.run(2_000)
    heard = studio.heard(20, 3_000)
    assert np.abs(np.diff(heard)).max() < 0.001
    assert heard[-1] == np.float32(0.5)


def test_a_hold_in_a_fade_goes_on_without_a_jump_and_from_its_place(studio: Studio) -> None:
    track = studio.play(level(20), fade_in_ms=2_000)
    studio.run(1_000)
    track.fade_out(studio.bus.change(), 200, Then.SUSPEND)
    studio.run(1_000)
    kept = track.kept
    assert not track.is_sounding
    assert np.abs(studio.heard(1_300, 1_900)).max() == 0.0
    track.resume(studio.bus.change(), 200)
    assert track.kept == kept
    studio.run(1_000)
    heard = studio.heard(20, 3_000)
    assert np.abs(np.diff(heard)).max() < 0.003
    assert heard[-1] == np.float32(0.5)


@pytest.mark.parametrize("fade_ms", [0, 300])
def test_a_stop_does_not_click_and_leaves_silence(studio: Studio, fade_ms: int) -> None:
    track = studio.play(level(20))
    studio.run(500)
    at = studio.bus.change()
    track.fade_out(at, fade_ms, Then.STOP)
    studio.run(1_000)
    heard = studio.tape.samples[:, 0]
    silent = at + frames_in(max(fade_ms, 8))
    assert np.abs(np.diff(heard[at:silent])).max() < 0.01
    assert not heard[silent:].any()
    assert studio.bus.tracks == []


def test_a_start_that_was_mixed_too_late_is_put_off_and_not_cut(studio: Studio) -> None:
    ramp = np.arange(1, RATE + 1) / RATE / 2
    studio.bus.set_master(0.0, 0)
    studio.tape.now = frames_in(5)
    studio.play(ramp)
    studio.tape.now = frames_in(20)
    studio.tape.late_before = studio.tape.now + 1
    studio.run(1_500)
    heard = studio.tape.samples[:, 0]
    first = int(np.flatnonzero(heard)[0])
    assert first == frames_in(20) + LATENCY
    assert np.array_equal(heard[first : first + RATE], ramp.astype(np.float32))


def test_two_sounds_that_cross_by_equal_power_keep_their_power(studio: Studio) -> None:
    old = studio.play(level(20))
    studio.run(500)
    new = studio.play(level(20), level_db=-100.0)
    at = studio.bus.change()
    old.fade_to(at, -100.0, 3_000, Curve.EQUAL_POWER)
    new.fade_to(at, 0.0, 3_000, Curve.EQUAL_POWER)
    frames = np.arange(0, 3 * RATE, 100)
    fades = [track._fade for track in (old, new)]
    powers = sum(
        np.square([fade.at(int(at - track.base + n)) for n in frames])
        for track, fade in zip((old, new), fades, strict=True)
        if fade is not None
    )
    assert powers == pytest.approx(np.ones(len(frames)), abs=1e-3)


def test_a_part_is_looped_without_a_seam(studio: Studio) -> None:
    ramp = np.arange(RATE) / RATE / 2
    studio.play(ramp, in_ms=200, out_ms=700, loops=3)
    studio.run(2_000)
    heard = studio.tape.samples[LATENCY : LATENCY + RATE * 3 // 2, 0]
    part = ramp[RATE // 5 : RATE * 7 // 10].astype(np.float32)
    assert np.array_equal(heard, np.concatenate([part] * 3))
    assert not studio.heard(1_520, 2_400).any()


def test_the_master_changes_what_plays_and_what_comes(studio: Studio) -> None:
    studio.play(level(20))
    studio.run(500)
    studio.bus.set_master(-20.0, 100)
    studio.run(500)
    studio.play(level(20))
    studio.run(500)
    assert studio.heard(800, 1_000) == pytest.approx(0.05, abs=1e-4)
    assert studio.heard(1_100, 1_400) == pytest.approx(0.1, abs=1e-4)
    assert np.abs(np.diff(studio.heard(20, 900))).max() < 0.001


@given(
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(Curve),
    st.integers(1, 100_000),
    st.integers(0, 1_000),
)
def test_a_fade_goes_from_its_start_to_its_end_and_nowhere_else(
    start: float, end: float, curve: Curve, length: int, begun: int
) -> None:
    fade = Fade(start, end, begun, length, curve)
    gains = fade.over(begun, length + 2)
    assert gains[0] == pytest.approx(start, abs=1e-6)
    assert gains[-1] == pytest.approx(end, abs=1e-6)
    steps = np.diff(gains) * np.sign(end - start)
    assert steps.min(initial=0.0) >= -1e-6
    assert fade.at(0) == pytest.approx(start, abs=1e-6)


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 96_000])
def test_other_rates_keep_pitch_level_and_length(rate: int) -> None:
    tone = 0.5 * np.sin(2 * np.pi * 997 * np.arange(rate) / rate)
    sound = at_mixed_rate(Memory(tone, rate))
    data = memoryview(bytearray(sound.size or 0))
    done = 0
    # In uneven pieces, as one reads in a hurry.
    while done < len(data):
        got = sound.read(done, data[done : done + 8 * 4_801])
        assert got
        done += got
    heard = np.frombuffer(bytes(data), "<f4").reshape(-1, 2)[:, 0]
    assert len(heard) == RATE
    expected = 0.5 * np.sin(2 * np.pi * 997 * np.arange(RATE) / RATE)
    assert heard[500:-500] == pytest.approx(expected[500:-500], abs=2e-3)


ORDERS = st.lists(
    st.tuples(
        st.sampled_from(["play", "fade", "hold", "resume", "stop", "wait"]),
        st.integers(0, 300),
        st.sampled_from(Curve),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_whatever_was_ordered_before_a_stop_of_all_leaves_silence_without_a_click(
    orders: list[tuple[str, int, Curve]],
) -> None:
    studio = Studio()
    studio.play(level(20))
    for name, ms, curve in orders:
        at = studio.bus.change()
        if name == "play":
            studio.play(level(20), fade_in_ms=ms)
        elif name == "wait":
            studio.run(ms)
        for track in tuple(studio.bus.tracks):
            if track.is_leaving:
                continue
            if name == "fade":
                track.fade_to(at, -ms / 3, ms, curve)
            elif name == "hold":
                track.fade_out(at, ms, Then.SUSPEND)
            elif name == "resume":
                track.resume(at, ms)
            elif name == "stop":
                track.fade_out(at, ms, Then.STOP)
    at = studio.bus.change()
    for track in tuple(studio.bus.tracks):
        track.fade_out(at, 0, Then.STOP)
    studio.run(100)
    heard = studio.tape.samples[:, 0]
    assert studio.bus.tracks == []
    assert not heard[at + frames_in(8) :].any()
    # A beginning is as sharp as it is; everything else takes 8 ms for its way.
    assert np.diff(heard[LATENCY + 1 :]).min(initial=0.0) > -0.02
    studio.close()
