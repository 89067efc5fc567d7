"""What tests and measurements of the player share: sounds to play, its reports, and waiting."""

from __future__ import annotations

import tempfile
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

import numpy as np
import soundfile
from numpy.typing import NDArray

from showctl.adapters.player import open_player
from showctl.app.ports import PlaybackReport, Player
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import RATE

PATIENCE_S = 20.0
# A sample that counts as heard, of 16 bits: far above a dither, far below any test sound.
LOUD = 500
_RAMPS_FLOOR = 3_000


def write_wav(path: Path, left: NDArray[np.float64], *, rate: int = RATE) -> Path:
    """A wav file whose two channels are these samples (16 bits, full scale 32767)."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.stack([left, left], 1).astype("<i2").tobytes())
    return path


def write_sound(path: Path, left: NDArray[np.float64]) -> Path:
    """A file as its suffix says, whose two channels are these samples (full scale 1)."""
    if path.suffix == ".wav":
        return write_wav(path, left * 32767)
    with soundfile.SoundFile(path, "w", RATE, 2, format=path.suffix[1:].upper()) as file:
        # In pieces: libsndfile's Vorbis encoder breaks on long ones.
        for piece in np.array_split(np.stack([left, left], 1), 20):
            file.write(piece)
    return path


def tone(hertz: int, length_s: float = 1.0, amplitude: float = 0.3) -> NDArray[np.float64]:
    """A steady tone that is loud from its first sample; whole seconds loop without a seam."""
    return amplitude * np.cos(2 * np.pi * hertz * np.arange(round(RATE * length_s)) / RATE)


def wav_and_mp3(folder: Path, length_s: float = 1.0) -> tuple[Path, Path]:
    """The same tone, loud from its first sample, in a wav and in an mp3 file."""
    samples = tone(1_000, length_s, 0.5)
    return write_sound(folder / "tone.wav", samples), write_sound(folder / "tone.mp3", samples)


@contextmanager
def sound_folder() -> Iterator[Path]:
    """A folder for sounds, while the context lasts."""
    with tempfile.TemporaryDirectory(prefix="showctl-sound-") as name:
        yield Path(name)


def wait_until(holds: Callable[[], bool]) -> None:
    """Look again and again until something holds; AssertionError where it never does."""
    never = Event()
    for _ in range(int(PATIENCE_S * 100)):
        if holds():
            return
        never.wait(0.01)
    raise AssertionError("waited in vain")


@contextmanager
def opened_player(aout: str = "pulse") -> Iterator[Player]:
    """The player in a process of its own, closed with the context."""
    player = open_player(aout)
    try:
        yield player
    finally:
        player.close()


class Reports:
    """What a player reports, one after the other."""

    def __init__(self, player: Player) -> None:
        self._queue: SimpleQueue[PlaybackReport] = SimpleQueue()
        player.subscribe(self._queue.put)

    def next(self) -> PlaybackReport:
        """The next report, waited for."""
        return self._queue.get(timeout=PATIENCE_S)

    def wait_for(self, outcome: Outcome, firing: int | None = None) -> PlaybackReport:
        """The next report of an outcome (and of a firing); those before it are let go."""
        while True:
            report = self.next()
            if report.outcome is outcome and firing in (None, report.firing):
                return report

    @property
    def has_more(self) -> bool:
        """Whether something has been reported that was not taken."""
        return not self._queue.empty()

    def so_far(self) -> list[PlaybackReport]:
        """What has been reported and not been taken."""
        reports = []
        try:
            while True:
                reports.append(self._queue.get_nowait())
        except Empty:
            return reports


@dataclass(frozen=True, slots=True)
class Ramp:
    """A sound that tells of each sample where in the file it stood: level = 3,000 + slope · frame
    (of 16 bits)."""

    media: Path
    slope: float

    @classmethod
    def written(cls, media: Path, slope: float, length_s: float) -> Ramp:
        """A ramp in a file."""
        frames = np.arange(round(RATE * length_s))
        return cls(write_wav(media, _RAMPS_FLOOR + slope * frames), slope)

    def heard(self, samples: NDArray[np.float64]) -> tuple[NDArray[np.int_], NDArray[np.float64]]:
        """Where in a recording (full scale 1) the ramp sounds, and which frames of the file these
        are."""
        levels = samples * 32768.0
        at = np.flatnonzero(np.abs(levels) > LOUD)
        return at, (levels[at] - _RAMPS_FLOOR) / self.slope
