"""What may be asked of the audience screen."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.audience import Look
from showctl.domain.commands import Command


@dataclass(frozen=True, slots=True)
class ShowLook(Command):
    """Put a look on."""

    look: Look


@dataclass(frozen=True, slots=True)
class PrepareLook(Command):
    """Get a look ready beside what is on; None prepares nothing but what comes next."""

    look: Look | None


@dataclass(frozen=True, slots=True)
class Take(Command):
    """Put on what is prepared, else what comes next."""


@dataclass(frozen=True, slots=True)
class SafeTitle(Command):
    """Show the show's title and nothing else; takes the screen back."""


@dataclass(frozen=True, slots=True)
class Black(Command):
    """Show nothing; again: show what was on. Takes the screen back."""


@dataclass(frozen=True, slots=True)
class OtherProgram(Command):
    """Leave the screen to another program; again: take it back."""


@dataclass(frozen=True, slots=True)
class ChooseTheme(Command):
    """Dress the screen in another theme."""

    theme: str


@dataclass(frozen=True, slots=True)
class TurnPage(Command):
    """Turn the slides that are on by so many pages (negative: back)."""

    pages_on: int


@dataclass(frozen=True, slots=True)
class ReportPages(Command):
    """How many pages the slides of a firing have."""

    firing: int
    page_count: int
