"""How a prompter is set for its screen: for the reader's distance and eyes, for the way the screen
stands, and for who else can see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

_Value = TypeVar("_Value")
Change = Callable[["PrompterLook"], "PrompterLook"]

SIZES: Final = (80, 100, 125, 150, 180, 220)
ROWS: Final = (100, 115, 135)
MARGINS: Final = (4, 9, 16)
TURNS: Final = (0, 90, 270)
THEMES: Final = ("dark", "light", "strong")
# Typefaces by their manner, which every system has families of its own for: 黑体, the usual, 宋体,
# 楷体, 仿宋.
FACES: Final = ("hei", "song", "kai", "fang")


@dataclass(frozen=True, slots=True)
class PrompterLook:
    """`size` is in percent of what suits reading at two metres, `rows` the distance of rows in
    percent of the usual, `margin` beside the lines in percent of the screen's shorter side;
    `turn` is in degrees clockwise, against which the screen is turned; `face` is that of the
    lines, the usual one where this computer has none like it.

    `shows_overrun` lets this screen show the overrun of a guest who speaks: whether the speaker
    can see it depends on where the screen stands, so it is the screen's and not the show's.
    """

    size: int = 100
    is_mirrored: bool = False
    turn: int = 0
    theme: str = "dark"
    rows: int = 100
    margin: int = 4
    is_bold: bool = False
    shows_overrun: bool = False
    face: str = "hei"

    @property
    def is_upright(self) -> bool:
        """Whether it stands taller than the screen is wide: turned by a quarter."""
        return self.turn in (90, 270)

    def larger(self, steps: int) -> PrompterLook:
        """So many sizes larger (or, negative, smaller), as far as there are any."""
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self.size))
        return replace(self, size=SIZES[min(max(0, nearest + steps), len(SIZES) - 1)])

    def mirrored(self) -> PrompterLook:
        """The other way round."""
        return replace(self, is_mirrored=not self.is_mirrored)

    def turned(self) -> PrompterLook:
        """Turned to the right, to the left, not at all."""
        return replace(self, turn=_after(TURNS, self.turn))

    def in_next_theme(self) -> PrompterLook:
        """In other colours."""
        return replace(self, theme=_after(THEMES, self.theme))

    def in_wider_rows(self) -> PrompterLook:
        """With more room between the rows; after the most, the usual."""
        return replace(self, rows=_after(ROWS, self.rows))

    def in_wider_margins(self) -> PrompterLook:
        """With more room beside the lines; after the most, the usual."""
        return replace(self, margin=_after(MARGINS, self.margin))

    def bolder(self) -> PrompterLook:
        """In bold letters, or in the usual ones."""
        return replace(self, is_bold=not self.is_bold)

    def in_next_face(self, there: Sequence[str]) -> PrompterLook:
        """In another one of the typefaces that are there."""
        return replace(self, face=_after(there, self.face))

    def with_overrun(self) -> PrompterLook:
        """With or without the overrun of a guest who speaks."""
        return replace(self, shows_overrun=not self.shows_overrun)

    def written(self) -> str:
        """As it is kept in the settings: the size, then what is not as usual."""
        return " ".join(self._words())

    def _words(self) -> Iterator[str]:
        yield str(self.size)
        for word, is_so in self._marks().items():
            if is_so:
                yield word
        for name in ("turn", "theme", "rows", "margin", "face"):
            value = getattr(self, name)
            if value != getattr(_USUAL, name):
                yield f"{name}={value}"

    def _marks(self) -> dict[str, bool]:
        return {
            "mirrored": self.is_mirrored,
            "bold": self.is_bold,
            "overrun": self.shows_overrun,
        }

    @classmethod
    def read(cls, written: str) -> PrompterLook:
        """From the settings; as usual in what they do not say, or no longer know."""
        size, *words = written.split() or [""]
        named = dict(word.split("=", 1) for word in words if "=" in word)
        return cls(
            size=int(size) if size.isdecimal() and int(size) in SIZES else _USUAL.size,
            is_mirrored="mirrored" in words,
            turn=_known(TURNS, named.get("turn")),
            theme=_known(THEMES, named.get("theme")),
            rows=_known(ROWS, named.get("rows")),
            margin=_known(MARGINS, named.get("margin")),
            is_bold="bold" in words,
            face=_known(FACES, named.get("face")),
            shows_overrun="overrun" in words,
        )


_USUAL = PrompterLook()


def _after(values: Sequence[_Value], value: _Value) -> _Value:
    """The value after one, the first after the last and after one that is none of them."""
    place = values.index(value) + 1 if value in values else 0
    return values[place % len(values)]


def _known(values: Sequence[_Value], written: str | None) -> _Value:
    """The value that is written so, else the usual one, which is the first."""
    return next((value for value in values if str(value) == written), values[0])
