"""What a set of cue cards holds, kept inside its own file: a reprint needs nothing but the file.

The mark stands among the keywords of the page, from where it goes into the PDF's description.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from showctl.adapters.sheets.cards import Card
from showctl.app.errors import UserError

_MARK = re.compile(rb"showctl-cards:([A-Za-z0-9_=-]+);")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LARGEST = 100_000_000
_LARGEST_STREAM = 20_000_000


def mark_of(cards: Iterable[Card]) -> str:
    """The mark of a whole set: each card's fingerprint, whose it is, and its label."""
    said = json.dumps([[card.fingerprint, card.emcee, card.label] for card in cards])
    return f"showctl-cards:{base64.urlsafe_b64encode(zlib.compress(said.encode())).decode()};"


class PrintedCard(NamedTuple):
    """A card of a set printed before."""

    fingerprint: str
    emcee: str
    label: str


def cards_in(path: Path) -> tuple[PrintedCard, ...]:
    """The cards of the set in a PDF or a page; UserError where it holds none."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"{path} is no set of cue cards: it is far too large.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"The cards printed before, {path}, cannot be read: {reason}.") from error
    for part in _parts(data):
        if found := _MARK.search(part):
            return _read(found[1], path)
    raise UserError(
        f"{path} holds no cue cards that showctl made: name the file of the set printed before."
    )


def _parts(data: bytes) -> Iterator[bytes]:
    """A page as it is; a PDF's streams unpacked, because its description lies in one of them."""
    yield data
    for found in _STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(found[1], _LARGEST_STREAM)
        except zlib.error:
            continue


def _read(mark: bytes, path: Path) -> tuple[PrintedCard, ...]:
    try:
        packed = base64.urlsafe_b64decode(mark)
        said = json.loads(zlib.decompressobj().decompress(packed, _LARGEST_STREAM))
        return tuple(PrintedCard(*map(str, card)) for card in said)
    except (binascii.Error, zlib.error, ValueError, TypeError) as error:
        raise UserError(
            f"What {path} says of its cards is damaged: print the whole set."
        ) from error
