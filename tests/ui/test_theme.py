"""What the look of the windows tells without colour."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from showctl.ui import theme
from showctl.ui.translation import Languages


def test_a_ticked_box_has_a_mark(languages: Languages, qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    middle = picture.rect().center().y()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(3, min(15, picture.width()))
        for y in range(middle - 5, middle + 5)
    }
    assert theme.REHEARSAL in inks
    assert min(QColor(ink).lightness() for ink in inks) < QColor(theme.LINE).lightness()
