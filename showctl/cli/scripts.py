"""`showctl script`: an emcee's script becomes the lines of a show's segments."""

from __future__ import annotations

from pathlib import Path

import typer

from showctl.adapters.scripts.documents import read_script
from showctl.adapters.show_lock import require_closed
from showctl.adapters.store.file import ShowFile
from showctl.app.emcee_script.proposal import ScriptProposal, Section, apply
from showctl.app.emcee_script.splitting import split_script
from showctl.app.errors import UserError
from showctl.app.records import Record
from showctl.cli.planning import print_json
from showctl.cli.shows import load_show
from showctl.domain.plan import Line, Show

_DOUBTS = {
    "before_heading": "stands above the first heading, and is left out",
    "no_segment": "is a heading of no segment, and what stands below it is left out",
    "maybe_heading": "may be a heading: kept in the text of the segment before",
    "unknown_speaker": "may begin with a speaker's name: kept in the text",
}


def take_script(path: Path, script: Path, *, is_dry_run: bool, as_json: bool) -> None:
    """Put the lines of a script into a show file; print what was understood and what was not."""
    show = load_show(path)
    proposal = split_script(show, read_script(script))
    if not any(section.segment and section.lines for section in proposal.sections):
        raise UserError(
            f"{script.name} has no heading of any segment in {path}: "
            "write the segments' titles above their lines."
        )
    if not is_dry_run:
        require_closed(path)
        with ShowFile.open(path) as file:
            file.replace_plan(apply(show, proposal))
    if as_json:
        print_json(_record(show, proposal))
        return
    for section in proposal.sections:
        typer.echo(_told(show, section))
    for doubt in proposal.doubts:
        place = doubt.paragraph
        typer.echo(f"Paragraph {place.number}: {place.text!r} {_DOUBTS[doubt.code]}.", err=True)
    done = "would be written to" if is_dry_run else "written to"
    placed = {section.segment for section in proposal.sections if section.lines} - {None}
    typer.echo(f"Lines of {len(placed)} segments {done} {path}.", err=True)


def _told(show: Show, section: Section) -> str:
    heading = section.heading.text if section.heading else "(above the first heading)"
    if section.segment is None:
        return f"  –  {heading}: {len(section.lines)} lines left out"
    sure = "" if section.is_sure else f"  (not sure: {section.confidence:.0%})"
    title = show.segment(section.segment).title
    return f"{show.number(section.segment):>3}  {title}: {len(section.lines)} lines{sure}"


def _record(show: Show, proposal: ScriptProposal) -> Record:
    return {
        "sections": [
            {
                "heading": section.heading.text if section.heading else None,
                "paragraph": section.heading.number if section.heading else None,
                "segment": show.number(section.segment) if section.segment else None,
                "title": show.segment(section.segment).title if section.segment else None,
                "confidence": round(section.confidence, 2),
                "reasons": list(section.reasons),
                "lines": [_line(line) for line in section.lines],
            }
            for section in proposal.sections
        ],
        "doubts": [
            {
                "code": doubt.code,
                "paragraph": doubt.paragraph.number,
                "text": doubt.paragraph.text,
            }
            for doubt in proposal.doubts
        ],
    }


def _line(line: Line) -> Record:
    return {"speaker": line.speaker, "text": line.text, "direction": line.is_direction}
