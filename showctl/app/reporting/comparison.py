"""Two runs of a show side by side, as an object and as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from showctl.app import text
from showctl.app.records import Record, iso, seconds
from showctl.app.reporting.collection import RunOfShow
from showctl.app.reporting.facts import SegmentFact, segment_facts
from showctl.domain.timing import forecast, over_under


def pairs(this: RunOfShow, that: RunOfShow) -> Iterator[tuple[SegmentFact, SegmentFact | None]]:
    """Every segment of this run, and the same one of the other where it was on there."""
    theirs = {fact.segment.id: fact for fact in segment_facts(that.state, that.now) if fact.start}
    for fact in segment_facts(this.state, this.now):
        yield fact, theirs.get(fact.segment.id)


def difference(fact: SegmentFact, other: SegmentFact | None) -> int | None:
    """How much longer a segment took here than there, ms; None where it did not end in both."""
    if other is None or fact.took_ms is None or other.took_ms is None:
        return None
    return fact.took_ms - other.took_ms


def comparison_record(this: RunOfShow, that: RunOfShow) -> Record:
    """What the other run came to, and each segment's difference to it."""
    state, zone = that.state, that.state.show.timezone
    return {
        "run": that.header.id,
        "mode": "rehearsal" if state.is_rehearsal else "live",
        "date": state.date.isoformat(),
        "started": iso(state.started_at, zone),
        "ended": iso(state.ended_at, zone),
        "over_under_s": seconds(over_under(state, forecast(state), that.now)),
        "segments": [
            {
                "number": fact.number,
                "actual_start": iso(other.start, zone) if other else None,
                "actual_s": seconds(other.took_ms) if other else None,
                "difference_s": seconds(difference(fact, other)),
            }
            for fact, other in pairs(this, that)
        ],
    }


def comparison_text(this: RunOfShow, that: RunOfShow) -> str:
    """A line a segment: its length here, there, and the difference."""
    lines = [
        "",
        f"Compared with run {that.header.id} of {that.state.date.isoformat()}:",
        f"{'No':>3}  {'here':>8}  {'there':>8}  {'±':>7}  title",
    ]
    for fact, other in pairs(this, that):
        here = text.length(fact.took_ms) if fact.took_ms is not None else "–"
        took = other.took_ms if other else None
        there = text.length(took) if took is not None else "–"
        by = difference(fact, other)
        apart = text.signed(by) if by is not None else ""
        lines.append(f"{fact.number:>3}  {here:>8}  {there:>8}  {apart:>7}  {fact.segment.title}")
    return "\n".join(lines) + "\n"
