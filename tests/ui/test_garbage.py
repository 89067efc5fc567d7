"""No Qt object is destroyed away from the GUI thread."""

from __future__ import annotations

import gc
from threading import Thread, current_thread, main_thread

from PySide6.QtCore import QObject

from showctl.ui.garbage import GuiGarbage, clear_away, collect_due, settle


class Cycle(QObject):
    """Only a collection finds it; it notes which thread that was on."""

    def __init__(self, gone: list[bool]) -> None:
        super().__init__()
        self.itself = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(current_thread() is main_thread())


def test_a_thread_that_allocates_collects_nothing_and_the_gui_thread_does(qapp: QObject) -> None:
    gone: list[bool] = []
    gc.collect()
    gc.enable()
    parent = QObject()
    GuiGarbage(parent)
    Cycle(gone)
    most = gc.get_threshold()[0]
    thread = Thread(target=lambda: [[] for _ in range(10 * most)])
    thread.start()
    thread.join()
    assert gone == []
    kept = [[] for _ in range(2 * most)]
    collect_due()
    assert gone == [True]
    assert kept


def test_what_has_settled_is_collected_with_the_windows_it_was_made_for(qapp: QObject) -> None:
    gone: list[bool] = []
    Cycle(gone)
    settle()
    gc.collect()
    assert gone == []
    clear_away()
    assert gone == [True]
