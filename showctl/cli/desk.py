"""A check-in desk on the command line, and the files of several desks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from showctl.adapters.clock import SystemClock
from showctl.adapters.randomness import SystemRandomness
from showctl.adapters.store.file import ShowFile
from showctl.app.check_in import CheckInDesk
from showctl.app.errors import UserError
from showctl.app.people_records import people_records
from showctl.cli.planning import print_json
from showctl.domain.people import Relation, Roster
from showctl.domain.plan import Show


def _desk(file: ShowFile) -> CheckInDesk:
    return CheckInDesk(file.people, SystemRandomness(), SystemClock().now)


def check_people_in(
    path: Path, numbers: Sequence[str], *, undoes: bool, has_left: bool, as_json: bool
) -> None:
    """Check people in, take that back, or mark them as gone; all or none of them."""
    if undoes and has_left:
        raise UserError("--undo and --left contradict each other: give one of them.")
    with ShowFile.open(path) as file:
        desk = _desk(file)
        note = desk.undo if undoes else desk.leave if has_left else desk.check_in
        changed = note(numbers)
        found, zone = desk.roster, file.plans.load().timezone
    asked = {number: found.people[number] for number in numbers if number in found.people}
    if as_json:
        print_json(people_records(Roster(asked, found.presence, found.since), zone))
        return
    done = "taken back" if undoes else "has left" if has_left else "checked in"
    for person in changed:
        typer.echo(f"{person.number}  {person.name}  {person.department}: {done}")
    before = len(set(numbers)) - len(changed)
    if before:
        typer.echo(f"{before} already so before.")


def check_walk_in(
    path: Path, name: str, *, is_family: bool, department: str, table: str, as_json: bool
) -> None:
    """Check in somebody who stands in no list."""
    relation = Relation.FAMILY if is_family else Relation.GUEST
    with ShowFile.open(path) as file:
        desk = _desk(file)
        person = desk.walk_in(name, relation=relation, department=department, table=table)
        found, zone = desk.roster, file.plans.load().timezone
    if as_json:
        alone = Roster({person.number: person}, found.presence, found.since)
        print_json(people_records(alone, zone))
    else:
        typer.echo(f"{person.number}  {person.name}: checked in")


def make_desk_file(path: Path, desk_file: Path) -> None:
    """A file with the people and who is there by now, and nothing of the plan that is secret."""
    with ShowFile.open(path, read_only=True) as file:
        plan, people, entries = file.plans.load(), file.people.load(), file.people.check_ins()
    bare = Show(title=plan.title, date=plan.date, timezone=plan.timezone)
    with ShowFile.create(desk_file, bare) as desk:
        desk.people.save(people)
        desk.people.merge(entries)
    typer.echo(f"{desk_file} is ready: check in there, then 'showctl people merge' it into {path}.")


def merge_desk_file(path: Path, desk_file: Path, *, as_json: bool) -> None:
    """Take over a desk's check-ins that are not there yet; what it took from us stays as it is."""
    with ShowFile.open(desk_file, read_only=True) as desk:
        entries = desk.people.check_ins()
    with ShowFile.open(path) as file:
        known = {person.number for person in file.people.load()}
        added = file.people.merge(entries)
    walked_in = {entry.number for entry in entries if entry.person is not None}
    strangers = sorted({entry.number for entry in entries} - known - walked_in)
    if as_json:
        print_json({"merged": added, "unknown": strangers})
        return
    typer.echo(f"{added} new entries of {desk_file} are in {path}.")
    if strangers:
        typer.echo(
            f"Not in the list of {path}, so not counted until they are: {', '.join(strangers)}",
            err=True,
        )
