"""The draws, games and awards of a seed.

A time of hiring is written in whole years before the show's date: `hired_within_years = 1` is for
those who came in the last year, `hired_years = 5` for those who have been there five or more.
"""

from __future__ import annotations

from datetime import date

from showctl.adapters.seed_table import SeedTable
from showctl.domain.award import Award
from showctl.domain.draw import Draw, EarlierWinners, Entrants, RejectedWinners, RollStyle
from showctl.domain.faults import PlanError
from showctl.domain.game import Game


def draws(table: SeedTable, on: date) -> tuple[Draw, ...]:
    """The tables `[[draw]]`."""
    return tuple(_draw(each, on) for each in _each(table, "draw"))


def games(table: SeedTable) -> tuple[Game, ...]:
    """The tables `[[game]]`."""
    return tuple(_game(each) for each in _each(table, "game"))


def awards(table: SeedTable) -> tuple[Award, ...]:
    """The tables `[[award]]`."""
    return tuple(_award(each) for each in _each(table, "award"))


def _each(table: SeedTable, key: str) -> list[SeedTable]:
    return [
        SeedTable(values, f"{table.where}: {key} {number} ({values.get('id', 'no id')})")
        for number, values in enumerate(table.tables(key), start=1)
    ]


def _draw(table: SeedTable, on: date) -> Draw:
    try:
        draw = Draw(
            id=table.needed_text("id"),
            title=table.needed_text("title"),
            segment=table.text("segment") or None,
            prize=table.text("prize"),
            value=table.text("value"),
            count=table.whole("count", 1) or 0,
            per_press=table.whole("per_press", None),
            entrants=table.word("entrants", Entrants, Entrants.PEOPLE),
            hired_from=_before(on, table.whole("hired_within_years", None)),
            hired_until=_before(on, table.whole("hired_years", None)),
            earlier_winners=table.word("earlier_winners", EarlierWinners, EarlierWinners.OUT),
            look=table.word("look", RollStyle, RollStyle.NAMES),
            rejected_winners=table.word("rejected_winners", RejectedWinners, RejectedWinners.OUT),
        )
    except PlanError as fault:
        raise ValueError(f"{table.where}: {fault}") from fault
    table.finish()
    return draw


def _before(on: date, years: int | None) -> date | None:
    if years is None:
        return None
    # The day before the 1st of March stands for the 29th of February.
    day = 28 if (on.month, on.day) == (2, 29) else on.day
    return on.replace(year=on.year - years, day=day)


def _game(table: SeedTable) -> Game:
    game = Game(
        id=table.needed_text("id"),
        title=table.needed_text("title"),
        segment=table.text("segment") or None,
        rules=table.text("rules").strip(),
        players=table.text("players"),
        duration_ms=table.optional_length("duration", None),
        props=table.text("props"),
        helpers=table.text("helpers"),
        winning=table.text("winning"),
        prize=table.text("prize"),
        teams=table.texts("teams"),
    )
    table.finish()
    return game


def _award(table: SeedTable) -> Award:
    award = Award(
        id=table.needed_text("id"),
        title=table.needed_text("title"),
        segment=table.text("segment") or None,
        winners=table.texts("winners"),
        presenter=table.text("presenter"),
        citation=table.text("citation").strip(),
        certificate=table.text("certificate"),
        music=table.text("music"),
    )
    table.finish()
    return award
