"""`showctl draws`: lucky draws without windows, and the proof of all that were drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from showctl.cli.arguments import JsonOption, ShowArgument
from showctl.domain.draw import Entrants, RejectedWinners, RollStyle

draws_app = typer.Typer(help="Lucky draws, and the proof of them.", no_args_is_help=True)

Names = list[str] | None


@draws_app.command("list")
def list_draws(show: ShowArgument, as_json: JsonOption = False) -> None:
    """Print the draws and who has won."""
    from showctl.cli.draws_planned import print_draws

    print_draws(show, as_json=as_json)


@draws_app.command("add")
def add_draw(
    show: ShowArgument,
    prize: Annotated[str, typer.Option(help="What is won.")],
    count: Annotated[int, typer.Option(help="How many there are of it.")] = 1,
    title: Annotated[str, typer.Option(help="What the draw is called; else as its prize.")] = "",
    segment: Annotated[
        int | None, typer.Option(help="The number of its segment: its panel comes with it.")
    ] = None,
    per_press: Annotated[int | None, typer.Option(help="How many a press; else all.")] = None,
    value: Annotated[str, typer.Option(help="What the prize is worth.")] = "",
    donor: Annotated[str, typer.Option(help="Who gives it.")] = "",
    picture: Annotated[str, typer.Option(help="A picture of it.")] = "",
    entrants: Annotated[Entrants, typer.Option(help="Who is drawn.")] = Entrants.PEOPLE,
    department: Annotated[Names, typer.Option(help="Only this one; as often as needed.")] = None,
    not_department: Annotated[Names, typer.Option(help="All but this one.")] = None,
    group: Annotated[Names, typer.Option(help="Only this group.")] = None,
    not_group: Annotated[Names, typer.Option(help="All but this group.")] = None,
    hired_from: Annotated[str | None, typer.Option(help="Hired on this day or later.")] = None,
    hired_until: Annotated[str | None, typer.Option(help="Hired on this day or before.")] = None,
    everybody: Annotated[bool, typer.Option(help="Not only those checked in.")] = False,
    guests: Annotated[bool, typer.Option(help="Guests take part.")] = False,
    family: Annotated[bool, typer.Option(help="Colleagues' families take part.")] = False,
    winners_in: Annotated[bool, typer.Option(help="Winners of other draws take part.")] = False,
    out_of: Annotated[
        Names, typer.Option(help="Winners of this draw are out, those of others in.")
    ] = None,
    absent_in: Annotated[
        bool, typer.Option(help="A winner who is absent or declines takes part in later draws.")
    ] = False,
    look: Annotated[RollStyle, typer.Option(help="How the names roll.")] = RollStyle.NAMES,
    as_json: JsonOption = False,
) -> None:
    """Add a draw to the plan."""
    from showctl.cli.draws_planned import DrawOptions, add_to_plan

    options = DrawOptions(
        title=title or prize,
        segment=segment,
        prize=prize,
        count=count,
        per_press=per_press,
        value=value,
        donor=donor,
        picture=picture,
        entrants=entrants,
        in_departments=tuple(department or ()),
        not_in_departments=tuple(not_department or ()),
        in_groups=tuple(group or ()),
        not_in_groups=tuple(not_group or ()),
        hired_from=hired_from,
        hired_until=hired_until,
        is_checked_in_only=not everybody,
        has_guests=guests,
        has_family=family,
        has_winners=winners_in,
        out_of=tuple(out_of or ()),
        look=look,
        rejected_winners=RejectedWinners.IN if absent_in else RejectedWinners.OUT,
    )
    add_to_plan(show, options, as_json=as_json)


@draws_app.command("run")
def run_draw(
    show: ShowArgument,
    draw: Annotated[str, typer.Argument(help="Its number, id, title or prize.")],
    count: Annotated[
        int | None, typer.Option(help="One press of so many; else all that are left.")
    ] = None,
    everybody: Annotated[
        bool, typer.Option(help="Where nobody is checked in, everybody counts.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Draw without windows, in the log of the latest live run or of a new one."""
    from showctl.cli.drawing import draw_headless

    draw_headless(show, draw, count=count, counts_everybody=everybody, as_json=as_json)


@draws_app.command("sheet")
def write_winners(
    show: ShowArgument,
    run_number: Annotated[
        int | None,
        typer.Argument(metavar="[RUN]", help="Its number; else the latest live one with winners."),
    ] = None,
    out: Annotated[Path, typer.Option(help="The file: .pdf, .html, .xlsx or .csv.")] = Path(
        "winners.pdf"
    ),
    language: Annotated[str | None, typer.Option(help="zh or en.")] = None,
) -> None:
    """Write all winners as a sheet to sign (签收表), or as a table."""
    from showctl.cli.draws_sheet import write_winners

    write_winners(show, run_number, out, language)


@draws_app.command("verify")
def verify_draws(show: ShowArgument, as_json: JsonOption = False) -> int:
    """Compute every winner of every run again: 0 when all prove right, else 1."""
    from showctl.cli.draws_proven import verify

    return verify(show, as_json=as_json)
