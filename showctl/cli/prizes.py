"""`showctl awards` and `showctl games`: what there is to honour and to play, entered and listed."""

from __future__ import annotations

from typing import Annotated

import typer

from showctl.app.errors import UserError
from showctl.cli.arguments import JsonOption, ShowArgument

_MOST_MINUTES = 24 * 60

awards_app = typer.Typer(help="Awards; their winners stay secret.", no_args_is_help=True)
games_app = typer.Typer(help="Games.", no_args_is_help=True)

Names = list[str] | None
Segment = Annotated[
    int | None, typer.Option(help="The number of its segment: its panel comes with it.")
]


@awards_app.command("list")
def list_awards(
    show: ShowArgument,
    secret: Annotated[bool, typer.Option(help="Print the winners, too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Print the awards; of their winners how many there are, as somebody may look on."""
    from showctl.cli.prizes_planned import print_awards

    print_awards(show, shows_winners=secret, as_json=as_json)


@awards_app.command("set")
def set_award(
    show: ShowArgument,
    award: Annotated[str, typer.Argument(help="Its title: one that is there, else a new one.")],
    winner: Annotated[
        Names, typer.Option(help="A winner, in the place of those before; as often as needed.")
    ] = None,
    presenter: Annotated[str | None, typer.Option(help="Who presents it.")] = None,
    citation: Annotated[str | None, typer.Option(help="What is said of the winners.")] = None,
    certificate: Annotated[str | None, typer.Option(help="What is handed over.")] = None,
    photo: Annotated[str | None, typer.Option(help="A picture beside the show.")] = None,
    segment: Segment = None,
) -> None:
    """Enter an award or its winners; what is not given stays."""
    from showctl.cli.prizes_planned import save_award

    fields = {
        "presenter": presenter,
        "citation": citation,
        "certificate": certificate,
        "photo": photo,
        "winners": None if winner is None else tuple(filter(str.strip, winner)),
    }
    given = {key: value for key, value in fields.items() if value is not None}
    save_award(show, award, segment, given)


@games_app.command("list")
def list_games(show: ShowArgument, as_json: JsonOption = False) -> None:
    """Print the games."""
    from showctl.cli.prizes_planned import print_games

    print_games(show, as_json=as_json)


@games_app.command("set")
def set_game(
    show: ShowArgument,
    game: Annotated[str, typer.Argument(help="Its title: one that is there, else a new one.")],
    rules: Annotated[str | None, typer.Option(help="What the hall reads.")] = None,
    minutes: Annotated[float | None, typer.Option(help="Its own countdown.")] = None,
    team: Annotated[
        Names, typer.Option(help="A team; without any each player has a score.")
    ] = None,
    players: Annotated[str | None, typer.Option(help="Who plays, in words.")] = None,
    props: Annotated[str | None, typer.Option(help="What is needed.")] = None,
    helpers: Annotated[str | None, typer.Option(help="Who helps.")] = None,
    winning: Annotated[str | None, typer.Option(help="How it is won.")] = None,
    prize: Annotated[str | None, typer.Option(help="What the winners get.")] = None,
    segment: Segment = None,
) -> None:
    """Enter a game; what is not given stays."""
    from showctl.cli.prizes_planned import save_game

    fields = {
        "rules": rules,
        "players": players,
        "props": props,
        "helpers": helpers,
        "winning": winning,
        "prize": prize,
        "duration_ms": None if minutes is None else _milliseconds(minutes),
        "teams": None if team is None else tuple(dict.fromkeys(filter(str.strip, team))),
    }
    given = {key: value for key, value in fields.items() if value is not None}
    save_game(show, game, segment, given)


def _milliseconds(minutes: float) -> int:
    if not 0 < minutes <= _MOST_MINUTES:
        raise UserError(f"--minutes {minutes:g} is no countdown: write minutes, up to a day.")
    return round(minutes * 60_000)
