"""The operator window on a run whose clock stands still until a test moves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import SimulatedClock
from showctl.adapters.media.beside import media_name
from showctl.adapters.people.pinyin import readings
from showctl.app.editing import Editing
from showctl.app.engine import Engine
from showctl.app.lengths import LengthChange
from showctl.app.ports import Mode
from showctl.domain.commands import Command, Tick
from showctl.domain.events import Event, RunOpened
from showctl.domain.length_model import Lengths
from showctl.domain.plan import Show
from showctl.domain.run import begin
from showctl.domain.state import RunState
from showctl.ui.editor.page import PlanPage
from showctl.ui.editor.taking_files import TakingFiles
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource
from tests.fakes import FakeEventLog, FakePeople, FakePlans

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def with_segment(show: Show, place: int, **changes: Any) -> Show:
    """The show with some fields of one segment changed."""
    segments = list(show.segments)
    segments[place] = replace(segments[place], **changes)
    return replace(show, segments=tuple(segments))


@dataclass
class FakeControls:
    """Notes what it is asked, and turns the clock as it is told."""

    clock: SimulatedClock
    real_time: datetime
    asked: list[str] = field(default_factory=list)
    tastes: bool = False
    changes: tuple[LengthChange, ...] = ()
    lengths: Lengths = field(default_factory=dict)
    positions: dict[int, tuple[int, int | None]] = field(default_factory=dict)
    end_audition: Callable[[], None] = lambda: None

    def go_live(self) -> None:
        self.asked.append("live")

    def rehearse(self) -> None:
        self.asked.append("rehearse")

    def begin_afresh(self) -> None:
        self.asked.append("afresh")

    def set_rate(self, rate: float) -> None:
        self.clock.set_rate(rate)

    def pause_clock(self) -> None:
        self.clock.pause()

    def resume_clock(self) -> None:
        self.clock.resume()

    def jump_clock(self, to: datetime) -> None:
        self.clock.jump(to)

    def taste_music(self, is_on: bool) -> None:
        self.tastes = is_on

    def open_report(self) -> None:
        self.asked.append("open report")

    def save_report(self, format_name: str) -> None:
        self.asked.append(f"save {format_name}")

    def length_changes(self) -> tuple[LengthChange, ...]:
        return self.changes

    def use_lengths(self, changes: tuple[LengthChange, ...]) -> None:
        self.asked.append(f"use {len(changes)} lengths")

    def real_now(self) -> datetime:
        return self.real_time

    def sound_position(self, firing: int) -> tuple[int, int | None] | None:
        return self.positions.get(firing)

    def audition(self, cue: str, output: str, when_over: Callable[[], None]) -> None:
        self.asked.append(f"audition {cue} on {output}")
        self.end_audition = when_over

    def stop_audition(self) -> None:
        self.asked.append("stop audition")

    def relocate_media(self, folder: Path) -> None:
        self.asked.append(f"relocate {folder}")

    def match_levels(self) -> None:
        self.asked.append("match levels")

    def earlier_lengths(self) -> Lengths:
        return self.lengths

    def quit(self) -> None:
        self.asked.append("quit")


class PlanListeners(QObject):
    """Hands edits on to pages that come and go."""

    edited = Signal(object)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        editing.subscribe(self.edited.emit)


class Desk:
    """A run with its operator window; time moves by `wait` only."""

    def __init__(self, show: Show, folder: Path, *, is_rehearsal: bool = False) -> None:
        self.real_ms = 0
        start = datetime(2026, 2, 6, 18, tzinfo=ZoneInfo("Asia/Shanghai"))
        self.clock = SimulatedClock(start, source=lambda: self.real_ms)
        self.log = FakeEventLog()
        self._run = self.log.open_run(Mode.LIVE, start)
        opened = RunOpened(at=self.clock.now(), show=show, is_rehearsal=is_rehearsal)
        self.log.append(self._run, 1, [opened])
        state = begin(opened)
        self.engine = Engine(log=self.log, run=self._run, clock=self.clock, state=state, length=1)
        self.source = RunSource()
        self.source.attach(self.engine, self.clock)
        self.media = MediaSource()
        self.controls = FakeControls(self.clock, start - timedelta(days=30))
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.people = FakePeople()
        self.folder, self.plans = folder, FakePlans(show)
        self.editing = Editing(self.plans, self.engine.submit, lambda: self.source.state)
        self.listeners = PlanListeners(self.editing)
        self.source.changed.connect(self.editing.take)
        self.later: list[Callable[[], None]] | None = None
        self.taking = TakingFiles(
            lambda path: media_name(folder, path), self.source.notice, self.source, self._beside
        )
        self.window = self.open_window()

    def open_window(self) -> OperatorWindow:
        """A window of the smallest screen it is made for, with the keyboard."""
        window = OperatorWindow(
            self.source,
            self.controls,
            self.settings,
            make_plan=self._make_plan,
            media=self.media,
        )
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        assert window.isActiveWindow()
        return window

    def _beside(self, job: Callable[[], None]) -> None:
        """What is done beside the windows: at once, or kept in `later` where that is a list."""
        if self.later is None:
            job()
        else:
            self.later.append(job)

    def _make_plan(self) -> PlanPage:
        page = PlanPage(
            self.editing,
            self.source,
            self.settings,
            self.taking,
            lambda media: self.folder / media,
            run=self._beside,
            read_people=self.people.load,
            readings=readings,
            media=self.media,
        )
        self.listeners.edited.connect(page.take)
        return page

    @property
    def plan(self) -> PlanPage:
        """The page of Plan mode, which is shown."""
        page = self.window.planning.page
        assert page is not None
        return page

    @property
    def state(self) -> RunState:
        return self.engine.state

    @property
    def events(self) -> tuple[Event, ...]:
        return self.log.read(self._run)

    def settle(self) -> None:
        """Let the engine do what was asked, and the window show it: what is less urgent comes in a
        second turn."""
        self.engine.run_pending()
        QApplication.processEvents()
        QApplication.processEvents()

    def do(self, *commands: Command) -> None:
        """Do commands, longer apart than the GO guard."""
        for command in commands:
            self.engine.submit(command)
            self.real_ms += 500
            self.settle()

    def wait(self, **span: float) -> None:
        """Let time pass, and what falls due with it happen."""
        self.real_ms += int(timedelta(**span).total_seconds() * 1000)
        self.engine.submit(Tick())
        self.settle()
        self.source.refresh()
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release a key, wherever the focus is."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        self.settle()

    def hold_down(self, key: Qt.Key, repeats: int, text: str) -> None:
        """Keep a key pressed until it has repeated so often, and let it go."""
        handle = self.window.windowHandle()
        QTest.simulateEvent(handle, True, key.value, NONE, text, False)
        for _ in range(repeats):
            self.real_ms += 500
            QTest.simulateEvent(handle, False, key.value, NONE, text, True)
            QTest.simulateEvent(handle, True, key.value, NONE, text, True)
            self.settle()
        QTest.simulateEvent(handle, False, key.value, NONE, text, False)
        self.settle()

    @property
    def said(self) -> str:
        """All notices on the screen."""
        return "\n".join(self.window.stage.toasts.texts)
