"""The monitors of this computer: what tells them apart, and which one the operator sits at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Monitor:
    """One monitor. `size_mm` is the width and height of its glass, 0 where it does not say."""

    name: str
    geometry: QRect
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    size_mm: tuple[int, int] = (0, 0)

    @cached_property
    def identity(self) -> str:
        """What it is remembered by: itself and its socket, else (no serial) socket and place.

        Another socket or place is asked about again: lines on a wrong screen cannot be undone.
        """
        where = self.geometry
        own = (
            (*self.size_mm,)
            if self.serial
            else (where.x(), where.y(), where.width(), where.height())
        )
        parts = (self.name, self.manufacturer, self.model, self.serial, *own)
        return "|".join(str(part) for part in parts)

    @property
    def caption(self) -> str:
        """Its name and resolution: `HDMI-1 1920×1080`."""
        return f"{self.name} {self.geometry.width()}×{self.geometry.height()}"

    def covers(self, other: Monitor) -> bool:
        """Whether a window on one is seen on the other (a mirrored screen)."""
        return self.geometry.intersects(other.geometry)

    @classmethod
    def of(cls, screen: QScreen) -> Monitor:
        """A screen as Qt knows it."""
        size = screen.physicalSize()
        return cls(
            name=screen.name(),
            geometry=screen.geometry(),
            manufacturer=screen.manufacturer(),
            model=screen.model(),
            serial=screen.serialNumber(),
            size_mm=(round(size.width()), round(size.height())),
        )


class Monitors(QObject):
    """The monitors there are. `changed` when one comes, goes or moves, or the operator does.

    It is emitted before Qt moves the windows of a lost monitor to another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operator: QWidget | None = None
        self._home, self._is_home_gone = "", False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        app.primaryScreenChanged.connect(self.changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def follow(self, operator: QWidget) -> None:
        """The operator sits where this window is."""
        self._operator = operator
        operator.winId()
        operator.windowHandle().screenChanged.connect(self.changed)
        self.changed.emit()

    def operator(self) -> Monitor | None:
        """The operator's monitor: their window's, else the primary one; None without any."""
        screen = self._operator.screen() if self._operator else QGuiApplication.primaryScreen()
        # A window may still name a monitor that is gone.
        if screen not in QGuiApplication.screens():
            screen = QGuiApplication.primaryScreen()
        return Monitor.of(screen) if screen else None

    @property
    def is_operator_displaced(self) -> bool:
        """Whether the monitor at which the operator sat is gone."""
        return self._is_home_gone

    def seat_operator(self, monitor: Monitor) -> None:
        """Put the operator's window on a monitor, as large there as it was: maximised or not."""
        every = {each.name(): each for each in QGuiApplication.screens()}
        screen, window = every.get(monitor.name), self._operator
        if screen is None or window is None:
            return
        is_maximized, room = window.isMaximized(), screen.availableGeometry()
        window.setScreen(screen)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(window.size().boundedTo(room.size()))
        window.move(room.topLeft())
        if is_maximized:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def others(self) -> Sequence[Monitor]:
        """Every monitor on which a window does not cover the operator's."""
        operator = self.operator()
        every = (Monitor.of(screen) for screen in QGuiApplication.screens())
        return [each for each in every if operator is None or not each.covers(operator)]

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        if self._is_home_gone and screen.name() == self._home:
            self._is_home_gone = False
            self.seat_operator(Monitor.of(screen))
        self.changed.emit()

    def _removed(self, screen: QScreen) -> None:
        if self._operator is not None and self._operator.screen() is screen:
            self._leave(screen)
        self.changed.emit()

    def _leave(self, screen: QScreen) -> None:
        """The operator's monitor goes; one that only stood in for their own is no loss."""
        every = {each.name(): each for each in QGuiApplication.screens()}
        if self._home in every:
            self.seat_operator(Monitor.of(every[self._home]))
        elif not self._is_home_gone:
            self._home, self._is_home_gone = screen.name(), True
