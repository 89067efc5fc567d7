"""How wide a text is, where no font can be asked: Chinese signs are square, others narrower."""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

# What letters and figures take of a square, on the average.
NARROW: Final = 0.58


def is_wide(sign: str, *, in_terminal: bool = False) -> bool:
    """Whether a sign takes a whole square. A Chinese font sets “ and … so, too; a terminal does
    not."""
    return east_asian_width(sign) in ("WF" if in_terminal else "WFA")


def ems_wide(said: str, narrow: float = NARROW) -> float:
    """The width in squares of the font's size."""
    return sum(1 if is_wide(sign) else narrow for sign in said)


def cells_wide(said: str, *, in_terminal: bool = False) -> int:
    """The width in cells, of which a square takes two."""
    return sum(2 if is_wide(sign, in_terminal=in_terminal) else 1 for sign in said)
