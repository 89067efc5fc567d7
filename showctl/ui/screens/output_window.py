"""A window for others than the operator. It only reads, and the keyboard never comes to it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class OutputWindow(QWidget):
    """Fills a monitor, or stands as a window where there is no second one. The mouse pointer is
    not seen on it. `closed` says that it was closed, by whomever."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, _FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.resize(960, 540)
        self.setMinimumSize(480, 270)

    def toggle_full_screen(self) -> None:
        """Fill the screen it is on, or become a window again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.fill_screen()

    def fill(self, geometry: QRect) -> None:
        """Fill a monitor. It is shown there first: a full-screen window stays where it is."""
        screen = QGuiApplication.screenAt(geometry.center())
        if screen is not None:
            self.setScreen(screen)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(geometry)
        self.fill_screen()

    def fill_screen(self) -> None:
        """Fill the screen it is on. (Qt's showFullScreen would ask for the keyboard.)"""
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def visible_text(self) -> str:
        """Everything that can be read in the window."""
        raise NotImplementedError
