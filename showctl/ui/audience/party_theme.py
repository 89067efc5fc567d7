"""The party's theme: colours, fonts, ground and logo of the audience screen, read from a file.

The themes that ship are `assets/themes/*.toml`; whoever wants another one writes such a file.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDir, QFileInfo
from PySide6.QtGui import QColor, QFont, QFontDatabase

from showctl.ui import theme

DEFAULT = "red_and_gold"

# Where lupdate finds the names of the themes that ship.
NAMES = (
    QT_TRANSLATE_NOOP("Theme", "Red and gold"),
    QT_TRANSLATE_NOOP("Theme", "Dark blue"),
    QT_TRANSLATE_NOOP("Theme", "Plain"),
)

Face = Literal["display", "body"]
Role = Literal["title", "text", "dim", "accent"]
Ornament = Literal["waves", "rays", "none"]


@dataclass(frozen=True)
class PartyTheme:
    """`ground` runs from the middle to the edge, `title` from top to bottom; paths are absolute,
    empty where there is no picture."""

    id: str
    name: str
    display: tuple[str, ...]
    body: tuple[str, ...]
    ground: tuple[QColor, QColor]
    title: tuple[QColor, QColor]
    text: QColor
    dim: QColor
    accent: QColor
    panel: QColor
    ornament: Ornament
    has_frame: bool
    background: str
    logo: str

    def colour(self, role: Role) -> QColor:
        """The colour of a text (of a title: the brighter one)."""
        plain = {"text": self.text, "dim": self.dim, "accent": self.accent}
        return plain.get(role, self.title[0])

    def font(self, face: Face, px: float, *, is_bold: bool) -> QFont:
        """The font of a face at a height in pixels."""
        made = QFont(_face(self.display if face == "display" else self.body, is_bold))
        made.setPixelSize(max(1, round(px)))
        return made


@cache
def _face(families: tuple[str, ...], is_bold: bool) -> QFont:
    made = theme.font(theme.BODY_PX, is_bold=is_bold)
    present = set(QFontDatabase.families())
    made.setFamilies([*(each for each in families if each in present), *made.families()])
    if families:
        made.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    # Outlines at every size: a title of half a metre has no pixels to be snapped to.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def theme_name(theme_id: str) -> str:
    """A theme's name in the language that is spoken."""
    return QCoreApplication.translate("Theme", load_theme(theme_id).name)


def theme_files() -> dict[str, Path]:
    """The files of all themes that ship, by their id."""
    folder = QDir("assets:themes")
    found = (Path(each.absoluteFilePath()) for each in folder.entryInfoList(["*.toml"]))
    return {file.stem: file for file in found}


def load_theme(theme_id: str) -> PartyTheme:
    """The theme of that id, or of a file's path; the default one where it is not there or not
    sound, and at last one of no file: a party never stops for a colour."""
    files = theme_files()
    for file in (files.get(theme_id) or Path(theme_id), files.get(DEFAULT)):
        with suppress(OSError, ValueError, KeyError, TypeError):
            if file is not None:
                return read_theme(file)
    return _of_no_file()


def _of_no_file() -> PartyTheme:
    ground, text = QColor(theme.GROUND), QColor(theme.TEXT)
    dim, panel = QColor(theme.DIM), QColor(theme.PANEL)
    pair = (text, text)
    names = ("", "", (), (), (ground, ground), pair)
    return PartyTheme(*names, text, dim, text, panel, "none", False, "", "")


@cache
def read_theme(file: Path) -> PartyTheme:
    """The theme in a file; OSError, ValueError, KeyError or TypeError where there is none."""
    values: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    ornament: Ornament = values.get("ornament", "none")
    return PartyTheme(
        id=file.stem,
        name=values["name"],
        display=tuple(values.get("display", ())),
        body=tuple(values.get("body", ())),
        ground=_pair(values["ground"]),
        title=_pair(values["title"]),
        text=_colour(values["text"]),
        dim=_colour(values["dim"]),
        accent=_colour(values["accent"]),
        panel=_colour(values["panel"]),
        ornament=ornament,
        has_frame=bool(values.get("has_frame", False)),
        background=_beside(file, values.get("background", "")),
        logo=_beside(file, values.get("logo", "")),
    )


def _colour(written: str) -> QColor:
    colour = QColor(written)
    if not colour.isValid():
        raise ValueError(f"{written!r} is no colour such as #b5121b")
    return colour


def _pair(written: list[str]) -> tuple[QColor, QColor]:
    first, second = written
    return _colour(first), _colour(second)


def _beside(file: Path, written: str) -> str:
    return QFileInfo(file.parent / written).absoluteFilePath() if written else ""
