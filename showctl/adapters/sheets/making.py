"""A sheet of a show as a file: made in memory first, then written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from showctl.adapters import printing
from showctl.adapters.files import write_whole
from showctl.adapters.sheets.cards import Card, cards_of
from showctl.adapters.sheets.csv_file import csv_of, csv_of_rows
from showctl.adapters.sheets.marks import cards_in, mark_of
from showctl.adapters.sheets.pages import card_page, page_of
from showctl.adapters.sheets.prize_tables import prize_note, prize_table
from showctl.adapters.sheets.words import SHEETS, printed_words, word
from showctl.app.errors import UserError
from showctl.app.prize_sheets import NO_PRIZES, Prizes
from showctl.app.sheets import (
    FORMATS,
    PRIZE_SHEETS,
    Sheet,
    SheetFormat,
    SheetRequest,
    WrittenSheet,
    emcees,
)
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """A sheet's bytes, None where a reprint has nothing to print.

    Of a reprint, `changed` are the cards in it and `gone` those to take out of the set before.
    """

    data: bytes | None
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def make_sheet(show: Show, request: SheetRequest, prizes: Prizes = NO_PRIZES) -> MadeSheet:
    """The sheet that is asked for; UserError where there can be none. `prizes` are for the sheets
    that tell of them."""
    if request.format not in FORMATS[request.sheet]:
        known = ", ".join(FORMATS[request.sheet])
        raise UserError(
            f"The sheet {request.sheet} cannot be written as {request.format}: choose {known}."
        )
    if request.sheet is Sheet.CARDS:
        return _make_cards(show, request)
    if request.emcee is not None or request.changed_since is not None:
        raise UserError(
            f"Only cue cards go by emcee or by change: leave it out for {request.sheet}."
        )
    if request.format in (SheetFormat.CSV, SheetFormat.XLSX):
        return MadeSheet(_make_table(show, request, prizes))
    page = page_of(show, request.sheet, request.language, prizes)
    return MadeSheet(_as_file(page, request.format))


def write_sheet(
    show: Show, request: SheetRequest, path: Path, prizes: Prizes = NO_PRIZES
) -> WrittenSheet:
    """Make a sheet and write it to `path`, whole or not at all."""
    made = make_sheet(show, request, prizes)
    if made.data is not None:
        write_whole(path, made.data)
    return WrittenSheet(made.data is not None, made.changed, made.gone)


def _make_table(show: Show, request: SheetRequest, prizes: Prizes) -> bytes:
    is_csv = request.format is SheetFormat.CSV
    sheet, language = request.sheet, request.language
    if sheet not in PRIZE_SHEETS:
        if is_csv:
            return csv_of(show, language)
        from showctl.adapters.sheets.xlsx_file import xlsx_of

        return xlsx_of(show, language)
    words = printed_words(language)
    printed = prize_table(show, sheet, prizes, words)
    if printed is None:
        raise UserError(f"{show.title} has nothing to put into the sheet {sheet} yet.")
    rows = tuple(tuple(cell.text.strip() for cell in row.cells) for row in printed.rows)
    if is_csv:
        return csv_of_rows(printed.headers, rows)
    from showctl.adapters.sheets.xlsx_file import xlsx_of_rows

    name, note = word(SHEETS[sheet], language), prize_note(sheet, prizes, words)
    return xlsx_of_rows(show, name, printed.headers, rows, note)


def _make_cards(show: Show, request: SheetRequest) -> MadeSheet:
    known = emcees(show)
    if request.emcee is not None and request.emcee not in known:
        there = ", ".join(known) or "nobody"
        raise UserError(f"No lines are spoken by {request.emcee!r}: in this show speak {there}.")
    cards = cards_of(show, request.emcee)
    if not cards:
        raise UserError(f"{show.title} has no lines yet, so there is nothing for cue cards.")
    if request.changed_since is None:
        return MadeSheet(_print(show, cards, cards, request))
    # The set before may be of all emcees: of the others nothing is said.
    mine = {request.emcee} if request.emcee is not None else {card.emcee for card in cards}
    before = [card for card in cards_in(request.changed_since) if card.emcee in mine]
    then = {card.fingerprint for card in before}
    now = {card.fingerprint for card in cards}
    changed = tuple(card for card in cards if card.fingerprint not in then)
    gone = tuple(card.label for card in before if card.fingerprint not in now)
    data = _print(show, changed, cards, request) if changed else None
    return MadeSheet(data, tuple(card.label for card in changed), gone)


def _print(
    show: Show, printed: tuple[Card, ...], whole: tuple[Card, ...], request: SheetRequest
) -> bytes:
    page = card_page(show, printed, mark_of(whole), request.language)
    return _as_file(page, request.format)


def _as_file(page: str, format_: SheetFormat) -> bytes:
    return printing.pdf(page) if format_ is SheetFormat.PDF else page.encode("utf-8")
