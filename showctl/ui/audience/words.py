"""A text that fills its box and never leaves it: fitted in size, broken into even rows.

Lengths are pixels. A title of two rows is broken where both are about as long, as a setter would
do it; Qt's rules keep punctuation off the start of a row.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from showctl.ui.audience.box import Box
from showctl.ui.audience.party_theme import Face, PartyTheme, Role

ROW = 1.3
_SHRINK = 0.94
# Smaller than this share of its size a text is cut rather than made unreadable.
_SMALLEST = 0.4
# Up to so many signs a title of Chinese is spaced out.
_SPACED_OUT = 6
# A few for each screen: what is on, what comes, and their small pictures.
_TITLES_KEPT = 16
# No running text ends with a row of so few signs.
_ORPHAN = 2
_BREATHS = tuple("，。、；：！？·—…,.;:!?")

# What binds two signs, what lets a row end, and what stands between the parts of a name.
_JOINER, _BREAK, _DOT = "\u2060", "\u200b", "·"
_LONGEST_PART = 12

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as it stands: its size, its rows, and the width of each."""

    px: float
    rows: tuple[str, ...]
    widths: tuple[float, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a box, at most `px` high; `is_wrapped` into as many rows as there is room for."""

    text: str
    box: Box
    px: float
    role: Role = "text"
    face: Face = "body"
    is_bold: bool = False
    is_wrapped: bool = True
    align: Align = "centre"
    is_at_top: bool = False

    def fitted(self, theme: PartyTheme) -> Fitted:
        """How it stands in its box."""
        return _fit(self, theme.id, theme.font(self.face, 100, is_bold=self.is_bold))

    def ink(self, theme: PartyTheme) -> Box:
        """Where its rows stand."""
        fitted = self.fitted(theme)
        width = max(fitted.widths, default=0.0)
        height = len(fitted.rows) * fitted.px * ROW
        spare = 0.0 if self.is_at_top else (self.box.height - height) / 2
        return Box(self._left(width), self.box.top + spare, width, height)

    def paint(self, painter: QPainter, theme: PartyTheme, images: object = None) -> None:
        """Draw it."""
        if not self.text:
            return
        if self.role == "title":
            ratio = painter.device().devicePixelRatioF()
            drawn = drawn_title(self, theme, ratio)
            painter.drawPixmap(QPointF(round(self.box.left), round(self.box.top)), drawn)
            return
        painter.setPen(theme.colour(self.role))
        font = self.font(theme)
        painter.setFont(font)
        for at, row in self.rows(theme, QFontMetricsF(font)):
            painter.drawText(at, row)

    def rows(self, theme: PartyTheme, metrics: QFontMetricsF) -> Iterator[tuple[QPointF, str]]:
        """Each row with the place of its baseline's left end."""
        fitted, ink = self.fitted(theme), self.ink(theme)
        pitch = fitted.px * ROW
        inset = (pitch - metrics.height()) / 2 + metrics.ascent()
        for place, (row, width) in enumerate(zip(fitted.rows, fitted.widths, strict=True)):
            yield QPointF(self._left(width), ink.top + place * pitch + inset), row

    def font(self, theme: PartyTheme) -> QFont:
        """The font that it stands in."""
        font = theme.font(self.face, self.fitted(theme).px, is_bold=self.is_bold)
        return _spaced(font, self.text, self.face)

    def _left(self, width: float) -> float:
        spare = self.box.width - width
        shares = {"left": 0.0, "centre": 0.5, "right": 1.0}
        return self.box.left + spare * shares[self.align]


_TITLES: OrderedDict[tuple[Words, str, float], QPixmap] = OrderedDict()


def drawn_title(words: Words, theme: PartyTheme, ratio: float) -> QPixmap:
    """A title as a picture of its box: filling its outlines takes longer than a frame, so that it
    is done once, and ahead."""
    key = (words, theme.id, ratio)
    drawn = _TITLES.pop(key, None) or _draw_title(words, theme, ratio)
    _TITLES[key] = drawn
    while len(_TITLES) > _TITLES_KEPT:
        _TITLES.popitem(last=False)
    return drawn


def _draw_title(words: Words, theme: PartyTheme, ratio: float) -> QPixmap:
    """Filled from bright to deep, with a soft edge that lifts it off the ground."""
    box = words.box
    drawn = QPixmap(max(1, round(box.width * ratio)), max(1, round(box.height * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.left, -box.top)
    font = words.font(theme)
    metrics = QFontMetricsF(font)
    shade = QColor(theme.ground[1])
    shade.setAlpha(150)
    for at, row in words.rows(theme, metrics):
        path = QPainterPath()
        path.addText(at, font, row)
        fill = QLinearGradient(
            0, at.y() - metrics.ascent() * 0.75, 0, at.y() + metrics.descent() * 0.3
        )
        fill.setColorAt(0, theme.title[0])
        fill.setColorAt(1, theme.title[1])
        painter.fillPath(path.translated(0, font.pixelSize() * 0.03), shade)
        painter.fillPath(path, QBrush(fill))
    painter.end()
    return drawn


def _spaced(font: QFont, text: str, face: Face) -> QFont:
    """A short Chinese title breathes."""
    is_short = len(text) <= _SPACED_OUT and all(ord(sign) > 0x2E80 for sign in text)
    if face == "display" and is_short:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
    return font


@lru_cache(maxsize=512)
def _fit(words: Words, theme_id: str, face: QFont) -> Fitted:
    px = words.px
    while px >= words.px * _SMALLEST:
        font = QFont(face)
        font.setPixelSize(max(1, round(px)))
        rows = _rows(words, _spaced(font, words.text, words.face))
        if rows is not None:
            return Fitted(px, *rows)
        px *= _SHRINK
    return _torn(words, face)


def _torn(words: Words, face: QFont) -> Fitted:
    """With words that no row is wide enough for broken anywhere, else cut."""
    font = QFont(face)
    px = words.px * (_SMALLEST + 0.2)
    while words.is_wrapped and px >= words.px * _SMALLEST:
        font.setPixelSize(max(1, round(px)))
        metrics = QFontMetricsF(font)
        rows = _broken(words.text.replace("\n", " "), font, words.box.width, is_torn=True)
        widths = tuple(_width(metrics, row) for row in rows)
        if (
            len(rows) * font.pixelSize() * ROW <= words.box.height
            and max(widths) <= words.box.width
        ):
            return Fitted(px, tuple(rows), widths)
        px *= _SHRINK
    return _cut(words, face)


def _rows(words: Words, font: QFont) -> tuple[tuple[str, ...], tuple[float, ...]] | None:
    """The rows at a size, None where they leave the box."""
    metrics = QFontMetricsF(font)
    most = int(words.box.height / (font.pixelSize() * ROW)) if words.is_wrapped else 1
    if font.pixelSize() * ROW > words.box.height:
        return None
    if words.is_wrapped:
        broken = [(each, _broken(each, font, words.box.width)) for each in words.text.splitlines()]
        # Evened out they are no fewer.
        if sum(len(running) for _, running in broken) > most:
            return None
        rows = [row for each in broken for row in _set(words, *each, font)]
    else:
        rows = [words.text.replace("\n", " ")]
    widths = tuple(_width(metrics, row) for row in rows)
    if len(rows) > most or any(width > words.box.width for width in widths):
        return None
    return tuple(rows), widths


def _set(words: Words, paragraph: str, running: list[str], font: QFont) -> list[str]:
    """The rows of one paragraph as they are to stand, from those that fill the box's width."""
    is_orphaned = len(running) > 1 and len(running[-1]) <= _ORPHAN
    if is_orphaned or words.align == "centre" or words.face == "display":
        return _even(paragraph, running, font, words.box.width)
    return running


def _width(metrics: QFontMetricsF, row: str) -> float:
    """The width of a row and of the ink that leans out of it."""
    return max(metrics.horizontalAdvance(row), metrics.boundingRect(row).width())


def _even(text: str, rows: list[str], font: QFont, width: float) -> list[str]:
    """As many rows as these, the fewest that there can be, and about as long as each other."""
    if not 1 < len(rows) <= 4:
        return rows
    narrowest = width / len(rows) * 0.9
    widths = (narrowest + (width - narrowest) * step / 16 for step in range(17))
    tried = (_broken(text, font, each) for each in widths)
    return max((each for each in tried if len(each) == len(rows)), key=_ends_well, default=rows)


def _ends_well(rows: list[str]) -> int:
    """How many rows end where one draws breath; of equals the first, the most even, is taken."""
    return sum(row[-1:] in _BREATHS for row in rows[:-1])


def _held(text: str) -> str:
    """A name of parts (阿卜杜勒·买买提) made to break only after a dot between them."""
    if _DOT not in text or any(len(part) > _LONGEST_PART for part in text.split(_DOT)):
        return text
    held = _JOINER.join(text)
    return held.replace(_DOT + _JOINER, _DOT + _BREAK)


def _broken(text: str, font: QFont, width: float, *, is_torn: bool = False) -> list[str]:
    layout = QTextLayout(_held(text) if not is_torn else text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if is_torn else modes.WordWrap)
    layout.setTextOption(option)
    rows: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        row = layout.text()[start : start + line.textLength()]
        rows.append(row.replace(_JOINER, "").replace(_BREAK, "").strip())
    layout.endLayout()
    return rows or [""]


def _cut(words: Words, face: QFont) -> Fitted:
    """At the smallest size, as much as the box has room for."""
    font = QFont(face)
    font.setPixelSize(max(1, round(words.px * _SMALLEST)))
    metrics = QFontMetricsF(font)
    room = words.box.width
    most = max(1, int(words.box.height / (font.pixelSize() * ROW))) if words.is_wrapped else 1
    rows = [
        metrics.elidedText(row, Qt.TextElideMode.ElideRight, room)
        for row in _broken(words.text.replace("\n", " "), font, room)
    ]
    if len(rows) > most:
        last = metrics.elidedText(rows[most - 1] + "…", Qt.TextElideMode.ElideRight, room)
        rows = [*rows[: most - 1], last if last.endswith("…") else last + "…"]
    widths = tuple(_width(metrics, row) for row in rows)
    return Fitted(words.px * _SMALLEST, tuple(rows), widths, is_cut=True)
