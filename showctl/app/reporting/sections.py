"""The parts of a report as tables. One function a part, in the order of the page; a subject that
comes new adds its function to `SECTIONS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from statistics import median

from showctl.app.reporting import contests, facts, prizes, proofs
from showctl.app.reporting.collection import Collection, RunOfShow
from showctl.app.reporting.comparison import difference, pairs
from showctl.app.reporting.draw_rules import draw_rules
from showctl.app.reporting.facts import name_of
from showctl.app.reporting.faults import fault_said
from showctl.app.reporting.losses import losses
from showctl.app.reporting.section import (
    At,
    Cell,
    Early,
    Length,
    Rows,
    Section,
    Signed,
    maybe_at,
    maybe_length,
    maybe_signed,
    section_of,
)
from showctl.app.reporting.words import Words
from showctl.domain.calendar import milliseconds
from showctl.domain.timing import forecast, over_under


def sections(collected: Collection, words: Words) -> tuple[Section, ...]:
    """All parts that have anything to say."""
    made = (make(collected, words) for make in SECTIONS)
    return tuple(section for section in made if section.rows)


def segments(collected: Collection, words: Words) -> Section:
    """Planned against actual, with the usual length where earlier runs tell one."""
    run = collected.run
    usual = _usual_lengths(collected)
    columns: tuple[str, ...] = (
        *("number", "segment", "owner", "planned_start", "actual_start", "late_start"),
        *("planned_length", "actual_length", "added", "held", "overrun", "status"),
    )
    rows: Rows = tuple(
        (
            fact.number,
            fact.segment.title,
            fact.segment.owner,
            None if fact.segment.is_reserve else At(fact.planned.start),
            maybe_at(fact.start),
            maybe_signed(fact.late_start_ms),
            Length(fact.segment.duration_ms),
            maybe_length(fact.took_ms),
            Signed(fact.added_ms) if fact.added_ms else None,
            Length(fact.held_ms) if fact.held_ms else None,
            maybe_signed(fact.overrun_ms),
            words(fact.standing),
        )
        for fact in facts.segment_facts(run.state, run.now)
    )
    if usual:
        ids = [segment.id for segment in run.state.show.segments]
        rows = tuple(
            (*row, maybe_length(usual.get(key))) for key, row in zip(ids, rows, strict=True)
        )
        columns = (*columns, "usual")
    return section_of("segments", words, columns, rows)


def _usual_lengths(collected: Collection) -> Mapping[str, int]:
    """The median length (ms) of each segment in the earlier runs."""
    seen: dict[str, list[int]] = {}
    for one in collected.earlier:
        for fact in facts.segment_facts(one.state, one.now):
            if fact.took_ms is not None:
                seen.setdefault(fact.segment.id, []).append(fact.took_ms)
    return {key: round(median(lengths)) for key, lengths in seen.items()}


def where(collected: Collection, words: Words) -> Section:
    """Where the time went."""
    run = collected.run
    lost = asdict(losses(run.state, facts.segment_facts(run.state, run.now), run.now))
    rows = tuple(
        _lost_row(name, ms, words) for name, ms in lost.items() if ms or name == "total_ms"
    )
    return section_of("where", words, ("cause", "time"), rows if run.state.started_at else ())


def _lost_row(name: str, ms: int, words: Words) -> tuple[Cell, ...]:
    """Who began or ended early is told so in words, and by no sign."""
    if name == "late_start_ms" and ms < 0:
        return words("began_early_ms"), Early(ms)
    return words(name), Early(ms) if name == "early_ms" else Signed(ms)


def notes(collected: Collection, words: Words) -> Section:
    """What was noted down, person by person."""
    show = collected.run.state.show
    taken = facts.by_owner(show, facts.notes(collected.run.log))
    rows = tuple(
        (
            facts.owner_of(show, note) or words("nobody"),
            At(note.noted_at),
            name_of(show, note.segment),
            note.text,
        )
        for note in taken
    )
    return section_of("notes", words, ("owner", "time", "segment", "note"), rows)


def alerts(collected: Collection, words: Words) -> Section:
    """Each alert, and when it was acknowledged."""
    state = collected.run.state
    rows = tuple(
        (
            At(alert.at),
            words("time_up" if alert.is_time_up else alert.kind),
            name_of(state.show, alert.segment),
            At(alert.acknowledged_at) if alert.acknowledged_at else words("never"),
            Length(milliseconds(alert.acknowledged_at - alert.at))
            if alert.acknowledged_at
            else None,
        )
        for alert in state.alerts
    )
    columns = ("time", "alert", "segment", "acknowledged", "after")
    return section_of("alerts", words, columns, rows)


def cues(collected: Collection, words: Words) -> Section:
    """Each firing, with what became of it."""
    show = collected.run.state.show
    rows = tuple(
        (
            At(one.at),
            one.title,
            name_of(show, one.segment),
            words(one.outcome),
            fault_said(one.reason, words.language),
        )
        for one in facts.cue_facts(show, collected.run.log)
    )
    return section_of("cues", words, ("time", "cue", "segment", "outcome", "reason"), rows)


def messages(collected: Collection, words: Words) -> Section:
    """What the emcee was told, and when it was acknowledged."""
    rows = tuple(
        (At(one.at), one.text, At(one.seen_at) if one.seen_at else words("never"))
        for one in facts.messages(collected.run.log)
    )
    return section_of("messages", words, ("time", "message", "acknowledged"), rows)


def restarts(collected: Collection, words: Words) -> Section:
    """When the run went on after a crash, or after the program was closed."""
    rows = tuple(
        (At(one.at), Length(one.gap_ms), words("silent" if one.is_silent else "goes_on"))
        for one in facts.restarts(collected.run.log)
    )
    return section_of("restarts", words, ("back_at", "gone_for", "sound"), rows)


def catch_ups(collected: Collection, words: Words) -> Section:
    """What was done to catch up."""
    show = collected.run.state.show
    rows = tuple(
        (
            At(one.at),
            name_of(show, change.segment),
            words(change.means),
            Length(change.ms) if change.ms else None,
            maybe_at(one.withdrawn(change)),
        )
        for one in facts.catch_up_facts(collected.run.log)
        for change in one.changes
    )
    columns = ("time", "segment", "change", "gained", "withdrawn")
    return section_of("catch_ups", words, columns, rows)


def missed(collected: Collection, words: Words) -> Section:
    """What fell due while nobody was there."""
    state = collected.run.state
    rows = tuple(
        (At(item.due), words(item.what), name_of(state.show, item.segment)) for item in state.missed
    )
    return section_of("missed", words, ("due", "what", "segment"), rows)


def compared(collected: Collection, words: Words) -> Section:
    """This run and another, side by side."""
    this, that = collected.run, collected.compared
    if that is None:
        return Section("compared", "", (), ())
    rows = tuple(
        (
            fact.number,
            fact.segment.title,
            Length(fact.segment.duration_ms),
            maybe_at(fact.start),
            maybe_length(fact.took_ms),
            maybe_at(other.start if other else None),
            maybe_length(other.took_ms if other else None),
            maybe_signed(difference(fact, other)),
        )
        for fact, other in pairs(this, that)
    )
    here, there = words("this_run", run=this.header.id), words("that_run", run=that.header.id)
    columns = (
        *(words("number"), words("segment"), words("planned_length")),
        *(f"{here} {words('began')}", f"{here} {words('actual_length')}"),
        *(f"{there} {words('began')}", f"{there} {words('actual_length')}"),
        words("difference"),
    )
    return Section("compared", words("compared", run=that.header.id), columns, rows)


def runs(collected: Collection, words: Words) -> Section:
    """The runs before this one, and this one."""
    rows = tuple(_run_row(one, words) for one in (*collected.earlier, collected.run))
    columns = ("run", "date", "mode", "began", "ended", "over_under")
    return section_of("runs", words, columns, rows if collected.earlier else ())


def _run_row(one: RunOfShow, words: Words) -> tuple[Cell, ...]:
    state = one.state
    return (
        one.header.id,
        state.date.isoformat(),
        words("rehearsal" if state.is_rehearsal else "live"),
        maybe_at(state.started_at),
        At(state.ended_at) if state.ended_at else words("still_on"),
        Signed(over_under(state, forecast(state), one.now)),
    )


SECTIONS: tuple[Callable[[Collection, Words], Section], ...] = (
    where,
    segments,
    prizes.winners,
    prizes.taken_back,
    proofs.presses,
    draw_rules,
    contests.games,
    contests.awards,
    notes,
    catch_ups,
    compared,
    runs,
    alerts,
    cues,
    messages,
    restarts,
    missed,
)
