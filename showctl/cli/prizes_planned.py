"""The awards and games of a plan on the command line: entered, listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import typer

from showctl.adapters.show_lock import require_closed
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.records import Record, plain
from showctl.cli.draws_planned import segment_id
from showctl.cli.planning import print_json
from showctl.cli.shows import load_show
from showctl.domain.award import Award
from showctl.domain.faults import PlanError
from showctl.domain.game import Game
from showctl.domain.plan import Show
from showctl.domain.plan_ids import PlanIds
from showctl.domain.prizes import PrizeKind, put_prize

_Planned = TypeVar("_Planned", Award, Game)


def save_award(path: Path, title: str, segment: int | None, given: Mapping[str, Any]) -> None:
    """Put an award into the plan, or what is given into the one of that title."""
    require_closed(path)
    with ShowFile.open(path) as file:
        show = file.plans.load()
        before = _titled(show.awards, title)
        award = before or Award(id=_new_id(show, PrizeKind.AWARD), title=title)
        award = replace(award, **given, **_segment(show, segment))
        file.replace_plan(put_prize(show, award))
    typer.echo(f"{title}: {len(award.winners)} winners, secret until they are revealed.")


def save_game(path: Path, title: str, segment: int | None, given: Mapping[str, Any]) -> None:
    """Put a game into the plan, or what is given into the one of that title."""
    require_closed(path)
    with ShowFile.open(path) as file:
        show = file.plans.load()
        before = _titled(show.games, title)
        game = before or Game(id=_new_id(show, PrizeKind.GAME), title=title)
        try:
            game = replace(game, **given, **_segment(show, segment))
        except PlanError as fault:
            raise UserError(f"--minutes: {fault}.") from fault
        file.replace_plan(put_prize(show, game))
    typer.echo(f"{title}: in {path}.")


def print_awards(path: Path, *, shows_winners: bool, as_json: bool) -> None:
    """Print the awards, their winners only where they are asked for."""
    records = []
    for award in load_show(path).awards:
        record = _record(award)
        if not shows_winners:
            record["winners"] = len(award.winners)
        records.append(record)
    if as_json:
        print_json(records)
        return
    for record in records:
        won = record["winners"]
        said = "、".join(won) if isinstance(won, list) else f"{won} winners"
        parts = (record["title"], said, record["presenter"], record["certificate"])
        typer.echo("  ".join(part for part in parts if part))


def print_games(path: Path, *, as_json: bool) -> None:
    """Print the games."""
    records = [_record(game) for game in load_show(path).games]
    if as_json:
        print_json(records)
        return
    for record in records:
        parts = (record["title"], "、".join(record["teams"]), record["prize"])
        typer.echo("  ".join(part for part in parts if part))


def _titled(planned: Iterable[_Planned], title: str) -> _Planned | None:
    if not title.strip():
        raise UserError("It needs a title: write what it is called.")
    return next((each for each in planned if each.title == title), None)


def _new_id(show: Show, kind: PrizeKind) -> str:
    return PlanIds.clear_of(show).prize(kind)


def _segment(show: Show, number: int | None) -> dict[str, Any]:
    return {} if number is None else {"segment": segment_id(show, number)}


def _record(planned: Award | Game) -> Record:
    return {field.name: plain(getattr(planned, field.name)) for field in fields(planned)}
