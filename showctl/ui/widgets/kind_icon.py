"""The icons of the segment kinds."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from showctl.domain.plan import Kind

ICON_PX = 20
_SHARPNESS = 2


@cache
def kind_icon(kind: Kind) -> QPixmap:
    """The icon of a kind, drawn once; empty where the file is missing."""
    pixmap = QPixmap(ICON_PX * _SHARPNESS, ICON_PX * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    file = QFile(f"assets:icons/{kind}.svg")
    if file.open(QIODevice.OpenModeFlag.ReadOnly):
        painter = QPainter(pixmap)
        QSvgRenderer(file.readAll()).render(painter)
        painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap
