"""How names are typed in pinyin, with pypinyin; loaded when somebody is looked for."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from itertools import islice, product

# A name of several characters with several readings each has more than anybody types.
_MAX_READINGS = 16


def readings(name: str) -> tuple[str, ...]:
    """Every way to type a name: whole syllables, and initials; without tones or spaces."""
    ways = _syllables()(name)
    found: dict[str, None] = {}
    for way in islice(product(*ways), _MAX_READINGS):
        found["".join(way).casefold()] = None
        found["".join(syllable[:1] for syllable in way).casefold()] = None
    return tuple(found)


@cache
def _syllables() -> Callable[[str], list[list[str]]]:
    # Its dictionary of phrases takes 50 MB, and a name is none.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")
    from pypinyin import Style, pinyin

    def syllables(name: str) -> list[list[str]]:
        ways = pinyin(name.split(), style=Style.NORMAL, heteronym=True)
        return [list(dict.fromkeys(each)) for each in ways]

    return syllables
