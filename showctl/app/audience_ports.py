"""What the audience screen needs of the outside: films in windows, pages of slides, a machine that
stays awake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from showctl.domain.commands import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A video to be shown: `window` is the handle of the native window that it fills.

    It plays from `in_ms` to `out_ms` (None: the end) of the media, `loops` times over (0: for
    ever). `start_ms` is how much of that has gone already when it starts. `output` is the id of a
    sound output, "" the programme's.
    """

    firing: int
    window: int
    media: Path
    start_ms: int = 0
    in_ms: int = 0
    out_ms: int | None = None
    loops: int = 1
    level_db: float = 0.0
    is_silent: bool = False
    is_paused: bool = False
    output: str = ""


@dataclass(frozen=True, slots=True)
class FilmReport:
    """What happened to the film in a window; `reason` is a sentence when it failed, `length_ms` the
    length of its media when it started, where that is known."""

    window: int
    firing: int
    outcome: Outcome
    reason: str = ""
    length_ms: int | None = None


class Films(Protocol):
    """Shows videos. Every call but `close` returns at once."""

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        """Reports go to `listener`, from a thread of the films' own."""

    def watch(self, listener: Callable[[], None]) -> None:
        """`listener` is called, from a thread of the films' own, when they broke down and what was
        on goes on in its place."""

    def prepare(self) -> None:
        """A film may come: load what would take it time."""

    def show(self, film: Film) -> None:
        """Show a film in its window, in the place of the one before."""

    def set_level(self, window: int, level_db: float, over_ms: int = 0) -> None:
        """Change the level of the film in a window from what it is at this moment."""

    def pause(self, window: int) -> None:
        """Let the film in a window stand still, without sound."""

    def resume(self, window: int) -> None:
        """Go on where `pause` left it."""

    def choose_output(self, output: str) -> None:
        """Where the programme plays from now on (an output's id, "" is the system's default)."""

    def stop(self, window: int, fade_ms: int = 0) -> None:
        """Show nothing in a window any more; what is heard of it fades out, seen or not."""

    def release(self, window: int) -> None:
        """As `stop`, and wait until nothing draws in the window: it is about to go."""

    def close(self) -> None:
        """Stop all films, and give everything back."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A page as pixels: rows of `width` pixels of four bytes, blue, green, red and nothing."""

    width: int
    height: int
    pixels: bytes


class SlidesFault(Exception):
    """Slides that cannot be shown; the message is a sentence."""


class Slides(Protocol):
    """Slides of any format. Every call may take long; one thread at a time."""

    def page_count(self, media: Path) -> int:
        """How many pages there are. Raises SlidesFault."""

    def page(self, media: Path, number: int, width: int, height: int) -> Raster | Path:
        """Page `number` (from 1), no larger than a size in pixels; a Path where the page is a
        picture's file. Raises SlidesFault."""


class Wakefulness(Protocol):
    """Keeps the screens lit."""

    def keep_awake(self, when_refused: Callable[[], None]) -> None:
        """No screen saver and no sleep from now on; `when_refused` is called, on any thread, where
        the system does not agree."""

    def let_sleep(self) -> None:
        """The system may do as it likes again."""
