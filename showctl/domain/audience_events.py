"""What has happened on the audience screen, beyond what cues and segments bring with them."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.audience import Look
from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class LookShown(Event):
    """A look was put on by hand; `takes_screen_back` from another program."""

    look: Look
    takes_screen_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPrepared(Event):
    """A look was made ready, or (None) no longer."""

    look: Look | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlackLifted(Event):
    """What the black covered is to be seen again, from where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenYielded(Event):
    """The screen was left to another program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenTakenBack(Event):
    """The screen was taken back from another program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeChosen(Event):
    """The screen wears another theme."""

    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTurned(Event):
    """The slides that are on show another page, from 1."""

    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesCounted(Event):
    """The slides of a firing have so many pages."""

    firing: int
    page_count: int
