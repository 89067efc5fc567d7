"""The awards and games of a plan on the command line: entered, listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import typer

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

_Planned = TypeVar("_Planned", Award, Game)


def save_award(path: Path, title: str, segment: int | None, given: Mapping[str, Any]) -> None:
    """Put an award into the plan, or what is given into the one of that title."""
    with ShowFile.open(path) as file:
        show = file.plans.load()
        before = _titled(show.awards, title) or Award(id=_new_id("award", show.awards), title=title)
        changes = {**given, **_segment(show, segment)}
        award = replace(before, **changes)
        file.replace_plan(replace(show, awards=_with(show.awards, award)))
    typer.echo(f"{title}: {len(award.winners)} winners, secret until they are revealed.")


def save_game(path: Path, title: str, segment: int | None, given: Mapping[str, Any]) -> None:
    """Put a game into the plan, or what is given into the one of that title."""
    with ShowFile.open(path) as file:
        show = file.plans.load()
        before = _titled(show.games, title) or Game(id=_new_id("game", show.games), title=title)
        try:
            changes = {**given, **_segment(show, segment)}
            game = replace(before, **changes)
        except PlanError as fault:
            raise UserError(f"--minutes: {fault}.") from fault
        file.replace_plan(replace(show, games=_with(show.games, game)))
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


def _with(planned: Sequence[_Planned], one: _Planned) -> tuple[_Planned, ...]:
    """With one in the place of its older self, else at the end."""
    placed = {each.id: each for each in planned} | {one.id: one}
    return tuple(placed.values())


def _new_id(kind: str, planned: Iterable[Award | Game]) -> str:
    known, number = {each.id for each in planned}, 1
    while f"{kind}-{number}" in known:
        number += 1
    return f"{kind}-{number}"


def _segment(show: Show, number: int | None) -> dict[str, Any]:
    return {} if number is None else {"segment": segment_id(show, number)}


def _record(planned: Award | Game) -> Record:
    return {field.name: plain(getattr(planned, field.name)) for field in fields(planned)}
