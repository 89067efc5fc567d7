"""`showctl people`: the list of people, and who of them is there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from showctl.cli.arguments import JsonOption, ShowArgument

people_app = typer.Typer(help="The list of people, and who is there.", no_args_is_help=True)

NumbersArgument = Annotated[list[str], typer.Argument(metavar="NUMBER…", help="Their numbers.")]


@people_app.command("import")
def import_people(
    table: Annotated[Path, typer.Argument(help="The table of people.")],
    show: ShowArgument,
    sheet: Annotated[str | None, typer.Option(help="The sheet of a workbook.")] = None,
    replace: Annotated[bool, typer.Option(help="Replace the list that is there.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Write nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Add the people of a table to the list, or update them."""
    from showctl.cli.people_list import import_into

    import_into(table, show, sheet, replaces=replace, is_dry_run=dry_run, as_json=as_json)


@people_app.command("list")
def list_people(
    show: ShowArgument,
    find: Annotated[
        str, typer.Option(help="Only these: a number, name, pinyin, initials or table.")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Print everybody, and who is there."""
    from showctl.cli.people_list import print_list

    print_list(show, find=find, as_json=as_json)


@people_app.command("check-in")
def check_in(
    show: ShowArgument,
    numbers: NumbersArgument,
    undo: Annotated[
        bool, typer.Option(help="Take back that they came, or that they left.")
    ] = False,
    left: Annotated[bool, typer.Option(help="They have left.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Check people in."""
    from showctl.cli.desk import check_people_in

    check_people_in(show, numbers, undoes=undo, has_left=left, as_json=as_json)


@people_app.command("walk-in")
def walk_in(
    show: ShowArgument,
    name: Annotated[str, typer.Argument(help="Who came without being on the list.")],
    family: Annotated[bool, typer.Option(help="A colleague's family, not a guest.")] = False,
    department: Annotated[str, typer.Option(help="Whom they belong to.")] = "",
    table: Annotated[str, typer.Option(help="Where they sit.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Check in somebody who is not on the list."""
    from showctl.cli.desk import check_walk_in

    check_walk_in(show, name, is_family=family, department=department, table=table, as_json=as_json)


@people_app.command("desk")
def make_desk(
    show: ShowArgument,
    desk_file: Annotated[Path, typer.Argument(help="The file to make for another laptop.")],
) -> None:
    """Make a file for another check-in desk, with the people and nothing else."""
    from showctl.cli.desk import make_desk_file

    make_desk_file(show, desk_file)


@people_app.command("merge")
def merge_desk(
    show: ShowArgument,
    desk_file: Annotated[Path, typer.Argument(help="A desk's file, as often as you like.")],
    as_json: JsonOption = False,
) -> None:
    """Take over the check-ins of a desk's file."""
    from showctl.cli.desk import merge_desk_file

    merge_desk_file(show, desk_file, as_json=as_json)


@people_app.command("export")
def export_people(
    show: ShowArgument,
    out: Annotated[Path | None, typer.Option(help="A file instead of the screen.")] = None,
) -> None:
    """Write who came as csv."""
    from showctl.cli.people_list import export_present

    export_present(show, out)
