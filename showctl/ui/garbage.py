"""Garbage is collected on the GUI thread alone.

By itself Python collects on whichever thread allocates next, the engine's or the player's too,
and a Qt object that is destroyed away from its own thread ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1_000


class GuiGarbage(QObject):
    """Takes collecting over from Python, on the thread that makes it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(collect_due)
        timer.start(_LOOK_MS)


def settle() -> None:
    """What has been made until now stays: collecting, which would hold the windows up for 50 ms,
    never looks at it again."""
    gc.freeze()


def clear_away() -> None:
    """Collect all, also what had settled: the windows that it was made for are gone."""
    gc.unfreeze()
    gc.collect()


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, on this thread."""
    due = [
        generation
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > most
    ]
    if due:
        gc.collect(due[-1])
