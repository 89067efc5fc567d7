"""`showctl check`: whether a show is fit to go."""

from __future__ import annotations

from pathlib import Path

import typer

from showctl.adapters.media.cache import MediaCache
from showctl.adapters.media.finding import fault_of_file, find_media
from showctl.adapters.store.file import ShowFile
from showctl.app.media import Holds, MediaFault
from showctl.app.preflight import Finding, Level, is_fit, preflight
from showctl.app.records import Record
from showctl.cli.planning import print_json
from showctl.domain.prize_flags import invited


def check(path: Path, *, as_json: bool) -> int:
    """Print what a check finds; 1 where something blocks, else 0."""
    with ShowFile.open(path, read_only=True) as file:
        show, people = file.plans.load(), file.people.load()
    folder, cache = path.parent, MediaCache()

    def fault_of(media: str, holds: Holds) -> MediaFault | None:
        file = find_media(folder, media)
        fault = fault_of_file(file)
        if fault is not None or holds is Holds.ANYTHING or cache.facts_of(file) is not None:
            return fault
        if holds is Holds.FILM:
            from showctl.adapters.media.film_reading import fault_of_film

            return fault_of_film(file)
        from showctl.adapters.media.reading import fault_of_sound

        return fault_of_sound(file)

    def length_of(media: str) -> int | None:
        facts = cache.facts_of(find_media(folder, media))
        return facts.length_ms if facts else None

    findings = preflight(show, fault_of, length_of, invited(people))
    if as_json:
        print_json({"fit": is_fit(findings), "items": [_record(one) for one in findings]})
    else:
        typer.echo("\n".join([*map(_line, findings), _verdict(findings)]))
    return 0 if is_fit(findings) else 1


def _record(finding: Finding) -> Record:
    return {
        "code": finding.code,
        "level": str(finding.level),
        "segment": finding.segment,
        "message": finding.message,
    }


def _line(finding: Finding) -> str:
    mark = "BLOCKS" if finding.level is Level.BLOCK else "note"
    where = "" if finding.segment is None else f"{finding.segment}"
    return f"{mark:6} {where:>3}  {finding.message}"


def _verdict(findings: tuple[Finding, ...]) -> str:
    blocking = sum(finding.level is Level.BLOCK for finding in findings)
    if blocking:
        return f"Not fit to go: mend what blocks ({blocking})."
    return "Fit to go." if not findings else f"Fit to go, with {len(findings)} to look at."
