"""The list of people on the command line: taken in, printed, and who came as csv."""

from __future__ import annotations

from pathlib import Path

import typer

from showctl.adapters.files import write_whole
from showctl.adapters.people.importer import read_people
from showctl.adapters.store.file import ShowFile
from showctl.app.people_records import BYTE_ORDER_MARK, joined, people_records, present_table
from showctl.app.people_search import search, search_keys
from showctl.app.records import Record
from showctl.cli.planning import print_json
from showctl.domain.people import Presence, Roster, counts, roster

_MARKS = {Presence.EXPECTED: " ", Presence.CHECKED_IN: "+", Presence.LEFT: "-"}


def import_into(
    table: Path, path: Path, sheet: str | None, *, replaces: bool, is_dry_run: bool, as_json: bool
) -> None:
    """Join a table to the list of a show, and say what was not understood."""
    with ShowFile.open(path) as file:
        imported = read_people(table, sheet=sheet)
        before = file.people.load()
        people = joined(() if replaces else before, imported.people, imported.fields)
        if not is_dry_run:
            file.people.save(people)
    known = {person.number for person in before}
    updated = sum(person.number in known for person in imported.people)
    record: Record = {
        "added": len(imported.people) - updated,
        "updated": updated,
        "removed": len(known.difference(person.number for person in people)),
        "people": len(people),
        "warnings": [
            {"code": each.code, "row": each.row, "message": each.message}
            for each in imported.warnings
        ],
    }
    if as_json:
        print_json(record)
        return
    for warning in imported.warnings:
        typer.echo(f"Row {warning.row}: {warning.message}", err=True)
    would = "would be " if is_dry_run else ""
    done = [f"{record['added']} people {would}added", f"{updated} {would}updated"]
    if record["removed"]:
        done.append(f"{record['removed']} {would}taken out")
    typer.echo(f"{', '.join(done)}; {len(people)} in the list of {path}.")


def read_roster(path: Path) -> tuple[Roster, str]:
    """Who is there, and the show's zone."""
    with ShowFile.open(path, read_only=True) as file:
        return roster(file.people.load(), file.people.check_ins()), file.plans.load().timezone


def print_list(path: Path, *, find: str, as_json: bool) -> None:
    """Print everybody, or those that were looked for."""
    found, zone = read_roster(path)
    if find:
        found = _only(found, find)
    if as_json:
        print_json(people_records(found, zone))
        return
    for number, person in found.people.items():
        mark = _MARKS[found.presence_of(number)]
        parts = (number, person.name, person.department, person.table and f"#{person.table}")
        typer.echo(f"{mark} {'  '.join(part for part in parts if part)}")
    if find and not found.people:
        typer.echo(f"Nobody on the list is {find}.")
    else:
        typer.echo(_counts_text(found))


def _only(found: Roster, query: str) -> Roster:
    from showctl.adapters.people.pinyin import readings

    people = search(search_keys(found.people.values(), readings), query, len(found.people))
    return Roster({person.number: person for person in people}, found.presence, found.since)


def _counts_text(found: Roster) -> str:
    if not found.people:
        return "Nobody is in the list: add people with 'showctl people import'."
    every = counts(found, lambda _: "")[""]
    lines = [f"{every.here} of {every.total} are here, {every.left} have left."]
    for department, count in counts(found, lambda person: person.department).items():
        lines.append(f"  {department or '-'}: {count.here} of {count.total}")
    return "\n".join(lines)


def export_present(path: Path, out: Path | None) -> None:
    """Everybody who came, also those who have left, as csv with all their columns."""
    page = present_table(*read_roster(path))
    if out is None:
        typer.echo(page, nl=False)
    else:
        write_whole(out, BYTE_ORDER_MARK + page)
