"""The shows and templates that ship, written down as TOML for people to read and edit.

Lengths are written `1h`, `1m30s`, `200ms`; times of day `16:00` (past 23 means the next day). The
emcee's lines are one block of text: `甲：…` is spoken by 甲, `（…）` on its own is a direction.
Every fault is a ValueError that names the segment and the field.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from showctl.adapters.resources import resource_dir
from showctl.adapters.seed_prizes import awards, draws, games
from showctl.adapters.seed_table import SeedTable
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.faults import PlanError
from showctl.domain.plan import (
    DEFAULT_STANDBY,
    CrewMember,
    EndRule,
    Kind,
    Line,
    Segment,
    Show,
)

_SPOKEN = re.compile(r"(甲|乙|合)：\s*(.+)")
_DIRECTION = re.compile(r"（(.+)）")


def seed_path() -> Path:
    """The file of the bundled annual party."""
    return resource_dir("db") / "seeds" / "annual_party.toml"


def template_paths() -> dict[str, Path]:
    """The files that a new show can begin with, by the names they are known under."""
    folder = resource_dir("db") / "templates"
    others = ("meeting_service", "conference", "award_ceremony", "blank")
    return {"annual_party": seed_path()} | {name: folder / f"{name}.toml" for name in others}


def load_seed(path: Path, *, on: date, timezone: str) -> Show:
    """The show that a seed file describes, planned for a date in an IANA zone.

    Raises ValueError with the segment and the field at fault, OSError where there is no file.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from fault
    return _show(SeedTable(values, path.name), on, timezone)


def _show(table: SeedTable, on: date, timezone: str) -> Show:
    crew = tuple(_crew_member(SeedTable(each, table.where)) for each in table.tables("crew"))
    segments: list[Segment] = []
    for number, each in enumerate(table.tables("segment"), start=1):
        label = each.get("id") or each.get("title") or "no id"
        segment_table = SeedTable(each, f"{table.where}: segment {number} ({label})")
        segment = _segment(segment_table)
        _refuse_dangling(segment, segments, crew, segment_table)
        segments.append(segment)
    show = Show(
        title=table.needed_text("title"),
        theme=table.text("theme"),
        screen_theme=table.text("screen_theme", "red_and_gold"),
        date=on,
        timezone=timezone,
        start_ms=table.time_of_day("start") or 0,
        curfew_ms=table.time_of_day("curfew"),
        segments=tuple(segments),
        crew=crew,
        draws=draws(table, on),
        games=games(table),
        awards=awards(table),
    )
    table.finish()
    _refuse_strays(show, table)
    return show


def _refuse_strays(show: Show, table: SeedTable) -> None:
    """A draw, a game or an award belongs to a segment that is there."""
    for what, owned in (
        ("draw", {draw.id: draw.segment for draw in show.draws}),
        ("game", {game.id: game.segment for game in show.games}),
        ("award", {award.id: award.segment for award in show.awards}),
    ):
        for each, segment in owned.items():
            if segment is not None and segment not in show.index_of:
                raise table.fault(what, f"{each!r} belongs to {segment!r}, which is not there")


def _crew_member(table: SeedTable) -> CrewMember:
    member = CrewMember(
        role=table.needed_text("role"), duty=table.text("duty"), name=table.text("name")
    )
    table.finish()
    return member


def _segment(table: SeedTable) -> Segment:
    segment = Segment(
        id=table.needed_text("id"),
        title=table.needed_text("title"),
        kind=table.word("kind", Kind, Kind.OTHER),
        duration_ms=table.length("duration", 0),
        end_rule=table.word("end_rule", EndRule, EndRule.MANUAL),
        min_duration_ms=table.optional_length("min_duration", None),
        can_cut=table.flag("can_cut"),
        standby_ms=table.optional_length("standby", DEFAULT_STANDBY),
        owner=table.text("owner"),
        performers=table.text("performers"),
        microphones=table.text("microphones"),
        lighting=table.text("lighting"),
        music=table.text("music"),
        video=table.text("video"),
        props=table.text("props"),
        notes=table.text("notes").strip(),
        lines=_lines(table),
        cues=tuple(_cue(SeedTable(each, table.where)) for each in table.tables("cue")),
    )
    table.finish()
    return segment


def _lines(table: SeedTable) -> tuple[Line, ...]:
    written = (each.strip() for each in table.text("lines").splitlines())
    return tuple(_line(table, each) for each in written if each)


def _line(table: SeedTable, written: str) -> Line:
    if match := _SPOKEN.fullmatch(written):
        return Line(speaker=match[1], text=match[2])
    if match := _DIRECTION.fullmatch(written):
        return Line(text=match[1], is_direction=True)
    raise table.fault("lines", f"{written!r} is neither 甲：…, 乙：…, 合：… nor （…）")


def _cue(table: SeedTable) -> Cue:
    cue_id = table.needed_text("id")
    table.where = f"{table.where}: cue {cue_id}"
    fade_out_ms = table.optional_length("fade_out", None)
    try:
        cue = Cue(
            id=cue_id,
            title=table.needed_text("title"),
            kind=table.word("kind", CueKind, CueKind.AUDIO),
            trigger=table.word("trigger", Trigger, Trigger.MANUAL),
            offset_ms=table.length("offset", 0),
            media=table.text("media"),
            level_db=table.number("level_db"),
            loops=0 if table.flag("loop") else 1,
            fade_in_ms=table.length("fade_in", 0),
            at_segment_end=table.word("at_segment_end", AtSegmentEnd, AtSegmentEnd.FADE),
            targets=_targets(table),
            role=table.text("role"),
            text=table.text("text"),
        )
    except PlanError as fault:
        raise ValueError(f"{table.where}: {fault}") from fault
    table.finish()
    return cue if fade_out_ms is None else replace(cue, fade_out_ms=fade_out_ms)


def _targets(table: SeedTable) -> tuple[str, ...]:
    target = table.text("target")
    return (target,) if target else ()


def _refuse_dangling(
    segment: Segment, earlier: Sequence[Segment], crew: Sequence[CrewMember], table: SeedTable
) -> None:
    """What a segment points to must be there, and its ids must be its own."""
    if segment.owner and segment.owner not in {member.role for member in crew}:
        raise table.fault("owner", f"the crew has no role {segment.owner!r}")
    if segment.id in {other.id for other in earlier}:
        raise table.fault("id", "another segment has the same")
    known = {cue.id for other in earlier for cue in other.cues}
    for cue in segment.cues:
        if cue.id in known:
            raise table.fault("cue", f"another cue is called {cue.id!r} too")
        known.add(cue.id)
    for cue in segment.cues:
        for target in cue.targets:
            if target not in known:
                raise table.fault("cue", f"{cue.id!r} acts on {target!r}, which is not there")
