"""The sheets of prizes as tables: who signs for what, and what the stage crew hands over."""

from __future__ import annotations

from collections.abc import Mapping

from showctl.adapters.sheets.tabulating import Cell, PrintedRow, PrintedTable, clock, table_of
from showctl.app.prize_sheets import HandedOver, Prizes
from showctl.app.records import Record
from showctl.app.sheets import Sheet
from showctl.domain.calendar import plan_on
from showctl.domain.plan import Show

_Words = Mapping[str, str]
# Room for a name written by hand.
_ROOM_TO_SIGN = "　" * 9


def prize_table(show: Show, sheet: Sheet, prizes: Prizes, words: _Words) -> PrintedTable | None:
    """The table of a sheet of prizes, None where nobody has won, or nothing is handed over."""
    if sheet is Sheet.WINNERS:
        return _winners(prizes, words) if prizes.winners else None
    return _certificates(show, prizes, words) if prizes.handed else None


def prize_note(sheet: Sheet, prizes: Prizes, words: _Words) -> str:
    """What has to stand on every page: that it is confidential, that it is a rehearsal's."""
    is_secret = sheet is Sheet.CERTIFICATES and prizes.are_secret
    parts = (
        words["confidential"] if is_secret else "",
        words["rehearsal"] if prizes.is_rehearsal else "",
    )
    return "　".join(part for part in parts if part)


def _winners(prizes: Prizes, words: _Words) -> PrintedTable:
    names = ("award", "prize", "person", "name", "department", "table", "signature")
    rows = [PrintedRow(_to_sign(won, words), look="sign") for won in prizes.winners]
    return table_of([words[name] for name in names], rows, keeps=len(names))


def _to_sign(won: Record, words: _Words) -> tuple[Cell, ...]:
    taken = won["claimed_by"]
    # A team is its own number.
    number = won["number"] if won["number"] != won["name"] else ""
    return (
        Cell(won["title"]),
        Cell(won["prize"]),
        Cell(number, "number"),
        Cell(won["name"], "title"),
        Cell(won["department"]),
        Cell(won["table"]),
        Cell(words["taken_by"].format(name=taken) if taken else _ROOM_TO_SIGN),
    )


def _certificates(show: Show, prizes: Prizes, words: _Words) -> PrintedTable:
    planned = plan_on(show, show.date)
    names = ("number", "time", "award", "winner", "department", "certificate", "presenter")
    headers = [words[name] for name in (*names, "citation", "secrecy")]

    def cells(each: HandedOver) -> tuple[Cell, ...]:
        at = planned.get(each.segment or "")
        return (
            Cell(str(show.number(each.segment)) if at and each.segment else "", "number"),
            Cell(clock(show, at.start) if at else "", "time"),
            Cell(each.title, "title"),
            Cell(each.winner or words["nobody_yet"]),
            Cell(each.department),
            Cell(each.what),
            Cell(each.presenter),
            Cell(each.citation),
            Cell(words["secret"] if each.is_secret else ""),
        )

    rows = [PrintedRow(cells(each)) for each in prizes.handed]
    return table_of(headers, rows, keeps=4)
