"""`showctl plan`: the rundown as planned."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from showctl.app import text
from showctl.app.preflight import overlap_sentence
from showctl.app.records import Record, plan_record
from showctl.cli.shows import load_show
from showctl.domain.calendar import plan_on
from showctl.domain.plan import EndRule, Show, StartRule
from showctl.domain.plan_flags import FlagCode, flags_of


def print_plan_of(path: Path, *, as_json: bool) -> None:
    """Print the plan of a show file."""
    show = load_show(path)
    if as_json:
        print_json(plan_record(show, overlaps(show)))
    else:
        typer.echo(plan_text(show))


def print_json(record: Record | list[Record]) -> None:
    """One JSON document for a program to read."""
    typer.echo(json.dumps(record, ensure_ascii=False, indent=2))


def overlaps(show: Show) -> tuple[Record, ...]:
    """Where the plan contradicts itself: a segment that begins before the one before it ends."""
    return tuple(
        {
            "code": "overlap",
            "row": show.number(flag.segment),
            "message": overlap_sentence(show.segment(flag.segment).title, flag.name),
        }
        for flag in flags_of(show)
        if flag.code is FlagCode.OVERLAP
    )


def plan_text(show: Show) -> str:
    """The rundown as a plain table."""
    planned = plan_on(show, show.date)
    lines = [f"{show.title}  {show.date.isoformat()}  {show.timezone}"]
    for number, segment in enumerate(show.segments, 1):
        start, end = (text.time_of_day(at, show.timezone) for at in planned[segment.id])
        when = "–" if segment.is_reserve else f"{start}-{end}"
        marks = [
            "at" if segment.start_rule is StartRule.AT else "",
            str(segment.end_rule) if segment.end_rule is not EndRule.MANUAL else "",
            "background" if segment.is_background else "",
            "reserve" if segment.is_reserve else "",
        ]
        rules = " ".join(mark for mark in marks if mark)
        owner = f"  [{segment.owner}]" if segment.owner else ""
        lines.append(
            f"{number:>3}  {when:11}  {text.length(segment.duration_ms):>8}  "
            f"{segment.title}{owner}{f'  ({rules})' if rules else ''}"
        )
    return "\n".join(lines)
