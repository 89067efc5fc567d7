"""How the emcee's window looks: colours, and sizes as parts of the shorter side of the window.

A line at the smallest size is about 12 mm tall on a 24-inch monitor: a third of a degree at 2 m.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final, Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase

from showctl.ui import theme
from showctl.ui.emcee.prompter_look import FACES

_KNOWN_SPEAKERS = ("甲", "乙", "合")

Ink = Literal["text", "dim", "warning", "overrun", "rehearsal", "ground", "gold", "rule"]


@dataclass(frozen=True)
class Inks:
    """The colours of a window. `ground` is what is written with on a band of `gold` or
    `rehearsal`; `speakers` take turns."""

    top: QColor
    bottom: QColor
    side: QColor
    rule: QColor
    text: QColor
    dim: QColor
    warning: QColor
    overrun: QColor
    rehearsal: QColor
    ground: QColor
    gold: QColor
    speakers: tuple[QColor, ...]

    def of(self, ink: Ink) -> QColor:
        """The colour of that name."""
        colour: QColor = getattr(self, ink)
        return colour


def _inks(colours: str, speakers: str) -> Inks:
    """From the names of colours, in the order of the fields."""
    names = (field.name for field in fields(Inks))
    each: dict[str, Any] = {
        name: QColor(of) for name, of in zip(names, colours.split(), strict=False)
    }
    each["speakers"] = tuple(QColor(of) for of in speakers.split())
    return Inks(**each)


DARK: Final = _inks(
    f"#171c26 #0b0d11 {theme.GROUND} {theme.RAISED} {theme.TEXT} {theme.DIM}"
    f" {theme.WARNING} {theme.OVERRUN} {theme.REHEARSAL} {theme.GROUND} #e6c37a",
    "#7cc7ff #ffab94 #9be3ab #d6b3ff",
)
# Dark letters on paper, for a bright room.
LIGHT: Final = _inks(
    "#ffffff #f4f2ec #ebe8e0 #c9c4b8 #14161a #55595f #8a4b00 #b3261e #1b5fb8 #ffffff #7a5200",
    "#0b5394 #a8330f #1c6b32 #6a359c",
)
# As much contrast as a screen has, for tired eyes, glass and much stage light.
STRONG: Final = _inks(
    "#000000 #000000 #000000 #6e6e6e #ffffff #d0d0d0 #ffd400 #ff8a80 #8fc2ff #000000 #ffe600",
    "#8fd3ff #ffc4b3 #b5f5c3 #e6d0ff",
)
INKS: Final = {"dark": DARK, "light": LIGHT, "strong": STRONG}

# The first that the system has: Debian, Windows, macOS, and what people install themselves.
_FAMILIES: Final = {
    "song": (
        *("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC"),
        *("SimSun", "宋体", "Songti SC", "STSong", "AR PL UMing CN"),
    ),
    "kai": (
        *("KaiTi", "楷体", "Kaiti SC", "STKaiti", "LXGW WenKai", "AR PL UKai CN"),
        *("AR PL KaitiM GB", "FandolKai"),
    ),
    "fang": ("FangSong", "仿宋", "STFangsong", "FandolFang"),
}

# The usual ones, for what shows lines elsewhere.
GOLD: Final = DARK.gold

# Of the shorter side of the window.
LINE_LARGEST = 0.056
LINE_SMALLEST = 0.042
LINE_STEPS = 9


def font(px: float, *, is_bold: bool = False, face: str = "hei") -> QFont:
    """The font of all windows at a height in pixels, with digits of one width; or one of another
    `face`, where this computer has it."""
    shown = QFont(_face(is_bold, face))
    shown.setPixelSize(max(1, round(px)))
    return shown


@cache
def _face(is_bold: bool, face: str) -> QFont:
    made = theme.font(theme.BODY_PX, is_bold=is_bold)
    if face in _families():
        # What the family has no letters for is written as everywhere else.
        made.setFamilies([_families()[face], *made.families()])
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def faces() -> tuple[str, ...]:
    """The typefaces that this computer has, the usual one first."""
    return (FACES[0], *_families())


@cache
def _families() -> dict[str, str]:
    """The family of each typeface but the usual one, of those that write simplified Chinese."""
    present = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    found = {face: [each for each in names if each in present] for face, names in _FAMILIES.items()}
    return {face: names[0] for face, names in found.items() if names}


def line_sizes(side: int) -> Sequence[float]:
    """The heights that lines may have in a window whose shorter side is so many pixels, largest
    first, in pixels."""
    step = (LINE_LARGEST - LINE_SMALLEST) / (LINE_STEPS - 1)
    return [side * (LINE_LARGEST - step * number) for number in range(LINE_STEPS)]


def speaker_colours(speakers: Iterable[str], inks: Inks = DARK) -> dict[str, QColor]:
    """A colour for each speaker: fixed ones for 甲, 乙 and 合, the others in their order."""
    order = dict.fromkeys((*_KNOWN_SPEAKERS, *speakers))
    colours = inks.speakers
    return {speaker: colours[place % len(colours)] for place, speaker in enumerate(order)}


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """`share` of a colour mixed with another."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + other.redF() * rest,
        colour.greenF() * share + other.greenF() * rest,
        colour.blueF() * share + other.blueF() * rest,
    )
