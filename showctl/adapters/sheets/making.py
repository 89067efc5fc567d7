"""A sheet of a show as a file: made in memory first, then written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from showctl.adapters import printing
from showctl.adapters.files import write_whole
from showctl.adapters.sheets.cards import Card, cards_of
from showctl.adapters.sheets.csv_file import csv_of
from showctl.adapters.sheets.marks import cards_in, mark_of
from showctl.adapters.sheets.pages import card_page, page_of
from showctl.app.errors import UserError
from showctl.app.sheets import FORMATS, Sheet, SheetFormat, SheetRequest, WrittenSheet, emcees
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """A sheet's bytes, None where a reprint has nothing to print.

    Of a reprint, `changed` are the cards in it and `gone` those to take out of the set before.
    """

    data: bytes | None
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def make_sheet(show: Show, request: SheetRequest) -> MadeSheet:
    """The sheet that is asked for; UserError where there can be none."""
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
    if request.format is SheetFormat.CSV:
        return MadeSheet(csv_of(show, request.language))
    if request.format is SheetFormat.XLSX:
        from showctl.adapters.sheets.xlsx_file import xlsx_of

        return MadeSheet(xlsx_of(show, request.language))
    return MadeSheet(_as_file(page_of(show, request.sheet, request.language), request.format))


def write_sheet(show: Show, request: SheetRequest, path: Path) -> WrittenSheet:
    """Make a sheet and write it to `path`, whole or not at all: a `SheetWriter`."""
    made = make_sheet(show, request)
    if made.data is not None:
        write_whole(path, made.data)
    return WrittenSheet(made.data is not None, made.changed, made.gone)


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
