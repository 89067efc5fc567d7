"""What a state says at an instant, as the windows put it: how urgent, how late, what next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from showctl.domain.agenda import counts_overrun
from showctl.domain.calendar import milliseconds
from showctl.domain.events import AlertKind
from showctl.domain.plan import SECOND
from showctl.domain.state import Alert, Phase, RunState, Status
from showctl.domain.timing import (
    Expected,
    Forecast,
    elapsed,
    expected_end,
    late_start,
    planned_end,
    remaining,
)


class Level(StrEnum):
    """How urgent the current segment is."""

    IDLE = "idle"
    CALM = "calm"
    WARNING = "warning"
    UP = "up"
    OVER = "over"
    FINISHED = "finished"


def level(state: RunState, now: datetime) -> Level:
    """How urgent it is. An overrun shows with its first whole second, together with the sign."""
    left, current = remaining(state, now), state.current
    if left is None or current is None:
        return Level.FINISHED if state.phase is Phase.FINISHED else Level.IDLE
    if left <= -SECOND and counts_overrun(current):
        return Level.OVER
    if left <= 0:
        return Level.UP
    return Level.WARNING if left <= max(current.warnings_ms, default=0) else Level.CALM


def fraction(state: RunState, now: datetime) -> float:
    """How much of the current segment's time has passed, from 0 to 1."""
    left = remaining(state, now)
    if left is None or state.visit is None:
        return 0.0
    spent = elapsed(state.visit, now)
    whole = spent + max(0, left)
    return spent / whole if whole > 0 else 1.0


@dataclass(frozen=True)
class Outlook:
    """The end of the show as one state foresees it. Made once a state: it looks at every segment.

    The instants are None for a show without segments.
    """

    planned: datetime | None
    expected: Expected | None
    late_start_ms: int

    @classmethod
    def of(cls, state: RunState, spans: Forecast) -> Outlook:
        return cls(planned_end(state), expected_end(state, spans), late_start(state))

    def end(self, now: datetime) -> datetime | None:
        """The projected end of the show."""
        return self.expected.at(now) if self.expected else None

    def over_under(self, now: datetime, *, is_relative: bool) -> int | None:
        """Projected less planned end in milliseconds; relative to the run's own start if so."""
        if self.planned is None or self.expected is None:
            return None
        late = milliseconds(self.expected.at(now) - self.planned)
        return late - self.late_start_ms if is_relative else late


_OF_TIME = (AlertKind.WARNING, AlertKind.OVERRUN, AlertKind.CRITICAL)


def alerts_to_show(state: RunState) -> list[Alert]:
    """The alerts not seen yet that still matter: a standby call until its segment begins, and of
    a segment that is on the last that was said of its time."""
    on = {*state.beside, *([state.visit.segment] if state.visit else ())}
    last = {alert.segment: alert for alert in state.alerts if alert.kind in _OF_TIME}

    def matters(alert: Alert) -> bool:
        if alert.kind in _OF_TIME:
            return alert.segment in on and last[alert.segment] is alert
        is_to_come = state.status(alert.segment) is Status.PENDING
        return alert.kind is AlertKind.CURFEW or (is_to_come and state.phase is not Phase.FINISHED)

    return [one for one in state.alerts if one.acknowledged_at is None and matters(one)]
