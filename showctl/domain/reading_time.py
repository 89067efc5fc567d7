"""How long lines take to say, from the number of their 汉字 and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from showctl.domain.plan import MINUTE, Line

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A field that is filled in later: {{winner}}.
FIELD = re.compile(r"\{\{[^{}]*\}\}")


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """汉字 and words of other scripts that an emcee says in a minute."""

    han: int = 240
    words: int = 140

    def __post_init__(self) -> None:
        if self.han <= 0 or self.words <= 0:
            raise ValueError("a reading speed is more than nothing")


@lru_cache(maxsize=4096)
def reading_ms(lines: tuple[Line, ...], speed: ReadingSpeed) -> int:
    """Milliseconds to say these lines; directions are not spoken."""
    han = words = 0
    for line in lines:
        if not line.is_direction:
            han += len(_HAN.findall(line.text))
            words += len(_WORD.findall(_HAN.sub(" ", line.text)))
    return round((han / speed.han + words / speed.words) * MINUTE)
