"""Plan mode as a person uses it: cells are gone to and written in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.operator_harness import Desk

Key = Qt.Key


def order(desk: Desk) -> str:
    return " ".join(segment.id for segment in desk.editing.show.segments)


def titles(desk: Desk) -> str:
    return " ".join(segment.title for segment in desk.editing.show.segments)


def cell(desk: Desk, row: int, column: str) -> str:
    model = desk.plan.model
    place = [each.id for each in model.columns].index(column)
    return str(model.data(model.index(row, place)))


def go_to(desk: Desk, row: int, column: str) -> None:
    desk.plan.view.choose_rows([row], column)
    desk.plan.view.setFocus()


def type_in(desk: Desk, text: str, *, then: Qt.Key | None = Key.Key_Return) -> None:
    """Write into whatever has the focus."""
    for written in text:
        # Qt's own test keys know no Chinese.
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, written)
        QApplication.sendEvent(_focus(), press)
    if then is not None:
        QTest.keyClick(_focus(), then)
    # Qt takes a cell's text in a turn of its own.
    QApplication.processEvents()
    desk.settle()


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus
