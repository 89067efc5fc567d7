"""Open the chime that this machine can offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.app.ports import Chime, SoundOutput
from showctl.domain.commands import Outcome

_NO_LIBVLC = "libvlc cannot be loaded; install VLC (Debian: libvlc5 and vlc-plugin-base)"


def open_chime(media: Path) -> Chime:
    """The chime of this machine, ringing with a sound file; a silent one without libvlc."""
    try:
        from showctl.adapters.vlc.chime import VlcChime
    except (ImportError, OSError, NameError, AttributeError):
        return SilentChime()
    return VlcChime(media)


def open_films() -> Films:
    """The films of this machine; ones that only report failures where libvlc is missing."""
    try:
        from showctl.adapters.vlc.films import VlcFilms
    except (ImportError, OSError, NameError, AttributeError):
        return NoFilms()
    return VlcFilms()


class NoFilms:
    """Films on a machine without libvlc: each fails with the same sentence."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[FilmReport], None]] = []

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self._listeners.append(listener)

    def show(self, film: Film) -> None:
        reason = f"{film.media.name} cannot be played: {_NO_LIBVLC}"
        for listener in self._listeners:
            listener(FilmReport(film.window, film.firing, Outcome.FAILED, reason))

    def stop(self, window: int) -> None:
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
