"""Which run goes on when a show is opened again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from showctl.app.ports import Mode, RunHeader

# Beyond this a run that was not ended is more likely forgotten than interrupted.
RESUMES_WITHIN = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Choice:
    """`resumed` goes on by itself; `offered` goes on when the operator says so."""

    resumed: RunHeader | None = None
    offered: RunHeader | None = None


def choose_run(runs: Sequence[RunHeader], mode: Mode, now: datetime) -> Choice:
    """What the run of a mode that was on last leaves to go on with; nothing once it was ended.

    A live one that was seen less than 12 h ago resumes, a rehearsal however old, since its clock
    stood still. Where that one has not begun, or is too old, the last live one that has begun and
    was not ended is offered.
    """
    of_mode = [run for run in runs if run.mode is mode]
    # Rehearsals are seen in show time, which says nothing of their order.
    by_age = (
        of_mode if mode is Mode.REHEARSAL else sorted(of_mode, key=lambda run: run.last_seen_at)
    )
    if not by_age or by_age[-1].ended_at is not None:
        return Choice()
    last = by_age[-1]
    if mode is Mode.REHEARSAL:
        return Choice(resumed=last) if last.started_at else Choice()
    resumed = last if now - last.last_seen_at < RESUMES_WITHIN else None
    if resumed is not None and resumed.started_at is not None:
        return Choice(resumed=resumed)
    begun = [run for run in by_age if run.started_at and not run.ended_at]
    return Choice(resumed=resumed, offered=begun[-1] if begun else None)
