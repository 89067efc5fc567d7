"""Drives a rehearsal's clock where more is asked than to run: from instant to instant, to a
segment, and by the plan (Auto)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from showctl.app.hands import PlanHand, is_auto
from showctl.app.ports import FLAT_OUT
from showctl.domain.by_plan import Delay, reached_at
from showctl.domain.commands import Start
from showctl.domain.plan import Kind
from showctl.domain.state import Phase
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource

# One step a frame at full speed: everything that happens is seen.
_STEP_MS = 16


class ClockDriver(QObject):
    """Outlives the panels, which are made anew with the language."""

    def __init__(self, source: RunSource, controls: Controls, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._controls = source, controls
        self.delays: dict[Kind | None, Delay] = {}
        self._steps = QTimer(self)
        self._steps.setInterval(_STEP_MS)
        self._steps.timeout.connect(self._step_flat_out)

    @property
    def is_auto(self) -> bool:
        """Whether GO is pressed by the plan."""
        return is_auto(self._source.hand)

    def set_rate(self, rate: float) -> None:
        """Run at a rate; FLAT_OUT goes from instant to instant."""
        self._controls.set_rate(rate)
        if rate == FLAT_OUT:
            self._steps.start()
        else:
            self._steps.stop()

    def turn_auto(self, is_on: bool) -> None:
        """Let the plan press, or nobody."""
        self._source.use_hand(PlanHand(self.delays) if is_on else None)

    def delay(self, kind: Kind | None, percent: float) -> None:
        """Make Auto take longer over a kind (None: over all that have no delay of their own)."""
        self.delays = {**self.delays, kind: Delay(percent=percent)}
        if not percent:
            del self.delays[kind]
        if self.is_auto:
            self.turn_auto(True)

    def step(self) -> bool:
        """Go to the next instant at which something happens by itself; False where nothing
        will."""
        to = self._source.next_instant()
        if to is not None:
            self._controls.jump_clock(max(to, self._source.now()))
        return to is not None

    def reach(self, segment: str) -> None:
        """Go to where a segment starts by the plan, pressing on the way; an evening that has not
        begun begins with it, at its planned instant."""
        state = self._source.state
        if state.phase is Phase.IDLE:
            self._controls.jump_clock(max(self._source.now(), state.planned[segment].start))
            self._source.dispatch(Start(segment))
            return
        at = reached_at(state, segment, self.delays)
        if at is None or at < self._source.now():
            said = translate("Operator", "That segment is not ahead by the plan: jump to it.")
            self._source.notice("warning", said)
            return
        if not self.is_auto:
            self._source.use_hand(PlanHand(self.delays, until=segment))
        self._controls.jump_clock(at)

    def _step_flat_out(self) -> None:
        clock = self._source.stepped_clock
        if clock is None or clock.chosen_rate != FLAT_OUT:
            self._steps.stop()
        elif not clock.is_paused and not self.step():
            self._controls.pause_clock()
            if self._source.state.phase is not Phase.FINISHED:
                said = translate("Operator", "Nothing more happens by itself: press GO, or Auto.")
                self._source.notice("info", said)
