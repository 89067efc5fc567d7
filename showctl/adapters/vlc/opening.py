"""Open the player and the chime that this machine can offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.app.ports import Chime, Playback, PlaybackReport, Player, SoundOutput
from showctl.domain.commands import Outcome

_NO_LIBVLC = "libvlc cannot be loaded; install VLC (Debian: libvlc5 and vlc-plugin-base)"


def open_player(aout: str | None = None, options: Sequence[str] = ()) -> Player:
    """The player of this machine; one that only reports failures where libvlc is missing.

    `aout` names a libvlc audio output (`pulse`, `alsa`, `adummy`, `afile`; None: the best one
    that works), `options` are more libvlc options, as `--audiofile-file=…`. Returns at once:
    libvlc is loaded and warmed up by the player's own thread.
    """
    try:
        from showctl.adapters.vlc.player import VlcPlayer
    except (ImportError, OSError, NameError, AttributeError):
        # python-vlc fails in any of these ways where the library or a symbol is missing.
        return SilentPlayer(_NO_LIBVLC)
    return VlcPlayer(aout, options)


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


class SilentPlayer:
    """A player on a machine without sound: every playback fails with the same sentence."""

    def __init__(self, reason: str) -> None:
        self._reason = reason
        self._listeners: list[Callable[[PlaybackReport], None]] = []

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        pass

    def play(self, playback: Playback) -> None:
        reason = f"{playback.media.name} cannot be played: {self._reason}"
        for listener in self._listeners:
            listener(PlaybackReport(playback.firing, Outcome.FAILED, reason))

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def fade(self, firing: int, to_db: float, over_ms: int) -> None:
        pass

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def position(self, firing: int) -> tuple[int, int | None] | None:
        return None

    def close(self) -> None:
        pass
