"""What can be put on paper or into a table: the sheets, their formats, and who reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from showctl.app.language import Language
from showctl.domain.plan import Line, Show
from showctl.domain.state import RunState


class Sheet(StrEnum):
    """One sheet for each reader."""

    RUN = "run"
    SCRIPT = "script"
    CARDS = "cards"
    CUES = "cues"
    CREW = "crew"
    WINNERS = "winners"
    CERTIFICATES = "certificates"


class SheetFormat(StrEnum):
    """What the file is; its suffix, too."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"
    HTML = "html"


_PAGES = (SheetFormat.PDF, SheetFormat.HTML)
_TABLES = (SheetFormat.XLSX, SheetFormat.CSV)

# The first is what a sheet is, where nothing else is asked for.
FORMATS: Mapping[Sheet, tuple[SheetFormat, ...]] = {
    Sheet.RUN: (*_TABLES, *_PAGES),
    Sheet.SCRIPT: _PAGES,
    Sheet.CARDS: _PAGES,
    Sheet.CUES: _PAGES,
    Sheet.CREW: _PAGES,
    Sheet.WINNERS: (*_PAGES, *_TABLES),
    Sheet.CERTIFICATES: (*_PAGES, *_TABLES),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRequest:
    """Which sheet is wanted and how; `emcee` and `changed_since` are for the cue cards.

    `changed_since` is a set of cards made before: only what is new or different is printed.
    """

    sheet: Sheet
    format: SheetFormat
    language: Language = Language.CHINESE
    emcee: str | None = None
    changed_since: Path | None = None


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """What became of a request; `is_written` is false where a reprint had nothing to print.

    Of a reprint, `changed` are the cards in it and `gone` those to take out of the set before.
    """

    is_written: bool = True
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


# These tell of people: who has won in a run, and what its stage hands over.
PRIZE_SHEETS = frozenset((Sheet.WINNERS, Sheet.CERTIFICATES))

# Writes a sheet of a run to a file, whole or not at all; UserError where it cannot.
SheetWriter = Callable[[RunState, SheetRequest, Path], WrittenSheet]


def file_name(stem: str, request: SheetRequest) -> str:
    """What a sheet's file is called, after the show's file: `party-cards.pdf`."""
    changed = "-changed" if request.changed_since else ""
    return f"{stem}-{request.sheet}{changed}.{request.format}"


_BETWEEN_SPEAKERS = re.compile(r"[、,，/&＆+＋和与]|\band\b")
_TOGETHER = re.compile(r"[甲乙丙丁戊]{2,}|[男女]{2}")
_EVERYBODY = frozenset(
    (
        *("合", "齐", "众", "全体", "合说", "齐声", "男女合", "全体主持人"),
        *("all", "both", "together"),
    )
)
_VOICES = frozenset(("画外音", "旁白", "narrator", "vo"))


def speakers_of(line: Line) -> tuple[str, ...]:
    """Who speaks a line, one by one; () where nobody or everybody does (合)."""
    names = (name.strip() for name in _BETWEEN_SPEAKERS.split(line.speaker))
    return tuple(
        one
        for name in names
        if name and name.casefold() not in _EVERYBODY
        for one in (name if _TOGETHER.fullmatch(name) else (name,))
    )


def emcees(show: Show) -> tuple[str, ...]:
    """All who speak in the show's lines, in the order of their first words; no voice from off."""
    spoken = (line for segment in show.segments for line in segment.lines if not line.is_direction)
    names = dict.fromkeys(name for line in spoken for name in speakers_of(line))
    return tuple(name for name in names if name.casefold() not in _VOICES)


def is_spoken_by(line: Line, emcee: str) -> bool:
    """Whether an emcee speaks a line: alone, with others, or with everybody."""
    return not line.is_direction and emcee in (speakers_of(line) or (emcee,))
