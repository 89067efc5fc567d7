"""How much longer than planned Auto takes: for everything, or for one kind of segment."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from showctl.domain.by_plan import Delays
from showctl.domain.plan import Kind, Show
from showctl.ui.operator.clock_driver import ClockDriver
from showctl.ui.operator.wording import kind_word, translate
from showctl.ui.qt_bridge import RunSource

PERCENTS = (-10, 0, 10, 30, 50, 100)


class DelaysMenu(QMenu):
    """A submenu for all segments, and one for each kind that the show has."""

    def __init__(self, source: RunSource, driver: ClockDriver, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._driver = source, driver
        self.entries: dict[tuple[Kind | None, int], QAction] = {}
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show what is chosen now."""
        self.clear()
        self.entries = {}
        for kind in (None, *_kinds(self._source.state.show)):
            menu = self.addMenu(_name(kind))
            chosen = self._driver.delays.get(kind)
            for percent in PERCENTS:
                entry = menu.addAction(percent_text(percent))
                entry.setCheckable(True)
                entry.setChecked(percent == (chosen.percent if chosen else 0))
                entry.triggered.connect(
                    lambda _=False, kind=kind, percent=percent: self._driver.delay(kind, percent)
                )
                self.entries[kind, percent] = entry


def delays_text(delays: Delays) -> str:
    """The delays in a few words; empty where there are none."""
    return " · ".join(f"{_name(kind)} {percent_text(by.percent)}" for kind, by in delays.items())


def percent_text(percent: float) -> str:
    """`+30 %`, or that it is as planned."""
    if not percent:
        return translate("Operator", "as planned")
    return f"{percent:+.0f} %".replace("-", "−")


def _name(kind: Kind | None) -> str:
    return translate("Operator", "Every segment") if kind is None else kind_word(kind)


def _kinds(show: Show) -> list[Kind]:
    there = {segment.kind for segment in show.segments}
    return [kind for kind in Kind if kind in there]
