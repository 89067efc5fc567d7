"""Says that a monitor or the window on it is gone, and that it is back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.monitors import Monitor


class LostMonitors:
    """Those that are gone, by their identities."""

    def __init__(self, source: RunSource) -> None:
        self._source = source
        self._lost: set[str] = set()

    def tell_gone(
        self, away: Iterable[Monitor], own: Monitor | None, *, is_emcee_hidden: bool
    ) -> None:
        """Say which are gone (and not just the operator's `own` now)."""
        for monitor in away:
            if own is not None and own.name == monitor.name:
                continue
            self._lost.add(monitor.identity)
            said = QCoreApplication.translate(
                "Screens",
                "The screen {screen} is gone; its window comes back when it is plugged in again.",
            ).format(screen=monitor.caption)
            if is_emcee_hidden:
                said += " " + QCoreApplication.translate(
                    "Screens",
                    "The emcee's window is behind this one: “Screens…” in the menu shows it.",
                )
            self._source.notice("warning", said)

    def tell_returned(self, there: Iterable[Monitor]) -> None:
        """Say which of those that are there had gone."""
        for monitor in there:
            if monitor.identity in self._lost:
                self._lost.remove(monitor.identity)
                said = QCoreApplication.translate(
                    "Screens", "The screen {screen} is back, and its window with it."
                )
                self._source.notice("info", said.format(screen=monitor.caption))

    def tell_closed(self, monitor: Monitor) -> None:
        """Say that somebody closed the window on a monitor that is there."""
        said = QCoreApplication.translate(
            "Screens",
            "The window on {screen} was closed and is open again: only “Screens…” in the menu "
            "takes it away.",
        )
        self._source.notice("warning", said.format(screen=monitor.caption))
