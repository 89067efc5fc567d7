"""What a look is made of besides words: panels, rules, pictures, pages, film. Plain data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from showctl.ui.audience.box import Box
from showctl.ui.audience.party_theme import PartyTheme
from showctl.ui.audience.roll_pictures import Roll
from showctl.ui.audience.words import Words

_REHEARSAL_INK = "#0c1a30"
_REHEARSAL_GROUND = "#7db4ff"


class Images(Protocol):
    """Where pictures come from: what is not there yet is None, and comes."""

    def image(
        self, media: str, width: int, height: int, page: int = 0, *, is_filling: bool = False
    ) -> QImage | None: ...


@dataclass(frozen=True, slots=True)
class Sharp:
    """Pictures at the pixels of a screen that has more than one for each unit of length."""

    images: Images
    ratio: Callable[[], float]

    def image(
        self, media: str, width: int, height: int, page: int = 0, *, is_filling: bool = False
    ) -> QImage | None:
        size = round(width * self.ratio()), round(height * self.ratio())
        return self.images.image(media, *size, page, is_filling=is_filling)


@dataclass(frozen=True, slots=True)
class Black:
    """Nothing at all, over everything."""

    box: Box

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        painter.fillRect(self.box.rect(), QColor("black"))


@dataclass(frozen=True, slots=True)
class Panel:
    """A quiet ground for what stands on it; `is_lit` with a bright edge."""

    box: Box
    radius: float
    is_lit: bool = False

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        edge = QColor(theme.accent)
        edge.setAlphaF(1.0 if self.is_lit else 0.35)
        painter.setPen(QPen(edge, max(1.0, self.radius * (0.16 if self.is_lit else 0.08))))
        painter.setBrush(theme.panel)
        painter.drawRoundedRect(self.box.rect(), self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Rule:
    """A fine line that fades at both ends, with a lozenge in its middle."""

    box: Box

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        middle, half = self.box.rect().center(), self.box.height / 2
        clear = QColor(theme.accent)
        clear.setAlpha(0)
        line = QLinearGradient(self.box.left, 0, self.box.right, 0)
        for place, colour in ((0.0, clear), (0.5, theme.accent), (1.0, clear)):
            line.setColorAt(place, colour)
        thin = max(1.0, half * 0.22)
        painter.fillRect(QRectF(self.box.left, middle.y() - thin / 2, self.box.width, thin), line)
        lozenge = QPainterPath(middle - QPointF(half, 0))
        for across, down in ((0.0, -half), (half, 0.0), (0.0, half)):
            lozenge.lineTo(middle + QPointF(across, down))
        painter.fillPath(lozenge, theme.accent)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (or a page of slides), whole in its box or filling it; with rounded corners."""

    media: str
    box: Box
    page: int = 0
    is_filling: bool = False
    radius: float = 0.0

    def image(self, images: Images) -> QImage | None:
        """The picture at the size of its box, None while it is on its way."""
        size = round(self.box.width), round(self.box.height)
        return images.image(self.media, *size, self.page, is_filling=self.is_filling)

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        image = self.image(images)
        if image is None or image.isNull():
            return
        whole = image.size().toSizeF() / image.devicePixelRatio()
        mode = Qt.AspectRatioMode.KeepAspectRatio
        if self.is_filling:
            mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        shown = QRectF(QPointF(), whole.scaled(self.box.rect().size(), mode))
        shown.moveCenter(self.box.rect().center())
        painter.save()
        if self.is_filling or self.radius:
            frame = QPainterPath()
            frame.addRoundedRect(self.box.rect() & shown, self.radius, self.radius)
            painter.setClipPath(frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(shown, image)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Film:
    """Where a video runs; the window lays it there. In a preview a sign stands for it."""

    media: str
    box: Box

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        side = min(self.box.width, self.box.height) * 0.24
        middle = self.box.rect().center()
        play = QPainterPath(middle + QPointF(-side / 2, -side * 0.6))
        play.lineTo(middle + QPointF(-side / 2, side * 0.6))
        play.lineTo(middle + QPointF(side * 0.7, 0))
        play.closeSubpath()
        painter.fillPath(play, QColor("#3b4450"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A word on a bright band: what must not be taken for the show."""

    words: Words

    @property
    def box(self) -> Box:
        return self.words.box

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_REHEARSAL_GROUND))
        painter.drawRoundedRect(self.box.rect(), self.box.height * 0.25, self.box.height * 0.25)
        fitted = self.words.fitted(theme)
        painter.setFont(theme.font("body", fitted.px, is_bold=True))
        painter.setPen(QColor(_REHEARSAL_INK))
        painter.drawText(self.box.rect(), Qt.AlignmentFlag.AlignCenter, self.words.text)


@dataclass(frozen=True, slots=True)
class Bars:
    """The colours, greys, circle and margins by which a screen is set up."""

    box: Box

    def paint(self, painter: QPainter, theme: PartyTheme, images: Images) -> None:
        painter.fillRect(self.box.rect(), QColor("#202020"))
        bars = ("#ffffff", "#ffff00", "#00ffff", "#00ff00", "#ff00ff", "#ff0000", "#0000ff")
        for place, name in enumerate(bars):
            bar = self.box.part(0.0, 0.22).column(place / len(bars), 1 / len(bars))
            painter.fillRect(bar.rect(), QColor(name))
        for step in range(16):
            grey = self.box.part(0.82, 0.18).column(step / 16, 1 / 16)
            painter.fillRect(grey.rect(), QColor.fromHslF(0, 0, step / 15))
        painter.setPen(QPen(QColor("white"), max(1.0, self.box.height / 400)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.box.inside(1, 1).rect())
        margin = self.box.inside(self.box.width * 0.05, self.box.height * 0.05)
        painter.drawRect(margin.rect())
        radius = self.box.height * 0.42
        painter.drawEllipse(self.box.rect().center(), radius, radius)


Item = Black | Panel | Rule | Picture | Film | Tag | Bars | Roll | Words
