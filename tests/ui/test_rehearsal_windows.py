"""An evening in the windows at 60× is the evening without windows, event by event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import SimulatedClock
from showctl.adapters.store.file import ShowFile
from showctl.app.engine import Update
from showctl.app.hands import Hand, PlanHand, ScriptHand
from showctl.app.headless import HeadlessRehearsal
from showctl.app.ports import Mode
from showctl.app.script import ScriptedAction
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.plan import MINUTE
from showctl.domain.state import Phase
from showctl.session import Session, open_new_run
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import Languages
from tests.fakes import FakeEventLog, FakePlayer
from tests.ui.emcee_harness import seed_show
from tests.ui.operator_harness import FakeControls

# 15 s of the show each time that everything is drawn anew.
_TURN_MS = 250


@dataclass
class Rehearsal:
    """A real session on a clock whose source stands still until a test moves it, in windows."""

    session: Session
    file: ShowFile
    folder: Path
    turned: list[int]
    shown: list[Update] = field(default_factory=list)

    def __post_init__(self) -> None:
        assert isinstance(self.session.clock, SimulatedClock)
        self.clock = self.session.clock
        self.source = RunSource()
        self.source.attach(self.session.engine, self.clock)
        self.source.changed.connect(self.shown.append)
        settings = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        controls = FakeControls(self.clock, self.clock.now() - timedelta(days=30))
        self.operator = OperatorWindow(self.source, controls, settings)
        self.emcee = EmceeWindow(self.source)
        for window in (self.operator, self.emcee):
            window.show()

    def run(self, hand: Hand) -> None:
        """Let an evening pass at 60×."""
        self.session.engine.use_hand(hand)
        self.clock.set_rate(60)
        while self.session.engine.state.phase is not Phase.FINISHED:
            self.turned[0] += _TURN_MS
            self.session.engine.submit(c.Tick())
            self.session.engine.run_pending()
            QApplication.processEvents()
        QApplication.processEvents()

    @property
    def log(self) -> tuple[e.Event, ...]:
        return self.file.log.read(self.session.opening.run)

    def close(self) -> None:
        for window in (self.operator, self.emcee):
            window.close()
            window.deleteLater()
        self.session.close()


@pytest.fixture
def rehearsal(languages: Languages, tmp_path: Path) -> Iterator[Rehearsal]:
    turned = [0]
    with ShowFile.create(tmp_path / "party.showctl", seed_show()) as file:
        opening = open_new_run(file.log, file.plans.load(), Mode.REHEARSAL)
        session = Session(file, FakePlayer(), opening, source=lambda: turned[0])
        rehearsal = Rehearsal(session, file, tmp_path, turned)
        yield rehearsal
        rehearsal.close()


def without_windows(opened: e.Event) -> HeadlessRehearsal:
    """The same run, about to begin, on a clock that is jumped from instant to instant."""
    assert isinstance(opened, e.RunOpened)
    return HeadlessRehearsal(
        opened.show,
        FakeEventLog(),
        SimulatedClock(opened.at, is_paused=True),
        listener=lambda update: None,
    )


def a_late_evening(opened: e.Event) -> list[ScriptedAction]:
    """Presses of an evening that goes wrong in every way, in times after the opening."""
    pressed: list[tuple[float, c.Command]] = [
        (10, c.Start()),
        (71, c.Go()),
        (131.5, c.Go()),
        (136, c.TakeNote("lights late")),
        (140, c.Go()),
        (141, c.Hold()),
        (143, c.Resume()),
        (150, c.AddTime(2 * MINUTE)),
        (155, c.Go()),
        (160, c.Back()),
        (161, c.SendMessage("slower")),
        (162.25, c.Go()),
        (165, c.Skip()),
        (166, c.Go()),
        (166, c.Go()),
        (170, c.Acknowledge()),
    ]
    pressed += [(175 + 6.1 * n, c.Go()) for n in range(17)]
    pressed += [(300, c.End())]
    return [ScriptedAction(opened.at + timedelta(minutes=m), "", one) for m, one in pressed]


def test_a_script_at_60_times_is_the_script_without_windows(rehearsal: Rehearsal) -> None:
    opened = rehearsal.log[0]
    script = a_late_evening(opened)
    headless = without_windows(opened)
    headless.play(script, lambda state, now: None)
    rehearsal.run(ScriptHand(script))
    names = {type(event).__name__ for event in rehearsal.log}
    assert {"CueFired", "AlertRaised", "AdvanceDropped", "NoteTaken"} <= names
    assert rehearsal.log == tuple(headless.events)


def test_auto_at_60_times_is_the_plan_without_windows(rehearsal: Rehearsal) -> None:
    opened = rehearsal.log[0]
    headless = without_windows(opened)
    rehearsal.run(PlanHand())
    state = rehearsal.session.engine.state
    for _ in headless.follow_plan(state.planned[state.show.segments[0].id].start):
        pass
    assert rehearsal.log == tuple(headless.events)


def test_the_windows_were_told_all_of_it_in_order(rehearsal: Rehearsal) -> None:
    rehearsal.run(PlanHand())
    told = tuple(event for update in rehearsal.shown for event in update.events)
    assert told == rehearsal.log[1:]
    assert rehearsal.source.state == rehearsal.session.engine.state
    assert rehearsal.operator.stage.header.badge.text() == "REHEARSAL 60×"
