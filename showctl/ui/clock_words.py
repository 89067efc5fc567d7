"""How fast a rehearsal's clock runs, in words; the same on every screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showctl.app.ports import FLAT_OUT


def rate_text(rate: float, *, is_paused: bool = False) -> str:
    """`10×`, or that it is paused, or goes as fast as it can."""
    if is_paused or rate == 0:
        return QCoreApplication.translate("Clock", "paused")
    if rate == FLAT_OUT:
        return QCoreApplication.translate("Clock", "at full speed")
    return f"{rate:g}×"
