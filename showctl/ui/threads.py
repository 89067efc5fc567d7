"""Work that takes longer than a frame, away from the thread of the windows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from showctl.app.errors import UserError

# Does a job, at once or elsewhere.
Run = Callable[[Callable[[], None]], None]
Result = TypeVar("Result")

_LONG_MS = 500


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


def in_its_own_thread(job: Callable[[], None]) -> None:
    """Do a job that a slow disk may hold up: it keeps neither the pool nor the end waiting."""
    threading.Thread(target=job, name="errand", daemon=True).start()


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of the work that was asked for in that place."""

    asked: int
    result: Any
    then: Callable[[Any], None]
    failed: Callable[[str], None]


class Errand(QObject):
    """Work elsewhere, of which only what was asked for last counts.

    `took_long` says that it is not done after half a second (`patience`), `ended` that nothing that
    counts is under way any more.
    """

    took_long = Signal()
    ended = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject, run: Run = in_its_own_thread) -> None:
        """`run` does a job away from the GUI thread."""
        super().__init__(parent)
        self._run = run
        self._asked = 0
        self.is_under_way = False
        self.said = ""
        self._over = threading.Event()
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(_LONG_MS)
        self.patience.timeout.connect(self.took_long)
        self._answered.connect(self._tell)

    def send(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[str], None],
        said: str = "",
    ) -> None:
        """Do `work` elsewhere; `then` hears what it gives, `failed` the sentence of its error;
        `said` is what it is, in a few words."""
        self._asked += 1
        self.is_under_way, self.said = True, said
        asked, over = self._asked, threading.Event()
        self._over = over
        self.patience.start()

        def job() -> None:
            result: Result | Exception
            try:
                result = work()
            except Exception as error:
                result = error
            # The window that asked may be gone by now.
            if isValid(self):
                self._answered.emit(_Answer(asked, result, then, failed))
            over.set()

        self._run(job)

    @property
    def is_long(self) -> bool:
        """Whether something is under way that has taken long already."""
        return self.is_under_way and not self.patience.isActive()

    def forget(self) -> None:
        """What is under way counts no more."""
        self._asked += 1
        self._end()

    def wait(self) -> None:
        """Wait until the work is done; what came of it follows with the events."""
        if self.is_under_way:
            self._over.wait()

    def _tell(self, answer: _Answer) -> None:
        if answer.asked != self._asked:
            return
        self._end()
        if isinstance(answer.result, UserError):
            answer.failed(str(answer.result))
        elif isinstance(answer.result, Exception):
            answer.failed(f"{type(answer.result).__name__}: {answer.result}")
            raise answer.result
        else:
            answer.then(answer.result)

    def _end(self) -> None:
        self.patience.stop()
        self.is_under_way = False
        self.ended.emit()
