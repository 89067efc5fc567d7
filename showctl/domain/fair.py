"""The published rule of a fair draw (docs/fairness.md): from a secret seed and a list to winners.

Before the roll everybody sees a commitment, which binds the seed, the list and how many are drawn;
afterwards the seed is in the report, and anybody can compute the winners again. All hashes are
SHA-256 in lower-case hexadecimal, all text is UTF-8, every line ends with LF.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Sequence

SEED_BYTES = 32
_RULE = "showctl-draw-1"
_WORD_BYTES = 8
_WORDS = 2 ** (8 * _WORD_BYTES)


def listed(entrants: Iterable[str]) -> tuple[str, ...]:
    """Those who may win in the order of the list: by the code points of their numbers."""
    return tuple(sorted(entrants))


def hash_of_list(entrants: Sequence[str]) -> str:
    """The hash of a list in its order, one number a line."""
    return _sha256("\n".join((*entrants, "")))


def hash_of_seed(seed: str) -> str:
    """The hash of a seed (its bytes, given in hexadecimal)."""
    return hashlib.sha256(bytes.fromhex(seed)).hexdigest()


def commitment(draw: str, press: int, count: int, seed: str, list_hash: str) -> str:
    """What is shown before the roll: the hash of the rule's name, the draw's id, the number of
    the press, how many are drawn, the hash of the seed and that of the list, one a line."""
    lines = (_RULE, draw, str(press), str(count), hash_of_seed(seed), list_hash)
    return _sha256("".join(f"{line}\n" for line in lines))


def winners(
    seed: str, entrants: Sequence[str], count: int, list_hash: str, word: str = ""
) -> tuple[str, ...]:
    """The first `count` places of the list after an unbiased shuffle from its front; `word` is
    what somebody in the hall called out after the commitment, if that was asked for."""
    numbers = _uniform(bytes.fromhex(seed), f"{list_hash}\n{word}\n")
    moved: dict[int, int] = {}
    drawn = []
    for place in range(min(count, len(entrants))):
        other = place + _below(len(entrants) - place, numbers)
        drawn.append(entrants[moved.get(other, other)])
        moved[other] = moved.get(place, place)
    return tuple(drawn)


def _below(limit: int, numbers: Iterator[int]) -> int:
    """The next number below `limit`; those that would make some likelier are passed over."""
    fair = _WORDS - _WORDS % limit
    return next(number for number in numbers if number < fair) % limit


def _uniform(key: bytes, message: str) -> Iterator[int]:
    """HMAC-SHA256 blocks 0, 1, 2, … of the message, cut into big-endian words of 64 bits."""
    block = 0
    while True:
        digest = hmac.digest(key, f"{message}{block}\n".encode(), "sha256")
        for at in range(0, len(digest), _WORD_BYTES):
            yield int.from_bytes(digest[at : at + _WORD_BYTES], "big")
        block += 1


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
