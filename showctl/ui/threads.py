"""Work that takes longer than a frame, away from the thread of the windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QThreadPool

# Does a job, at once or elsewhere.
Run = Callable[[Callable[[], None]], None]


class OneAfterAnother:
    """A thread that does its jobs in the order in which they come: a `Run`."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def __call__(self, job: Callable[[], None]) -> None:
        self._pool.start(job)

    def wait(self) -> None:
        """Wait until nothing is left to do."""
        self._pool.waitForDone()


def in_a_thread(job: Callable[[], None]) -> None:
    """Do a job on a thread of the pool; what comes of it goes back by a signal."""
    QThreadPool.globalInstance().start(job)
