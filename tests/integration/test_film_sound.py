"""What is heard of a film, recorded from a null sink: its level, its fades, its output."""

from __future__ import annotations

import os
import signal
import struct
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from showctl.adapters.vlc.films_process import ProcessFilms
from showctl.app.audience_ports import Film, FilmReport
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import RATE, PulseRig, Recorder

PATIENCE_S = 20.0
LOUD = 100
WINDOW = 0
WIDTH, HEIGHT, FRAMES_PER_S = 32, 24, 10
AMPLITUDE = 0.25


@pytest.fixture(scope="module")
def rig() -> Iterator[PulseRig]:
    with PulseRig() as rig:
        yield rig


@pytest.fixture
def films(rig: PulseRig) -> Iterator[ProcessFilms]:
    rig.remove_added_sinks()
    films = ProcessFilms("vdummy", ("--aout=pulse",))
    yield films
    films.close()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_avi(tmp_path_factory.mktemp("film") / "tone.avi", seconds=30)


def write_avi(path: Path, seconds: int) -> Path:
    """Grey pictures with a tone of 440 Hz, in the plainest of formats."""
    frames, size = seconds * FRAMES_PER_S, WIDTH * HEIGHT * 3 // 2
    per_frame = RATE // FRAMES_PER_S
    tone = np.sin(2 * np.pi * 440 * np.arange(per_frame) / RATE) * AMPLITUDE * 32_767
    sound = np.stack([tone, tone], 1).astype("<i2").tobytes()
    rate = RATE * 4
    avih = struct.pack(
        "<14I",
        *(1_000_000 // FRAMES_PER_S, rate, 0, 0, frames, 0, 2, size, WIDTH, HEIGHT),
        *[0] * 4,
    )
    video = _list(
        b"strl",
        _chunk(b"strh", _stream(b"vids", b"I420", 1, FRAMES_PER_S, frames, size, 0)),
        _chunk(
            b"strf", struct.pack("<3I2H4sI4I", 40, WIDTH, HEIGHT, 1, 12, b"I420", size, *[0] * 4)
        ),
    )
    audio = _list(
        b"strl",
        _chunk(b"strh", _stream(b"auds", b"\0" * 4, 4, rate, RATE * seconds, rate, 4)),
        _chunk(b"strf", struct.pack("<2H2I2H", 1, 2, RATE, rate, 4, 16)),
    )
    grey = bytes([128]) * size
    pieces = [_chunk(b"00db", grey) + _chunk(b"01wb", sound)] * frames
    head = _list(b"hdrl", _chunk(b"avih", avih), video, audio)
    body = b"AVI " + head + _list(b"movi", *pieces)
    path.write_bytes(_chunk(b"RIFF", body))
    return path


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data


def _list(name: bytes, *chunks: bytes) -> bytes:
    return _chunk(b"LIST", name + b"".join(chunks))


def _stream(
    kind: bytes, code: bytes, scale: int, rate: int, count: int, most: int, each: int
) -> bytes:
    return (
        kind + code + struct.pack("<10I4H", 0, 0, 0, scale, rate, 0, count, most, 0, each, *[0] * 4)
    )


def begin(films: ProcessFilms, media: Path, level_db: float = 0.0, output: str = "") -> None:
    """Show it, and wait until it is told of."""
    reports: SimpleQueue[FilmReport] = SimpleQueue()
    films.subscribe(reports.put)
    films.show(Film(firing=1, window=WINDOW, media=media, level_db=level_db, output=output))
    assert reports.get(timeout=PATIENCE_S).outcome is Outcome.STARTED


def hear(recorder: Recorder, after: float | None = None) -> None:
    """Wait until something is heard."""
    assert recorder.wait_for_sound(after or recorder.now(), LOUD, PATIENCE_S) is not None


def level_db(recorder: Recorder, length_s: float = 0.5) -> float:
    """How loud it is now, against the film's own level."""
    recorder.record(length_s / 2)
    since = recorder.now()
    recorder.record(length_s / 2)
    return loudest_db(recorder, since)


def loudest_db(recorder: Recorder, since: float) -> float:
    """How loud the loudest of it was, against the film's own level."""
    loudest = np.abs(recorder.left_since(since)).max()
    return float(20 * np.log10(max(loudest, 1e-6) / AMPLITUDE))


def settled(recorder: Recorder, expected_db: float) -> float:
    """Its level, once it has come near what is expected, or has had the time to."""
    found = level_db(recorder)
    for _ in range(10):
        if abs(found - expected_db) < 1:
            break
        found = level_db(recorder)
    return found


def test_a_film_begins_at_its_level_and_takes_another(
    rig: PulseRig, films: ProcessFilms, film: Path
) -> None:
    since = rig.recorder.now()
    begin(films, film, level_db=-6.0)
    hear(rig.recorder)
    assert settled(rig.recorder, -6.0) == pytest.approx(-6.0, abs=1)
    assert loudest_db(rig.recorder, since) == pytest.approx(-6.0, abs=1)
    films.set_level(WINDOW, -20.0, 300)
    assert settled(rig.recorder, -20.0) == pytest.approx(-20.0, abs=1)
    films.stop(WINDOW)
    assert rig.recorder.wait_for_silence(rig.recorder.now(), 0.3, PATIENCE_S) is not None


def test_a_film_that_is_put_back_has_the_level_it_had(
    rig: PulseRig, films: ProcessFilms, film: Path
) -> None:
    begin(films, film)
    films.set_level(WINDOW, -12.0)
    hear(rig.recorder)
    restarted: SimpleQueue[None] = SimpleQueue()
    films.watch(lambda: restarted.put(None))
    films_pid = films.pid
    assert films_pid is not None
    settled(rig.recorder, -12.0)
    os.kill(films_pid, signal.SIGSEGV)
    restarted.get(timeout=PATIENCE_S)
    since = rig.recorder.now()
    hear(rig.recorder)
    assert settled(rig.recorder, -12.0) == pytest.approx(-12.0, abs=1)
    assert loudest_db(rig.recorder, since) == pytest.approx(-12.0, abs=1)


def test_a_film_that_is_stopped_with_a_fade_falls_silent_by_its_end(
    rig: PulseRig, films: ProcessFilms, film: Path
) -> None:
    begin(films, film)
    hear(rig.recorder)
    asked = rig.recorder.now()
    films.stop(WINDOW, 800)
    silent = rig.recorder.wait_for_silence(asked, 0.3, PATIENCE_S)
    assert silent is not None
    rig.recorder.record(0.1)
    heard = np.abs(rig.recorder.left_since(asked)[: int(RATE * (silent - asked))])
    quarter = len(heard) // 4
    loudest = [heard[n * quarter : (n + 1) * quarter].max() for n in range(4)]
    assert loudest == sorted(loudest, reverse=True) and loudest[0] > 10 * loudest[3]


def test_a_film_is_heard_on_the_output_that_was_chosen_and_moves_with_it(
    rig: PulseRig, films: ProcessFilms, film: Path
) -> None:
    beamer = rig.add_sink("beamer")
    films.choose_output("beamer")
    begin(films, film)
    hear(beamer)
    quiet_since = rig.recorder.now()
    rig.recorder.record(0.3)
    assert np.abs(rig.recorder.left_since(quiet_since)).max() == 0.0
    films.choose_output("hall")
    hear(rig.recorder)
