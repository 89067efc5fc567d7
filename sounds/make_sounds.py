"""Makes the sounds that ship, beside this file: `python sounds/make_sounds.py [NAME …]`.

Everything is synthesised here from fixed seeds; no recording is used, so no licence is in
question. Needs numpy and soundfile (the dev extra).
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
from game import game
from march import march
from mixing import loudness, mastered
from stings import applause, chime, drum_roll, fanfare, winner
from voices import RATE, Samples
from walk_in import walk_in

FOLDER = Path(__file__).parent
HIGHEST_PEAK = 10 ** (-1.0 / 20)  # of the decoded file: -1 dBFS
WRITTEN_AT_ONCE = 48_000  # libsndfile's Vorbis encoder overflows its stack on long blocks


class Piece(NamedTuple):
    """What plays, how loud in LUFS, and the form it is stored in."""

    compose: Callable[[], Samples]
    lufs: float
    suffix: str


# libvlc 3 drops the first 5 to 15 ms of a Vorbis stream, the attack of a stinger with them, so
# what must be there with the key press is FLAC; the rest are Vorbis for their size.
PIECES = {
    "walk_in": Piece(walk_in, -16.0, ".ogg"),
    "fanfare": Piece(fanfare, -15.0, ".flac"),
    "drum_roll": Piece(drum_roll, -17.0, ".ogg"),
    "winner": Piece(winner, -15.0, ".flac"),
    "applause": Piece(applause, -17.0, ".ogg"),
    "game": Piece(game, -16.0, ".ogg"),
    "march": Piece(march, -15.0, ".ogg"),
    "chime": Piece(chime, -24.0, ".flac"),
}
FORMATS = {".ogg": ("OGG", "VORBIS", 0.7), ".flac": ("FLAC", "PCM_16", 1.0)}


def write(path: Path, sound: Samples) -> None:
    """Write `sound` in the format of the path's suffix, the same bytes each time."""
    container, subtype, compression = FORMATS[path.suffix]
    with soundfile.SoundFile(
        path, "w", RATE, 2, format=container, subtype=subtype, compression_level=compression
    ) as file:
        for start in range(0, len(sound), WRITTEN_AT_ONCE):
            file.write(sound[start : start + WRITTEN_AT_ONCE])
    if path.suffix == ".ogg":
        path.write_bytes(b"".join(numbered(pages(path.read_bytes()))))


def pages(stream: bytes) -> Iterator[bytearray]:
    """The pages of an Ogg stream (RFC 3533, section 6)."""
    start = 0
    while start < len(stream):
        segments = stream[start + 26]
        end = start + 27 + segments + sum(stream[start + 27 : start + 27 + segments])
        yield bytearray(stream[start:end])
        start = end


def numbered(ogg_pages: Iterator[bytearray]) -> Iterator[bytearray]:
    """The pages with the stream's number, which the encoder draws by lot, set to 1."""
    for page in ogg_pages:
        page[14:18] = (1).to_bytes(4, "little")
        page[22:26] = bytes(4)
        page[22:26] = checksum(page).to_bytes(4, "little")
        yield page


def checksum_table() -> list[int]:
    """The remainders of one byte under Ogg's polynomial 0x04c11db7."""
    table = []
    for byte in range(256):
        rest = byte << 24
        for _ in range(8):
            rest = (rest << 1 ^ 0x04C11DB7 if rest & 0x80000000 else rest << 1) & 0xFFFFFFFF
        table.append(rest)
    return table


CHECKSUM_TABLE = checksum_table()


def checksum(page: bytearray) -> int:
    """The CRC of an Ogg page (RFC 3533, section 6), its checksum field zero."""
    rest = 0
    for byte in page:
        rest = (rest << 8 & 0xFFFFFFFF) ^ CHECKSUM_TABLE[rest >> 24 ^ byte]
    return rest


def make(name: str) -> None:
    """Compose, master and write one piece, quieter until its decoded peak is low enough."""
    piece = PIECES[name]
    sound = mastered(piece.compose(), piece.lufs)
    path = FOLDER / f"{name}{piece.suffix}"
    while True:
        write(path, sound)
        decoded, _ = soundfile.read(path)
        peak = float(np.max(np.abs(decoded)))
        if peak <= HIGHEST_PEAK:
            break
        sound = sound * (0.99 * HIGHEST_PEAK / peak)
    print(
        f"{path.name:14} {len(decoded) / RATE:6.2f} s  {path.stat().st_size / 1000:6.0f} kB  "
        f"{loudness(decoded):6.1f} LUFS  peak {20 * np.log10(peak):5.1f} dBFS"
    )


if __name__ == "__main__":
    for wanted in sys.argv[1:] or PIECES:
        make(wanted)
