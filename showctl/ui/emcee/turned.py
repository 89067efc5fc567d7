"""A page shown turned by a quarter or mirrored: pointer and wheel reach it where it is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from showctl.ui.emcee.prompter_look import PrompterLook


class Turned(QGraphicsView):
    """Holds a page, laid out for the size that it has when it is turned."""

    def __init__(self, page: QWidget, to: PrompterLook, parent: QWidget) -> None:
        """The page must have no parent; it goes with this view."""
        super().__init__(parent)
        self._look = to
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setScene(QGraphicsScene(self))
        self._item = self.scene().addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.viewport().size()
        self.setSceneRect(QRectF(0, 0, size.width(), size.height()))
        inner = size.transposed() if self._look.is_upright else size
        self._item.resize(inner)
        turn = QTransform()
        turn.translate(size.width() / 2, size.height() / 2)
        turn.rotate(self._look.turn)
        if self._look.is_mirrored:
            turn.scale(-1, 1)
        turn.translate(-inner.width() / 2, -inner.height() / 2)
        self._item.setTransform(turn)
