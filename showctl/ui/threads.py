"""Work that takes longer than a frame, away from the thread of the windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QThreadPool

# Does a job, at once or elsewhere.
Run = Callable[[Callable[[], None]], None]


def one_after_another() -> Run:
    """A thread that does its jobs in the order in which they come; made anew with each call."""
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool.start


def in_a_thread(job: Callable[[], None]) -> None:
    """Do a job on a thread of the pool; what comes of it goes back by a signal."""
    QThreadPool.globalInstance().start(job)
