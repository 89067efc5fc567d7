"""The sheets on paper as pages: what stands in each, filled into the templates of assets/print/."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from showctl.adapters import printing
from showctl.adapters.sheets.cards import Card
from showctl.adapters.sheets.cue_rows import cue_rows, prompts_of
from showctl.adapters.sheets.looks import COLOURS
from showctl.adapters.sheets.prize_tables import prize_note, prize_table
from showctl.adapters.sheets.tabulating import Cell, PrintedRow, PrintedTable, clock, table_of
from showctl.adapters.sheets.words import KINDS, SHEETS, printed_words, word
from showctl.app import text
from showctl.app.language import Language
from showctl.app.prize_sheets import NO_PRIZES, Prizes
from showctl.app.sheets import PRIZE_SHEETS, Sheet
from showctl.domain.calendar import Planned, length, milliseconds, plan_on
from showctl.domain.plan import Segment, Show

_Words = Mapping[str, str]


def page_of(show: Show, sheet: Sheet, language: Language, prizes: Prizes = NO_PRIZES) -> str:
    """A sheet as one page of HTML; the cue cards have their own, `card_page`."""
    words = printed_words(language)
    if sheet is Sheet.SCRIPT:
        return _fill("emcee_script.html", show, sheet, language, segments=_script(show, words))
    if sheet in PRIZE_SHEETS:
        return _prize_page(show, sheet, language, prizes)
    tables = _TABLES[sheet](show, words, language) if show.segments else ()
    return _fill("table_sheet.html", show, sheet, language, tables=tables)


def _prize_page(show: Show, sheet: Sheet, language: Language, prizes: Prizes) -> str:
    words = printed_words(language)
    table = prize_table(show, sheet, prizes, words)
    return _fill(
        "table_sheet.html",
        show,
        sheet,
        language,
        tables=(table,) if table else (),
        note=prize_note(sheet, prizes, words),
        nothing=words["nobody_won" if sheet is Sheet.WINNERS else "nothing_handed"],
    )


def card_page(show: Show, cards: tuple[Card, ...], mark: str, language: Language) -> str:
    """Cue cards as one page; `mark` is what a reprint knows the whole set by."""
    return _fill("cue_cards.html", show, Sheet.CARDS, language, cards=cards, mark=mark)


def _fill(template: str, show: Show, sheet: Sheet, language: Language, **values: object) -> str:
    about = "　".join(part for part in (show.theme, show.date.isoformat()) if part)
    words = printed_words(language)
    defaults: dict[str, object] = {"note": "", "nothing": words["nothing"]}
    return printing.html(
        template,
        show=show,
        name=word(SHEETS[sheet], language),
        about=about,
        w=words,
        **(defaults | values),
    )


def _span(show: Show, segment: Segment, planned: Planned, words: _Words) -> str:
    if segment.is_reserve:
        return words["reserve"]
    return f"{clock(show, planned.start)}–{clock(show, planned.end)}"


def _script(show: Show, words: _Words) -> list[dict[str, object]]:
    planned = plan_on(show, show.date)
    return [
        {
            "number": number,
            "title": segment.title,
            "time": _span(show, segment, planned[segment.id], words),
            "lines": segment.lines,
        }
        for number, segment in enumerate(show.segments, 1)
    ]


def _number(show: Show, segment: Segment) -> Cell:
    return Cell(str(show.number(segment.id)), "number")


def _title(segment: Segment, language: Language) -> Cell:
    return Cell(segment.title, "title", word(KINDS[segment.kind], language))


def _run_sheet(show: Show, words: _Words, language: Language) -> tuple[PrintedTable, ...]:
    planned = plan_on(show, show.date)
    own = list(dict.fromkeys(header for segment in show.segments for header, _ in segment.extra))
    fields = (
        *("owner", "performers", "microphones", "lighting", "music", "video", "props", "notes"),
    )
    rows = [
        PrintedRow(
            (
                _number(show, segment),
                Cell(_span(show, segment, planned[segment.id], words), "time"),
                Cell(text.length(segment.duration_ms), "number"),
                _title(segment, language),
                *(Cell(getattr(segment, field)) for field in fields),
                *(_own_cell(segment, header) for header in own),
            ),
            COLOURS[segment.kind],
        )
        for segment in show.segments
    ]
    rows.append(_total(show, words, len(fields) + len(own)))
    headers = [words[name] for name in ("number", "time", "duration", "title", *fields)]
    return (table_of([*headers, *own], rows, keeps=4), *_crew(show, words))


def _own_cell(segment: Segment, header: str) -> Cell:
    return Cell("\n".join(told for name, told in segment.extra if name == header and told))


def _total(show: Show, words: _Words, blank: int) -> PrintedRow:
    planned = plan_on(show, show.date)
    timed = [planned[segment.id] for segment in show.segments if not segment.is_reserve]
    first = min((each.start for each in timed), default=None)
    last = max((each.end for each in timed), default=None)
    lasts = milliseconds(last - first) if first and last else 0
    length_cell = Cell(text.length(lasts), "number")
    cells = (Cell(words["total"]), Cell(), length_cell, Cell(), *(Cell() for _ in range(blank)))
    return PrintedRow(cells, look="total")


def _crew(show: Show, words: _Words) -> tuple[PrintedTable, ...]:
    rows = [
        PrintedRow((Cell(member.role, "title"), Cell(member.duty), Cell(member.name)))
        for member in show.crew
    ]
    headers = [words[name] for name in ("role", "duty", "name")]
    return (table_of(headers, rows, name=words["crew"]),) if rows else ()


def _cue_sheet(show: Show, words: _Words, language: Language) -> tuple[PrintedTable, ...]:
    planned = plan_on(show, show.date)
    rows = []
    for segment in show.segments:
        rows.append(
            PrintedRow(
                (
                    _number(show, segment),
                    Cell(_span(show, segment, planned[segment.id], words), "time"),
                    _title(segment, language),
                    Cell(segment.lighting),
                    Cell(segment.music),
                    Cell(segment.video),
                    Cell(segment.microphones),
                ),
                look="segment",
            )
        )
        rows.extend(cue_rows(show, segment, words, language))
    fields = ("lighting", "music", "video", "microphones")
    headers = [words[name] for name in ("number", "time", "title", *fields)]
    return (table_of(headers, rows, keeps=5),)


def _crew_sheet(show: Show, words: _Words, language: Language) -> tuple[PrintedTable, ...]:
    planned = plan_on(show, show.date)
    rows = [
        PrintedRow(
            (
                _number(show, segment),
                Cell(_call(show, segment, planned[segment.id]), "time"),
                Cell(_span(show, segment, planned[segment.id], words), "time"),
                _title(segment, language),
                Cell(segment.performers),
                Cell(segment.props),
                Cell(segment.microphones),
                Cell(segment.owner),
                Cell("\n".join(prompts_of(show, segment, words))),
                Cell(segment.notes),
            ),
            COLOURS[segment.kind],
        )
        for segment in show.segments
    ]
    fields = ("performers", "props", "microphones", "owner", "prompts", "notes")
    headers = [words[name] for name in ("number", "call", "time", "title", *fields)]
    return (table_of(headers, rows, keeps=4),)


def _call(show: Show, segment: Segment, planned: Planned) -> str:
    if segment.standby_ms is None or segment.is_reserve:
        return "—"
    return clock(show, planned.start - length(segment.standby_ms))


_TABLES: Mapping[Sheet, Callable[[Show, _Words, Language], tuple[PrintedTable, ...]]] = {
    Sheet.RUN: _run_sheet,
    Sheet.CUES: _cue_sheet,
    Sheet.CREW: _crew_sheet,
}
