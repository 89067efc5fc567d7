"""An evening as a report collects it."""

from __future__ import annotations

from showctl.app.ports import Mode, RunHeader
from showctl.app.reporting.collection import Collection, RunOfShow
from tests.unit.domain.evening import Evening


def collected(evening: Evening) -> Collection:
    """The only run of its show, as it is by now."""
    now = evening.now
    header = RunHeader(1, Mode.LIVE, now, now, None, now)
    return Collection(RunOfShow(header, tuple(evening.log), evening.state, now))
