"""The ground of the party's theme: colours or a picture, an ornament, a frame.

Painted once for each size and kept: it costs more than all the words on it.
"""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRadialGradient,
)

from showctl.ui.audience.party_theme import PartyTheme


def paint_ground(theme: PartyTheme, width: int, height: int, ratio: float = 1.0) -> QPixmap:
    """The ground of a theme at a size, at the pixel ratio of its screen."""
    ground = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    ground.setDevicePixelRatio(ratio)
    painter = QPainter(ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    whole = QRectF(0, 0, width, height)
    _paint_colours(painter, theme, whole)
    picture = QImage(theme.background) if theme.background else QImage()
    if not picture.isNull():
        _paint_over(painter, picture, whole)
    elif theme.ornament == "waves":
        _paint_waves(painter, theme, whole)
    elif theme.ornament == "rays":
        _paint_rays(painter, theme, whole)
    if theme.has_frame:
        _paint_frame(painter, theme, whole)
    painter.end()
    return ground


def _paint_colours(painter: QPainter, theme: PartyTheme, whole: QRectF) -> None:
    """From the middle to the edge, stretched to the screen's shape."""
    painter.save()
    painter.translate(whole.center())
    painter.scale(whole.width() / whole.height(), 1)
    reach = whole.height() * 0.78
    light = QRadialGradient(QPointF(0, -whole.height() * 0.08), reach)
    light.setColorAt(0, theme.ground[0])
    light.setColorAt(1, theme.ground[1])
    painter.fillRect(QRectF(-reach, -reach, 2 * reach, 2 * reach), light)
    painter.restore()


def _paint_over(painter: QPainter, picture: QImage, whole: QRectF) -> None:
    size = QSizeF(picture.size()).scaled(
        whole.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    shown = QRectF(QPointF(), size)
    shown.moveCenter(whole.center())
    painter.drawImage(shown, picture)


def _paint_waves(painter: QPainter, theme: PartyTheme, whole: QRectF) -> None:
    """Rows of concentric waves that rise from the foot and fade."""
    radius = whole.height() / 12
    rows = 4
    for row in range(rows):
        line = QColor(theme.accent)
        line.setAlphaF(0.07 + 0.07 * row)
        painter.setPen(QPen(line, max(1.0, whole.height() / 540)))
        fill = QColor(theme.ground[1])
        painter.setBrush(fill)
        y = whole.bottom() - radius * 0.5 * (rows - 1 - row) + radius * 0.3
        x = whole.left() - (radius if row % 2 else 0)
        while x < whole.right() + radius:
            for ring in (1.0, 0.72, 0.44, 0.16):
                painter.drawEllipse(QPointF(x, y), radius * ring, radius * ring)
            x += 2 * radius


def _paint_rays(painter: QPainter, theme: PartyTheme, whole: QRectF) -> None:
    """Beams of light from above the stage."""
    painter.setPen(Qt.PenStyle.NoPen)
    top = QPointF(whole.center().x(), -whole.height() * 0.35)
    reach = whole.width() + whole.height()
    for angle in range(-70, 71, 20):
        light = QRadialGradient(top, whole.height() * 1.5)
        bright, clear = QColor(theme.accent), QColor(theme.accent)
        bright.setAlphaF(0.13)
        clear.setAlphaF(0.0)
        light.setColorAt(0.15, bright)
        light.setColorAt(1.0, clear)
        edges = [radians(90 + angle - 4.5), radians(90 + angle + 4.5)]
        ends = [top + QPointF(cos(edge), sin(edge)) * reach for edge in edges]
        painter.setBrush(light)
        painter.drawPolygon(QPolygonF([top, *ends]))


def _paint_frame(painter: QPainter, theme: PartyTheme, whole: QRectF) -> None:
    """Two fine lines, the inner one with notched corners."""
    unit = whole.height() / 100
    outer = whole.adjusted(2 * unit, 2 * unit, -2 * unit, -2 * unit)
    inner = whole.adjusted(3 * unit, 3 * unit, -3 * unit, -3 * unit)
    notch = 5 * unit
    line = QColor(theme.accent)
    line.setAlphaF(0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, max(1.0, 0.22 * unit)))
    painter.drawRect(outer)
    line.setAlphaF(0.55)
    painter.setPen(QPen(line, max(1.0, 0.16 * unit)))
    path = QPainterPath()
    corners = (
        (inner.topLeft(), 1, 1),
        (inner.topRight(), -1, 1),
        (inner.bottomRight(), -1, -1),
        (inner.bottomLeft(), 1, -1),
    )
    for corner, right, down in corners:
        across, along = QPointF(right * notch, 0), QPointF(0, down * notch)
        steps = (corner + along, corner + along + across, corner + across)
        for step in steps if right * down > 0 else reversed(steps):
            if path.elementCount():
                path.lineTo(step)
            else:
                path.moveTo(step)
    path.closeSubpath()
    painter.drawPath(path)
