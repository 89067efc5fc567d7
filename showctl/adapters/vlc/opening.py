"""Open the chime and the films that this machine can offer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.app.ports import Chime, SoundOutput
from showctl.domain.commands import Outcome

_NO_LIBVLC = "libvlc cannot be loaded; install VLC (Debian: libvlc5 and vlc-plugin-base)"

# macOS gives a window to no other process, and a process of its own is not to be had on Windows.
_IN_THE_PROGRAM = frozenset(("darwin", "win32"))


def open_chime(media: Path) -> Chime:
    """The chime of this machine, ringing with a sound file; a silent one without libvlc."""
    try:
        from showctl.adapters.vlc.chime import VlcChime
    except (ImportError, OSError, NameError, AttributeError):
        return SilentChime()
    return VlcChime(media)


def open_films() -> Films:
    """The films of this machine, in a process of their own where a window can be handed to one;
    ones that only report failures where libvlc is missing."""
    try:
        from showctl.adapters.vlc.films import VlcFilms
    except (ImportError, OSError, NameError, AttributeError):
        return NoFilms()
    if sys.platform in _IN_THE_PROGRAM:
        return VlcFilms()
    from showctl.adapters.vlc.films_process import ProcessFilms

    return ProcessFilms()


class NoFilms:
    """Films on a machine without libvlc: each fails with the same sentence."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[FilmReport], None]] = []

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[], None]) -> None:
        pass

    def prepare(self) -> None:
        pass

    def show(self, film: Film) -> None:
        reason = f"{film.media.name} cannot be played: {_NO_LIBVLC}"
        for listener in self._listeners:
            listener(FilmReport(film.window, film.firing, Outcome.FAILED, reason))

    def set_level(self, window: int, level_db: float, over_ms: int = 0) -> None:
        pass

    def pause(self, window: int) -> None:
        pass

    def resume(self, window: int) -> None:
        pass

    def choose_output(self, output: str) -> None:
        pass

    def stop(self, window: int, fade_ms: int = 0) -> None:
        pass

    def release(self, window: int) -> None:
        pass

    def close(self) -> None:
        pass


class SilentChime:
    """A chime on a machine without sound: there is no output, and it never rings."""

    def look(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(())

    def ring(self, output: str, then: Callable[[bool], None]) -> None:
        then(False)

    def close(self) -> None:
        pass
