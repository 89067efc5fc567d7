"""Names that move, in three manners. Each name is drawn once and then only laid on the screen:
without a GPU there is no time in a frame for letters."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import ceil, cos, pi, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from showctl.domain.draw import RollStyle
from showctl.ui.audience.box import Box
from showctl.ui.audience.name_places import name_places
from showctl.ui.audience.party_theme import PartyTheme
from showctl.ui.audience.rolls import RollNames

_SPRITES_KEPT = 800
_LINES = 7
_MOST_COLUMNS = 5
# Lines in a second, of each column: no two are alike.
_SPEEDS = (13.0, 17.0, 15.0, 19.0, 14.0)
_MOST_CARDS = 24
_CARD_MS = 170
_ON_SPHERE = 110
_TURN_MS = 5_200
# From the sphere's back to its front: size and brightness.
_DEPTHS = ((0.55, 0.22), (0.7, 0.4), (0.85, 0.65), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Roll:
    """The names of a list in motion, `beat_ms` after it began; `count` are drawn at once."""

    box: Box
    names: RollNames
    style: RollStyle
    count: int
    beat_ms: int

    def paint(self, painter: QPainter, theme: PartyTheme, images: object = None) -> None:
        """Draw it."""
        painter.save()
        painter.setClipRect(self.box.rect())
        _PAINT[self.style](self, painter, theme)
        painter.restore()


_SPRITES: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()


def _sprite(
    name: str, px: int, width: float, theme: PartyTheme, alpha: float, ratio: float
) -> QPixmap:
    """A name as a picture no wider than `width`."""
    key = (name, px, int(width), theme.id, alpha, ratio)
    drawn = _SPRITES.pop(key, None) or _draw_sprite(name, px, width, theme, alpha, ratio)
    _SPRITES[key] = drawn
    while len(_SPRITES) > _SPRITES_KEPT:
        _SPRITES.popitem(last=False)
    return drawn


def _draw_sprite(
    name: str, px: int, width: float, theme: PartyTheme, alpha: float, ratio: float
) -> QPixmap:
    font = theme.font("body", px, is_bold=True)
    wide = QFontMetricsF(font).horizontalAdvance(name)
    if wide > width > 0:
        font.setPixelSize(max(6, int(px * width / wide)))
        wide = width
    height = px * 1.3
    drawn = QPixmap(max(1, ceil((wide + 2) * ratio)), max(1, ceil(height * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    ink = QColor(theme.text)
    ink.setAlphaF(alpha)
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, wide + 2, height), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return drawn


def _lay(painter: QPainter, sprite: QPixmap, x: float, y: float) -> None:
    """A sprite with its middle there, on whole pixels: smoothing costs ten times as much."""
    size = sprite.deviceIndependentSize()
    painter.drawPixmap(QPointF(round(x - size.width() / 2), round(y - size.height() / 2)), sprite)


def _paint_names(roll: Roll, painter: QPainter, theme: PartyTheme) -> None:
    """Columns of names that run upwards through a bright band."""
    box, ratio = roll.box, painter.device().devicePixelRatioF()
    columns = min(_MOST_COLUMNS, max(3, ceil(sqrt(roll.count))))
    line, width = box.height / _LINES, box.width / columns
    band = box.part(3 / _LINES, 1 / _LINES).inside(line * 0.04, line * 0.02)
    painter.setPen(QPen(theme.accent, max(1.0, line * 0.025)))
    painter.setBrush(theme.panel)
    painter.drawRoundedRect(band.rect(), line * 0.2, line * 0.2)
    for column in range(columns):
        run = roll.beat_ms * _SPEEDS[column % len(_SPEEDS)] / 1000
        first, part = int(run), run % 1.0
        for place in range(_LINES + 1):
            y = box.top + (place + 0.5 - part) * line
            off = abs(place - part - 3)
            size, alpha = (0.62, 1.0) if off < 0.5 else (0.5, 0.6 if off < 2 else 0.3)
            name = roll.names.at((first + place) * columns + column)
            sprite = _sprite(name, int(line * size), width * 0.94, theme, alpha, ratio)
            _lay(painter, sprite, box.left + (column + 0.5) * width, y)


def _paint_cards(roll: Roll, painter: QPainter, theme: PartyTheme) -> None:
    """Cards that turn over, each at its own time."""
    count = max(1, min(roll.count, _MOST_CARDS))
    ratio = painter.device().devicePixelRatioF()
    places = name_places(count, roll.box, roll.box.height / 69, 4, has_details=False)
    painter.setBrush(theme.panel)
    for card, box in enumerate(places):
        turn = roll.beat_ms / _CARD_MS + card * 0.37
        squeeze = max(0.06, abs(cos(turn * pi)))
        middle = box.rect().center()
        half = box.width / 2 * squeeze
        shown = QRectF(middle.x() - half, box.top, 2 * half, box.height)
        painter.setPen(QPen(theme.accent, max(1.0, box.height * 0.02)))
        painter.drawRoundedRect(shown, box.height * 0.08, box.height * 0.08)
        name = roll.names.at(round(turn) * count + card)
        sprite = _sprite(name, int(box.height * 0.5), box.width * 0.9, theme, 1.0, ratio)
        size = sprite.deviceIndependentSize()
        wide = size.width() * squeeze
        place = QRectF(middle.x() - wide / 2, middle.y() - size.height() / 2, wide, size.height())
        painter.drawPixmap(place, sprite, QRectF(sprite.rect()))


def _paint_sphere(roll: Roll, painter: QPainter, theme: PartyTheme) -> None:
    """A globe of names that turns; whoever comes round its back is somebody else."""
    box, ratio = roll.box, painter.device().devicePixelRatioF()
    radius = box.height * 0.5
    px = box.height / 13
    turn = roll.beat_ms / _TURN_MS
    drawn = []
    for place, (height, angle) in enumerate(_globe()):
        at = turn + angle
        across, near = sin(at * 2 * pi), cos(at * 2 * pi)
        ring = sqrt(1 - height * height)
        drawn.append((near * ring, across * ring * radius * 1.7, height * radius, place, int(at)))
    middle = box.rect().center()
    for near, x, y, place, round_ in sorted(drawn):
        size, alpha = _DEPTHS[min(3, int((near + 1) * 2))]
        name = roll.names.at(round_ * _ON_SPHERE + place)
        sprite = _sprite(name, int(px * size), box.width / 5, theme, alpha, ratio)
        _lay(painter, sprite, middle.x() + x, middle.y() + y * 0.92)


@cache
def _globe() -> tuple[tuple[float, float], ...]:
    """(height −1…1, turn 0…1) of points spread evenly: the golden angle. The turn begins at the
    back, so that a whole one is gone round where nobody looks."""
    golden = (sqrt(5) - 1) / 2
    return tuple(
        (1 - 2 * (place + 0.5) / _ON_SPHERE, place * golden % 1.0) for place in range(_ON_SPHERE)
    )


_PAINT: dict[RollStyle, Callable[[Roll, QPainter, PartyTheme], None]] = {
    RollStyle.NAMES: _paint_names,
    RollStyle.CARDS: _paint_cards,
    RollStyle.SPHERE: _paint_sphere,
}
