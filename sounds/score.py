"""Written music: note names, and lines of notes in a short text form."""

from collections.abc import Iterator
from typing import NamedTuple

SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
ACCIDENTALS = {"#": 1, "b": -1}


class Note(NamedTuple):
    """One note or chord: when and how long in beats, and its pitches in Hz."""

    at: float
    beats: float
    pitches: tuple[float, ...]


def hertz(name: str) -> float:
    """Frequency of a note such as `F#4` or `Bb3`; equal temperament, A4 is 440 Hz."""
    semitone = SEMITONES[name[0]] + sum(ACCIDENTALS[sign] for sign in name[1:-1])
    return float(440.0 * 2 ** ((semitone - 9) / 12 + int(name[-1]) - 4))


def notes(text: str, bar_beats: float = 4.0) -> Iterator[Note]:
    """The notes of a line like `A4:1.5 D4+F#4:2 -:.5 | …`: pitch, beats, `-` a rest, `|` a bar.

    Raises ValueError where a bar is not `bar_beats` long.
    """
    at = 0.0
    for number, bar in enumerate(text.split("|")):
        for token in bar.split():
            names, _, beats = token.partition(":")
            if names != "-":
                yield Note(at, float(beats), tuple(hertz(name) for name in names.split("+")))
            at += float(beats)
        if abs(at - (number + 1) * bar_beats) > 1e-6:
            raise ValueError(f"bar {number + 1} ends at beat {at}: {bar.strip()}")


def chords(text: str) -> list[tuple[float, ...]]:
    """The chords of a text like `D3 F#3 A3 | B2 D3 F#3`, one a bar, lowest pitch first."""
    return [tuple(hertz(name) for name in bar.split()) for bar in text.split("|")]
