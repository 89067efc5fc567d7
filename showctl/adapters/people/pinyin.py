"""How names are typed in pinyin, with pypinyin; imported when somebody is looked for."""

from __future__ import annotations

from itertools import islice, product

from pypinyin import Style, pinyin

# A name of several characters with several readings each has more than anybody types.
_MAX_READINGS = 16


def readings(name: str) -> tuple[str, ...]:
    """Every way to type a name: whole syllables, and initials; without tones or spaces."""
    syllables = pinyin(name.split(), style=Style.NORMAL, heteronym=True)
    ways = [tuple(dict.fromkeys(each)) for each in syllables]
    found: dict[str, None] = {}
    for way in islice(product(*ways), _MAX_READINGS):
        found["".join(way).casefold()] = None
        found["".join(syllable[:1] for syllable in way).casefold()] = None
    return tuple(found)
