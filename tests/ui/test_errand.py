"""Work that takes long is done elsewhere: only the last that was asked for counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from showctl.app.errors import UserError
from showctl.ui.threads import Errand
from showctl.ui.widgets.work_line import WorkLine


@dataclass
class Later:
    """Keeps jobs until a test does them, in any order."""

    jobs: list[Callable[[], None]] = field(default_factory=list)
    said: list[object] = field(default_factory=list)

    def __call__(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def send(self, errand: Errand, work: Callable[[], object]) -> None:
        errand.send(work, self.said.append, lambda sentence: self.said.append(f"✗ {sentence}"))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def broken() -> object:
    raise UserError("The disk is gone.")


def test_work_is_done_on_another_thread_and_told_on_this_one(window: QWidget) -> None:
    errand, told = Errand(window), list[bool]()
    errand.send(
        lambda: current_thread() is main_thread(),
        lambda was_here: told.extend((was_here, current_thread() is main_thread())),
        lambda _: None,
    )
    errand.wait()
    QApplication.processEvents()
    assert told == [False, True]


def test_only_what_was_asked_for_last_is_told(window: QWidget) -> None:
    later = Later()
    errand = Errand(window, later)
    later.send(errand, lambda: "old")
    later.send(errand, lambda: "new")
    for job in reversed(later.jobs):
        job()
    assert later.said == ["new"]
    assert not errand.is_under_way


def test_what_is_forgotten_is_not_told(window: QWidget) -> None:
    later = Later()
    errand = Errand(window, later)
    later.send(errand, lambda: "old")
    errand.forget()
    later.jobs[0]()
    assert later.said == []


def test_an_error_is_one_sentence(window: QWidget) -> None:
    later = Later()
    later.send(Errand(window, later), broken)
    later.jobs[0]()
    assert later.said == ["✗ The disk is gone."]


def test_a_window_that_is_gone_hears_nothing(window: QWidget) -> None:
    later, over = Later(), QWidget()
    later.send(Errand(over, later), lambda: "late")
    over.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    later.jobs[0]()
    assert later.said == []


def test_a_line_names_what_takes_long_and_goes_when_it_is_done(window: QWidget) -> None:
    later = Later()
    errand = Errand(window, later)
    line = WorkLine(errand)
    line.setParent(window)
    window.show()
    errand.send(lambda: "done", later.said.append, later.said.append, "Reading 串词.docx…")
    assert not line.isVisible()
    errand.patience.start(0)
    QApplication.processEvents()
    assert line.isVisible() and line.said.text() == "Reading 串词.docx…"
    later.jobs[0]()
    assert not line.isVisible()
