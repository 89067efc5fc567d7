"""The draws of a show on the command line: added, listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import typer

from showctl.adapters.clock import wall_now
from showctl.adapters.media.finding import find_media
from showctl.adapters.show_lock import require_closed
from showctl.adapters.store.file import ShowFile
from showctl.app.draw_records import draw_record, winner_record, winner_words
from showctl.app.errors import UserError
from showctl.app.headless_draw import brought_up_to_date, live_run
from showctl.app.prize_doubts import doubt_sentence
from showctl.app.records import Record
from showctl.cli.planning import print_json
from showctl.domain.draw import Draw, EarlierWinners, Entrants, RejectedWinners, RollStyle
from showctl.domain.drawing import all_draws, eligible, prizes_left, winners
from showctl.domain.faults import PlanError
from showctl.domain.people import Person, Roster, roster
from showctl.domain.plan import Show
from showctl.domain.plan_ids import PlanIds
from showctl.domain.prize_flags import invited, prize_flags
from showctl.domain.prizes import PrizeKind, add_prize, key_of
from showctl.domain.run import replay
from showctl.domain.state import RunState, open_run


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawOptions:
    """What the command line says about a draw."""

    title: str
    segment: int | None
    prize: str
    count: int
    per_press: int | None
    value: str
    donor: str
    picture: str
    entrants: Entrants
    in_departments: tuple[str, ...]
    not_in_departments: tuple[str, ...]
    in_groups: tuple[str, ...]
    not_in_groups: tuple[str, ...]
    hired_from: str | None
    hired_until: str | None
    is_checked_in_only: bool
    has_guests: bool
    has_family: bool
    has_winners: bool
    out_of: tuple[str, ...]
    rejected_winners: RejectedWinners
    look: RollStyle


def add_to_plan(path: Path, options: DrawOptions, *, as_json: bool) -> None:
    """Put one more draw at the end of the plan."""
    require_closed(path)
    with ShowFile.open(path) as file:
        show = file.plans.load()
        draw = _draw(show, options)
        show = add_prize(show, draw)
        doubts = _doubts(show, draw, file.people.load(), path.parent)
        file.replace_plan(show)
    for doubt in doubts:
        typer.echo(doubt, err=True)
    if as_json:
        print_json({"number": len(show.draws), **draw_record(draw)})
    else:
        typer.echo(f"{len(show.draws)}  {draw.title}: {draw.count} in {path}.")


def _draw(show: Show, options: DrawOptions) -> Draw:
    fields = asdict(options)
    has_winners = fields.pop("has_winners")
    rule = EarlierWinners.OUT_OF if options.out_of else EarlierWinners.OUT
    for name in ("hired_from", "hired_until"):
        fields[name] = _date(name, fields[name])
    fields["out_of"] = tuple(find_planned(show, named).id for named in options.out_of)
    fields["earlier_winners"] = EarlierWinners.IN if has_winners else rule
    if has_winners and options.out_of:
        raise UserError("--winners-in and --out-of contradict each other: give one of them.")
    fields["segment"] = segment_id(show, options.segment)
    if not options.prize.strip():
        raise UserError("--prize is empty: say what is won.")
    try:
        return Draw(id=PlanIds.clear_of(show).prize(PrizeKind.DRAW), **fields)
    except PlanError as fault:
        raise UserError(f"--count and --per-press: {fault}.") from fault


def segment_id(show: Show, number: int | None) -> str | None:
    """The id of the segment of that number; UserError where there is none."""
    if number is None:
        return None
    if not 0 < number <= len(show.segments):
        raise UserError(f"There is no segment {number}: 'showctl plan' prints the number of each.")
    return show.segments[number - 1].id


def _doubts(show: Show, draw: Draw, people: Sequence[Person], folder: Path) -> list[str]:
    """What may be a slip of the hand; the draw is added all the same, as a list may yet come."""
    flags = prize_flags(show, invited(people), lambda name: find_media(folder, name).is_file())
    return [doubt_sentence(flag) for flag in flags if flag.prize == key_of(draw)]


def _date(name: str, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        option = "--" + name.replace("_", "-")
        raise UserError(f"{option} {value} is no date: write YYYY-MM-DD.") from error


def find_planned(show: Show, named: str) -> Draw:
    """The draw of that number, id, title or prize; UserError where there is none, or several."""
    for fits in (
        [draw for draw in show.draws if named in (draw.id, draw.title)],
        [draw for draw in show.draws if draw.prize == named],
        [draw for number, draw in enumerate(show.draws, 1) if str(number) == named],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise UserError(f"{named} names {len(fits)} draws: give the number of one.")
    there = ", ".join(f"{number} {draw.title}" for number, draw in enumerate(show.draws, 1))
    raise UserError(
        f"There is no draw {named}; "
        + (f"the draws are: {there}." if there else "add one with 'showctl draws add'.")
    )


def print_draws(path: Path, *, as_json: bool) -> None:
    """Print the draws as the latest live run has them."""
    with ShowFile.open(path, read_only=True) as file:
        show = file.plans.load()
        run = live_run(file.log.runs(), wall_now())
        log = file.log.read(run.id) if run else ()
        state = replay(log) if log else open_run(show, wall_now())
        found = roster(file.people.load(), file.people.check_ins())
    state = brought_up_to_date(state, show, wall_now())
    draws = list(enumerate(all_draws(state), 1))
    if as_json:
        print_json([_record(state, found, number, draw) for number, draw in draws])
        return
    for number, draw in draws:
        left, pool = prizes_left(state, draw), len(eligible(state, found, draw))
        what = "  ".join(dict.fromkeys((draw.title, draw.prize)))
        typer.echo(
            f"{number:>3}  {what}  {draw.count - left} of {draw.count} drawn, {pool} can win"
        )
        for won in winners(state):
            if won.draw.id == draw.id:
                typer.echo(f"       {winner_words(won.win.winner)}")
    if not draws:
        typer.echo(f"{path} has no draws: add one with 'showctl draws add'.")


def _record(state: RunState, found: Roster, number: int, draw: Draw) -> Record:
    zone = state.show.timezone
    return {
        "number": number,
        **draw_record(draw),
        "left": prizes_left(state, draw),
        "eligible": len(eligible(state, found, draw)),
        "winners": [winner_record(won, zone) for won in winners(state) if won.draw.id == draw.id],
    }
