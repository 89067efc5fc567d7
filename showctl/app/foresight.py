"""What can be told of the rest of the evening: its end as chances, and how to catch up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.app.ports import EventLog
from showctl.domain.catch_up import Proposal, propose, room_to_stretch, wanted_ms
from showctl.domain.finish_time import FinishTime, foresee
from showctl.domain.length_model import Lengths, sightings
from showctl.domain.plan import Kind, Segment
from showctl.domain.run import replay
from showctl.domain.state import RunState
from showctl.domain.timing import forecast, over_under


@dataclass(frozen=True, slots=True)
class Foresight:
    """`late_ms` is over/under; `proposals` are there when it is late, `stretch` (segments that
    would bear more time) when it is early."""

    finish: FinishTime | None
    late_ms: int
    proposals: tuple[Proposal, ...] = ()
    stretch: tuple[Segment, ...] = ()


def look_ahead(
    state: RunState, now: datetime, seen: Lengths, allowed: frozenset[Kind]
) -> Foresight:
    """Everything at once; takes up to 100 ms at 200 segments, so not on the GUI thread."""
    late = over_under(state, forecast(state), now)
    return Foresight(
        foresee(state, now, seen),
        late,
        propose(state, now, wanted_ms(state, now), allowed),
        room_to_stretch(state) if late < 0 else (),
    )


def earlier_lengths(log: EventLog, *, but: int) -> Lengths:
    """The lengths seen in all runs of a show's log except one."""
    runs = (log.read(header.id) for header in log.runs() if header.id != but and header.started_at)
    return sightings(replay(events) for events in runs if events)
